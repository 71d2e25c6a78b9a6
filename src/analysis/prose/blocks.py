"""What a notebook cell shows: HTML for the notebook and for the report, text for the terminal.

The class names are the contract with `export/templates`; everything that comes from a
table is escaped by markupsafe on its way in.
"""

from __future__ import annotations

import base64
import io
import re
from dataclasses import dataclass, field
from html import unescape
from typing import TYPE_CHECKING, Any

from markupsafe import Markup, escape

from analysis.figures.binding import bind, bind_html
from analysis.figures.style import REPORT_MIME, WIDE
from analysis.prose.catalogue import catalogue
from analysis.prose.in_notebook import in_notebook, picture

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    import matplotlib.figure
    import pandas as pd

from analysis.figures.style import Drawing

FIGURES = (
    "fig-timeline",
    "fig-map",
    "fig-harm",
    "fig-crowds",
    "fig-others",
)
TABLES = ("tab-events", "tab-claims", "tab-rules", "tab-parameters")
# A spreadsheet runs a cell that begins with one of these (OWASP, CSV injection).
FORMULA = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True)
class Block:
    """A piece of the report that Jupyter can show.

    `html` is what the report says; a notebook shows it with notes where the report has links,
    and keeps it under `REPORT_MIME` for the export.
    """

    html: Markup

    def _repr_mimebundle_(self, **_: object) -> Any:
        return {
            "text/html": in_notebook(self.html),
            "text/plain": plain(self.html),
            REPORT_MIME: bind_html(self.html),
        }


@dataclass(frozen=True)
class Figure(Block):
    """A figure with its caption; a notebook shows its picture.

    `data`: the rows behind it, one a row, as the case's tables have them. `figure`: the drawing
    as a `matplotlib.figure.Figure`, to restyle or save; 1 unit of its axes is 1 px, y runs down.

    >>> shown = timeline.figure(facts)
    >>> shown.data[["date", "label"]]
    >>> shown.figure.savefig("timeline.png", dpi=200)
    """

    drawing: Drawing
    about: dict[str, str]
    data: pd.DataFrame = field(repr=False, compare=False)

    @property
    def figure(self) -> matplotlib.figure.Figure:
        """Return the wide drawing as a matplotlib figure, drawn anew each time it is asked for."""
        from analysis.figures.house import show_figures, with_margin  # imports matplotlib

        show_figures()
        return with_margin(self.drawing.again())

    def _repr_mimebundle_(self, **_: object) -> Any:
        shown = picture(self.drawing.png, WIDE.width, self.drawing.alt)
        data = {
            "text/html": in_notebook(self.html, shown),
            "text/plain": f"{self.about['number']}. {self.about['title']}\n{self.about['alt']}",
            REPORT_MIME: bind_html(self.html),
        }
        return data, {"report": {key: bind(words) for key, words in self.about.items()}}


@dataclass(frozen=True)
class Undrawn(Block):
    """What stands for a figure where no row of the edition can be drawn; a report shows nothing.

    `data`: the rows it was asked for, maybe none. `figure`: a blank `matplotlib.figure.Figure`,
    so that what a notebook does with a figure is done under any parameters.
    """

    data: pd.DataFrame = field(repr=False, compare=False)

    @property
    def figure(self) -> matplotlib.figure.Figure:
        """Return a blank figure."""
        from matplotlib.figure import Figure as Blank  # slow to import

        return Blank(figsize=(1, 0.1))

    def _repr_mimebundle_(self, **_: object) -> Any:
        told = "Nothing to draw: no row of this edition is dated or counted so."
        return {"text/html": f"<p>{told}</p>", "text/plain": told, REPORT_MIME: str(self.html)}


def undrawn(data: pd.DataFrame) -> Undrawn:
    """Return what stands for a figure of rows that cannot be drawn."""
    return Undrawn(Markup(""), data)


def plain(html: str) -> str:
    """Return the text of an HTML fragment."""
    return unescape(re.sub(r"<[^>]+>", "", re.sub(r"</(p|li|h\d|tr|dd)>", "\n", html))).strip()


def number(language: str, target: str, n: int = 0) -> str:
    """Return “Figure 2” or “Table 1”: `n`, or else the place of `target` in a whole report."""
    kind, order = ("figure", FIGURES) if target in FIGURES else ("table", TABLES)
    return catalogue(language).say(f"number-{kind}", n=n or order.index(target) + 1)


def unbroken(text: str) -> Markup:
    """Return a short text, such as a date, that a line must not break."""
    return Markup('<span class="unbroken">{}</span>').format(text)


def join(blocks: Iterable[Block]) -> Block:
    """Return several blocks as one."""
    return Block(Markup("\n").join(block.html for block in blocks))


def heading(level: int, anchor: str, text: str) -> Block:
    """Return a heading that can be linked to."""
    return Block(Markup('<h{0} id="{1}">{2}</h{0}>').format(level, anchor, text))


def paragraph(text: str | Markup, kind: str = "") -> Block:
    """Return a paragraph; `kind` is one of the contract's classes."""
    opening = Markup('<p class="{}">').format(kind) if kind else Markup("<p>")
    return Block(opening + escape(text) + Markup("</p>"))


