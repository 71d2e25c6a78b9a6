"""A notebook as one web page that asks the network for nothing.

The page carries its fonts, styles, script and data; a Content-Security-Policy names each by its
hash and refuses the rest. nbconvert's template (`templates/report`) draws the cells, and
`ReportPage.page` turns what it drew into the page. Both ways in give it: this exporter, and
`jupyter nbconvert --to html --template report`, which finds `ReportPreprocessor` in conf.json.
"""

from __future__ import annotations

import base64
import hashlib
import html as entities
import json
import re
from dataclasses import dataclass, field
from functools import cache
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any

from nbconvert.exporters.html import HTMLExporter
from nbconvert.exporters.templateexporter import TemplateExporter
from nbconvert.preprocessors.base import Preprocessor
from traitlets import default
from traitlets.config import Config

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from nbformat import NotebookNode

TEMPLATES = Path(__file__).parent / "templates"
FONTS = Path(__file__).parent.parent / "figures" / "fonts"
HIDDEN_TAGS = {"parameters", "injected-parameters", "notebook-only"}
SHOWN = {"text/html", "image/svg+xml", "image/png", "image/jpeg", "text/markdown", "text/latex"}
SHOWN |= {"text/plain"}
SHARE_WIDTH = 600  # px; enough for a card, and a few kilobytes

START_TAG = re.compile(r"""<([A-Za-z][\w:-]*)((?:[^<>"']|"[^"]*"|'[^']*')*)>""")
ATTRIBUTE = re.compile(r"""([^\s=/"'<>]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+))?""")
CELL_CODE = re.compile(r"<!--code-->(.*?)<!--/code-->", re.DOTALL)


class ExportError(ValueError):
    """The notebook can't become a page as it is: a figure lacks its alt text or caption."""


# --- The exporter --------------------------------------------------------------------------------


class ReportHTMLExporter(HTMLExporter):
    """Export any notebook to one self-contained, accessible page (`--to report-html`).

    `nb.metadata.report` (`language`, `title`, `description`), if there, makes it a report: code
    is folded at the end of each section, and a figure without alt text or caption raises
    `ExportError`. Any other notebook shows its code in place.
    """

    export_from_notebook = "Report (HTML)"

    @default("template_name")
    def _template_name_default(self) -> str:
        return "report"

    @default("extra_template_basedirs")
    def _default_extra_template_basedirs(self) -> list[str]:
        return [str(TEMPLATES)]

    @property
    def default_config(self) -> Config:
        """nbconvert's, but what a page can show comes before what needs a script."""
        shown = ["text/html", "image/svg+xml", "image/png", "image/jpeg", "text/markdown"]
        last = ["text/latex", "text/plain"]
        config = Config({"NbConvertBase": {"display_data_priority": shown + last}})
        config.merge({"HighlightMagicsPreprocessor": {"enabled": True}})
        return config

    def from_notebook_node(  # type: ignore[override]  # as nbconvert's own exporters do
        self, nb: NotebookNode, resources: dict[str, Any] | None = None, **kw: Any
    ) -> tuple[str, dict[str, Any]]:
        """Return (page, resources). Skips HTMLExporter's own step, which would reparse the page."""
        resources = self._init_resources(resources)  # type: ignore[no-untyped-call]
        page, resources = TemplateExporter.from_notebook_node(self, nb, resources, **kw)
        return page.strip() + "\n", resources


class ReportPreprocessor(Preprocessor):
    """Take out the cells no reader sees, check the figures, and hand the template its `report`."""

    def preprocess(
        self, nb: NotebookNode, resources: dict[str, Any]
    ) -> tuple[NotebookNode, dict[str, Any]]:
        """Return the notebook without hidden cells, and resources with a `ReportPage`."""
        nb.cells = [c for c in nb.cells if not HIDDEN_TAGS & set(c.metadata.get("tags", []))]
        if "report" in nb.metadata:
            check_figures(nb)
        resources["report"] = ReportPage.of(nb, resources)
        return nb, resources


def check_figures(nb: NotebookNode) -> None:
    """Raise `ExportError` naming the first figure without alt text, or without a caption."""
    for number, cell in enumerate(nb.cells, start=1):
        for output in cell.get("outputs", []):
            meta = output.get("metadata", {}).get("report", {})
            if meta.get("kind") == "figure":
                _check_figure(meta, str(output.data.get("text/html", "")), number)


def _check_figure(meta: dict[str, str], drawn: str, cell: int) -> None:
    name = f"figure {meta.get('id', '(no id)')} (cell {cell})"
    if not meta.get("alt", "").strip():
        raise ExportError(f"{name} has no alt text: set metadata.report.alt")
    caption = re.search(r"<figcaption\b[^>]*>(.*?)</figcaption>", drawn, re.DOTALL)
    if not meta.get("caption", "").strip() or not caption or not _text(caption[1]):
        raise ExportError(f"{name} has no caption: set metadata.report.caption and <figcaption>")


