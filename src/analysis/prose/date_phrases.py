"""Dates in words: in a table (“4–6 January”) and in running text (“on 4 and 5 January”).

A date is never said more exactly than its EDTF text says it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, Literal

from analysis.case.dates import parse
from analysis.case.languages import traits
from analysis.figures.binding import WIDE
from analysis.prose.catalogue import Catalogue, catalogue
from analysis.prose.time_phrases import at_time, month_name, time_words

if TYPE_CHECKING:
    import pandas as pd

    from analysis.case.reading import Case

Kind = Literal["year", "month", "day"]
_KINDS: dict[int, Kind] = {len("2022"): "year", len("2022-01"): "month"}


@dataclass(frozen=True)
class Part:
    """One end of a date: its first day, how exact it is (length of its ISO text), EDTF's mark."""

    day: date
    length: int
    mark: str = ""

    @property
    def kind(self) -> Kind:
        """Return what the end names."""
        return _KINDS.get(self.length, "day")

    def bare(self, words: Catalogue, *, year: bool) -> str:
        """Return the end as exactly as it was written, without its mark."""
        if self.kind == "year":
            return words.year(self.day)
        if self.kind == "month":
            return words.month(self.day)
        return words.day(self.day, year=year)

    def words(self, words: Catalogue, *, year: bool) -> str:
        """Return the end of an interval, with the words for its mark."""
        said = self.bare(words, year=year)
        if self.mark in ("~", "%"):
            said = words.say("end-circa", date=said)
        return words.say("uncertain", date=said) if self.mark in ("?", "%") else said


def when(case: Case, fact: pd.Series[Any], *, year: bool = False) -> str:
    """Return the date of a row as a table has it; the time of day where it is known."""
    words = catalogue(case.parameters.language)
    text, time = fact["date"], fact.get("time_of_day")
    if not isinstance(text, str):
        day = words.say("undated")
    else:
        year = year or year_told(case, text)
        if time == "night" and (night := night_of(words, text, "night-of", year=year)):
            return night
        day = table_form(words, text, year=year)
    if isinstance(time, str):
        return words.say("day-and-time", day=day, time=time_words(words, time))
    return day


def night_of(words: Catalogue, text: str, message: str, *, year: bool) -> str:
    """Return the night between two days; blank where a date is no such pair."""
    first, last = ends(text)
    if not (first and last and two_days(first, last)):
        return ""
    return words.say(message, first=number(words, first), last=last.words(words, year=year))


def year_told(case: Case, text: str) -> bool:
    """Return whether the days of a date need their year: not where a case has one year alone."""
    return len(case.years | {part.day.year for part in ends(text) if part}) > 1


def table_form(words: Catalogue, text: str, *, year: bool = False) -> str:
    """Return an EDTF date in its short form."""
    first, last = ends(text)
    if not (first and last):
        return open_form(words, first, last, year=year)
    if single := one(first, last):
        return qualified(words, single, year=year)
    end = last.words(words, year=year)
    if same_month(first, last):
        return words.say("range", first=number(words, first), last=end)
    return words.say("range-wide", first=beginning(words, first, last, year=year), last=end)


def bare(case: Case, fact: pd.Series[Any]) -> str:
    """Return the date of a row for running text, without a preposition: “4 and 5 January”."""
    words = catalogue(case.parameters.language)
    text = fact["date"]
    if not isinstance(text, str):
        return ""
    first, last = ends(text)
    year = year_told(case, text)
    if first and last and two_days(first, last):
        end = last.words(words, year=year)
        return words.say("two-days", first=number(words, first), last=end)
    return table_form(words, text, year=year)


def two_days(first: Part, last: Part) -> bool:
    """Return whether the second end is the day after the first, in the same month."""
    return same_month(first, last) and last.day - first.day == timedelta(days=1)


def running(case: Case, fact: pd.Series[Any], *, year: bool = False) -> str:
    """Return when a row was as a sentence has it, with its preposition; blank if undated."""
    words = catalogue(case.parameters.language)
    text, time = fact["date"], fact.get("time_of_day")
    if not isinstance(text, str):
        return ""
    year = year or year_told(case, text)
    if time == "night" and (night := night_of(words, text, "in-the-night", year=year)):
        return night
    day = in_sentence(words, *ends(text), year=year)
    return at_time(words, day, time) if isinstance(time, str) else day


