"""The tables of a case as files: what they must be, and reading them as text.

The contract of each table is a Frictionless Table Schema in `schemas/`; frictionless
enforces types, required cells, enumerations, patterns, primary and foreign keys.
"""

from __future__ import annotations

import csv
import json
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from analysis.case.problems import Problem, nearest

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pandas as pd

TABLES = ("sources", "actors", "places", "events", "claims", "context", "exclusions")
SCHEMAS = Path(__file__).parent / "schemas"


@cache
def schema(table: str) -> dict[str, Any]:
    """Return the Table Schema of `table`, the only place that holds it."""
    loaded: dict[str, Any] = json.loads((SCHEMAS / f"{table}.json").read_text("utf-8"))
    return loaded


def columns(table: str) -> list[str]:
    """Return the column names of `table`, in order."""
    return [field["name"] for field in schema(table)["fields"]]


def check_tables(folder: Path) -> list[Problem]:
    """Return all that is wrong with the files of a case and with their cells one by one.

    Files that cannot be read as a table at all are reported first and alone: what
    frictionless says of their cells would only repeat it.
    """
    problems = [problem for table in TABLES for problem in check_file(folder, table)]
    return problems or list(check_contract(folder))


def check_file(folder: Path, table: str) -> Iterator[Problem]:
    """Yield what keeps the file of `table` from being read as a UTF-8 CSV of its columns."""
    name = f"{table}.csv"
    path = folder / name
    if not path.is_file():
        yield Problem(name, "the file is missing", nearest=nearest(name, csv_files(folder)))
        return
    data = path.read_bytes()
    if not data.strip():
        yield Problem(name, f"the file is empty; expected the header {','.join(columns(table))}")
        return
    if b"\0" in data:
        yield Problem(name, "NUL bytes in it: not a CSV file; save it as “CSV UTF-8”")
        return
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        row = data[: error.start].count(b"\n") + 1
        yield Problem(name, "not UTF-8 text; save it as “CSV UTF-8 (comma delimited)”", row)
        return
    yield from check_shape(name, text, columns(table))


def csv_files(folder: Path) -> list[str]:
    """Return the names of the CSV files in `folder`, sorted."""
    return sorted(path.name for path in folder.glob("*.csv"))


def check_shape(name: str, text: str, expected: list[str]) -> Iterator[Problem]:
    """Yield what is wrong with the header and with the length of each row."""
    rows = list(csv.reader(text.splitlines(keepends=True)))
    header = rows[0]
    if len(header) == 1 and ";" in header[0]:
        yield Problem(name, "columns are divided by semicolons; expected commas", 1)
        return
    for column in header:
        if column not in expected:
            missing = [each for each in expected if each not in header]
            yield Problem(name, "no such column", 1, column, column, nearest(column, missing))
    for column in expected:
        if column not in header:
            yield Problem(name, "the column is missing", 1, column)
    if header != expected and sorted(header) == sorted(expected):
        yield Problem(name, f"columns in another order; expected {','.join(expected)}", 1)
    for number, row in enumerate(rows[1:], start=2):
        if row and len(row) != len(header):
            found = f"{len(row)} cells where the header has {len(header)}"
            yield Problem(name, f"{found}; is a comma or a quotation mark missing?", number)


def check_contract(folder: Path) -> Iterator[Problem]:
    """Yield what frictionless finds in the cells, in the words of `Problem`."""
    from frictionless import Package  # slow to import, and only needed here

    package = Package.from_descriptor(descriptor(), basepath=str(folder))
    report = package.validate(limit_errors=10_000)
    for task in report.tasks:
        for error in task.errors:
            yield as_problem(f"{task.name}.csv", task.name, error)
    for error in report.errors:
        yield Problem("datapackage.json", error.note)


def descriptor() -> dict[str, Any]:
    """Return the Data Package descriptor of any case: seven tables, UTF-8, commas."""
    resources = [
        {
            "name": table,
            "type": "table",
            "path": f"{table}.csv",
            "format": "csv",
            "encoding": "utf-8-sig",
            "dialect": {"csv": {"delimiter": ","}},
            "schema": schema(table),
        }
        for table in TABLES
    ]
    return {"resources": resources}


def as_problem(file: str, table: str, error: Any) -> Problem:
    """Return one of frictionless's errors as a problem a person can act on."""
    row = getattr(error, "row_number", None)
    column = getattr(error, "field_name", "") or ""
    cell = getattr(error, "cell", "") or ""
    if error.type == "foreign-key":
        column, cell = error.field_names[0], str(error.field_cells[0])
    if error.type == "primary-key":
        column = schema(table)["primaryKey"][0]
    field = next((each for each in schema(table)["fields"] if each["name"] == column), {})
    expected, near = explain(error, field, str(cell))
    return Problem(file, expected, row, column, str(cell), near)


def explain(error: Any, field: dict[str, Any], cell: str) -> tuple[str, str]:
    """Return what was expected of a cell, and the nearest valid value where there is one."""
    constraints = field.get("constraints", {})
    if error.type == "constraint-error" and "required" in error.note:
        return "must not be blank", ""
    if error.type == "constraint-error" and "enum" in error.note:
        known = [str(value) for value in constraints["enum"]]
        return f"expected one of {', '.join(known)}", nearest(cell, known)
    if error.type == "constraint-error" and "pattern" in error.note:
        return f"expected the form {constraints['pattern']}", ""
    if error.type == "type-error":
        return f"expected a {field['type']}, digits only and nothing else", digits(cell)
    if error.type == "primary-key":
        return "the same key stands in an earlier row; each must be unique", ""
    if error.type == "foreign-key":
        return f"there is no such row in {error.reference_name or 'this table'}", ""
    return str(error.note), ""


def digits(cell: str) -> str:
    """Return the number that a cell such as “140,000” or “12 ” was meant to hold."""
    kept = "".join(cell.split()).replace(",", "")
    return kept if kept.replace(".", "", 1).isdigit() else ""


def read_tables(folder: Path) -> dict[str, pd.DataFrame]:
    """Return each table as a frame of text, one row a fact; a blank cell is missing.

    `row` is the row as a spreadsheet counts it.
    """
    return {table: read_table(folder / f"{table}.csv") for table in TABLES}


def read_table(path: Path) -> pd.DataFrame:
    """Return one CSV file as a frame of text with its spreadsheet row numbers."""
    import pandas as pd  # slow to import; `report check` of a broken file never needs it

    frame = pd.read_csv(path, dtype="str", keep_default_na=False, na_values=[""], encoding="utf-8-sig")
    return frame.assign(row=range(2, len(frame) + 2))
