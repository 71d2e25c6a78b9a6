"""The statements of a page: our own, as the case tells them, its commentary, an analyst's."""

from __future__ import annotations

from difflib import SequenceMatcher
from itertools import pairwise
from typing import TYPE_CHECKING

from analysis.audit.hand import mistitled, row_says, wrong
from analysis.audit.locations import differs, misplaced, unresolved
from analysis.audit.tags import cited, closest, plain, within
from analysis.audit.told import placed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bs4 import Tag

    from analysis.audit.findings import Unresolved
    from analysis.audit.page import Page
    from analysis.audit.units import Unit

_WORDS = 6  # of ours that nobody else writes by chance


def stated(page: Page) -> Iterator[Unresolved]:
    """Yield what a unit of the page says and its rows do not."""
    for unit in page.units:
        if _apart(unit.tag) or _untitled(page, unit):
            continue
        if unit.written in page.told.typed:
            yield from _typed(page, unit)
        elif unit.written not in page.told.units:
            yield from _changed(page, unit) or _by_hand(page, unit)


def ordered(page: Page) -> Iterator[Unresolved]:
    """Yield each unit of ours that stands right after one that the case does not tell before it.

    So are two captions told that changed places, a toll out of its order, and a row left out.
    """
    told = page.told
    for one, other in pairwise(page.units):
        both = one.written in told.units and other.written in told.units
        before, after = placed(one, told.held), placed(other, told.held)
        if both and not told.order.allows(before, after):
            said = plain(other.text)
            yield misplaced(other.head, said, plain(one.text))


def _apart(tag: Tag) -> bool:
    """Whether an element is of the contents, which have a rule of their own, or folded code."""
    return closest(tag, lambda each: each.name == "nav") is not None or (
        tag.name == "pre"
        and within(tag, "code") is not None
        and within(tag, "highlight") is not None
    )


def _untitled(page: Page, unit: Unit) -> bool:
    """Whether it is the heading of a page that has none of its own: the name of the case."""
    return unit.head.name == "h1" and plain(unit.text) == page.case.parameters.case


def _typed(page: Page, unit: Unit) -> Iterator[Unresolved]:
    """Yield the numbers of the case's own commentary that no row says which they cite."""
    for mention in page.mentions(unit.text):
        row_id = cited(unit.at(mention))
        if row_id is None or not row_says(page, row_id, mention):
            yield unresolved(unit.head, mention, unit.text)


def _changed(page: Page, unit: Unit) -> list[Unresolved]:
    """Return how a statement of ours differs from what the case tells; nothing if it is not ours.

    It is ours if it has the marks of one or all its words, or stands in a table, a figure or a note
    of ours.
    """
    likely = (
        page.told.by_marks.get(unit.marks, [])
        if any("href" in m or "data-" in m for m in unit.marks)
        else []
    )
    held = closest(unit.tag, lambda each: each.get("id") in page.told.held) is not None
    same = plain(unit.text) in page.plainly and len(unit.text.split()) >= _WORDS
    if not (likely or held or same or _in_title(unit.tag)):
        return []
    said = plain(unit.text)
    nearest = max(likely or page.told.texts, key=lambda text: _likeness(plain(text), said))
    return [differs(unit.head, _difference(said, plain(nearest)), said, plain(nearest))]


def _in_title(tag: Tag) -> bool:
    """Whether an element stands in the title block that our sections show."""
    block = within(tag, "report-title")
    return block is not None and block.find(class_="kicker") is not None


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, one, other).quick_ratio()


def _difference(said: str, told: str) -> str:
    """Return the words that a text has and another has not; all of it where only marks differ."""
    one, other = said.split(), told.split()
    changes = SequenceMatcher(None, one, other, autojunk=False).get_opcodes()
    words = [
        " ".join(one[a:b]) or f"… {' '.join(other[c:d])}"
        for tag, a, b, c, d in changes
        if tag != "equal"
    ]
    return "; ".join(words) or said


def _by_hand(page: Page, unit: Unit) -> Iterator[Unresolved]:
    for mention in page.mentions(unit.text):
        if why := wrong(page, unit, mention):
            yield unresolved(unit.head, mention, unit.text, why=why)
    for title in mistitled(page, unit):
        yield differs(unit.head, title, plain(unit.text))
