"""A CSV file as a spreadsheet shows it, or what keeps it from being read as one.

All that reads a table of a case reads it here, so that a row has one number everywhere.
"""

from __future__ import annotations

import csv
import io
import os
import re
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from analysis.case.files import MAX_BYTES, read, real
from analysis.case.problems import CaseError, Problem, nearest

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence
    from pathlib import Path

MAX_ROWS = 10_000
MAX_CELL = 32_767  # as in a spreadsheet
DELIMITERS = {",": "commas", ";": "semicolons", "\t": "tabs"}
HOW_TO_SAVE = "save it as “CSV UTF-8 (comma delimited)”, or run `report tidy`"
UTF_16 = (b"\xff\xfe", b"\xfe\xff")  # how a file in it begins, in either order of bytes
BLANKS = "".join(map(chr, (*range(9, 14), 32, 0xA0, 0x1680, *range(0x2000, 0x2010), 0x2028,
                           0x2029, 0x202F, 0x205F, 0x2060, 0x3000, 0xFEFF, 0xAD)))  # fmt: skip
# What no text holds, and neither XML nor a terminal can show; line breaks and tabs are text.
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]")


@dataclass(frozen=True)
class Sheet:
    """The cells of a CSV file as text; `numbers` counts the rows as a spreadsheet does."""

    header: list[str]
    rows: list[list[str]]
    numbers: list[int]


def read_sheet(
    path: Path, columns: Sequence[str], optional: Collection[str] = ()
) -> tuple[Sheet, list[Problem]]:
    """Return the sheet of a file with these columns, and what is wrong with single rows.

    An optional column that the file does not have is there, and blank. A row that is too short or
    too long is told and filled up or cut; a cell that is no text is told and blank. Raises
    `CaseError` where the file is no such table at all.
    """
    name = path.name
    text = decode(name, read_bytes(path, columns))
    delimiter = delimiter_of(text, columns)
    if delimiter != ",":
        expected = f"columns are divided by {DELIMITERS[delimiter]}; expected commas: {HOW_TO_SAVE}"
        raise CaseError([Problem(name, expected, 1)])
    rows = parse(name, text, delimiter)
    meant = {nearest(each, columns) for each in rows[0] if each not in columns}
    left_out = [c for c in columns if c in optional and c not in rows[0] and c not in meant]
    if wrong := list(check_header(name, rows[0], [c for c in columns if c not in left_out])):
        raise CaseError(wrong)
    sheet, problems = square(name, rows)
    return in_order(sheet, columns), problems


def header_of(path: Path) -> list[str]:
    """Return the columns that a file has, as it stands; none where it can't be read as a table."""
    try:
        rows = parse(path.name, decode(path.name, read(path, path.name)), ",")
    except CaseError:
        return []
    return rows[0] if rows else []


def in_order(sheet: Sheet, columns: Sequence[str]) -> Sheet:
    """Return a sheet with just these columns; one that it did not have is blank."""
    at = {name: sheet.header.index(name) for name in columns if name in sheet.header}
    rows = [[row[at[name]] if name in at else "" for name in columns] for row in sheet.rows]
    return Sheet([*columns], rows, sheet.numbers)


def read_bytes(path: Path, columns: Sequence[str]) -> bytes:
    """Return the bytes of a table's file; raises `CaseError` where there are none to read."""
    name = path.name
    if not os.path.lexists(path):
        near = nearest(name, (each.name for each in real(path.parent.glob("*.csv"))))
        raise CaseError([Problem(name, "the file is missing", nearest=near)])
    data = read(path, name, f"a table may hold {MAX_ROWS:,} rows")
    if not data.removeprefix(b"\xef\xbb\xbf").strip():
        header = ",".join(columns)
        raise CaseError([Problem(name, f"the file is empty; expected the header {header}")])
    return data


def decode(name: str, data: bytes) -> str:
    """Return the text of a UTF-8 file, with or without a byte-order mark, or raise `CaseError`."""
    if data[:2] in UTF_16:
        raise CaseError([Problem(name, "saved as “Unicode Text” (UTF-16); save it as “CSV UTF-8”")])
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        row, column, value = place(data[: error.start].decode("utf-8-sig"))
        byte = data[error.start : error.start + 1]
        value += byte.decode("cp1252", "replace")
        expected = f"not UTF-8 text (byte {byte.hex().upper()}): {HOW_TO_SAVE}"
        raise CaseError([Problem(name, expected, row, column, value)]) from error
    if "\0" in text:
        row, column, value = place(text[: text.index("\0")])
        expected = "a NUL byte: not a CSV file, or a damaged one; save it as “CSV UTF-8” anew"
        raise CaseError([Problem(name, expected, row, column, value)])
    return text


