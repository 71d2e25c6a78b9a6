"""An article that a case is given later has its lines with the next draft; nothing else changes."""

import csv
import hashlib

import pytest
from filled_in import DECISIONS, fill, rows

from analysis.case.coverage import countdown
from analysis.case.problems import CaseError
from analysis.case.worklist import read
from analysis.cli import main
from analysis.draft.drafting import draft
from analysis.publish.soundness import unsound

SECOND = "Rescuers said on 6 March that two people near Lyon had died. Dozens were hurt.\n"


def add_source(folder, text=SECOND, digest=None):
    """Add an article by hand, as docs/data.md says."""
    (folder / "sources" / "wire.en.txt").write_text(text, "utf-8")
    with (folder / "sources.csv").open("a", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, [*rows(folder, "sources.csv")[0]], lineterminator="\n")
        found = digest or hashlib.sha256(text.encode()).hexdigest()
        told = {"published": "2025-03-07", "published_basis": "stated", "language": "en"}
        path = "sources/wire.en.txt"
        writer.writerow({"source_id": "wire", "path": path, "sha256": found, **told})


def test_a_second_article_has_its_lines_and_what_was_typed_stays(begun):
    fill(begun, DECISIONS)
    draft(begun)
    before = rows(begun, "worklist.csv")
    tables = {path: path.read_bytes() for path in begun.glob("*.csv") if "work" not in path.name}
    add_source(begun)
    del tables[begun / "sources.csv"]
    more = draft(begun)["worklist"]
    after = rows(begun, "worklist.csv")
    assert after[: len(before)] == before
    new = after[len(before) :]
    assert len(new) == more > 3
    assert {line["source_id"] for line in new} == {"wire"}
    assert [int(line["no"]) for line in new] == [*range(len(before) + 1, len(after) + 1)]
    assert all(path.read_bytes() == data for path, data in tables.items())
    assert unsound(begun) == []
    assert draft(begun) == {}


def test_its_lines_are_decided_on_as_any(begun):
    fill(begun, DECISIONS)
    draft(begun)
    add_source(begun)
    draft(begun)
    [counted] = [line for line in rows(begun, "worklist.csv") if line["passage"] == "two"]
    assert counted["place_id"] == "lyon"
    assert read(begun).lines[int(counted["no"]) - 1].number == int(counted["no"]) + 1
    said = [each for each in rows(begun, "worklist.csv") if each["table"] == counted["no"]]
    decisions = {each["no"]: {"decision": "yes"} for each in said}
    fill(begun, {counted["no"]: {"decision": "yes", "measure": "killed"}, **decisions})
    assert draft(begun) == {"claims": 1}
    assert rows(begun, "claims.csv")[-1]["source_id"] == "wire"


def test_what_a_row_accounts_for_is_marked_with_it(begun):
    fill(begun, DECISIONS)
    draft(begun)
    left = countdown(begun)
    (begun / "worklist.csv").unlink()
    assert draft(begun) == {}  # nothing is open
    assert not (begun / "worklist.csv").exists()
    text = (begun / "exclusions.csv").read_text("utf-8").splitlines(keepends=True)
    (begun / "exclusions.csv").write_text("".join(text[:-1]), "utf-8")
    assert draft(begun) == {"worklist": 8}
    assert [line["row"] for line in rows(begun, "worklist.csv")] == [
        "", "killed-2", "crash", "killed-2", "injured-5", "injured-5", "hospitalised-7",
        "hospitalised-7",
    ]  # fmt: skip
    assert countdown(begun) == (left[0] + 1, left[1])


def test_what_is_wrong_with_the_new_source_is_told(begun):
    add_source(begun, digest="0" * 64)
    with pytest.raises(CaseError, match="its SHA-256 is now"):
        draft(begun)


def test_a_case_with_problems_is_given_no_lines_and_told_them(begun, capsys):
    add_source(begun)
    (begun / "places.csv").write_text("place_id\n", "utf-8")
    assert main(["draft"]) == 1
    assert "places.csv" in capsys.readouterr().err
    assert len(rows(begun, "worklist.csv")) == 8
