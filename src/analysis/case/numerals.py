"""The numbers of a text, in digits and in words.

Cardinal and ordinal words are text2num's, or those of `number_words` in a language that it does not
read. Positions are code points, as in `quotes`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from text_to_num import Token, find_numbers, text2num

from analysis.case import languages, number_words
from analysis.case.letters import letters
from analysis.case.passage_rules import rules_of

if TYPE_CHECKING:
    from collections.abc import Iterator

_SPACES = " \u00a0\u202f"
_WORDS = re.compile(r"\d+|[^\W\d_]+")
_JOINS = " \t\n\u00a0\u202f-\u2011\u2060"


@dataclass(frozen=True)
class Number:
    """A number in a text; `value` is None for a version such as 3.0.2."""

    start: int
    end: int
    text: str
    value: float | None
    ordinal: bool = False


@lru_cache(maxsize=4096)
def numbers(text: str, language: str) -> tuple[Number, ...]:
    """Find the numbers of `text` in digits and in words, without what only looks like one."""
    plain = letters(text)
    found = _found(plain.text, language)
    none = rules_of(language).none_of("number", plain.text) if found else []
    kept = [n for n in found if not any(a <= n.start and n.end <= b for a, b in none)]
    there = [replace(n, start=plain.starts[n.start], end=plain.starts[n.end]) for n in kept]
    there = [replace(n, text=text[n.start : n.end]) for n in there]
    return tuple(sorted(there, key=lambda number: number.start))


def values(text: str, language: str) -> set[float]:
    """Return what the numbers of a text are, those in names too: 4 of « le 4e bataillon »."""
    found = _found(letters(text).text, language)
    return {each.value for each in found if each.value is not None}


def _found(text: str, language: str) -> list[Number]:
    code = rules_of(language).language
    return [*_in_digits(text, code), *_in_words(text, code)]


@lru_cache(maxsize=4096)
def spelled(words: str, language: str) -> int | None:
    """Return the whole number that words spell, nothing left over; None where they spell none.

    None too in a language whose number words nothing reads.
    """
    if number_words.reads(language):
        found = [*number_words.spelled_in(words, language)]
        whole = len(found) == 1 and (found[0].start, found[0].end) == (0, len(words))
        return int(found[0].value) if whole and found[0].value.is_integer() else None
    try:
        return int(text2num(words, language)) if spelled_out(language) else None
    except ValueError:
        return None


def _in_digits(text: str, language: str) -> Iterator[Number]:
    mark = _thousands(language)
    for match in _digits(mark).finditer(text):
        yield Number(match.start(), match.end(), match[0], _value(match[0], mark))


@cache
def _thousands(language: str) -> str:
    """Return the mark that groups thousands in a language; where its table has none, a comma."""
    rows = languages.table(language, languages.QUANTITIES)
    return next((row["phrase"] for row in rows if row["kind"] == "thousands"), ",")


@cache
def _digits(mark: str) -> re.Pattern[str]:
    """1 000 with any space, or with the mark; a version such as 3.0.2, one token; bare digits."""
    grouped = rf"\d{{1,3}}(?:[{_SPACES}]\d{{3}})+(?!\d)|\d{{1,3}}(?:[{mark}]\d{{3}})+(?!\d)"
    return re.compile(rf"{grouped}|\d+(?:\.\d+){{2,}}|\d+(?:[.,]\d+)?")


def _value(digits: str, mark: str) -> float | None:
    """Return what digits stand for: the mark or a space before three digits groups thousands."""
    joined = re.sub(rf"[{_SPACES}{mark}](?=\d{{3}}(?!\d))", "", digits)
    return None if joined.count(".") > 1 else float(joined.replace(",", "."))


class _Word(Token):  # type: ignore[misc]  # text2num ships no types
    """A word as text2num reads it."""

    def __init__(self, match: re.Match[str], *, apart: bool) -> None:
        self.start, self.end = match.span()
        self.word, self.apart = match[0], apart

    def text(self) -> str:
        return self.word

    def nt_separated(self, previous: Token) -> bool:  # noqa: ARG002 - text2num's protocol
        return self.apart

    def not_a_number_part(self) -> bool:
        return self.word.isdigit()  # digits are read apart


@cache
def spelled_out(language: str) -> bool:
    """Whether text2num reads the number words of a language."""
    try:
        find_numbers([], language, threshold=0)
    except ValueError:
        return False
    return True


@cache
def _counts(word: str, language: str) -> bool:
    """Whether a word is a number by itself, as one word at least of every number is."""
    words = [_Word(match, apart=False) for match in _WORDS.finditer(word)]
    return bool([*find_numbers(words, language, threshold=0)])


def _in_words(text: str, language: str) -> Iterator[Number]:
    if number_words.reads(language):
        for n in number_words.spelled_in(text, language):
            yield Number(n.start, n.end, text[n.start : n.end], n.value, n.ordinal)
        return
    found = list(_WORDS.finditer(text)) if spelled_out(language) else []
    if not any(_counts(match[0].lower(), language) for match in found):
        return
    words: list[_Word] = []
    for match in found:
        between = text[words[-1].end : match.start()] if words else ""
        words.append(_Word(match, apart=bool(between.strip(_JOINS))))
    for each in find_numbers(words, language, threshold=0):
        start, end = words[each.start].start, words[each.end - 1].end
        if not text[start:end].isdigit():
            yield Number(start, end, text[start:end], float(each.value), bool(each.is_ordinal))
