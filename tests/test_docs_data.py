"""The curator's guide names every column and every value of a closed list."""

import json
import re
from pathlib import Path

import pytest

from analysis.case.declaration import Declaration, declared
from analysis.case.declaration_checks import check_report
from analysis.case.tables import TABLES, schema

GUIDE = (Path(__file__).parents[1] / "docs" / "data.md").read_text("utf-8")


@pytest.mark.parametrize("table", TABLES)
def test_every_column_is_explained_and_marked_where_it_may_be_left_out(table):
    for field in schema(table)["fields"]:
        assert f"`{field['name']}`" in GUIDE, field["name"]
        if field.get("optional"):
            assert f"`{field['name']}` ○" in GUIDE, field["name"]


@pytest.mark.parametrize("table", TABLES)
def test_every_value_of_a_closed_list_is_named(table):
    for field in schema(table)["fields"]:
        # ACLED's sub-event types are its codebook's to explain.
        named = field["name"] != "sub_event_type"
        for value in field.get("constraints", {}).get("enum", []) if named else []:
            assert str(value) in GUIDE, value


def test_what_stands_beside_acled_is_named_whole():
    for kind, subs in schema("beside_acled").items():
        assert f"| {kind} | {', '.join(subs)} |" in GUIDE


def test_the_measures_and_topics_of_every_case_are_named():
    for each in (*Declaration().measures, *Declaration().topics):
        assert f"`{each.name}`" in GUIDE, each.name


def test_the_example_of_a_declaration_is_sound():
    example = re.search(r"```json\n(.*?)```", GUIDE, re.DOTALL)[1]
    package = json.loads(f"{{{example}}}")
    assert list(check_report(package, ("en", "fr"))) == []
    assert [lane.name for lane in declared(package["report"]).lanes] == ["water", "help"]