def listing(items: Iterable[str | Markup], kind: str = "facts") -> Block:
    """Return a list with one item a line."""
    inner = Markup("").join(Markup("<li>{}</li>").format(item) for item in items)
    return Block(Markup('<ul class="{}">{}</ul>').format(kind, inner))


def folded(summary: str | Markup | Block, inner: Block) -> Block:
    """Return a part that is folded away behind its summary, which may be a heading."""
    head = summary.html if isinstance(summary, Block) else escape(summary)
    opening = Markup('<details class="folded"><summary>{}</summary>').format(head)
    return Block(opening + inner.html + Markup("</details>"))


def aside(text: str | Markup) -> Block:
    """Return a note set apart from the running text."""
    return Block(Markup('<aside class="note"><p>{}</p></aside>').format(text))


def pairs(items: Iterable[tuple[str, str | Markup]], kind: str) -> Markup:
    """Return a description list; pairs with nothing to say are left out."""
    rows = [
        Markup("<div><dt>{}</dt><dd>{}</dd></div>").format(term, text)
        for term, text in items
        if text
    ]
    return Markup('<dl class="{}">{}</dl>').format(kind, Markup("").join(rows))


def table(
    language: str,
    anchor: str,
    title: str,
    head: Sequence[str],
    rows: Iterable[Sequence[str | Markup]],
    *,
    n: int = 0,
) -> Block:
    """Return a numbered table; the first cell of each row is its header."""
    body = Markup("").join(table_row(head, cells) for cells in rows)
    names = Markup("").join(Markup('<th scope="col">{}</th>').format(name) for name in head)
    return Block(
        Markup(
            '<div class="table-scroll" role="region" aria-labelledby="{0}-caption" tabindex="0">'
            '<table id="{0}"><caption id="{0}-caption">'
            '<span class="number">{1}</span> {2}</caption>'
            "<thead><tr>{3}</tr></thead><tbody>{4}</tbody></table></div>"
        ).format(anchor, number(language, anchor, n), title, names, body)
    )


def table_row(head: Sequence[str], cells: Sequence[str | Markup]) -> Markup:
    """Return one row of a table; each cell names its column, for a telephone that stacks them."""
    rest = Markup("").join(
        Markup('<td data-label="{}">{}</td>').format(name, cell)
        for name, cell in zip(head[1:], cells[1:], strict=True)
    )
    return Markup('<tr><th scope="row">{}</th>{}</tr>').format(cells[0], rest)


@dataclass(frozen=True)
class Told:
    """What a figure says in words, in the order a reader meets it: all of it but the drawing."""

    anchor: str
    title: str | Markup
    note: str | Markup
    description: Sequence[str | Markup]
    alt: str
    data: pd.DataFrame = field(repr=False, compare=False)
    n: int = 0


def figure(language: str, told: Told, drawing: Drawing) -> Figure:
    """Return a numbered figure with its finding, note, long description and data."""
    about = {
        "kind": "figure",
        "id": told.anchor,
        "number": number(language, told.anchor, told.n),
        "title": plain(str(escape(told.title))),
        "caption": str(escape(told.note)),
        "alt": drawing.alt,
    }
    html = figure_html(language, told, drawing.wide, drawing.narrow)
    return Figure(html, drawing, about, told.data)


def figure_html(language: str, told: Told, wide: str = "", narrow: str = "") -> Markup:
    """Return a figure as the report shows it, round its drawings."""
    words = catalogue(language)
    label = number(language, told.anchor, told.n)
    lines = Markup("").join(Markup("<li>{}</li>").format(line) for line in told.description)
    return Markup(
        '<figure class="figure" id="{anchor}">'
        '<div class="figure-wide">{wide}</div><div class="figure-narrow" hidden>{narrow}</div>'
        '<figcaption><span class="number">{label}</span> '
        '<strong class="figure-title">{title}</strong> '
        '<span class="figure-note">{note}</span></figcaption>'
        '<details class="long-description"><summary>{summary}</summary><ul>{lines}</ul></details>'
        '<a class="data-link" download="{anchor}.csv" href="{data}">'
        "{link}</a></figure>"
    ).format(
        anchor=told.anchor,
        wide=Markup(wide),  # noqa: S704 - style.py escapes what it draws
        narrow=Markup(narrow),  # noqa: S704
        label=label,
        title=told.title,
        note=told.note,
        summary=words.say("figure-description", figure=label),
        lines=lines,
        # French Excel takes UTF-8 without a byte-order mark for Windows-1252.
        data=saved("\ufeff" + csv_text(told.data), "text/csv"),
        link=words.say("figure-data", figure=label),
    )


def saved(text: str, kind: str) -> str:
    """Return a text as the address of a link that saves it."""
    return f"data:{kind};charset=utf-8;base64,{base64.b64encode(text.encode()).decode()}"


def csv_text(frame: pd.DataFrame) -> str:
    """Return rows as CSV whose cells no spreadsheet runs as a formula."""
    safe = frame.map(lambda cell: f"'{cell}" if str(cell).startswith(FORMULA) else cell)
    out = io.StringIO()
    safe.to_csv(out, index=False, lineterminator="\n")
    return out.getvalue()
