"""Times of day in words, and the names that the axis of a timeline gives to its moments."""

from __future__ import annotations

from analysis.case.times import clocks
from analysis.prose.catalogue import WIDE, Catalogue


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
    return words.say("day-around" if text.endswith("~") else "day-at", day=day, time=first)


def clock_ends(words: Catalogue, text: str) -> tuple[str, str]:
    """Return the first and the last clock time of a time of day, in words."""
    said = [
        words.say("time-about", time=clock(words, minutes))
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
