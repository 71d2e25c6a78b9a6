"""HTML to Typst: the blocks of a report, and whatever else a notebook may hold.

The document is written as one Typst *code* expression. Text enters it only through
`quoted`, as a string literal, so no cell can put a command, a label or a formula into it.
pandoc is asked for one thing only, LaTeX formulas: its HTML reader forgets the classes, the
languages and the alternative texts that the report rests on.
"""

from __future__ import annotations

import base64
import binascii
import re
import unicodedata
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property, partial
from typing import TYPE_CHECKING
from urllib.parse import unquote, unquote_to_bytes

from bs4 import BeautifulSoup, Tag
from bs4.element import Comment, NavigableString, PageElement

from analysis.publish import typst_table

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

MESSAGES = {
    "en": {
        "image": "Image",
        "missing": "Image not included",
        "broken": "Image that cannot be read",
        "embedded": "Not shown in print",
    },
    "fr": {
        "image": "Image",
        "missing": "Image non incluse",
        "broken": "Image illisible",
        "embedded": "Non montré à l’impression",
    },
}
# fmt: off
BLOCKS = frozenset([
    "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "dialog",
    "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3",
    "h4", "h5", "h6", "header", "hr", "html", "li", "main", "nav", "ol", "p", "pre", "section",
    "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
])
UNSEEN = frozenset([
    "script", "style", "template", "noscript", "head", "button", "select", "datalist",
])
# fmt: on
UNSEEN_CLASSES = frozenset(["long-description", "data-link", "figure-narrow", "anchor-link"])
EMBEDDED = frozenset(["applet", "audio", "canvas", "embed", "iframe", "object", "video"])
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
    "evidence-quote": "evidence-quote",
    "evidence-translation": "evidence-translation",
}
SPANS = {"number": "figure-number", "figure-title": "figure-title", "figure-note": "figure-note"}
INLINE = {
    **dict.fromkeys(("b", "strong", "th"), "strong"),
    **dict.fromkeys(("i", "em", "cite", "var", "dfn"), "emph"),
    **dict.fromkeys(("u", "ins"), "underline"),
    **dict.fromkeys(("s", "del", "strike"), "strike"),
    "sub": "sub",
    "sup": "super",
    "mark": "marked",
}
CODE = frozenset(["code", "kbd", "samp", "tt"])
WORD_LIMIT = 60  # a longer word may be broken anywhere, lest it run off the page
EVIDENCE_KEPT = 2600  # characters; a longer entry may break over a page


def quoted(text: str) -> str:
    r"""Write any text as a Typst string literal.

    This is the only way by which text enters the generated document. Control characters,
    lone surrogates and non-characters, which PDF/A forbids, are left out.
    """
    kept = "".join(c for c in text if c in "\n\t" or unicodedata.category(c) not in ("Cc", "Cs"))
    kept = re.sub("[\ufdd0-\ufdef\ufffe\uffff\ufeff]", "", kept)
    return '"' + kept.replace("\\", "\\\\").replace('"', '\\"') + '"'


def call(name: str, *arguments: str, **named: str | None) -> str:
    """Write a call of a Typst function; arguments are Typst expressions, `None` is left out."""
    pairs = [f"{key.replace('_', '-')}: {value}" for key, value in named.items() if value]
    return f"{name}({', '.join([*arguments, *pairs])})"


def joined(parts: Sequence[str]) -> str:
    """Write parts as one content expression."""
    return "{ " + "; ".join(parts) + " }" if parts else "[]"


def array(parts: Iterable[str]) -> str:
    """Write parts as a Typst array."""
    return "(" + "".join(f"{part}, " for part in parts) + ")"


def language(tag: str) -> tuple[str, str | None] | None:
    """Split a BCP 47 tag into Typst's language and region; None where Typst knows no such tag."""
    found = re.fullmatch(r"([A-Za-z]{2,3})(?:-[A-Za-z]{4})?(?:-([A-Za-z]{2}))?(?:-.*)?", tag)
    return (found[1].lower(), found[2].upper() if found[2] else None) if found else None


def attribute(element: Tag, name: str) -> str:
    """Return an attribute as text, empty where it is missing."""
    value = element.get(name)
    return " ".join(value) if isinstance(value, list) else str(value or "")


