import base64
import re

from nbformat import v4
from pages import code, export, plain, sample, shown

from analysis.export.html import ReportHTMLExporter


def test_page_names_its_language_and_title():
    page = export(sample.notebook("fr"))
    assert '<html lang="fr" dir="ltr">' in page
    assert f"<title>{sample.TEXT['fr']['title']}</title>" in page
    assert 'property="og:description"' in page
    assert 'property="og:image" content="data:image/png;base64,' in page


def test_a_language_written_from_the_right_says_so():
    notebook = sample.notebook("en")
    notebook.metadata.report.language = "ar"
    assert '<html lang="ar" dir="rtl">' in export(notebook)


def test_no_address_but_data_is_ever_loaded(page):
    loaded = re.findall(r'\s(?:src|srcset|poster|action)="([^"]*)"|url\(([^)]*)\)', page)
    assert {a or b for a, b in loaded if not (a or b).startswith(("data:", "#"))} == set()
    assert re.findall(r"<link\b(?![^>]*href=\"data:)", page) == []


def test_no_style_attribute_is_left(page):
    assert re.search(r"<[^>]*\sstyle=", page) is None


def test_ids_are_unique(page):
    ids = re.findall(r'<[^>]*\sid="([^"]*)"', page)
    assert len(ids) > 50
    assert sorted(ids) == sorted(set(ids))


def test_notebook_without_a_title_gets_its_file_name():
    exporter = ReportHTMLExporter()
    page, _ = exporter.from_notebook_node(
        plain(v4.new_markdown_cell("Text.")), {"metadata": {"name": "a-notebook"}}
    )
    assert '<h1 id="a-notebook">a-notebook</h1>' in page


def test_other_notebooks_show_their_code_in_place():
    page = export(plain(v4.new_markdown_cell("# T\n## A"), code("spam = 1"), code("eggs = 2")))
    assert "<details class" not in page
    assert page.index("spam") < page.index("eggs")


def test_stream_and_error_are_shown_escaped():
    error = v4.new_output("error", ename="E", evalue="v", traceback=["\x1b[31m<boom>\x1b[0m"])
    stream = v4.new_output("stream", name="stderr", text="a < b")
    page = export(plain(code("1", stream, error)))
    assert '<span class="ansi-red-fg">&lt;boom&gt;</span>' in page
    assert "a &lt; b" in page


def test_image_and_svg_outputs_are_data():
    svg = '<svg xmlns="http://www.w3.org/2000/svg"><g id="axes_1"/></svg>'
    page = export(plain(code("1", v4.new_output("display_data", data={"image/svg+xml": svg}))))
    assert '<img src="data:image/svg+xml;base64,' in page
    assert 'id="axes_1"' not in page


def test_what_claims_to_be_an_image_cannot_leave_its_attribute():
    page = export(plain(code("1", shown(image_png='"><script>alert(1)</script>'))))
    assert "<script>alert" not in page


def test_image_beside_the_notebook_is_inlined(tmp_path):
    (tmp_path / "dot.png").write_bytes(base64.b64decode(sample._png()))  # noqa: SLF001 - any PNG
    notebook = plain(v4.new_markdown_cell("![A dot](dot.png) ![gone](gone.png)"))
    page, _ = ReportHTMLExporter().from_notebook_node(notebook, {"metadata": {"path": tmp_path}})
    assert '<img src="data:image/png;base64,' in page
    assert "Not shown: the image gone" in page


def test_raw_cell_is_shown_as_raw():
    page = export(plain(v4.new_raw_cell("a <b>", metadata={"raw_mimetype": "text/x-python"})))
    assert "Raw cell · text/x-python" in page
    assert "a &lt;b&gt;" in page


def test_raw_latex_is_set():
    cell = v4.new_raw_cell(r"\emph{so} $x^2$", metadata={"raw_mimetype": "text/latex"})
    page = export(plain(cell))
    assert "<em>so</em>" in page
    assert "<msup>" in page


def test_output_of_unknown_type_is_named_and_not_dropped():
    output = v4.new_output("display_data", data={"application/vnd.foo": "x"})
    assert "Not shown: an output of type application/vnd.foo" in export(plain(code("1", output)))
