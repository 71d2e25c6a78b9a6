"""HTML to Typst: the blocks of a report, and whatever else a notebook may hold.

The document is written as one Typst *code* expression. Text enters it only through
`quoted`, as a string literal, so no cell can put a command, a label or a formula into it.
pandoc is asked for one thing only, LaTeX formulas: its HTML reader forgets the classes, the
languages and the alternative texts that the report rests on.
"""

from __future__ import annotations

import re
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property, partial
from typing import TYPE_CHECKING

from bs4 import Tag
from bs4.element import NavigableString

from analysis.export.html_tree import attribute, classes, definitions, is_blank
from analysis.export.maths import formula_in
from analysis.export.pdf import typst_table
from analysis.export.pdf.bars import is_bar
from analysis.export.pdf.typst_code import array, breakable, call, joined, quoted
from analysis.export.pdf.typst_runs import RunWriter
from analysis.export.pictures import data_of, proportion

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from bs4.element import PageElement

# fmt: off
BLOCKS = frozenset([
    "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "dialog",
    "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3",
    "h4", "h5", "h6", "header", "hr", "html", "li", "main", "nav", "ol", "p", "pre", "section",
    "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
])
# fmt: on
MEASURED = frozenset(["blockquote", "dl", "ol", "p", "ul"])
# The name of the template's function for a block of that class whose content is prose.
CLASSES = {
    "lede": "lede",
    "kicker": "kicker",
    "standfirst": "standfirst",
    "note": "note",
    "alert": "note",
    "admonition": "note",
    "placeholder": "placeholder",
    "key-number": "key-number",
    "key-label": "key-label",
    "key-source": "key-source",
    "article-key": "article-key",
}


