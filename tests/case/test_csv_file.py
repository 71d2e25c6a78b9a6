import time

import pytest

from analysis.case.csv_file import MAX_CELL, MAX_ROWS, Sheet, read_sheet
from analysis.case.problems import CaseError


def sheet(tmp_path, data, names=("a_id", "b", "c")):
    path = tmp_path / "some.csv"
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return read_sheet(path, names)


def refused(tmp_path, data):
    with pytest.raises(CaseError) as caught:
        sheet(tmp_path, data)
    return [str(problem) for problem in caught.value.problems]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_line_ends_and_a_byte_order_mark_make_no_difference(tmp_path, mark, end):
    text = mark + end.join(["a_id,b,c", "1,“é”,", '2,"x, ""y""",z', ""])
    expected = Sheet(["a_id", "b", "c"], [["1", "“é”", ""], ["2", 'x, "y"', "z"]], [2, 3])
    assert sheet(tmp_path, text) == (expected, [])


def test_a_line_break_in_a_cell_does_not_shift_the_rows(tmp_path):
    made, problems = sheet(tmp_path, 'a_id,b,c\n1,"x\r\ny\u2028z",\n2,y\u2028,z\x85\n3,,,\n')
    assert made.rows[0][1] == "x\r\ny\u2028z"
    assert made.numbers == [2, 3, 4]
    assert [problem.row for problem in problems] == [4]


def test_a_blank_row_is_told_and_the_rows_after_it_keep_their_number(tmp_path):
    made, problems = sheet(tmp_path, "a_id,b,c\n1,,\n,,\n\n2,,\n")
    assert made.numbers == [2, 5]
    assert [problem.row for problem in problems] == [3, 4]


def test_a_row_of_another_length_is_told_and_squared(tmp_path):
    made, problems = sheet(tmp_path, "a_id,b,c\n1,x\n2,x,y,z\n")
    assert made.rows == [["1", "x", ""], ["2", "x", "y"]]
    assert "2 cells where the header has 3" in str(problems[0])
    assert "4 cells where the header has 3" in str(problems[1])


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ("", "some.csv: the file is empty; expected the header a_id,b,c"),
        (b"\xef\xbb\xbf\r\n", "some.csv: the file is empty"),
        ("\na_id,b,c\n", "row 1: the first row is blank"),
        ("a_id;b;c\n", "row 1: columns are divided by semicolons; expected commas"),
        ("a_id\tb\tc\n", "row 1: columns are divided by tabs; expected commas"),
        ("a_id,bb,c\n", "row 1, column bb: “bb”: no such column; expected b; nearest: b"),
        ("a_id,c\n", "row 1, column b: the column is missing"),
        ("a_id,b,c,b\n", "row 1, column b: “b”: the column stands twice"),
        ("a_id,c,b\n", "row 1: columns in another order; expected a_id,b,c"),
        ('a_id,b,c\n1,,\n2,"x,\n', "row 3: a quotation mark is opened and not closed"),
        ('a_id,b,c\n1,"x"y,\n', "row 2: a quotation mark is opened and not closed"),
        (b"a_id,b,c\n1,,\n2,Caf\xe9,\n", "row 3, column b: “Café”: not UTF-8 text (byte E9)"),
        (b'a_id,b,c\n1,"x\ny",\n2,,\xe9\n', "row 3, column c: “é”: not UTF-8 text"),
        (b"a_id,b,c\n1,x\0y,\n", "row 2, column b: “x”: a NUL byte"),
        ("a_id,b,c\n".encode("utf-16"), "saved as “Unicode Text” (UTF-16)"),
    ],
)
def test_a_file_that_is_no_table_is_told_with_its_place(tmp_path, data, message):
    assert any(message in problem for problem in refused(tmp_path, data))


def test_a_misspelt_column_is_one_problem(tmp_path):
    assert len(refused(tmp_path, "a_id,B,c\n")) == 1


def test_a_cell_that_is_no_text_is_told_and_blank(tmp_path):
    data = f"a_id,b,c\n1,{'x' * (MAX_CELL + 1)},\x1b[31m\n"
    made, problems = sheet(tmp_path, data)
    assert made.rows == [["1", "", ""]]
    assert [(problem.row, problem.column) for problem in problems] == [(2, "b"), (2, "c")]


@pytest.mark.parametrize("text", ["مرحبا", "\u202eabc", "𝒜👩‍👧", "=1+1", "<b>", "{{ x }}", "a\tb"])
def test_any_other_text_is_text(tmp_path, text):
    made, problems = sheet(tmp_path, f"a_id,b,c\n1,{text},\n")
    assert (made.rows[0][1], problems) == (text, [])


def test_a_million_rows_are_answered_at_once(tmp_path):
    begun = time.process_time()
    assert (
        f"row {MAX_ROWS + 2}: more rows" in refused(tmp_path, b"a_id,b,c\n" + b"1,2,3\n" * 10**6)[0]
    )
    assert time.process_time() - begun < 5


def test_a_missing_file_is_told_with_the_nearest(tmp_path):
    (tmp_path / "Events.csv").write_text("x")
    with pytest.raises(CaseError, match=r"the file is missing; nearest: Events\.csv"):
        read_sheet(tmp_path / "event.csv", ["a"])
