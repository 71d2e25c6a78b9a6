import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from analysis.case import tidy as module
from analysis.case.csv_file import BLANKS, header_of, read_sheet
from analysis.case.problems import CaseError
from analysis.case.tables import TABLES, columns, optional
from analysis.case.tidy import canonical, tidy

CASE = Path(__file__).parents[2] / "data" / "kazakhstan-2022"
NAMES = columns("exclusions")


@pytest.fixture
def case(tmp_path):
    for table in TABLES:
        shutil.copy(CASE / f"{table}.csv", tmp_path)
    return tmp_path


def contents(folder):
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_the_shipped_case_is_tidy():
    for table in TABLES:
        path = CASE / f"{table}.csv"
        assert canonical(path, columns(table), optional(table)) == (path.read_text("utf-8"), [])


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("turn", [0, 2])
def test_what_a_spreadsheet_does_to_a_table_is_undone(case, encoding, delimiter, end, turn):
    before = contents(case)
    for table in TABLES:
        names = header_of(case / f"{table}.csv")
        sheet, _ = read_sheet(case / f"{table}.csv", names)
        rows = [
            [f'" {cell.replace(chr(34), chr(34) * 2)}\t"' for cell in row]
            for row in ([*row[turn:], *row[:turn]] for row in [sheet.header, *sheet.rows])
        ]
        text = end.join([*(delimiter.join(row) for row in rows), delimiter * 3, ""])
        (case / f"{table}.csv").write_bytes(text.encode(encoding))
    changes = tidy(case)
    assert contents(case) == before
    assert set(changes) == {f"{table}.csv" for table in TABLES}
    assert "1 blank row removed" in changes["actors.csv"]
    assert tidy(case) == {}


def test_windows_1252_comes_back_with_its_accents(case):
    before = contents(case)
    text = before["actors.csv"].decode()
    (case / "actors.csv").write_bytes(text.encode("cp1252"))
    assert tidy(case) == {"actors.csv": ["Windows-1252 to UTF-8 (look over the accents)"]}
    assert contents(case) == before


cells = st.text(
    st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff")
    | st.sampled_from("\n\r\t ,;\"'\u00a0\u202f\u2028\ufeff")
).filter(lambda cell: cell.strip(BLANKS) or not cell.strip(" \t\n\r\v\f"))  # others are told


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    rows=st.lists(st.lists(cells, min_size=3, max_size=3), max_size=5),
    delimiter=st.sampled_from(",;\t"),
    end=st.sampled_from(["\n", "\r\n"]),
    order=st.permutations(range(3)),
)
def test_tidying_keeps_every_cell_and_tidying_again_changes_nothing(
    tmp_path, rows, delimiter, end, order
):
    path = tmp_path / "exclusions.csv"
    given_rows = [[row[at] for at in order] for row in [NAMES, *rows]]
    quoted = [['"' + cell.replace('"', '""') + '"' for cell in row] for row in given_rows]
    path.write_text(end.join(delimiter.join(row) for row in quoted) + end, "utf-8", newline="")
    text, _ = canonical(path, NAMES)
    path.write_text(text, "utf-8", newline="")
    sheet, problems = read_sheet(path, NAMES)
    trimmed = [[cell.strip(" \t\n\r\v\f") for cell in row] for row in rows]
    assert sheet.rows == [row for row in trimmed if any(row)]
    assert not problems
    assert canonical(path, NAMES) == (text, [])


def test_the_spaces_of_french_are_kept(case):
    path = case / "exclusions.csv"
    path.write_text("source_id,quote,reason\na, \u202f1\u202f000\u00a0 ,b\n", "utf-8")
    text, _ = canonical(path, NAMES)
    assert text == "source_id,quote,reason\na,\u202f1\u202f000\u00a0,b\n"


@pytest.mark.parametrize(
    "data",
    [
        b"source_id,quote,reason\na,b\n",
        b"source_id,quote,reason\na,b,c,d\n",
        b"source_id,quote,reason,more\na,b,c,d\n",
        b"source_id,quote\na,b\n",
        b"source_id,quote,quote,reason\na,b,c,d\n",
        b'source_id,quote,reason\na,"b,c\n',
        b'source_id,quote,reason\na,"b"c,d\n',
        b"source_id,quote,reason\na,b\0,c\n",
        b"source_id,quote,reason\na,\x1b[2J,c\n",
        b"source_id,quote,reason\na,\x81,c\n",  # no letter in Windows-1252
        b"source_id,quote,reason\na,caf\x8e,c\n",  # an e with an accent on an old Macintosh
        b"",
    ],
)
def test_where_a_character_could_be_lost_nothing_at_all_is_written(case, data):
    text = (case / "actors.csv").read_text("utf-8")
    (case / "actors.csv").write_text(text, "utf-8", newline="\r\n")  # this one could be tidied
    (case / "exclusions.csv").write_bytes(data)
    before = contents(case)
    with pytest.raises(CaseError, match=r"exclusions\.csv"):
        tidy(case)
    assert contents(case) == before


def test_a_missing_table_stops_it(case):
    (case / "places.csv").unlink()
    with pytest.raises(CaseError, match="the file is missing"):
        tidy(case)


def test_a_failure_while_writing_leaves_the_old_file_whole(case, monkeypatch):
    path = case / "actors.csv"
    path.write_text(path.read_text("utf-8"), "utf-8", newline="\r\n")
    before = contents(case)

    def full(_):
        raise OSError("no space left on the disk")

    monkeypatch.setattr(module.os, "fsync", full)
    with pytest.raises(OSError, match="no space"):
        tidy(case)
    assert contents(case) == before


def test_the_file_keeps_its_permissions(case):
    path = case / "actors.csv"
    path.write_text(path.read_text("utf-8"), "utf-8", newline="\r\n")
    path.chmod(0o640)
    tidy(case)
    assert path.stat().st_mode & 0o777 == 0o640
