"""The contract of a case's tables, and its enforcement.

The contract of each table is a Frictionless Table Schema in `schemas/`; frictionless
enforces types, required cells, enumerations, patterns, primary and foreign keys. Where it
reads more generously than a person would (“12 ”, “1_000”, “NaN”), `check_plain` is strict.
"""

from __future__ import annotations

import json
import re
import unicodedata
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from analysis.case import languages
from analysis.case.csv_file import Sheet, header_of, read_sheet
from analysis.case.problems import CaseError, Problem, nearest
from analysis.case.slow_imports import import_jsonschema

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    import pandas as pd

TABLES = ("sources", "actors", "places", "events", "claims", "context", "exclusions")
FACTS = {"events": "event_id", "claims": "claim_id", "context": "fact_id"}
"""The tables whose rows rest on a quote, each with its key."""
LABELLED = ("actors", "places", "events", "context")
"""The tables whose every row has a label in each language that its case is reported in."""
IN_LANGUAGES = ("label", "singular", "quote")
"""Columns that stand in a table once for a language: `label_en`, `label_fr`."""
SCHEMAS = Path(__file__).parent / "schemas"
MOST = 10**15  # what a count may be: frames hold 64 bits, and nobody counts further
_PLAIN = {"integer": r"-?[0-9]+", "number": r"-?[0-9]+(\.[0-9]+)?"}
_NUMBERS = {
    "integer": "expected a whole number, digits only and nothing else",
    "number": "expected a number, digits only and nothing else (a point for decimals)",
    "date": "expected a day written like 2022-01-04",
}
# Each pattern of the schemas in words, and how to come near to it.
_FORMS = {
    "^[a-z0-9]+(-[a-z0-9]+)*$": "small letters a to z and digits, in words divided by hyphens",
    "^[A-Z]{2}$": "a country code of two capital letters (ISO 3166-1), such as FR",
    "^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$": "a language code (BCP 47), such as fr",
    "^sources/[A-Za-z0-9][A-Za-z0-9._-]*$": "a file inside the case, such as sources/article.txt",
    "^[A-Z]{3}$": "a currency code of three capital letters (ISO 4217), such as EUR",
    "^(dawn|morning|noon|afternoon|evening|night|([01][0-9]|2[0-3]):[0-5][0-9]"
    "(~|/([01][0-9]|2[0-3]):[0-5][0-9])?)$": "dawn, morning, noon, afternoon, evening or night, or "
    "a clock time such as 17:40, 17:40~ (about) or 17:40/19:00",
    "^[0-9a-f]{64}$": "the 64 hexadecimal digits of a SHA-256",
}


@cache
def schema(table: str, spoken: tuple[str, ...] = ()) -> dict[str, Any]:
    """Return the Table Schema of `table`, the only place that holds it.

    It has the columns of English and French, and those of the report languages in `spoken`.
    """
    loaded: dict[str, Any] = json.loads((SCHEMAS / f"{table}.json").read_text("utf-8"))
    fields = loaded.get("fields", [])
    for stem in IN_LANGUAGES:
        ours = [each for each in fields if re.fullmatch(f"{stem}_[a-z]{{2,3}}", each["name"])]
        names = [f"{stem}_{language}" for language in spoken]
        at = fields.index(ours[-1]) + 1 if ours else 0
        added = [name for name in names if ours and name not in [each["name"] for each in ours]]
        about = "our words in this report language, as in English"
        fields[at:at] = [
            {"name": name, "type": "string", "description": about, "optional": True}
            for name in added
        ]
    return {**loaded, "fields": [*_with_forms(fields, spoken)]} if fields else loaded


def _with_forms(fields: list[dict[str, Any]], spoken: tuple[str, ...]) -> Iterator[dict[str, Any]]:
    """Yield fields, with the forms that a label takes after a number behind its singulars."""
    last = next((f["name"] for f in reversed(fields) if f["name"].startswith("singular_")), "")
    about = "our words in this report language, as they stand after a number of this plural form"
    for each in fields:
        yield each
        for name in forms(spoken) if each["name"] == last else ():
            yield {"name": name, "type": "string", "description": about, "optional": True}


def forms(spoken: Collection[str]) -> list[str]:
    """Return the columns of the forms that labels take after a number, in these languages."""
    return [f"{form}_{each}" for each in spoken for form in languages.traits(each).counted]


def columns(table: str, spoken: tuple[str, ...] = ()) -> list[str]:
    """Return the column names of `table`, in order."""
    return [field["name"] for field in schema(table, spoken)["fields"]]


def optional(table: str, spoken: tuple[str, ...] = (), asked: Collection[str] = ()) -> list[str]:
    """Return the columns that a case may leave out: what the contract has grown by.

    `asked`: the languages that the case is reported in; their labels may not be left out.
    """
    needed = labels(table, asked)
    fields = schema(table, spoken)["fields"]
    return [each["name"] for each in fields if each.get("optional") and each["name"] not in needed]