def classes(element: Tag) -> list[str]:
    """Return the class names of an element."""
    return attribute(element, "class").split()


# ---- reading ---------------------------------------------------------------------------

# A start tag that ends an open one of its kind, and what shields the outer one from it.
IMPLIED_ENDS = {
    "li": {"ul", "ol"},
    "td": {"table"},
    "th": {"table"},
    "tr": {"table"},
    "dt": {"dl"},
    "dd": {"dl"},
}


def parse(html: str) -> Tag:
    """Read a fragment of HTML, however ill-formed, leaving out what is never printed."""
    soup = BeautifulSoup(html, "html.parser")
    _end_implied(soup)
    for element in soup.find_all(name=True):
        if not element.decomposed and _unseen(element):
            element.decompose()
    return soup


def _unseen(element: Tag) -> bool:
    if element.name in UNSEEN or element.has_attr("hidden"):
        return True
    if element.has_attr("class") and not UNSEEN_CLASSES.isdisjoint(classes(element)):
        return True
    return bool(re.search(r"(?i)display\s*:\s*none", attribute(element, "style")))


def _end_implied(soup: Tag) -> None:
    """Un-nest `<li>a<li>b` and its like, which Python's parser leaves inside one another."""
    for element in soup.find_all(list(IMPLIED_ENDS)):
        rest: list[PageElement] = [element, *element.next_siblings]
        for ancestor in element.parents:
            if ancestor.name in IMPLIED_ENDS[element.name] or ancestor.name == "[document]":
                break
            if ancestor.name == element.name:
                _move_after(ancestor, rest)
                break
            rest += ancestor.next_siblings


def _move_after(place: Tag, nodes: Sequence[PageElement]) -> None:
    for node in reversed(nodes):
        place.insert_after(node.extract())


def formulas(tree: Tag) -> list[tuple[str, bool]]:
    """List the formulas of a tree as (LaTeX, displayed)."""
    return [(tex, shown) for e in tree.find_all("span") for tex, shown in _formula(e)]


def _formula(element: Tag) -> list[tuple[str, bool]]:
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


# ---- pictures ----------------------------------------------------------------------------

MAGIC = (
    (b"\x89PNG\r\n\x1a\n", "png"),
    (b"\xff\xd8\xff", "jpg"),
    (b"GIF8", "gif"),
)


def picture_kind(data: bytes) -> str | None:
    """Tell a picture's kind by its first bytes: png, jpg, gif, webp or svg; None for any other."""
    for magic, kind in MAGIC:
        if data.startswith(magic):
            return kind
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "webp"
    return "svg" if b"<svg" in data[:4096] else None


def data_of(url: str) -> bytes | None:
    """Return what a data: URL holds; None for another URL or one that is damaged."""
    if not url.startswith("data:") or "," not in url:
        return None
    head, body = url.split(",", 1)
    try:
        return base64.b64decode(unquote(body)) if ";base64" in head else unquote_to_bytes(body)
    except (binascii.Error, ValueError):
        return None


def points(length: str) -> str | None:
    """Turn an HTML width ("300", "300px") into points; None where it is relative or absent."""
    found = re.fullmatch(r"\s*(\d+(?:\.\d+)?)\s*(?:px)?\s*", length)
    return f"{float(found[1]) * 0.75:.1f}pt" if found and float(found[1]) else None


# ---- writing -----------------------------------------------------------------------------


