"""Where an element stands: what is around it, and which row it cites."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from bs4 import Tag

_SPACES = re.compile(r"[\s\u00a0\u202f\u2060]+")


def closest(tag: Tag | None, holds: Any) -> Tag | None:
    """Return the element itself or the nearest one around it for which `holds`."""
    while tag is not None and not holds(tag):
        tag = tag.parent
    return tag


def within(tag: Tag, name: str) -> Tag | None:
    """Return the element itself or the nearest one around it of a class."""
    return closest(tag, lambda each: name in classes(each))


def having(tag: Tag, attribute: str) -> Tag | None:
    """Return the element itself or the nearest one around it that has an attribute."""
    return closest(tag, lambda each: each.has_attr(attribute))


def classes(tag: Tag) -> list[str]:
    """Return the classes of an element."""
    value = tag.get("class")
    return value if isinstance(value, list) else str(value or "").split()


def cited(tag: Tag) -> str | None:
    """Return the row that an element cites, by itself or by what it stands in."""
    near = closest(tag, lambda each: row_of(each) is not None)
    return row_of(near) if near else None


def row_of(tag: Tag) -> str | None:
    """Return the row that an element cites by itself."""
    href = str(tag.get("href") or "")
    if tag.name == "a" and href.startswith("#ev-"):
        return href.removeprefix("#ev-")
    return str(tag["data-row"]) if "cited" in classes(tag) and tag.has_attr("data-row") else None


def evidence(tag: Tag) -> str | None:
    """Return the row whose entry of evidence an element stands in."""
    entry = closest(tag, lambda each: each.name == "article" and "evidence" in classes(each))
    return str(entry.get("id") or "").removeprefix("ev-") if entry else None


def plain(text: str) -> str:
    """Return a text with one kind of space, and none at its ends."""
    return _SPACES.sub(" ", text).strip()


def joined(text: str) -> str:
    """Return a text without its spaces."""
    return _SPACES.sub("", text)