# --- The page ------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Heading:
    """An entry of the contents: an element's id, its text, and the entries under it."""

    id: str
    text: str
    children: tuple[Heading, ...] = ()


@dataclass(frozen=True)
class Page:
    """All that `index.html.j2` puts in its places; text fields are not yet escaped."""

    language: str
    direction: str
    title: str
    description: str
    policy: str
    icon: str
    styles: tuple[str, ...]
    script: str
    strings: dict[str, str]
    contents: tuple[Heading, ...]
    body: str
    has_notes: bool
    share_image: str
    share_alt: str


@dataclass
class ReportPage:
    """What the template calls while nbconvert walks the cells, and once more at the end."""

    merged: bool
    language: str
    strings: dict[str, str]
    folder: str
    fallback_title: str
    lexer: str
    drawings: int = 0
    extra_styles: list[str] = field(default_factory=list)

    @classmethod
    def of(cls, nb: NotebookNode, resources: dict[str, Any]) -> ReportPage:
        """Make one for a notebook, from its metadata and nbconvert's resources."""
        about = nb.metadata.get("report", {})
        info = nb.metadata.get("language_info", {})
        place = resources.get("metadata", {})
        language = about.get("language") or resources.get("language_code") or "en"
        return cls(
            merged="report" in nb.metadata,
            language=language,
            strings=template_strings(language),
            folder=str(place.get("path") or ""),
            fallback_title=str(place.get("name") or "Notebook"),
            lexer=info.get("pygments_lexer") or info.get("name") or "ipython3",
        )

    def code(self, cell: NotebookNode) -> str:
        """Highlight a code cell; in a report it is marked, for the end of its section."""
        from nbconvert.filters.highlight import Highlight2HTML  # pygments is heavy

        if not cell.source.strip():
            return ""
        highlight = Highlight2HTML(pygments_lexer=self.lexer)  # type: ignore[no-untyped-call]
        code = str(highlight(cell.source, metadata=cell.metadata))
        code = re.sub(r'class="\s*highlight[^"]*"', 'class="highlight"', code)
        return f"<!--code-->{code}<!--/code-->" if self.merged else code

    def markdown(self, cell: NotebookNode) -> str:
        """Render a markdown cell, its attachments and the images beside the notebook inlined."""
        return self._markdown(cell.source, cell.get("attachments", {}))

    def markdown_output(self, output: NotebookNode) -> str:
        """Render a text/markdown output."""
        return self._markdown(output.data["text/markdown"], {})

    def _markdown(self, source: str, attachments: dict[str, dict[str, str]]) -> str:
        from nbconvert.filters.markdown_mistune import (  # mistune is heavy
            IPythonRenderer,
            MarkdownWithMath,
        )

        class Renderer(IPythonRenderer):
            block_math = staticmethod(lambda body: math_mark(body, display=True))
            inline_math = staticmethod(lambda body: math_mark(body, display=False))

            @staticmethod
            def latex_environment(name: str, body: str) -> str:
                return math_mark(f"\\begin{{{name}}}{body}\\end{{{name}}}", display=True)

        renderer = Renderer(
            escape=False,
            embed_images=True,
            exclude_anchor_links=True,
            path=self.folder,
            attachments=attachments,
        )
        return self._contain(MarkdownWithMath(renderer=renderer).render(source))

    def raw(self, cell: NotebookNode) -> str:
        """Show a raw cell: HTML as it is, anything else as its text, said to be raw."""
        kind = cell.metadata.get("raw_mimetype") or cell.metadata.get("format") or ""
        if kind == "text/html":
            return self._contain(cell.source)
        if not cell.source.strip():
            return ""
        label = " · ".join(filter(None, [self.strings["raw"], entities.escape(kind)]))
        text = f'<pre class="output" tabindex="0">{entities.escape(cell.source)}</pre>'
        return f'<p class="left-out">{label}</p>{text}'

    def html(self, output: NotebookNode) -> str:
        """Return an HTML output, made safe to stand in the page beside others like it."""
        alt = output.metadata.get("report", {}).get("alt", "")
        drawn = self._contain(str(output.data["text/html"]), alt)
        return drawn if self.merged else f'<div class="output-html">{drawn}</div>'

    def latex(self, output: NotebookNode) -> str:
        """Return a text/latex output, marked to become MathML."""
        source = output.data["text/latex"].strip()
        body = re.sub(r"^(\$\$?|\\\[)(.*?)(\$\$?|\\\])$", r"\2", source, flags=re.DOTALL)
        return f"<p>{math_mark(body, display=True)}</p>"

    def image(self, output: NotebookNode, mime: str) -> str:
        """Return an image output as an `<img>`: apart, a drawing can't disturb the page."""
        data = output.data[mime]
        if mime == "image/svg+xml":
            data = base64.b64encode("".join(data).encode()).decode()
        data = "".join(data.split())
        meta = output.metadata
        alt = meta.get("alt") or meta.get("report", {}).get("alt") or self.strings["no_alt"]
        size = meta.get(mime, meta)
        shape = "".join(f' {k}="{int(size[k])}"' for k in ("width", "height") if _is_px(size, k))
        alt = entities.escape(alt)
        return (
            f'<p class="output-image"><img src="data:{mime};base64,{data}" alt="{alt}"{shape}></p>'
        )

    def can_show(self, output: NotebookNode) -> bool:
        """Whether one of the output's forms is drawn by the template."""
        return bool(SHOWN & output.data.keys())

    def left_out(self, output: NotebookNode) -> str:
        """Return the nearest thing a page can show, or a word on what it can't."""
        kinds = ", ".join(sorted(output.data))
        note = f"{self.strings['type_left_out']} ({entities.escape(kinds)})."
        note = f'<p class="left-out">{note}</p>'
        if "text/html" in output.data:
            return self.html(output)
        for mime in ("image/svg+xml", "image/png", "image/jpeg"):
            if mime in output.data:
                return self.image(output, mime)
        text = entities.escape(str(output.data.get("text/plain", "")))
        return note + (f'<pre class="output" tabindex="0">{text}</pre>' if text else "")

    def _contain(self, html: str, alt: str = "") -> str:
        html, styles = take_styles(contain(html, self.strings))
        self.extra_styles += [s for s in styles if s not in self.extra_styles]
        return _each_svg(html, lambda svg: self._svg(svg, alt))

    def _svg(self, svg: str, alt: str) -> str:
        self.drawings += 1
        return tidy_svg(svg, f"g{self.drawings}-", alt)

    def page(self, nb: NotebookNode, cells: str) -> Page:
        """Make the page out of the drawn cells of `nb`."""
        about = nb.metadata.get("report", {})
        body = self._body(nb, cells)
        body, css = restyle(body)
        styles = tuple(
            s for s in (font_css(body), _asset("report.css"), *self.extra_styles, css) if s
        )
        script = _asset("report.js")
        card, card_alt = share_card(nb)
        return Page(
            language=self.language,
            direction=direction(self.language),
            title=self._title(nb, body),
            description=about.get("description", ""),
            policy=policy(styles, script, body),
            icon=icon(),
            styles=styles,
            script=script,
            strings=self.strings,
            contents=contents(body),
            body=body,
            has_notes='href="#ev-' in body,
            share_image=card,
            share_alt=card_alt,
        )

    def _body(self, nb: NotebookNode, cells: str) -> str:
        body = mathml(mend_tables(caption_first(cells.strip()), self.strings["table"]))
        if self.merged:
            body = fold_code(body, self.strings["code"])
        if not re.search(r"<h1\b", body):
            title = entities.escape(self._title(nb, body))
            body = f'<header class="report-title"><h1>{title}</h1></header>\n{body}'
        return name_marks(link_back(unique_ids(name_headings(body))))

    def _title(self, nb: NotebookNode, body: str) -> str:
        about = nb.metadata.get("report", {})
        first = re.search(r"<h1\b[^>]*>(.*?)</h1>", body, re.DOTALL)
        found = about.get("title") or nb.metadata.get("title") or (_text(first[1]) if first else "")
        return str(found or self.fallback_title)


