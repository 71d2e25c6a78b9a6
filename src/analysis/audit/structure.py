"""Numbers of the report's own structure: of figures and tables, of contents, of parameters."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from analysis.audit.tags import closest, having, plain, within
from analysis.prose import blocks
from analysis.prose.catalogue import catalogue

if TYPE_CHECKING:
    from bs4 import Tag

    from analysis.audit.mentions import Mention
    from analysis.audit.page import Page

_NUMBERED = frozenset([*blocks.FIGURES, *blocks.TABLES])


def numbered(page: Page, tag: Tag, text: str, mention: Mention) -> bool:
    """Whether it is the number of a figure or table: its own, or that of what a link leads to."""
    link = closest(tag, lambda each: each.name == "a" and each.has_attr("href"))
    target = str(link["href"]).removeprefix("#") if link else ""
    if link and within(tag, "evidence-backlinks"):
        return backlink(page, link, mention)
    if target in _NUMBERED:
        return _label(page, target) in plain(text).lower()
    own = _holder(tag)
    if own is None:
        return False
    label = _label(page, str(own["id"]))
    said = plain(text[: mention.end]).lower()
    return said.endswith(label) and label.endswith(plain(mention.text))


def _label(page: Page, name: str) -> str:
    """Return the label of a figure or table in small letters, as a sentence may have it."""
    return plain(blocks.number(page.language, name)).lower()


def _holder(tag: Tag) -> Tag | None:
    """Return the figure or table that an element stands in."""
    return closest(tag, lambda each: each.get("id") in _NUMBERED)


def backlink(page: Page, link: Tag, mention: Mention) -> bool:
    """Whether a link back says the number of the figure or table, or its place among its like."""
    target = page.targets.get(str(link["href"]).removeprefix("#"))
    if target is None:
        return False
    holder = _holder(target)
    if not link.get_text().strip().isdigit() and holder is not None:
        return _label(page, str(holder["id"])) == plain(link.get_text()).lower()
    listed = (link.parent or link).find_all("a")
    return mention.value is not None and 0 < mention.value <= len(listed)


def contents(page: Page, tag: Tag) -> bool:
    """Whether it is an entry of the contents that says what the heading it leads to says."""
    link = closest(tag, lambda each: each.name == "a")
    if link is None or closest(tag, lambda each: each.name == "nav") is None:
        return False
    target = page.targets.get(str(link.get("href") or "").removeprefix("#"))
    return target is not None and page.words(target) == page.words(link)


def parameter(page: Page, tag: Tag, mention: Mention) -> bool | None:
    """Whether it is the date of the parameter that is named around it; None where none is."""
    named = having(tag, "data-parameter")
    if named is None:
        return None
    value = getattr(page.case.parameters, str(named["data-parameter"]), None)
    if not isinstance(value, date) or mention.month is None:
        return False
    year = mention.year or value.year
    return [(year, mention.month, day) for day in mention.days] == [
        (value.year, value.month, value.day)
    ]


def source_cell(page: Page, tag: Tag, mention: Mention) -> bool | None:
    """Whether it stands in the cell of a source that is named around it; None where none is."""
    named = having(tag, "data-cell")
    if named is None:
        return None
    source, _, name = str(named["data-cell"]).partition(" ")
    sources = page.case.sources
    cell = str(sources.loc[source, name]) if source in sources.index and name in sources else ""
    if name == "published":
        return named.get_text() == catalogue(page.language).day(date.fromisoformat(cell), year=True)
    return bool(cell) and plain(mention.text) in plain(cell) and page.words(named) == plain(cell)
