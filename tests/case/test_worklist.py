"""A worklist as spreadsheets save it, and what is wrong with one."""

import pytest

from analysis.case.problems import CaseError
from analysis.case.worklist import COLUMNS, read, waiting

HEADER = "no,source_id,at,passage,decision,date,row"
LINE = "1,wire,10,déjà,claims,,"


def folder(tmp_path, *lines, encoding="utf-8", end="\n", delimiter=","):
    text = end.join(lines).replace(",", delimiter) + end
    (tmp_path / "worklist.csv").write_bytes(text.encode(encoding))
    return tmp_path


def told(path):
    with pytest.raises(CaseError) as error:
        read(path)
    return [(each.row, each.column, each.nearest) for each in error.value.problems]


def test_a_case_may_have_none(tmp_path):
    assert read(tmp_path) is None
    assert waiting(tmp_path) == []


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_it_is_read_as_spreadsheets_save_it(tmp_path, encoding, end, delimiter):
    path = folder(tmp_path, HEADER, LINE, encoding=encoding, end=end, delimiter=delimiter)
    found = read(path)
    assert found.delimiter == delimiter
    assert [line.cells for line in found.lines] == [
        {"no": "1", "source_id": "wire", "at": "10", "passage": "déjà", "decision": "claims"}
    ]


def test_blank_rows_and_blank_cells_at_the_end_may_be_missing(tmp_path):
    found = read(folder(tmp_path, HEADER, "", "1,wire,10", ",,,,,,", "2,wire,20,x,,,"))
    assert [line.number for line in found.lines] == [3, 5]


def test_columns_may_stand_in_any_order_and_a_table_s_own_may_be_added(tmp_path):
    read(folder(tmp_path, "at,low,decision,source_id,no", "3,20,,wire,1"))


def test_a_misspelt_or_missing_column_is_told(tmp_path):
    path = folder(tmp_path, "no,source_id,at,measur,no", LINE)
    assert told(path) == [
        (1, "measur", "measure"),
        (1, "no", ""),
        (1, "decision", ""),
        (2, "no", ""),
    ]


def test_a_line_without_its_passage_is_told(tmp_path):
    path = folder(tmp_path, HEADER, "1,wire,ten,x,,,", "2,wire,20,x,,,,,more")
    assert told(path) == [(2, "at", ""), (3, "", "")]


def test_a_line_waits_until_it_has_become_a_row(tmp_path):
    path = folder(tmp_path, HEADER, LINE, "2,wire,20,dix,claims,,killed-2")
    assert waiting(path) == [("wire", range(10, 14))]


def test_each_column_is_named_once():
    assert len(set(COLUMNS)) == len(COLUMNS)
