"""What happened when: dated events on a true time axis, undated ones beside or below it.

Time is a width; on a telephone the days are a list. An event fills the time that is known of it,
be it an hour, a day or a year, and where that is too short to be seen it is a stroke. An event with
an open end has an arrow there; one without a date is never given a place on the axis.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from analysis.case.times import in_order
from analysis.figures.style import BAND, BAR, NARROW, WIDE, Align, Drawing, Size, link
from analysis.figures.text_layout import beside, fit
from analysis.figures.time_axis import Axis, Namer, axis

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from matplotlib.figure import Figure

    from analysis.figures.canvas import Sheet

_GUTTER = 30.0  # px, between the axis and the column of the undated
_COLUMNS = range(170, 281, 22)  # px, widths that this column may take
_BULLET = 16.0  # px, room for the small mark before an undated event
_ROW = 13.0  # px, between two rows
_STROKE = 4.0  # px, the least width of a mark
_ARROW = 11.0  # px, an arrow at an open end, with the air before it


@dataclass(frozen=True)
class Mark:
    """One event.

    `start` is the first moment that it may fill and `end` the first after it; None is undated.
    `opens` is the side on which more is open than that. `lane` is a key of `lanes`. `when` names
    the days of a dated one, as a sentence does. `unsure`: its date is inferred, approximate or
    uncertain.
    """

    row_id: str
    label: str
    lane: str
    start: datetime | None
    end: datetime | None
    detail: str
    hedged: bool
    claimed: bool = False
    unsure: bool = False
    when: str = ""
    opens: Literal["", "start", "end"] = ""

    @property
    def at(self) -> str:
        """Return the moments that its mark on an axis reaches from and to; blank if undated."""
        if self.start is None:
            return ""
        return " ".join(moment.isoformat(timespec="minutes") for moment in self.extent)

    @property
    def extent(self) -> tuple[datetime, datetime]:
        """Return the time that a dated event fills."""
        if self.start is None or self.end is None:
            raise ValueError(f"{self.row_id} has no date")
        return self.start, self.end


def draw(
    marks: Sequence[Mark],
    lanes: Mapping[str, str],
    undated_title: str,
    name: Namer,
    alt: str,
) -> Drawing:
    """Draw the events; `lanes` maps each lane, also the name of its colour, to its title.

    `name` names the ticks of the axis. Events that start alike keep the order given. Raises
    ValueError when there is no event, `alt` is blank, or a lane has no title.
    """
    names = {mark.row_id: spoken(mark, undated_title) for mark in marks}
    from analysis.figures.save import render

    return render(
        "timeline", lambda size: figure(marks, lanes, undated_title, name, size), alt, names
    )


def spoken(mark: Mark, undated_title: str) -> str:
    """Return what a screen reader says of an event."""
    when = mark.when if mark.start else undated_title
    return ", ".join(part for part in (when, mark.label, mark.detail) if part)


def figure(
    marks: Sequence[Mark],
    lanes: Mapping[str, str],
    undated_title: str,
    name: Namer,
    size: Size,
) -> Figure:
    """Draw the events at one size."""
    if not marks:
        raise ValueError("a timeline needs at least one event")
    story = _Story(
        marks=sorted(marks, key=lambda mark: (list(lanes).index(mark.lane), _order(mark))),
        lanes=lanes,
        undated_title=undated_title,
        name=name,
    )
    return (_narrow if size is NARROW else _wide)(story)


@dataclass(frozen=True)
class _Story:
    marks: Sequence[Mark]  # by lane, then by time
    lanes: Mapping[str, str]
    undated_title: str
    name: Namer

    @property
    def dated(self) -> list[Mark]:
        return [mark for mark in self.marks if mark.start]

    def axis(self, right: float) -> Axis:
        """Return the axis of the dated events, `right` px wide, with room for arrows."""
        side = _ARROW if any(mark.opens for mark in self.marks) else 0.0
        sides = side, right - side
        return axis([mark.extent for mark in self.dated], sides, self.name, WIDE.text)

    def lane(self, key: str, dated: bool) -> list[Mark]:
        return [m for m in self.marks if m.lane == key and bool(m.start) is dated]

    @property
    def undated(self) -> bool:
        """Whether any event has no date."""
        return any(not mark.start for mark in self.marks)

    def used(self) -> list[str]:
        return [key for key in self.lanes if any(m.lane == key for m in self.marks)]


def _order(mark: Mark) -> tuple[object, ...]:
    return (False, *in_order(*mark.extent)) if mark.start else (True,)


# --- wide ------------------------------------------------------------------------------


def _wide(story: _Story) -> Figure:
    """Draw with each width the undated column may take, and keep the least tall."""
    rights = [WIDE.width - _GUTTER - column for column in _COLUMNS]
    if not story.undated:
        rights = [WIDE.width]
    if not story.dated:
        rights = [0]
    sheets = [_wide_at(story, right) for right in rights]
    sheet, height = min(sheets, key=lambda drawn: round(drawn[1]))
    return sheet.cut(height)


def _wide_at(story: _Story, right: float) -> tuple[Sheet, float]:
    """Draw the axis in the left `right` px and what is undated beyond it; return the height too."""
    from analysis.figures.canvas import Sheet

    sheet, scale = Sheet(WIDE), story.axis(right) if right else None
    left = right + _GUTTER if right else 0.0
    if story.undated:
        sheet.text(left, 0, story.undated_title, colour="muted")
    top = WIDE.line + 10
    for key in story.used():
        sheet.rule([(0, top), (WIDE.width, top)])
        sheet.text(0, top + 8, story.lanes[key], colour=key, weight="semibold")
        top += WIDE.line + 18
        rows = _rows(sheet, story.lane(key, dated=True), scale, top) if scale else top
        top = max(rows, _listed(sheet, story, key, left, top))
    if scale:
        _ticks(sheet, scale, top)
        top += WIDE.line + 4
    return sheet, top


def _ticks(sheet: Sheet, scale: Axis, bottom: float) -> None:
    """Tint every other step of the axis and name the steps."""
    for n, ((at, name), (start, end)) in enumerate(zip(scale.ticks, scale.steps, strict=True)):
        if n % 2:
            sheet.area((scale(start), scale(end)), (WIDE.line + 6, bottom), "wash", BAND)
        told = start + (end - start) / 2 if scale.centred else at
        # Named at the head and again at the foot, which may be a screen further down.
        for y in (0, bottom + 2) if name else ():
            align: Align = "center" if scale.centred else "left"
            tick = told.isoformat(timespec="minutes")
            sheet.text(scale(told), y, name, colour="muted", align=align, tick=tick)


def _rows(sheet: Sheet, marks: Sequence[Mark], scale: Axis, top: float) -> float:
    """Draw the dated events of a lane, one under another; return the y under them."""
    for mark in marks:
        x = _across(mark, scale)
        before, after = (_ARROW * (mark.opens == side) for side in ("start", "end"))
        frame = (6, scale.right - 6 + (_ARROW if scale.left else 0))
        place = beside((x[0] - before, x[1] + after), frame, mark.label, mark.detail, WIDE)
        middle = top + WIDE.line / 2 + place.above * place.words.height
        _bar(sheet, mark, x, (middle - BAR / 2, middle + BAR / 2), mark.at)
        if mark.opens:
            at = x[0] - 3 if mark.opens == "start" else x[1] + 3
            left = mark.opens == "start"
            sheet.arrow(at, middle, mark.lane, link(mark.row_id), left=left)
        sheet.words(place.x, top, place.words, url=link(mark.row_id), align=place.align)
        top += place.words.height + place.above * WIDE.line + _ROW
    return top


def _across(mark: Mark, scale: Axis) -> tuple[float, float]:
    """Return the sides of the mark of a dated event; a stroke where its time is too short."""
    start, end = map(scale, mark.extent)
    if end - start >= _STROKE + 2:
        return start + 1, end - 1
    middle = min(max((start + end) / 2, scale.left + _STROKE / 2), scale.right - _STROKE / 2)
    return middle - _STROKE / 2, middle + _STROKE / 2


def _bar(
    sheet: Sheet, mark: Mark, x: tuple[float, float], y: tuple[float, float], at: str = ""
) -> None:
    url, claimed = link(mark.row_id), mark.claimed
    sheet.bar(x, y, mark.lane, mark.hedged, url, claimed=claimed, inferred=mark.unsure, at=at)


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
    days: dict[str, list[Mark]] = {}
    for mark in dated:
        days.setdefault(mark.when, []).append(mark)
    for marks in days.values():
        top = _headed(sheet, story, marks, top)
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
