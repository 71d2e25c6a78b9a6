"""The axis of a timeline: hours, days, months or years, as fine as their names have room for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING, Literal, TypeAlias

from analysis.figures.text_layout import text_width

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

Unit: TypeAlias = Literal["hour", "day", "month", "year"]
Namer: TypeAlias = "Callable[[Unit, datetime, Unit], str]"
"""Names a moment of an axis: its unit, the moment, and up to which larger unit to name it."""

_UNITS: tuple[Unit, ...] = ("hour", "day", "month", "year")
_STEPS: dict[Unit, tuple[int, ...]] = {
    "hour": (1, 2, 3, 6, 12),
    "day": (1, 2, 7, 14),
    "month": (1, 3, 6),
    "year": (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000),
}
# The longest time that each unit is fit for; beyond the last there are years.
_LONGEST: dict[Unit, timedelta] = {
    "hour": timedelta(days=2),
    "day": timedelta(days=70),
    "month": timedelta(days=1100),
}
_AIR = 10.0  # px, between two names


@dataclass(frozen=True)
class Axis:
    """A true scale of time from `first` to `last`, drawn from `left` to `right` px.

    `ticks` are the moments at which its steps begin, each with its name; a name stands at the
    middle of its step where they are `centred`. A blank name has no room.
    """

    first: datetime
    last: datetime
    left: float
    right: float
    ticks: tuple[tuple[datetime, str], ...]
    centred: bool

    def __call__(self, moment: datetime) -> float:
        """Return the x of a moment."""
        share = (moment - self.first) / (self.last - self.first)
        return self.left + (self.right - self.left) * share

    @property
    def steps(self) -> list[tuple[datetime, datetime]]:
        """Return the beginning and end of each step."""
        return list(pairwise([*(at for at, _ in self.ticks), self.last]))


def axis(
    extents: Sequence[tuple[datetime, datetime]],
    sides: tuple[float, float],
    name: Namer,
    text: float,
) -> Axis:
    """Return the finest axis of some extents of time whose names, `text` px high, have room."""
    first, last = min(start for start, _ in extents), max(end for _, end in extents)
    made = []
    for unit, step in _ladder(extents):
        for named in ("whole", "short") if (unit, step) == ("day", 1) else ("short",):
            made.append(_axis(unit, step, (first, last), sides, name, whole=named == "whole"))
            if _fits(made[-1], text):
                return _cut(made[-1], text)
    return _cut(made[-1], text)


def _ladder(extents: Sequence[tuple[datetime, datetime]]) -> Iterator[tuple[Unit, int]]:
    """Yield units and steps from the finest that some extents need and their length is fit for."""
    length = max(end for _, end in extents) - min(start for start, _ in extents)
    needed = min(_UNITS.index(_unit(moment)) for extent in extents for moment in extent)
    for unit in _UNITS[needed:]:
        for step in _STEPS[unit] if length <= _LONGEST.get(unit, length) else ():
            yield unit, step


def _unit(moment: datetime) -> Unit:
    """Return the largest unit that begins at a moment."""
    units: tuple[Unit, ...] = ("year", "month", "day")
    return next((unit for unit in units if _floor(moment, unit, 1) == moment), "hour")


def _axis(
    unit: Unit,
    step: int,
    ends: tuple[datetime, datetime],
    sides: tuple[float, float],
    name: Namer,
    *,
    whole: bool,
) -> Axis:
    first = _floor(ends[0], unit, step)
    # What happened on the stroke of midnight takes no time, but its axis does.
    last = max(_ceiling(ends[1], unit), _ceiling(first + timedelta(seconds=1), unit))
    moments = _moments(unit, step, first, last)
    larger = _named(unit, moments)
    if whole and not _several_years(moments):
        larger = ["month" for _ in moments]
    names = [name(unit, at, upto) for at, upto in zip(moments, larger, strict=True)]
    return Axis(first, last, *sides, tuple(zip(moments, names, strict=True)), centred=whole)


def _moments(unit: Unit, step: int, first: datetime, last: datetime) -> list[datetime]:
    """Return the moments from `first` to before `last`, a step apart."""
    from matplotlib import dates

    frequency = {
        "hour": dates.HOURLY,
        "day": dates.DAILY,
        "month": dates.MONTHLY,
        "year": dates.YEARLY,
    }[unit]
    until = last - timedelta(seconds=1)
    return list(dates.rrule(frequency, dtstart=first, interval=step, until=until))


def _floor(moment: datetime, unit: Unit, step: int) -> datetime:
    """Return the beginning of the step that a moment is in; days are counted from the first."""
    midnight = moment.replace(hour=0, minute=0, second=0)
    if unit == "hour":
        return midnight.replace(hour=moment.hour - moment.hour % step)
    if unit == "day":
        return midnight
    if unit == "month":
        return midnight.replace(day=1, month=(moment.month - 1) // step * step + 1)
    return midnight.replace(day=1, month=1, year=max(moment.year - moment.year % step, 1))


def _ceiling(moment: datetime, unit: Unit) -> datetime:
    """Return the first end of a unit at or after a moment; the calendar ends with the year 9999."""
    floor = _floor(moment, unit, 1)
    if floor == moment or moment.year == datetime.max.year:  # noqa: DTZ901 - the axis has no zone
        return moment
    longest = {"hour": 1, "day": 24, "month": 31 * 24, "year": 366 * 24}[unit]
    return _floor(floor + timedelta(hours=longest), unit, 1)


def _several_years(moments: Sequence[datetime]) -> bool:
    return moments[0].year != moments[-1].year


def _named(unit: Unit, moments: Sequence[datetime]) -> list[Unit]:
    """Return up to which unit each moment is named: larger ones at first, and where they change."""
    first: dict[Unit, Unit] = {"hour": "day", "day": "month"}
    begin = "year" if _several_years(moments) else first.get(unit, "year")
    return [begin, *(_changed(unit, before, at) for before, at in pairwise(moments))]


def _changed(unit: Unit, before: datetime, at: datetime) -> Unit:
    if before.year != at.year:
        return "year"
    if unit == "hour" and before.date() != at.date():
        return "day"
    return "month" if unit == "day" and before.month != at.month else unit


def _fits(made: Axis, text: float) -> bool:
    """Return whether each name has room before the next; the last may be left out instead."""
    widths = [text_width(name, text) + _AIR for _, name in made.ticks]
    rooms = [made(end) - made(start) for start, end in made.steps]
    return all(width <= room for width, room in zip(widths[:-1] or widths, rooms, strict=False))


def _cut(made: Axis, text: float) -> Axis:
    """Leave out the names that would leave the axis or run into the one before."""
    ticks, free = [], made.left
    for (at, name), (start, end) in zip(made.ticks, made.steps, strict=True):
        width = text_width(name, text)
        left = (made(start) + made(end) - width) / 2 if made.centred else made(at)
        kept = left >= free and left + width <= made.right
        ticks.append((at, name if kept else ""))
        free = left + width + _AIR if kept else free
    return Axis(made.first, made.last, made.left, made.right, tuple(ticks), made.centred)
