"""A case begun from a text is one that the check accepts, and nothing is ever overwritten."""

import csv
import json

import pytest

from analysis.case.coverage import check as check_coverage
from analysis.case.coverage import countdown
from analysis.case.passages import accountable
from analysis.case.problems import CaseError
from analysis.case.reading import check_case
from analysis.case.tables import TABLES
from analysis.case.worklist import read
from analysis.draft import starting
from analysis.draft.starting import About
from analysis.publish.soundness import unsound


def told(project, name="bus-crash", text="article.txt", **about):
    with pytest.raises(CaseError) as error:
        starting.start(project, name, project / text, About(**{"language": "en", **about}))
    return [str(each) for each in error.value.problems]


def test_the_check_accepts_a_case_just_begun(begun):
    assert unsound(begun) == []
    assert countdown(begun) == (8, 8)


def test_every_passage_has_a_line(begun):
    text = (begun / "sources" / "bus-crash.en.txt").read_text("utf-8")
    lines = read(begun).lines
    assert [int(line.get("at")) for line in lines] == [p.start for p in accountable(text, "en")]
    assert all(text.count(line.get("quote")) == 1 for line in lines)


def test_the_descriptor_says_only_what_is_this_cases_own(begun):
    package = json.loads((begun / "datapackage.json").read_text("utf-8"))
    assert package.pop("$schema").startswith("https://datapackage.org/")
    schemas = [each.pop("schema") for each in package["resources"]]
    assert package == {
        "name": "bus-crash",
        "title": "Two dead near Lyon",
        "resources": [{"name": t, "type": "table", "path": f"{t}.csv"} for t in TABLES],
    }
    assert all(each["fieldsMatch"] == "subset" for each in schemas)
    assert [len(each["fields"]) for each in schemas] == [1, 1, 1, 1, 1, 1, 2]


def test_frictionless_accepts_the_package_without_code_of_ours(begun):
    from frictionless import Package

    names = (begun / "claims.csv").read_text("utf-8").strip().split(",")

    def add(*told):
        cells = [{"claim_id": name, "wording": wording} for name, wording in told]
        text = "".join(",".join(each.get(name, "") for name in names) + "\n" for each in cells)
        with (begun / "claims.csv").open("a", encoding="utf-8") as file:
            file.write(text)
        return Package(str(begun / "datapackage.json")).validate()

    # Of so many numbers it would guess a column of numbers, but for the schema.
    assert add(*((f"c{n}", str(n)) for n in range(20)), ("word", "two")).valid
    assert not add(("c1", "two")).valid  # the id stands twice


def test_what_is_known_of_the_text_and_its_towns_stands_in_the_tables(begun):
    with (begun / "sources.csv").open(encoding="utf-8", newline="") as file:
        [source] = csv.DictReader(file)
    assert source["title"] == "Two dead near Lyon"
    assert (source["published"], source["published_basis"]) == ("2025-03-06", "stated")
    assert (source["author"], source["url"]) == ("", "")
    with (begun / "places.csv").open(encoding="utf-8", newline="") as file:
        [place] = csv.DictReader(file)
    assert (place["place_id"], place["latitude"], place["country"]) == ("lyon", "45.74906", "FR")


def test_commentary_is_there_to_be_written(begun):
    for language in ("en", "fr"):
        assert (begun / "commentary" / language / "story.md").read_text("utf-8") == ""


def test_a_case_that_stands_is_left_as_it_is(begun, project):
    (begun / "claims.csv").write_text("mine", "utf-8")
    [line] = told(project)
    assert "nothing is overwritten" in line
    assert (begun / "claims.csv").read_text("utf-8") == "mine"


def test_nothing_is_left_where_a_case_could_not_be_made(project, monkeypatch):
    monkeypatch.setattr(starting, "write", lambda *_: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        starting.start(project, "half", project / "article.txt", About("en"))
    assert sorted(each.name for each in (project / "data").iterdir()) == [
        "editions.json",
        "reference",
    ]


@pytest.mark.parametrize("name", ["../out", "Bus Crash", "", "a/b", ".", "con fuse", "x" * 200])
def test_a_name_that_is_no_plain_folder_is_told(project, name):
    [line] = told(project, name)
    assert line.startswith("NAME: ")


def test_all_that_is_wrong_is_told_at_once(project):
    lines = told(
        project, "a b", "no.txt", language="xx", published="4 March", url="ftp://here.example"
    )
    assert [line.split(":")[0] for line in lines] == [
        "NAME", "--language", "--published", "--url", "no.txt",
    ]  # fmt: skip
    assert "nearest: a-b" in lines[0]
    assert "en" in lines[1]


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"%PDF-1.7 ...", "a PDF"),
        (b"PK\x03\x04...", "a document of an office"),
        (b"<!DOCTYPE html><p>Two dead</p>", "a web page"),
        (b"  \n\n", "the file is empty"),
        (b"caf\xe9", "is not UTF-8 text"),
    ],
)
def test_a_file_that_is_no_plain_text_is_told(project, data, why):
    (project / "article.txt").write_bytes(data)
    [line] = told(project)
    assert why in line


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_a_text_as_editors_save_it_is_taken(project, encoding):
    (project / "article.txt").write_bytes("Two died.\r\nNobody else.".encode(encoding))
    starting.start(project, "saved", project / "article.txt", About("en"))
    kept = project / "data" / "saved" / "sources" / "saved.en.txt"
    assert kept.read_bytes() == b"Two died.\nNobody else.\n"
    assert check_case(kept.parents[1]) == ()


def test_a_passage_without_a_line_is_a_problem_as_ever(begun):
    path = begun / "worklist.csv"
    lines = path.read_text("utf-8").splitlines(keepends=True)
    path.write_text("".join(lines[:-1]), "utf-8")
    [problem] = check_coverage(begun)
    assert problem.value == "reportedly"
    path.unlink()
    assert len(check_coverage(begun)) == 8
