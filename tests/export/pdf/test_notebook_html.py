import pytest
from nbformat import v4

from analysis.export.forms import has_content
from analysis.export.pdf.notebook_html import latex, local_file, markdown, read
from analysis.export.pictures import data_url


def notebook(*cells, **metadata):
    return v4.new_notebook(cells=list(cells), metadata=metadata)


def output(**data):
    return v4.new_output("display_data", data={k.replace("_", "/"): v for k, v in data.items()})


def fragment(*outputs, **metadata):
    return read(notebook(v4.new_code_cell("x", outputs=list(outputs)), **metadata)).fragments[0]


def test_a_report_says_what_it_is_and_hides_its_code():
    about = {"language": "fr", "title": "T", "case": "c", "edition": "fr"}
    document = read(notebook(v4.new_code_cell("secret"), report=about))
    assert (document.language, document.title, document.keywords) == ("fr", "T", ("c", "fr"))
    assert "secret" not in document.fragments[0]


def test_a_notebook_is_named_by_its_first_heading_else_by_its_file():
    assert read(notebook(v4.new_markdown_cell("text\n\n## A *b*"))).title == "A b"
    assert read(notebook(), "mine").title == "mine"


def test_a_figure_of_a_report_is_written_from_what_is_said_of_it():
    about = {"kind": "figure", "id": "fig-a", "alt": "A < B", "caption": "<i>c</i>"}
    drawn = {"image/svg+xml": "<svg/>", "text/html": "<p>not this</p>"}
    written = fragment(v4.new_output("display_data", drawn, metadata={"report": about}))
    assert '<figure class="figure" id="fig-a">' in written
    assert 'alt="A &lt; B"' in written
    assert '<span class="figure-note"><i>c</i></span>' in written
    assert "not this" not in written


def test_a_picture_is_numbered_by_its_cell_in_the_language():
    assert 'alt="Image produite par la cellule 1"' in fragment(output(image_png="AA"), lang="fr")


def test_what_paper_cannot_hold_is_named_beside_its_text():
    written = fragment(v4.new_output("display_data", {"application/x-film": "", "text/plain": "f"}))
    assert "output of type application/x-film" in written
    assert '<pre class="printed">f</pre>' in written


def test_html_that_shows_nothing_gives_way():
    assert not has_content("<div> </div><script>x()</script>")
    assert has_content("<iframe src='x'></iframe>")
    assert not has_content('<div title="a > b"></div>&nbsp;')
    assert '<pre class="printed">p</pre>' in fragment(output(text_html="<b></b>", text_plain="p"))


@pytest.mark.parametrize("tex", ["$x$", "$$x$$", r"\[x\]"])
def test_latex_is_a_formula_without_its_delimiters(tex):
    assert latex(tex) == '<p><span data-tex="x" data-display></span></p>'


def test_latex_that_is_no_formula_goes_by_pandoc():
    assert "<table" in latex(r"\begin{tabular}{l}a\end{tabular}")


def test_an_attachment_becomes_data_the_drawing_first():
    attached = {"a b.png": {"image/png": "AA==", "image/svg+xml": "<svg/>"}}
    drawing = data_url("image/svg+xml", "<svg/>")
    assert f'src="{drawing}"' in markdown("![x](attachment:a%20b.png)", attached)
    assert "attachment:gone.png" in markdown("![x](attachment:gone.png)", attached)


def test_only_files_of_the_notebook_s_folder_are_read(tmp_path):
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a b.png").write_bytes(b"in")
    (tmp_path / "out.png").write_bytes(b"out")
    assert local_file("a%20b.png?v=1", str(tmp_path / "in")) == b"in"
    assert local_file("../out.png", str(tmp_path / "in")) is None
    assert local_file("gone.png", str(tmp_path / "in")) is None
