"""Holds an SBOM against the jars that are shipped, and says under which licences they come.

usage: sbom.py SBOM.json LIB           fails when the SBOM and the folder LIB differ, or a licence is not an allowed one
       sbom.py --list SBOM.json        prints every component with its licence, as a Markdown table

Jars are told apart by their SHA-256. Needs nothing but Python 3.
"""

import hashlib
import json
import pathlib
import sys

# What may be shipped in an Apache-2.0 product. Of a dual-licensed component one allowed licence is enough.
ALLOWED = {
    "Apache-2.0", "MIT", "MIT-0", "BSD-2-Clause", "BSD-3-Clause", "BSD-4-Clause", "0BSD", "CC0-1.0", "ISC",
    "EPL-1.0", "EPL-2.0", "EDL-1.0", "CDDL-1.0", "CDDL-1.1", "Public Domain", "Go License", "Bouncy Castle Licence",
}  # fmt: skip

# Licences that the POM names in words of its own.
IN_OTHER_WORDS = {
    "BSD-2-Clause": ["BSD 2-Clause"],
    "BSD-3-Clause": ["BSD", "New BSD", "BSD 3-Clause", "3-Clause BSD", "Revised BSD"],
    "BSD-4-Clause": ["Similar to Apache License but with the acknowledgment clause removed"],
    "Apache-2.0": ["Apache License", "Apache 2", "Apache Software License"],
    "MIT": ["MIT License", "The MIT License"],
    "Public Domain": ["Public domain"],
}


def licences(component):
    names = []
    for entry in component.get("licenses", []):
        licence = entry.get("license", {})
        names.append(entry.get("expression") or licence.get("id") or licence.get("name") or "?")
    return [plain_name(name) for name in names]


def plain_name(name):
    for plain, others in IN_OTHER_WORDS.items():
        if any(name.lower().startswith(other.lower()) for other in others) and name not in ALLOWED:
            return plain
    return name


def name_of(component):
    return ":".join(filter(None, [component.get("group"), component["name"], component.get("version")]))


def sha256(component):
    return next((h["content"] for h in component.get("hashes", []) if h["alg"] == "SHA-256"), None)


def differences(bom, lib):
    product = bom["metadata"]["component"]
    listed = {sha256(c): name_of(c) for c in bom["components"]}
    shipped = {hashlib.sha256(jar.read_bytes()).hexdigest(): jar.name for jar in sorted(lib.glob("*.jar"))}
    # The product itself is what the SBOM is of: it is named, but carries no checksum.
    shipped = {digest: name for digest, name in shipped.items() if name != f"{product['name']}-{product['version']}.jar"}
    for digest in listed.keys() - shipped.keys():
        yield f"the SBOM lists {listed[digest]}, and {lib} does not hold it"
    for digest in shipped.keys() - listed.keys():
        yield f"{lib} holds {shipped[digest]}, and the SBOM does not list it"


def forbidden(components):
    for component in components:
        if not ALLOWED.intersection(licences(component)):
            yield f"{name_of(component)} comes under {licences(component) or 'no licence at all'}, which is not an allowed one"


def main(arguments):
    listing = arguments[0] == "--list"
    with open(arguments[1] if listing else arguments[0], encoding="utf-8") as file:
        bom = json.load(file)
    others = [c for c in bom["components"] if c.get("group") != bom["metadata"]["component"]["group"]]
    if listing:
        print("| component | version | licence |\n| --- | --- | --- |")
        for c in sorted(others, key=name_of):
            print(f"| {c.get('group', '')}:{c['name']} | {c['version']} | {', '.join(licences(c))} |")
        return
    problems = [*differences(bom, pathlib.Path(arguments[1])), *forbidden(others)]
    if problems:
        sys.exit("\n".join(sorted(problems)))
    print(f"The SBOM lists exactly the shipped jars: {len(others)} of others and {len(bom['components']) - len(others) + 1} of our own")


main(sys.argv[1:])