def place(before: str) -> tuple[int, str, str]:
    """Return row, column and the begun cell that come after the text `before`."""
    first = before.partition("\n")[0]
    delimiter = max(DELIMITERS, key=first.count)
    with long_cells():
        rows = list(csv.reader(io.StringIO(before, newline=""), delimiter=delimiter)) or [[""]]
    if before[-1:] in ("\n", "\r") and not "".join(rows[-1]).endswith(before[-1]):
        rows.append([""])  # the line break ended a row, and stands in no cell
    at = max(len(rows[-1]) - 1, 0)
    column = rows[0][at] if len(rows) > 1 and at < len(rows[0]) else ""
    return len(rows), column, rows[-1][at] if rows[-1] else ""


def delimiter_of(text: str, columns: Sequence[str]) -> str:
    """Return the mark that divides the header into the most of the expected columns."""
    first = next(iter(io.StringIO(text[: 10 * MAX_CELL])), "")

    def known(delimiter: str) -> int:
        cells = (cell.strip('" \t\r\n') for cell in first.split(delimiter))
        return len(set(cells) & set(columns))

    return max(DELIMITERS, key=known)


def parse(name: str, text: str, delimiter: str) -> list[list[str]]:
    """Return the rows of a CSV text, the header first; raises `CaseError` where it breaks off."""
    rows: list[list[str]] = []
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        with long_cells():
            rows.extend(islice(reader, MAX_ROWS + 2))
    except csv.Error as error:
        expected = (
            "a quotation mark is opened and not closed, or stands inside a cell that has others; "
            'a cell with quotation marks is written "like ""this"""'
        )
        raise CaseError([Problem(name, expected, len(rows) + 1)]) from error
    if len(rows) > MAX_ROWS + 1:
        expected = f"more rows than the {MAX_ROWS:,} that a table may hold"
        raise CaseError([Problem(name, expected, MAX_ROWS + 2)])
    return rows


@contextmanager
def long_cells() -> Iterator[None]:
    """Let csv read a cell of any length, so that it can be named; the limit is Python's own."""
    before = csv.field_size_limit(MAX_BYTES)
    try:
        yield
    finally:
        csv.field_size_limit(before)


def check_header(name: str, header: list[str], columns: Sequence[str]) -> Iterator[Problem]:
    """Yield what is wrong with the columns of a table; a misspelt one is told once."""
    if not any(header):
        yield Problem(name, f"the first row is blank; expected {','.join(columns)}", 1)
        return
    missing = [column for column in columns if column not in header]
    for at, column in enumerate(header):
        if column in header[:at]:
            yield Problem(name, "the column stands twice", 1, column, column)
        elif column not in columns:
            near = nearest(column, missing)
            missing = [each for each in missing if each != near]
            expected = f"no such column; expected {near or 'only ' + ', '.join(columns)}"
            yield Problem(name, expected, 1, column, column or "(blank)", near)
    for column in missing:
        yield Problem(name, "the column is missing", 1, column)
    if header != list(columns) and sorted(header) == sorted(columns):
        expected = f"columns in another order; expected {','.join(columns)}, or run `report tidy`"
        yield Problem(name, expected, 1)


def square(name: str, rows: list[list[str]]) -> tuple[Sheet, list[Problem]]:
    """Return rows that all have the cells of the header, and what was wrong with them."""
    header, problems = rows[0], []
    kept: list[list[str]] = []
    numbers: list[int] = []
    for number, row in enumerate(rows[1:], start=2):
        if not any(row):
            problems += [Problem(name, "the row is blank: delete it, or run `report tidy`", number)]
            continue
        if len(row) != len(header):
            found = f"{len(row)} cells where the header has {len(header)}"
            expected = f"{found}; is a comma or a quotation mark missing, or one too many?"
            problems.append(Problem(name, expected, number))
        row = (row + [""] * len(header))[: len(header)]  # noqa: PLW2901 - the same row, squared
        for at, cell in enumerate(row):
            if wrong := no_text(cell):
                problems.append(Problem(name, wrong, number, header[at], cell))
                row[at] = ""
        kept.append(row)
        numbers.append(number)
    return Sheet(header, kept, numbers), problems


def no_text(cell: str) -> str:
    """Return why a cell is no text that a report could show; blank where it is."""
    if len(cell) > MAX_CELL:
        return f"{len(cell):,} characters in one cell; at most {MAX_CELL:,} as in a spreadsheet"
    if cell and not cell.strip(BLANKS):
        return "nothing but spaces in it: leave the cell empty"
    if found := _CONTROL.search(cell):
        return f"a control character (U+{ord(found[0]):04X}) in it: type the cell anew"
    return ""
