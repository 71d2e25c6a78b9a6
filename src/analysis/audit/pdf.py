"""What a PDF says, read; and what a page has of it, as the PDF puts it."""

from __future__ import annotations

import io
from contextlib import closing
from itertools import pairwise
from operator import itemgetter
from typing import TYPE_CHECKING, Any

import pikepdf
from bs4 import Tag
from bs4.element import NavigableString
from pypdfium2 import PdfDocument

from analysis.audit.paper import TURNED, Paper, Shown, squeeze
from analysis.audit.tags import classes, closest, within
from analysis.audit.units import UNREAD, units
from analysis.export.assets import words_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bs4 import BeautifulSoup
    from pypdfium2 import PdfTextPage

    from analysis.audit.units import Unit

_BACK = 2.0  # pt that a letter may stand before the one before it: accents and kerning are less
# What paper has no use for: addresses to follow, what folds, what a screen alone shows.
_UNPRINTED = (
    "contents",
    "data-link",
    "long-description",
    "note-card",
    "skip-link",
    "figure-narrow",
)
# What is on paper in some other way: a heading of what folds, what is loose beside a figure.
_UNHELD = ("summary", "figure")


def read_pdf(pdf: bytes) -> Paper:
    """Return what a PDF says on its pages and beside them."""
    with closing(PdfDocument(pdf)) as document:
        pages = tuple(in_order(page.get_textpage()) for page in document)
        outline = tuple(
            (bookmark.get_title(), int(bookmark.get_dest().get_index()) + 1)
            for bookmark in document.get_toc()
        )
        about = document.get_metadata_dict()
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        alts = tuple(_alternatives(opened.Root.get("/StructTreeRoot")))
    return Paper(pages, outline, alts, about.get("Title", ""), about.get("Subject", ""))


def in_order(page: PdfTextPage) -> str:
    """Return the words of a page, line by line.

    PDFium takes apart a word of a drawing whose line is nearly that of another word: « Su jusqu’au
    17 mai isse ». Letters of such a line are put in order from left to right.
    """
    text: str = page.get_text_range()
    if len(text) != page.count_chars() or not _turns_back(page):
        return text
    lines, first = [], 0
    for line in text.splitlines(keepends=True):
        lines.append(_from_left(page, line, first))
        first += len(line)
    return "".join(lines)


def _turns_back(page: PdfTextPage) -> bool:
    """Whether a piece of a line stands before the one that was read before it."""
    pieces = [page.get_rect(each) for each in range(page.count_rects())]
    return any(
        other[0] < one[0] - _BACK and min(one[3], other[3]) > max(one[1], other[1])
        for one, other in pairwise(pieces)
    )


def _from_left(page: PdfTextPage, line: str, first: int) -> str:
    """Return a line, its letters from left to right if some of them jump back."""
    seen = [
        (page.get_charbox(first + place)[0], letter)
        for place, letter in enumerate(line)
        if not letter.isspace()
    ]
    back = any(other[0] < one[0] - _BACK for one, other in pairwise(seen))
    if not back or TURNED.search(line):
        return line
    end = line[len(line.rstrip()) :]
    return "".join(letter for _, letter in sorted(seen, key=itemgetter(0))) + end


def _alternatives(element: Any) -> Iterator[str]:
    """Yield the alternative texts below an element of a PDF's structure."""
    waiting = [element]
    while waiting:
        each = waiting.pop()
        if isinstance(each, pikepdf.Array):
            waiting.extend(each)
        elif isinstance(each, pikepdf.Dictionary):
            if "/Alt" in each:
                yield str(each.Alt)
            if "/K" in each:
                waiting.append(each.K)


def shown(soup: BeautifulSoup, told: frozenset[str] = frozenset()) -> Shown:
    """Return what a page shows that its PDF prints; `told`: the units that are our sections'."""
    numbers = {str(entry["id"]): number for number, entry in enumerate(_entries(soup), start=1)}
    head = soup.find("title")
    about = soup.find("meta", attrs={"name": "description"})
    found = [
        (tuple(filter(None, map(squeeze, parts))), flow)
        for parts, flow in _stretches(soup, numbers, told)
    ]
    return Shown(
        stretches=tuple(parts for parts, _ in found if parts),
        flows=tuple(flow for parts, flow in found if parts),
        again=frozenset(squeeze(each.get_text()) for each in soup.find_all("thead")),
        headings=frozenset(squeeze(each.get_text()) for each in soup.find_all(["h1", "h2", "h3"])),
        alts=frozenset(squeeze(each) for each in _alts(soup)),
        unnamed=_unnamed(soup),
        title=head.get_text() if isinstance(head, Tag) else "",
        description=str(about.get("content") or "") if isinstance(about, Tag) else "",
    )


def _entries(soup: BeautifulSoup) -> list[Tag]:
    return [each for each in soup.find_all("article", class_="evidence") if each.get("id")]


