"""`report export`: a file, what it lost, and no other file ever written over."""

import re
from pathlib import Path

import pytest

from analysis.cli import FORMATS as CHOICES
from analysis.cli import main
from analysis.exchange.commands import FORMATS

DOCS = (Path(__file__).parents[2] / "docs" / "exports.md").read_text("utf-8")


@pytest.fixture(autouse=True)
def _unchecked(monkeypatch):
    """The shipped case is sound, and its check is slow."""
    monkeypatch.setattr("analysis.exchange.commands.unsound", lambda _: [])


def test_the_command_offers_every_format():
    assert tuple(FORMATS) == CHOICES


def test_what_is_left_out_and_lost_is_told(tmp_path, capsys):
    path = tmp_path / "out.csv"
    assert main(["export", "--to", "timelinejs", "--output", str(path)]) == 0
    told = capsys.readouterr()
    assert re.fullmatch(r".*out\.csv: 10 of 25 events\n", told.out, re.DOTALL)
    assert "  15 without a date\n" in told.err
    assert "  - an undated event is left out: TimelineJS takes none\n" in told.err
    before = path.read_bytes()
    assert main(["export", "--to", "timelinejs", "--output", str(path)]) == 0  # replaces its own
    assert path.read_bytes() == before


def test_a_file_that_is_no_export_stays(tmp_path, capsys):
    path = tmp_path / "claims.csv"
    path.write_text("mine", "utf-8")
    assert main(["export", "--to", "acled", "--output", str(path)]) == 1
    assert "stays" in capsys.readouterr().err
    assert path.read_text("utf-8") == "mine"
    link = tmp_path / "link.csv"
    link.symlink_to(path)
    assert main(["export", "--to", "acled", "--output", str(link)]) == 1


@pytest.mark.parametrize("to", FORMATS)
def test_the_page_on_exports_tells_every_loss_and_column(to):
    plain = " ".join(DOCS.split())
    for loss in FORMATS[to].LOSSES:
        assert loss in plain
    for column in getattr(FORMATS[to], "COLUMNS", ()):
        assert f"`{column}`" in plain, column
