import json
import re
from pathlib import Path

import pytest

from analysis.case import tables
from analysis.case.csv_file import header_of
from analysis.case.tables import (
    TABLES,
    check_contract,
    columns,
    fields_of,
    frames,
    labels,
    read_sheets,
    schema,
)

CASE = Path(__file__).parents[2] / "data" / "kazakhstan-2022"


def test_the_shipped_case_keeps_the_contract():
    sheets, problems = read_sheets(CASE)
    assert not problems
    assert list(check_contract(sheets)) == []


def test_the_shipped_package_holds_our_schemas_and_no_others():
    package = json.loads((CASE / "datapackage.json").read_text("utf-8"))
    shipped = {resource["name"]: resource["schema"] for resource in package["resources"]}
    for table in TABLES:
        header = header_of(CASE / f"{table}.csv")
        ours = schema(table)
        needed = labels(table, ("en", "fr"))
        fields = fields_of(table, header, needed)
        assert shipped[table]["fields"] == [f for f in fields if f["name"] in header]
        keys = [key for key in ours.get("foreignKeys", []) if key["fields"][0] in header]
        assert shipped[table].get("foreignKeys", []) == keys


def test_every_pattern_of_the_schemas_is_told_in_words():
    patterns = {
        field["constraints"]["pattern"]
        for table in TABLES
        for field in schema(table)["fields"]
        if "pattern" in field.get("constraints", {})
    }
    for pattern in patterns:
        assert "the form" not in tables.pattern_words(pattern, "")[0]
        re.compile(pattern)


def test_one_table_that_cannot_be_read_leaves_the_others_checked(tmp_path):
    for table in TABLES:
        text = (CASE / f"{table}.csv").read_text("utf-8")
        (tmp_path / f"{table}.csv").write_text(text.replace("injured,,injured", "injured,,Hurt"))
    (tmp_path / "actors.csv").write_text("nonsense")
    sheets, problems = read_sheets(tmp_path)
    assert {problem.file for problem in problems} == {"actors.csv"}
    assert {problem.column for problem in check_contract(sheets)} == {"measure"}
    assert frames(sheets)["actors"].empty
    assert list(frames(sheets)["actors"].columns) == [*columns("actors"), "row"]


@pytest.mark.parametrize(
    ("cell", "kind", "near"),
    [
        ("140,000", "integer", "140000"),
        ("12 ", "integer", "12"),
        ("n/a", "number", ""),
        ("1_000", "integer", "1000"),
        ("١٢", "integer", ""),
        ("NaN", "number", ""),
        ("1e3", "number", ""),
        ("+5", "integer", ""),
        ("5\n", "integer", "5"),
    ],
)
def test_a_number_is_digits_and_nothing_else(cell, kind, near):
    expected, found = tables.check_cell(cell, kind, None)
    assert "digits only" in expected
    assert found == near


@pytest.mark.parametrize("cell", ["", "0", "12", "-4.5", str(10**15)])
def test_a_plain_number_is_sound(cell):
    assert tables.check_cell(cell, "number", None) is None


def test_an_id_may_not_end_in_a_line_break():
    pattern = "^[a-z0-9]+(-[a-z0-9]+)*$"
    assert tables.check_cell("an-id\n", "string", pattern)[1] == "an-id"
    assert tables.pattern_words(pattern, "../An id")[1] == "an-id"
