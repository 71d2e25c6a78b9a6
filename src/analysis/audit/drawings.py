"""The numbers of a drawing: those of a row by the row, the rest as ticks that lie on an axis."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING

from analysis.audit.locations import unresolved
from analysis.audit.tags import plain, row_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bs4 import Tag

    from analysis.audit.findings import Unresolved
    from analysis.audit.mentions import Mention
    from analysis.audit.page import Page

_NEAR = 3.0  # px by which the word of a tick may stand off its place, so as not to be cut


@dataclass(frozen=True)
class _Tick:
    value: float


def drawing(page: Page, svg: Tag) -> Iterator[Unresolved]:
    """Trace the words of a drawing: those of a row by the row, the rest as ticks of an axis."""
    for link in svg.find_all("a"):
        row_id = row_of(link)
        text = " ".join(each.get_text() for each in link.find_all("text"))
        for mention in page.mentions(text):
            if row_id is None or not page.says([row_id], mention):
                yield unresolved(link, mention, text)
    ticks = []
    for text_tag in svg.find_all("text"):
        if text_tag.find_parent("a") is None:
            text = text_tag.get_text().strip()
            found = page.mentions(text)
            if len(found) == 1 and plain(found[0].text) == plain(text):
                ticks.append((text_tag, found[0]))
            else:
                yield from (unresolved(text_tag, mention, text) for mention in found)
    yield from _off_axis(page, svg, ticks)


def _off_axis(page: Page, svg: Tag, ticks: Sequence[tuple[Tag, Mention]]) -> Iterator[Unresolved]:
    """Yield the ticks of a drawing unless all lie on an axis where their values belong."""
    for dated in (True, False):
        group = [(tag, m) for tag, m in ticks if (m.month is not None) is dated]
        placed = [(_coordinates(tag), value) for tag, m in group if (value := _tick(page, svg, m))]
        alone = len({tick.value for _, tick in placed}) == 1 and not dated
        axis = _may_stand_alone(page, svg, placed[0][1].value) if alone else _is_axis(placed)
        if axis and len(placed) == len(group):
            continue
        for tag, mention in group:
            yield unresolved(tag, mention, f"{mention.text} is not where an axis would have it")


def _may_stand_alone(page: Page, svg: Tag, value: float) -> bool:
    """Whether a number may be the only one of its axis: its zero, or a year of a row drawn."""
    rows = [page.known(row_of(a) or "") for a in svg.find_all("a")]
    return value == 0 or value in {year for row in rows if row for year, _, _ in row.dates}


def _coordinates(tag: Tag) -> tuple[float, float]:
    return float(str(tag.get("x") or 0)), float(str(tag.get("y") or 0))


def _tick(page: Page, svg: Tag, mention: Mention) -> _Tick | None:
    """Return the value of a tick; None where it can be none, such as a day that no row reaches."""
    if mention.month is None:
        counted = mention.value is not None and not mention.vague
        return _Tick(float(mention.value or 0)) if counted else None
    rows = [page.case.rows.get(row_of(a) or "") for a in svg.find_all("a")]
    dated = [row for row in rows if row is not None and isinstance(row["date"], str)]
    if len(mention.days) != 1 or not dated:
        return None
    first = min(row["start"] for row in dated).date()
    last = max(row["end"] for row in dated).date()
    days = [date.fromordinal(n) for n in range(first.toordinal(), last.toordinal() + 1)]
    found = [d for d in days if (d.month, d.day) == (mention.month, mention.days[0])]
    return _Tick(float(found[0].toordinal())) if found else None


def _is_axis(placed: Sequence[tuple[tuple[float, float], _Tick]]) -> bool:
    """Whether value and place go together evenly along x or along y, in round steps."""
    values = sorted({tick.value for _, tick in placed})
    if len(values) < 2:
        return True
    steps = {b - a for a, b in pairwise(values)}
    if len(steps) != 1 or not re.fullmatch(r"[125]0*", f"{steps.pop():.0f}"):
        return False
    return any(_even([(at[axis], tick.value) for at, tick in placed]) for axis in (0, 1))


def _even(points: Sequence[tuple[float, float]]) -> bool:
    (at, value), (last, highest) = min(points, key=_second), max(points, key=_second)
    if abs(last - at) < _NEAR:
        return False
    scale = (last - at) / (highest - value)
    return all(abs(at + (v - value) * scale - p) <= _NEAR for p, v in points)


def _second(point: tuple[float, float]) -> float:
    return point[1]
