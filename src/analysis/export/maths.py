"""LaTeX formulas: marked in HTML, and set by pandoc, as MathML for a page or in Typst for print."""

from __future__ import annotations

import re
from html import escape, unescape
from typing import TYPE_CHECKING

from analysis.export.html_tree import attribute, classes, soup_of
from analysis.export.references import REFERENCE, anchors_of, is_reference, references
from analysis.export.tex import prelude, prepared
from analysis.export.tex_groups import rules_of, specified

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from bs4 import Tag

    from analysis.export.tex import Formula

FORMULA = re.compile(
    r"(?s)\$\$(?P<display>.+?)\$\$"
    r"|(?P<environment>\\begin\{(?P<name>[a-z]+\*?)\}.*?\\end\{(?P=name)\})"
    r"|\\\[(?P<bracket>.+?)\\\]"
    rf"|{REFERENCE.pattern}"
    r"|(?<![\\$])\$(?P<inline>[^$]+?)(?<!\\)\$"
)
_MARK = re.compile(r'<span class="math-(display|inline)">(.*?)</span>', re.DOTALL)


# --- Marks ---------------------------------------------------------------------------------------


def readable_mark(tex: str, *, display: bool) -> str:
    """Mark a formula for `mathml`; its TeX is text, which an image's description can keep."""
    kind = "display" if display else "inline"
    return f'<span class="math-{kind}">{escape(tex)}</span>'


def data_mark(tex: str, *, display: bool) -> str:
    """Mark a formula for `typeset`; it adds no text to what it stands in."""
    return f'<span data-tex="{escape(tex)}"{" data-display" if display else ""}></span>'


class MathMarks:
    """The formulas of Markdown, marked by `mark`; to be mixed into a renderer of mistune's."""

    mark: Callable[..., str] = staticmethod(data_mark)

    def block_math(self, body: str) -> str:
        """Mark a displayed formula."""
        return self.mark(body, display=True)

    def inline_math(self, body: str) -> str:
        """Mark a formula within a line."""
        return self.mark(body, display=False)

    def text(self, text: str) -> str:
        """Mark the references to formulas in running text, as MathJax finds them."""
        said = super().text(text)  # type: ignore[misc]
        return REFERENCE.sub(lambda m: self.mark(m[0], display=False), said)

    def latex_environment(self, name: str, body: str) -> str:
        """Mark a formula written as a LaTeX environment."""
        return self.mark(f"\\begin{{{name}}}{body}\\end{{{name}}}", display=True)


_TAG = re.compile(r"""(<!--.*?-->|</?[A-Za-z](?:[^<>"']|"[^"]*"|'[^']*')*>)""", re.DOTALL)
# As MathJax: what is code, or hidden, is no formula.
_VERBATIM = frozenset(["pre", "code", "kbd", "samp", "script", "style", "textarea", "svg", "math"])


def mark_formulas(html: str, mark: Callable[..., str] = data_mark) -> str:
    """Mark the formulas between dollars in the text of some HTML, but not in code."""
    within: list[str] = []
    parts = _TAG.split(html)
    for place, part in enumerate(parts):
        if place % 2:
            _enter_or_leave(part, within)
        elif not within and ("$" in part or "\\" in part):
            parts[place] = FORMULA.sub(lambda m: _marked(m, mark), part)
    return "".join(parts)


def _enter_or_leave(tag: str, within: list[str]) -> None:
    name = re.match(r"</?([A-Za-z]+)", tag)
    if not name or name[1].lower() not in _VERBATIM:
        return
    if not tag.startswith("</"):
        within.append(name[1].lower())
    elif name[1].lower() in within:
        del within[within.index(name[1].lower()) :]


def _marked(found: re.Match[str], mark: Callable[..., str]) -> str:
    within_line = found["inline"] or found["label"]
    return mark(unescape(tex_of(found)), display=not within_line)


def formula_of(text: str) -> str | None:
    """Return the one formula that some LaTeX is, without its delimiters; None if it is not one."""
    text = text.strip()
    found = FORMULA.match(text)
    return tex_of(found) if found and found.end() == len(text) else None


def tex_of(found: re.Match[str]) -> str:
    """Return what a match of `FORMULA` holds, without its delimiters (an environment whole)."""
    held = (found[name] for name in ("inline", "display", "environment", "bracket"))
    return next((tex for tex in held if tex), found[0])


# --- MathML --------------------------------------------------------------------------------------


def mathml(html: str, unread: Callable[[str], str]) -> str:
    """Replace each marked formula by MathML, in one run of pandoc.

    What pandoc can't read is replaced by what `unread` says of it, given its LaTeX.
    """
    found = list(dict.fromkeys((m[1], unescape(m[2]).strip()) for m in _MARK.finditer(html)))
    if not found:
        return html
    linked = references(tex for _, tex in found)
    drawn = _pandoc_mathml([each for each in found if not is_reference(each[1])])

    def written(mark: re.Match[str]) -> str:
        tex = unescape(mark[2]).strip()
        if tex in linked:
            address, number = linked[tex]
            return f'<a href="{escape(address)}">{escape(number)}</a>'
        made = drawn.get((mark[1], tex))
        return _anchored(made, tex) if made else unread(tex)

    return _MARK.sub(written, html)


