"""A notebook of anybody's as fragments of HTML, one a cell, for a page that cannot run anything.

Every output is shown by the richest of its forms that paper can hold; what paper cannot hold
(a widget, a script, a film) is named in its place, with its MIME type.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import escape, unescape
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

from bs4 import BeautifulSoup
from mistune import HTMLRenderer
from nbconvert.filters.ansi import strip_ansi
from nbconvert.filters.markdown_mistune import MarkdownWithMath

from analysis.export.assets import words_of
from analysis.export.maths import FORMULA, MathMarks, data_mark, mark_formulas, tex_of
from analysis.export.outputs import for_report, is_own
from analysis.export.pictures import data_url

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

RASTER = ("image/png", "image/jpeg", "image/gif", "image/webp")
# What pandoc reads for us: a raw cell's or an output's MIME type, and pandoc's name for it.
PANDOC = {"text/latex": "latex", "text/restructuredtext": "rst", "text/x-rst": "rst"}
TABULAR = ("tabular", "table", "itemize", "enumerate", "document")


@dataclass(frozen=True)
class Document:
    """What a page is made from: fragments of HTML in reading order, and what names the whole."""

    fragments: tuple[str, ...]
    title: str
    language: str = "en"
    description: str = ""
    keywords: tuple[str, ...] = ()
    report: bool = False
    folder: str = ""


def read(nb: Any, name: str = "", folder: str = "", hide_input: bool = False) -> Document:
    """Read a notebook node; `name` is its file's, `folder` where its local pictures lie.

    A merged report (`metadata.report`) says its language and title and hides its code.
    """
    for_report(nb)
    about: Mapping[str, Any] | None = nb.metadata.get("report")
    hide = hide_input or about is not None or bool(nb.metadata.get("hide_input", False))
    about = about or {}
    language = str(about.get("language") or nb.metadata.get("lang") or "en")
    cells = CellReader(language, _code_language(nb), hide)
    fragments = tuple(cells.read(cell, n) for n, cell in enumerate(nb.cells, start=1))
    title = about.get("title") or nb.metadata.get("title") or _first_heading(fragments)
    return Document(
        fragments=fragments,
        title=str(title or name or "Notebook"),
        language=language,
        description=str(about.get("description", "")),
        keywords=tuple(str(about[key]) for key in ("case", "edition") if about.get(key)),
        report="report" in nb.metadata,
        folder=folder,
    )


def local_file(source: str, folder: str) -> bytes | None:
    """Read a picture beside the notebook; None if it is missing or outside that folder."""
    base = Path(folder or ".").resolve()
    try:
        path = (base / unquote(re.split("[?#]", source, maxsplit=1)[0])).resolve()
        return path.read_bytes() if path.is_relative_to(base) and path.is_file() else None
    except (OSError, ValueError):
        return None


def _code_language(nb: Any) -> str:
    metadata = nb.metadata
    named = metadata.get("language_info", {}).get("name")
    return str(named or metadata.get("kernelspec", {}).get("language") or "python")


def _first_heading(fragments: Iterable[str]) -> str:
    found = (re.search(r"(?s)<h[1-3][^>]*>(.*?)</h[1-3]>", html) for html in fragments)
    texts = (BeautifulSoup(match[1], "html.parser").get_text() for match in found if match)
    return next((" ".join(text.split()) for text in texts if text.strip()), "")


# ---- Markdown ------------------------------------------------------------------------------


class Renderer(MathMarks, HTMLRenderer):
    """Markdown as Jupyter reads it, with formulas and the languages of code kept as data."""

    def heading(self, text: str, level: int, **attrs: Any) -> str:
        """Give a heading the id by which Jupyter's own links know it."""
        words = BeautifulSoup(text, "html.parser").get_text()
        name = attrs.get("id") or words.strip().replace(" ", "-")
        return f'<h{level} id="{escape(str(name))}">{text}</h{level}>\n'

    def block_html(self, html: str) -> str:
        """Keep raw HTML, with the formulas in it marked, as MathJax would."""
        return html if re.search(r"(?i)<(pre|code|script)\b", html) else mark_formulas(html)


