"""Times of day as a source gives them: a part of the day, or what a clock said.

A clock time is `HH:MM` (24 hours, local), with ~ where it is approximate, or from one to another,
`HH:MM/HH:MM`. One that ends before it begins ends on the next day.
"""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from analysis.case.dates import OPEN, Span, parse

# Parts of a day as fractions of it; conventional, only to place a mark in its day. The night is
# not here: that of 4 January may be its first hours or its last.
PARTS = {
    "dawn": (4 / 24, 7 / 24),
    "morning": (6 / 24, 12 / 24),
    "noon": (11.5 / 24, 12.5 / 24),
    "afternoon": (12 / 24, 18 / 24),
    "evening": (18 / 24, 24 / 24),
}
NIGHT = (21 / 24, 6 / 24)  # of one day, and of the next
_DAY = timedelta(days=1)


def clocks(text: str) -> list[int]:
    """Return the clock times of a time of day, in minutes since midnight; none in a part of it."""
    if ":" not in text:
        return []
    hands = [each.rstrip("~").split(":") for each in text.split("/")]
    return [60 * int(hours) + int(minutes) for hours, minutes in hands]


def fractions(text: str, days: int) -> tuple[float, float] | None:
    """Return which fraction of its first day and of its last a time begins and ends at.

    None where it does not say: no time, or one of a date of more `days` than it can be of.
    """
    if found := clocks(text):
        first, last = found[0] / 1440, found[-1] / 1440
        return (first, last + (days == 1 and last < first)) if days <= len(found) else None
    if text == "night":
        return NIGHT if days == 2 else None
    return PARTS.get(text) if days == 1 else None


def extent(span: Span) -> tuple[datetime, datetime]:
    """Return the first moment of a date and the first after it.

    Of an interval with an open end, those of the end that is known: nothing is said of the rest.
    """
    known = next(part for part in span.text.split("/") if part != OPEN)
    ends = span if span.start and span.end else parse(known)
    if ends is None or ends.start is None or ends.end is None:
        raise ValueError(f"{span.text!r} names no day")
    return _midnight(ends.start), _after(ends.end)


def timed(span: Span, part: tuple[float, float] | None) -> tuple[datetime, datetime]:
    """Return the first moment of a date and the first after it, at a part of its days."""
    start, end = extent(span)
    if part is None or span.precision != "day":
        return start, end
    return start + part[0] * _DAY, _midnight(end - timedelta(seconds=1)) + part[1] * _DAY


def in_order(start: datetime, end: datetime) -> tuple[date, date, bool, datetime, datetime]:
    """Return what sorts extents of time: by the first day, then by the last.

    Of those alike, what is known to the hour comes first.
    """
    whole = start.time() == end.time() == time.min
    return start.date(), (end - timedelta(seconds=1)).date(), whole, start, end


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time.min)


def _after(day: date) -> datetime:
    """Return the midnight that ends a day; the calendar's last day has none, but a last second."""
    return _midnight(day) + (
        _DAY if day < date.max else timedelta(hours=23, minutes=59, seconds=59)
    )
