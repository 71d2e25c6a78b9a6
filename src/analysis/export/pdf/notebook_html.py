"""A notebook of anybody's as fragments of HTML, one a cell, for a page that cannot run anything.

Every output is shown by the richest of its forms that paper can hold; what paper cannot hold
(a widget, a script, a film) is named in its place, with its MIME type.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html import escape, unescape
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

from bs4 import BeautifulSoup
from mistune import HTMLRenderer
from nbconvert.filters.markdown_mistune import MarkdownWithMath

from analysis.export.assets import words_of
from analysis.export.forms import (
    DIAGRAM,
    DRAWN,
    PANDOC,
    PICTURES,
    RECORDED,
    best_form,
    fenced,
    has_content,
    is_folded,
    lost_forms,
    pandoc_html,
    readable_json,
    recording,
    take_removed,
    text,
)
from analysis.export.html.svg import each_svg
from analysis.export.markup import OUTSIDE, START_TAG, STYLE, attributes_of, mark_kept_lines
from analysis.export.maths import MathMarks, data_mark, formula_of, mark_formulas
from analysis.export.omitted import Omissions
from analysis.export.outputs import for_report, is_own
from analysis.export.pdf.printed import printed
from analysis.export.pictures import data_url, with_symbols

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

# What is an environment, but no formula.
TABULAR = re.compile(r"\\begin\s*\{(?:tabular|table|itemize|enumerate|document)\b")


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
    omitted: Omissions = field(default_factory=lambda: Omissions("en"))


def read(nb: Any, name: str = "", folder: str = "", hide_input: bool = False) -> Document:
    """Read a notebook node; `name` is its file's, `folder` where its local pictures lie.

    A merged report (`metadata.report`) says its language and title and hides its code.
    """
    for_report(nb)
    about: Mapping[str, Any] | None = nb.metadata.get("report")
    hide = hide_input or about is not None
    about = about or {}
    language = str(about.get("language") or nb.metadata.get("lang") or "en")
    omitted = Omissions(language)
    cells = CellReader(omitted, _code_language(nb), hide, report="report" in nb.metadata)
    removed = take_removed(nb)
    fragments = tuple(cells.read(cell, n) for n, cell in enumerate(nb.cells, start=1))
    fragments += tuple(_placeholder(omitted.say_chosen(*what)) for what in removed)
    title = about.get("title") or nb.metadata.get("title") or _first_heading(fragments)
    return Document(
        fragments=fragments,
        title=str(title or name or "Notebook"),
        language=language,
        description=str(about.get("description", "")),
        keywords=tuple(str(about[key]) for key in ("case", "edition") if about.get(key)),
        report="report" in nb.metadata,
        folder=folder,
        omitted=omitted,
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

    def heading(self, text: str, level: int, **attrs: Any) -> str:  # mistune's name for it
        """Give a heading the id by which Jupyter's own links know it."""
        words = BeautifulSoup(text, "html.parser").get_text()
        name = attrs.get("id") or words.strip().replace(" ", "-")
        return f'<h{level} id="{escape(str(name))}">{text}</h{level}>\n'

    def block_code(self, code: str, info: str | None = None) -> str:
        """Keep the text of a fence; a diagram's is marked, to be said as not drawn."""
        code, drawn = fenced(code, info)
        return f"{DIAGRAM}{escape(code)}</pre>\n" if drawn else str(super().block_code(code, info))

    def block_html(self, html: str) -> str:
        """Keep raw HTML, with the formulas in it marked, as MathJax would."""
        return mark_formulas(html)


def markdown(source: str, attachments: Mapping[str, Mapping[str, str]]) -> str:
    """Turn a Markdown cell into HTML, its attachments as data: URLs."""
    html = str(
        MarkdownWithMath(renderer=Renderer(escape=False, allow_harmful_protocols=True)).render(
            source
        )
    )

    def embedded(found: re.Match[str]) -> str:
        forms = attachments.get(unquote(unescape(found[2])), {})
        ranked = sorted(forms.items(), key=lambda form: (form[0] != "image/svg+xml", form[0]))
        return found[1] + (data_url(*ranked[0]) if ranked else f"attachment:{found[2]}")

    return re.sub(r"""(\bsrc=["'])attachment:([^"']*)""", embedded, html)


# ---- cells ---------------------------------------------------------------------------------


