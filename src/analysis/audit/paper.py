"""The words of a PDF, held against those of the page that it prints.

Light: it reads nothing, and compares what was read. The words of both are taken without spaces and
hyphens. Each stretch that the page shows is found in the PDF, once, the longest first; then the
parts of those that are not there whole, such as the cells of a row; then, where a page of paper or
a column cuts a part in two, its pieces. What is left over in the PDF is not of the page.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from itertools import accumulate
from typing import TYPE_CHECKING

from analysis.audit.findings import Unresolved
from analysis.audit.reading_order import longest_rise
from analysis.case.letters import FROM_THE_RIGHT
from analysis.figures.letters import name_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

# Spaces, hyphens and bullets; joiners and marks of direction; what PDFium has for a broken word.
_UNSEEN = re.compile(r"[\s\u00a0\u202f\u2060\u00ad\ufffe\u200b-\u200f\u2010\u2011\u2022\u2023-]+")
_PIECE = 12  # letters of the shortest piece that a stretch may be cut into
_LEAST = 3  # the same, of a stretch with words from right to left, whose lines are read apart
# Letters from right to left, and what makes any letter one; what it makes so, up to its end.
TURNED = re.compile(f"[{FROM_THE_RIGHT}\u202d\u202e]")
_WORD = re.compile(r"\d+|[^\W\d]+")
_OVERRIDDEN = re.compile("[\u202d\u202e]([^\u202c]*)")


@dataclass(frozen=True)
class Shown:
    """What a page shows that its PDF prints.

    `stretches`: without spaces, each whole and then its parts, if it has several. `again`: the
    heads of tables, which a table has on each page of paper. `headings`: their words. `alts`: of
    its pictures and drawings; `unnamed`: how one without words is called, before its cell's number.
    `flows`: of each stretch, the figure or entry that it stands in, blank for what else our
    sections say, and None for what is not ours: that may stand anywhere, or be told otherwise.
    """

    stretches: tuple[tuple[str, ...], ...] = ()
    flows: tuple[str | None, ...] = ()
    again: frozenset[str] = frozenset()
    headings: frozenset[str] = frozenset()
    alts: frozenset[str] = frozenset()
    unnamed: str = ""
    title: str = ""
    description: str = ""


@dataclass(frozen=True)
class Paper:
    """What a PDF says: the text of its pages, and beside them outline, alternative texts, title.

    `outline`: each bookmark with the number of its page.
    """

    pages: tuple[str, ...]
    outline: tuple[tuple[str, int], ...] = ()
    alts: tuple[str, ...] = ()
    title: str = ""
    description: str = ""


def squeeze(text: str) -> str:
    """Return a text without spaces and hyphens."""
    return _UNSEEN.sub("", text)


def differing(paper: Paper, page: Shown) -> Iterator[Unresolved]:
    """Yield what a PDF says and its page does not."""
    page = _spelled(paper, page)
    yield from _bookmarks(paper, page)
    yield from _alternatives(paper, page)
    yield from _about(paper, page)
    text = _Text(paper, page)
    contents = _contents(paper)
    listed = text.take_run(contents)  # first: the headings in it are not those of the pages
    whole = text.take_all(each[0] for each in page.stretches)
    parts = [part for each in page.stretches if each[0] not in whole for part in each[1:] or each]
    parts += [each for each in contents if each not in listed]
    found = text.take_all(parts)
    # Those with words from right to left come last: their short pieces may stand in any other.
    rest = _longest(part for part in parts if part not in found)
    for part in rest:
        if not TURNED.search(part):
            text.take_pieces(part)
    text.take_again(page.again)
    for part in rest:
        if TURNED.search(part):
            text.take_pieces(part)
    said = "".join(each[0] for each in page.stretches)
    turned = "\n".join(each[::-1] for each in _OVERRIDDEN.findall(said))
    yield from text.left(turned)
    yield from text.unknown(said + turned)
    for flow, ours in _flows(page).items():
        cut = [part for each in ours if each[0] not in whole for part in each[1:] or each]
        yield from text.lacking([*(each[0] for each in ours if each[0] in whole), *cut])
        # The words of a drawing that is not there as it is on the page have no order.
        parts_of = [each[:1] if each[0] in whole or flow else each[1:] or each for each in ours]
        yield from text.moved([part for each in parts_of for part in each])


def _flows(page: Shown) -> dict[str, list[tuple[str, ...]]]:
    """Return the stretches of ours that come one after another: those of a figure, and the others.

    None has words from right to left: of these a PDF does not tell the order.
    """
    flows: dict[str, list[tuple[str, ...]]] = {}
    for stretch, flow in zip(page.stretches, page.flows, strict=False):
        if flow is not None and not TURNED.search(stretch[0]):
            flows.setdefault(flow, []).append(stretch)
    return flows


def _spelled(paper: Paper, page: Shown) -> Shown:
    """Return what a page shows, with the letters that its PDF has no font for as it names them."""
    said = squeeze("".join((*paper.pages, *paper.alts)))
    letters = {each for each in "".join(map("".join, page.stretches)) if not each.isascii()}
    codes = {each: f"[{squeeze(name_of(each))}]" for each in letters - {*said}}
    names = {ord(each): code for each, code in codes.items() if code in said}
    return replace(
        page,
        stretches=tuple(tuple(part.translate(names) for part in each) for each in page.stretches),
        again=frozenset(each.translate(names) for each in page.again),
        headings=frozenset(each.translate(names) for each in page.headings),
        alts=frozenset(each.translate(names) for each in page.alts),
        title=page.title.translate(names),
        description=page.description.translate(names),
    )


def _longest(stretches: Iterable[str]) -> list[str]:
    return sorted(stretches, key=len, reverse=True)


def _bookmarks(paper: Paper, page: Shown) -> Iterator[Unresolved]:
    """Yield the bookmarks that are no heading of the page, or lead to a page without it."""
    pages = [squeeze(text) for text in paper.pages]
    for title, number in paper.outline:
        on_page = 0 < number <= len(pages) and squeeze(title) in pages[number - 1]
        if not on_page or (squeeze(title) not in page.headings and number != 1):
            yield Unresolved("PDF, bookmarks", f"{title}, page {number}", title)


def _alternatives(paper: Paper, page: Shown) -> Iterator[Unresolved]:
    """Yield the alternative texts that no picture of the page has."""
    for alt in paper.alts:
        if squeeze(alt) not in page.alts and not alt.startswith(page.unnamed or alt + " "):
            yield Unresolved("PDF, alternative text", alt, alt)


def _about(paper: Paper, page: Shown) -> Iterator[Unresolved]:
    """Yield the title and the description that are not those of the page."""
    told = {
        "title": (paper.title, page.title),
        "description": (paper.description, page.description),
    }
    for name, (said, wanted) in told.items():
        if squeeze(said) != squeeze(wanted):
            yield Unresolved(f"PDF, {name}", said, said, wanted)


def _contents(paper: Paper) -> list[str]:
    """Return the entries that a table of contents may have: a bookmark and its page."""
    return [squeeze(f"{title}{number}") for title, number in paper.outline]


class _Text:
    """The words of a PDF without spaces; `rest` has a blank for each letter that the page has."""

    def __init__(self, paper: Paper, page: Shown) -> None:
        count = len(paper.pages)
        lines = [
            _without_margins(text, number, count, _heads(paper, page))
            for number, text in enumerate(paper.pages, start=1)
        ]
        self.turned = [[each for each in page if TURNED.search(each)] for page in lines]
        beside = squeeze("".join(each for page in self.turned for each in page))
        self.beside = Counter(filter(str.isalnum, beside))
        squeezed = [
            "".join(squeeze(each) for each in page if not TURNED.search(each)) for page in lines
        ]
        self.text = self.rest = "".join(squeezed)
        self.starts = [0, *accumulate(map(len, squeezed))]
        self.missing: list[str] = []
        self.cut: dict[str, int] = {}
        self.doubtful: set[str] = set()  # what stands in more places than the page has it
        self.at: defaultdict[str, list[int]] = defaultdict(list)

    def take_all(self, stretches: Iterable[str]) -> set[str]:
        """Take stretches out of the text, the longest first; return those that are there."""
        wanted, found = Counter(stretches), set()
        for each in _longest(wanted):
            if self.rest.count(each) > wanted[each]:
                self.doubtful.add(each)
            found |= {each for _ in range(wanted[each]) if self._take(each)}
        return found

    def take_run(self, stretches: Sequence[str]) -> set[str]:
        """Take stretches that stand right one after another, others left out; return them.

        A heading with the number that its text begins with is no entry of the contents.
        """
        for number, first in enumerate(stretches):
            start = end = self.rest.find(first)
            run = []
            for each in stretches[number:] if start >= 0 else ():
                if self.rest.startswith(each, end):
                    run.append(each)
                    end += len(each)
            if len(run) > 1 or len(stretches) == 1:
                self.rest = f"{self.rest[:start]}{' ' * (end - start)}{self.rest[end:]}"
                return {*run}
        return set()

    def _take(self, stretch: str) -> bool:
        at = self.rest.find(stretch)
        if at >= 0:
            self.at[stretch].append(at)
            end = at + len(stretch)
            self.rest = f"{self.rest[:at]}{' ' * len(stretch)}{self.rest[end:]}"
        return at >= 0

    def take_again(self, stretches: Iterable[str]) -> None:
        """Take stretches out of the text as often as they are there."""
        for each in _longest(stretches):
            while self._take(each):
                pass

    def take_pieces(self, stretch: str) -> None:
        """Take the longest pieces of a stretch that are left in the text; keep what is not."""
        whole, missing, least = stretch, "", _LEAST if TURNED.search(stretch) else _PIECE
        while stretch:
            if stretch[:least] in self.rest and len(stretch) >= least:
                length = _whole_numbers(stretch, _common(stretch, self.rest))
                self._take(stretch[:length])
            else:
                missing, length = missing + stretch[0], 1
            stretch = stretch[length:]
        self.cut[whole] = len(self.missing)
        self.missing.append(missing)

    def is_missing(self, words: str) -> bool:
        """Whether words that are left over are missed in a stretch that was cut.

        Where two stretches share words, one may have taken those of the other.
        """
        for at, each in enumerate(self.missing):
            if words in each and (len(words) >= _PIECE or TURNED.search(each)):
                self.missing[at] = each.replace(words, " ", 1)
                return True
        return False

    def lacking(self, told: Sequence[str]) -> Iterator[Unresolved]:
        """Yield the words that a PDF should have and has not.

        Those on a line with words from right to left are known by their letters alone.
        """
        for each, times in Counter(told).items():
            gone = self.missing[self.cut[each]] if each in self.cut else ""
            if each not in self.cut and len(self.at[each]) < times:
                gone = each
            letters = Counter(filter(str.isalnum, gone))
            if letters <= self.beside:
                self.beside -= letters
            else:
                yield Unresolved("PDF", gone.strip()[:80], each[:80], why="is not in it")

    def moved(self, told: Sequence[str]) -> Iterator[Unresolved]:
        """Yield the words that do not come after those that they come after on the page."""
        places = {each: iter(sorted(at)) for each, at in self.at.items()}
        sure = [each for each in told if each in places and each not in self.doubtful]
        there = [(each, next(places[each], -1)) for each in sure]
        there = [each for each in there if each[1] >= 0]
        for number in sorted({*range(len(there))} - longest_rise([at for _, at in there])):
            words, at = there[number]
            place = f"PDF, page {bisect_right(self.starts, at)}"
            yield Unresolved(place, words[:80], words[:80], why="is out of its order")

    def unknown(self, said: str) -> Iterator[Unresolved]:
        """Yield the words of lines from right to left, and their numbers, that a page has not.

        A PDF has the letters of such a line in the order in which they are seen; of its words, only
        those from left to right can be compared.
        """
        numbers = {*re.findall(r"\d+", said)}
        for page, lines in enumerate(self.turned, start=1):
            for line in lines:
                # One by one: their order is the paper's, and joined they would be no word of it.
                for word in (w for each in line.split(" ") for w in _WORD.findall(squeeze(each))):
                    known = word in numbers if word.isdigit() else word in said
                    if not known and not TURNED.search(word):
                        yield Unresolved(f"PDF, page {page}", word, line.strip())

    def left(self, turned: str) -> Iterator[Unresolved]:
        """Yield what is left over, where it has a letter or a digit.

        turned: words whose letters the page has turned round, as they are seen.
        """
        for found in re.finditer(r"[^ ]+", self.rest):
            words = found[0]
            legible = any(letter.isalnum() for letter in words) and words not in turned
            if legible and not self.is_missing(words):
                page = bisect_right(self.starts, found.start())
                around = self.text[max(0, found.start() - 40) : found.end() + 40]
                yield Unresolved(f"PDF, page {page}", words[:80], around)


def _heads(paper: Paper, page: Shown) -> set[str]:
    """Return the running heads that a page of paper may have."""
    named = {squeeze(title) for title, _ in paper.outline}  # the contents are no heading of a page
    return {squeeze(page.title) + each for each in (*page.headings, *named, "")}


def _without_margins(text: str, number: int, count: int, heads: set[str]) -> list[str]:
    """Return the lines of a page of paper without its running head and the number at its foot."""
    lines = text.strip().splitlines()
    if lines and squeeze(lines[-1]) == f"{number}/{count}":
        lines.pop()
    if number > 1 and lines and squeeze(lines[0]) in heads:
        lines.pop(0)
    return lines


def _common(stretch: str, text: str) -> int:
    """Return how many letters the longest beginning of a stretch has that a text has too."""
    low, high = 0, len(stretch)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if stretch[:middle] in text else (low, middle - 1)
    return low


def _whole_numbers(stretch: str, length: int) -> int:
    """Return a length that cuts no number of a stretch in two: a page of paper cuts none."""
    if not re.match(r"[.,]?\d", stretch[length:]):
        return length
    return len(re.sub(r"\d[\d.,]*$", "", stretch[:length])) or length


def compare(papers: Iterable[Paper], page: Shown) -> list[Unresolved]:
    """Return what some PDFs say and their page does not."""
    return [each for paper in papers for each in differing(paper, page)]
