import shutil
from pathlib import Path

import pytest

from analysis import cli

ROOT = Path(__file__).parents[2]
CASE = "kazakhstan-2022"


@pytest.fixture
def project(tmp_path, monkeypatch):
    shutil.copytree(ROOT / "data" / CASE, tmp_path / "data" / CASE)
    shutil.copy(ROOT / "data" / "editions.json", tmp_path / "data")
    (tmp_path / "notebooks").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path / "data" / CASE


def test_it_says_what_it_changed_a_line_a_table(project, capsys):
    path = project / "actors.csv"
    before = path.read_bytes()
    path.write_bytes(b"\xef\xbb\xbf" + before.replace(b"\n", b"\r\n"))
    assert cli.main(["tidy"]) == 0
    assert capsys.readouterr().out == "actors.csv: byte-order mark removed, line ends to LF\n"
    assert path.read_bytes() == before


@pytest.mark.usefixtures("project")
def test_it_says_that_there_is_nothing_to_do(capsys):
    assert cli.main(["tidy", "--case", CASE]) == 0
    assert capsys.readouterr().out == f"{CASE}: tidy already\n"


def test_it_refuses_rather_than_lose_a_cell(project, capsys):
    path = project / "exclusions.csv"
    path.write_bytes(path.read_bytes() + b"one,two,three,four\n")
    before = path.read_bytes()
    assert cli.main(["tidy"]) == 1
    said = capsys.readouterr()
    assert said.err == "exclusions.csv, row 4: 4 cells where the header has 3: mend it by hand\n"
    assert path.read_bytes() == before


def test_a_case_that_does_not_exist_is_told(project, capsys):
    assert project.is_dir()
    assert cli.main(["tidy", "--case", "../x"]) == 1
    assert "parameter case: “../x”: expected one of kazakhstan-2022" in capsys.readouterr().err
