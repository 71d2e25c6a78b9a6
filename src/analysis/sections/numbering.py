"""The numbers of an edition's figures and tables: their places among those that it has."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from analysis.prose.blocks import FIGURES, TABLES
from analysis.sections.counts import every, worded
from analysis.sections.places import first_by_place
from analysis.sections.timeline import marks_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from analysis.case.reading import Case


@lru_cache(maxsize=32)
def numbers(case: Case) -> Mapping[str, int]:
    """Return the number of each figure and table that an edition has, by its id."""
    counts = every(case)
    figures = set(counts["figure"])
    has = {
        "fig-timeline": bool(marks_of(case)),
        "fig-map": not first_by_place(case).empty,
        **{f"fig-{each}": each in figures for each in ("harm", "crowds", "others")},
        "tab-events": not case.events.empty,
        "tab-claims": not counts.empty,
        "tab-rules": not worded(counts).empty,
        "tab-parameters": True,
    }
    return {
        name: at
        for order in (FIGURES, TABLES)
        for at, name in enumerate((each for each in order if has[each]), start=1)
    }
