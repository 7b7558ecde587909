"""Checks what `./talentwire demo --once` printed: moves, counts, at least one alert, and the closing summary.

usage: demo_said.py OUTPUT
"""

import re
import sys

EXPECTED = {
    "a move": r"^MOVE +\d{4}",
    "a count": r"^COUNT .* last 30 days: ",
    "an alert": r"^ALERT +\S",
    "the summary's articles": r"^  articles +[1-9]\d* fetched, [1-9]\d* read",
    "the summary's moves": r"^  moves +[1-9]\d*",
    "the comparison": r"^  compared +[1-9]\d* of the \d+ moves",
}


def main(path):
    with open(path, encoding="utf-8") as file:
        lines = file.read().splitlines()
    found = {what: [line for line in lines if re.search(pattern, line)] for what, pattern in EXPECTED.items()}
    missing = [what for what, hits in found.items() if not hits]
    if missing:
        sys.exit(f"the demo did not print {' or '.join(missing)}; its last lines:\n" + "\n".join(lines[-30:]))
    print("\n".join(lines[max(i for i, line in enumerate(lines) if line == "Summary"):]))


main(sys.argv[1])
