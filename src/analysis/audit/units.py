"""The units of a page: each block of words that is one statement, as a reader meets it.

A paragraph, an item, a row of a table, a caption, a heading; an entry of evidence whole. What is
written of one is its words and the marks in them: addresses, rows and all that is read aloud.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from bs4 import Tag
from bs4.element import NavigableString, PreformattedString

from analysis.audit.tags import classes, plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bs4.element import PageElement

    from analysis.audit.mentions import Mention

# fmt: off
CONTAINERS = frozenset([
    "[document]", "html", "body", "main", "div", "section", "article", "aside", "header", "footer",
    "nav", "figure", "details", "table", "thead", "tbody", "tfoot", "ul", "ol", "dl", "form",
    "fieldset", "blockquote", "hgroup", "search", "address", "menu", "dialog", "iframe",
])
WHOLE = frozenset([
    "p", "li", "tr", "caption", "h1", "h2", "h3", "h4", "h5", "h6", "figcaption", "summary", "dt",
    "dd", "pre", "legend",
])
# What is no word of the page: it is read apart, or not at all.
UNREAD = frozenset(["script", "style", "svg", "head"])
# What a reader neither sees nor hears. Classes, `hidden` and `style` are none of it: they are what
# shows that somebody claims a passage, and whether a sentence is shown at all.
SILENT = frozenset([
    "id", "tabindex", "scope", "role", "open", "aria-labelledby", "aria-describedby",
])
_STRUCK = frozenset(["del", "s", "strike"])
_BREAKS = frozenset([*CONTAINERS, *WHOLE, "td", "th", "br", "text", "option"])
# fmt: on


@dataclass(frozen=True)
class Unit:
    """A statement: its words and, in order, the marks in them with where each stands.

    `parts`: which element each stretch of the words stands in.
    """

    tag: Tag
    text: str
    parts: tuple[tuple[int, int, Tag], ...]
    marked: tuple[tuple[int, str], ...]
    tags: tuple[Tag, ...]

    @property
    def head(self) -> Tag:
        """Return the first of its elements, which is the unit itself but for loose words."""
        return self.tags[0] if self.tags else self.tag

    @property
    def marks(self) -> tuple[str, ...]:
        """Return the marks alone."""
        return tuple(mark for _, mark in self.marked)

    @cached_property
    def written(self) -> str:
        """Return the words with the marks among them."""
        pieces, at = [], 0
        for place, mark in self.marked:
            pieces += [self.text[at:place], mark]
            at = place
        return plain("".join([*pieces, self.text[at:]]))

    def at(self, mention: Mention) -> Tag:
        """Return the element that the start of a number stands in."""
        return next((tag for a, b, tag in self.parts if a <= mention.start < b), self.tag)


def _value(value: str | list[str]) -> str:
    return plain(value if isinstance(value, str) else " ".join(value))


def units(root: Tag) -> Iterator[Unit]:
    """Yield every unit of some HTML, in its order."""
    loose: list[PageElement] = []
    for child in root.children:
        if isinstance(child, Tag) and (_whole(child) or child.name in CONTAINERS):
            yield from _unit(root, loose)
            loose = []
            yield from _unit(child, [child]) if _whole(child) else units(child)
        elif not isinstance(child, Tag) or child.name not in UNREAD:
            loose.append(child)
    yield from _unit(root, loose)


def _whole(tag: Tag) -> bool:
    """Whether an element is a unit: also an entry of evidence, and a term with what it means."""
    if tag.name in WHOLE:
        return True
    parent = tag.parent.name if tag.parent else ""
    return (tag.name == "div" and parent == "dl") or (
        tag.name == "article" and "evidence" in classes(tag)
    )


def _unit(tag: Tag, nodes: Iterable[PageElement]) -> Iterator[Unit]:
    made = _Making()
    for node in nodes:
        made.take(node, tag)
    if made.parts or made.marked:
        text = "".join(string for _, string in made.parts)
        at, parts = 0, []
        for holder, string in made.parts:
            parts.append((at, at + len(string), holder))
            at += len(string)
        if text.strip() or made.marked:
            yield Unit(tag, text, tuple(parts), tuple(made.marked), tuple(made.tags))


class _Making:
    """The words and marks of a unit, as they are met."""

    def __init__(self) -> None:
        self.parts: list[tuple[Tag, str]] = []
        self.marked: list[tuple[int, str]] = []
        self.tags: list[Tag] = []
        self.length = 0

    def take(self, node: PageElement, holder: Tag) -> None:
        """Add what a node says, and its marks."""
        if isinstance(node, Tag):
            if node.name not in UNREAD and "evidence-backlinks" not in classes(node):
                self._take_tag(node)
        elif isinstance(node, NavigableString) and not isinstance(node, PreformattedString):
            self._add(holder, str(node))

    def _take_tag(self, tag: Tag) -> None:
        self.tags.append(tag)
        told = {key: value for key, value in tag.attrs.items() if key not in SILENT}
        if len(self.tags) == 1:
            told.pop("class", None)  # how a unit as a whole is set
        if told or tag.name in _STRUCK:
            said = " ".join(f'{key}="{_value(value)}"' for key, value in sorted(told.items()))
            struck = tag.name if tag.name in _STRUCK else ""
            self.marked.append((self.length, f"<{struck}{said}>"))
        if tag.name in _BREAKS:
            self._add(tag, "\n")
        for child in tag.children:
            self.take(child, tag)
        if tag.name in _BREAKS:
            self._add(tag, "\n")

    def _add(self, holder: Tag, string: str) -> None:
        self.parts.append((holder, string))
        self.length += len(string)
