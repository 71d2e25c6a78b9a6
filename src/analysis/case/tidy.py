"""Rewrite a case's tables in canonical form: UTF-8, commas, LF, minimal quoting, no outer spaces.

Rows keep their order, columns take the schema's. Only ASCII white space at the ends of a cell
goes: the spaces inside a cell and the no-break spaces of French (U+00A0, U+202F) are the
source's own. Where a character could be lost, nothing is written at all.
"""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from analysis.case import languages
from analysis.case.csv_file import (
    DELIMITERS,
    check_header,
    decode,
    delimiter_of,
    no_text,
    parse,
    read_bytes,
)
from analysis.case.problems import CaseError, Problem
from analysis.case.tables import TABLES, columns, optional

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

_OUTER = " \t\n\r\v\f"
_BOM = b"\xef\xbb\xbf"
# The letters and marks that Windows-1252 has for French and its neighbours. Other bytes are
# signs of another encoding, which cannot be told from the bytes alone.
_WESTERN = {*map(chr, range(0xA0, 0x100)), *"ŒœŸ‘’‚“”„–—…€‹›•"}
Rows = list[list[str]]


def tidy(folder: Path) -> dict[str, list[str]]:
    """Rewrite the tables in `folder`; return what was done to each file that changed.

    Raises `CaseError`, with nothing written, where any table cannot be read without loss.
    """
    texts: dict[Path, str] = {}
    changes: dict[str, list[str]] = {}
    problems: list[Problem] = []
    spoken = languages.reported()
    for table in TABLES:
        path = folder / f"{table}.csv"
        try:
            text, done = canonical(path, columns(table, spoken), optional(table, spoken))
        except CaseError as error:
            problems += error.problems
            continue
        if done:
            texts[path], changes[path.name] = text, done
    if problems:
        raise CaseError(problems)
    replace(texts)
    return changes


def canonical(
    path: Path, names: Sequence[str], optional: Collection[str] = ()
) -> tuple[str, list[str]]:
    """Return a table's text in canonical form, and what differs from the file in words.

    An optional column that the file does not have is not added.
    """
    if path.is_symlink():
        raise CaseError([Problem(path.name, "a link: nothing is written through one")])
    data = read_bytes(path, names)
    text, done = read(path.name, data)
    delimiter = delimiter_of(text, names)
    if delimiter != ",":
        done.append(f"{DELIMITERS[delimiter]} to commas")
    before = parse(path.name, text, delimiter)
    rows = [[cell.strip(_OUTER) for cell in row] for row in before]
    names = [each for each in names if each in rows[0] or each not in optional]
    if wrong := list(untidy(path.name, rows, names)):
        raise CaseError(wrong)
    kept = ordered([row for row in rows if any(row)], names)
    made = "".join(line(row) for row in kept)
    if parse(path.name, made, ",") != kept:
        raise CaseError([Problem(path.name, "would not come out as it went in: left as it is")])
    done += differences(text, before, rows, names)
    changed = made.encode("utf-8") != data
    return made, (done or ["quotation marks where they are needed only"]) if changed else []


def read(name: str, data: bytes) -> tuple[str, list[str]]:
    """Return the text of a file and what its encoding was, where not plain UTF-8."""
    try:
        return decode(name, data), ["byte-order mark removed"] if data.startswith(_BOM) else []
    except CaseError:
        text = western(data)
        if text is None:
            raise
        return text, ["Windows-1252 to UTF-8 (look over the accents)"]


def western(data: bytes) -> str | None:
    """Return bytes read as Windows-1252; None where they may be anything else."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        text = data.decode("cp1252", "replace")
        strange = {ch for ch in text if ch > "\x7f"} - _WESTERN
        return None if strange or "\0" in text else text
    return None


def untidy(name: str, rows: Rows, names: Sequence[str]) -> Iterator[Problem]:
    """Yield what keeps rows from being rewritten without loss."""
    if sorted(rows[0]) != sorted(names):
        yield from check_header(name, rows[0], names)
        return
    for number, row in enumerate(rows[1:], start=2):
        if any(row) and len(row) != len(rows[0]):
            expected = f"{len(row)} cells where the header has {len(rows[0])}: mend it by hand"
            yield Problem(name, expected, number)
            continue
        for column, cell in zip(rows[0], row, strict=False):
            if wrong := no_text(cell):
                yield Problem(name, wrong, number, column, cell)


def ordered(rows: Rows, names: Sequence[str]) -> Rows:
    """Return the rows with their columns in the order of `names`."""
    places = [rows[0].index(name) for name in names]
    return [[row[place] for place in places] for row in rows]


def line(row: Sequence[str]) -> str:
    """Return a row as a line of CSV; a cell stands in quotation marks only where it must."""
    return ",".join(map(quoted, row)) + "\n"


def quoted(cell: str) -> str:
    """Return a cell, in quotation marks if it holds a comma, a quotation mark or a line break."""
    if not any(mark in cell for mark in ',"\n\r'):
        return cell
    return '"' + cell.replace('"', '""') + '"'


def differences(text: str, before: Rows, rows: Rows, names: Sequence[str]) -> Iterator[str]:
    """Yield in words what the cells and lines of a file had that the canonical form has not."""
    if "\r\n" in text or "\r" in text.partition("\n")[0]:
        yield "line ends to LF"
    if rows[0] != list(names):
        yield "columns in the order of the schema"
    trimmed = sum(
        old != new
        for was, row in zip(before, rows, strict=True)
        for old, new in zip(was, row, strict=True)
    )
    if trimmed:
        yield f"{trimmed} cell{'s' if trimmed > 1 else ''} trimmed"
    if blank := sum(not any(row) for row in rows):
        yield f"{blank} blank row{'s' if blank > 1 else ''} removed"


def replace(texts: dict[Path, str]) -> None:
    """Write files so that each is at any moment either the old one or the new one, whole."""
    ready: list[tuple[str, Path]] = []
    try:
        for path, text in texts.items():
            handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
            ready.append((name, path))
            with os.fdopen(handle, "wb") as file:
                file.write(text.encode("utf-8"))
                file.flush()
                os.fsync(file.fileno())
            Path(name).chmod(path.stat().st_mode if path.exists() else 0o644)
        for name, path in ready:
            Path(name).replace(path)
    finally:
        for name, _ in ready:
            Path(name).unlink(missing_ok=True)
