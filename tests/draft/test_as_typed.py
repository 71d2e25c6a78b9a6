"""What a spreadsheet does to a cell is undone; what a person does is kept."""

import pytest

from analysis.case.worklist import Line
from analysis.draft.as_typed import as_meant, doubtful, meant

SUGGESTED = {"date": "2022-01-04", "wording": "plus de 1\u202f000", "quote": "plus de 1\u202f000"}


@pytest.mark.parametrize(
    ("column", "cell", "found"),
    [
        ("date", "04/01/2022", "2022-01-04"),
        ("date", "1/4/2022", "2022-01-04"),
        ("date", "04.01.2022", "2022-01-04"),
        ("date", "2022-01-04 00:00:00", "2022-01-04"),
        ("date", "25/12/2021", "2021-12-25"),  # typed, and only one day
        ("date", "05/06/2021", "05/06/2021"),  # typed, and may be two
        ("date", "2022-01", "2022-01"),
        ("wording", "plus de 1 000", "plus de 1\u202f000"),
        ("wording", "plus de 1000", "plus de 1\u202f000"),
        ("wording", "1 000", "1 000"),
        ("measure", "1/4/2022", "1/4/2022"),
        ("quote", "'- Non, dit-elle", "- Non, dit-elle"),  # as `guarded` writes it
        ("quote", "'quoted'", "'quoted'"),
    ],
)
def test_a_cell_is_what_was_meant(column, cell, found):
    assert meant(column, cell, SUGGESTED) == found


def test_a_date_that_may_be_two_is_told_with_both():
    line = Line(7, {"date": "05/06/2021"})
    [problem] = doubtful(line, as_meant(line, SUGGESTED))
    assert (problem.row, problem.column) == (7, "date")
    assert "2021-06-05 or 2021-05-06" in problem.expected
