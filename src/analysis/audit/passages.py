"""The running text of a page, block by block, as a reader sees it."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from bs4 import Tag
from bs4.element import NavigableString, PreformattedString

from analysis.case import positions

if TYPE_CHECKING:
    from collections.abc import Iterator

    from analysis.audit.mentions import Mention

# fmt: off
BLOCKS = frozenset([
    "p", "li", "td", "th", "dd", "dt", "h1", "h2", "h3", "h4", "h5", "h6", "caption", "summary",
    "strong", "blockquote", "div", "header", "section", "article", "aside", "figure", "figcaption",
    "body", "main", "nav", "pre", "ol", "ul", "dl", "table", "footer",
])
# fmt: on
UNREAD = frozenset(["script", "style", "code", "pre", "svg", "head", "template"])


@dataclass(frozen=True)
class Passage:
    """The running text of a block, and which element each stretch of it stands in."""

    block: Tag
    text: str
    parts: tuple[tuple[int, int, Tag], ...]

    def at(self, mention: Mention) -> Tag:
        """Return the element that the start of a number stands in."""
        return next(tag for start, end, tag in self.parts if start <= mention.start < end)

    def sentence(self, mention: Mention) -> list[Tag]:
        """Return the elements whose text touches the sentence of a number."""
        near = positions.sentence(self.text, positions.Position(mention.start, mention.end))
        return [tag for start, end, tag in self.parts if start < near.end and near.start < end]


def passages(root: Tag) -> Iterator[Passage]:
    """Yield the text of every block that a reader sees, drawings apart."""
    for _, members in groupby(_strings(root, root), key=lambda member: id(member[0])):
        group = list(members)
        parts, at = [], 0
        for _, tag, string in group:
            parts.append((at, at + len(string), tag))
            at += len(string)
        if at:
            yield Passage(group[0][0], "".join(string for *_, string in group), tuple(parts))


def _strings(tag: Tag, block: Tag) -> Iterator[tuple[Tag, Tag, str]]:
    """Yield each string below an element with the block and the element that it stands in."""
    for child in tag.children:
        if isinstance(child, Tag):
            if child.name not in UNREAD or "output" in child.get_attribute_list("class"):
                yield from _strings(child, child if child.name in BLOCKS else block)
        elif isinstance(child, NavigableString) and not isinstance(child, PreformattedString):
            yield block, tag, child