@dataclass
class Writer:
    """Writes trees of HTML as Typst statements.

    `targets` are the ids that may be linked to; `evidence` numbers the evidence entries;
    `equations` holds the formulas that pandoc could write; `broken` names the pictures and
    formulas that Typst has refused, to be shown as a note or as their LaTeX.
    """

    language: str = "en"
    report: bool = False
    targets: frozenset[str] = frozenset()
    evidence: dict[str, int] = field(default_factory=dict)
    equations: dict[str, str] = field(default_factory=dict)
    broken: frozenset[str] = frozenset()
    load: Callable[[str], bytes | None] = lambda _: None
    files: dict[str, bytes] = field(default_factory=dict)
    anchored: set[str] = field(default_factory=set)
    _handled: set[int] = field(default_factory=set)
    _names: dict[bytes, str] = field(default_factory=dict)
    _ranks: list[int] = field(default_factory=list)
    _depth: int = 0
    _spaced: bool = True
    _word_limit: int = WORD_LIMIT

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
        own_anchor = bool(re.fullmatch("h[1-6]", element.name)) or "evidence" in classes(element)
        anchor = [] if own_anchor else self._anchor(element)
        statements = writer(element)
        if measured and self._depth == 0 and statements:
            statements = [call("measured", joined(statements))]
        return anchor + self._in_language(element, statements)

    def _block_writer(self, element: Tag) -> tuple[Callable[[Tag], list[str]], bool]:
        """Find what writes a block, and whether it is prose that keeps to the measure."""
        if _formula(element):
            return self._formula, False
        for name in classes(element):
            if self.report and name in self._special:
                return self._special[name], False
            if name in CLASSES:
                return partial(self._called, CLASSES[name]), False
        return self._tags.get(element.name, self.flow), element.name in MEASURED

    def _called(self, function: str, element: Tag) -> list[str]:
        return [call(function, self._contents(element))]

    def _note(self, element: Tag) -> list[str]:
        return self._called("note", element)

    def _is_block(self, node: PageElement) -> bool:
        if not isinstance(node, Tag):
            return False
        if node.name in BLOCKS or any(displayed for _, displayed in _formula(node)):
            return True
        return any(self._is_block(child) for child in node.children)

    def _paragraph(self, nodes: Sequence[PageElement]) -> list[str]:
        seen = [n for n in nodes if not _is_blank(n)]
        if not seen:
            return []
        if all(isinstance(n, Tag) and n.name in ("img", "svg", "br") for n in seen):
            return [s for n in seen if isinstance(n, Tag) for s in self._picture(n, "picture")]
        return [call("par", self.run(nodes))]

    def run(self, nodes: Iterable[PageElement]) -> str:
        """Write inline nodes as one content expression."""
        self._spaced = True
        return joined(self._inlines(nodes))

    def _take(self, element: Tag) -> Tag:
        """Note that a part of a block is written by itself, to be passed over in the rest."""
        self._handled.add(id(element))
        return element

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

    def _anchor(self, element: Tag) -> list[str]:
        name = self._claim(element)
        return [call("anchor", quoted(name))] if name else []

    def _claim(self, element: Tag) -> str | None:
        """Return the id of an element that something links to, the first time it is met."""
        name = attribute(element, "id") or (
            attribute(element, "name") if element.name == "a" else ""
        )
        if name not in self.targets or name in self.anchored:
            return None
        self.anchored.add(name)
        return name

    def _in_language(self, element: Tag, parts: list[str]) -> list[str]:
        known = language(attribute(element, "lang"))
        if not known or not parts:
            return parts
        region = quoted(known[1]) if known[1] else "none"
        return [call("foreign", quoted(known[0]), region, joined(parts))]

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
        return len(self._ranks)

    def _listing(self, element: Tag) -> list[str]:
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
            for term, body in _definitions(element)
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
        return self._picture(drawn, "report-figure", caption=words, full=full)

    # -- the report's own blocks

    def _title_block(self, element: Tag) -> list[str]:
        parts = {
            "kicker": element.find(class_="kicker"),
            "heading": element.find("h1"),
            "standfirst": element.find(class_="standfirst"),
        }
        runs = {key: self.run(tag.children) for key, tag in parts.items() if tag}
        about = element.find("dl")
        pairs = _definitions(about) if about else []
        rows = [array([self.run(t.children), self._contents(d)]) for t, d in pairs]
        return [call("cover", **runs, about=array(rows)), call("contents")]

    def _key_figures(self, element: Tag) -> list[str]:
        items = element.find_all("li", recursive=False)
        return [call("key-figures", *(self._contents(item) for item in items))]

    def _evidence(self, element: Tag) -> list[str]:
        name = self._claim(element)
        number = self.evidence.get(attribute(element, "id"))
        keep = "true" if len(element.get_text()) < EVIDENCE_KEPT else "false"
        heading = element.find(["h3", "h4", "h5"])
        facts = element.find(class_="evidence-facts")
        links = element.find(class_="evidence-backlinks")
        named = {
            "id": quoted(name) if name else None,
            "number": str(number) if number else None,
            "heading": self.run(self._take(heading).children) if heading else None,
            "facts": self._facts(self._take(facts)) if facts else None,
            "backlinks": self.run(self._take(links).children) if links else None,
        }
        if heading:
            named["level"] = str(self._level(heading))
        return [call("evidence", quote=self._contents(element), keep=keep, **named)]

    def _facts(self, element: Tag) -> str:
        with self._nested():
            return joined(
                [
                    call("fact", self.run(term.children), self.run(body.children))
                    for term, body in _definitions(element)
                ]
            )

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
        return call(
            "report-table",
            *cells,
            columns=array(plan.columns),
            align=array(plan.alignments),
            size=f"{plan.size}pt",
            caption=caption,
            landscape="true" if plan.landscape else None,
            hyphenate="true" if plan.squeezed else None,
            keep="true"
            if plan.keep and not any(plan.is_long(c) for r in table.body for c in r)
            else None,
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

    def _inlines(self, nodes: Iterable[PageElement]) -> list[str]:
        return [part for node in nodes for part in self._inline(node)]

    def _inline(self, node: PageElement) -> list[str]:
        if isinstance(node, Comment) or id(node) in self._handled:
            return []
        if isinstance(node, NavigableString):
            return self._text(str(node))
        if not isinstance(node, Tag):
            return []
        return self._in_language(node, self._anchor(node) + self._element(node))

    def _text(self, text: str) -> list[str]:
        text = re.sub(r"[ \t\r\n\f\u2028\u2029]+", " ", text)
        if self._spaced:
            text = text.removeprefix(" ")
        if not text:
            return []
        self._spaced = text.endswith(" ")
        return [quoted(breakable(text, self._word_limit))]

    def _element(self, element: Tag) -> list[str]:
        if _formula(element):
            self._spaced = False
            return self._formula(element)
        return self._runs.get(element.name, self._styled)(element)

    def _break(self, _: Tag) -> list[str]:
        self._spaced = True
        return ["linebreak()"]

    def _small_picture(self, element: Tag) -> list[str]:
        self._spaced = False
        return self._picture(element, "small-picture")

    def _code(self, element: Tag) -> list[str]:
        self._spaced = False
        return [call("raw", quoted(breakable(element.get_text(), self._word_limit)))]

    def _frame(self, element: Tag) -> list[str]:
        return [call("small-placeholder", quoted(self._embedded(element)))]

    def _checkbox(self, element: Tag) -> list[str]:
        if attribute(element, "type") != "checkbox":
            return []
        return ['"☑ "' if element.has_attr("checked") else '"☐ "']

    def _quotation(self, element: Tag) -> list[str]:
        return ['"“"', *self._inlines(element.children), '"”"']

    def _styled(self, element: Tag) -> list[str]:
        parts = self._inlines(element.children)
        style = next((SPANS[c] for c in classes(element) if c in SPANS), INLINE.get(element.name))
        return [call(style, joined(parts))] if style and parts else parts

    def _embedded(self, element: Tag) -> str:
        inner = element.find("source")
        source = attribute(element, "src") or attribute(element, "data")
        source = source or (attribute(inner, "src") if inner else "")
        shown = "" if source.startswith("data:") else f" {source}"
        return f"{self._message('embedded')}: text/html <{element.name}>{shown}"

    def _link(self, element: Tag) -> list[str]:
        parts = self._inlines(element.children)
        href = attribute(element, "href").strip()
        if not parts:
            return []
        if href.startswith("#"):
            return self._internal(element, unquote(href[1:]), joined(parts))
        if re.match(r"(?i)(https?://|mailto:)\S", href):
            return [call("web-link", quoted(href), joined(parts))]
        return parts

    def _internal(self, element: Tag, name: str, body: str) -> list[str]:
        if name not in self.targets:
            return [body]
        target = quoted(name)
        if "cite" in classes(element):
            return [call("cite-link", target, str(self.evidence.get(name, "none")), body)]
        if element.find_parent(class_="evidence-backlinks"):
            return [call("page-link", target, body)]
        return [call("cross-link", target, body)]

    def _formula(self, element: Tag) -> list[str]:
        ((tex, displayed),) = _formula(element)
        typst = self.equations.get(tex)
        if typst == "":  # it only defines commands
            return []
        if typst is None or tex in self.broken:
            return [call("raw", quoted(breakable(tex.strip(), self._word_limit)))]
        return [call("formula", quoted(tex.strip()), str(displayed).lower(), typst)]

    def _picture(self, element: Tag, function: str, **named: str | None) -> list[str]:
        if element.name == "br":
            return []
        alt = self._alternative(element)
        source = attribute(element, "src")
        data = str(element).encode() if element.name == "svg" else self._data(source)
        name = self._store(data) if data else None
        if name is None or name in self.broken:
            return self._no_picture(alt, source, data, function, named.get("caption"))
        width = None if element.name == "svg" else points(attribute(element, "width"))
        return [call(function, quoted(name), alt=quoted(alt), width=width, **named)]

    def _data(self, source: str) -> bytes | None:
        remote = re.match(r"(?i)[a-z][a-z0-9+.-]+:|//", source)
        return data_of(source) if remote or not source else self.load(source)

    def _no_picture(
        self, alt: str, source: str, data: bytes | None, function: str, caption: str | None
    ) -> list[str]:
        shown = "" if source.startswith("data:") else f" ({source})"
        words = f"{self._message('broken' if data else 'missing')}: {alt}{shown}"
        small = function == "small-picture"
        made = call("small-placeholder" if small else "placeholder", quoted(breakable(words, 60)))
        return [made, *([call("par", caption)] if caption else [])]

    def _alternative(self, element: Tag) -> str:
        title = element.find("title") if element.name == "svg" else None
        found = (
            attribute(element, "alt")
            or attribute(element, "aria-label")
            or (title.get_text() if title else "")
            or attribute(element, "title")
        )
        return " ".join(found.split()) or self._message("image")

    def _store(self, data: bytes) -> str | None:
        kind = picture_kind(data)
        if kind is None:
            return None
        if data not in self._names:
            self._names[data] = f"image-{len(self._names) + 1}.{kind}"
            self.files[self._names[data]] = data
        return self._names[data]

    def _message(self, key: str) -> str:
        return MESSAGES.get(self.language[:2], MESSAGES["en"])[key]

    @cached_property
    def _special(self) -> dict[str, Callable[[Tag], list[str]]]:
        return {
            "report-title": self._title_block,
            "key-figures": self._key_figures,
            "evidence": self._evidence,
        }

    @cached_property
    def _runs(self) -> dict[str, Callable[[Tag], list[str]]]:
        return {
            **dict.fromkeys(CODE, self._code),
            **dict.fromkeys(EMBEDDED, self._frame),
            **dict.fromkeys(("img", "svg"), self._small_picture),
            "a": self._link,
            "br": self._break,
            "input": self._checkbox,
            "q": self._quotation,
        }

    @cached_property
    def _tags(self) -> dict[str, Callable[[Tag], list[str]]]:
        return {
            **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), self._heading),
            **dict.fromkeys(("ul", "ol"), self._listing),
            "aside": self._note,
            "blockquote": self._blockquote,
            "details": self._details,
            "dl": self._terms,
            "figure": self._figure,
            "hr": self._rule,
            "pre": self._preformatted,
            "table": self._table,
        }


# ---- small readings ----------------------------------------------------------------------


def _is_blank(node: PageElement) -> bool:
    if isinstance(node, Comment):
        return True
    if isinstance(node, NavigableString):
        return not str(node).strip(" \t\r\n\f")
    return False


def _definitions(element: Tag) -> list[tuple[Tag, Tag]]:
    """Pair each term of a definition list with each of its descriptions."""
    pairs: list[tuple[Tag, Tag]] = []
    term = None
    for part in element.find_all(["dt", "dd"]):
        if part.name == "dt":
            term = part
        elif term is not None:
            pairs.append((term, part))
    return pairs


def breakable(text: str, limit: int) -> str:
    """Let a word longer than `limit` characters break, by zero-width spaces within it."""
    return re.sub(rf"[^\s\u00a0\u202f\u200b]{{{limit}}}(?=[^\s])", "\\g<0>\u200b", text)
