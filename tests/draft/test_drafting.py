"""Decided lines become rows; a second draft adds nothing; nothing typed is overwritten."""

import csv

import pytest
from filled_in import DECISIONS, fill, rows

from analysis.case.coverage import countdown
from analysis.case.problems import CaseError
from analysis.case.reading import check_case
from analysis.case.worklist import read
from analysis.draft.drafting import draft
from analysis.publish.soundness import unsound


def told(folder, decisions):
    fill(folder, decisions)
    before = {path.name: path.read_bytes() for path in folder.glob("*.csv")}
    with pytest.raises(CaseError) as error:
        draft(folder)
    assert {path.name: path.read_bytes() for path in folder.glob("*.csv")} == before
    return [(each.file, each.row, each.column) for each in error.value.problems]


def test_decisions_become_rows_that_account_for_every_passage(begun):
    fill(begun, DECISIONS)
    assert draft(begun) == {"claims": 3, "events": 1, "exclusions": 1}
    assert unsound(begun) == []
    assert countdown(begun) == (0, 8)
    killed, injured, ill = rows(begun, "claims.csv")
    assert (killed["claim_id"], killed["wording"], killed["hedge"]) == ("killed-2", "Two", "none")
    assert (killed["place_id"], killed["quote_fr"]) == ("lyon", "Deux personnes")
    # With the line that goes with it, to the end of its clause.
    assert injured["quote"] == "Dozens were injured, according to the fire service"
    assert (injured["event_id"], injured["date_basis"]) == ("crash", "undated")
    assert (ill["hedge"], ill["quote"]) == ("conditional", "12 were reportedly in hospital")
    [event] = rows(begun, "events.csv")
    assert (event["date"], event["date_basis"]) == ("2025-03-04", "stated")
    assert event["event_type"] == "Accidents"
    [left_out] = rows(begun, "exclusions.csv")
    assert (left_out["quote"], left_out["reason"]) == ("Two dead", "repetition")


def test_a_second_draft_adds_nothing(begun):
    fill(begun, DECISIONS)
    draft(begun)
    before = {path.name: path.read_bytes() for path in begun.glob("*.csv")}
    assert draft(begun) == {}
    assert {path.name: path.read_bytes() for path in begun.glob("*.csv")} == before


def test_a_worklist_saved_over_the_marks_adds_nothing_either(begun):
    fill(begun, DECISIONS)
    draft(begun)
    fill(begun, {str(no): {"row": ""} for no in range(1, 9)})
    assert draft(begun) == {}
    assert [line.get("row") for line in read(begun).lines] == [
        "exclusions", "killed-2", "crash", "killed-2", "injured-5", "injured-5",
        "hospitalised-7", "hospitalised-7",
    ]  # fmt: skip


def test_drafted_by_and_by_the_passages_left_are_fewer(begun):
    left = []
    for number in ("2", "1"):
        fill(begun, {number: DECISIONS[number] | {"event_id": ""}})
        draft(begun)
        left.append(countdown(begun)[0])
        assert check_case(begun) == ()
    assert left == [7, 6]


def test_what_a_person_typed_into_a_table_stays_to_the_byte(begun):
    path = begun / "claims.csv"
    header = path.read_text("utf-8").rstrip("\n")
    names = header.split(",")
    mine = {"claim_id": "mine", "measure": "killed", "wording": "Two", "date_basis": "undated",
            "hedge": "none", "source_id": "bus-crash", "quote": "Two dead"}  # fmt: skip
    typed = f"{header}\r\n{','.join(mine.get(name, '') for name in names)}"
    path.write_bytes(typed.encode())
    fill(begun, {"5": DECISIONS["5"] | {"event_id": ""}})
    assert draft(begun) == {"claims": 1}
    assert path.read_bytes().startswith(typed.encode() + b"\r\n")
    assert [row["claim_id"] for row in rows(begun, "claims.csv")] == ["mine", "injured-5"]


@pytest.mark.parametrize(
    "options",
    [{"delimiter": ";", "encoding": "cp1252"}, {"delimiter": "\t", "quoting": csv.QUOTE_ALL}],
)
def test_it_may_be_saved_by_any_spreadsheet(begun, options):
    fill(begun, DECISIONS | {"3": DECISIONS["3"] | {"date": "04/03/2025"}}, **options)
    assert draft(begun) == {"claims": 3, "events": 1, "exclusions": 1}
    assert rows(begun, "events.csv")[0]["date"] == "2025-03-04"
    found = read(begun)
    assert found.delimiter == options.get("delimiter", ",")
    assert all(line.get("row") for line in found.lines)


def test_each_slip_is_told_at_its_line_and_nothing_is_written(begun):
    slips = {
        "1": {"decision": "claim"},
        "2": {"decision": "2"},
        "3": {"decision": "events", "date": "05/06/2024"},
        "4": {"decision": "99"},
        "5": {"decision": "8"},  # a line without a row of its own
        "6": {"decision": "claims", "source_id": "wire"},
    }
    assert told(begun, slips) == [
        ("worklist.csv", 2, "decision"),
        ("worklist.csv", 3, "decision"),
        ("worklist.csv", 4, "date"),
        ("worklist.csv", 5, "decision"),
        ("worklist.csv", 6, "decision"),
        ("worklist.csv", 7, "source_id"),
    ]


def test_a_line_that_goes_with_another_is_told_whose_row_that_is(begun):
    fill(begun, {"5": DECISIONS["5"], "6": {"decision": "5"}, "7": {"decision": "6"}})
    with pytest.raises(CaseError, match="goes with another itself; nearest: 5"):
        draft(begun)


def test_what_the_check_would_say_of_a_row_is_told_at_its_line(begun):
    slips = {
        "1": {"decision": "claims"},
        "2": {"decision": "claims", "measure": "kiled"},
        "3": {"decision": "events", "sub_event_type": "Flood"},
        "5": {"decision": "claims", "measure": "killed", "claimed_by": "police"},
        "7": {"decision": "claims", "measure": "killed", "id": "Two Dead"},
        "8": {"decision": "context", "topic": "law", "label_fr": "x", "quote": "No"},
    }
    assert set(told(begun, slips)) == {
        ("worklist.csv", 2, "measure"),
        ("worklist.csv", 3, "measure"),
        ("worklist.csv", 4, "label_fr"),
        ("worklist.csv", 6, "claimed_by"),
        ("worklist.csv", 8, "id"),
        ("worklist.csv", 9, "quote"),
    }


def test_a_line_that_goes_with_a_row_made_before_is_told(begun):
    fill(begun, {"5": DECISIONS["5"] | {"event_id": ""}})
    draft(begun)
    assert told(begun, {"6": {"decision": "5"}}) == [("worklist.csv", 7, "decision")]


def test_a_column_that_a_table_lacks_is_told(begun):
    path = begun / "claims.csv"
    path.write_text(path.read_text("utf-8").replace(",quote_fr", ""), "utf-8")
    assert told(begun, {"2": DECISIONS["2"]}) == [("claims.csv", 1, "quote_fr")]
