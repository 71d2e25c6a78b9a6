"""What a row knows: the numbers and dates that it can vouch for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from analysis.audit.mentions import mentions
from analysis.case.parameters import CODING_RULES
from analysis.prose.catalogue import catalogue
from analysis.prose.date_phrases import ends

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    import pandas as pd

    from analysis.audit.mentions import Mention
    from analysis.case.reading import Case

_DOZENS = (10.0, 12.0)  # « dizaines » are “dozens”, and “dozens” are « dizaines »
Date = tuple[int | None, int | None, int | None]  # year, month, day


@dataclass(frozen=True)
class Known:
    """What a row can vouch for: its numbers, what it counts in, its dates, what it is coded as."""

    counts: frozenset[float]
    sizes: frozenset[float]
    dates: frozenset[Date]
    coded: Mapping[str, frozenset[float]]

    def says(self, mention: Mention) -> bool:
        """Whether the row says the same."""
        if mention.month is not None:
            return self.dated(mention)
        if mention.vague:
            return mention.value in self.sizes
        years = {float(year) for year, _, _ in self.dates if year}
        return mention.value in self.counts | years

    def dated(self, mention: Mention) -> bool:
        """Whether each day of a date, or its month and year, is the row's first or last."""
        days = mention.days or (None,)
        return all(any(_meets(mention, day, known) for known in self.dates) for day in days)


def only_dates(dates: frozenset[Date]) -> Known:
    """Return what vouches for dates alone."""
    return Known(frozenset(), frozenset(), dates, {})


def _meets(mention: Mention, day: int | None, known: Date) -> bool:
    year, month, first = known
    if mention.month != month or (day is not None and day != first):
        return False
    return mention.year is None or mention.year == year


def known(case: Case, fact: pd.Series[Any]) -> Known:
    """Return what a row of events, claims or context can vouch for."""
    language = str(case.sources.loc[fact["source_id"], "language"])
    said = mentions(str(fact["quote"]), language)
    cells = fact.dropna()
    typed = {float(cells[name]) for name in ("number", "value") if name in cells}
    if cells.get("kind") == "range":
        typed |= {float(cells[end]) for end in ("low", "high") if end in cells}
    sizes = {float(cells["size"])} if "size" in cells else set()
    sizes |= {m.value for m in said if m.vague and m.value is not None}
    plain = {m.value for m in said if m.month is None and not m.vague and m.value is not None}
    return Known(
        counts=frozenset(typed | plain),
        sizes=frozenset(sizes | set(_rendered(case, sizes))),
        dates=frozenset([*_row_dates(fact), *_said_dates(said)]),
        coded={rule: _coded(cells, rule) for rule in CODING_RULES},
    )


def _rendered(case: Case, sizes: Iterable[float]) -> Iterator[float]:
    """Yield what the report's own word for a vague noun counts in: « dizaines » reads “dozens”."""
    language = case.parameters.language
    words = catalogue(language)
    for size in sizes:
        if size in _DOZENS:
            yield from _DOZENS
        if words.has(message := f"vague-{size:.0f}"):
            yield from (
                m.value for m in mentions(words.say(message), language) if m.value is not None
            )


def _coded(cells: pd.Series[Any], rule: str) -> frozenset[float]:
    names = (f"low_{rule}", f"high_{rule}")
    return frozenset(float(cells[name]) for name in names if name in cells)


def _row_dates(fact: pd.Series[Any]) -> Iterator[Date]:
    if isinstance(fact["date"], str):
        for end in ends(fact["date"]):
            if end:
                exact = (end.day.year, end.day.month, end.day.day)
                parts = {len("2022"): 1, len("2022-01"): 2}.get(end.length, 3)
                year, month, day = (*exact[:parts], None, None)[:3]
                yield year, month, day


def _said_dates(said: Iterable[Mention]) -> Iterator[Date]:
    for mention in said:
        if mention.month is not None:
            for day in mention.days or (None,):
                yield mention.year, mention.month, day
