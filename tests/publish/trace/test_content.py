"""The pages of a PDF are read as pypdf reads them, only sooner."""

import io

import pytest
from pypdf import PdfReader

from analysis.publish.pdf import ReportPDFExporter
from analysis.publish.trace import content


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_text_is_that_of_pypdf(reports, language):
    made = io.BytesIO(ReportPDFExporter().from_notebook_node(reports[language][0])[0])
    plain = [page.extract_text() for page in PdfReader(made).pages]
    assert len("".join(plain)) > 10_000
    assert content.page_texts(PdfReader(made)) == plain


def test_every_page_of_the_report_is_read_at_once(pdf):
    streams = [page.get_contents().get_data() for page in PdfReader(io.BytesIO(pdf)).pages]
    assert None not in map(content.operations_of, streams)


def test_what_only_pypdf_can_read_is_left_to_it(pdf, monkeypatch):
    plain = [page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages[:2]]
    monkeypatch.setattr(content, "operations_of", lambda _: None)
    assert content.page_texts(PdfReader(io.BytesIO(pdf)))[:2] == plain


@pytest.mark.parametrize(
    ("data", "read"),
    [
        (rb"(a \(b\) (c) \101\n) Tj", [([b"a (b) (c) A\n"], b"Tj")]),
        (b"[(a) -20.5 <62>] TJ", [([[b"a", -20.5, b"b"]], b"TJ")]),
        (b"/F0 8 Tf 1 0 Td", [(["/F0", 8.0], b"Tf"), ([1.0, 0.0], b"Td")]),
        (b"q (unclosed", None),
        (b"BI /W 1 ID x EI", None),
    ],
)
def test_operators_come_with_their_operands(data, read):
    assert content.operations_of(data) == read
