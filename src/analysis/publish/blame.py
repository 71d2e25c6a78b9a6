"""Which cell of a case, or line of its commentary, brings a number into a report."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from analysis.case.cells import rows_of
from analysis.case.files import read_text
from analysis.case.problems import Problem
from analysis.case.tables import FACTS, frames, read_sheets
from analysis.case.texts import commentary_files, translation_files

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from analysis.audit.findings import Unresolved

_SPACES = re.compile(r"[\s\u00a0\u202f\u2060]+")
_AROUND = 12  # characters beside a number by which it is known again
_PLACEHOLDER = re.compile(r"\{[^{}]*\}|\]\([^()]*\)|\[")
# What the report takes from elsewhere, or never prints.
_NOT_PRINTED = ("quote", "wording", "date", "path", "sha256", "url")
_NEEDS = {
    "exclusions": "the reason may have a number that its quote has",
    "actors": "a name may have a number that a source has",
    "places": "a name may have a number that a source has",
} | dict.fromkeys(FACTS, "it stands neither in the row’s quote nor in its date")


def cells(folder: Path) -> list[Problem]:
    """Return every text of a case that its report may print, as the place of a problem.

    `expected` says what a number in it must rest on.
    """
    return [*cells_of_tables(folder), *lines(folder)]


def cells_of_tables(folder: Path) -> Iterator[Problem]:
    """Yield the cells of the tables."""
    sheets, _ = read_sheets(folder)
    for table, frame in frames(sheets).items():
        for number, row in rows_of(frame):
            for column, text in row.items():
                if column not in _NOT_PRINTED and not column.endswith("_id"):
                    needs = _NEEDS.get(table, "it stands in no source")
                    yield Problem(f"{table}.csv", needs, number, column, text)


def lines(folder: Path) -> Iterator[Problem]:
    """Yield the lines of commentary and translations."""
    for path in (*commentary_files(folder), *translation_files(folder)):
        file = path.relative_to(folder).as_posix()
        kind = "commentary" if path.parent.name != "translations" else "translation"
        needs = {
            "commentary": "a number enters by citing its row, such as {row-id}",
            "translation": "no row or exclusion of this paragraph says it",
        }[kind]
        for number, text in enumerate(read_text(path, file).splitlines(), start=1):
            yield Problem(file, needs, number, "", text)


def cell_of(found: Unresolved, typed: Sequence[Problem]) -> Problem | None:
    """Return the first text that has a number as a report has it, with the words around it."""
    context = plain(found.context)
    return next((each for each in typed if brings(each.value, plain(found.number), context)), None)


def brings(text: str, number: str, context: str) -> bool:
    """Whether a text has a number that stands in a context with the same words beside it."""
    for part in map(plain, _PLACEHOLDER.split(text)):
        for match in re.finditer(re.escape(number), part):
            near = part[max(match.start() - _AROUND, 0) : match.end() + _AROUND]
            if near in context:
                return True
    return False


def plain(text: str) -> str:
    """Return a text with one kind of space, of quotation mark and of letter."""
    return _SPACES.sub(" ", text).strip().replace("’", "'").lower()