# --- Citations and the way back ------------------------------------------------------------------

_MARKUP = re.compile(
    r"<h(?P<level>[123])\b[^>]*>(?P<heading>.*?)</h(?P=level)>"
    r"|<figure\b(?P<figure>[^>]*)>(?P<figure_body>.*?)</figure>"
    r"|<table\b[^>]*>\s*<caption\b[^>]*>(?P<caption>.*?)</caption>"
    r"|(?P<table_end></table>)"
    r"|<article\b(?P<article>[^>]*)>"
    r"|(?P<article_end></article>)"
    r"|(?P<cite><a\b[^>]*>)",
    re.DOTALL,
)
_CITE = re.compile(r"<a\b[^>]*>")
_PLACEHOLDER = re.compile(r'<p\b([^>]*\bclass="evidence-backlinks"[^>]*)>\s*</p>')


@dataclass(frozen=True)
class _Place:
    """Where a row is cited: the element to go back to, and what that place is called."""

    target: str
    label: str


def link_back(html: str) -> str:
    """Give each citation of a row an id, and each evidence entry the links back to them.

    Every `<a class="cite" href="#ev-ROW">`, and every link to a row inside an SVG, gets the id
    `cite-ROW-1`, `cite-ROW-2`... in document order (an id it has already is kept). Every empty
    `<p class="evidence-backlinks" data-row="ROW" data-label="Cited in"></p>` is filled, or left
    out when nothing cites its row. A place is named by its figure or table number, else by the
    nearest heading; a figure is one place, however often it cites the row.
    """
    places: dict[str, list[_Place]] = {}
    walk = _Walk(places)
    html = _MARKUP.sub(walk.step, html)
    return _PLACEHOLDER.sub(lambda m: _back_links(_attributes(m[1]), places), html)


