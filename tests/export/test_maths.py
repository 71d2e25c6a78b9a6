import pytest
from nbformat import v4
from pages import export, plain

from analysis.export.html_tree import parse
from analysis.export.maths import formulas, mark_formulas, mathml, readable_mark
from analysis.export.pdf.equations import typeset


def test_formulas_become_mathml():
    page = export(plain(v4.new_markdown_cell("# T\n\n$x^2$ and $$\\int_0^1 f$$")))
    assert "<msup><mi>x</mi><mn>2</mn></msup>" in page
    assert '<math display="block"' in page


def test_tex_that_pandoc_cannot_read_stays_tex():
    assert r"\nosuch{x}" in mathml(readable_mark(r"\nosuch{x}", display=False), str)


def test_formula_in_the_description_of_an_image_is_kept_as_words():
    assert "gone x^2" in export(plain(v4.new_markdown_cell("![gone $x^2$](gone.png)")))


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("a $x<y$ b", [("x<y", False)]),
        ("$$x$$", [("x", True)]),
        (r"\[x\]", [("x", True)]),
        (r"\begin{align}x\end{align}", [(r"\begin{align}x\end{align}", True)]),
        (r"costs \$5 or \$6", []),
        ('<a title="$x$">y</a>', []),
    ],
)
def test_formulas_are_found_in_the_text_of_html(html, expected):
    assert formulas(parse(mark_formulas(html))) == expected


def test_a_formula_as_pandoc_writes_it_is_one():
    assert formulas(parse(r'<span class="math display">\[x\]</span>')) == [("x", True)]


def test_typst_formulas_share_their_commands_and_leave_out_what_is_no_formula():
    define, use, wrong = r"\newcommand{\R}{\mathbb{R}}", r"x \in \R", r"\nosuch{x}"
    found = typeset([(tex, False) for tex in (define, use, wrong)])
    assert found == {define: "", use: "$ x in bb(R) $"}


def test_bold_letters_stand_upright():
    drawn = mathml(readable_mark(r"\mathbf{Ax} + \mathbf y", display=False), str)
    assert "<mi>𝐀</mi><mi>𝐱</mi>" in drawn
    assert "<mi>𝐲</mi>" in drawn


def test_the_lines_within_an_array_are_kept():
    tex = r"\left[\begin{array}{cc|c}1&2&3\\\hline 4&5&6\end{array}\right]"
    drawn = mathml(readable_mark(tex, display=True), str)
    assert drawn.count("ruled-after") == 2
    assert drawn.count("ruled-above") == 3
    plain_array = r"\begin{array}{cc}1&2\\3&4\end{array}"
    assert "ruled" not in mathml(readable_mark(plain_array, display=True), str)
