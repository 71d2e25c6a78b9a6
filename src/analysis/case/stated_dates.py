"""The days, months and years that a text states, by the month names of its language (CLDR)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from babel import Locale

from analysis.case.languages import code_of

if TYPE_CHECKING:
    from analysis.case.dates import Span

_DAY = r"\d{1,2}(?:er|ᵉʳ|st|nd|rd|th)?\.?"
_JOIN = r"\s*(?:[-–,]|[^\W\d_]{1,3})\s*"
_YEAR = r"(?:,?\s+(?:[^\W\d_]{2,3}\s+)?(\d{4})(?!\d))?"
_DIGITS = re.compile(r"\d+")


@dataclass(frozen=True)
class Stated:
    """A date in a text: its days (none, one, or several of one month), month and year."""

    days: tuple[int, ...]
    month: int
    year: int | None
    text: str

    def has(self, year: int, month: int | None, day: int | None) -> bool:
        """Return whether a day, month or year may be what is stated."""
        return (
            (self.year is None or self.year == year)
            and (month is None or self.month == month)
            and (day is None or not self.days or day in self.days)
        )

    @property
    def meaning(self) -> tuple[object, ...]:
        """Return what it says, whatever its words."""
        return self.days, self.month, self.year


@lru_cache(maxsize=4096)
def stated(text: str, language: str) -> tuple[Stated, ...]:
    """Return the dates of a text that name a month, in order; none in a language CLDR lacks."""
    months = _months(code_of(language))
    if not months:
        return ()
    found = []
    for match in _pattern(code_of(language)).finditer(text):
        days, month, after, year = match[1], match[2], match[3], match[4]
        words = match[0].strip()
        if after and text[match.end(2)] == "." and month.lower() in _whole(code_of(language)):
            after, year, words = None, None, month  # a number of the next sentence
        numbers = tuple(int(each) for each in _DIGITS.findall(days or after or ""))
        named = months[month.lower().rstrip(".")]
        if numbers or year or not month.islower() or month in _plain(code_of(language)):
            found.append(Stated(numbers, named, int(year) if year else None, words))
    return tuple(each for each in found if all(0 < day < 32 for day in each.days))


@cache
def _months(code: str) -> dict[str, int]:
    """Return the months of a language by their names in small letters, short ones too."""
    try:
        names = Locale(code).months
    except Exception:  # noqa: BLE001 - babel has several of its own, and they all say: unknown
        return {}
    return {
        str(name).lower().rstrip("."): int(number)
        for form in ("format", "stand-alone")
        for width in ("abbreviated", "wide")
        for number, name in names[form][width].items()
        if not str(name).isdigit()
    }


@cache
def _whole(code: str) -> frozenset[str]:
    """Return the names of months that no full stop shortens."""
    return frozenset(str(name).lower() for name in Locale(code).months["format"]["wide"].values())


@cache
def _plain(code: str) -> frozenset[str]:
    """Return the month names that are written in small letters."""
    wide = Locale(code).months["format"]["wide"].values()
    return frozenset(str(name) for name in wide if str(name).islower())


@cache
def _pattern(code: str) -> re.Pattern[str]:
    """Return days before or after a month, with the year: « 4 et 5 janvier », “January 6, 2022”."""
    names = "|".join(sorted(map(re.escape, _months(code)), key=len, reverse=True))
    days = rf"{_DAY}(?:{_JOIN}{_DAY})*"
    return re.compile(
        rf"(?<![\d.,\w])(?:({days})[\s-]+(?:(?:of|de)\s+)?)?({names})\b\.?"
        rf"(?(1)|(?:\s+({days})(?![\d:]|[.,]\d))?){_YEAR}",
        re.IGNORECASE,
    )


def points(span: Span) -> list[tuple[int, int | None, int | None]]:
    """Return the ends of a row's date as year, month and day, as exactly as its cell names them."""
    found = []
    for part in re.split(r"/", span.text):
        numbers = [int(each) for each in re.findall(r"\d+", part.partition("T")[0])]
        if numbers:
            year, month, day = [*numbers, None, None][:3]
            found.append((int(year or 0), month, day))
    return found
