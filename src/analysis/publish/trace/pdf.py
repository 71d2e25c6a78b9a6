"""The numbers of the PDF: each stands in the page too, next to a word that it has beside it."""

from __future__ import annotations

import re
from contextlib import closing
from typing import TYPE_CHECKING

from pypdfium2 import PdfDocument

from analysis.publish.trace.mentions import Mention, mentions
from analysis.publish.trace.page import language_of
from analysis.publish.trace.passages import passages
from analysis.publish.trace.tags import classes, joined, plain, within
from analysis.publish.trace.telling import around
from analysis.publish.untraced import Shown, Unresolved

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bs4 import BeautifulSoup

# Joiners, soft hyphens, and what PDFium has where a hyphen ends a line.
_UNSEEN = dict.fromkeys(map(ord, "\u2060\u00ad\ufffe"))


def pdf_pages(pdf: bytes) -> list[str]:
    """Return the text that each page of a PDF shows."""
    with closing(PdfDocument(pdf)) as document:
        return [page.get_textpage().get_text_range() for page in document]


def shown(soup: BeautifulSoup) -> Shown:
    """Return what a page shows that its PDF may print."""
    language = language_of(soup)
    return Shown(
        language=language,
        entries=sum("evidence" in classes(each) for each in soup.find_all("article")),
        headings=frozenset(joined(each.get_text()) for each in soup.find_all(["h1", "h2", "h3"])),
        neighbours=frozenset(_neighbours(soup, language)),
    )


def unprinted(pages: Sequence[str], page: Shown) -> list[Unresolved]:
    """Return every number that a PDF's pages show and the HTML does not, next to the same word."""
    found: list[Unresolved] = []
    for number, printed in enumerate(pages, start=1):
        text = _printed(printed, page.headings, len(pages))
        place = f"PDF, page {number}"
        found += _no_entries(text, page.entries, place)
        text = re.sub(r"\s*\[\d+\]", "", text)
        found += [
            Unresolved(place, mention.text, around(text, mention))
            for mention in mentions(text, page.language)
            if page.neighbours.isdisjoint(_pairs(mention, text))
        ]
    return found


def _no_entries(text: str, entries: int, place: str) -> Iterator[Unresolved]:
    """Yield the marks [n] that lead to no entry of evidence."""
    for marked in re.finditer(r"\[(\d+)\]", text):
        if not 0 < int(marked[1]) <= entries:
            before = text[max(0, marked.start() - 40) : marked.end()]
            yield Unresolved(place, marked[0], plain(before))


def _printed(page: str, headings: frozenset[str], count: int) -> str:
    """Return the text of a page without its own number and those of the contents."""
    text = page.translate(_UNSEEN)
    kept = []
    for line in text.splitlines():
        entry = re.fullmatch(r"(.*?)[\s.]+(\d+)", line.strip())
        if re.fullmatch(rf"\d+ / {count}", line.strip()):
            continue
        if entry and joined(entry[1]) in headings and 0 < int(entry[2]) <= count:
            continue
        kept.append(line)
    return "\n".join(kept)


def _neighbours(soup: BeautifulSoup, language: str) -> Iterator[tuple[object, str, str]]:
    """Yield each number of a page's blocks, and of its drawings as they print, with its words."""
    drawn = [each.get_text() for each in soup.find_all("text") if within(each, "figure-wide")]
    blocks = [*(passage.text for passage in passages(soup)), *drawn]
    text, at = "\n".join(blocks), 0
    for block in blocks:
        for mention in mentions(block, language):
            yield from _pairs(mention, text, at)
        at += len(block) + 1


def _pairs(mention: Mention, text: str, at: int = 0) -> tuple[tuple[object, str, str], ...]:
    """Return a number with the word before it in a text, and with the word after it.

    `at`: where the text that it was found in begins.
    """
    start, end = at + mention.start, at + mention.end
    before = re.findall(r"[^\W\d_]+", text[max(0, start - 60) : start])
    after = re.findall(r"[^\W\d_]+", text[end : end + 60])
    return (
        (mention.meaning, (before or [""])[-1].lower(), "<"),
        (mention.meaning, (after or [""])[0].lower(), ">"),
    )
