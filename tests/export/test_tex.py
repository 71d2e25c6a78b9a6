import pytest

from analysis.export.tex import prepared


def ready(*formulas):
    return [f.tex for f in prepared(formulas).values()]


@pytest.mark.parametrize(
    ("tex", "expected"),
    [
        (r"{\bf x} + y", r"{\mathbf{x}} + y"),
        (r"\left( \rm a \right) b", r"\left( \mathrm{a}\right) b"),
        (r"{a \over {b \over c}}", r"{\frac{a}{{\frac{b}{c}}}}"),
        (r"a \\ b", r"\begin{gathered}a  \\  b\end{gathered}"),
        (r"a &= b \\ &= c", r"\begin{aligned}a &= b  \\  &= c\end{aligned}"),
        (r"\begin{matrix}a \\ b\end{matrix}", r"\begin{matrix}a \\ b\end{matrix}"),
        (r"\unicode{x263A}", "☺"),
        ("x % a remark\n+ y", "x + y"),
        (r"50\% x", r"50\% x"),
        ("x = 1\\ \\ ", "x = 1\\"),
        (r"\begin{matrix}a\cr b\end{matrix}", r"\begin{matrix}a\\  b\end{matrix}"),
        (r"\lVert x \rVert", r"\Vert  x \Vert "),
    ],
)
def test_plain_tex_is_written_as_pandoc_reads_it(tex, expected):
    assert [t.strip() for t in ready(tex)] == [expected.strip()]


def test_definitions_are_taken_out_and_hold_from_there_on():
    made = prepared([r"\def\R{\mathbb{R}} x", r"\DeclareMathOperator*{\am}{argmin}"])
    assert [f.defines for f in made.values()] == [
        (r"\renewcommand{\R}{\mathbb{R}}",),
        (r"\renewcommand{\am}{\operatorname*{argmin}}",),
    ]
    assert [f.tex for f in made.values()] == ["x", ""]


def test_labels_are_numbered_past_the_tags_and_referred_to():
    first, second, third = ready(r"a \label{x}", r"b \tag{1}", r"\eqref{x}")
    assert first == r"a \qquad \text{(2)}"
    assert second == r"b \qquad \text{(1)}"
    assert third == r"\text{(2)}"


def test_each_row_bears_its_own_number():
    (rows,) = ready(r"\begin{align}a&=1\label{p}\\b&=2\label{q}\end{align}")
    assert rows.index(r"\text{(1)}") < rows.index(r"\\") < rows.index(r"\text{(2)}")