@dataclass
class _Walk:
    """The state of one pass over a page: what encloses the citation that comes next."""

    places: dict[str, list[_Place]]
    counts: dict[str, int] = field(default_factory=dict)
    heading: str = ""
    table: str = ""
    article: str = ""

    def step(self, match: re.Match[str]) -> str:
        if match["heading"] is not None:
            self.heading = _text(match["heading"])
        elif match["caption"] is not None:
            self.table = _number(match["caption"])
        elif match["table_end"]:
            self.table = ""
        elif match["article"] is not None:
            self.article = _attributes(match["article"]).get("id", "")
        elif match["article_end"]:
            self.article = ""
        elif match["figure"] is not None:
            return self._figure(match)
        elif match["cite"]:
            return self._cite(match["cite"], None)
        return match[0]

    def _figure(self, match: re.Match[str]) -> str:
        target = _attributes(match["figure"]).get("id", "")
        label = _number(match["figure_body"]) or self.heading
        place = _Place(target, label) if target else None
        return _CITE.sub(lambda m: self._cite(m[0], place, figure=True), match[0])

    def _cite(self, tag: str, place: _Place | None, *, figure: bool = False) -> str:
        attributes = _attributes(tag[2:-1])
        target = attributes.get("href") or attributes.get("xlink:href") or ""
        row = target.removeprefix("#ev-")
        if row == target or not (figure or "cite" in attributes.get("class", "").split()):
            return tag
        self.counts[row] = self.counts.get(row, 0) + 1
        own = attributes.get("id") or f"cite-{row}-{self.counts[row]}"
        place = place or _Place(own, self.table or self.heading)
        known = self.places.setdefault(row, [])
        if place not in known and self.article != f"ev-{row}":
            known.append(place)
        return tag if "id" in attributes else f'<a id="{own}"{tag[2:]}'


def _back_links(attributes: dict[str, str], places: dict[str, list[_Place]]) -> str:
    found = places.get(attributes.get("data-row", ""), [])
    if not found:
        return ""
    label = entities.escape(attributes.get("data-label", ""))
    label = f'<span class="evidence-backlinks-label">{label}</span> ' if label else ""
    named = _by_label(found)
    links = ", ".join(_links_of(name, named[name]) for name in named)
    return f'<p class="evidence-backlinks">{label}{links}</p>'


def _by_label(places: list[_Place]) -> dict[str, list[str]]:
    named: dict[str, list[str]] = {}
    for place in places:
        named.setdefault(place.label, []).append(place.target)
    return named


def _links_of(name: str, targets: list[str]) -> str:
    """Link the first place by its name, the next ones of that name by a number."""
    first = f'<a href="#{targets[0]}">{entities.escape(name, quote=False)}</a>'
    label = entities.escape(name)
    more = (
        f' <a href="#{target}" aria-label="{label} {n}">{n}</a>'
        for n, target in enumerate(targets[1:], start=2)
    )
    return first + "".join(more)


def name_marks(html: str) -> str:
    """Give each SVG link to a row an accessible name that has its visible words in it.

    A link without words is named by the label of the row's entry; a name that lacks the words
    gives way to them (WCAG 2.5.3, which speech input depends on).
    """
    entry = re.compile(r'<article\b[^>]*\bid="(ev-[^"]*)"[^>]*>\s*<h4\b[^>]*>(.*?)</h4>', re.DOTALL)
    labels = {m[1]: _text(m[2]) for m in entry.finditer(html)}
    link = re.compile(r"<a\b([^>]*)>(.*?)</a>", re.DOTALL)
    return _each_svg(html, lambda svg: link.sub(lambda m: _name_mark(m, labels), svg))


def _name_mark(match: re.Match[str], labels: dict[str, str]) -> str:
    attributes = _attributes(match[1])
    # Lines of text are elements side by side: without a space their words would run together.
    inner = re.sub(r"</text>\s*<text", "</text> <text", match[2])
    words = _text(inner)
    name = attributes.get("aria-label") or labels.get(attributes.get("href", "")[1:], "")
    if not _says(name, words):
        name = words
    if not name:
        return match[0]
    return f"{_tag('a', attributes | {'aria-label': name})}{inner}</a>"


def _says(name: str, words: str) -> bool:
    """Whether the words stand in the name, in a row, whatever the punctuation."""
    said, visible = (" ".join(re.findall(r"\w+", text.casefold())) for text in (name, words))
    return f" {visible} " in f" {said} " or not visible


# --- Headings, ids, code, tables, formulas -------------------------------------------------------


