r"""LaTeX formulas in Typst, by way of pandoc.

pandoc writes an array as bare rows, which break the line that they stand in, and forgets a brace
that has no partner. Both pass it as marks in text, and become Typst's `mat` and `lr` afterwards.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from analysis.export.tex import prelude, prepared
from analysis.export.tex_groups import cells_of, environments, rows_of, rules_of, specified

if TYPE_CHECKING:
    from collections.abc import Iterable

    from analysis.export.tex import Formula

_MARKED = re.compile(r'(?:upright\()?"@([A-Z])(\d*)@"\)? ?')
_CENTRED = frozenset(["gathered", "gather", "gather*", "multline", "multline*"])
_PAIRED = frozenset(["aligned", "align", "align*", "split", "alignedat", "eqnarray", "eqnarray*"])
_KEPT = frozenset(["pmatrix", "bmatrix", "Bmatrix"])
_BARS = {"vmatrix": '"|"', "Vmatrix": '"‖"'}
_FENCE = re.compile(r"\\(left|right|middle)(?![A-Za-z])\s*(\\[A-Za-z]+|\\.|.)", re.DOTALL)
_ENLARGED = re.compile(r"#scale\(x: (\d+)%, y: \d+%\)\[\\?([^\w\s])\]")
# Names that pandoc writes and Typst has given up, outside strings.
_RENAMED = re.compile(
    r'"(?:[^"\\]|\\.)*"|\bsect\b|\b(dash|dot|minus|plus|times)\.circle\b|\b(bracket\.[lr])\.double\b'
)
_FENCES = {
    **{c: "\\" + c for c in "()[]|/"},
    "<": "chevron.l",
    ">": "chevron.r",
    ".": "",
    **{rf"\{c}": "\\" + c for c in "{}"},
    r"\lbrace": r"\{",
    r"\rbrace": r"\}",
    r"\lbrack": r"\[",
    r"\rbrack": r"\]",
    **dict.fromkeys((r"\|", r"\Vert", r"\lVert", r"\rVert"), "‖"),
    **dict.fromkeys((r"\vert", r"\lvert", r"\rvert"), r"\|"),
    **{rf"\{n}": m for n, m in (("langle", "chevron.l"), ("rangle", "chevron.r"))},
    r"\lfloor": "floor.l",
    r"\rfloor": "floor.r",
    r"\lceil": "ceil.l",
    r"\rceil": "ceil.r",
    r"\backslash": r"\\",
    r"\uparrow": "arrow.t",
    r"\downarrow": "arrow.b",
}


def typeset(formulas: Iterable[tuple[str, bool]]) -> dict[str, str]:
    """Turn LaTeX formulas, in document order, into Typst ones, all in one run of pandoc.

    The answer is by the LaTeX as it was written; a formula that only defines commands is empty,
    and one that pandoc cannot read is missing.
    """
    ready = prepared(tex for tex, _ in formulas if tex.strip())
    if not ready:
        return {}
    marks = {tex: Marks() for tex in ready}
    written = _pandoc([_Marked(formula, marks[tex]) for tex, formula in ready.items()])
    return {
        tex: marks[tex].resolved(typst) if ready[tex].tex else ""
        for tex, typst in zip(ready, written, strict=True)
        if not ready[tex].tex or typst.startswith("$")
    }


@dataclass(frozen=True)
class _Marked:
    formula: Formula
    marks: Marks

    @property
    def source(self) -> str:
        return "\n".join(
            [*self.formula.defines, "", "FORMULA", "", f"$${self.marks.put(self.formula.tex)}$$"]
        )


def _pandoc(formulas: list[_Marked]) -> list[str]:
    import pypandoc  # only a document with formulas needs it

    text = "\n".join([*prelude(), "", *("\n" + f.source + "\n" for f in formulas)])
    written = pypandoc.convert_text(
        text,
        "typst",
        format="markdown_strict+tex_math_dollars+latex_macros+raw_tex",
        extra_args=["--sandbox", "--wrap=none", "--quiet"],
    )
    return [part.strip() for part in written.replace("\r\n", "\n").split("FORMULA\n")[1:]]


@dataclass
class Marks:
    """What stands for arrays and fences while pandoc reads a formula."""

    held: list[str] = field(default_factory=list)

    def put(self, tex: str) -> str:
        """Put marks for what pandoc loses."""
        return self._fences(environments(tex, self._environment))

    def resolved(self, typst: str) -> str:
        """Write in Typst what the marks stand for."""
        typst = re.sub(r'mat\(delim: "\[", (?=(?:upright\()?"@A)', "mat(", typst)
        typst = _MARKED.sub(lambda m: self.held[int(m[2])] if m[2] else "& ", typst)
        # A lone delimiter, made larger: a glyph of that size, not a scaled letter.
        typst = _ENLARGED.sub(lambda m: rf"lr(size: #{m[1]}%, \{m[2]})", typst)
        typst = _RENAMED.sub(_renamed, typst)
        return typst.replace("stroke: black", "stroke: 0.5pt").replace("#h(-1em)", "#h(-0.167em)")

    def _mark(self, kind: str, typst: str) -> str:
        self.held.append(typst)
        return rf"\text{{@{kind}{len(self.held) - 1}@}}"

    def _environment(  # noqa: PLR0911 - a table: each kind of environment, and what it becomes
        self, name: str, body: str, alone: bool
    ) -> str:
        if name in _BARS:
            return self._array(body, f"delim: {_BARS[name]}", "c")
        if name == "cases":
            inner = self._array(body, "delim: #none", "l")
            return self._mark("F", r"lr(\{ ") + inner + self._mark("F", ")")
        if name == "array":
            spec, rows = specified(body)
            options = f"delim: #none{_ruled(spec, rows)}"
            return self._array(rows.replace(r"\hline", ""), options, spec)
        if "matrix" in name and name not in _KEPT:
            return self._array(body, "delim: #none", "c")
        if alone or name not in (*_CENTRED, *_PAIRED):
            return rf"\begin{{{name}}}{body}\end{{{name}}}"
        if name in _CENTRED:
            return self._array(body, "delim: #none", "c")
        rows = specified(body)[1] if name == "alignedat" else body
        return self._array(rows, "delim: #none, column-gap: #0em", "")

    def _array(self, body: str, options: str, spec: str) -> str:
        """Write an array as the one kind of matrix that pandoc keeps whole."""
        columns = re.sub(r"@\{[^}]*\}|[pmb]\{[^}]*\}|[^lcr]", "", spec) or "rl" * 20
        rows = [_aligned_row(row, columns) for row in rows_of(body)]
        inner = r" \\ ".join(rows)
        return rf"\begin{{bmatrix}}{self._mark('A', options + ', ')}{inner}\end{{bmatrix}}"

    def _fences(self, tex: str) -> str:
        r"""Mark each pair of `\left` and `\right`, so that both sides keep their height."""
        return _FENCE.sub(self._fence, tex)

    def _fence(self, found: re.Match[str]) -> str:
        if found[2] not in _FENCES:
            return found[0]
        sign = _FENCES[found[2]]
        written = {"left": f"lr({sign} ", "middle": f" mid({sign}) ", "right": f" {sign})"}
        return self._mark("F", written[found[1]])


def _renamed(found: re.Match[str]) -> str:
    if found[0].startswith('"'):
        return found[0]
    if found[2]:
        return f"{found[2]}.stroked"
    return f"{found[1]}.o" if found[1] else "inter"


def _aligned_row(row: str, columns: str) -> str:
    cells = enumerate(cells_of(row))
    return " & ".join(_aligned(cell, columns[i % len(columns)]) for i, cell in cells)


def _aligned(cell: str, side: str) -> str:
    point = r"\text{@P@}"
    return {"l": point + cell, "r": cell + point}.get(side, cell)


def _ruled(spec: str, body: str) -> str:
    """Read the lines within an array, as Typst's `augment`."""
    upright, level = rules_of(spec, body)
    if not upright and not level:
        return ""
    sides = f"hline: {_several(level)}, vline: {_several(upright)}"
    return f", augment: #({sides}, stroke: 0.5pt)"


def _several(numbers: list[int]) -> str:
    return "(" + "".join(f"{n}, " for n in numbers) + ")"
