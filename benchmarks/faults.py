"""How many planted faults `report check` tells, and how much sound content it lets pass.

Prints a Markdown table, a row a kind, from the sets in `tests/faults/`; a fault is told as an error
or asked as a question, and a sound content passes where it is neither.

    python benchmarks/faults.py
"""

import sys
from collections import defaultdict
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests" / "support"))

import faults


def main() -> None:
    """Print the two tables."""
    print("| kind | faults | told |\n|---|---:|---:|")
    kinds: dict[str, list[bool]] = defaultdict(list)
    for each in faults.planted():
        kinds[each.kind].append(bool(each.told()))
    for kind, told in sorted(kinds.items()):
        print(row(kind, told))
    print(row("**all**", [one for told in kinds.values() for one in told]))
    print("\n| sound content | tried | passed |\n|---|---:|---:|")
    for name, sound in (("rows", faults.sound_rows()), ("commentary", faults.sound_sentences())):
        print(row(name, [not each.told() for each in sound]))
    print(row("**all**", [not each.told() for each in faults.sound()]))


def row(name: str, found: list[bool]) -> str:
    """Return a row of a table: how many, and how many of them as they should be."""
    return f"| {name} | {len(found)} | {sum(found)} ({sum(found) / len(found):.1%}) |"


if __name__ == "__main__":
    main()