def contents(body: str) -> tuple[Heading, ...]:
    """Return the page's headings with an id, two levels deep: h2 and h3 (h1 too, if several)."""
    found = re.findall(r'<h([123])\b[^>]*?\bid="([^"]*)"[^>]*>(.*?)</h\1>', body, flags=re.DOTALL)
    top = "1" if sum(level == "1" for level, _, _ in found) > 1 else "2"
    below = str(int(top) + 1)
    entries: list[tuple[Heading, list[Heading]]] = []
    for level, name, inner in found:
        heading = Heading(entities.unescape(name), _text(inner))
        if level == top or (level == below and not entries):
            entries.append((heading, []))
        elif level == below:
            entries[-1][1].append(heading)
    return tuple(Heading(h.id, h.text, tuple(children)) for h, children in entries)


def name_headings(html: str) -> str:
    """Give each h1-h3 without an id one like Jupyter's: its text, hyphens for what is no letter."""

    def named(match: re.Match[str]) -> str:
        if "id" in _attributes(match[2]) or not _text(match[3]):
            return match[0]
        name = re.sub(r"[^\w-]+", "-", _text(match[3])).strip("-") or "section"
        return f'<h{match[1]}{match[2]} id="{name}">{match[3]}</h{match[1]}>'

    return re.sub(r"<h([123])\b([^>]*)>(.*?)</h\1>", named, html, flags=re.DOTALL)


def unique_ids(html: str) -> str:
    """Give an id that is already taken the first free suffix: `id`, `id-2`, `id-3`."""
    taken = {"content", "contents", "note", "note-text"}  # the template's own

    def free(match: re.Match[str]) -> str:
        name, n = match[2], 2
        while name in taken:
            name, n = f"{match[2]}-{n}", n + 1
        taken.add(name)
        return match[0] if name == match[2] else f'{match[1]}id="{name}"{match[3]}'

    return re.sub(
        r'(<[A-Za-z](?:[^<>"]|"[^"]*")*?\s)id="([^"]*)"((?:[^<>"]|"[^"]*")*>)', free, html
    )


def fold_code(html: str, label: str) -> str:
    """Gather the marked code of each h2 section into one closed `<details>` at its end."""
    opening, *sections = re.split(r"(?=<h2\b)", html)
    if sections:  # the title block's code opens the first section's
        code = "".join(m[0] for m in CELL_CODE.finditer(opening))
        sections[0] = sections[0].replace("</h2>", f"</h2>{code}", 1)
        opening = CELL_CODE.sub("", opening)
    return "".join(_fold_section(section, label) for section in [opening, *sections])


def _fold_section(section: str, label: str) -> str:
    code = "".join(CELL_CODE.findall(section))
    section = CELL_CODE.sub("", section)
    heading = re.match(r"<h2\b[^>]*>(.*?)</h2>", section, re.DOTALL)
    if not code:
        return section
    name = entities.escape(_text(heading[1]), quote=False) if heading else ""
    name = f'<span class="visually-hidden"> · {name}</span>' if name else ""
    summary = f"<summary>{label}{name}</summary>"
    return f'{section.rstrip()}\n<details class="code">{summary}{code}</details>\n'


_TABLE = re.compile(
    r'(?:<div\b(?P<div>[^>]*\bclass="table-scroll"[^>]*)>\s*)?'
    r'(?P<table><table\b(?:[^<>"]|"[^"]*")*>.*?</table>)(?(div)\s*</div>)',
    re.DOTALL,
)


def mend_tables(html: str, label: str) -> str:
    """Put each table in a `<section>` that scrolls: a report's own, or a bare data frame.

    A bare one is named `label` and a number, and loses the attributes that HTML 5 has dropped.
    """
    bare = count(1)

    def mended(match: re.Match[str]) -> str:
        if match["div"]:
            attributes = _attributes(match["div"])
            attributes.pop("role", None)  # it is what a named section is
            return f"{_tag('section', attributes)}{match['table']}</section>"
        scroll = {"class": "table-scroll", "aria-label": f"{label} {next(bare)}", "tabindex": "0"}
        return f"{_tag('section', scroll)}{_modern_table(match['table'])}</section>"

    return _TABLE.sub(mended, html)


def _modern_table(table: str) -> str:
    dropped = re.compile(r'(<(?:table|t[rdh])\b[^>]*?)\s(?:border|align|valign)="[^"]*"')
    return re.sub(r"<th\b[^>]*>\s*</th>", "<td></td>", dropped.sub(r"\1", table))


def caption_first(html: str) -> str:
    """Move each `<figcaption>` to the start of its figure: HTML wants it first or last."""
    figure = re.compile(
        r"(<figure\b[^>]*>)((?:(?!</figure>).)*?)(<figcaption\b.*?</figcaption>)", re.DOTALL
    )
    return figure.sub(r"\1\3\2", html)


