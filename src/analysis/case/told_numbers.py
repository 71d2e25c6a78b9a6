"""The one list of what a number is in prose: digits of any script, words, fractions, vague nouns.

`told_numbers` finds them in a text as it reads (`legible`): what text2num reads, the rows of kind
`number` of the language's `words.csv`, characters with a value, and Roman numerals that count.
A name is none: MH17, the 20th Army, and what stands in the names that are given.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from typing import TYPE_CHECKING

from analysis.case.legible import legible
from analysis.case.numerals import numbers
from analysis.case.stated_dates import stated
from analysis.case.word_tables import Words, whole_words, words_of

if TYPE_CHECKING:
    from collections.abc import Iterator

# Letters and then digits: MH17, G20, Covid-19; a day written as a name: Place du 28-Avril.
_NAMED = re.compile(r"(?<!\w)[^\W\d_]*[^\W\d_a-z][^\W\d_]*-?\d+[^\W\d_]*(?!\w)")
# An ordinal before a capital: the 20th Army.
_NUMBERED = re.compile(r"\d+(?:st|nd|rd|th|e|er|ère|ème|ᵉ)\s+(?=[^\W\d_a-z])")
_ROMAN = re.compile(r"(?<!\w)(?=[IVXLC]{2,})C{0,3}(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})(?!\w)")
# In small letters, of three at least: “vi” and “ci” are words.
_SMALL_ROMAN = re.compile(r"(?<!\w)(?=[ivx]{3,})x{0,3}(?:ix|iv|v?i{0,3})(?!\w)")


@dataclass(frozen=True)
class Told:
    """A number in a text as it reads, and the words it stands in there."""

    start: int
    end: int
    text: str


@lru_cache(maxsize=8192)
def told_numbers(text: str, language: str, names: frozenset[str] = frozenset()) -> tuple[Told, ...]:
    """Return the numbers of a text as it reads, in order; positions are those of `legible(text)`.

    `names` may hold numbers: those of actors and places.
    """
    seen = legible(text)
    words = words_of(language)
    spans = {*_values(seen), *_digits(seen, language)}
    if words is not None:
        spans |= {*_words(seen, language, words), *words.find("number", seen)}
        spans |= {*_romans(seen, words)}
    free = [*_names(seen, language, names)]
    kept = [s for s in spans if not any(a <= s[0] and s[1] <= b for a, b in free)]
    longest = [s for s in kept if not any(o != s and o[0] <= s[0] and s[1] <= o[1] for o in kept)]
    return tuple(Told(*span, seen[slice(*span)]) for span in sorted(longest))


def _values(text: str) -> Iterator[tuple[int, int]]:
    """Yield the characters that have a value and are no digits: 十, ½."""
    for at, char in enumerate(text):
        if not char.isdecimal() and unicodedata.numeric(char, None) is not None:
            yield at, at + 1


def _digits(text: str, language: str) -> Iterator[tuple[int, int]]:
    """Yield numbers in digits of any script."""
    if words_of(language) is None:
        yield from (match.span() for match in re.finditer(r"\d+(?:[.,]\d+)*", text))
        return
    for number in numbers(text, language):
        if number.text[0].isdigit():
            yield number.start, number.end


def _words(text: str, language: str, words: Words) -> Iterator[tuple[int, int]]:
    """Yield cardinals in words, and ordinals that count those to whom something befell."""
    none = [*words.find("no-number", text)]
    for number in numbers(text, language):
        span = number.start, number.end
        spelled = not number.text[0].isdigit()
        free = any(a < span[1] and span[0] < b for a, b in none)
        if spelled and not free and (not number.ordinal or _counted(words, text, number.end)):
            yield span


def _counted(words: Words, text: str, at: int) -> bool:
    """Return whether people follow, or what befell them, one word on at most."""
    two = re.compile(r"(?:\s+\w+){1,2}").match(text, at)
    return two is not None and words.pattern("counted").search(two[0]) is not None


def _romans(text: str, words: Words) -> Iterator[tuple[int, int]]:
    """Yield Roman numerals before those whom they count; others are kings, parts and clubs."""
    for match in chain(_ROMAN.finditer(text), _SMALL_ROMAN.finditer(text)):
        if _counted(words, text, match.end()):
            yield match.span()


def _names(text: str, language: str, names: frozenset[str]) -> Iterator[tuple[int, int]]:
    """Yield where names stand that hold a number."""
    for pattern in (_NAMED, _NUMBERED):
        yield from (
            match.span()
            for match in pattern.finditer(text)
            if not _month(match[0], text[match.end() :], language)
        )
    for name in sorted(names):
        yield from (match.span() for match in whole_words(re.escape(legible(name))).finditer(text))


def _month(found: str, after: str, language: str) -> bool:
    """Return whether a day of a month is what looks like a name: “20th January”."""
    return any(each.days for each in stated(found + after[:12], language))
