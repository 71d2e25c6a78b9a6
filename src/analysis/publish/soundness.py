"""Whether a case may be built: what `report check` tells of it, and a build refuses."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from analysis.case.problems import Problem


def unsound(folder: Path) -> list[Problem]:
    """Return all that is wrong with a case: its tables, its commentary, what no row accounts for.

    The last is told of a case without other problems in its tables alone, and what no font can
    print of a case without any.
    """
    from analysis.case.coverage import check as check_coverage
    from analysis.case.reading import check_case, rows_by_id
    from analysis.prose.commentary import check as check_commentary
    from analysis.publish.unprintable import unprintable

    problems = [*check_case(folder)]
    rows = rows_by_id(folder)
    if rows is not None and not any(each.file.startswith("commentary/") for each in problems):
        problems += check_commentary(folder, rows)
    problems += check_coverage(folder)
    return problems or [*unprintable(folder)]
