import pytest
import typst as compiler

from analysis.export.pdf.equations import typeset

KINDS = [
    r"\ce{2H2O -> O2}",
    r"\boxed{x=1}",
    r"\mathtt{t} + \mathsf{S} + \texttt{u}",
    r"\left\langle a \middle| b \right\rangle",
    r"\begin{cases}a & x>0 \\ b & x \le 0\end{cases}",
    r"\begin{array}{c|c}a & b \\ \hline c & d\end{array}",
    r"\begin{pmatrix}\begin{matrix}a\\b\end{matrix}&c\\d&e\end{pmatrix}",
    r"\bra{x}\ket{y} \tag{1}",
    r"\cancel{x} {n \choose k} \cfrac{a}{b}",
]


@pytest.mark.parametrize("tex", KINDS)
def test_what_notebooks_write_compiles(tex):
    made = typeset([(tex, True)])[tex]
    assert compiler.compile(made.encode(), format="pdf").startswith(b"%PDF")


def one(tex):
    return typeset([(tex, True)])[tex]


def test_a_brace_without_partner_spans_its_rows():
    made = one(r"p = \left\lbrace \begin{align*}x&=0\\y&=0\end{align*} \right.")
    assert r"lr(\{ mat(delim: #none" in made
    assert made.count("&") == 4


def test_bars_of_a_determinant_are_single():
    assert 'mat(delim: "|"' in one(r"\begin{vmatrix}a&b\\c&d\end{vmatrix}")
    assert 'mat(delim: "‖"' in one(r"\begin{Vmatrix}a&b\\c&d\end{Vmatrix}")


def test_rows_alone_stay_rows_and_others_do_not_break_their_line():
    assert "mat(" not in one(r"\begin{align}a&=b\\c&=d\end{align}")
    assert "mat(" in one(r"x = \begin{aligned}a&=b\\c&=d\end{aligned}")


def test_what_pandoc_cannot_read_is_missing():
    assert typeset([(r"\nosuch{x}", True)]) == {}
