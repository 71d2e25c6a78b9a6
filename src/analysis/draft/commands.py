"""`report new` and `report draft` as a person at a terminal sees them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from analysis.case.parameters import check_parameters, project_root
from analysis.publish.console import busy, out

if TYPE_CHECKING:
    from analysis.draft.starting import About


def new_case(name: str, text: str, about: About) -> int:
    """Begin a case from a text, and say what comes next."""
    from analysis.draft.starting import start

    with busy(f"Reading {text}, and looking up the towns it names…"):
        lines = start(project_root(), name, Path(text), about)
    out(f"data/{name}/ has {lines} passages to decide on, a line each in worklist.csv.")
    out(f"Fill in its decisions in a spreadsheet, then: report draft --case {name}")
    return 0


def draft_case(case: str | None) -> int:
    """Turn the decided lines of a case's worklist into rows, and count down what is open."""
    from analysis.case.coverage import countdown
    from analysis.draft.drafting import draft

    name = check_parameters({"case": case}).case
    folder = project_root() / "data" / name
    with busy(f"Reading the decisions of {name}, and checking the rows they make…"):
        gained = draft(folder)
    for table, rows in sorted(gained.items()):
        out(f"{table}.csv: {rows} row{'s' if rows > 1 else ''} more")
    left, whole = countdown(folder)
    begun = "" if gained else "no new decision; "
    out(f"{name}: {begun}{left} of {whole} passages {'is' if left == 1 else 'are'} open")
    return 0
