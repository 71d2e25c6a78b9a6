import io

import pytest
from nbformat import v4
from pypdf import PdfReader

from analysis.export.html import ReportHTMLExporter
from analysis.export.pdf import ReportPDFExporter
from analysis.export.references import anchors_of, is_reference, references

FORMULA = r"a=b\label{eq:one}\\c=d\label{the other}\tag{B}"


@pytest.mark.parametrize("tex", [r"\ref{a}", r" \eqref {a b}\n".replace(r"\n", "\n")])
def test_a_reference_alone_is_one(tex):
    assert is_reference(tex)


@pytest.mark.parametrize("tex", [r"x \ref{a}", r"\refer{a}", r"\ref", ""])
def test_anything_else_is_none(tex):
    assert not is_reference(tex)


def test_a_reference_shows_the_number_that_its_formula_has_and_leads_to_it():
    found = references([r"\eqref{eq:one}", r"\ref{the other}", r"\ref{none}", FORMULA])
    assert found == {
        r"\eqref{eq:one}": ("#mjx-eqn-eq%3Aone", "(1)"),
        r"\ref{the other}": ("#mjx-eqn-the-other", "B"),
    }
    assert anchors_of(FORMULA) == ["mjx-eqn-eq:one", "mjx-eqn-the-other"]


def notebook():
    return v4.new_notebook(
        cells=[v4.new_markdown_cell(r"By \eqref{eq:one}." + f"\n\n$$\n{FORMULA}\n$$")]
    )


def test_on_a_page_the_number_is_a_link_to_the_formula():
    page, _ = ReportHTMLExporter().from_notebook_node(notebook())
    assert '<p>By <a href="#mjx-eqn-eq%3Aone">(1)</a>.</p>' in page
    assert '<span id="mjx-eqn-eq:one"><math' in page


def test_in_print_too():
    made, _ = ReportPDFExporter().from_notebook_node(notebook())
    sheet = PdfReader(io.BytesIO(made)).pages[0]
    (link,) = [a.get_object() for a in sheet["/Annots"]]
    assert link["/Subtype"] == "/Link"
    assert "/Dest" in link or link["/A"]["/S"] == "/GoTo"
    assert "By (1)." in sheet.extract_text()