@dataclass
class Writer(RunWriter):
    """Writes trees of HTML as Typst statements; a report's own blocks as such."""

    report: bool = False
    floats: bool = True
    # The scope of each header among the cells of each table's body, inner tables first.
    scopes: list[list[str | None]] = field(default_factory=list)
    _ranks: list[int] = field(default_factory=list)
    _depth: int = 0
    _afloat: bool = False

    # -- blocks

    def flow(self, element: Tag) -> list[str]:
        """Write an element's children as statements, loose text among them as paragraphs."""
        statements: list[str] = []
        loose: list[PageElement] = []
        for child in element.children:
            if id(child) in self._handled:
                continue
            if self._is_block(child):
                statements += self._paragraph(loose) + self.block(child)  # type: ignore[arg-type]
                loose = []
            else:
                loose.append(child)
        return statements + self._paragraph(loose)

    def block(self, element: Tag) -> list[str]:
        """Write one block element as statements."""
        writer, measured = self._block_writer(element)
        own_anchor = bool(re.fullmatch("h[1-6]", element.name)) or "annotated" in classes(element)
        anchor = [] if own_anchor else self._anchor(element)
        statements = writer(element)
        if measured and self._depth == 0 and statements:
            statements = [call("measured", joined(statements))]
        if self.report and element.name == "p" and _introduces(element) and statements:
            statements = [call("introduction", joined(statements))]
        return anchor + self._in_language(element, statements)

    def _block_writer(self, element: Tag) -> tuple[Callable[[Tag], list[str]], bool]:
        """Find what writes a block, and whether it is prose that keeps to the measure."""
        if formula_in(element):
            return self._formula, False
        for name in classes(element):
            if self.report and name in self._special:
                return self._special[name], False
            if name in CLASSES:
                return partial(self._called, CLASSES[name]), False
        return self._tags.get(element.name, self.flow), element.name in MEASURED

    def _called(self, function: str, element: Tag) -> list[str]:
        return [call(function, self._contents(element))]

    def _is_block(self, node: PageElement) -> bool:
        if not isinstance(node, Tag) or is_bar(node):
            return False
        if node.name in BLOCKS or any(displayed for _, displayed in formula_in(node)):
            return True
        return any(self._is_block(child) for child in node.children)

    def _paragraph(self, nodes: Sequence[PageElement]) -> list[str]:
        seen = [n for n in nodes if not is_blank(n)]
        if not seen:
            return []
        if all(isinstance(n, Tag) and n.name in ("img", "svg", "br") for n in seen):
            return [s for n in seen if isinstance(n, Tag) for s in self._picture(n, "picture")]
        return [call("par", self.run(nodes))]

    def _contents(self, element: Tag) -> str:
        """Write what a block holds, loose text in it as paragraphs."""
        with self._nested():
            return joined(self.flow(element))

    def _inside(self, element: Tag) -> str:
        """Write the content of a cell, an item or a note: a run if it holds no block."""
        with self._nested():
            if any(self._is_block(child) for child in element.children):
                return joined(self.flow(element))
            return self.run(element.children)

    @contextmanager
    def _nested(self) -> Iterator[None]:
        self._depth += 1
        yield
        self._depth -= 1

    def _heading(self, element: Tag) -> list[str]:
        if not element.get_text().strip():
            return self._paragraph(list(element.children))
        name = self._claim(element)
        made = call("heading", self.run(element.children), level=str(self._level(element)))
        return [call("labelled", quoted(name), made) if name else made]

    def _level(self, heading: Tag) -> int:
        """Return a heading's depth under those before it: PDF/UA lets no level be skipped."""
        rank = int(heading.name[1])
        while self._ranks and self._ranks[-1] >= rank:
            self._ranks.pop()
        self._ranks.append(rank)
        self._afloat = self._afloat and len(self._ranks) > 1  # a section keeps its figures
        return len(self._ranks)

    def _listing(self, element: Tag) -> list[str]:
        if "list-inline" in classes(element):  # as R shows a vector
            return self._in_a_line(element)
        items = [e for e in element.find_all(recursive=False) if e.name not in ("br", "hr")]
        content = [joined([*self._anchor(e), self._inside(e)]) for e in items]
        if not content:
            return self.flow(element)
        if element.name == "ul":
            return [call("list", *content)]
        kind = attribute(element, "type")
        start = attribute(element, "start")
        numbering = quoted(kind + ".") if kind in ("a", "A", "i", "I") else None
        return [
            call("enum", *content, start=start if start.isdigit() else None, numbering=numbering)
        ]

    def _terms(self, element: Tag) -> list[str]:
        pairs = [
            call("terms.item", self.run(term.children), self._inside(body))
            for term, body in definitions(element)
        ]
        return [call("terms", *pairs)] if pairs else self.flow(element)

    def _blockquote(self, element: Tag) -> list[str]:
        return [call("quotation", self._contents(element))]

    def _preformatted(self, element: Tag) -> list[str]:
        text = re.sub("[\u2028\u2029]", "\n", element.get_text()).strip("\n")
        if not text.strip():
            return []
        role = next((c for c in classes(element) if c in ("printed", "failed")), "source")
        code = element.find("code")
        named = attribute(element, "data-lang") or " ".join(classes(code) if code else [])
        found = re.search(r"(?:language-)?([\w+#-]+)", named)
        lang = quoted(found[1]) if found and role == "source" else None
        return [call(role, quoted(breakable(text, 80)), lang=lang)]

    def _rule(self, _: Tag) -> list[str]:
        return [call("rule")]

    def _details(self, element: Tag) -> list[str]:
        summary = element.find("summary", recursive=False)
        if "folded" in classes(element):  # paper folds nothing: its heading, if it has one, is one
            head = self._take(summary).find(re.compile("^h[1-6]$")) if summary else None
            return [*(self.block(head) if head else []), *self.flow(element)]
        label = self.run(self._take(summary).children) if summary else "[…]"
        return [call("folded", label, self._contents(element))]

    def _figure(self, element: Tag) -> list[str]:
        caption = element.find("figcaption")
        words = self.run(self._take(caption).children) if caption else None
        wide = element.find(class_="figure-wide")
        drawn = (wide or element).find(["img", "svg"])
        if drawn is None or element.find("table"):
            return self.flow(element) + ([call("par", words)] if words else [])
        full = "true" if self.report and "figure" in classes(element) else "false"
        floats = self._float(drawn) if self.floats and full == "true" else None
        return self._picture(drawn, "report-figure", caption=words, full=full, floats=floats)

    def _float(self, drawn: Tag) -> str | None:
        """Let a drawing float that is tall enough to leave much of a page blank before it.

        It goes to the head of the next page, where this one has no room. One that fills a page
        stands at its foot: at the head it would cut in two the table that goes on there. One that
        follows another floats too, to keep its place.
        """
        data = data_of(attribute(drawn, "src")) if drawn.name == "img" else str(drawn).encode()
        tall = proportion(data or b"")
        self._afloat = self._afloat or tall > 0.5
        return "bottom" if tall > 1 else "top" if self._afloat else None

    # -- the report's own blocks

    def _title_block(self, element: Tag) -> list[str]:
        parts = {
            "kicker": element.find(class_="kicker"),
            "heading": element.find("h1"),
            "standfirst": element.find(class_="standfirst"),
        }
        runs = {key: self.run(tag.children) for key, tag in parts.items() if tag}
        about = element.find("dl")
        pairs = definitions(about) if about else []
        rows = [array([self.run(t.children), self._contents(d)]) for t, d in pairs]
        return [call("cover", **runs, about=array(rows)), call("contents")]

    def _key_figures(self, element: Tag) -> list[str]:
        items = element.find_all("li", recursive=False)
        return [call("key-figures", *(self._contents(item) for item in items))]

    def _annotated(self, element: Tag) -> list[str]:
        """Write a paragraph of the article, its translation beside it, and its notes under it."""
        parts = {name: element.find(class_=name) for name in ("source", "translation")}
        runs = {
            name: joined(self._in_language(tag, [call("par", self.run(tag.children))]))
            for name, tag in parts.items()
            if tag
        }
        notes = [self._note_entry(each) for each in element.find_all(class_="evidence")]
        return [call("annotated", notes=array(notes), **runs)]

    def _note_entry(self, element: Tag) -> str:
        name = self._claim(element)
        heading, links = element.find(["h4", "p"]), element.find(class_="evidence-backlinks")
        facts = definitions(found) if (found := element.find("dl")) else []
        ours = element.find(class_="evidence-translation")
        return call(
            "note-entry",
            quoted(name) if name else "none",
            str(self.evidence.get(attribute(element, "id"), 0)),
            self.run(heading.children) if heading else "[]",
            array(self._fact(*each) for each in facts),
            ours=self.run(ours.children) if ours else None,
            links=self._cited_in(links) if links else None,
        )

    def _fact(self, term: Tag, body: Tag) -> str:
        """Write what a note tells of a row; another row says nothing without its term."""
        before = [*term.children, NavigableString(" ")] if body.find(class_="ref") else []
        return self.run([*before, *body.children])

    def _cited_in(self, links: Tag) -> str:
        """Write where a row is cited, a place once: paper has no second link to give."""
        label = links.find("span")
        places = links.find_all("a", attrs={"aria-label": False})
        runs = [self.run([place]) for place in places]
        return call("cited-in", self.run(label.children) if label else "[]", *runs)

    # -- tables

    def _table(self, element: Tag) -> list[str]:
        caption = element.find("caption", recursive=False)
        words = self.run(self._take(caption).children) if caption else None
        table = typst_table.read(element)
        if not table.columns:
            return [call("par", words)] if words else []
        pieces = typst_table.layout(table, full=words is not None, may_turn=self._depth == 0)
        return [self._piece(piece, plan, words) for piece, plan in pieces]

    def _piece(self, table: typst_table.Table, plan: typst_table.Plan, caption: str | None) -> str:
        outer, self._word_limit = self._word_limit, plan.word_limit
        header = [self._cell(cell, plan) for row in table.header for cell in row]
        cells = [self._cell(cell, plan) for row in table.body for cell in row]
        self._word_limit = outer
        self.scopes.append([cell.scope for row in table.body for cell in row])
        return call(
            "report-table",
            *cells,
            columns=array(plan.columns),
            align=array(plan.alignments),
            size=f"{plan.size}pt",
            caption=caption,
            landscape="true" if plan.landscape else None,
            hyphenate="true" if plan.squeezed else None,
            keep="true" if plan.keep and not any(plan.is_long(c) for c in table.cells) else None,
            header=array(header),
        )

    def _cell(self, cell: typst_table.Cell, plan: typst_table.Plan) -> str:
        if cell.element is None:
            return "[]"
        parts = [*self._anchor(cell.element), self._inside(cell.element)]
        content = joined(self._in_language(cell.element, parts))
        if cell.header:
            content = call("head", content)
        spans = {
            "colspan": str(cell.colspan) if cell.colspan > 1 else None,
            "rowspan": str(cell.rowspan) if cell.rowspan > 1 else None,
            "breakable": "true" if plan.is_long(cell) else None,
        }
        return call("table.cell", content, **spans) if any(spans.values()) else content

    # -- runs

    @cached_property
    def _special(self) -> dict[str, Callable[[Tag], list[str]]]:
        return {
            "report-title": self._title_block,
            "key-figures": self._key_figures,
            "annotated": self._annotated,
        }

    @cached_property
    def _tags(self) -> dict[str, Callable[[Tag], list[str]]]:
        return {
            **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), self._heading),
            **dict.fromkeys(("ul", "ol"), self._listing),
            "aside": partial(self._called, "note"),
            "blockquote": self._blockquote,
            "details": self._details,
            "dl": self._terms,
            "figure": self._figure,
            "hr": self._rule,
            "pre": self._preformatted,
            "table": self._table,
        }


def _introduces(element: Tag) -> bool:
    """Return whether a paragraph says what the list or table after it is, and so stays with it."""
    after = element.find_next_sibling()
    return after is not None and (after.name in ("ul", "ol") or "table-scroll" in classes(after))
