"""Every number that a reader sees, led back to its place: a row and the field of it that says so.

`trace` reads the finished HTML, not what was meant to be in it. The report's own statements are
functions of rows: each is told again from the rows that it names and must be in the page word for
word, with its marks (`told`): so the words round a number, its unit, its year, its claimant and the
row that it leads to are compared, and not the number alone, and they stand in the order in which
the case tells them. Whatever else stands in the page may hold a number only

- in a link to a row that says it, bounded, hedged and attributed as the row is (`hand`);
- as a count of ours that names as many rows as it says, and is counted again (`counts`);
- as the number of the figure or table that a link leads to (`structure`).

What the tables themselves say in labels, names, reasons and translations is held against their
quotes, once a cell (`cells`). Drawings are held against the rows that they were drawn from, mark by
mark (`drawings`, `marks`); attributes, style sheets, title and contents are read too. A cell that
is tagged as its author's own calculation is left out; the page says so beside it.

The words of the PDF are those of the page, none of ours is left out of it, and they stand in the
page's order (`pdf`, `paper`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bs4 import BeautifulSoup

from analysis.audit.attributes import brought, heard, styled, titles
from analysis.audit.cells import vouched
from analysis.audit.counts import spelled
from analysis.audit.drawings import drawn
from analysis.audit.findings import Traced, Unresolved
from analysis.audit.marks import marked
from analysis.audit.own import own_cells, take_out_own
from analysis.audit.page import Page
from analysis.audit.pdf import shown
from analysis.audit.statements import ordered, stated
from analysis.audit.structure import contents, ways_back
from analysis.audit.told import tell

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from analysis.case.reading import Case

RULES: tuple[Callable[[Page], Iterator[Unresolved]], ...] = (
    titles,
    stated,
    ordered,
    heard,
    styled,
    brought,
    spelled,
    contents,
    ways_back,
    drawn,
    marked,
    vouched,
)


def trace_page(html: str, case: Case) -> Traced:
    """Trace the numbers of a finished page, and keep what the check of its PDF needs."""
    soup = BeautifulSoup(html, "html.parser")
    seen = shown(soup, tell(case, len(own_cells(soup))).units)
    own = take_out_own(soup)
    page = Page(soup, case, own)
    return Traced(tuple(dict.fromkeys(each for rule in RULES for each in rule(page))), seen)


def trace(html: str, case: Case) -> list[Unresolved]:
    """Return every number of a finished HTML report that does not resolve, in its order."""
    return [*trace_page(html, case).found]