def labels(table: str, asked: Collection[str]) -> list[str]:
    """Return the columns of labels that each row needs in these languages."""
    return [f"label_{language}" for language in asked] if table in LABELLED else []


def columns_in(table: str, spoken: tuple[str, ...]) -> list[str]:
    """Return the columns of a table for a case that is reported in just these languages."""
    others = {f"{stem}_{each}" for stem in IN_LANGUAGES for each in languages.reported()}
    ours = {f"{stem}_{each}" for stem in IN_LANGUAGES for each in spoken}
    return [name for name in columns(table, spoken) if name not in others - ours]


def spoken_in(header: Collection[str]) -> tuple[str, ...]:
    """Return the report languages that a table has columns of."""
    return tuple(
        code
        for code in languages.reported()
        if any(f"{stem}_{code}" in header for stem in IN_LANGUAGES)
    )


def read_sheets(
    folder: Path, asked: tuple[str, ...] = ()
) -> tuple[dict[str, Sheet], list[Problem]]:
    """Return the tables of a case that can be read as tables, and what is wrong with files.

    `asked`: the languages that the case is reported in.
    """
    sheets: dict[str, Sheet] = {}
    problems: list[Problem] = []
    for table in TABLES:
        try:
            sheets[table], wrong = read_table(folder, table, asked)
            problems += wrong
        except CaseError as error:
            problems += error.problems
    return sheets, problems


def read_table(
    folder: Path, table: str, asked: tuple[str, ...] = ()
) -> tuple[Sheet, list[Problem]]:
    """Return a table of a case and what is wrong with its rows; raises `CaseError` for none."""
    path = folder / f"{table}.csv"
    spoken = tuple(sorted({*spoken_in(header_of(path)), *asked}))
    return read_sheet(path, columns(table, spoken), optional(table, spoken, asked))


def check_contract(sheets: Mapping[str, Sheet], asked: Collection[str] = ()) -> Iterator[Problem]:
    """Yield what is wrong with the cells one by one and with keys, in the words of `Problem`.

    `asked`: the languages that the case is reported in.
    """
    import_jsonschema()
    from frictionless import Package  # slow to import, and only needed here

    report = Package.from_descriptor(descriptor(sheets, asked)).validate(limit_errors=10_000)
    for task in report.tasks:
        for error in task.errors:
            yield as_problem(task.name, error, sheets)
    for error in report.errors:
        yield Problem("datapackage.json", error.note)
    for table, sheet in sheets.items():
        yield from check_plain(table, sheet)


def descriptor(sheets: Mapping[str, Sheet], asked: Collection[str] = ()) -> dict[str, Any]:
    """Return the Data Package of the tables that could be read.

    A reference to a table that could not is left out: what is wrong is the table.
    """
    resources: list[dict[str, Any]] = [
        {
            "name": table,
            "type": "table",
            "data": [sheet.header, *sheet.rows],
            "schema": {
                **schema(table),
                "fields": fields_of(table, sheet.header, labels(table, asked)),
                "foreignKeys": keys_within(table, sheets),
            },
        }
        for table, sheet in sheets.items()
    ]
    return {"resources": resources}


def fields_of(table: str, header: list[str], needed: Collection[str] = ()) -> list[dict[str, Any]]:
    """Return the fields of a table with these columns; in those needed no cell may be blank."""
    fields = schema(table, spoken_in(header))["fields"]
    return [needed_field(each) if each["name"] in needed else each for each in fields]


def needed_field(field: dict[str, Any]) -> dict[str, Any]:
    """Return an optional field as one that no row may leave blank."""
    kept = {name: value for name, value in field.items() if name != "optional"}
    return {**kept, "constraints": {"required": True}}


def keys_within(table: str, sheets: Mapping[str, Sheet]) -> list[dict[str, Any]]:
    """Return the foreign keys of `table` whose other end is among the sheets."""
    keys = schema(table).get("foreignKeys", [])
    return [key for key in keys if (key["reference"]["resource"] or table) in sheets]


def as_problem(table: str, error: Any, sheets: Mapping[str, Sheet]) -> Problem:
    """Return one of frictionless's errors as a problem a person can act on."""
    sheet = sheets[table]
    at = getattr(error, "row_number", None)
    row = sheet.numbers[at - 2] if at else None
    column = getattr(error, "field_name", "") or ""
    cell = str(getattr(error, "cell", "") or "")
    if error.type == "foreign-key":
        column, cell = error.field_names[0], str(error.field_cells[0])
        expected, near = reference(table, column, cell, sheets)
    elif error.type == "primary-key":
        column = schema(table)["primaryKey"][-1]
        cell = sheet.rows[at - 2][sheet.header.index(column)] if at else ""
        expected, near = "the same stands in an earlier row; each must be unique", ""
    else:
        expected, near = explain(error, field_of(table, column), cell)
    return Problem(f"{table}.csv", expected, row, column, cell, near)


