"""`report draft`: decided lines of a worklist become rows, and nothing else is touched.

A source that has no line in it yet, such as a second article, gets its lines first. New rows are
put at the end of a table; what stands there stays, to the byte. A row that the check would refuse
is told at its line of the worklist, and then nothing is written at all.
"""

from __future__ import annotations

import csv
import shutil
import tempfile
from collections import Counter
from dataclasses import replace as changed
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING

from analysis.case import worklist
from analysis.case.cells import rows_of
from analysis.case.editions import reported_in
from analysis.case.inputs import declared
from analysis.case.problems import CaseError, Problem
from analysis.case.reading import check_case
from analysis.case.tables import FACTS, frame, read_table
from analysis.case.texts import read_sources
from analysis.case.tidy import quoted, replace
from analysis.case.worklist import MADE, NAME, Line, Worklist, columns_for
from analysis.draft.decisions import LEFT_OUT, Drafted, Known, decided, known
from analysis.draft.new_sources import lines_for_new_sources
from analysis.draft.suggestions import Source

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from analysis.case.csv_file import Sheet


TABLES = (*FACTS, LEFT_OUT)


def draft(folder: Path) -> dict[str, int]:
    """Turn decided lines into rows; return how many each table, and the worklist, has gained.

    Raises `CaseError`, with nothing written, with all that is wrong with the lines.
    """
    before = worklist.read(folder) or Worklist(tuple(columns_for(reported_in(folder.name))), ())
    found = changed(before, lines=(*before.lines, *lines_for_new_sources(folder, before)))
    sheets = {table: sheet_of(folder, table) for table in ("sources", *TABLES)}
    rows = decided(found.lines, sources_of(folder, sheets["sources"], found.lines))
    added = [row for row in rows if not stands(row, sheets[row.table])]
    texts = {table: longer(folder, table, added) for table in TABLES}
    refuse(folder, texts, added, sheets)
    written = {folder / f"{table}.csv": text for table, text in texts.items() if text}
    if rows or found != before:
        replace({**written, folder / NAME: marked(found, rows)})
    more = len(found.lines) - len(before.lines)
    return Counter(row.table for row in added) + Counter({"worklist": more})


def sheet_of(folder: Path, table: str) -> Sheet:
    """Return a table as it stands; raises `CaseError` where a row of it can't be read."""
    sheet, problems = read_table(folder, table)
    if problems:
        raise CaseError(problems)
    return sheet


def sources_of(folder: Path, sheet: Sheet, lines: Iterable[Line]) -> dict[str, Known]:
    """Return the sources that lines speak of, with what was suggested of them."""
    sources = frame(sheet)
    texts, problems = read_sources(folder, sources)
    if problems:
        raise CaseError(problems)
    wanted = {line.get("source_id") for line in lines if line.get("decision")}
    spoken = reported_in(folder.name)
    return {
        row["source_id"]: known(
            Source(row["source_id"], texts[row["source_id"]], row["language"],
                   row.get("published", "")),
            spoken,
        )
        for _, row in rows_of(sources)
        if row["source_id"] in wanted
    }  # fmt: skip


def stands(row: Drafted, sheet: Sheet) -> bool:
    """Whether a table has a row already, from a draft whose mark in the worklist was lost."""
    key = FACTS.get(row.table, "quote")
    wanted = {key: row.cells[key], "quote": row.cells["quote"]}
    return any(
        all(cells[sheet.header.index(name)] == value for name, value in wanted.items())
        for cells in sheet.rows
    )


def longer(folder: Path, table: str, added: Sequence[Drafted]) -> str:
    """Return the text of a table with its new rows at the end; blank where it gains none.

    Raises `CaseError` where a cell has no column in the table's file.
    """
    mine = [row.cells for row in added if row.table == table]
    if not mine:
        return ""
    text = (folder / f"{table}.csv").read_bytes().decode("utf-8")
    end = "\r\n" if "\r\n" in text else "\n"
    header = next(csv.reader([text.removeprefix("\ufeff").splitlines()[0]]))
    if lacking := sorted({name for cells in mine for name in cells} - {*header}):
        expected = "a row to come has this cell: add the column to the table's first line"
        raise CaseError(Problem(f"{table}.csv", expected, 1, name) for name in lacking)
    gap = "" if text.endswith(("\n", "\r")) else end
    rows = [",".join(quoted(cells.get(name, "")) for name in header) + end for cells in mine]
    return text + gap + "".join(rows)


def refuse(
    folder: Path, texts: Mapping[str, str], added: Sequence[Drafted], sheets: Mapping[str, Sheet]
) -> None:
    """Raise `CaseError` with what the check would say of new rows, at their lines."""
    with tempfile.TemporaryDirectory() as name:
        copy = Path(name) / folder.name
        for path in declared(folder):
            (copy / path.relative_to(folder)).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(path, copy / path.relative_to(folder))
        for table, text in texts.items():
            if text:
                (copy / f"{table}.csv").write_bytes(text.encode())
        found = check_case(copy)
    lines = lines_of(added, sheets)
    if told := [at_line(each, lines) for each in found if (each.file, each.row) in lines]:
        raise CaseError(told)


def lines_of(
    added: Sequence[Drafted], sheets: Mapping[str, Sheet]
) -> dict[tuple[str, int | None], Line]:
    """Return which line each new row comes from, by file and row."""
    following = {table: max(sheets[table].numbers, default=1) for table in TABLES}
    found: dict[tuple[str, int | None], Line] = {}
    for row in added:
        following[row.table] += 1
        found[f"{row.table}.csv", following[row.table]] = row.lines[0]
    return found


def at_line(each: Problem, lines: Mapping[tuple[str, int | None], Line]) -> Problem:
    """Return a problem of a new row as one of the line that it comes from."""
    key = FACTS.get(each.file.removesuffix(".csv"))
    column = "id" if each.column == key else each.column
    return changed(each, file=NAME, row=lines[each.file, each.row].number, column=column)


def marked(found: Worklist, rows: Iterable[Drafted]) -> str:
    """Return the text of a worklist in which each line tells the row that it has become."""
    names = {line.number: row.name for row in rows for line in row.lines}
    header = found.header if MADE in found.header else (*found.header, MADE)
    cells = [
        {**line.cells, **({MADE: names[line.number]} if line.number in names else {})}
        for line in found.lines
    ]
    text = StringIO()
    writer = csv.writer(text, delimiter=found.delimiter, lineterminator="\n")
    writer.writerow(header)
    writer.writerows([each.get(name, "") for name in header] for each in cells)
    return "\ufeff" + text.getvalue()
