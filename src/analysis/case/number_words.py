"""Numbers in words, in the languages that text2num does not read: `numbers.csv` of the language.

Each row is a regular expression (kind, pattern, value, example), a number of which is a word:

- `cardinal` and `ordinal`: words that are added up; one of a thousand or more multiplies what
  stands before it («две тысячи»);
- `later`: a cardinal that is a number only after another, in digits or in words: «тысяч»;
- `joint`: what stands between two words that are added up, where the language has such a word;
- `part:NAME`: alternatives lent to other rows, as ``{NAME}``; `part:prefix` may begin any word.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from analysis.case import languages
from analysis.case.letters import letters

if TYPE_CHECKING:
    from collections.abc import Iterator

NUMBERS = "numbers.csv"
_SCALE = 1000
_SPACE = "[ \t\n\u00a0\u202f]+"
_AFTER_DIGITS = re.compile(r"\d[ \u00a0\u202f]$")


@dataclass(frozen=True)
class _Word:
    start: int
    end: int
    kind: str
    value: float

    @property
    def places(self) -> set[int]:
        """The places of a number below a thousand that it fills: ones, tens, hundreds."""
        if self.value >= _SCALE:
            return set()
        ones, tens, hundreds = self.value % 10, self.value // 10 % 10, self.value // 100
        filled = {0: ones or tens == 1, 1: tens, 2: hundreds}
        return {place for place, digit in filled.items() if digit}


@dataclass(frozen=True)
class Spelled:
    """A number in words, as far as it is read.

    `closed` is what its scales have multiplied, `scale` the last of them; `rest` is what comes
    after, and `places` those that it fills.
    """

    start: int
    end: int
    closed: float = 0
    scale: float = math.inf
    rest: float = 0
    places: frozenset[int] = frozenset()
    ordinal: bool = False

    @property
    def value(self) -> float:
        """Return the number."""
        return self.closed + self.rest


@dataclass(frozen=True)
class _Table:
    word: re.Pattern[str]
    rows: dict[str, tuple[str, float]]  # the kind and value of each group of the pattern
    joint: re.Pattern[str] | None


def reads(language: str) -> bool:
    """Whether a language has such a table."""
    return languages.file_of(language, NUMBERS) is not None


def spelled_in(text: str, language: str) -> Iterator[Spelled]:
    """Yield the numbers in words of a text, in order."""
    plain, table = letters(text), _table(languages.code_of(language))
    for number in _numbers(plain.text, table):
        start, end = plain.span(number.start, number.end)
        yield Spelled(start, end, rest=number.value, ordinal=number.ordinal)


def _numbers(text: str, table: _Table) -> Iterator[Spelled]:
    number: Spelled | None = None
    for word in _words(text, table):
        longer = number and _longer(number, word, text[number.end : word.start], table)
        if number and not longer:
            yield number
        number = longer or _first(word, text)
    if number:
        yield number


def _words(text: str, table: _Table) -> Iterator[_Word]:
    for match in table.word.finditer(text):
        group = match.lastgroup or ""
        yield _Word(match.start(group), match.end(group), *table.rows[group])


def _first(word: _Word, text: str) -> Spelled | None:
    """Return the number that a word begins; None for one that must follow another."""
    if word.kind == "later" and not _AFTER_DIGITS.search(text, max(0, word.start - 2), word.start):
        return None
    return _added(Spelled(word.start, word.start), word)


def _longer(number: Spelled, word: _Word, between: str, table: _Table) -> Spelled | None:
    """Return the number with a word more; None where the word begins another."""
    beside = re.fullmatch(_SPACE, between)
    if word.value >= number.scale:
        return None
    if word.value >= _SCALE and number.rest:
        return _multiplied(number, word) if beside else None
    if table.joint:
        fits = table.joint.fullmatch(between) and not number.places & word.places
    else:
        fits = beside and max(word.places, default=-1) < min(number.places, default=3)
    return _added(number, word) if fits else None


def _multiplied(number: Spelled, word: _Word) -> Spelled:
    closed = number.closed + number.rest * word.value
    return Spelled(number.start, word.end, closed, word.value, ordinal=word.kind == "ordinal")


def _added(number: Spelled, word: _Word) -> Spelled:
    ordinal = number.ordinal or word.kind == "ordinal"
    if word.value >= _SCALE:
        closed = number.closed + word.value
        return Spelled(number.start, word.end, closed, word.value, ordinal=ordinal)
    return Spelled(
        number.start,
        word.end,
        number.closed,
        number.scale,
        number.rest + word.value,
        number.places | word.places,
        ordinal,
    )


@cache
def _table(language: str) -> _Table:
    path = languages.file_of(language, NUMBERS)
    rows = languages.rows(path) if path else []
    parts = {row["kind"].removeprefix("part:"): row["pattern"] for row in rows}
    groups = {f"w{at}": row for at, row in enumerate(rows) if row["value"]}
    words = "|".join(f"(?P<{name}>{_pattern(row, parts)})" for name, row in groups.items())
    prefix = f"(?:{parts['prefix']})?" if "prefix" in parts else ""
    joint = next((re.compile(row["pattern"]) for row in rows if row["kind"] == "joint"), None)
    return _Table(
        re.compile(rf"(?<![^\W_]){prefix}(?:{words})(?![^\W_])", re.IGNORECASE),
        {name: (row["kind"], float(row["value"])) for name, row in groups.items()},
        joint,
    )


def _pattern(row: dict[str, str], parts: dict[str, str]) -> str:
    """Return the pattern of a row with the parts that it borrows, in the letters of `letters`."""
    filled = re.sub(r"\{(\w+)\}", lambda found: f"(?:{parts[found[1]]})", row["pattern"])
    return letters(filled).text