def math_mark(tex: str, *, display: bool) -> str:
    """Mark a formula for `mathml`, its TeX as the text of an element."""
    kind = "display" if display else "inline"
    return f'<span class="math-{kind}">{entities.escape(tex)}</span>'


_MATH = re.compile(r'<span class="math-(display|inline)">(.*?)</span>', re.DOTALL)


def mathml(html: str) -> str:
    """Replace each marked formula by MathML, in one run of pandoc; what it can't read stays TeX."""
    found = sorted({(m[1], m[2]) for m in _MATH.finditer(html)})
    if not found:
        return html
    drawn = dict(zip(found, _pandoc_math(found), strict=True))
    return _MATH.sub(lambda m: drawn[m[1], m[2]], html)


def _pandoc_math(formulas: list[tuple[str, str]]) -> list[str]:
    import pypandoc  # only a page with formulas needs it

    def inline(kind: str, tex: str) -> dict[str, Any]:
        math = {"t": "DisplayMath" if kind == "display" else "InlineMath"}
        return {"t": "Para", "c": [{"t": "Math", "c": [math, entities.unescape(tex).strip()]}]}

    blocks = [inline(kind, tex) for kind, tex in formulas]
    source = json.dumps({"pandoc-api-version": [1, 23], "meta": {}, "blocks": blocks})
    drawn = pypandoc.convert_text(source, "html", "json", extra_args=["--mathml", "--wrap=none"])
    return re.findall(r"<p>(.*?)</p>", drawn, flags=re.DOTALL)


# --- What another's HTML may bring ---------------------------------------------------------------


_NOT_CONTENT = re.compile(
    r"(?is)<!--.*?-->|<\?xml.*?\?>|<!DOCTYPE[^>]*>|<(?:link|base|meta)\b[^>]*>"
)
_SCRIPT = re.compile(r"(?is)<script\b.*?</script\s*>")
_FRAME = re.compile(r"(?is)<(iframe|object|embed|video|audio)\b([^>]*)>(?:.*?</\1\s*>)?")
_IMAGE = re.compile(r"(?i)<img\b([^>]*)>")
_STYLE = re.compile(r"(?is)<style\b[^>]*>(.*?)</style\s*>")


def contain(html: str, strings: dict[str, str]) -> str:
    """Take out of some HTML what this page would refuse to load, saying so in its place."""
    html = _NOT_CONTENT.sub("", html)
    still = _SCRIPT.sub("", html)
    if still != html and not _shows(still):
        return f'<p class="left-out">{strings["script_left_out"]}</p>'
    still = _FRAME.sub(lambda m: _outside_frame(m, strings), still)
    return _IMAGE.sub(lambda m: _outside_image(m, strings), still)


def _shows(html: str) -> bool:
    return bool(_text(_STYLE.sub("", html)) or re.search(r"(?i)<(?:img|svg|math)\b", html))


def _outside_frame(match: re.Match[str], strings: dict[str, str]) -> str:
    source = _attributes(match[2]).get("src", "") or _attributes(match[2]).get("data", "")
    if source.startswith("data:") and match[1].lower() in ("video", "audio"):
        return match[0]
    link = f': <a href="{entities.escape(source)}">{entities.escape(source)}</a>' if source else ""
    return f'<span class="left-out">{strings["frame_left_out"]}{link}</span>'


def _outside_image(match: re.Match[str], strings: dict[str, str]) -> str:
    attributes = _attributes(match[1])
    source = attributes.get("src", "")
    if source.startswith("data:"):
        alt = "" if "alt" in attributes else f' alt="{entities.escape(strings["no_alt"])}"'
        return f"<img{alt}{match[1].rstrip(' /')}>"
    name = attributes.get("alt") or source
    return f'<span class="left-out">{strings["image_left_out"]}: {entities.escape(name)}</span>'


def take_styles(html: str) -> tuple[str, list[str]]:
    """Take `<style>` elements out of some HTML, to stand in the head; pandas' own is dropped."""
    found = [s.strip().replace("\r", "") for s in _STYLE.findall(html)]
    kept = [s for s in found if s and ".dataframe tbody tr th:only-of-type" not in s]
    return _STYLE.sub("", html), kept


# --- Drawings ------------------------------------------------------------------------------------


def tidy_svg(svg: str, prefix: str, alt: str = "") -> str:
    """Fit one standalone SVG into a page with others.

    Ids that nothing in it refers to are dropped, and the others get `prefix`; `xlink:href`
    becomes `href`; the root gets `alt` as its name, and a role that leaves its links reachable.
    """
    svg = re.sub(r"<metadata\b.*?</metadata>|<metadata\s*/>", "", svg, flags=re.DOTALL)
    svg = re.sub(r'\sxmlns:xlink="[^"]*"', "", svg).replace("xlink:href=", "href=")
    svg = re.sub(r"<defs>\s*</defs>|<defs\s*/>", "", svg)
    svg = _scope_ids(svg, prefix)
    return re.sub(r"^<svg\b[^>]*>", lambda m: _svg_root(m[0], svg, alt), svg)


