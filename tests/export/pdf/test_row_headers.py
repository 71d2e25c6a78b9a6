"""Headers of rows in the structure tree, by what a screen reader finds there."""

import io
from itertools import product

import nbformat.v4 as nb
import pytest
from pypdf import PdfReader

from analysis.export.html_tree import parse
from analysis.export.pdf import ReportPDFExporter
from analysis.export.pdf.row_headers import tag_row_headers
from analysis.export.pdf.typst_table import read

FRAME = (
    "<table border=1 class=dataframe><thead><tr><th></th><th>dead</th></tr></thead>"
    "<tbody><tr><th>4 January</th><td>8</td></tr><tr><th>5 January</th><td>9</td></tr></tbody>"
    "</table>"
)


def made(*htmls, report=False):
    cells = [
        nb.new_code_cell("x", outputs=[nb.new_output("display_data", data={"text/html": html})])
        for html in htmls
    ]
    notebook = nb.new_notebook(cells=cells)
    if report:
        notebook.metadata.report = {"language": "en", "title": "T"}
    return ReportPDFExporter().from_notebook_node(notebook)[0]


def tables(pdf):
    """List the tables of a PDF, inner ones first: the rows of each as (tag, scopes, columns)."""
    return list(inner_first(PdfReader(io.BytesIO(pdf)).trailer["/Root"]["/StructTreeRoot"]))


def inner_first(node):
    for kid in kids(node):
        yield from inner_first(kid)
    if node.get("/S") == "/Table":
        rows = [
            row for part in kids(node) for row in (kids(part) if part["/S"] != "/TR" else [part])
        ]
        yield [[told(cell) for cell in kids(row)] for row in rows if row["/S"] == "/TR"]


def kids(node):
    given = node.get("/K", [])
    each = [kid.get_object() for kid in (given if isinstance(given, list) else [given])]
    return [kid for kid in each if isinstance(kid, dict) and "/S" in kid]


def told(cell):
    about = {k: v for each in cell.get("/A", []) for k, v in each.get_object().items()}
    return cell["/S"][1:] + about.get("/Scope", "") + "".join(about.get("/Headers", []))


def test_an_index_column_of_a_frame_heads_its_rows():
    head = ["TH/Column", "TH/Column"]
    assert tables(made(FRAME)) == [[head, *[["TH/Row", "TD"]] * 2]]


def test_a_table_of_a_report_has_its_rows_headed_by_what_names_them():
    html = (
        "<table><caption>C</caption><thead><tr><th>Day</th><th>What</th></tr></thead><tbody>"
        '<tr><th scope="row">4 January</th><td>a</td></tr>'
        '<tr><th scope="col">Late</th><td>b</td></tr><tr><td>c</td><td>d</td></tr></tbody></table>'
    )
    assert tables(made(html, report=True)) == [
        [
            ["TH/Column", "TH/Column"],
            ["TH/Row", "TD"],
            ["TH/ColumnU1x0y0", "TDU1x1y0"],
            ["TDU1x0y0", "TDU1x1y0"],
        ]
    ]


def test_a_table_in_a_cell_keeps_its_own():
    html = f"<table><tr><th>outer</th><td>{FRAME}</td></tr><tr><td>x</td><td>y</td></tr></table>"
    inner, outer = tables(made(html))
    assert [row[0] for row in inner] == ["TH/Column", "TH/Row", "TH/Row"]
    assert outer == [["TH/Row", "TD"], ["TD", "TD"]]


def test_the_rest_of_the_file_is_what_it_was():
    before, after = (
        PdfReader(io.BytesIO(made(FRAME.replace("th>", f"{t}>")))) for t in ("td", "th")
    )
    metadata = [
        p.trailer["/Root"]["/Metadata"].get_data().replace(b"\r", b"") for p in (before, after)
    ]
    assert b"pdfuaid:part>1<" in metadata[1]
    assert b"pdfaid:conformance>A<" in metadata[1]
    assert [p.extract_text() for p in before.pages] == [p.extract_text() for p in after.pages]


def test_the_same_frame_gives_the_same_bytes():
    assert made(FRAME) == made(FRAME)


def test_a_pdf_of_other_tables_is_refused():
    pdf = made(FRAME.replace("th>", "td>"))
    assert tag_row_headers(pdf, [[None] * 6]) == pdf
    with pytest.raises(ValueError, match="not those"):
        tag_row_headers(pdf, [["Row"]])


def test_whatever_the_table_each_header_of_its_body_is_one():
    kinds = ["td", "th", "td colspan=2", "th rowspan=2"]
    rows = [row for n in (1, 2) for row in product(kinds, repeat=n)]
    bodies = [[("td",), *pair] for pair in product(rows, repeat=2)][::7]
    htmls = [f"<table>{''.join(map(row_html, body))}</table>" for body in bodies]
    found = [[cell for row in table for cell in row] for table in tables(made("".join(htmls)))]
    written = [[cell for row in read(parse(html).table).body for cell in row] for html in htmls]
    assert [[cell.startswith("TH/Row") for cell in cells] for cells in found] == [
        [cell.header for cell in cells] for cells in written
    ]


def row_html(row):
    return "<tr>" + "".join(f"<{cell}>{i}</{cell[:2]}>" for i, cell in enumerate(row)) + "</tr>"
