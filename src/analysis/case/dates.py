"""Dates as a source gives them: a published subset of EDTF (ISO 8601-2).

The subset is year, month, day, an interval ``a/b``, an interval with one open end (``a/..``,
``../b``), and one mark on any date: ``~`` approximate, ``?`` uncertain, ``%`` both.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Literal

from analysis.case import languages

Precision = Literal["year", "month", "day"]

OPEN = ".."
_EXPECTED = (
    "expected a date like 2022, 2022-01 or 2022-01-04, an interval like 2022-01-04/2022-01-05 "
    "or 2022-01-04/.., with ~ (approximate), ? (uncertain) or % (both) after a date if need be"
)
_DATE = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?([~?%]?)")
_MOMENT = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T(?:[01][0-9]|2[0-3]):[0-5][0-9]~?")
_PRECISIONS: tuple[Precision, ...] = ("year", "month", "day")

# What the edtf package would accept and this subset leaves out.
_LEFT_OUT = (
    (r"[0-9]{4}-[0-9]{2}-[0-9]{2}T.*", "a time of day does not belong in a date"),
    (r"[0-9]{4}-(2[1-9]|3[0-9]|4[01])", "seasons and quarters are not used here: give the months"),
    (r"[\[{].*[\]}]", "sets of dates are not used here: give the interval they span"),
    (r"[0-9X-]*X[0-9X-]*", "X for an unknown digit is not used here: give the year or interval"),
    (r"Y-?[0-9].*", "years of more than four digits are not used here"),
    (r"-[0-9]{4}.*|0000.*", "years before the year 1 are not used here"),
    (r"[0-9]{1,2}([-/. ])[0-9]{1,2}\1[0-9]{2}", "write the year with four digits, like 2022-01-04"),
    (r"(?i)\?+|-+|n/?a|unknown|undated|inconnue?", "leave the cell blank if the date is not known"),
)


@dataclass(frozen=True)
class Span:
    """The days a date may stand for.

    `start` and `end` are the first and the last possible day, both included; None is an open end.
    `precision` is the coarsest of the two ends; the marks count if either end carries them.
    """

    text: str
    start: date | None
    end: date | None
    precision: Precision
    approximate: bool
    uncertain: bool


@lru_cache(maxsize=1024)
def parse(text: str) -> Span | None:
    """Read one date; blank (not known) gives None.

    Raises ValueError with a message for whoever typed the date: what was expected, and what they
    probably meant.
    """
    text = text.strip()
    if not text:
        return None
    first, slash, last = text.partition("/")
    ends = [_end(part, text) for part in ((first, last) if slash else (first,)) if part != OPEN]
    if not ends:
        raise _error(text, "an interval open at both ends says nothing: leave the cell blank")
    span = Span(
        text=text,
        start=None if first == OPEN else ends[0].start,
        end=None if last == OPEN else ends[-1].end,
        precision=min((end.precision for end in ends), key=_PRECISIONS.index),
        approximate=any(end.approximate for end in ends),
        uncertain=any(end.uncertain for end in ends),
    )
    if span.start and span.end and span.start > span.end:
        raise _error(text, f"the interval ends before it starts: did you mean '{last}/{first}'?")
    return span


def moment(text: str) -> tuple[str, str]:
    """Return the date and the clock time of a moment, `2022-01-04T17:40`; no time of a mere date.

    Raises ValueError, in words for whoever typed it, for a time that no clock has.
    """
    day, letter, time = text.strip().partition("T")
    if letter and not _MOMENT.fullmatch(text.strip()):
        raise _error(text, "expected a day, or a moment like 2022-01-04T17:40 (24 hours, local)")
    return day, time


def _end(part: str, whole: str) -> Span:
    match = _DATE.fullmatch(part)
    if match is None:
        raise _error(whole, _left_out(part) or _left_out(whole) or _suggestion(whole))
    _check_calendar(match, whole)
    from edtf import parse_edtf

    parsed = parse_edtf(part)
    return Span(
        text=part,
        start=date(*parsed.lower_strict()[:3]),
        end=date(*parsed.upper_strict()[:3]),
        precision=_PRECISIONS[sum(group is not None for group in match.groups()[1:3])],
        approximate=match[4] in ("~", "%"),
        uncertain=match[4] in ("?", "%"),
    )


def _check_calendar(match: re.Match[str], whole: str) -> None:
    """Say which part of the date the calendar does not have; edtf only says that it can't read."""
    year, month, day = (int(group) if group else 1 for group in match.groups()[:3])
    if year == 0:
        raise _error(whole, _left_out("0000"))
    if not 1 <= month <= 12:
        raise _error(whole, _left_out(match[0]) or f"month {match[2]} does not exist")
    days = calendar.monthrange(year, month)[1]
    if not 1 <= day <= days:
        name = f"{calendar.month_name[month]} {year}"
        raise _error(whole, f"day {match[3]} does not exist: {name} has {days} days")