def _unnamed(soup: BeautifulSoup) -> str:
    """Return how a PDF calls a picture that has no words of its own, up to a number."""
    root = soup.find("html")
    language = str(root.get("lang") or "en") if isinstance(root, Tag) else "en"
    return str(words_of("typst", language)["picture"]).partition("{")[0]


def _alts(soup: BeautifulSoup) -> Iterator[str]:
    for tag in soup.find_all(["svg", "img", "math"]):
        yield from (
            str(tag[name]) for name in ("aria-label", "alt", "alttext") if tag.has_attr(name)
        )


def _stretches(
    soup: BeautifulSoup, numbers: dict[str, int], told: frozenset[str]
) -> Iterator[tuple[tuple[str, ...], str | None]]:
    """Yield the words of a page as its PDF has them, unit by unit, and those of drawings.

    With each its flow: the figure or entry that it stands in, which paper may set elsewhere; blank
    for what else is ours; None for what is not.
    """
    for unit in units(soup):
        tag = unit.tag
        if any(within(tag, name) for name in _UNPRINTED):
            continue
        printed = not any("data-link" in classes(each) for each in unit.tags)
        ours = unit.written in told and tag.name not in _UNHELD and printed
        flow = _flow(tag) if ours else None
        if tag.name == "article":
            yield (_entry(tag, numbers),), flow
        elif tag.name != "pre" or within(tag, "code") is None:
            yield _lines(unit, numbers), flow
    for svg in soup.find_all("svg"):
        if within(svg, "figure-narrow") is None:
            yield _drawn(svg), (_flow(svg) or None) if told else None
    heading = soup.find("summary")
    yield (heading.get_text() if isinstance(heading, Tag) else "",), None


def _flow(tag: Tag) -> str:
    """Return the figure or entry of evidence that an element stands in; blank where in none.

    Paper sets entries in columns, and these go from one page to the next side by side.
    """
    apart = closest(tag, lambda each: each.name in ("figure", "article"))
    return str(apart.get("id") or "") if apart else ""


def _drawn(svg: Tag) -> tuple[str, ...]:
    """Return the words of a drawing: whole, then those of each mark and the others."""
    texts = svg.find_all("text")
    marks = [
        "".join(each.get_text() for each in link.find_all("text")) for link in svg.find_all("a")
    ]
    loose = [each.get_text() for each in texts if each.find_parent("a") is None]
    return ("".join(each.get_text() for each in texts), *marks, *loose)


def _lines(unit: Unit, numbers: dict[str, int]) -> tuple[str, ...]:
    """Return what a unit prints: whole, then the cells of a row or the lines of an item."""
    tag = unit.tag
    if not unit.tags or unit.tags[0] is not tag:  # loose words in a part of the page
        return (unit.text,)
    number = ""
    if tag.name == "li" and tag.parent is not None and tag.parent.name == "ol":
        number = f"{1 + len(tag.find_previous_siblings('li'))}."
    parts = tag.find_all(["td", "th"] if tag.name == "tr" else ["dt", "dd", "p", "li"])
    return (number + _printed(tag, numbers), *(_printed(each, numbers) for each in parts))


def _printed(tag: Tag, numbers: dict[str, int]) -> str:
    """Return the words of an element with the marks of evidence that print sets after them."""
    said = []
    for child in tag.children:
        if isinstance(child, Tag):
            if child.name not in UNREAD and "evidence-backlinks" not in classes(child):
                said.append(_printed(child, numbers))
        elif type(child) is NavigableString:
            said.append(str(child))
    return "".join(said) + "".join(f"[{number}]" for number in _marks(tag, numbers))


def _marks(tag: Tag, numbers: dict[str, int]) -> Iterable[int]:
    """Return the numbers of the entries that print sets after a link."""
    href = str(tag.get("href") or "").removeprefix("#")
    if "cite" in classes(tag) and href in numbers:
        return [numbers[href]]
    if "passage" in classes(tag) and within(tag, "source") is not None:
        ends = str(tag.get("data-ends") or "").split()
        return sorted(numbers[f"ev-{each}"] for each in ends if f"ev-{each}" in numbers)
    return []


def _fact(told: Tag, numbers: dict[str, int]) -> str:
    """Return what an entry tells of its row: print has the term of another row with it."""
    term = told.find_previous("dt") if told.find(class_="ref") else None
    return (term.get_text() if term else "") + _printed(told, numbers)


def _entry(entry: Tag, numbers: dict[str, int]) -> str:
    """Return an entry of evidence as print has it, on one line."""
    title = entry.find(["h4", "p"])
    ours = entry.find(class_="evidence-translation")
    links = entry.find(class_="evidence-backlinks")
    said = f"[{numbers.get(str(entry['id']), 0)}]{title.get_text() if title else ''}"
    said += f"—{ours.get_text()}" if ours else ""
    said += "—" + "·".join(_fact(each, numbers) for each in entry.find_all("dd"))
    if not isinstance(links, Tag):
        return said
    label = links.find("span")
    places = [each.get_text() for each in links.find_all("a", attrs={"aria-label": False})]
    return f"{said}.{label.get_text() if label else ''}{','.join(places)}"
