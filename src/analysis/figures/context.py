"""The long view: what came before, by the year, and durations whose ends nobody states.

A moment with a date stands on the axis: a dot, or a bar over the years of a span. A duration
alone ("three decades") is drawn to the same scale in a band apart from the axis, its two ends
left open: it has a length and no place.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from analysis.figures.down import Entry, down_the_page, gutter
from analysis.figures.style import BAR, DOT, NARROW, WIDE, Drawing, Size, link
from analysis.figures.words import Words, beside, fit, text_width

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from matplotlib.figure import Figure

    from analysis.figures.sheet import Sheet

_DATED = "ink"
_SPAN = 4.0  # px: a span of years is a stretch to look at, not one long event
_UNDATED = "unsaid"
_EDGE = 22.0  # px, before the first year and after the last: half of a year's name
_YEAR_DOWN = 7.0  # px a year down the page, unless that makes the axis too long or too short
_DOWN = (180.0, 480.0)  # px, the least and the most that such an axis takes
_INSET = 8.0  # px, inside the band of durations
_ROW = 14.0  # px, between two rows


@dataclass(frozen=True)
class Moment:
    """One fact of the long view.

    `end` None is a point in time; both None with `length_years` is a duration that no date holds.
    """

    row_id: str
    label: str
    start: date | None
    end: date | None
    length_years: float | None
    detail: str
    hedged: bool


def draw(
    moments: Sequence[Moment], year: Callable[[int], str], undated_title: str, alt: str
) -> Drawing:
    """Draw the long view; `year` formats a year of the axis.

    Raises ValueError when there is no moment, one has neither date nor length, or `alt` is blank.
    """
    names = {m.row_id: ", ".join(part for part in (m.label, m.detail) if part) for m in moments}
    from analysis.figures.save import render

    return render("context", lambda size: figure(moments, year, undated_title, size), alt, names)


def figure(
    moments: Sequence[Moment], year: Callable[[int], str], undated_title: str, size: Size
) -> Figure:
    """Draw the long view at one size."""
    dated = sorted((m for m in moments if m.start), key=_span)
    lengths = [m for m in moments if not m.start]
    if not moments or any(not m.length_years for m in lengths):
        raise ValueError("each moment of the long view needs a date or a length, and one is needed")
    from analysis.figures.sheet import Sheet

    sheet = Sheet(size)
    axis = _axis(dated, lengths, size)
    top = (_down if size is NARROW else _across)(sheet, axis, dated, year) if dated else 0.0
    if lengths:
        top = _apart(sheet, axis, lengths, undated_title, top + 12 * bool(dated))
    return sheet.cut(top)


@dataclass(frozen=True)
class _Axis:
    first: int  # years, both of them on the axis
    last: int
    scale: float  # px a year
    start: float  # px of the first year

    def __call__(self, at: float) -> float:
        return self.start + (at - self.first) * self.scale


def _axis(dated: Sequence[Moment], lengths: Sequence[Moment], size: Size) -> _Axis:
    """Return a scale on which the dated years fit, and the longest duration too."""
    starts, ends = [_span(m)[0] for m in dated], [_span(m)[1] for m in dated]
    first, last = int(min(starts, default=0)), -int(-max(ends, default=0) // 1)
    longest = max((m.length_years or 0 for m in lengths), default=0)
    years = max(last - first, longest, 1)
    if size is WIDE:
        return _Axis(first, last, (size.width - 2 * _EDGE) / years, _EDGE)
    room = min(max(_YEAR_DOWN * years, _DOWN[0]), _DOWN[1])
    return _Axis(first, last, room / years, size.line / 2)


def _span(moment: Moment) -> tuple[float, float]:
    """Return the start and the end of a dated moment in years and fractions of them."""
    start = moment.start or date.min
    return _years(start), _years(moment.end or start)


def _years(day: date) -> float:
    return day.year + (day.timetuple().tm_yday - 1) / 366


def _steps(axis: _Axis, apart: float) -> range:
    """Return the years to name: round ones, at least `apart` px from one to the next."""
    nice = [n * 10**power for power in range(5) for n in (1, 2, 5)]
    step = next(n for n in nice if n * axis.scale >= apart)
    return range(-(-axis.first // step) * step, axis.last + 1, step)


# --- wide ------------------------------------------------------------------------------


def _across(
    sheet: Sheet, axis: _Axis, moments: Sequence[Moment], year: Callable[[int], str]
) -> float:
    """Draw the dated moments along the axis, a row a moment; return the y under them."""
    line = sheet.size.line
    for number in _steps(axis, 90):
        sheet.text(axis(number), 0, year(number), colour="muted", align="center", small=True)
    top = line + 14
    for moment in moments:
        top = _moment(sheet, axis, moment, top) + _ROW
    for number in _steps(axis, 90):
        sheet.rule([(axis(number), line + 3), (axis(number), line + 8)])
    return top


def _moment(sheet: Sheet, axis: _Axis, moment: Moment, top: float) -> float:
    url, line = link(moment.row_id), sheet.size.line
    start, end = (axis(at) for at in _span(moment))
    middle = (start + end) / 2
    half = max((end - start) / 2, DOT)
    frame = (0, sheet.size.width)
    place = beside((middle - half, middle + half), frame, moment.label, moment.detail, sheet.size)
    y = top + line / 2 + place.above * place.words.height
    if half > DOT:
        thick = _SPAN if end - start > axis.scale else BAR
        sheet.bar((start, end), (y - thick / 2, y + thick / 2), _DATED, moment.hedged, url)
    else:
        sheet.dot(middle, y, _DATED, moment.hedged, url)
    sheet.words(place.x, top, place.words, url=url, align=place.align)
    return top + place.words.height + place.above * line


# --- narrow ----------------------------------------------------------------------------


def _down(
    sheet: Sheet, axis: _Axis, moments: Sequence[Moment], year: Callable[[int], str]
) -> float:
    """Draw the dated moments down the page; return the y under them."""
    size = sheet.size
    left = 14 + max(text_width(year(n), size.small) for n in (axis.first, axis.last))
    spans = [(axis(start), axis(end)) for start, end in map(_span, moments)]
    foot = down_the_page(sheet, _entries(moments, spans, _DATED, left), left)
    for number in _steps(axis, 40):
        sheet.text(0, axis(number) - size.line / 2, year(number), colour="muted", small=True)
        sheet.rule([(left - 9, axis(number)), (left - 3, axis(number))], "faint")
    sheet.rule([(left - 3, axis(axis.first)), (left - 3, axis(axis.last))], "faint")
    return max(foot, axis(axis.last) + size.line / 2)


def _entries(
    moments: Sequence[Moment], spans: Sequence[tuple[float, float]], colour: str, left: float
) -> list[Entry]:
    """Give each moment its mark from top to bottom (px) and the words beside it."""
    blank = Words((), (), 0, 0)
    entries = [
        Entry(m.row_id, colour, m.hedged, *span, "", blank)
        for m, span in zip(moments, spans, strict=True)
    ]
    room = NARROW.width - left - gutter([entry.span() for entry in entries])
    words = [fit(m.label, m.detail, room, NARROW) for m in moments]
    return [replace(e, words=w) for e, w in zip(entries, words, strict=True)]


# --- durations without dates -----------------------------------------------------------


def _apart(sheet: Sheet, axis: _Axis, lengths: Sequence[Moment], title: str, top: float) -> float:
    """Draw the durations in a band of their own, to the scale of the axis; return its foot."""
    head = top
    sheet.text(_INSET, top + 8, title, colour="muted")
    top += 16 + sheet.size.line
    top = (_apart_down if sheet.size is NARROW else _apart_across)(sheet, axis, lengths, top)
    sheet.area((0, sheet.size.width), (head, top), "wash")
    return top


def _apart_across(sheet: Sheet, axis: _Axis, lengths: Sequence[Moment], top: float) -> float:
    for moment in lengths:
        url, length = link(moment.row_id), (moment.length_years or 0) * axis.scale
        words = fit(moment.label, moment.detail, sheet.size.width - 2 * _INSET, sheet.size)
        y = sheet.words(_INSET, top, words, url=url) + sheet.size.line / 2
        # Away from the left end of the axis, or it would seem to begin with the first year.
        sheet.open_bar((_INSET, _INSET + length), y, _UNDATED, moment.hedged, url)
        top = y + BAR / 2 + _ROW
    return top


def _apart_down(sheet: Sheet, axis: _Axis, lengths: Sequence[Moment], top: float) -> float:
    spans = [(top, top + (moment.length_years or 0) * axis.scale) for moment in lengths]
    entries = _entries(lengths, spans, _UNDATED, _INSET)
    entries = [replace(entry, open_ends=True) for entry in entries]
    return down_the_page(sheet, entries, _INSET) + 12
