import re

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
SIGNS = r"""
\alpha \varepsilon \vartheta \varphi \Gamma \Omega \ell \hbar \Re \Im \aleph \wp \infty
\partial \nabla \pm \mp \times \div \cdot \ast \star \circ \bullet \oplus \ominus \otimes
\oslash \odot \dagger \wr \cap \cup \uplus \sqcap \sqcup \vee \wedge \setminus \amalg \Cap
\Cup \circledast \circledcirc \circleddash \boxplus \boxminus \boxtimes \boxdot \ltimes
\rtimes \barwedge \curlyvee \curlywedge \intercal \diamond \sum \prod \coprod \int \iint
\iiint \oint \bigcap \bigcup \bigsqcup \bigvee \bigwedge \bigodot \bigotimes \bigoplus
\biguplus \leq \geq \ll \gg \prec \succ \preceq \succeq \sim \simeq \approx \cong \equiv
\propto \neq \nleq \nmid \subset \supset \subseteq \nsubseteq \sqsubseteq \in \ni \notin
\vdash \models \perp \mid \parallel \bowtie \smile \frown \doteq \lesssim \gtrsim \triangleq
\trianglelefteq \therefore \because \leftarrow \Rightarrow \leftrightarrow \mapsto \longmapsto
\hookrightarrow \rightharpoonup \rightleftharpoons \rightsquigarrow \leadsto \uparrow
\Updownarrow \nearrow \twoheadrightarrow \upharpoonright \multimap \iff \forall \exists
\nexists \neg \emptyset \varnothing \complement \angle \measuredangle \triangle \square
\blacksquare \lozenge \bigstar \flat \natural \sharp \clubsuit \spadesuit \surd \checkmark
\prime \TeX \LaTeX \llbracket \rrbracket \langle \rfloor \lceil \ulcorner \ldots \cdots \vdots
\ddots \varlimsup \injlim \circledS
"""


def test_every_common_sign_compiles():
    formulas = [f"{sign} x" for sign in re.findall(r"\\[A-Za-z]+", SIGNS)]
    formulas.append(r"\bigg\{x\Big)\big[y\Bigg|")
    made = typeset([(tex, True) for tex in formulas])
    assert [tex for tex in formulas if tex not in made] == []
    assert compiler.compile("\n\n".join(made.values()).encode(), format="pdf").startswith(b"%PDF")


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