def in_sentence(words: Catalogue, first: Part | None, last: Part | None, *, year: bool) -> str:
    """Return a date with its preposition."""
    if not (first and last):
        return open_form(words, first, last, year=year)
    if single := one(first, last):
        return on(words, single, year=year)
    end = last.words(words, year=year)
    if two_days(first, last):
        return words.say(
            "on-days", date=words.say("two-days", first=number(words, first), last=end)
        )
    if same_month(first, last):
        return words.say("from-to", first=number(words, first), last=end)
    begin = beginning(words, first, last, year=year)
    kinds = {"from": preposed(words, first, begin), "to": last.kind}
    return words.say("from-to-wide", first=begin, last=end, **kinds)


def on(words: Catalogue, part: Part, *, year: bool) -> str:
    """Return a single date with its preposition, as surely and exactly as it is known."""
    date = part.bare(words, year=year)
    if part.mark in ("~", "%"):
        said = words.say("around", date=date, kind=part.kind)
    else:
        said = words.say("on-day" if part.kind == "day" else "in-month", date=date, kind=part.kind)
    return words.say("perhaps", date=said) if part.mark in ("?", "%") else said


def open_form(words: Catalogue, first: Part | None, last: Part | None, *, year: bool) -> str:
    """Return an interval with an open end."""
    if first:
        return words.say("open-end", first=first.words(words, year=year), kind=first.kind)
    end = last.words(words, year=year) if last else ""
    return words.say("open-start", last=end, kind=last.kind if last else "day")


def ends(text: str) -> tuple[Part | None, Part | None]:
    """Return both ends of an EDTF date; a single date is both."""
    parts = [part(piece) for piece in text.strip().split("/")]
    return parts[0], parts[-1]


def part(text: str) -> Part | None:
    """Return one end of a date, or None where it is open."""
    bare = text.rstrip("~?%")
    span = parse(bare) if bare and bare != ".." else None
    return Part(span.start, len(bare), text[len(bare) :]) if span and span.start else None


def one(first: Part, last: Part) -> Part | None:
    """Return the one date that both ends name; None where they are two."""
    if (first.day, first.length) != (last.day, last.length):
        return None
    marks = {first.mark, last.mark} - {""}
    return Part(first.day, first.length, "%" if len(marks) > 1 else "".join(marks))


def number(words: Catalogue, part: Part) -> str:
    """Return the day of an end without its month: 4, or 1ᵉʳ."""
    return words.day(part.day).split(WIDE)[0]


def beginning(words: Catalogue, first: Part, last: Part, *, year: bool) -> str:
    """Return the first end of an interval; the year is left out that the last end repeats."""
    same = first.kind == last.kind and first.day.year == last.day.year and not first.mark
    if same and first.kind == "month":
        return month_name(words, first.day)
    return first.words(words, year=year and not same)


def preposed(words: Catalogue, part: Part, said: str) -> str:
    """Return what decides the preposition before the first end: French elides « d’avril »."""
    elided = re.match(traits(words.language).elision, said)
    return "vowel" if part.kind == "month" and elided else part.kind


def qualified(words: Catalogue, part: Part, *, year: bool) -> str:
    """Return a single date with the words for EDTF's marks ~ ? and %."""
    said = part.bare(words, year=year)
    if part.mark in ("~", "%"):
        said = words.say("circa", date=said, kind=part.kind)
    return words.say("uncertain", date=said) if part.mark in ("?", "%") else said


def same_month(first: Part, last: Part) -> bool:
    """Return whether both ends are days of one month, and both are sure."""
    days = first.kind == last.kind == "day" and not (first.mark or last.mark)
    return days and (first.day.year, first.day.month) == (last.day.year, last.day.month)


def span_words(case: Case, frame: pd.DataFrame, *, year: bool = True) -> str:
    """Return from when to when the dated rows of `frame` reach, as exactly as their dates say.

    The first leaves out what the last repeats: “from 2 to 6 January 2022”. Where a row has an open
    end, so has the whole.
    """
    words = catalogue(case.parameters.language)
    first, last = span_ends(list(frame["date"].dropna()))
    if first and not last and len(set(frame["date"].dropna())) > 1:
        begin = first.words(words, year=year)
        return words.say("span-open-end", first=begin, **{"from": preposed(words, first, begin)})
    return in_sentence(words, first, last, year=year)


def span_ends(texts: list[str]) -> tuple[Part | None, Part | None]:
    """Return the first and the last end of some dates; None where all before or after is open."""
    pairs = [ends(text) for text in texts]
    known = [part for pair in pairs for part in pair if part]
    first = min(known, key=lambda part: (part.day, part.length))
    last = max(known, key=lambda part: (last_day(part), part.length))
    since, until = (any(pair[at] is None for pair in pairs) for at in (1, 0))
    if since == until:
        return first, last
    return (first, None) if since else (None, last)


def last_day(part: Part) -> date:
    """Return the last day that an end may stand for."""
    span = parse(part.day.isoformat()[: part.length])
    return span.end if span and span.end else part.day