@dataclass(frozen=True)
class CellReader:
    """Reads cells as HTML, with or without their code; what it leaves out it notes."""

    omitted: Omissions
    code_language: str
    hide_input: bool
    report: bool = False

    def read(self, cell: Any, number: int) -> str:
        """Return one cell as a fragment of HTML; `number` counts cells from one."""
        html = mark_kept_lines(with_symbols(self._read(cell, number)))
        html = STYLE.sub(self._outside, html)
        return html if self.report else each_svg(html, _as_picture)

    def _outside(self, style: re.Match[str]) -> str:
        """Say, as the page does, what a style would have loaded; print has no use for the rest."""
        found = [m["sheet"] or m["url"] for m in OUTSIDE.finditer(style[1])]
        return "".join(_placeholder(self.omitted.say("style", name=name)) for name in found)

    def _read(self, cell: Any, number: int) -> str:
        own = f'<aside class="note"><p>{self._say("own")}</p></aside>' if is_own(cell) else ""
        return own + self._cell(cell, number)

    def _cell(self, cell: Any, number: int) -> str:
        if cell.cell_type == "markdown":
            return self._markdown(cell.source, cell.get("attachments", {}))
        if cell.cell_type == "raw":
            return self._raw(cell)
        outputs = [self._output(output, number) for output in cell.get("outputs", [])]
        return self._source(cell) + "\n".join(f"<div>{output}</div>" for output in outputs)

    def _markdown(self, source: str, attachments: Mapping[str, Mapping[str, str]]) -> str:
        html = markdown(source, attachments)
        if "<script" in html and not has_content(html):
            return _placeholder(self.omitted.say("script", kinds="text/html"))
        return re.sub(DIAGRAM, lambda _: _placeholder(self.omitted.say("diagram")) + "<pre>", html)

    def _source(self, cell: Any) -> str:
        removed = cell.metadata.get("transient", {}).get("remove_source", False)
        if self.hide_input or removed or not cell.source.strip():
            return ""
        code = f'<pre data-lang="{escape(self.code_language)}">{escape(cell.source)}</pre>\n'
        if not is_folded(cell):
            return code
        return f"<details><summary>{self._say('code')}</summary>{code}</details>\n"

    def _raw(self, cell: Any) -> str:
        metadata = cell.metadata
        if "unknown_type" in metadata:
            said = self.omitted.say("cell", kinds=metadata.unknown_type)
            return _placeholder(said) + printed(cell.source)
        mime = metadata.get("raw_mimetype") or metadata.get("format") or ""
        if mime == "text/html":
            return str(cell.source)
        if mime == "text/markdown":
            return self._markdown(cell.source, cell.get("attachments", {}))
        if mime in PANDOC:
            return pandoc_html(cell.source, PANDOC[mime])
        if mime and not mime.startswith("text/"):
            return _placeholder(self.omitted.say("raw", kinds=mime)) + printed(cell.source)
        return printed(cell.source)

    def _output(self, output: Any, number: int) -> str:
        if output.output_type == "stream":
            return printed(text(output.text))
        if output.output_type == "error":
            trace = "\n".join(output.get("traceback", []))
            return printed(trace or f"{output.ename}: {output.evalue}", "failed")
        about = output.metadata.get("report", {})
        if about.get("kind") == "figure" and DRAWN in output.data:
            return _figure(about, text(output.data[DRAWN]))
        return self._bundle(output.data, output.metadata, number)

    def _bundle(  # noqa: PLR0911 - a table: each kind of form, and what shows it
        self, data: Mapping[str, Any], metadata: Mapping[str, Any], number: int
    ) -> str:
        """Show the best form; without any, the plain text and a word on what is not shown."""
        mime = best_form(data)
        if mime in PICTURES:
            return self._picture(mime, data, metadata, number)
        if mime == "text/html":
            return text(data[mime]) if self.report else mark_formulas(text(data[mime]))
        if mime in RECORDED:
            return recording(mime, data[mime])
        if mime == "text/markdown":
            return self._markdown(text(data[mime]), {})
        if mime == "text/latex":
            return latex(text(data[mime]))
        if mime == "application/json":
            return printed(readable_json(data[mime]))
        return self._lost(data) + printed(text(data.get("text/plain", "")))

    def _lost(self, data: Mapping[str, Any]) -> str:
        lost = lost_forms(data)
        scripted = {"text/html", "application/javascript"} & set(lost)
        key = "script" if scripted else "type"
        return _placeholder(self.omitted.say(key, kinds=", ".join(lost))) if lost else ""

    def _picture(
        self, mime: str, data: Mapping[str, Any], metadata: Mapping[str, Any], number: int
    ) -> str:
        size = metadata.get(mime, {})
        alt = size.get("alt") or metadata.get("alt") or self._say("picture", number=number)
        width = f' width="{escape(str(size["width"]))}"' if "width" in size else ""
        url = data_url(mime, data[mime])
        return f'<p><img src="{escape(url)}" alt="{escape(str(alt))}"{width}></p>'

    def _say(self, key: str, **values: object) -> str:
        return words_of("typst", self.omitted.language)[key].format(**values)


def _placeholder(said: str) -> str:
    return f'<div class="placeholder">{escape(said)}</div>'


def latex(source: str) -> str:
    """Show a LaTeX output: a formula as such, anything else by way of pandoc."""
    tex = formula_of(source)
    if tex is not None and not TABULAR.match(source.strip()):
        return f"<p>{data_mark(tex, display=True)}</p>"
    return pandoc_html(source, "latex")


def _as_picture(svg: str) -> str:
    """Keep a drawing as it is written: read as HTML, its names would lose their capitals."""
    root = START_TAG.match(svg)
    about = attributes_of(root[2]) if root else {}
    title = re.search(r"(?s)<title[^>]*>(.*?)</title>", svg)
    alt = about.get("aria-label") or (unescape(title[1]) if title else "")
    style = escape(about.get("style", ""))
    return f'<img src="{data_url(DRAWN, svg)}" alt="{escape(alt)}" style="{style}">'


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
