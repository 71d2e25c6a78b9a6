"""The worklist of a case: a line for each passage of its sources that somebody is to decide on.

`worklist.csv` is the curator's tool and no table of the case: no report reads it. A passage that
no row accounts for yet is no fault of a case as long as a line waits for it. It is filled in a
spreadsheet, and read as spreadsheets save: with semicolons or tabs, with a byte-order mark, in
Windows-1252 or UTF-16, with blank rows and without blank cells at a row's end.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from analysis.case import languages
from analysis.case.csv_file import UTF_16, delimiter_of, parse
from analysis.case.files import read as read_file
from analysis.case.parameters import CODING_RULES
from analysis.case.problems import CaseError, Problem, nearest
from analysis.case.tables import FACTS, columns
from analysis.case.tidy import read as read_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

NAME = "worklist.csv"
GIVEN = ("no", "source_id", "line", "at", "kind", "passage", "sentence", *CODING_RULES, "table")
"""What the tool tells of a passage. `at`: its first code point in the source, counted from 0."""
NUMBERS = ("no", "at")
NEEDED = ("no", "source_id", "at", "decision")
FILLED = (
    "decision", "quote", "wording", "id", "event_id", "measure", "unit", "topic", "event_type",
    "sub_event_type", "date", "date_basis", "place_id", "group_id", "claimed_by", "relayed_by",
    "hedge", *(f"{stem}_{each}" for stem in ("label", "quote") for each in languages.reported()),
)  # fmt: skip
MADE = "row"
"""The id of the row that a line has become, or the word `exclusions`."""
COLUMNS = (*GIVEN, *FILLED, MADE)
MISREAD = "ï»¿"  # a byte-order mark of UTF-8, read as Windows-1252
# What LibreOffice makes of the bytes that Windows-1252 lacks: characters for private use.
_LACKING = {0xF100 + byte: byte for byte in range(0x80, 0xA0)}


def columns_for(spoken: tuple[str, ...]) -> list[str]:
    """Return the columns of a worklist for a case that is reported in these languages."""
    others = {each for each in languages.reported() if each not in spoken}
    return [name for name in COLUMNS if name.partition("_")[2] not in others]


@dataclass(frozen=True)
class Line:
    """A line: its row as a spreadsheet counts, and its cells by column; blank ones are left out."""

    number: int
    cells: dict[str, str]

    def get(self, column: str) -> str:
        """Return a cell without the spaces around it; blank where there is none."""
        return self.cells.get(column, "").strip()


@dataclass(frozen=True)
class Worklist:
    """A worklist as it was saved; `lines` leaves blank rows out."""

    header: tuple[str, ...]
    lines: tuple[Line, ...]
    delimiter: str = ","


def columns_known() -> set[str]:
    """Return the columns that a worklist may have: its own, and those of the tables of facts."""
    return {*COLUMNS, *(column for table in FACTS for column in columns(table))}


def read(folder: Path) -> Worklist | None:
    """Return the worklist of a case; None where it has none. Raises `CaseError`."""
    path = folder / NAME
    if not path.exists():
        return None
    text = text_of(read_file(path, NAME))
    delimiter = delimiter_of(text, COLUMNS)
    rows = parse(NAME, text, delimiter)
    header = tuple(cell.strip() for cell in rows[0]) if rows else ()
    problems = [*check_header(header)]
    lines = [Line(at, by_column(header, row)) for at, row in enumerate(rows[1:], 2) if any(row)]
    if {*NUMBERS} <= {*header}:
        problems += [each for line in lines for each in check_line(line)]
    problems += [too_long(at) for at, row in enumerate(rows[1:], 2) if any(row[len(header) :])]
    if problems:
        raise CaseError(problems)
    return Worklist(header, tuple(lines), delimiter)


def text_of(data: bytes) -> str:
    """Return the text of a worklist, whatever encoding it was opened and saved in.

    Raises `CaseError` where its letters are lost.
    """
    try:
        text = data.decode("utf-16") if data[:2] in UTF_16 else read_text(NAME, data)[0]
        text = reread(text) if MISREAD in text[:5] else text
    except UnicodeError as error:
        expected = "its letters are damaged: open the file that `report new` wrote as “UTF-8”"
        raise CaseError([Problem(NAME, expected)]) from error
    return text.replace("\ufeff", "", 1)


def reread(text: str) -> str:
    """Return what was UTF-8, opened as Windows-1252 and saved as it looked: “Ã©” for “é”.

    Raises `UnicodeError` where somebody has typed letters into it that are right.
    """
    letters = text.translate(_LACKING)
    bytes_of = (each.encode("cp1252", "ignore") or each.encode("latin-1") for each in letters)
    return b"".join(bytes_of).decode("utf-8")


def by_column(header: Sequence[str], row: Sequence[str]) -> dict[str, str]:
    """Return the cells of a row that are not blank, by column."""
    return {name: cell for name, cell in zip(header, row, strict=False) if cell.strip()}


def too_long(row: int) -> Problem:
    """Return the problem of a row with cells beyond the header."""
    expected = "more cells than the header has: is a quotation mark missing, or one too many?"
    return Problem(NAME, expected, row)


def check_header(header: Sequence[str]) -> Iterator[Problem]:
    """Yield what is wrong with the columns of a worklist: they may stand in any order."""
    known = columns_known()
    for at, column in enumerate(header):
        if column and column not in known:
            near = nearest(column, known - {*header})
            yield Problem(NAME, "no such column", 1, column, column, near)
        elif column in header[:at] and column:
            yield Problem(NAME, "the column stands twice", 1, column, column)
    for column in NEEDED:
        if column not in header:
            yield Problem(NAME, "the column is missing", 1, column)


def check_line(line: Line) -> Iterator[Problem]:
    """Yield where a line does not say which passage it is for."""
    for column in NUMBERS:
        if not (line.get(column).isascii() and line.get(column).isdigit()):
            expected = "expected the number that `report new` wrote here"
            yield Problem(NAME, expected, line.number, column, line.get(column))


def waiting(folder: Path) -> list[tuple[str, range]]:
    """Return where the passages stand whose lines have not become a row: source and code points.

    Raises `CaseError` where the worklist can't be read.
    """
    found = read(folder)
    return [place(line) for line in found.lines if not line.get(MADE)] if found else []


def place(line: Line) -> tuple[str, range]:
    """Return the source of a line's passage, and the code points it takes there."""
    start = int(line.get("at"))
    return line.get("source_id"), range(start, start + max(len(line.get("passage")), 1))
