"""What is a number: digits, words, vague nouns and dates in a text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from analysis.case import languages, quantities
from analysis.case.languages import traits
from analysis.case.numerals import numbers
from analysis.case.parameters import CODING_RULES
from analysis.case.passages import of_kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from analysis.case.numerals import Number

_SCALES = (1e3, 1e6, 1e9)
_SPACES = (" ", "\u00a0", "\u202f")
# Digits before a vague noun make it none: “3 millions”.
_COUNTED = re.compile(r"\d[\d.,\u00a0\u202f ]*[\u00a0\u202f ]$")
# No phrase of the rule table reaches across a mark that ends a sentence, quotations apart.
_END = re.compile(r"[.!?]\s")


@dataclass(frozen=True)
class Mention:
    """A number, a vague noun or a date in a text.

    `value` is a number or what a vague noun counts in. A date has `month` and maybe `days`, `year`;
    a clock time has `clock`, in minutes since midnight, and a whole hour is a number as well.
    """

    start: int
    end: int
    text: str
    value: float | None = None
    vague: bool = False
    days: tuple[int, ...] = ()
    month: int | None = None
    year: int | None = None
    clock: int | None = None

    @property
    def meaning(self) -> tuple[object, ...]:
        """Return what it says, whatever its words."""
        return (self.value, self.vague, self.days, self.month, self.year, self.clock)


@cache
def mentions(text: str, language: str) -> tuple[Mention, ...]:
    """Find every number, vague noun and date in a text of a language, in order."""
    found = [*_clocks(text, language), *_dates(text, language)]
    taken = _places(found)
    # “about” may stand after the hour that it is of: 18:30 aproximadamente.
    found += [each for each in _vague(text, language) if taken.isdisjoint(_places([each]))]
    taken = _places(found)
    found += [each for each in _numbers(text, language) if not _places([each]) <= taken]
    return tuple(sorted(found, key=lambda mention: mention.start))


def _places(found: list[Mention]) -> set[int]:
    return {at for mention in found for at in range(mention.start, mention.end)}


def _numbers(text: str, language: str) -> Iterator[Mention]:
    """Yield the numbers of a text; digits and the word that scales them are one: “3 million”."""
    before: Mention | None = None
    for number in numbers(text, language):
        this = Mention(number.start, number.end, number.text, number.value)
        scaled = before and before.value and text[before.end : this.start] in _SPACES
        if before and before.value and scaled and before.text[0].isdigit() and _scales(number):
            start, value = before.start, before.value * (number.value or 1)
            before = Mention(start, this.end, text[start : this.end], value)
            continue
        if before:
            yield before
        before = this
    if before:
        yield before


def _scales(number: Number) -> bool:
    """Whether a number is a word such as million."""
    return not number.text[0].isdigit() and number.value in _SCALES


# ---------------------------------------------------------------- clock times


def _clocks(text: str, language: str) -> Iterator[Mention]:
    # No tab within one: it parts what stands apart on a printed page.
    pattern = traits(language).clock
    for match in re.finditer(pattern, text, re.IGNORECASE) if pattern else ():
        hour, minute = match["hour"] or match["hour24"], match["minute"] or match["minute24"]
        half = (match["half"] or "").lower()
        hours = int(hour) % 12 + 12 * (half == "p") if half else int(hour)
        value = None if minute else float(hour)
        yield Mention(*match.span(), match[0], value, clock=60 * hours + int(minute or 0))


# ---------------------------------------------------------------- dates


def _dates(text: str, language: str) -> Iterator[Mention]:
    months = _months(language)
    for match in _date_pattern(language).finditer(text):
        if match[1] or match[3]:
            days = tuple(int(digits) for digits in re.findall(r"\d+", match[1] or ""))
            year = int(match[3]) if match[3] else None
            month = months[match[2]]
            yield Mention(*match.span(), match[0], days=days, month=month, year=year)


@cache
def _date_pattern(language: str) -> re.Pattern[str]:
    own = traits(language)
    day = rf"\d{{1,2}}(?:{own.day_endings})?"
    more = rf"(?:\s*[–-]\s*|\s+(?:{'|'.join(own.joins)})\s+){day}"
    months = "|".join(_months(language))
    of = rf"\s+(?:{own.date_of})?"
    return re.compile(rf"(?<![\d.,])(?:({day}(?:{more})*){of})?({months})\b(?:{of}(\d{{4}}))?")


@cache
def _months(language: str) -> dict[str, int]:
    from babel.dates import get_month_names

    code = language.partition("-")[0]
    both = (get_month_names("wide", context, code) for context in ("stand-alone", "format"))
    return {str(name): int(number) for names in both for number, name in names.items()}


# ---------------------------------------------------------------- vague nouns


def _vague(text: str, language: str) -> Iterator[Mention]:
    for at, sentence in _sentences(text):
        if not _may_be_vague(language).search(sentence):
            continue
        for passage in of_kind("approximate", sentence, language):
            size = _size(passage.text, language)
            counted = _COUNTED.search(sentence[: passage.start])
            if size is not None and counted:
                start, end = at + counted.start(), at + passage.end
                words = sentence[counted.start() : passage.end]
                yield Mention(start, end, words, _value(words, language))
            elif size is not None:
                start, end = at + passage.start, at + passage.end
                yield Mention(start, end, passage.text, float(size), vague=True)


def _sentences(text: str) -> Iterator[tuple[int, str]]:
    at = 0
    for end in [*(match.end() for match in _END.finditer(text)), len(text)]:
        yield at, text[at:end]
        at = end


@cache
def _may_be_vague(language: str) -> re.Pattern[str]:
    """Return a quick look for the nouns that count, so that most texts need no more."""
    rows = languages.table(language, languages.QUANTITIES)
    nouns = {row["phrase"].split()[-1] for row in rows if row["unit"] and "{" not in row["phrase"]}
    return re.compile("|".join(sorted(map(re.escape, nouns))), re.IGNORECASE)


@cache
def _size(words: str, language: str) -> float | None:
    """Return what a vague noun counts in: 10 for « dizaines »; None for « plusieurs ».

    None as well where digits say the number, and where the article would: « un al menos ».
    """
    if any(map(str.isdigit, words)) or not _may_be_vague(language).search(words):
        return None
    for article in ("", *traits(language).articles):
        try:
            coded = quantities.code(f"{article} {words}", language, CODING_RULES[0])
        except ValueError:
            continue
        return coded.size if coded.kind == "vague" else coded.number if coded.number != 1 else None
    return None


def _value(words: str, language: str) -> float | None:
    """Return what digits and a noun name together: 3,000,000 for « 3 millions »."""
    try:
        number = quantities.code(words, language, CODING_RULES[0]).number
    except ValueError:
        return None
    return None if number is None else float(number)
