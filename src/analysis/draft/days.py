"""Days in a source's words as dates of the contract, where the words leave no doubt.

The names of months are CLDR's, in the language of the source. A weekday alone, “last week” or “the
next day” has no date here: what it counts from is for a reader to say.
"""

from __future__ import annotations

import datetime as dt
import re
from functools import cache
from typing import TYPE_CHECKING

from analysis.case import dates

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from analysis.case.passages import Passage

HALF_A_YEAR = 182  # days
_YEAR = re.compile(r"(?<!\d)[12]\d{3}(?!\d)")
_DAY = re.compile(r"(?<!\d)\d{1,2}(?!\d)")


def years_of(dated: Iterable[Passage], published: str) -> list[str]:
    """Return the year that dates without one are of: that of publication, or the only one named.

    None where neither is known.
    """
    if published:
        return [published[:4]]
    named = {year for each in dated for year in _YEAR.findall(each.text)}
    return sorted(named) if len(named) == 1 else []


def day_of(words: str, language: str, years: Collection[str], published: str) -> dict[str, str]:
    """Return `date` and `date_basis` of a date in words; neither where the words leave a doubt."""
    stated = _YEAR.findall(words)
    month = sorted({number for name, number in months(language).items() if in_words(name, words)})
    days = _DAY.findall(_YEAR.sub(" ", words))
    if len(stated) > 1 or len(month) > 1 or len(days) > 2 or not (stated or month):
        return {}
    tried = stated or [year for last in years for year in (last, str(int(last) - 1))]
    made = (spelled(year, month, days) for year in tried)
    date = next((each for each in made if possible(each, published)), "")
    if not stated and doubtful(date, published):
        return {}
    return {"date": date, "date_basis": "stated" if stated else "year_inferred"} if date else {}


def spelled(year: str, month: list[int], days: list[str]) -> str:
    """Return a date, or the interval of two days, in EDTF."""
    if not month:
        return year
    ends = [f"{year}-{month[0]:02}-{int(day):02}" for day in days]
    return "/".join(ends) or f"{year}-{month[0]:02}"


def possible(date: str, published: str) -> bool:
    """Return whether the calendar has a date, and its source could know of it."""
    try:
        span = dates.parse(date)
    except ValueError:
        return False
    first = span and span.start
    return bool(first and (not published or first.isoformat() <= published))


def doubtful(date: str, published: str) -> bool:
    """Whether a date of the year before publication may be one to come: “in May”, in February."""
    span = dates.parse(date) if date and published else None
    if span is None or span.end is None or date[:4] == published[:4]:
        return False
    return (dt.date.fromisoformat(published) - span.end).days > HALF_A_YEAR


def in_words(name: str, words: str) -> bool:
    """Return whether a text has a name as a word."""
    return bool(re.search(rf"(?<!\w){re.escape(name)}(?!\w)", words, re.IGNORECASE))


@cache
def months(language: str) -> dict[str, int]:
    """Return the names of the months in a language, as they stand in a date and alone."""
    from babel.dates import get_month_names

    code = language.partition("-")[0]
    return {
        name: number
        for context in ("format", "stand-alone")
        for number, name in get_month_names("wide", context, code).items()
    }
