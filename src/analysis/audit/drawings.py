"""The numbers of a drawing: those of a row by the row, the rest as ticks of an axis.

A tick says in `data-tick` what it stands at: a number, or a moment (ISO 8601). Its words must name
that, and the ticks of a drawing must lie on a scale, where their values belong.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

from analysis.audit.locations import unresolved
from analysis.audit.mentions import Mention
from analysis.audit.tags import plain, row_of
from analysis.case import times
from analysis.case.dates import parse
from analysis.prose.catalogue import catalogue
from analysis.prose.time_phrases import moment_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bs4 import Tag

    from analysis.audit.findings import Unresolved
    from analysis.audit.page import Page

_YEAR = 366.0  # days
_NEAR = 3.0  # px by which the word of a tick may stand off its place, so as not to be cut


_FIRST = datetime(1, 1, 1)  # noqa: DTZ001 - an axis has no zone


@dataclass(frozen=True)
class _Tick:
    """What a word stands at: a number, or for a moment the days since the year 1."""

    tag: Tag
    value: float
    moment: datetime | None
    mentions: tuple[Mention, ...]


def drawing(page: Page, svg: Tag) -> Iterator[Unresolved]:
    """Trace the words of a drawing: those of a row by the row, the rest as ticks of an axis."""
    for link in svg.find_all("a"):
        row_id = row_of(link)
        # A tab parts what stands apart, such as the hour that ends a line and the number beside it.
        text = "\t".join(each.get_text() for each in link.find_all("text"))
        for mention in page.mentions(text):
            if row_id is None or not page.says([row_id], mention):
                yield unresolved(link, mention, text)
    ticks = []
    for tag in svg.find_all("text"):
        if tag.find_parent("a") is None:
            text = tag.get_text().strip()
            found = page.mentions(text)
            tick = _tick(tag, found)
            if tick and _named(page, tick, text):
                ticks.append(tick)
            elif tick and tick.moment:
                yield unresolved(tag, Mention(0, len(text), text), text)
            else:
                yield from (unresolved(tag, mention, text) for mention in found)
    yield from _off_axis(page, svg, ticks)


def _tick(tag: Tag, mentions: tuple[Mention, ...]) -> _Tick | None:
    """Return a word of an axis; None for a word that is none."""
    told = str(tag.get("data-tick") or "")
    try:
        moment = datetime.fromisoformat(told) if "T" in told else None
        return _Tick(tag, _days(moment) if moment else float(told), moment, mentions)
    except ValueError:
        return None


def _days(moment: datetime) -> float:
    return (moment - _FIRST) / timedelta(days=1)


def _named(page: Page, tick: _Tick, text: str) -> bool:
    """Whether the words of a tick name its value: a number alone, or a moment in any way."""
    if moment := tick.moment:
        words, units = catalogue(page.language), ("hour", "day", "month", "year")
        named = {moment_words(words, a, moment, b) for a in units for b in units}
        return plain(text) in map(plain, named)
    said = [mention for mention in tick.mentions if plain(mention.text) == plain(text)]
    return [mention.value for mention in said if mention.month is None] == [tick.value]


def _off_axis(page: Page, svg: Tag, ticks: Sequence[_Tick]) -> Iterator[Unresolved]:
    """Yield the ticks of a drawing unless all lie on a scale where their values belong."""
    for dated in (True, False):
        group = [tick for tick in ticks if bool(tick.moment) is dated]
        if _is_scale(group) and _is_of_rows(page, svg, group):
            continue
        for tick in group:
            for mention in tick.mentions:
                why = f"{mention.text} is not where an axis would have it"
                yield unresolved(tick.tag, mention, why)


def _is_of_rows(page: Page, svg: Tag, ticks: Sequence[_Tick]) -> bool:
    """Whether an axis is one of the rows drawn.

    Moments reach no further than a step beyond them; a number alone, which no other bears out, is
    their zero.
    """
    values = sorted({tick.value for tick in ticks})
    if not any(tick.moment for tick in ticks):
        return len(values) != 1 or values[0] == 0
    rows = [page.case.rows.get(row_of(a) or "") for a in svg.find_all("a")]
    dates = [str(row["date"]) for row in rows if row is not None and isinstance(row["date"], str)]
    extents = [times.extent(span) for text in dates if (span := parse(text))]
    step = max((b - a for a, b in pairwise(values)), default=_YEAR)
    first = min((_days(start) for start, _ in extents), default=math.inf)
    last = max((_days(end) for _, end in extents), default=-math.inf)
    return all(first - step <= value <= last + step for value in values)


def _is_scale(ticks: Sequence[_Tick]) -> bool:
    """Whether value and place go together evenly along x or along y."""
    points = [(_coordinates(tick.tag), tick.value) for tick in ticks]
    if len({value for _, value in points}) < 2:
        return True
    return any(_even([(at[axis], value) for at, value in points]) for axis in (0, 1))


def _coordinates(tag: Tag) -> tuple[float, float]:
    return float(str(tag.get("x") or 0)), float(str(tag.get("y") or 0))


def _even(points: Sequence[tuple[float, float]]) -> bool:
    (at, value), (last, highest) = min(points, key=_second), max(points, key=_second)
    if abs(last - at) < _NEAR:
        return False
    scale = (last - at) / (highest - value)
    return all(abs(at + (v - value) * scale - p) <= _NEAR for p, v in points)


def _second(point: tuple[float, float]) -> float:
    return point[1]
