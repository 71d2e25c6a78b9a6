"""Numbers of the report's own structure: of figures and tables, of contents, of the way back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analysis.audit.locations import differs
from analysis.audit.tags import classes, closest, plain
from analysis.prose import blocks

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bs4 import Tag

    from analysis.audit.findings import Unresolved
    from analysis.audit.mentions import Mention
    from analysis.audit.page import Page

_NUMBERED = frozenset([*blocks.FIGURES, *blocks.TABLES])
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


def numbered(page: Page, tag: Tag, text: str, mention: Mention) -> bool:
    """Whether it is the number of the figure or table that a link leads to."""
    link = closest(tag, lambda each: each.name == "a" and each.has_attr("href"))
    target = str(link["href"]).removeprefix("#") if link else ""
    if link is None or target not in _NUMBERED or target not in page.targets:
        return False
    label = _label(page, target)
    return label in plain(text).lower() and label.endswith(plain(mention.text))


def _label(page: Page, name: str) -> str:
    """Return the label of a figure or table in small letters, as a sentence may have it."""
    return _numbered(page, name).lower()


def _numbered(page: Page, name: str) -> str:
    """Return the label of a figure or table: the number that it has in this edition."""
    return plain(blocks.number(page.language, name, page.told.numbers.get(name, 0)))


def contents(page: Page) -> Iterator[Unresolved]:
    """Yield each entry of the contents that does not say what the heading it leads to says."""
    for nav in page.soup.find_all("nav"):
        for link in nav.find_all("a"):
            target = page.targets.get(str(link.get("href") or "").removeprefix("#"))
            said = plain(link.get_text())
            if target is None or plain(target.get_text()) != said:
                heading = plain(target.get_text()) if target else ""
                yield differs(link, said, said, heading)
        yield from _beside(page, nav)


def _beside(page: Page, tag: Tag) -> Iterator[Unresolved]:
    """Yield the numbers of an element that stand beside its links."""
    beside = tag.find_all(string=lambda text: text is not None)
    loose = plain(" ".join(str(each) for each in beside if each.find_parent("a") is None))
    yield from (differs(tag, mention.text, loose) for mention in page.mentions(loose))


def ways_back(page: Page) -> Iterator[Unresolved]:
    """Yield each link of a note that does not lead back to a place of that name citing its row.

    And each number beside these links.
    """
    for line in page.soup.find_all(class_="evidence-backlinks"):
        yield from _beside(page, line)
        entry = closest(line, lambda each: "evidence" in classes(each))
        row_id = str(entry.get("id")) if entry else ""
        name, number = "", 1
        for link in line.find_all("a"):
            said = plain(link.get_text())
            if said.isdigit():
                number += 1
                expected, spoken = str(number), f"{name} {number}"
            else:
                expected, spoken = _called(page, link), said
                name, number = said, 1
            heard = plain(str(link.get("aria-label") or spoken))
            if (said, heard) != (expected, spoken) or not _leads_back(page, link, row_id):
                yield differs(link, said, plain(line.get_text()), expected)


def _leads_back(page: Page, link: Tag, row_id: str) -> bool:
    target = page.targets.get(str(link["href"]).removeprefix("#"))
    if target is None:
        return False
    return target.get("href") == f"#{row_id}" or target.find("a", href=f"#{row_id}") is not None


def _called(page: Page, link: Tag) -> str:
    """Return what the place that a link leads to is called: its figure, its table, its heading."""
    target = page.targets.get(str(link["href"]).removeprefix("#"))
    if target is None:
        return ""
    holder = closest(target, lambda each: each.get("id") in _NUMBERED)
    if holder is not None:
        return _numbered(page, str(holder["id"]))
    heading = target.find_previous(_HEADINGS[:3])
    return plain(heading.get_text()) if heading else ""
