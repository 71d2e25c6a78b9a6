"""What is not seen in the page: alternative texts, tooltips, title and description."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bs4 import Tag

from analysis.audit.findings import Unresolved
from analysis.audit.locations import around, unresolved
from analysis.audit.structure import backlink, numbered
from analysis.audit.tags import cited, classes, closest, plain, within

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from analysis.audit.mentions import Mention
    from analysis.audit.page import Page

SPOKEN = ("aria-label", "title", "alt")
_TELLING = frozenset(["figure-title", "figure-note"])
_PICTURES = ("svg", "img")


def heard(page: Page) -> Iterator[Unresolved]:
    """Yield every number of an attribute that leads nowhere."""
    for tag in page.soup.find_all(_speaks):
        for name in SPOKEN:
            yield from _attribute(page, tag, name)


def _speaks(tag: Tag) -> bool:
    return any(tag.has_attr(name) for name in SPOKEN)


def _attribute(page: Page, tag: Tag, name: str) -> Iterator[Unresolved]:
    text = str(tag.get(name) or "")
    if tag.name in _PICTURES:
        text = _untold(page, tag, text)
    for mention in page.mentions(text):
        if tag.name in _PICTURES or not _resolves(page, tag, text, mention):
            yield unresolved(tag, mention, text, name)


def _resolves(page: Page, tag: Tag, text: str, mention: Mention) -> bool:
    """Whether a number in an attribute leads somewhere."""
    if (row_id := cited(tag)) is not None:
        fact = page.case.rows.get(row_id)
        if fact is not None and str(fact["quote"]) in text:
            quoted = text.index(str(fact["quote"]))
            if quoted <= mention.start < quoted + len(str(fact["quote"])):
                return True
        return page.says([row_id], mention)
    if within(tag, "evidence-backlinks"):
        return backlink(page, tag, mention)
    return numbered(page, tag, text, mention)


def _untold(page: Page, drawing: Tag, text: str) -> str:
    """Return what an alternative text says that caption and description do not; blank if nothing.

    The lines of the description may stand in it whole, since each is traced on its own; the
    numbers that are left must be those of caption and description, in their order.
    """
    figure = closest(drawing, lambda each: each.name == "figure")
    lines = [page.words(each) for each in figure.find_all(_tells)] if figure else []
    rest = plain(text)
    for line in sorted(lines, key=len, reverse=True):
        rest = rest.replace(line.rstrip("."), "\n")
    said = [mention.meaning for line in lines for mention in page.mentions(line)]
    return "" if _in_order([m.meaning for m in page.mentions(rest)], said) else rest


def _tells(tag: Tag) -> bool:
    if tag.name == "li":
        return within(tag, "long-description") is not None
    return not _TELLING.isdisjoint(classes(tag))


def _in_order(wanted: Sequence[object], said: Sequence[object]) -> bool:
    left = iter(said)
    return all(any(each == other for other in left) for each in wanted)


def titles(page: Page) -> Iterator[Unresolved]:
    """Trace the title and description that a browser or a shared link shows."""
    shown = {page.words(each) for each in page.soup.find_all(_heads)}
    shown |= {plain(str(svg.get("aria-label") or "")) for svg in page.soup.find_all("svg")}
    for text in _head(page):
        for mention in page.mentions(text) if plain(text) not in shown else ():
            yield Unresolved("title or description", mention.text, around(text, mention))


def _heads(tag: Tag) -> bool:
    return tag.name == "h1" or "standfirst" in classes(tag)


def _head(page: Page) -> Iterator[str]:
    title = page.soup.find("title")
    if isinstance(title, Tag):
        yield title.get_text()
    for meta in page.soup.find_all("meta"):
        name = str(meta.get("name") or meta.get("property") or "")
        if re.search(r"description|title|alt", name):
            yield str(meta.get("content") or "")
