"""Dates in words: in a table (“4–6 January”) and in running text (“on 4 and 5 January”).

A date is never said more exactly than its EDTF text says it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from analysis.case.dates import parse
from analysis.figures.binding import WIDE
from analysis.prose.catalogue import Catalogue, catalogue

if TYPE_CHECKING:
    import pandas as pd

    from analysis.case.reading import Case


@dataclass(frozen=True)
class Part:
    """One end of a date: its first day and how exact it is (length of its ISO text)."""

    day: date
    length: int

    def words(self, words: Catalogue, *, year: bool) -> str:
        """Return the end as exactly as it was written."""
        if self.length == len("2022"):
            return words.year(self.day)
        if self.length == len("2022-01"):
            return words.month(self.day)
        return words.day(self.day, year=year)


def when(case: Case, fact: pd.Series[Any], *, year: bool = False) -> str:
    """Return the date of a row as a table has it; the part of the day where it is known."""
    words = catalogue(case.parameters.language)
    if not isinstance(fact["date"], str):
        time = fact.get("time_of_day")
        day = words.say("undated")
    else:
        time, day = fact.get("time_of_day"), table_form(words, fact["date"], year=year)
    if isinstance(time, str):
        return words.say("day-and-time", day=day, time=words.say(f"time-{time}"))
    return day


def table_form(words: Catalogue, text: str, *, year: bool = False) -> str:
    """Return an EDTF date in its short form."""
    first, last = ends(text)
    if "/" not in text:
        return qualified(words, text, first.words(words, year=year) if first else "")
    if not (first and last):
        return open_form(words, first, last, year=year)
    if same_month(first, last):
        return words.say("range", first=str(first.day.day), last=last.words(words, year=year))
    return words.say(
        "range-wide", first=first.words(words, year=year), last=last.words(words, year=year)
    )


def bare(case: Case, fact: pd.Series[Any]) -> str:
    """Return the date of a row for running text, without a preposition: “4 and 5 January”."""
    words = catalogue(case.parameters.language)
    text = fact["date"]
    if not isinstance(text, str):
        return ""
    first, last = ends(text)
    if first and last and two_days(first, last):
        return words.say("two-days", first=str(first.day.day), last=last.words(words, year=False))
    return table_form(words, text)


def two_days(first: Part, last: Part) -> bool:
    """Return whether the second end is the day after the first, in the same month."""
    return same_month(first, last) and last.day - first.day == timedelta(days=1)


def running(case: Case, fact: pd.Series[Any], *, year: bool = False) -> str:
    """Return the date of a row as a sentence has it, with its preposition; blank if undated."""
    words = catalogue(case.parameters.language)
    text = fact["date"]
    if not isinstance(text, str):
        return ""
    first, last = ends(text)
    if "/" not in text and first:
        message = "on-day" if first.length == len("2022-01-04") else "in-month"
        return words.say(message, date=table_form(words, text, year=year))
    if not (first and last):
        return open_form(words, first, last, year=year)
    end = last.words(words, year=year)
    if two_days(first, last):
        return words.say("on-days", date=words.say("two-days", first=str(first.day.day), last=end))
    if same_month(first, last):
        return words.say("from-to", first=str(first.day.day), last=end)
    return words.say("from-to-wide", first=first.words(words, year=year), last=end)


def open_form(words: Catalogue, first: Part | None, last: Part | None, *, year: bool) -> str:
    """Return an interval with an open end."""
    if first:
        return words.say("open-end", first=first.words(words, year=year))
    return words.say("open-start", last=last.words(words, year=year) if last else "")


def ends(text: str) -> tuple[Part | None, Part | None]:
    """Return both ends of an EDTF date; a single date is both."""
    parts = [part(piece) for piece in text.split("/")]
    return parts[0], parts[-1]


def part(text: str) -> Part | None:
    """Return one end of a date, or None where it is open."""
    bare = text.rstrip("~?%")
    span = parse(bare) if bare and bare != ".." else None
    return Part(span.start, len(bare)) if span and span.start else None


def qualified(words: Catalogue, text: str, said: str) -> str:
    """Return a date with the words for EDTF's qualifiers ~ ? and %."""
    if text.endswith(("~", "%")):
        said = words.say("circa", date=said)
    return words.say("uncertain", date=said) if text.endswith(("?", "%")) else said


def same_month(first: Part, last: Part) -> bool:
    """Return whether both ends are days of one month."""
    days = first.length == last.length == len("2022-01-04")
    return days and (first.day.year, first.day.month) == (last.day.year, last.day.month)


def span_words(case: Case, frame: pd.DataFrame, *, year: bool = True) -> str:
    """Return from which day to which the dated rows of `frame` reach, or on which day they are.

    The first leaves out what the last repeats: “from 2 to 6 January 2022”.
    """
    words = catalogue(case.parameters.language)
    first, last = frame["start"].min().date(), frame["end"].max().date()
    end = words.day(last, year=year)
    if first == last:
        return words.say("on-day", date=end)
    same = (first.year, first.month) == (last.year, last.month)
    begin = words.day(first, year=first.year != last.year)
    begin = begin.split(WIDE)[0] if same else begin
    return words.say("from-to", first=begin, last=end)
