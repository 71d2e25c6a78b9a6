"""Cells that an analyst adds are published with the report, or the build says what they need."""

import json

import nbformat
import pytest
from bs4 import BeautifulSoup
from pypdf import PdfReader

COUNT = 'facts.claims.groupby("measure").size()'
TABLE = 'facts.claims.groupby("measure").size().rename("claims").to_frame()'
PLOT = 'facts.claims.groupby("measure").size().plot.barh(title="Claims by measure")'
SENTENCE = "Of all counts, 412 is none of the article’s."
CITED = "The article has [eight](#ev-killed-police-guard) of them reportedly killed."


@pytest.fixture
def added(project):
    """A function that adds cells to the project's notebook and builds it."""
    opened = "from analysis import open_case\nfacts = open_case(case, language=language)"
    path = project.notebook("01-figure")

    def build(*cells, tag=""):
        notebook = nbformat.read(path, as_version=4)
        quiet = nbformat.v4.new_code_cell(opened, metadata={"tags": ["notebook-only"]})
        notebook.cells.append(quiet)
        for kind, source in cells:
            made = getattr(nbformat.v4, f"new_{kind}_cell")(source)
            made.metadata.tags = [tag] if tag else []
            notebook.cells.append(made)
        nbformat.write(notebook, path)
        return project.run("build", "--edition", "en")

    return build


CELLS = [("markdown", SENTENCE), ("code", COUNT), ("code", TABLE), ("code", PLOT)]


def test_untagged_the_build_names_the_cell_and_both_ways_out(added):
    code, _, err = added(*CELLS)
    assert code == 1
    assert "Traceback" not in err
    assert "01-figure.ipynb, cell 5" in err
    assert "“412” leads to no row" in err
    assert "[more than 1,000](#ev-ROW_ID)" in err
    assert "“own-calculation”" in err
    assert "Text(" not in err
    assert "<Axes" not in err


def test_tagged_they_are_published_under_a_line_that_says_so(added, project):
    code, out, err = added(*CELLS, tag="own-calculation")
    assert code == 0, out + err
    folder = project.root / "reports/kazakhstan-2022/en"
    html = (folder / "report.html").read_text("utf-8")
    soup = BeautifulSoup(html, "html.parser")
    own = soup.find_all(class_="own-calculation")
    assert len(own) == 4
    assert all("author’s own calculation" in each.get_text() for each in own)
    assert own[2].find("table")
    assert own[3].find("img")["src"].startswith("data:image/png")
    text = soup.get_text()
    assert "dtype:" not in text
    assert "Axes:" not in text
    pdf = " ".join(page.extract_text() for page in PdfReader(folder / "report.pdf").pages)
    assert "own calculation" in " ".join(pdf.split())
    assert "412" in pdf
    manifest = json.loads((folder / "manifest.json").read_text("utf-8"))
    assert len(manifest["own_calculations"]) == 4
    assert manifest["own_calculations"][0].startswith("01-figure.ipynb, cell ")


def test_a_sentence_that_cites_its_row_needs_no_tag(added):
    code, out, err = added(("markdown", CITED))
    assert code == 0, out + err