def markdown(text: str, attachments: Mapping[str, Mapping[str, str]]) -> str:
    """Turn a Markdown cell into HTML, its attachments as data: URLs."""
    html = str(
        MarkdownWithMath(renderer=Renderer(escape=False, allow_harmful_protocols=True)).render(text)
    )

    def embedded(found: re.Match[str]) -> str:
        forms = attachments.get(unquote(unescape(found[2])), {})
        ranked = sorted(forms.items(), key=lambda form: (form[0] != "image/svg+xml", form[0]))
        return found[1] + (data_url(*ranked[0]) if ranked else f"attachment:{found[2]}")

    return re.sub(r"""(\bsrc=["'])attachment:([^"']*)""", embedded, html)


def pandoc_html(text: str, source_format: str) -> str:
    """Let pandoc read LaTeX or reStructuredText, without access to any file."""
    import pypandoc

    arguments = ["--sandbox", "--mathjax", "--wrap=none", "--quiet"]
    return str(pypandoc.convert_text(text, "html", format=source_format, extra_args=arguments))


# ---- cells ---------------------------------------------------------------------------------


@dataclass(frozen=True)
class CellReader:
    """Reads cells as HTML, in a language and with or without their code."""

    language: str
    code_language: str
    hide_input: bool

    def read(self, cell: Any, number: int) -> str:
        """Return one cell as a fragment of HTML; `number` counts cells from one."""
        own = f'<aside class="note"><p>{self._say("own")}</p></aside>' if is_own(cell) else ""
        return own + self._cell(cell, number)

    def _cell(self, cell: Any, number: int) -> str:
        if cell.cell_type == "markdown":
            return markdown(cell.source, cell.get("attachments", {}))
        if cell.cell_type == "raw":
            return self._raw(cell)
        outputs = [self._output(output, number) for output in cell.get("outputs", [])]
        return self._source(cell) + "\n".join(f"<div>{output}</div>" for output in outputs)

    def _source(self, cell: Any) -> str:
        removed = cell.metadata.get("transient", {}).get("remove_source", False)
        if self.hide_input or removed or cell.metadata.get("hide_input") or not cell.source.strip():
            return ""
        return f'<pre data-lang="{escape(self.code_language)}">{escape(cell.source)}</pre>\n'

    def _raw(self, cell: Any) -> str:
        metadata = cell.metadata
        mime = metadata.get("raw_mimetype") or metadata.get("format") or ""
        if mime == "text/html":
            return str(cell.source)
        if mime == "text/markdown":
            return markdown(cell.source, cell.get("attachments", {}))
        if mime in PANDOC:
            return pandoc_html(cell.source, PANDOC[mime])
        if mime and not mime.startswith("text/"):
            return self._placeholder("raw", mime) + printed(cell.source)
        return printed(cell.source)

    def _output(self, output: Any, number: int) -> str:
        if output.output_type == "stream":
            return printed(output.text)
        if output.output_type == "error":
            trace = "\n".join(output.get("traceback", []))
            return printed(trace or f"{output.ename}: {output.evalue}", "failed")
        about = output.metadata.get("report", {})
        if about.get("kind") == "figure" and "image/svg+xml" in output.data:
            return _figure(about, _text(output.data["image/svg+xml"]))
        return self._bundle(output.data, output.metadata, number)

    def _bundle(self, data: Mapping[str, Any], metadata: Mapping[str, Any], number: int) -> str:
        """Show the richest form that paper can hold, and name a richer one that it cannot."""
        shown = self._picture(data, metadata, number) or self._words(data)
        plain = printed(_text(data["text/plain"])) if "text/plain" in data else ""
        if shown:
            return shown
        beyond = sorted(mime for mime in data if mime != "text/plain")
        return "".join(self._placeholder("output", mime) for mime in beyond) + plain

    def _picture(self, data: Mapping[str, Any], metadata: Mapping[str, Any], number: int) -> str:
        mime = next((m for m in ("image/svg+xml", *RASTER) if m in data), None)
        if mime is None or ("text/latex" in data and mime in RASTER):  # sympy: letters, not dots
            return ""
        size = metadata.get(mime, {})
        alt = size.get("alt") or metadata.get("alt") or self._say("picture", number=number)
        width = f' width="{escape(str(size["width"]))}"' if "width" in size else ""
        url = data_url(mime, data[mime])
        return f'<p><img src="{escape(url)}" alt="{escape(str(alt))}"{width}></p>'

    def _words(self, data: Mapping[str, Any]) -> str:
        if "text/html" in data and has_content(_text(data["text/html"])):
            return _text(data["text/html"])
        if "text/markdown" in data:
            return markdown(_text(data["text/markdown"]), {})
        return latex(_text(data["text/latex"])) if "text/latex" in data else ""

    def _placeholder(self, key: str, mime: str) -> str:
        return f'<div class="placeholder">{escape(self._say(key, mime=mime))}</div>'

    def _say(self, key: str, **values: object) -> str:
        return words_of("typst", self.language)[key].format(**values)


