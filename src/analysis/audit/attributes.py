"""What is not seen in the page, or is put there by a style sheet: attributes, CSS, its title."""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING

from bs4 import Tag

from analysis.audit.findings import Unresolved
from analysis.audit.locations import around, differs, unresolved
from analysis.audit.tags import classes, plain, within

if TYPE_CHECKING:
    from collections.abc import Iterator

    from analysis.audit.page import Page

# What holds no words for a reader: addresses, code, and what things look like.
# fmt: off
_SILENT = frozenset([
    "href", "src", "srcset", "id", "class", "style", "width", "height", "tabindex", "colspan",
    "rowspan", "lang", "xml:lang", "dir", "charset", "http-equiv", "name", "property", "rel",
    "type", "media", "sizes", "download", "target", "role", "scope", "for", "headers", "hidden",
    "open", "nonce", "integrity", "loading", "decoding", "xmlns", "aria-labelledby", "aria-level",
    "aria-describedby", "aria-controls", "aria-owns", "aria-hidden", "aria-expanded", "content",
    "display", "mathvariant", "stretchy", "encoding", "accent", "fence", "lspace", "rspace",
])
# fmt: on
_CONTENT = re.compile(r"(?<![\w-])content\s*:\s*((?:\"[^\"]*\"|'[^']*'|[^;}\"'])*)")
_STRING = re.compile(r"\"((?:[^\"\\]|\\.)*)\"|'((?:[^'\\]|\\.)*)'")
_ESCAPE = re.compile(r"\\([0-9a-fA-F]{1,6})\s?|\\(.)")
_MOST_ITEMS = 99  # a list may be numbered from where another left off


def heard(page: Page) -> Iterator[Unresolved]:
    """Yield every number of an attribute that a reader may hear or see, and that is not told."""
    shown = _shown_by_styles(page)
    for tag in page.soup.find_all(name=True):
        if id(tag) in page.sound or (tag.name == "svg" or tag.find_parent("svg")):
            continue
        for name, value in tag.attrs.items():
            if name in shown or not (name in _SILENT or name.startswith("data-")):
                yield from _spoken(page, tag, name, str(value))


def _spoken(page: Page, tag: Tag, name: str, text: str) -> Iterator[Unresolved]:
    if name == "start" and tag.name == "ol" and text.isdigit() and int(text) <= _MOST_ITEMS:
        return
    if within(tag, "evidence-backlinks") or tag.name == "meta":
        return  # held against what they lead to, and against the title block
    if name == "title" and tag.get("href") and plain(text) in page.notes:
        return
    for mention in page.mentions(text):
        yield unresolved(tag, mention, text, name)


def _sheets(page: Page) -> Iterator[tuple[Tag, str]]:
    for tag in page.soup.find_all("style"):
        yield tag, tag.get_text()
    for tag in page.soup.find_all(style=True):
        yield tag, str(tag["style"])


def _shown_by_styles(page: Page) -> frozenset[str]:
    """Return the attributes that a style sheet shows; an address may be printed so."""
    contents = chain.from_iterable(_CONTENT.findall(sheet) for _, sheet in _sheets(page))
    named = chain.from_iterable(re.findall(r"attr\(\s*([\w-]+)", each) for each in contents)
    return frozenset(named) - {"href"}


def styled(page: Page) -> Iterator[Unresolved]:
    """Yield every number that a style sheet puts into the page."""
    for tag, sheet in _sheets(page):
        for content in _CONTENT.findall(sheet) if "content" in sheet else ():
            text = "".join(_unescaped(a or b) for a, b in _STRING.findall(content))
            yield from (unresolved(tag, each, text, "style") for each in page.mentions(text))
            if "counter" in content:
                yield differs(tag, "counter", plain(content))


def _unescaped(text: str) -> str:
    return _ESCAPE.sub(lambda found: chr(int(found[1], 16)) if found[1] else found[2], text)


def titles(page: Page) -> Iterator[Unresolved]:
    """Trace the title and description that a browser or a shared link shows."""
    shown = {plain(each.get_text()) for each in page.soup.find_all(_heads)}
    shown |= {plain(figure.alt) for figure in page.told.figures.values()}
    shown.add(page.case.parameters.case)  # the title of a page without one
    for tag, text in _head(page):
        for mention in page.mentions(text) if plain(text) not in shown else ():
            place, line = "title or description", tag.sourceline or 0
            yield Unresolved(place, mention.text, around(text, mention), line=line)


def _heads(tag: Tag) -> bool:
    return tag.name == "h1" or "standfirst" in classes(tag)


def _head(page: Page) -> Iterator[tuple[Tag, str]]:
    title = page.soup.find("title")
    if isinstance(title, Tag):
        yield title, title.get_text()
    for meta in page.soup.find_all("meta"):
        name = str(meta.get("name") or meta.get("property") or "")
        if re.search(r"description|title|alt", name):
            yield meta, str(meta.get("content") or "")
