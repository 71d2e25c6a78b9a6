"""LaTeX formulas: marked in HTML, and set by pandoc, as MathML for a page or in Typst for print."""

from __future__ import annotations

import json
import re
from html import escape, unescape
from typing import TYPE_CHECKING, Any

from analysis.export.html_tree import attribute, classes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from bs4 import Tag

FORMULA = re.compile(
    r"(?s)\$\$(?P<display>.+?)\$\$"
    r"|(?P<environment>\\begin\{(?P<name>[a-z]+\*?)\}.*?\\end\{(?P=name)\})"
    r"|\\\[(?P<bracket>.+?)\\\]"
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

    def latex_environment(self, name: str, body: str) -> str:
        """Mark a formula written as a LaTeX environment."""
        return self.mark(f"\\begin{{{name}}}{body}\\end{{{name}}}", display=True)


def mark_formulas(html: str) -> str:
    """Mark the formulas between dollars in the text of some HTML."""
    parts = re.split(r"(<[^>]*>)", html)
    return "".join(p if p.startswith("<") else FORMULA.sub(_marked, p) for p in parts)


def _marked(found: re.Match[str]) -> str:
    return data_mark(tex_of(found), display=found["inline"] is None)


def tex_of(found: re.Match[str]) -> str:
    """Return what a match of `FORMULA` holds, without its delimiters (an environment whole)."""
    return found["inline"] or found["display"] or found["environment"] or found["bracket"]


# --- MathML --------------------------------------------------------------------------------------


def mathml(html: str) -> str:
    """Replace each marked formula by MathML, in one run of pandoc; what it can't read stays TeX."""
    found = sorted({(m[1], m[2]) for m in _MARK.finditer(html)})
    if not found:
        return html
    drawn = dict(zip(found, _pandoc_math(found), strict=True))
    return _MARK.sub(lambda m: drawn[m[1], m[2]], html)


def _pandoc_math(formulas: list[tuple[str, str]]) -> list[str]:
    import pypandoc  # only a page with formulas needs it

    def inline(kind: str, tex: str) -> dict[str, Any]:
        math = {"t": "DisplayMath" if kind == "display" else "InlineMath"}
        return {"t": "Para", "c": [{"t": "Math", "c": [math, unescape(tex).strip()]}]}

    blocks = [inline(kind, tex) for kind, tex in formulas]
    source = json.dumps({"pandoc-api-version": [1, 23], "meta": {}, "blocks": blocks})
    drawn = pypandoc.convert_text(source, "html", "json", extra_args=["--mathml", "--wrap=none"])
    return re.findall(r"<p>(.*?)</p>", drawn, flags=re.DOTALL)


# --- Typst ---------------------------------------------------------------------------------------


def formulas(tree: Tag) -> list[tuple[str, bool]]:
    """List the formulas of a tree as (LaTeX, displayed)."""
    return [(tex, shown) for e in tree.find_all("span") for tex, shown in formula_in(e)]


def formula_in(element: Tag) -> list[tuple[str, bool]]:
    """Read the one formula that an element marks, if it does, as (LaTeX, displayed)."""
    if element.has_attr("data-tex"):
        return [(attribute(element, "data-tex"), element.has_attr("data-display"))]
    if element.name == "span" and "math" in classes(element):  # as pandoc writes it
        return [
            (re.sub(r"^\\[(\[]|\\[)\]]$", "", element.get_text()), "display" in classes(element))
        ]
    return []


def typeset(formulas: Iterable[tuple[str, bool]]) -> dict[str, str]:
    r"""Turn LaTeX formulas into Typst ones, all in one run of pandoc.

    One that pandoc cannot read is missing from the answer. `\newcommand` holds for every
    formula, as it does in a notebook.
    """
    unique = sorted({tex for tex, _ in formulas if tex.strip()})
    if not unique:
        return {}
    import pypandoc

    macros = re.compile(r"\\(?:re)?newcommand\*?\s*\{?\\\w+\}?(?:\[\d\])*\{(?:[^{}]|\{[^{}]*\})*\}")
    known = [macro for tex in unique for macro in macros.findall(tex)]
    bodies = [re.sub(r"\s*\n\s*", " ", macros.sub("", tex)).strip() for tex in unique]
    text = "\n".join(known) + "".join(f"\n\nFORMULA\n\n$${body}$$" for body in bodies)
    written = pypandoc.convert_text(
        text,
        "typst",
        format="markdown_strict+tex_math_dollars+latex_macros+raw_tex",
        extra_args=["--sandbox", "--wrap=none", "--quiet"],
    )
    found = [part.strip() for part in written.replace("\r\n", "\n").split("FORMULA\n")[1:]]
    if len(found) != len(unique):
        return {}
    readable = re.compile(r"\$[^$]*(?:\\\$[^$]*)*\$")
    return {
        tex: typst if body else ""
        for tex, body, typst in zip(unique, bodies, found, strict=True)
        if not body or readable.fullmatch(typst)
    }
