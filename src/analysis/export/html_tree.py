"""HTML as a tree, read for print."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bs4 import BeautifulSoup, Tag
from bs4.element import Comment, NavigableString, PageElement

if TYPE_CHECKING:
    from collections.abc import Sequence

# fmt: off
UNSEEN = frozenset([
    "script", "style", "template", "noscript", "head", "button", "select", "datalist",
])
# fmt: on
UNSEEN_CLASSES = frozenset(["long-description", "data-link", "figure-narrow", "anchor-link"])
# A start tag that ends an open one of its kind, and what shields the outer one from it.
IMPLIED_ENDS = {
    "li": {"ul", "ol"},
    "td": {"table"},
    "th": {"table"},
    "tr": {"table"},
    "dt": {"dl"},
    "dd": {"dl"},
}


def soup_of(html: str) -> BeautifulSoup:
    """Read HTML; a drawing's declaration that it is XML makes the reader warn on the console."""
    return BeautifulSoup(re.sub(r"<\?xml.*?\?>", "", html, flags=re.DOTALL), "html.parser")


def parse(html: str) -> Tag:
    """Read a fragment of HTML, however ill-formed, leaving out what is never printed."""
    soup = soup_of(html)
    _end_implied(soup)
    _row_loose_cells(soup)
    _drop_controls(soup)
    _keep_lines(soup)
    waiting: list[Tag] = [soup]
    while waiting:
        for element in [child for child in waiting.pop().children if isinstance(child, Tag)]:
            if _unseen(element):
                element.decompose()
            else:
                waiting.append(element)
    return soup


def _unseen(element: Tag) -> bool:
    if element.name in UNSEEN or element.has_attr("hidden"):
        return True
    if element.has_attr("class") and not UNSEEN_CLASSES.isdisjoint(classes(element)):
        return True
    style = attribute(element, "style")
    return bool(style and re.search(r"(?i)display\s*:\s*none", style))


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


def _row_loose_cells(soup: Tag) -> None:
    """Put cells that stand in a table without a row into one, as a browser does."""
    for cell in soup.select(":is(table, thead, tbody, tfoot) > :is(td, th)"):
        if cell.parent and cell.parent.name == "tr":
            continue  # by now
        row = cell.wrap(soup_of("<tr></tr>").find("tr") or cell)
        while isinstance(then := _next_element(row), Tag) and then.name in ("td", "th"):
            row.append(then.extract())


def _next_element(element: Tag) -> PageElement | None:
    return next((each for each in element.next_siblings if not is_blank(each)), None)


def _drop_controls(soup: Tag) -> None:
    """Leave out what only a screen can use: a box that opens something, the icon that labels it."""
    for label in soup.find_all("label", attrs={"for": True}):
        for box in soup.find_all("input", id=attribute(label, "for")):
            box.decompose()
        if not label.get_text().strip():
            label.decompose()


def _keep_lines(soup: Tag) -> None:
    """Make preformatted text of what a text box holds, or keeps its lines by its style."""
    kept = "textarea, [data-lines], [style*='white-space:pre'], [style*='white-space: pre']"
    for element in soup.select(kept):
        if element.name == "textarea" or "\n" in element.get_text().strip():
            element.name = "pre"


def _move_after(place: Tag, nodes: Sequence[PageElement]) -> None:
    for node in reversed(nodes):
        place.insert_after(node.extract())


def attribute(element: Tag, name: str) -> str:
    """Return an attribute as text, empty where it is missing."""
    value = element.get(name)
    return " ".join(value) if isinstance(value, list) else str(value or "")


def classes(element: Tag) -> list[str]:
    """Return the class names of an element."""
    return attribute(element, "class").split()


def is_blank(node: PageElement) -> bool:
    """Tell whether a node prints nothing: a comment, or spaces that may break a line."""
    if isinstance(node, Comment):
        return True
    if isinstance(node, NavigableString):
        return not str(node).strip(" \t\r\n\f")
    return False


def definitions(element: Tag) -> list[tuple[Tag, Tag]]:
    """Pair each term of a definition list with each of its descriptions."""
    pairs: list[tuple[Tag, Tag]] = []
    term = None
    for part in element.find_all(["dt", "dd"]):
        if part.name == "dt":
            term = part
        elif term is not None:
            pairs.append((term, part))
    return pairs


def in_full(term: Tag, body: Tag) -> list[PageElement]:
    """Return what a note tells of a row; another row says nothing without its term."""
    before = [*term.children, NavigableString(" ")] if body.find(class_="ref") else []
    return [*before, *body.children]


def introduces(element: Tag) -> bool:
    """Return whether a paragraph says what the list or table after it is, and so stays with it."""
    after = element.find_next_sibling()
    return after is not None and (after.name in ("ul", "ol") or "table-scroll" in classes(after))