def _error(text: str, why: str) -> ValueError:
    return ValueError(f"'{text}' is not a date we can read: {why or _EXPECTED}")


def _left_out(part: str) -> str:
    return next((why for pattern, why in _LEFT_OUT if re.fullmatch(pattern, part)), "")


def _suggestion(text: str) -> str:
    """Guess at what was meant, as a sentence; empty when no guess would itself be read."""
    guesses = [guess for guess in dict.fromkeys(_guesses(text)) if _readable(guess)]
    if not guesses:
        return ""
    other = f" (or '{guesses[1]}', if the month was written first)" if guesses[1:] else ""
    return f"did you mean '{guesses[0]}'?{other} Dates are written year-month-day, like 2022-01-04"


def _guesses(text: str) -> list[str]:
    """Rewrite the usual near misses, the likeliest first; the guesses still need checking."""
    tidy = re.sub(r"\s*([/~?%])\s*", r"\1", text)
    tidy = re.sub(r"[?~%]{2,}", "%", tidy)
    tidy = re.sub(r"^(?:~|c\. ?|ca\.? |vers |circa |about )(.*[0-9])$", r"\1~", tidy)
    if re.fullmatch(r"[^/]+/|/[^/]+", tidy):
        return [tidy.replace("/", "/.." if tidy.endswith("/") else "../")]
    if ends := re.fullmatch(r"([0-9]{4}-[0-9]{2}-)([0-9]{2})(?:/| ?[-–] ?)([0-9]{2})", tidy):
        return [f"{ends[1]}{ends[2]}/{ends[1]}{ends[3]}"]
    if ends := re.fullmatch(r"(\S+)(?: - | ?– ?| to | au | à )(\S+)", tidy):
        return [f"{ends[1]}/{ends[2]}"]
    mark = tidy[-1] if tidy[-1:] in ("~", "?", "%") else ""
    return [tidy, *(guess + mark for guess in _reorder(tidy.removesuffix(mark)))]


def _reorder(text: str) -> list[str]:
    if parts := re.fullmatch(r"([0-9]{4})([-/. ])([0-9]{1,2})(?:\2([0-9]{1,2}))?", text):
        return [_iso(parts[1], parts[3], parts[4])]
    if parts := re.fullmatch(r"([0-9]{4})([0-9]{2})([0-9]{2})", text):
        return [_iso(*parts.groups())]
    if parts := re.fullmatch(r"([0-9]{1,2})[-/. ]([0-9]{1,2})[-/. ]([0-9]{4})", text):
        day, month, year = parts.groups()
        return [_iso(year, month, day), _iso(year, day, month)]
    return _from_words(text)


def _from_words(text: str) -> list[str]:
    """'4 janvier 2022', 'January 4, 2022' or 'janvier 2022' as an ISO date."""
    from babel.dates import get_month_names

    months = {
        name.lower().rstrip("."): str(number)
        for language in languages.known()
        for width in ("abbreviated", "wide")
        for number, name in get_month_names(width, locale=language).items()
    }
    words = re.findall(r"[^\W\d_]{3,}|[0-9]+", text.lower())
    month = next((months[word] for word in words if word in months), None)
    numbers = sorted((word for word in words if word.isdigit()), key=len)
    if month is None or not numbers or len(numbers) > 2 or len(numbers[-1]) != 4:
        return []
    return [_iso(numbers[-1], month, numbers[0] if numbers[1:] else None)]


def _iso(year: str, month: str, day: str | None) -> str:
    return "-".join([year, month.zfill(2), *([day.zfill(2)] if day else [])])


def _readable(guess: str) -> bool:
    """Whether each end of the guess is a date of the subset that the calendar has."""
    parts = guess.split("/")
    matches = [_DATE.fullmatch(part) for part in parts if part != OPEN]
    return len(parts) <= 2 and all(match and _in_calendar(match) for match in matches)


def _in_calendar(match: re.Match[str]) -> bool:
    try:
        _check_calendar(match, match[0])
    except ValueError:
        return False
    return True
