"""A worklist that LibreOffice 7.4 has opened and saved, in six ways, gives the rows it was given.

`saved/filled-in.csv` is the worklist of `saved/article.txt` with its decisions. The others are what
`soffice --headless --convert-to` made of it by way of .ods or .xlsx, numbers and dates recognised,
in the settings of France, Germany and the United States.
"""

import shutil
from pathlib import Path

import pytest

from analysis.case.coverage import check as check_coverage
from analysis.case.coverage import countdown
from analysis.case.problems import CaseError
from analysis.case.worklist import text_of
from analysis.draft import starting
from analysis.draft.drafting import draft
from analysis.draft.starting import About

SAVED = Path(__file__).parent / "saved"
TABLES = ("claims", "events", "context", "exclusions")


def drafted(project, worklist):
    """Return the tables that a worklist comes to."""
    about = About("fr", title="Deux morts", published="2025-03-06")
    shutil.rmtree(project / "data" / "bus-crash", ignore_errors=True)
    starting.start(project, "bus-crash", SAVED / "article.txt", about)
    folder = project / "data" / "bus-crash"
    shutil.copy(worklist, folder / "worklist.csv")
    assert check_coverage(folder) == []  # each line waits for its passage still
    draft(folder)
    assert countdown(folder)[0] == 0
    return {table: (folder / f"{table}.csv").read_text("utf-8") for table in TABLES}


@pytest.mark.parametrize(
    "path", sorted(SAVED.glob("libreoffice-*.csv")), ids=lambda path: path.stem
)
def test_what_libreoffice_saves_is_what_was_typed(project, path):
    assert drafted(project, path) == drafted(project, SAVED / "filled-in.csv")


def test_six_ways_of_saving():
    assert len([*SAVED.glob("libreoffice-*.csv")]) == 6


def test_letters_that_are_lost_are_told():
    text = (SAVED / "libreoffice-opened-as-windows-1252.csv").read_text("utf-8")
    with pytest.raises(CaseError, match="its letters are damaged"):
        text_of(text.replace("travellers", "voyageurs à l’arrêt").encode())
