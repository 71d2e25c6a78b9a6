"""What is not seen in the page, or is put there otherwise: attributes, CSS, scripts, its title."""

from __future__ import annotations

import base64
import re
from itertools import chain
from typing import TYPE_CHECKING
from urllib.parse import unquote

from bs4 import BeautifulSoup, Tag

from analysis.audit.findings import Unresolved
from analysis.audit.locations import around, differs, unresolved
from analysis.audit.tags import classes, plain, within
from analysis.export.assets import asset

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
_TEXT = r"\"(?:[^\"\\]|\\.)*\"|'(?:[^'\\]|\\.)*'"
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
# A property and its value; what stands before a brace is a selector.
_DECLARED = re.compile(rf"([\w\\-]+)\s*:\s*((?:{_TEXT}|[^;{{}}\"'])*)(?=[;}}]|$)")
_STRING = re.compile(rf"(url\(\s*)?({_TEXT})")
_ESCAPE = re.compile(r"\\([0-9a-fA-F]{1,6})\s?|\\(.)", re.DOTALL)
_COUNTED = re.compile(
    r"counters?\s*\(|(?<![\w-])(?:counter-(?:reset|set|increment)\s*:|@counter-style)"
)
# Properties whose strings name fonts and areas, and write nothing.
_NAMES = frozenset(["font", "font-family", "src", "grid-template-areas", "grid-template"])
# Addresses that hold what they lead to, and the attributes that have them.
_ADDRESSES = ("href", "xlink:href", "src", "srcset", "data", "poster", "action", "formaction")
_HELD = re.compile(
    r"data:(text/|image/svg|application/\S*(?:json|xml))([^,]*),(.*)", re.DOTALL | re.IGNORECASE
)
# What a page says of itself to programs, and no reader meets.
_TECHNICAL = frozenset([
    "viewport", "color-scheme", "theme-color", "generator", "robots", "referrer", "og:image",
    "og:type", "og:url", "og:locale",
])  # fmt: skip
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
        yield tag, _COMMENT.sub("", tag.get_text())
    for tag in page.soup.find_all(style=True):
        yield tag, _COMMENT.sub("", str(tag["style"]))


def _declared(sheet: str) -> Iterator[tuple[str, str]]:
    """Yield each property that a style sheet sets, in small letters, and its value."""
    for name, value in _DECLARED.findall(sheet):
        yield _unescaped(name).lower(), value


def _shown_by_styles(page: Page) -> frozenset[str]:
    """Return the attributes that a style sheet shows; an address may be printed so."""
    values = (value for _, sheet in _sheets(page) for _, value in _declared(sheet))
    named = chain.from_iterable(re.findall(r"attr\(\s*([\w-]+)", each) for each in values)
    return frozenset(named) - {"href"}


def styled(page: Page) -> Iterator[Unresolved]:
    """Yield every number that a style sheet puts into the page, and each counter."""
    for tag, sheet in _sheets(page):
        for name, value in _declared(sheet):
            for text in _written(value) if name not in _NAMES else ():
                yield from (unresolved(tag, each, text, "style") for each in page.mentions(text))
        if found := _COUNTED.search(sheet):
            yield differs(tag, "counter", plain(found[0]))


def _written(value: str) -> Iterator[str]:
    """Yield the strings of a value as they read, and the words of what its addresses hold."""
    for address, string in _STRING.findall(value):
        text = _unescaped(string[1:-1])
        yield held_in(text) if address else text


def _unescaped(text: str) -> str:
    return _ESCAPE.sub(lambda found: chr(int(found[1], 16)) if found[1] else found[2], text)


def held_in(address: str) -> str:
    """Return the words of what an address holds itself (`data:`); blank where it holds none."""
    found = _HELD.match(address.strip())
    if found is None:
        return ""
    body = unquote(found[3])
    if "base64" in found[2].lower():
        # What can't be read shows nothing either.
        body = base64.b64decode(body + "==", validate=False).decode("utf-8", "replace")
    marked = "html" in found[2].lower() or found[1].lower() in ("image/svg", "application/xml")
    return BeautifulSoup(body, "html.parser").get_text(" ") if marked else body


def brought(page: Page) -> Iterator[Unresolved]:
    """Yield every number in what addresses hold and in scripts that are none of the page's own."""
    for tag in page.soup.find_all(name=True):
        if id(tag) not in page.sound:
            for name in _ADDRESSES:
                text = held_in(str(tag.get(name) or ""))
                yield from (unresolved(tag, each, text, name) for each in page.mentions(text))
    for tag in page.soup.find_all("script"):
        text = tag.get_text()
        if plain(text) != plain(asset("report/report.js")):
            yield from (unresolved(tag, each, text) for each in page.mentions(text))


def titles(page: Page) -> Iterator[Unresolved]:
    """Trace what a browser, a shared link or a program is told of the page.

    Its title and description are those that it shows.
    """
    shown = {plain(each.get_text()) for each in page.soup.find_all(_heads)}
    shown |= {plain(figure.alt) for figure in page.told.figures.values()}
    shown.add(page.case.parameters.case)  # the title of a page without one
    for tag, name, text in _head(page):
        if plain(text) in shown:
            continue
        place, line = "title or description", tag.sourceline or 0
        if re.search("title|description", name):
            yield Unresolved(place, plain(text), plain(text), why="is not shown", line=line)
        for mention in page.mentions(text):
            yield Unresolved(place, mention.text, around(text, mention), line=line)


def _heads(tag: Tag) -> bool:
    return tag.name == "h1" or "standfirst" in classes(tag)


def _head(page: Page) -> Iterator[tuple[Tag, str, str]]:
    named = [each for each in page.soup.find_all("title") if each.find_parent("svg") is None]
    for title in named:
        yield title, "title", title.get_text()
    for meta in page.soup.find_all("meta"):
        name = str(meta.get("name") or meta.get("property") or "").lower()
        if name and name not in _TECHNICAL:
            yield meta, name, str(meta.get("content") or "")
