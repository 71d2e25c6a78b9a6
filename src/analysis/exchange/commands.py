"""`report export` as a person at a terminal sees it: a file, and what is lost in it."""

from __future__ import annotations

import csv
from collections import Counter
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING

from analysis.case.problems import CaseError, Problem
from analysis.case.reading import open_case
from analysis.case.tidy import replace
from analysis.exchange import acled, ged, geojson, timelinejs
from analysis.exchange.events import first_tellings
from analysis.publish.console import busy, err, out
from analysis.publish.soundness import unsound

if TYPE_CHECKING:
    from types import ModuleType

    from analysis.case.reading import Case

FORMATS: dict[str, ModuleType] = {
    "acled": acled,
    "ged": ged,
    "timelinejs": timelinejs,
    "geojson": geojson,
}


def export(case: str | None, to: str, output: str, language: str) -> int:
    """Write a case in a format that others import; list what that format cannot say."""
    with busy(f"Writing the events as {to}…"):
        facts = open_case(case, language=language)
        if wrong := unsound(facts.folder):
            raise CaseError(wrong)
        made = written(facts, to)
    path = Path(output or default_name(facts, to))
    check_place(path, made)
    if path.exists():
        replace({path: made})
    else:
        path.write_text(made, "utf-8", newline="\n")
    left_out = reasons(facts, to)
    whole = len(first_tellings(facts))
    out(f"{path}: {whole - sum(left_out.values())} of {whole} events")
    for reason, number in sorted(left_out.items()):
        err(f"  {number} {reason}")
    err(f"What {to} cannot say:")
    for loss in FORMATS[to].LOSSES:
        err(f"  - {loss}")
    return 0


def written(case: Case, to: str) -> str:
    """Return a case as the text of a file of a format."""
    if to == "geojson":
        return geojson.text(case)
    text = StringIO()
    writer = csv.DictWriter(text, FORMATS[to].COLUMNS, lineterminator="\n")
    writer.writeheader()
    writer.writerows(FORMATS[to].rows(case))
    return text.getvalue()


def reasons(case: Case, to: str) -> Counter[str]:
    """Return why events are left out of a format, and how many for each reason."""
    told = [FORMATS[to].why_not(case, event) for _, event in first_tellings(case).iterrows()]
    return Counter(reason for reason in told if reason)


def default_name(case: Case, to: str) -> str:
    """Return what a file is called where nobody has said."""
    return f"{case.name}.geojson" if to == "geojson" else f"{case.name}.{to}.csv"


def check_place(path: Path, made: str) -> None:
    """Raise `CaseError` where a file stands that is no earlier export: it is not overwritten."""
    if path.is_symlink() or (path.exists() and not path.is_file()):
        raise CaseError([Problem(path.name, "is no file: nothing is written through it")])
    if path.exists() and path.read_bytes()[:20] != made.encode()[:20]:
        expected = "is another file than an earlier export, and stays: name one with --output"
        raise CaseError([Problem(path.name, expected)])
