"""The languages: a folder for each, named by its code (BCP 47's first subtag).

- `passages.csv` (kind, pattern, example): what in a source must be accounted for; with it, sources
  may be in the language. How a row is read: `passage_rules`.
- `quantities.csv` (phrase, kind, the bounds under each coding rule, unit): how wordings are coded.
  How a row is read: `quantities`.
- `words.csv` (kind, pattern, example): by which a row is compared with its quote and a translation
  with its source; without it, neither is compared. How a row is read: `word_tables`.
- `messages.ftl`: the words of a report; with it, reports are written in the language.
- `exporters.json`: the words that the HTML and PDF exporters add of their own, by template.
- `phrases/<kind>.csv` (sentence, found, set): sentences as newsrooms write them, by which
  `benchmarks/recall.py` measures what the rules find. No report is made from them.

The two tables beside the folders hold for every language.
"""

from __future__ import annotations

import csv
import re
from pathlib import Path

FOLDERS = [Path(__file__).parent]
"""Where languages are looked for, the first first; a test adds one of its own."""
PASSAGES, QUANTITIES, MESSAGES = "passages.csv", "quantities.csv", "messages.ftl"
WORDS = "words.csv"
EXPORTERS = "exporters.json"


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