def field_of(table: str, column: str) -> dict[str, Any]:
    """Return what the schema says of a column; nothing for a column it does not have."""
    return next((each for each in schema(table)["fields"] if each["name"] == column), {})


def reference(table: str, column: str, cell: str, sheets: Mapping[str, Sheet]) -> tuple[str, str]:
    """Return what a reference to nothing should have named, and the nearest that exists."""
    key = next(each for each in schema(table)["foreignKeys"] if each["fields"] == [column])
    other = key["reference"]["resource"] or table
    sheet = sheets[other]
    at = sheet.header.index(key["reference"]["fields"][0])
    why = f"no row of {other}.csv has this id{odd(cell)}"
    return why, nearest(cell, {row[at] for row in sheet.rows})


def explain(error: Any, field: dict[str, Any], cell: str) -> tuple[str, str]:
    """Return what was expected of a cell, and the nearest valid value where there is one."""
    limits = field.get("constraints", {})
    if error.type == "type-error":
        return _NUMBERS[field["type"]], digits(cell)
    if error.type != "constraint-error":
        return str(error.note), ""
    if '"required"' in error.note:
        return "must not be blank", ""
    if '"enum"' in error.note:
        known = [str(value) for value in limits["enum"]]
        return f"expected one of {', '.join(known)}", nearest(cell, known)
    if '"pattern"' in error.note:
        return pattern_words(limits["pattern"], cell)
    least, most = limits.get("minimum", "any"), limits.get("maximum", "any")
    return f"expected a number from {least} to {most}".replace(" to any", " upwards"), ""


def pattern_words(pattern: str, cell: str) -> tuple[str, str]:
    """Return a pattern in words, and the cell made to fit where that is plain."""
    slug = "-".join(re.findall(r"[a-z0-9]+", cell.lower()))
    guesses = [cell.strip(), cell.strip().lower(), cell.strip().upper(), slug]
    near = next((guess for guess in guesses if guess and fits(pattern, guess)), "")
    return f"expected {_FORMS.get(pattern, 'the form ' + pattern)}{odd(cell)}", near[:60]


def odd(cell: str) -> str:
    """Return in words the first character of an id that only looks like one of an id; or blank."""
    strange = next((ch for ch in cell if ch.isspace() or not ch.isascii()), "")
    if not strange:
        return ""
    name = unicodedata.name(strange, "a control character").lower()
    return f"; it holds U+{ord(strange):04X} ({name})"


def fits(pattern: str, cell: str) -> bool:
    """Return whether a whole cell has the form; a final line break is not overlooked."""
    return re.fullmatch(pattern, cell) is not None


def digits(cell: str) -> str:
    """Return the number that a cell such as “140,000” or “12 ” was meant to hold."""
    kept = "".join(cell[:60].split()).replace(",", "").replace("_", "")
    return kept if re.fullmatch(_PLAIN["number"], kept) else ""


def check_plain(table: str, sheet: Sheet) -> Iterator[Problem]:
    """Yield numbers and ids that a computer would take and a person would not write."""
    for at, field in enumerate(fields_of(table, sheet.header)):
        kind, pattern = field["type"], field.get("constraints", {}).get("pattern")
        if kind not in _PLAIN and not pattern:
            continue
        for number, row in zip(sheet.numbers, sheet.rows, strict=True):
            told = check_cell(row[at], kind, pattern)
            if told:
                yield Problem(f"{table}.csv", told[0], number, field["name"], row[at], told[1])


def check_cell(cell: str, kind: str, pattern: str | None) -> tuple[str, str] | None:
    """Return what was expected of a number or a patterned cell, and the nearest; None if sound."""
    if not cell:
        return None
    if kind in _PLAIN and not re.fullmatch(_PLAIN[kind], cell):
        return _NUMBERS[kind], digits(cell)
    if kind in _PLAIN and (len(cell) > len(str(MOST)) + 8 or abs(float(cell)) > MOST):
        return f"too large: at most {MOST:,}", ""
    if pattern and not fits(pattern, cell):
        return pattern_words(pattern, cell)
    return None


def frame(sheet: Sheet) -> pd.DataFrame:
    """Return a sheet as a frame of text, one row a fact; a blank cell is missing.

    `row` is the row as a spreadsheet counts it.
    """
    import pandas as pd  # slow to import; a file that cannot be read never needs it

    cells = [[cell or None for cell in row] for row in sheet.rows]
    made = pd.DataFrame(cells, columns=sheet.header, dtype="str")
    return made.assign(row=sheet.numbers)


def frames(sheets: Mapping[str, Sheet]) -> dict[str, pd.DataFrame]:
    """Return every table as a frame; one that could not be read has no rows."""
    return {table: frame(sheets.get(table) or Sheet(columns(table), [], [])) for table in TABLES}
