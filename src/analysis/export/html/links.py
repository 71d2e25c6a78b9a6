"""The links of a page: citations and the way back, and names for the links in drawings."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html import escape

from analysis.export.html.svg import each_svg
from analysis.export.markup import attributes_of, start_tag, text_of

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
    return _PLACEHOLDER.sub(lambda m: _back_links(attributes_of(m[1]), places), html)


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
            self.heading = text_of(match["heading"])
        elif match["caption"] is not None:
            self.table = _number(match["caption"])
        elif match["table_end"]:
            self.table = ""
        elif match["article"] is not None:
            self.article = attributes_of(match["article"]).get("id", "")
        elif match["article_end"]:
            self.article = ""
        elif match["figure"] is not None:
            return self._figure(match)
        elif match["cite"]:
            return self._cite(match["cite"], None)
        return match[0]

    def _figure(self, match: re.Match[str]) -> str:
        target = attributes_of(match["figure"]).get("id", "")
        label = _number(match["figure_body"]) or self.heading
        place = _Place(target, label) if target else None
        return _CITE.sub(lambda m: self._cite(m[0], place, figure=True), match[0])

    def _cite(self, tag: str, place: _Place | None, *, figure: bool = False) -> str:
        attributes = attributes_of(tag[2:-1])
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
    label = escape(attributes.get("data-label", ""))
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
    first = f'<a href="#{targets[0]}">{escape(name, quote=False)}</a>'
    label = escape(name)
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
    entry = re.compile(
        r'<article\b[^>]*\bid="(ev-[^"]*)"[^>]*>\s*<(h4|p)\b[^>]*>(.*?)</\2>', re.DOTALL
    )
    labels = {m[1]: text_of(m[3]) for m in entry.finditer(html)}
    link = re.compile(r"<a\b([^>]*)>(.*?)</a>", re.DOTALL)
    return each_svg(html, lambda svg: link.sub(lambda m: _name_mark(m, labels), svg))


def _name_mark(match: re.Match[str], labels: dict[str, str]) -> str:
    attributes = attributes_of(match[1])
    # Lines of text are elements side by side: without a space their words would run together.
    inner = re.sub(r"</text>\s*<", "</text> <", match[2])
    words = text_of(inner)
    name = attributes.get("aria-label") or labels.get(attributes.get("href", "")[1:], "")
    if not _says(name, words):
        name = words
    if not name:
        return match[0]
    return f"{start_tag('a', attributes | {'aria-label': name})}{inner}</a>"


def _says(name: str, words: str) -> bool:
    """Whether the words stand in the name, in a row, whatever the punctuation."""
    said, visible = (" ".join(re.findall(r"\w+", text.casefold())) for text in (name, words))
    return f" {visible} " in f" {said} " or not visible


def _number(html: str) -> str:
    found = re.search(r'class="number"[^>]*>(.*?)</', html, re.DOTALL)
    return text_of(found[1]) if found else ""
