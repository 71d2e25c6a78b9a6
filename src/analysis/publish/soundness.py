"""Whether a case may be built: what `report check` tells of it, and a build refuses."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from analysis.case.problems import Problem


def unsound(folder: Path) -> list[Problem]:
    """Return all that is wrong with a case: its tables, its commentary, what no row accounts for.

    Where rows differ from their quotes, and what no row accounts for, is told of a case with sound
    tables alone; what no font can print, of a case without any problem.
    """
    from analysis.case import row_checks
    from analysis.case.coverage import check as check_coverage
    from analysis.case.reading import check_case, readable
    from analysis.prose.commentary_checks import check as check_commentary
    from analysis.prose.commentary_facts import facts_of

    problems = [*check_case(folder)]
    tables = readable(folder)
    if tables is not None and not any(each.file.startswith("commentary/") for each in problems):
        problems += check_commentary(folder, facts_of(tables))
    problems += [*row_checks.check(folder)[0], *check_coverage(folder)]
    if problems:
        return problems
    from analysis.publish.unprintable import unprintable  # slow to import

    return [*unprintable(folder)]
