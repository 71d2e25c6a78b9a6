"""The passages of a source that must be accounted for.

Numbers in digits and words, vague counts, dates and relative dates, quoted words, hedges and
attributions are found by the rules of `passage_rules`. Positions are code points, as in `quotes`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from analysis.case.numerals import numbers
from analysis.case.passage_rules import MARK, rules_of

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Iterator


@dataclass(frozen=True)
class Passage:
    """A stretch of a source that must be accounted for; `kind` is a kind of the rule table."""

    start: int
    end: int
    kind: str
    text: str


def accountable(text: str, language: str) -> list[Passage]:
    """Find every passage of `text` that must be accounted for, in order.

    A passage within a longer one is left out, unless the longer is a quotation. Raises
    ValueError for a language that has no folder.
    """
    rules = rules_of(language)
    found: list[Passage] = []
    for kind, pattern in rules.patterns:
        found += [
            Passage(start, end, kind, text[start:end])
            for start, end in _matches(pattern, text, language)
        ]
    # Last, so that “tens”, which text2num reads as ten, is what the table says it is.
    found += [Passage(n.start, n.end, "number", n.text) for n in numbers(text, language)]
    found = [p for p in found if not within(p, rules.none_of(p.kind, text))]
    return sorted(_outermost(found), key=lambda p: (p.start, p.end, p.kind))


def _matches(pattern: re.Pattern[str], text: str, language: str) -> Iterator[tuple[int, int]]:
    """Yield where a pattern matches; number words count where it speaks of numbers."""
    if MARK in pattern.pattern:
        # Overwritten with marks, length for length, so that positions hold.
        marked = list(text)
        for number in numbers(text, language):
            if not number.text[0].isdigit():
                marked[number.start : number.end] = MARK * (number.end - number.start)
        text = "".join(marked)
    for match in pattern.finditer(text):
        yield match.span()


def within(passage: Passage, spans: Iterable[tuple[int, int]]) -> bool:
    """Whether a passage lies within one of the spans."""
    return any(start <= passage.start and passage.end <= end for start, end in spans)


def _outermost(found: list[Passage]) -> list[Passage]:
    """Drop what lies within a longer passage; quoted words keep what stands between the marks."""
    longer = [p for p in found if p.kind != "quotation"]
    kept: dict[tuple[int, int], Passage] = {}
    for passage in found:
        around = [
            p
            for p in longer
            if p.start <= passage.start
            and passage.end <= p.end
            and p.end - p.start > passage.end - passage.start
        ]
        if passage.kind == "quotation" or not around:
            kept.setdefault((passage.start, passage.end), passage)
    return list(kept.values())
