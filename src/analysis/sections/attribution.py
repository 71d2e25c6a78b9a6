"""A source's own words for who says it and how surely, set apart in its text."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from markupsafe import Markup

from analysis.case.passages import of_kind, within

if TYPE_CHECKING:
    from collections.abc import Iterable

    from analysis.case.passages import Passage
    from analysis.case.reading import Case

# The element that sets apart the passages of a kind: HTML's for a keyword and for another mood.
ELEMENTS = {"attribution": "b", "hedge": "i"}


def attributions(case: Case, source: str) -> list[Passage]:
    """Return the attributions and hedges of a source, in order; none lies within another.

    An edition with a last day has those alone that stand in the quotes of its rows.
    """
    found = _found(case.texts[source], str(case.sources.loc[source, "language"]))
    if case.parameters.as_of is None:
        return list(found)
    quotes = [
        (int(row["quote_start"]), int(row["quote_end"]))
        for row in case.rows.values()
        if row["source_id"] == source
    ]
    return [each for each in found if within(each, quotes)]


@lru_cache(maxsize=64)
def _found(text: str, language: str) -> tuple[Passage, ...]:
    found = [each for kind in ELEMENTS for each in of_kind(kind, text, language)]
    kept: list[Passage] = []
    for each in sorted(found, key=lambda passage: (passage.start, -passage.end, passage.kind)):
        if not kept or kept[-1].end <= each.start:
            kept.append(each)
    return tuple(kept)


def set_apart(words: str, start: int, found: Iterable[Passage]) -> Markup:
    """Return words of a source that begin at `start`, with what is found in them set apart."""
    end = start + len(words)
    inside = [each for each in found if each.start < end and start < each.end]
    edges = {max(start, min(end, edge)) for each in inside for edge in (each.start, each.end)}
    pieces = [
        _piece(
            words[a - start : b - start],
            next((each.kind for each in inside if each.start <= a and b <= each.end), ""),
        )
        for a, b in pairwise(sorted({start, end, *edges}))
    ]
    return Markup("").join(pieces)


def _piece(words: str, kind: str) -> Markup:
    if not kind:
        return Markup("{}").format(words)
    return Markup('<{0} class="is-{1}">{2}</{0}>').format(ELEMENTS[kind], kind, words)
