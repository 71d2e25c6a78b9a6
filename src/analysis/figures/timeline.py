"""What happened when: dated events on a true time axis, undated ones beside or below it.

A day is a width; on a telephone the days are a list. An event known to the day fills its day, one
known to a part of the day fills that part, a span fills its days; nothing is a point, and an event
without a date is never given a place on the axis.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby
from typing import TYPE_CHECKING

from analysis.figures.style import BAND, BAR, NARROW, WIDE, Drawing, Size, link
from analysis.figures.text_layout import beside, fit, text_width

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from matplotlib.figure import Figure

    from analysis.figures.canvas import Sheet

_GUTTER = 30.0  # px, between the axis and the column of the undated
_COLUMNS = range(170, 281, 22)  # px, widths that this column may take
_BULLET = 16.0  # px, room for the small mark before an undated event
_ROW = 13.0  # px, between two rows


@dataclass(frozen=True)
class Mark:
    """One event.

    `start` None is undated; `end` None is the same day. `part` is what is known of the time of
    day, as fractions of it: the morning is (0.25, 0.5). `lane` is a key of `lanes`. `when` names
    the days of a dated one, as a sentence does.
    """

    row_id: str
    label: str
    lane: str
    start: date | None
    end: date | None
    part: tuple[float, float] | None
    detail: str
    hedged: bool
    claimed: bool = False
    inferred: bool = False
    when: str = ""


def draw(
    marks: Sequence[Mark],
    lanes: Mapping[str, str],
    undated_title: str,
    day_label: Callable[[date], str],
    alt: str,
) -> Drawing:
    """Draw the events; `lanes` maps each lane, also the name of its colour, to its title.

    Events that start alike keep the order given. Raises ValueError when there is no event,
    `alt` is blank, or a lane has no title.
    """
    names = {mark.row_id: _spoken(mark, undated_title) for mark in marks}
    from analysis.figures.save import render

    return render(
        "timeline", lambda size: figure(marks, lanes, undated_title, day_label, size), alt, names
    )


def _spoken(mark: Mark, undated_title: str) -> str:
    when = mark.when if mark.start else undated_title
    return ", ".join(part for part in (when, mark.label, mark.detail) if part)


def figure(
    marks: Sequence[Mark],
    lanes: Mapping[str, str],
    undated_title: str,
    day_label: Callable[[date], str],
    size: Size,
) -> Figure:
    """Draw the events at one size."""
    if not marks:
        raise ValueError("a timeline needs at least one event")
    story = _Story(
        marks=sorted(marks, key=lambda mark: (list(lanes).index(mark.lane), _order(mark))),
        lanes=lanes,
        undated_title=undated_title,
        day_label=day_label,
    )
    return (_narrow if size is NARROW else _wide)(story)


@dataclass(frozen=True)
class _Story:
    marks: Sequence[Mark]  # by lane, then by time
    lanes: Mapping[str, str]
    undated_title: str
    day_label: Callable[[date], str]

    @property
    def days(self) -> list[date]:
        """Every day from the first event to the last."""
        dated = [mark for mark in self.marks if mark.start]
        if not dated:
            return []
        first = min(mark.start for mark in dated if mark.start)
        last = max(mark.end or mark.start for mark in dated if mark.start)
        return [first + timedelta(n) for n in range((last - first).days + 1)]

    def span(self, mark: Mark) -> tuple[float, float]:
        """Return the start and end of a dated event in days since the axis began."""
        start, end = mark.start or self.days[0], mark.end or mark.start or self.days[0]
        part = mark.part or (0.0, 1.0)
        first = self.days[0]
        return (start - first).days + part[0], (end - first).days + part[1]

    def lane(self, key: str, dated: bool) -> list[Mark]:
        return [m for m in self.marks if m.lane == key and bool(m.start) is dated]

    @property
    def undated(self) -> bool:
        """Whether any event has no date."""
        return any(not mark.start for mark in self.marks)

    def used(self) -> list[str]:
        return [key for key in self.lanes if any(m.lane == key for m in self.marks)]


def _order(mark: Mark) -> tuple[bool, date, date, float]:
    """Sort by the first day; then what is over first comes first."""
    start = mark.start or date.max
    return not mark.start, start, mark.end or start, (mark.part or (0.0, 1.0))[1]


# --- wide ------------------------------------------------------------------------------


def _wide(story: _Story) -> Figure:
    """Draw with each width the undated column may take, and keep the least tall."""
    rights = [WIDE.width - _GUTTER - column for column in _COLUMNS]
    if not story.undated:
        rights = [WIDE.width]
    if not story.days:
        rights = [0]
    sheets = [_wide_at(story, right) for right in rights]
    sheet, height = min(sheets, key=lambda drawn: round(drawn[1]))
    return sheet.cut(height)


def _wide_at(story: _Story, right: float) -> tuple[Sheet, float]:
    """Draw the axis in the left `right` px and what is undated beyond it; return the height too."""
    from analysis.figures.canvas import Sheet

    sheet = Sheet(WIDE)
    left = right + _GUTTER if right else 0.0
    if story.undated:
        sheet.text(left, 0, story.undated_title, colour="muted")
    top = WIDE.line + 10
    for key in story.used():
        sheet.rule([(0, top), (WIDE.width, top)])
        sheet.text(0, top + 8, story.lanes[key], colour=key, weight="semibold")
        top += WIDE.line + 18
        top = max(_rows(sheet, story, key, right, top), _listed(sheet, story, key, left, top))
    if right:
        _days_across(sheet, story, right, top)
        top += WIDE.line + 4
    return sheet, top


def _days_across(sheet: Sheet, story: _Story, right: float, bottom: float) -> None:
    """Tint every other day and name the days, leaving out names for which there is no room."""
    days = story.days
    width = right / len(days)
    names = [story.day_label(day) for day in days]
    widths = [text_width(name, WIDE.text) for name in names]
    every = _every(widths, width)
    for n, (name, wide) in enumerate(zip(names, widths, strict=True)):
        if n % 2:
            sheet.area((n * width, (n + 1) * width), (WIDE.line + 6, bottom), "wash", BAND)
        middle = max((n + 0.5) * width, wide / 2)
        # Named at the head and again at the foot, which may be a screen further down.
        for y in (0, bottom + 2) if n % every == 0 and middle + wide / 2 <= right else ():
            sheet.text(middle, y, name, colour="muted", align="center")


def _every(widths: Sequence[float], room: float) -> int:
    """Return how many steps of `room` px the widest word needs."""
    return int((max(widths) + 10) // room) + 1


def _rows(sheet: Sheet, story: _Story, key: str, right: float, top: float) -> float:
    """Draw the dated events of a lane, one under another; return the y under them."""
    width = right / max(len(story.days), 1)
    for mark in story.lane(key, dated=True):
        start, end = story.span(mark)
        x = (start * width + 1, end * width - 1)
        place = beside(x, (6, right - 6), mark.label, mark.detail, WIDE)
        middle = top + WIDE.line / 2 + place.above * place.words.height
        _bar(sheet, mark, x, (middle - BAR / 2, middle + BAR / 2))
        sheet.words(place.x, top, place.words, url=link(mark.row_id), align=place.align)
        top += place.words.height + place.above * WIDE.line + _ROW
    return top


def _bar(sheet: Sheet, mark: Mark, x: tuple[float, float], y: tuple[float, float]) -> None:
    url, forms = link(mark.row_id), {"claimed": mark.claimed, "inferred": mark.inferred}
    sheet.bar(x, y, mark.lane, mark.hedged, url, **forms)


def _listed(sheet: Sheet, story: _Story, key: str, left: float, top: float) -> float:
    """List the undated events of a lane, each with a small mark; return the y under them."""
    return _list(sheet, story.lane(key, dated=False), left, top)


def _list(sheet: Sheet, marks: Sequence[Mark], left: float, top: float) -> float:
    """List events, each with a small mark; return the y under them."""
    size = sheet.size
    for mark in marks:
        words = fit(mark.label, mark.detail, size.width - left - _BULLET, size)
        middle = top + size.line / 2
        _bar(sheet, mark, (left, left + 9), (middle - 4.5, middle + 4.5))
        top = sheet.words(left + _BULLET, top, words, url=link(mark.row_id)) + _ROW
    return top


# --- narrow ----------------------------------------------------------------------------


def _narrow(story: _Story) -> Figure:
    """List the events day by day, and then what is undated, lane by lane."""
    from analysis.figures.canvas import Sheet

    sheet, top = Sheet(NARROW), 0.0
    dated = sorted((mark for mark in story.marks if mark.start), key=_order)
    for _, marks in groupby(dated, key=lambda mark: (mark.start, mark.end or mark.start)):
        top = _headed(sheet, story, list(marks), top)
    if story.undated:
        sheet.text(0, top + 4, story.undated_title, weight="semibold")
        top += 10 + NARROW.line
    for key in story.used():
        if found := story.lane(key, dated=False):
            sheet.text(0, top, story.lanes[key], colour=key, weight="semibold")
            top = _list(sheet, found, 0, top + 4 + NARROW.line)
    return sheet.cut(top)


def _headed(sheet: Sheet, story: _Story, marks: Sequence[Mark], top: float) -> float:
    """List the events of a day under its name, lane by lane: colour alone would not say those."""
    # The first event of the day vouches for its name.
    first = next(mark for key in story.used() for mark in marks if mark.lane == key)
    sheet.text(0, top + 4, first.when, weight="semibold", url=link(first.row_id))
    top += 10 + NARROW.line
    for key in story.used():
        if found := [mark for mark in marks if mark.lane == key]:
            sheet.text(0, top, story.lanes[key], colour=key, small=True)
            top = _list(sheet, found, 0, top + 2 + NARROW.line)
    return top
