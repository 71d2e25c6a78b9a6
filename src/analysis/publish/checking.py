"""`report check` as a person at a terminal sees it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analysis.case.parameters import check_parameters, project_root
from analysis.case.problems import ParameterError
from analysis.publish.console import busy, err, out

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from analysis.case.problems import Problem


def check_case(case: str | None) -> int:
    """Check a case as a build does, and how the notebooks are saved; print every problem."""
    from analysis.case.problems import told
    from analysis.publish.rehearsal import all_refused
    from analysis.publish.saved_notebooks import check as check_saved
    from analysis.publish.soundness import unsound

    name = check_parameters({"case": case}).case
    folder = project_root() / "data" / name
    with busy(f"Reading the tables of {name}…"):
        problems = [*wrong_editions(), *unsound(folder), *check_saved(project_root())]
    with busy(f"Making the reports of {name} in memory…"):
        problems = problems or all_refused(name)
    for line in told(problems):
        err(line)
    if problems:
        err(f"{name}: {len(problems)} problem{'s' if len(problems) > 1 else ''}")
        return 1
    for question in questions(folder):
        err(f"A question: {question}")
    out(f"{name}: nothing wrong{still_open(folder)}")
    return 0


def still_open(folder: Path) -> str:
    """Return how many passages of a sound case wait for a decision; blank for none."""
    from analysis.case.coverage import countdown

    left, whole = countdown(folder)
    told = f"{left} of {whole} passages {'are' if left > 1 else 'is'} open"
    return f"; {told}: decide on them in data/{folder.name}/worklist.csv" if left else ""


def questions(folder: Path) -> Iterator[Problem]:
    """Yield what of a sound case is hardly meant, and may be."""
    from analysis.case.place_checks import far_places
    from analysis.case.reading import load
    from analysis.case.row_checks import check, not_compared
    from analysis.prose.commentary_checks import unread

    tables = load(folder)
    yield from far_places(tables["places"])
    yield from check(folder)[1]
    yield from not_compared(tables["sources"])
    yield from unread(folder)


def wrong_editions() -> Sequence[Problem]:
    """Return what is wrong with the editions that the project declares."""
    from analysis.case.editions import editions

    try:
        editions(None)
    except ParameterError as error:
        return error.problems
    return ()
