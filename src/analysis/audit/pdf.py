"""The numbers of the PDF: each stands in the page too, next to a word that it has beside it."""

from __future__ import annotations

import re
from contextlib import closing
from typing import TYPE_CHECKING

from pypdfium2 import PdfDocument
from pypdfium2.raw import FPDFText_GetCharIndexFromTextIndex

from analysis.audit.findings import Printed, Shown, Unresolved
from analysis.audit.locations import around
from analysis.audit.mentions import Mention, clocks, mentions
from analysis.audit.page import language_of
from analysis.audit.passages import passages
from analysis.audit.tags import classes, joined, plain, within

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bs4 import BeautifulSoup
    from pypdfium2 import PdfTextPage

    from analysis.audit.findings import Meaning

_CONTENTS = re.compile(r"(?:\D+?[\s.]+\d+\s*)+")  # headings, each with the number of its page
# Joiners, soft hyphens, what PDFium has where a hyphen ends a line, and marks of direction: one
# after “7 h 46” would have its minutes read as a number of their own.
_DIRECTIONS = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_UNSEEN = dict.fromkeys(map(ord, f"\u2060\u00ad\ufffe{_DIRECTIONS}"))


# A space between digits that is wider than this (em) parts two numbers: two cells of a table, two
# ticks of an axis. The widest that groups thousands, a plain space, takes a third of an em.
_APART = 0.6
_DIGIT = 0.65  # em, the height of a digit in the fonts of a report
# The mark of a passage; in a line from right to left its brackets come out the other way round.
_MARK = re.compile(r"\[(\d+)\]|\][«»“”]?(\d+)\[")
_FROM_THE_RIGHT = re.compile("[\u0590-\u08ff]")
_BETWEEN_DIGITS = re.compile(r"(?<=\d)[^\S\n](?=\d)")


def pdf_pages(pdf: bytes) -> list[str]:
    """Return the text that each page of a PDF shows; a tab stands between neighbouring numbers."""
    with closing(PdfDocument(pdf)) as document:
        return [_text(page.get_textpage()) for page in document]


def _text(page: PdfTextPage) -> str:
    """Return the text of a page; numbers that stand apart on paper have a tab between them."""
    text = page.get_text_range()
    return _BETWEEN_DIGITS.sub(
        lambda space: "\t" if _gap(page, space.start()) > _APART else space[0], text
    )


def _gap(page: PdfTextPage, at: int) -> float:
    """Return how far apart (em) the letters before and after a place in the text stand."""
    before, after = (
        page.get_charbox(FPDFText_GetCharIndexFromTextIndex(page, each))
        for each in (at - 1, at + 1)
    )
    return float((after[0] - before[2]) * _DIGIT / max(before[3] - before[1], 0.1))


def printed(pages: Sequence[str], language: str) -> Iterator[Printed]:
    """Yield every number that the pages of a PDF show, but for those of the pages themselves."""
    for number, page in enumerate(pages, start=1):
        place = f"PDF, page {number}"
        # PDFium keeps the space at which a line was broken; a name has one space between its words.
        lines = [line.rstrip() for line in page.translate(_UNSEEN).splitlines()]
        foot = re.compile(rf"\s*\d+ / {len(pages)}\s*")
        text = "\n".join(line for line in lines if not foot.fullmatch(line))
        for mark in _MARK.finditer(text):
            context = plain(text[max(0, mark.start() - 40) : mark.end()])
            yield Printed(Unresolved(place, mark[0], context), entry=int(mark[1] or mark[2]))
        text = re.sub(rf"[^\S\n]*(?:{_MARK.pattern})", "", text)
        broken = _broken_hours(text, language)
        for mention in mentions(text, language):
            told = Unresolved(place, mention.text, around(text, mention))
            whole = [each for each in broken if each.start <= mention.start < each.end]
            read = [meaning for each in (mention, *whole) for meaning in _meanings(each, text)]
            numbers = (*read, *_from_the_right(mention, text))
            yield Printed(told, numbers, _heading(text, mention, len(pages)))


def _broken_hours(text: str, language: str) -> list[Mention]:
    """Return the clock times that a line's end breaks in two; each part may be another number."""
    found = clocks(text.replace("\n", " "), language)
    return [each for each in found if "\n" in text[each.start : each.end]]


def _heading(text: str, mention: Mention, count: int) -> str:
    """Return what stands before the number of a page on a line of such; blank without."""
    start, end = text.rfind("\n", 0, mention.start) + 1, text.find("\n", mention.end)
    line = text[start:] if end < 0 else text[start:end]
    entries = re.findall(r"(\D*?)[\s.]+(\d+)", line) if _CONTENTS.fullmatch(line) else []
    before = len(re.findall(r"\d+", text[start : mention.start]))
    found = entries[before] if before < len(entries) else ("", "0")
    return joined(found[0]) if 0 < int(found[1]) <= count else ""


def shown(soup: BeautifulSoup) -> Shown:
    """Return what a page shows that its PDF may print."""
    return Shown(
        entries=sum("evidence" in classes(each) for each in soup.find_all("article")),
        headings=frozenset(joined(each.get_text()) for each in soup.find_all(["h1", "h2", "h3"])),
        numbers=frozenset(_numbers(soup, language_of(soup))),
    )


def _numbers(soup: BeautifulSoup, language: str) -> Iterator[Meaning]:
    """Yield the numbers of a page's blocks, and of its drawings as they print."""
    drawn = [each.get_text() for each in soup.find_all("text") if within(each, "figure-wide")]
    blocks = [*(passage.text for passage in passages(soup)), *drawn]
    text, at = "\n".join(blocks), 0
    for block in blocks:
        for mention in mentions(block, language):
            yield from _meanings(mention, text, at)
        yield from _digits(block)
        at += len(block) + 1


def _digits(text: str) -> Iterator[Meaning]:
    """Yield the digits of a text, whatever stands beside them."""
    return ((int(digits), "", "digits") for digits in re.findall(r"\d+", text))


def _from_the_right(mention: Mention, text: str) -> Iterator[Meaning]:
    """Yield the digits of a number on a line with words from right to left.

    A PDF has those words in the order in which they are seen, and parts what belongs together.
    """
    start, end = text.rfind("\n", 0, mention.start) + 1, text.find("\n", mention.end)
    line = text[start:] if end < 0 else text[start:end]
    return _digits(mention.text) if _FROM_THE_RIGHT.search(line) else iter(())


def _meanings(mention: Mention, text: str, at: int = 0) -> tuple[Meaning, ...]:
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
