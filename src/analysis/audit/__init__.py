"""Every number that a reader sees, led back to a row, to a count that names rows, or to structure.

`trace` reads the finished HTML, not what was meant to be in it. A number in digits or in words, a
vague noun (“tens”) or a date resolves in one of these ways and in no other:

- it stands in a citation of a row (a link to its evidence, in text or drawing, or `data-row`), and
  that row knows it: its number, its date, or what its own quote says;
- it is a date beside such a citation, in the same sentence, list item or table row;
- it is a count of ours, `class="count"`, whose `data-rows` names as many rows as it says, or
  `data-apart="days"`, the days between the two rows it names;
- it is structure: the number of a figure or table, a tick that lies on its axis where its value
  belongs, what a row is coded as in the column of that rule, a parameter, a name
  or version;
- it is the source itself, word for word, or our translation of a paragraph, and a row that rests
  on that paragraph says it.

A cell that is tagged as its author's own calculation is left out; the page says so beside it.
An alternative text may say what its figure's caption and long description say, in their order.
A number that the PDF prints (`printed`) must stand next to a word that it stands next to in the
page (`Traced.shown`), or number a page or an entry of evidence.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bs4 import BeautifulSoup

from analysis.audit.attributes import heard, titles
from analysis.audit.counts import spelled
from analysis.audit.drawings import drawing
from analysis.audit.findings import Traced, Unresolved
from analysis.audit.own import take_out_own
from analysis.audit.page import Page
from analysis.audit.passages import passages
from analysis.audit.pdf import pdf_pages, printed, shown
from analysis.audit.resolve import running

if TYPE_CHECKING:
    from analysis.case.reading import Case

__all__ = [
    "pdf_pages",
    "printed",
    "shown",
    "trace",
    "trace_page",
]


def trace_page(html: str, case: Case) -> Traced:
    """Trace the numbers of a finished page, and keep what the check of its PDF needs."""
    soup = BeautifulSoup(html, "html.parser")
    seen = shown(soup)
    own = take_out_own(soup)
    return Traced(tuple(_unresolved(Page(soup, case, own))), seen)


def trace(html: str, case: Case) -> list[Unresolved]:
    """Return every number of a finished HTML report that does not resolve, in its order."""
    return [*trace_page(html, case).found]


def _unresolved(page: Page) -> list[Unresolved]:
    found = [
        *titles(page),
        *(each for passage in passages(page.soup) for each in running(page, passage)),
        *heard(page),
        *spelled(page),
        *(each for svg in page.soup.find_all("svg") for each in drawing(page, svg)),
    ]
    return list(dict.fromkeys(found))
