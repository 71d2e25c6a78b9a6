"""The page itself: what the template calls for each cell, and once more for the whole."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html import escape, unescape
from typing import TYPE_CHECKING, Any

from nbconvert.filters.ansi import ansi2html
from nbconvert.filters.highlight import Highlight2HTML

from analysis.case.languages import direction
from analysis.export.assets import asset, words_of
from analysis.export.forms import (
    DIAGRAM,
    PANDOC,
    PICTURES,
    RECORDED,
    best_form,
    is_folded,
    lost_forms,
    overwritten,
    pandoc_html,
    readable_json,
    recording,
)
from analysis.export.forms import text as text_in
from analysis.export.html.foreign import contain, take_styles
from analysis.export.html.head import icon, policy, share_card
from analysis.export.html.headings import Heading, contents, name_headings, unique_ids
from analysis.export.html.links import link_back, name_marks
from analysis.export.html.markdown import rendered
from analysis.export.html.structure import caption_first, fold_code, mark_code, mend_tables
from analysis.export.html.styles import font_css, maths_css, restyle
from analysis.export.html.svg import each_svg, tidy_svg
from analysis.export.html.wide_maths import mark_wide
from analysis.export.markup import text_of
from analysis.export.maths import formula_of, mark_formulas, mathml, readable_mark
from analysis.export.omitted import Omissions
from analysis.export.outputs import is_own
from analysis.export.pictures import data_url, with_symbols
from analysis.export.references import is_reference

if TYPE_CHECKING:
    from nbformat import NotebookNode


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
    omitted: Omissions
    drawings: int = 0
    extra_styles: list[str] = field(default_factory=list)

    @classmethod
    def of(cls, nb: NotebookNode, resources: dict[str, Any]) -> ReportPage:
        """Make one for a notebook, from its metadata and nbconvert's resources."""
        info = nb.metadata.get("language_info", {})
        place = resources.get("metadata", {})
        language = language_of(nb) or resources.get("language_code") or "en"
        return cls(
            merged="report" in nb.metadata,
            language=language,
            strings=words_of("report", language),
            folder=str(place.get("path") or ""),
            fallback_title=str(place.get("name") or "Notebook"),
            lexer=info.get("pygments_lexer") or info.get("name") or "ipython3",
            omitted=Omissions(language),
        )

    def begin(self, cell: NotebookNode) -> str:
        """Mark where a report's cell begins; say it where its numbers are its author's own."""
        if not self.merged:
            return ""
        about = cell.metadata.get("report", {})
        mark = f"cell {about.get('notebook', '')} {about.get('cell', '')}"
        if not is_own(cell):
            return f"<!--{mark}-->"
        line = f'<p class="own-line">{self.strings["own"]}</p>'
        return f'<!--{mark} own--><div class="own-calculation">{line}'

    def end(self, cell: NotebookNode) -> str:
        """Close what `begin` has opened."""
        return "</div>" if self.merged and is_own(cell) else ""

    def code(self, cell: NotebookNode) -> str:
        """Highlight a code cell; in a report it is marked, for the end of its section."""
        if not cell.source.strip():
            return ""
        highlight = Highlight2HTML(pygments_lexer=self.lexer)  # type: ignore[no-untyped-call]
        code = str(highlight(cell.source, metadata=cell.metadata))
        code = re.sub(r'class="\s*highlight[^"]*"', 'class="highlight"', code)
        if is_folded(cell) and not self.merged:
            summary = f"<summary>{self.strings['code']}</summary>"
            return f'<details class="code">{summary}{code}</details>'
        return mark_code(code) if self.merged else code

    def markdown(self, cell: NotebookNode) -> str:
        """Render a markdown cell, its attachments and the images beside the notebook inlined."""
        return self._markdown(cell.source, cell.get("attachments", {}))

    def _markdown(self, source: str, attachments: dict[str, dict[str, str]]) -> str:
        html = rendered(source, attachments, self.folder)
        html = re.sub(DIAGRAM, lambda _: self._said("diagram") + "<pre>", html)
        return self._contain(html.replace('<a href="#ev-', '<a class="cite" href="#ev-'))

    def raw(self, cell: NotebookNode) -> str:
        """Show a raw cell: by its format if that can be read, else as its text, said to be raw."""
        if "unknown_type" in cell.metadata:
            said = self._said("cell", kinds=cell.metadata.unknown_type)
            return said + _pre(escape(cell.source))
        kind = cell.metadata.get("raw_mimetype") or cell.metadata.get("format") or ""
        if kind == "text/html":
            return self._contain(cell.source)
        if kind == "text/markdown":
            return self._markdown(cell.source, cell.get("attachments", {}))
        if kind in PANDOC:
            return self._by_pandoc(cell.source, PANDOC[kind])
        if not cell.source.strip():
            return ""
        known = not kind or kind.startswith("text/")
        label = " · ".join(filter(None, [self.strings["raw"], escape(kind)]))
        label = label if known else self._left_out("raw", kinds=kind)
        return f'<p class="left-out">{label}</p>{_pre(escape(cell.source))}'

    def stream(self, output: NotebookNode) -> str:
        """Show printed text as a terminal leaves it, in its colours."""
        kind = " output-stderr" if output.name == "stderr" else ""
        coloured = _coloured(overwritten(text_in(output.text)))
        return f'<pre class="output{kind}" tabindex="0">{coloured}</pre>'

    def output(  # noqa: PLR0911 - a table: each kind of form, and what shows it
        self, output: NotebookNode
    ) -> str:
        """Show an output by its best form; without any, its plain text and what is not shown."""
        mime = best_form(output.data)
        if mime == "text/html":
            return self.html(output)
        if mime in PICTURES:
            return self.image(output, mime)
        if mime in RECORDED:
            return f"<p>{recording(mime, output.data[mime])}</p>"
        if mime == "text/markdown":
            return self._markdown(text_in(output.data[mime]), {})
        if mime == "text/latex":
            return self.latex(output)
        if mime == "application/json":
            return _pre(escape(readable_json(output.data[mime])))
        return self._plain(output)

    def _plain(self, output: NotebookNode) -> str:
        lost = lost_forms(output.data)
        scripted = {"text/html", "application/javascript"} & set(lost)
        key = "script" if scripted else "type"
        words = text_in(output.data.get("text/plain", ""))
        said = self._said(key, kinds=", ".join(lost)) if lost else ""
        return said + (_pre(_coloured(words)) if words else "")

    def _said(self, key: str, **values: str) -> str:
        return f'<p class="left-out">{self._left_out(key, **values)}</p>'

    def _left_out(self, key: str, **values: str) -> str:
        return escape(self.omitted.say(key, **values), quote=False)

    def html(self, output: NotebookNode) -> str:
        """Return an HTML output, made safe to stand in the page beside others like it."""
        alt = output.metadata.get("report", {}).get("alt", "")
        drawn = self._contain(text_in(output.data["text/html"]), alt)
        if self.merged:
            return drawn
        return f'<div class="output-html">{mark_formulas(drawn, readable_mark)}</div>'

    def latex(self, output: NotebookNode) -> str:
        """Return a text/latex output: a formula to become MathML, anything else by pandoc."""
        source = text_in(output.data["text/latex"])
        body = formula_of(source)
        if body is not None and not source.lstrip().startswith(r"\begin{tab"):
            return f"<p>{readable_mark(body, display=True)}</p>"
        return self._by_pandoc(source, "latex")

    def _by_pandoc(self, source: str, source_format: str) -> str:
        formula = re.compile(
            r'<span class="math (inline|display)">\\[(\[](.*?)\\[)\]]</span>', re.DOTALL
        )
        html = formula.sub(
            lambda m: readable_mark(unescape(m[2]), display=m[1] == "display"),
            pandoc_html(source, source_format),
        )
        return self._contain(html)

    def image(self, output: NotebookNode, mime: str) -> str:
        """Return an image output as an `<img>`: apart, a drawing can't disturb the page."""
        meta = output.metadata
        alt = meta.get("alt") or meta.get("report", {}).get("alt") or self.strings["no_alt"]
        size = meta.get(mime, meta)
        shape = "".join(f' {k}="{int(size[k])}"' for k in ("width", "height") if _is_px(size, k))
        source = escape(data_url(mime, output.data[mime]))
        return f'<p class="output-image"><img src="{source}" alt="{escape(alt)}"{shape}></p>'

    def _contain(self, html: str, alt: str = "") -> str:
        html, styles = take_styles(
            contain(with_symbols(html), self.omitted, self.strings["no_alt"]), self.omitted
        )
        self.extra_styles += [s for s in styles if s not in self.extra_styles]
        return each_svg(html, lambda svg: self._svg(svg, alt))

    def _svg(self, svg: str, alt: str) -> str:
        self.drawings += 1
        return tidy_svg(svg, f"g{self.drawings}-", alt)

    def page(self, nb: NotebookNode, cells: str) -> Page:
        """Make the page out of the drawn cells of `nb`."""
        about = nb.metadata.get("report", {})
        body = self._body(nb, cells)
        body, css = restyle(body)
        styles = tuple(
            s for s in (font_css(body), *self._sheets(body), *self.extra_styles, css) if s
        )
        script = asset("report/report.js")
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

    def _sheets(self, body: str) -> list[str]:
        """List the page's own stylesheets: a report has no need of a notebook's."""
        sheets = [asset("report/report.css")]
        sheets += [] if self.merged else [asset("report/notebook.css")]
        return [*sheets, maths_css(body)] if "<math" in body else sheets

    def _unread(self, tex: str) -> str:
        key = "reference" if is_reference(tex) else "formula"
        return f'<span class="left-out">{self._left_out(key, tex=tex)}</span>'

    def _removed(self, nb: NotebookNode) -> str:
        said = [self.omitted.say_chosen(*what) for what in nb.metadata.get("removed_by_tags", [])]
        return "".join(f'\n<p class="left-out">{escape(s, quote=False)}</p>' for s in said)

    def _body(self, nb: NotebookNode, cells: str) -> str:
        cells = cells.strip() + self._removed(nb)
        body = mathml(mend_tables(caption_first(cells), self.strings["table"]), self._unread)
        body = mark_wide(body)
        if self.merged:
            body = fold_code(body, self.strings["code"])
        if not re.search(r"<h1\b", body):
            title = escape(self._title(nb, body))
            body = f'<header class="report-title"><h1>{title}</h1></header>\n{body}'
        return name_marks(link_back(unique_ids(name_headings(body))))

    def _title(self, nb: NotebookNode, body: str) -> str:
        about = nb.metadata.get("report", {})
        first = re.search(r"<h1\b[^>]*>(.*?)</h1>", body, re.DOTALL)
        heading = text_of(first[1]) if first else ""
        title = about.get("title") or nb.metadata.get("title") or heading
        return str(title or self.fallback_title)


def language_of(nb: NotebookNode) -> str:
    """Return the language that a notebook says it is in (BCP 47), or nothing."""
    about = nb.metadata.get("report", {})
    return str(about.get("language") or nb.metadata.get("lang") or "")


def _coloured(printed: str) -> str:
    return str(ansi2html(printed))  # type: ignore[no-untyped-call]


def _pre(html: str) -> str:
    return f'<pre class="output" tabindex="0">{html}</pre>'


def _is_px(size: dict[str, Any], key: str) -> bool:
    return str(size.get(key, "")).isdigit()
