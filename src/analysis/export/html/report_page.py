"""The page itself: what the template calls for each cell, and once more for the whole."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html import escape
from typing import TYPE_CHECKING, Any

from nbconvert.filters.highlight import Highlight2HTML
from nbconvert.filters.markdown_mistune import IPythonRenderer, MarkdownWithMath

from analysis.export.assets import asset, words_of
from analysis.export.html.foreign import contain, take_styles
from analysis.export.html.head import icon, policy, share_card
from analysis.export.html.headings import Heading, contents, name_headings, unique_ids
from analysis.export.html.links import link_back, name_marks
from analysis.export.html.structure import caption_first, fold_code, mark_code, mend_tables
from analysis.export.html.styles import font_css, restyle
from analysis.export.html.svg import each_svg, tidy_svg
from analysis.export.markup import text_of
from analysis.export.maths import MathMarks, mathml, readable_mark
from analysis.export.outputs import is_own
from analysis.export.pictures import data_url

if TYPE_CHECKING:
    from nbformat import NotebookNode

PICTURES = ("image/svg+xml", "image/png", "image/jpeg")
# What the template draws, the best first.
SHOWN = ("text/html", *PICTURES, "text/markdown", "text/latex", "text/plain")


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


class Renderer(MathMarks, IPythonRenderer):
    """Jupyter's Markdown, with formulas marked to become MathML."""

    mark = staticmethod(readable_mark)


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
            strings=words_of("report", language),
            folder=str(place.get("path") or ""),
            fallback_title=str(place.get("name") or "Notebook"),
            lexer=info.get("pygments_lexer") or info.get("name") or "ipython3",
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
        return mark_code(code) if self.merged else code

    def markdown(self, cell: NotebookNode) -> str:
        """Render a markdown cell, its attachments and the images beside the notebook inlined."""
        return self._markdown(cell.source, cell.get("attachments", {}))

    def markdown_output(self, output: NotebookNode) -> str:
        """Render a text/markdown output."""
        return self._markdown(output.data["text/markdown"], {})

    def _markdown(self, source: str, attachments: dict[str, dict[str, str]]) -> str:
        renderer = Renderer(
            escape=False,
            embed_images=True,
            exclude_anchor_links=True,
            path=self.folder,
            attachments=attachments,
        )
        html = MarkdownWithMath(renderer=renderer).render(source)
        return self._contain(html.replace('<a href="#ev-', '<a class="cite" href="#ev-'))

    def raw(self, cell: NotebookNode) -> str:
        """Show a raw cell: HTML as it is, anything else as its text, said to be raw."""
        kind = cell.metadata.get("raw_mimetype") or cell.metadata.get("format") or ""
        if kind == "text/html":
            return self._contain(cell.source)
        if not cell.source.strip():
            return ""
        label = " · ".join(filter(None, [self.strings["raw"], escape(kind)]))
        text = f'<pre class="output" tabindex="0">{escape(cell.source)}</pre>'
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
        return f"<p>{readable_mark(body, display=True)}</p>"

    def image(self, output: NotebookNode, mime: str) -> str:
        """Return an image output as an `<img>`: apart, a drawing can't disturb the page."""
        meta = output.metadata
        alt = meta.get("alt") or meta.get("report", {}).get("alt") or self.strings["no_alt"]
        size = meta.get(mime, meta)
        shape = "".join(f' {k}="{int(size[k])}"' for k in ("width", "height") if _is_px(size, k))
        source = escape(data_url(mime, output.data[mime]))
        return f'<p class="output-image"><img src="{source}" alt="{escape(alt)}"{shape}></p>'

    def can_show(self, output: NotebookNode) -> bool:
        """Whether one of the output's forms is drawn by the template."""
        return any(mime in output.data for mime in SHOWN)

    def left_out(self, output: NotebookNode) -> str:
        """Return the nearest thing a page can show, or a word on what it can't."""
        kinds = ", ".join(sorted(output.data))
        note = f"{self.strings['type_left_out']} ({escape(kinds)})."
        note = f'<p class="left-out">{note}</p>'
        if "text/html" in output.data:
            return self.html(output)
        for mime in PICTURES:
            if mime in output.data:
                return self.image(output, mime)
        text = escape(str(output.data.get("text/plain", "")))
        return note + (f'<pre class="output" tabindex="0">{text}</pre>' if text else "")

    def _contain(self, html: str, alt: str = "") -> str:
        html, styles = take_styles(contain(html, self.strings))
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
            s for s in (font_css(body), asset("report/report.css"), *self.extra_styles, css) if s
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

    def _body(self, nb: NotebookNode, cells: str) -> str:
        body = mathml(mend_tables(caption_first(cells.strip()), self.strings["table"]))
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


def direction(language: str) -> str:
    """Return "rtl" or "ltr" for a BCP 47 language."""
    from babel import Locale, UnknownLocaleError  # reads its data files

    try:
        return Locale.parse(language, sep="-").text_direction
    except (UnknownLocaleError, ValueError):
        return "ltr"


def _is_px(size: dict[str, Any], key: str) -> bool:
    return str(size.get(key, "")).isdigit()
