"""Checks what `./talentwire demo --once` printed: moves, counts, at least one alert, and the closing summary.

usage: demo_said.py OUTPUT
"""

import re
import sys

EXPECTED = {
    "a move": r"^\s*\S*\s*MOVE\b",
    "a count": r"^\s*\S*\s*COUNT",
    "an alert": r"^\s*\S*\s*ALERT\b",
    "the summary": r"(?i)summary|moves\s+\d+",
}


def main(path):
    with open(path, encoding="utf-8") as file:
        lines = file.read().splitlines()
    found = {what: [line for line in lines if re.search(pattern, line)] for what, pattern in EXPECTED.items()}
    print(", ".join(f"{what}: {len(hits)} lines" for what, hits in found.items()))
    missing = [what for what, hits in found.items() if not hits]
    if missing:
        sys.exit(f"the demo did not print {' or '.join(missing)}; its last lines:\n" + "\n".join(lines[-30:]))


main(sys.argv[1])
