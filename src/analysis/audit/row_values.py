"""What a row knows: the numbers and dates that it can vouch for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from analysis.audit.mentions import mentions
from analysis.case.dates import moment
from analysis.case.times import clocks
from analysis.prose.catalogue import catalogue
from analysis.prose.date_phrases import ends

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    import pandas as pd

    from analysis.audit.mentions import Mention
    from analysis.case.reading import Case
    from analysis.prose.date_phrases import Part

_DOZENS = (10.0, 12.0)  # « dizaines » are “dozens”, and “dozens” are « dizaines »
Date = tuple[int | None, int | None, int | None]  # year, month, day


@dataclass(frozen=True)
class Known:
    """What a row can vouch for: its numbers, what it counts in, its dates.

    Also its clock times, in minutes since midnight.
    """

    counts: frozenset[float]
    sizes: frozenset[float]
    dates: frozenset[Date]
    clocks: frozenset[int] = frozenset()

    def says(self, mention: Mention) -> bool:
        """Whether the row says the same."""
        if mention.month is not None:
            return self.dated(mention)
        if mention.clock in self.clocks:
            return True
        if mention.vague:
            return mention.value in self.sizes
        years = {float(year) for year, _, _ in self.dates if year}
        return mention.value in self.counts | years

    def dated(self, mention: Mention) -> bool:
        """Whether each day of a date, or its month and year, is the row's first or last."""
        days = mention.days or (None,)
        return all(any(_meets(mention, day, known) for known in self.dates) for day in days)


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
    # « Une soixantaine » says about sixty.
    sizes |= typed if cells.get("kind") == "about" else set()
    if cells.get("share"):
        typed |= set(_numerals(case, str(cells["share"])))
    sizes |= {m.value for m in said if m.vague and m.value is not None}
    plain = {m.value for m in said if m.month is None and not m.vague and m.value is not None}
    return Known(
        counts=frozenset(typed | plain),
        sizes=frozenset(sizes | set(_rendered(case, sizes))),
        dates=frozenset([*_row_dates(fact), *_said_dates(said)]),
        clocks=frozenset(
            [
                *clocks(str(cells.get("time_of_day", ""))),
                *clocks(moment(str(cells.get("reported", "")))[1]),
                *(m.clock for m in said if m.clock is not None),
            ]
        ),
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


def _numerals(case: Case, share: str) -> Iterator[float]:
    """Yield the numbers in the report's own words for a share: two and three in two thirds."""
    language = case.parameters.language
    words = catalogue(language)
    if share != "percent" and words.has(message := f"share-{share}"):
        said = mentions(words.say(message), language)
        yield from (each.value for each in said if each.value is not None)


def _row_dates(fact: pd.Series[Any]) -> Iterator[Date]:
    for text in (fact["date"], fact.get("reported")):
        if isinstance(text, str):
            yield from (end_date(end) for end in ends(moment(text)[0]) if end)


def end_date(end: Part) -> Date:
    """Return an end of a date, as exactly as it is known."""
    exact = (end.day.year, end.day.month, end.day.day)
    parts = {"year": 1, "month": 2, "day": 3}[end.kind]
    year, month, day = (*exact[:parts], None, None)[:3]
    return year, month, day


def _said_dates(said: Iterable[Mention]) -> Iterator[Date]:
    for mention in said:
        if mention.month is not None:
            for day in mention.days or (None,):
                yield mention.year, mention.month, day
