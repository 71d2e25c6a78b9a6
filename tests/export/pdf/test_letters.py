import io

import pytest
import typst
from nbformat.v4 import new_markdown_cell, new_notebook
from pypdf import PdfReader
from pypdfium2 import PdfDocument
from pypdfium2.raw import FPDF_PAGEOBJ_PATH

from analysis.export import pdf as pdf_module
from analysis.export.assets import FONTS
from analysis.export.omitted import ExportError
from analysis.export.pdf.letters import spell_out, spell_out_drawing
from analysis.figures.letters import packaged_fonts


def words_of(source):
    notebook = new_notebook(cells=[new_markdown_cell(source)])
    data, _ = pdf_module.ReportPDFExporter().from_notebook_node(notebook)
    return "".join(page.extract_text() for page in PdfReader(io.BytesIO(data)).pages)


def test_letters_that_no_font_has_are_shown_by_their_codes():
    assert "[U+E000]" in words_of("private \ue000 use")


def test_a_script_that_no_font_has_is_refused_and_never_drawn_as_boxes(monkeypatch):
    ours = typst.Fonts(include_system_fonts=False, font_paths=[FONTS])
    monkeypatch.setattr(pdf_module, "fonts", lambda *_: ours)
    with pytest.raises(ExportError, match=r"no font here.*Chinese.*pip install"):
        words_of("模型的学习机器文字很多")


def test_only_fonts_that_draw_letters_are_taken_from_packages():
    assert not [path for path in packaged_fonts() if "LastResort" in path.name]


def test_hebrew_and_arabic_are_set_from_packages_and_ignorable_signs_leave_no_trace():
    assert "U+" not in words_of("עברית العربية a\u200bb\u2060c\ufe0f")


def test_a_letter_that_stands_for_others_is_written_as_they_are():
    assert spell_out("㉑ K ①", frozenset("㉑①")) == "[21] K [1]"


def test_the_words_of_a_drawing_are_spelled_out_and_a_picture_stays_as_it_is():
    letters = frozenset("机")
    assert spell_out_drawing("<svg>机</svg>".encode(), letters) == b"<svg>[U+673A]</svg>"
    assert spell_out_drawing("\x89PNG机".encode(), letters) == "\x89PNG机".encode()


def paths_of(html):
    """Count the lines and areas that the first page of a notebook with this text draws."""
    notebook = new_notebook(cells=[new_markdown_cell(html)])
    data, _ = pdf_module.ReportPDFExporter().from_notebook_node(notebook)
    return sum(each.type == FPDF_PAGEOBJ_PATH for each in PdfDocument(data)[0].get_objects())


def test_what_is_stressed_from_right_to_left_has_a_line_above_it_as_there_is_no_italic():
    assert paths_of('<p dir="rtl">ربما <em>يُعتقد</em></p>') > 0
    assert paths_of('<p dir="rtl">ربما يُعتقد</p>') == 0
    assert paths_of('<p dir="ltr">ربما <em>يُعتقد</em></p>') == 0