def _scope_ids(svg: str, prefix: str) -> str:
    used = set(re.findall(r'url\((?:&quot;|")?#([^)"&]+)', svg))
    used |= set(re.findall(r'\bhref="#([^"]+)"', svg))
    used |= {i for s in re.findall(r'\baria-\w+by="([^"]+)"', svg) for i in s.split()}
    own = set(re.findall(r'\sid="([^"]*)"', svg))
    svg = re.sub(r'\sid="([^"]*)"', lambda m: f' id="{prefix}{m[1]}"' if m[1] in used else "", svg)
    both = own & used
    refer = re.compile(r'(url\((?:&quot;|")?#|\bhref="#)([^)"&]+)')
    svg = refer.sub(lambda m: m[1] + (prefix if m[2] in both else "") + m[2], svg)
    return re.sub(
        r'(\baria-\w+by=")([^"]+)"',
        lambda m: m[1] + " ".join(prefix + i if i in both else i for i in m[2].split()) + '"',
        svg,
    )


def _svg_root(tag: str, svg: str, alt: str) -> str:
    # An image hides what is in it from assistive technology; a group doesn't.
    role = "group" if re.search(r"<a\b", svg) else "img"
    attributes = _attributes(tag[4:-1])
    named = {"aria-label", "aria-labelledby"} & attributes.keys() or "<title" in svg
    if alt and not named:
        attributes["aria-label"] = alt
    if alt or named:
        attributes["role"] = role
    for unused in ("version", "xmlns"):
        attributes.pop(unused, None)
    return _tag("svg", attributes)


def _each_svg(html: str, change: Callable[[str], str]) -> str:
    """Apply `change` to each outermost `<svg>...</svg>`."""
    done, parts = 0, []
    for start, end in _svg_spans(html):
        parts += [html[done:start], change(html[start:end])]
        done = end
    return "".join([*parts, html[done:]])


def _svg_spans(html: str) -> Iterator[tuple[int, int]]:
    depth = start = 0
    for match in re.finditer(r"<svg\b|</svg\s*>", html):
        if match[0].startswith("</"):
            depth -= 1
            if depth == 0:
                yield start, match.end()
        else:
            start = match.start() if depth == 0 else start
            depth += 1


def restyle(html: str) -> tuple[str, str]:
    """Turn every `style` attribute into a class; return the HTML and the stylesheet.

    Same style, same class (`st-0`, `st-1`... in document order; `s1` is pygments' for a string),
    so that the page's policy can refuse inline styles, and the page is smaller. The
    palette's colours, in a style or in an SVG's own attributes, become `var(--c-name, #hex)`: the
    page's dark scheme gives them another value.
    """
    names: dict[str, str] = {}
    swap = _colour_swap()

    def restyled(match: re.Match[str]) -> str:
        if "style=" not in match[2] and "#" not in match[2]:
            return match[0]
        attributes = _attributes(match[2])
        rules = _rules(attributes, swap)
        if not rules:
            return match[0]
        name = names.setdefault(rules, f"st-{len(names)}")
        attributes["class"] = " ".join([*attributes.get("class", "").split(), name])
        return _tag(match[1], attributes, closed=match[2].rstrip().endswith("/"))

    html = START_TAG.sub(restyled, html)
    return html, "\n".join(f".{name}{{{rules}}}" for rules, name in names.items())


def _rules(attributes: dict[str, str], swap: Callable[[str], str]) -> str:
    """Take the style out of `attributes`, with any colour attribute that the palette names."""
    painted = ("fill", "stroke", "stop-color", "color")
    own = [k for k in painted if k in attributes and swap(attributes[k]) != attributes[k]]
    found = [f"{k}:{attributes.pop(k)}" for k in own]
    style = attributes.pop("style", "")
    found += [re.sub(r"\s*:\s*", ":", s.strip(), count=1) for s in style.split(";") if s.strip()]
    return swap(";".join(found))


def _colour_swap() -> Callable[[str], str]:
    light, _ = palette()
    named = {value.lower(): name for name, value in reversed(light.items())}
    pattern = re.compile(
        "|".join(f"{re.escape(value)}\\b" for value in sorted(named)), re.IGNORECASE
    )
    return lambda css: pattern.sub(lambda m: f"var(--c-{named[m[0].lower()]},{m[0].lower()})", css)


# --- Styles, fonts, policy, card -----------------------------------------------------------------


def palette() -> tuple[dict[str, str], dict[str, str]]:
    """Return the colours by name for light and for dark, from the module that owns them."""
    from analysis.figures.style import DARK, PALETTE  # it imports matplotlib

    return dict(PALETTE), dict(DARK)


