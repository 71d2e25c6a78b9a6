"""The languages: a folder for each, named by its code (BCP 47's first subtag).

- `passages.csv` (kind, pattern, example): what in a source must be accounted for; with it, sources
  may be in the language. How a row is read: `passage_rules`.
- `numbers.csv` (kind, pattern, value, example): number words, where text2num does not read them.
  How a row is read: `number_words`.
- `quantities.csv` (phrase, kind, the bounds under each coding rule, unit): how wordings are coded.
  How a row is read: `quantities`.
- `words.csv` (kind, pattern, example): by which a row is compared with its quote and a translation
  with its source; without it, neither is compared. How a row is read: `word_tables`.
- `messages.ftl`: the words of a report; with it, reports are written in the language.
- `language.json`: how the language is set and agrees, by the names of `Traits`; each has a default.
- `exporters.json`: the words that the HTML and PDF exporters add of their own, by template.
- `phrases/<kind>.csv` (sentence, found, set): sentences as newsrooms write them, by which
  `benchmarks/recall.py` measures what the rules find. No report is made from them.

The two tables beside the folders hold for every language.
"""

from __future__ import annotations

import csv
import json
import re
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

FOLDERS = [Path(__file__).parent]
"""Where languages are looked for, the first first; a test adds one of its own."""
PASSAGES, QUANTITIES, MESSAGES = "passages.csv", "quantities.csv", "messages.ftl"
WORDS = "words.csv"
EXPORTERS, TRAITS = "exporters.json", "language.json"
_NEVER = "(?!)"


@dataclass(frozen=True)
class Traits:
    """How a language is set and how its words agree; patterns are regular expressions.

    `locale`: Babel's, for dates; blank = the code. `quotation_marks` with the spaces inside them.
    `narrow_space_before`, `narrow_space_after`, `wide_space_before`: marks that have a no-break
    space there. `first_day`: how the first of a month is written; blank = 1. `day`,
    `day_and_year`, `month_and_year`: Babel's patterns; `date_of`: what may stand between their
    parts. `grouped_from`: the least number whose thousands are set apart. `spelled_below`: the
    least that is not written in words, 0 where none is; `one`: the word for 1 before a noun, where
    that is not its name. `hearsay_mood`: the variant of messages that names the mood in which its
    press puts hearsay; blank = none. `articles`: words that are articles as often as numbers.
    `definite`: the article that a label may begin with.
    `plural`, `feminine`: who is counted where the label begins so. `people`, `things`: the gender
    of the words for people and for things without a name. `elision`: what elides the word before
    it. `partitive`: vague words that take “of” before who is counted. `counted`: the plural
    categories (CLDR) for which the actors have a column of the label after a number, such as
    `few_ru`; of `one` it is the singular. `uncounted`: vague wordings that count in nothing, and
    the message each is told by; a longer one before its part. `said_by_name`: by measure, who is
    counted where the name says already what befell them: “bodies killed” is said of nobody.
    `clock`: a time, with the groups hour, minute, half, hour24 and minute24. `hours`: what comes
    after an hour.
    `day_endings`: what a day's number may end in. `joins`: words between two numbers.
    `capital_months`: the months where they have capitals. `captions`: words before the number of a
    figure or table.
    """

    locale: str = ""
    quotation_marks: tuple[str, str] = ("“", "”")
    narrow_space_before: str = ""
    narrow_space_after: str = ""
    wide_space_before: str = ""
    first_day: str = ""
    day: str = "d MMMM"
    day_and_year: str = "d MMMM y"
    month_and_year: str = "LLLL y"
    date_of: str = ""
    grouped_from: int = 1000
    spelled_below: int = 10
    one: str = ""
    hearsay_mood: str = ""
    articles: tuple[str, ...] = ()
    definite: str = _NEVER
    plural: str = _NEVER
    feminine: str = _NEVER
    people: str = "masculine"
    things: str = "masculine"
    clock: str = ""
    hours: str = _NEVER
    day_endings: str = ""
    joins: tuple[str, ...] = ()
    elision: str = _NEVER
    partitive: str = _NEVER
    counted: tuple[str, ...] = ()
    uncounted: Mapping[str, str] = field(default_factory=dict)
    said_by_name: Mapping[str, str] = field(default_factory=dict)
    capital_months: tuple[str, ...] = ()
    captions: tuple[str, ...] = ()


@cache
def traits(language: str) -> Traits:
    """Return how a language is set and agrees; the defaults for one that says nothing of it."""
    path = file_of(language, TRAITS)
    given: dict[str, Any] = json.loads(path.read_text("utf-8")) if path else {}
    values: dict[str, Any] = {k: tuple(v) if isinstance(v, list) else v for k, v in given.items()}
    return Traits(**values)


@cache
def direction(language: str) -> str:
    """Return "rtl" or "ltr": how a language is written (CLDR, by Babel)."""
    from babel import Locale, UnknownLocaleError  # slow to import

    try:
        return str(Locale(code_of(language)).text_direction)
    except UnknownLocaleError:
        return "ltr"


def of_all(name: str) -> list[str]:
    """Return what every language has of a trait, each once, sorted."""
    found: set[str] = set()
    for code in known():
        value = getattr(traits(code), name)
        found |= {value} if isinstance(value, str) else {*value}
    return sorted(found - {""})


def code_of(language: str) -> str:
    """Return the folder's name for a language (BCP 47; its first subtag decides)."""
    return re.split("[-_]", language.lower())[0]


def known(having: str = PASSAGES) -> tuple[str, ...]:
    """Return the codes of the languages whose folder has a file, sorted."""
    found = (path.parent.name for folder in FOLDERS for path in folder.glob(f"*/{having}"))
    return tuple(sorted(set(found)))


def reported() -> tuple[str, ...]:
    """Return the codes of the languages that reports are written in, sorted."""
    return known(MESSAGES)


def file_of(language: str, name: str) -> Path | None:
    """Return the file of that name in a language's folder; None where there is none."""
    places = (folder / code_of(language) / name for folder in FOLDERS)
    return next((path for path in places if path.is_file()), None)


def table(language: str, name: str) -> list[dict[str, str]]:
    """Return the rows of a table of a language, and then those that hold for every language.

    Raises ValueError for a language that has no folder.
    """
    if code_of(language) not in known():
        raise ValueError(f"no rules for the language '{language}': there are {', '.join(known())}")
    own = file_of(language, name)
    paths = [*([own] if own else []), FOLDERS[0] / name]
    return [row for path in paths for row in rows(path)]


def rows(path: Path) -> list[dict[str, str]]:
    """Return the rows of a table."""
    return list(csv.DictReader(path.read_text(encoding="utf-8").splitlines()))