def _anchored(made: str, tex: str) -> str:
    """Give a formula the ids by which references lead to it."""
    for name in anchors_of(tex):
        made = f'<span id="{escape(name)}">{made}</span>'
    return made


def _pandoc_mathml(formulas: list[tuple[str, str]]) -> dict[tuple[str, str], str]:
    import pypandoc  # only a page with formulas needs it

    ready = prepared(tex for _, tex in formulas)
    text = "\n".join([*prelude(), *(_paragraph(kind, ready[tex]) for kind, tex in formulas)])
    drawn = pypandoc.convert_text(
        text,
        "html",
        format="markdown_strict+tex_math_dollars+latex_macros+raw_tex",
        extra_args=["--mathml", "--wrap=none", "--sandbox", "--quiet"],
    )
    parts = re.split(r"<p>FORMULA</p>", drawn)[1:]
    return {
        key: _annotated(part, key[1]) if ready[key[1]].tex else "<!-- -->"
        for key, part in zip(formulas, parts, strict=True)
    }


_BOLD = {
    **{0x41 + i: 0x1D400 + i for i in range(26)},
    **{0x61 + i: 0x1D41A + i for i in range(26)},
    **{0x30 + i: 0x1D7CE + i for i in range(10)},
}


def _upright_bold(tex: str) -> str:
    r"""Write `\mathbf` as upright bold letters: pandoc's MathML takes it for bold italic."""
    return re.sub(
        r"\\mathbf\s*(?:\{([A-Za-z0-9]+)\}|\b([A-Za-z0-9]))",
        lambda m: "{" + (m[1] or m[2]).translate(_BOLD) + "}",
        tex,
    )


def _paragraph(kind: str, formula: Formula) -> str:
    sign = "$$" if kind == "display" else "$"
    return "\n".join(
        ["", *formula.defines, "", "FORMULA", "", f"{sign}{_upright_bold(formula.tex)}{sign}", ""]
    )


def _annotated(html: str, tex: str) -> str:
    """Return the formula in some HTML, its TeX noted as the author wrote it; empty if none."""
    found = re.search(r"<math\b.*</math>", html, re.DOTALL)
    note = re.compile(r'(<annotation encoding="application/x-tex">).*?(</annotation>)', re.DOTALL)
    if not found:
        return ""
    return note.sub(lambda m: m[1] + escape(tex, quote=False) + m[2], _ruled(found[0], tex))


def _ruled(drawn: str, tex: str) -> str:
    """Mark the cells of an array that a line follows or stands above: pandoc forgets them."""
    array = re.search(r"\\begin\s*\{array\}(.*?)\\end\s*\{array\}", tex, re.DOTALL)
    if array is None or drawn.count("<mtable") != 1:
        return drawn
    upright, level = rules_of(*specified(array[1]))
    rows = re.split(r"(?=<mtr\b)", drawn)
    return rows[0] + "".join(_ruled_row(row, n in level, upright) for n, row in enumerate(rows[1:]))


def _ruled_row(row: str, lined: bool, upright: list[int]) -> str:
    """Mark the cells of one row; `lined` tells that a line stands above it."""
    cells = re.split(r"(?=<mtd\b)", row)
    for n, cell in enumerate(cells[1:], start=1):
        marks = " ".join(["ruled-above"] * lined + ["ruled-after"] * (n in upright))
        cells[n] = cell.replace("<mtd", f'<mtd class="{marks}"', 1) if marks else cell
    return "".join(cells)


# --- Reading -------------------------------------------------------------------------------------


def formulas(tree: Tag) -> list[tuple[str, bool]]:
    """List the formulas of a tree as (LaTeX, displayed)."""
    return [(tex, shown) for e in tree.find_all("span") for tex, shown in formula_in(e)]


def link_references(trees: Iterable[Tag]) -> None:
    """Make links of the references to formulas, and give those formulas ids, in place."""
    found = [(e, tex) for tree in trees for e in tree.find_all("span") for tex, _ in formula_in(e)]
    linked = references(tex for _, tex in found)
    for element, tex in found:
        if tex in linked:
            address, number = linked[tex]
            link = soup_of(f'<a href="{escape(address)}">{escape(number)}</a>')
            element.replace_with(link)
        for name in anchors_of(tex):
            element.wrap(soup_of(f'<span id="{escape(name)}"></span>').find("span") or element)


def formula_in(element: Tag) -> list[tuple[str, bool]]:
    """Read the one formula that an element marks, if it does, as (LaTeX, displayed)."""
    if element.has_attr("data-tex"):
        return [(attribute(element, "data-tex"), element.has_attr("data-display"))]
    if element.name == "span" and "math" in classes(element):  # as pandoc writes it
        return [
            (re.sub(r"^\\[(\[]|\\[)\]]$", "", element.get_text()), "display" in classes(element))
        ]
    return []
