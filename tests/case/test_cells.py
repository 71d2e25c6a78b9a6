import pandas as pd
import pytest

from analysis.case.cells import as_number, rows_of


def test_blank_cells_are_left_out_and_the_row_is_the_spreadsheets():
    frame = pd.DataFrame({"a": ["x", None], "b": [None, "y"], "row": [2, 5]})
    assert [*rows_of(frame)] == [(2, {"a": "x"}), (5, {"b": "y"})]


@pytest.mark.parametrize(
    ("cell", "number"), [("12", 12), ("-1.5", -1.5), ("", None), ("1,5", None), ("x", None)]
)
def test_a_number_is_digits_and_nothing_else(cell, number):
    assert as_number(cell) == number