def font_css(body: str) -> str:
    """Return the colours as custom properties, and the faces that `body` needs as data."""
    light, dark = palette()
    faces = [("Serif", "Regular"), ("Serif", "Italic"), ("Serif", "SemiBold")]
    faces += [("Sans", "Regular"), ("Sans", "SemiBold")]
    if re.search(r"<(?:em|i|cite|dfn)\b|italic", body):
        faces.append(("Sans", "Italic"))
    scheme = f"@media screen and (prefers-color-scheme:dark){{:root{{{_variables(dark)}}}}}"
    return "\n".join([f":root{{{_variables(light)}}}", scheme, *(_face(*f) for f in faces)])


def _variables(colours: dict[str, str]) -> str:
    return ";".join(f"--c-{name}:{value}" for name, value in colours.items())


def _face(family: str, face: str) -> str:
    data = base64.b64encode((FONTS / f"Report{family}-{face}.woff2").read_bytes()).decode()
    weight = 600 if face == "SemiBold" else 400
    style = "italic" if face == "Italic" else "normal"
    return (
        f'@font-face{{font-family:"Report {family}";font-weight:{weight};font-style:{style};'
        f"src:url(data:font/woff2;base64,{data}) format('woff2')}}"
    )


def policy(styles: tuple[str, ...], script: str, body: str) -> str:
    """Return the Content-Security-Policy: only the page's own styles, script and data."""
    media = "; media-src data:" if re.search(r"<(?:video|audio|source)\b", body) else ""
    return (
        f"default-src 'none'; style-src {' '.join(map(_hash, styles))}; "
        f"script-src {_hash(script)}; "
        f"img-src data:; font-src data:{media}; base-uri 'none'; form-action 'none'"
    )


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def icon() -> str:
    """Draw a dot and an open arrow, as data: without an icon of its own a page asks for one."""
    light, _ = palette()
    colour = light["state"]
    svg = (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16">'
        f'<circle cx="4" cy="8" r="3" fill="{colour}"/>'
        f'<path d="M8 8h6M11 5l3 3-3 3" fill="none" stroke="{colour}" stroke-width="2"/></svg>'
    )
    return "data:image/svg+xml;base64," + base64.b64encode(svg.encode()).decode()


def share_card(nb: NotebookNode) -> tuple[str, str]:
    """Return the first figure, made small, as a data URI, and its alt text; ("", "") if none."""
    for cell in nb.cells:
        for output in cell.get("outputs", []):
            meta = output.get("metadata", {}).get("report", {})
            if meta.get("kind") == "figure" and "image/png" in output.get("data", {}):
                return _small_png(output.data["image/png"]), meta["alt"]
    return "", ""


def _small_png(data: str) -> str:
    from io import BytesIO  # with Pillow, its only user

    from PIL import Image  # only a report with a figure needs it

    image = Image.open(BytesIO(base64.b64decode(data))).convert("RGB")
    image.thumbnail((SHARE_WIDTH, SHARE_WIDTH), Image.Resampling.LANCZOS)
    small = BytesIO()
    image.quantize(32).save(small, "PNG", optimize=True)
    return "data:image/png;base64," + base64.b64encode(small.getvalue()).decode()


def template_strings(language: str) -> dict[str, str]:
    """Return the template's own words in a language (BCP 47), or in English."""
    table: dict[str, dict[str, str]] = json.loads(_asset("strings.json"))
    return table["en"] | table.get(language.partition("-")[0], {})


def direction(language: str) -> str:
    """Return "rtl" or "ltr" for a BCP 47 language."""
    from babel import Locale, UnknownLocaleError  # reads its data files

    try:
        return Locale.parse(language, sep="-").text_direction
    except (UnknownLocaleError, ValueError):
        return "ltr"


@cache
def _asset(name: str) -> str:
    return (TEMPLATES / "report" / name).read_text(encoding="utf-8")


# --- Small things --------------------------------------------------------------------------------


def _attributes(text: str) -> dict[str, str]:
    """Read the attributes of a start tag, unescaped, in order."""
    return {name: entities.unescape(value.strip("\"'")) for name, value in ATTRIBUTE.findall(text)}


def _tag(name: str, attributes: dict[str, str], *, closed: bool = False) -> str:
    inner = "".join(f' {k}="{entities.escape(v)}"' for k, v in attributes.items())
    return f"<{name}{inner}{'/' if closed else ''}>"


def _text(html: str) -> str:
    """Return the text of some HTML, unescaped, on one line."""
    # Not str.split(): a no-break space is part of a French text.
    return re.sub(r"[ \t\n]+", " ", entities.unescape(re.sub(r"<[^>]*>", "", html))).strip(" ")


def _number(html: str) -> str:
    found = re.search(r'class="number"[^>]*>(.*?)</', html, re.DOTALL)
    return _text(found[1]) if found else ""


def _is_px(size: dict[str, Any], key: str) -> bool:
    return str(size.get(key, "")).isdigit()
