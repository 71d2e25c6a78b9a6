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


# Each of these pandoc reads; some it writes by names that Typst has given up.
SIGNS = [
    r"\alpha",
    r"\varepsilon",
    r"\vartheta",
    r"\varphi",
    r"\Gamma",
    r"\Omega",
    r"\ell",
    r"\hbar",
    r"\Re",
    r"\Im",
    r"\aleph",
    r"\wp",
    r"\infty",
    r"\partial",
    r"\nabla",
    r"\pm",
    r"\mp",
    r"\times",
    r"\div",
    r"\cdot",
    r"\ast",
    r"\star",
    r"\circ",
    r"\bullet",
    r"\oplus",
    r"\ominus",
    r"\otimes",
    r"\oslash",
    r"\odot",
    r"\dagger",
    r"\wr",
    r"\cap",
    r"\cup",
    r"\uplus",
    r"\sqcap",
    r"\sqcup",
    r"\vee",
    r"\wedge",
    r"\setminus",
    r"\amalg",
    r"\Cap",
    r"\Cup",
    r"\circledast",
    r"\circledcirc",
    r"\circleddash",
    r"\boxplus",
    r"\boxminus",
    r"\boxtimes",
    r"\boxdot",
    r"\ltimes",
    r"\rtimes",
    r"\barwedge",
    r"\curlyvee",
    r"\curlywedge",
    r"\intercal",
    r"\diamond",
    r"\sum",
    r"\prod",
    r"\coprod",
    r"\int",
    r"\iint",
    r"\iiint",
    r"\oint",
    r"\bigcap",
    r"\bigcup",
    r"\bigsqcup",
    r"\bigvee",
    r"\bigwedge",
    r"\bigodot",
    r"\bigotimes",
    r"\bigoplus",
    r"\biguplus",
    r"\leq",
    r"\geq",
    r"\ll",
    r"\gg",
    r"\prec",
    r"\succ",
    r"\preceq",
    r"\succeq",
    r"\sim",
    r"\simeq",
    r"\approx",
    r"\cong",
    r"\equiv",
    r"\propto",
    r"\neq",
    r"\nleq",
    r"\nmid",
    r"\subset",
    r"\supset",
    r"\subseteq",
    r"\nsubseteq",
    r"\sqsubseteq",
    r"\in",
    r"\ni",
    r"\notin",
    r"\vdash",
    r"\models",
    r"\perp",
    r"\mid",
    r"\parallel",
    r"\bowtie",
    r"\smile",
    r"\frown",
    r"\doteq",
    r"\lesssim",
    r"\gtrsim",
    r"\triangleq",
    r"\trianglelefteq",
    r"\therefore",
    r"\because",
    r"\leftarrow",
    r"\Rightarrow",
    r"\leftrightarrow",
    r"\mapsto",
    r"\longmapsto",
    r"\hookrightarrow",
    r"\rightharpoonup",
    r"\rightleftharpoons",
    r"\rightsquigarrow",
    r"\leadsto",
    r"\uparrow",
    r"\Updownarrow",
    r"\nearrow",
    r"\twoheadrightarrow",
    r"\upharpoonright",
    r"\multimap",
    r"\iff",
    r"\forall",
    r"\exists",
    r"\nexists",
    r"\neg",
    r"\emptyset",
    r"\varnothing",
    r"\complement",
    r"\angle",
    r"\measuredangle",
    r"\triangle",
    r"\square",
    r"\blacksquare",
    r"\lozenge",
    r"\bigstar",
    r"\flat",
    r"\natural",
    r"\sharp",
    r"\clubsuit",
    r"\spadesuit",
    r"\surd",
    r"\checkmark",
    r"\prime",
    r"\TeX",
    r"\LaTeX",
    r"\llbracket",
    r"\rrbracket",
    r"\langle",
    r"\rfloor",
    r"\lceil",
    r"\ulcorner",
    r"\ldots",
    r"\cdots",
    r"\vdots",
    r"\ddots",
    r"\varlimsup",
    r"\injlim",
    r"\circledS",
]


def test_every_common_sign_compiles():
    made = typeset([(f"{sign} x", True) for sign in SIGNS])
    assert [s for s in SIGNS if f"{s} x" not in made] == []
    large = typeset([(r"\bigg\{x\Big)\big[y\Bigg|", True)])
    source = "\n\n".join([*made.values(), *large.values()])
    assert compiler.compile(source.encode(), format="pdf").startswith(b"%PDF")


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
