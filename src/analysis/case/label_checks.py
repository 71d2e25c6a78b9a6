"""Whether labels and translations give no other number than the words they stand for."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from analysis.case import languages, number_words
from analysis.case.cells import Row, rows_of
from analysis.case.languages import traits
from analysis.case.letters import letters
from analysis.case.number_words import spelled_in
from analysis.case.numerals import spelled
from analysis.case.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    import pandas as pd

_DIGITS = re.compile(r"\d{1,3}(?:[ \u00a0\u202f.,]\d{3})+(?!\d)|\d+")
_MONTH = re.compile(r"(\d{4})-\d\d")
_WORDS = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
# Articles as often as numbers: which of them counts is known by the words around it.
ARTICLES = {*languages.of_all("articles")}
_SCALES = {10, 100, 1000, 10**6, 10**9}  # in the plural: hundreds, millions


def check_labels(file: str, frame: pd.DataFrame, sources: Mapping[str, Row]) -> Iterator[Problem]:
    """Yield labels and translations with a number that the row's source does not have.

    A label's number may stand in the quote in digits or in words. A translation is compared by
    its digits: words of two languages do not divide a number alike.
    """
    for number, row in rows_of(frame):
        language = sources.get(row.get("source_id", ""), {}).get("language", "")
        # A month has a name in a label: 11 of « 2023-11-14 » is no number of the row.
        date = _MONTH.sub(r"\1", row.get("date", ""))
        own = numbers(" ".join([row.get("quote", ""), date]), language)
        own |= other_hours(row.get("quote", ""))
        clocks = hours(row.get("quote", ""), language)
        for column, text in row.items():
            kind, _, spoken = column.partition("_")
            if kind not in ("label", "quote") or not spoken:
                continue
            found = numbers(text, spoken if kind == "label" else "")
            if strange := sorted(found - own) if language else []:
                expected = f"the number {strange[0]} stands neither in the row's quote nor its date"
                yield Problem(file, expected, number, column, text)
            elif clocks and (wrong := sorted(hours(text, spoken) - clocks)):
                expected = f"the hour {wrong[0]} is none of the row's quote"
                yield Problem(file, expected, number, column, text)
            elif kind == "label" and "{}" in text and "wording" not in row:
                expected = "{} stands for the number in the column wording, and that is blank"
                yield Problem(file, expected, number, column, text)


def hours(text: str, language: str) -> frozenset[str]:
    """Return what a text says that a clock said, in its language, on a dial of twelve hours."""
    pattern = traits(language).clock if language else ""
    found = re.finditer(pattern, text, re.IGNORECASE) if pattern else ()
    return frozenset(
        f"{int(each['hour'] or each['hour24']) % 12}:{each['minute'] or each['minute24'] or '00'}"
        for each in found
    )


def other_hours(text: str) -> frozenset[int]:
    """Return the hours of a text as the other clock has them: 1 p.m. and 13 heures.

    One language counts them up to twelve and another up to twenty-four.
    """
    after = "|".join(languages.of_all("hours"))
    hours = rf"(?<!\d)(\d{{1,2}})(?:[.:]\d{{2}})?[ \u00a0\u202f]?(?:{after})"
    found = re.findall(hours, text, re.IGNORECASE)
    return frozenset((int(hour) + 12) % 24 for hour in found)


@lru_cache(maxsize=4096)
def numbers(text: str, language: str) -> frozenset[int]:
    """Return the numbers in a text: in digits, and as words of `language` unless it is blank.

    Single words, in a language that text2num reads.
    """
    found = {int(re.sub(r"\D", "", each)[:18]) for each in _DIGITS.findall(letters(text).text)}
    if language and number_words.reads(language):
        return frozenset(found | {int(each.value) for each in spelled_in(text, language)})
    words = set(_WORDS.findall(text.lower())) - ARTICLES if language else set()
    named = (word_number(word, language.partition("-")[0]) for word in words)
    return frozenset(found | {number for number in named if number is not None})


@lru_cache(maxsize=65536)
def word_number(word: str, language: str) -> int | None:
    """Return the number that a word names; None where it names none, or as vague a one as tens."""
    number = spelled(word, language)
    return None if word.endswith("s") and number in _SCALES else number
