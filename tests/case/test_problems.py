import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.case.problems import (
    LONGEST,
    MOST_TOLD,
    CaseError,
    Problem,
    nearest,
    one_a_place,
    shorten,
    told,
    visible,
)


def test_a_problem_reads_from_the_place_to_the_remedy():
    problem = Problem("claims.csv", "expected one of killed", 7, "measure", "kiled", "killed")
    assert str(problem) == (
        "claims.csv, row 7, column measure: “kiled”: expected one of killed; nearest: killed"
    )


def test_parts_that_are_blank_are_left_out():
    assert str(Problem("claims.csv", "the file is missing")) == "claims.csv: the file is missing"


@given(st.text(), st.text(), st.text(), st.text())
def test_nothing_in_a_message_commands_a_terminal(file, expected, column, value):
    message = str(Problem(file, expected, 2, column, value, value))
    assert not {ch for ch in message if ord(ch) < 32 and ch != "\n"}
    assert not {ch for ch in message if 0x7F <= ord(ch) < 0xA0 or 0x202A <= ord(ch) < 0x202F}


def test_a_message_has_an_end():
    huge = "x" * 10_000_000
    assert len(str(Problem(huge, huge, 2, huge, huge, huge))) < 2 * LONGEST


def test_a_passage_to_copy_keeps_its_spaces():
    passage = "« 1\u202f000 personnes\u00a0! »"
    assert visible(passage) == passage
    assert passage in str(Problem("claims.csv", f"Copy this: {passage}"))


def test_what_a_terminal_would_obey_is_spelled_out():
    assert visible("\x1b[31m\u202e\u2028") == "\\u001b[31m\\u202e\\u2028"


@pytest.mark.parametrize(("text", "short"), [("a\n b\t c", "a b c"), ("x" * 61, "x" * 59 + "…")])
def test_a_value_is_shown_on_one_line(text, short):
    assert shorten(text) == short


def test_a_place_is_told_once_and_a_row_instead_of_its_cells():
    cell = Problem("a.csv", "first", 2, "date")
    row = Problem("a.csv", "row", 3)
    again = [Problem("a.csv", "second", 2, "date"), Problem("a.csv", "cell", 3, "date")]
    elsewhere = Problem("b.csv", "cell", 3, "date")
    assert one_a_place([cell, row, *again, elsewhere]) == [cell, row, elsewhere]


def test_of_very_many_problems_the_first_are_told_and_the_rest_counted():
    problems = [Problem("a.csv", "wrong", row) for row in range(2, 2 + MOST_TOLD + 5)]
    lines = told(problems)
    assert len(lines) == MOST_TOLD + 1
    assert lines[-1] == "and 5 more"
    assert str(CaseError(problems)) == "\n".join(lines)
    assert len(CaseError(problems).problems) == MOST_TOLD + 5


@pytest.mark.parametrize(
    ("value", "near"), [("kiled", "killed"), (" KILLED ", "killed"), ("zzz", ""), ("", "")]
)
def test_the_nearest_is_near_or_none(value, near):
    assert nearest(value, ["injured", "killed"]) == near
