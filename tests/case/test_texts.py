import copy
import json
import shutil
from pathlib import Path

import pandas as pd
import pytest

from analysis.case.tables import TABLES, columns, field_of
from analysis.case.texts import (
    check_package,
    check_resources,
    check_translations,
    difference,
    read_sources,
)

CASE = Path(__file__).parents[2] / "data" / "kazakhstan-2022"
PACKAGE = json.loads((CASE / "datapackage.json").read_text("utf-8"))


def source(**cells):
    row = {"source_id": "s", "path": "sources/a.txt", "sha256": "0" * 64} | cells
    return pd.DataFrame([row], dtype="str").assign(row=2)


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "case" / "sources").mkdir(parents=True)
    (tmp_path / "case" / "sources" / "a.txt").write_bytes("ligne\r\ndeux é".encode())
    (tmp_path / "outside.txt").write_text("secret")
    return tmp_path / "case"


def test_a_text_is_read_as_it_stands_and_a_changed_one_is_told(folder):
    texts, (problem,) = read_sources(folder, source())
    assert texts == {"s": "ligne\r\ndeux é"}
    assert (problem.row, problem.column) == (2, "sha256")


@pytest.mark.parametrize(
    "path",
    ["../outside.txt", "sources/../../outside.txt", "/etc/passwd", "sources/.hidden", "sources/"],
)
def test_a_path_that_leads_elsewhere_is_never_opened(folder, path, monkeypatch):
    monkeypatch.setattr(Path, "read_bytes", lambda path: pytest.fail(f"opened {path}"))
    assert read_sources(folder, source(path=path)) == ({}, [])  # the schema's pattern tells it


@pytest.mark.parametrize("link", ["a file", "its folder"])
def test_a_link_out_of_the_case_is_never_followed(folder, link):
    inside = folder / "sources"
    if link == "a file":
        (inside / "b.txt").symlink_to(folder.parent / "outside.txt")
    else:
        shutil.move(inside, folder.parent / "elsewhere")
        (folder.parent / "elsewhere" / "b.txt").write_text("secret")
        inside.symlink_to(folder.parent / "elsewhere")
    texts, (problem,) = read_sources(folder, source(path="sources/b.txt"))
    assert texts == {}
    assert "leads out of the case folder" in problem.expected


def test_a_missing_text_is_told_with_the_nearest(folder):
    _, (problem,) = read_sources(folder, source(path="sources/b.txt"))
    assert problem.nearest == "sources/a.txt"


def test_the_shipped_package_is_sound():
    assert check_package(CASE) == []


@pytest.mark.parametrize(
    "package", [[], 1, None, {}, {"resources": 3}, {"resources": ["events"]}, {"resources": {}}]
)
def test_a_package_of_another_shape_is_told(package):
    (problem,) = check_resources("datapackage.json", package)
    assert "resources" in problem.expected


@pytest.mark.parametrize(
    ("key", "value", "where"),
    [
        ("path", "../events.csv", "resources/events/path"),
        ("path", None, "resources/events/path"),
        ("encoding", "cp1252", "resources/events/encoding"),
        ("dialect", {"csv": {"delimiter": ";"}}, "resources/events/encoding"),
        ("schema", "schema.json", "resources/events/schema"),
        ("schema", {"fields": [1]}, "resources/events/schema"),
        ("name", "event", "resources/event"),
        ("name", "claims", "resources/claims"),
    ],
)
def test_a_resource_that_is_not_our_table_is_told(key, value, where):
    package = copy.deepcopy(PACKAGE)
    package["resources"][TABLES.index("events")][key] = value
    problems = list(check_resources("datapackage.json", package))
    assert where in [problem.column for problem in problems]


def test_a_case_of_before_the_contract_grew_is_sound():
    package = copy.deepcopy(PACKAGE)
    for resource in package["resources"]:
        for field in resource["schema"]["fields"]:
            field.pop("optional", None)
            field["description"] = "as it was"
    fields = package["resources"][TABLES.index("claims")]["schema"]["fields"]
    limits = {field["name"]: field.get("constraints", {}) for field in fields}
    limits["measure"].pop("pattern")
    limits["measure"]["enum"] = ["killed", "injured"]
    next(field for field in fields if field["name"] == "group_id")["constraints"] = {
        "required": True
    }
    assert list(check_resources("datapackage.json", package)) == []


@pytest.mark.parametrize("values", [["killed", "not a name"], "killed", None])
def test_a_list_of_what_the_contract_does_not_allow_is_told(values):
    package = copy.deepcopy(PACKAGE)
    fields = package["resources"][TABLES.index("claims")]["schema"]["fields"]
    next(field for field in fields if field["name"] == "measure")["constraints"]["enum"] = values
    (problem,) = check_resources("datapackage.json", package)
    assert problem.expected.endswith("the field measure is described otherwise")


def test_a_column_that_its_table_has_must_stand_in_the_schema(tmp_path):
    shutil.copytree(CASE, tmp_path / "case")
    package = copy.deepcopy(PACKAGE)
    package["resources"][TABLES.index("events")]["schema"]["fields"].pop()
    (tmp_path / "case" / "datapackage.json").write_text(json.dumps(package), "utf-8")
    (problem,) = check_package(tmp_path / "case")
    assert "the field after" in problem.expected


def test_a_schema_that_drifted_is_told_with_the_field():
    package = copy.deepcopy(PACKAGE)
    fields = package["resources"][TABLES.index("claims")]["schema"]["fields"]
    next(field for field in fields if field["name"] == "low")["type"] = "string"
    (problem,) = check_resources("datapackage.json", package)
    assert problem.expected.endswith("the field low is described otherwise")


@pytest.mark.parametrize("values", [["morning", "17:40"], ["morning", "25:00"]])
def test_an_older_case_lists_fewer_values_and_no_others(values):
    package = copy.deepcopy(PACKAGE)
    fields = package["resources"][TABLES.index("events")]["schema"]["fields"]
    field = next(field for field in fields if field["name"] == "time_of_day")
    field["constraints"] = {"enum": values}
    assert bool(list(check_resources("datapackage.json", package))) == ("25:00" in values)


@pytest.mark.parametrize(
    ("name", "lines", "near"),
    [
        ("story.en.txt", "one\n\ntwo\n", None),
        ("story.fr.txt", "un\ndeux", None),
        ("story.en.txt", "one\n", ""),
        ("stori.en.txt", "one\ntwo", "story"),
        ("story.eng.txt", "one", None),
    ],
)
def test_a_translation_stands_beside_its_source_line_for_line(folder, name, lines, near):
    (folder / "translations").mkdir()
    (folder / "translations" / name).write_text(lines, "utf-8")
    table = source(source_id="story", language="de")
    told = [each.nearest for each in check_translations(folder, table, {"story": "eins\n\nzwei"})]
    assert told == ([] if near is None else [near])


def test_a_schema_in_part_names_some_columns_and_describes_none_otherwise():
    limits = field_of("actors", "actor_id")["constraints"]
    key = {"name": "actor_id", "type": "string", "constraints": limits}
    part = {"fields": [key], "primaryKey": ["actor_id"], "fieldsMatch": "subset"}
    assert difference(part, "actors", columns("actors")) == ""
    assert "on one side only" in difference({**part, "fieldsMatch": "exact"}, "actors")
    assert "otherwise" in difference({**part, "fields": [key | {"type": "integer"}]}, "actors")
    assert "one side" in difference({**part, "fields": [key, {"name": "colour"}]}, "actors")
    assert difference({**part, "primaryKey": []}, "actors") != ""
