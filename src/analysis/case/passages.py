"""The passages of a source that must be accounted for.

Numbers in digits and words, vague counts, dates and relative dates, quoted words, hedges and
attributions are found by the rules of `passage_rules`. Positions are code points, as in `quotes`.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from analysis.case.letters import letters
from analysis.case.numerals import numbers
from analysis.case.passage_rules import MARK, rules_of

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Iterator

# Quoted words hold passages of their own; how surely something is said is told beside what it is.
APART = ("quotation", "hedge")


@dataclass(frozen=True)
class Passage:
    """A stretch of a source that must be accounted for; `kind` is a kind of the rule table."""

    start: int
    end: int
    kind: str
    text: str


def accountable(text: str, language: str) -> list[Passage]:
    """Find every passage of `text` that must be accounted for, in order.

    A passage within a longer one is left out, unless one of the two is a quotation or a hedge.
    Raises ValueError for a language that has no folder.
    """
    return [*_accountable(text, language)]


@lru_cache(maxsize=64)
def _accountable(text: str, language: str) -> tuple[Passage, ...]:
    """Find them once: a report asks it of the same source many times."""
    found = [each for kind in rules_of(language).kinds for each in _by_rows(kind, text, language)]
    # Last, so that “tens”, which text2num reads as ten, is what a row says it is.
    found += _by_words(text, language)
    return tuple(sorted(_outermost(found), key=lambda p: (p.start, p.end, p.kind)))


def of_kind(kind: str, text: str, language: str) -> list[Passage]:
    """Find the passages of one kind, those within a longer one of another kind too."""
    found = _by_rows(kind, text, language)
    return found + _by_words(text, language) if kind == "number" else found


def _by_rows(kind: str, text: str, language: str) -> list[Passage]:
    rules, plain = rules_of(language), letters(text)
    found = (matches(pattern, plain.text, language) for pattern in rules.patterns(kind))
    spans = [plain.span(*span) for each in found for span in each]
    none = [plain.span(*span) for span in (rules.none_of(kind, plain.text) if spans else ())]
    made = [Passage(start, end, kind, text[start:end]) for start, end in spans]
    return [passage for passage in made if not within(passage, none)]


def _by_words(text: str, language: str) -> list[Passage]:
    """Return the numbers of a text: their exceptions are known already."""
    return [Passage(n.start, n.end, "number", n.text) for n in numbers(text, language)]


def matches(pattern: re.Pattern[str], text: str, language: str) -> Iterator[tuple[int, int]]:
    """Yield where a pattern matches; number words count where it names numbers."""
    searched = _marked(text, language) if MARK in pattern.pattern else text
    for match in pattern.finditer(searched):
        yield match.span()


@lru_cache(maxsize=64)
def _marked(text: str, language: str) -> str:
    """Overwrite the number words of a text with marks, length for length, so that spans hold."""
    marked = list(text)
    for number in numbers(text, language):
        if not number.text[0].isdigit():
            marked[number.start : number.end] = MARK * (number.end - number.start)
    return "".join(marked)


def within(passage: Passage, spans: Iterable[tuple[int, int]]) -> bool:
    """Whether a passage lies within one of the spans."""
    return any(start <= passage.start and passage.end <= end for start, end in spans)


def _outermost(found: list[Passage]) -> list[Passage]:
    """Drop what lies within a longer passage, but for what stands apart: quotations and hedges."""
    longer = [p for p in found if p.kind not in APART]
    kept: dict[tuple[int, int, str], Passage] = {}
    for passage in found:
        around = [
            p
            for p in longer
            if p.start <= passage.start
            and passage.end <= p.end
            and p.end - p.start > passage.end - passage.start
        ]
        apart = passage.kind if passage.kind in APART else ""
        if apart or not around:
            kept.setdefault((passage.start, passage.end, apart), passage)
    return list(kept.values())
