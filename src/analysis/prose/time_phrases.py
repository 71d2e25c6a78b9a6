"""Times of day in words, and the names that the axis of a timeline gives to its moments."""

from __future__ import annotations

from typing import TYPE_CHECKING

from babel.dates import format_date

from analysis.case.times import clocks
from analysis.figures.binding import WIDE

if TYPE_CHECKING:
    from datetime import date, datetime

    from analysis.prose.catalogue import Catalogue


def time_words(words: Catalogue, text: str) -> str:
    """Return a time of day as a table has it: morning, 5.40 p.m. or about 5.40 p.m."""
    if not clocks(text):
        return words.say(f"time-{text}")
    first, last = clock_ends(words, text)
    return words.say("range-wide", first=first, last=last) if "/" in text else first


def at_time(words: Catalogue, day: str, text: str) -> str:
    """Return a day of running text with a clock time; a part of the day is not added to it."""
    if not clocks(text):
        return day
    first, last = clock_ends(words, text)
    if "/" in text:
        return words.say("day-from-to", day=day, first=first, last=last)
    message = "day-around" if text.endswith("~") else "day-at"
    return words.say(message, day=day, time=first, hour=clocks(text)[0] // 60)


def clock_ends(words: Catalogue, text: str) -> tuple[str, str]:
    """Return the first and the last clock time of a time of day, in words."""
    said = [
        words.say("time-about", time=clock(words, minutes), hour=minutes // 60)
        if "~" in part
        else clock(words, minutes)
        for part, minutes in zip(text.split("/"), clocks(text), strict=True)
    ]
    return said[0], said[-1]


def clock(words: Catalogue, minutes: int) -> str:
    """Return what a clock says: 5.40 p.m. or 17 h 40."""
    hour, rest = divmod(minutes, 60)
    named = {0: "midnight", 720: "noon"}.get(minutes, "am" if hour < 12 else "pm")
    said = words.say(
        "clock",
        named=named,
        sharp="no" if rest else "yes",
        hour=str(hour),
        hour12=str((hour - 1) % 12 + 1),
        minutes=f"{rest:02}",
    )
    return said.replace(" ", WIDE)


def moment_words(words: Catalogue, unit: str, moment: datetime, upto: str) -> str:
    """Return the name of a moment of an axis that counts in `unit`, named up to a larger one.

    4 January at an axis of days is “4” up to the day, “4 January” up to the month.
    """
    if unit == "year":
        return words.year(moment)
    if unit == "month":
        return words.month(moment) if upto == "year" else month_name(words, moment)
    if unit == "day" and upto == "day":
        return words.day(moment).split(WIDE)[0]
    day = words.day(moment, year=upto == "year")
    minutes = 60 * moment.hour + moment.minute
    if unit == "day" or (not minutes and upto != "hour"):
        return day
    time = clock(words, minutes)
    return time if upto == "hour" else words.say("day-and-time", day=day, time=time)


def month_name(words: Catalogue, moment: date) -> str:
    """Return the name of a month without its year."""
    return str(format_date(moment, "LLLL", locale=words.locale))