def printed(text: str, role: str = "printed") -> str:
    """Show text as a terminal would leave it: colours off, overwritten lines gone."""
    lines = str(strip_ansi(text)).split("\n")  # type: ignore[no-untyped-call]
    kept = [line.rstrip("\r").rsplit("\r", 1)[-1] for line in lines]
    shown = "\n".join(kept).strip("\n")
    return f'<pre class="{role}">{escape(shown)}</pre>\n' if shown.strip() else ""


def latex(text: str) -> str:
    """Show a LaTeX output: a formula as such, anything else by way of pandoc."""
    found = FORMULA.fullmatch(text.strip())
    if found and found["name"] not in TABULAR:
        return f"<p>{data_mark(tex_of(found), display=True)}</p>"
    return pandoc_html(text, "latex")


_MAY_HIDE = re.compile(r"<(?:script|style|template|noscript|canvas|!)", re.IGNORECASE)
_NO_WORDS = re.compile(r"""<(?:[^>"']|"[^"]*"|'[^']*')*>|&[^;\s]*;""")


def has_content(html: str) -> bool:
    """Tell whether some HTML shows anything without its scripts (a frame or film is named)."""
    if not _MAY_HIDE.search(html) and re.search(r"[^\W_]", _NO_WORDS.sub("", html)):
        return True  # as most do: no need to read it twice
    soup = BeautifulSoup(html, "html.parser")
    for unseen in soup(["script", "style", "template", "noscript", "canvas"]):
        unseen.decompose()
    shown = ["img", "svg", "hr", "iframe", "video", "audio", "object", "embed"]
    return bool(soup.get_text().strip() or soup.find(shown))


def _rows(svg: str) -> str:
    """Write a link without words to each row that a drawing shows: its notes tell where."""
    found = dict.fromkeys(re.findall(r'href="(#ev-[^"]+)"', svg))
    return "".join(f'<a href="{escape(unescape(row))}"></a>' for row in found)


def _figure(about: Mapping[str, Any], svg: str) -> str:
    """Write a report's figure from what its notebook says of it."""
    return (
        f'<figure class="figure" id="{escape(str(about.get("id", "")))}">'
        f'<img src="{data_url("image/svg+xml", svg)}" alt="{escape(str(about.get("alt", "")))}">'
        f"{_rows(svg)}"
        f'<figcaption><span class="number">{escape(str(about.get("number", "")))}</span> '
        f'<strong class="figure-title">{escape(str(about.get("title", "")))}</strong> '
        f'<span class="figure-note">{about.get("caption", "")}</span></figcaption></figure>'
    )


def _text(value: Any) -> str:
    return "".join(value) if isinstance(value, list) else str(value)
