"""Counts of ours: each names the rows that it counts, and is counted again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analysis.audit.findings import Unresolved
from analysis.audit.locations import place
from analysis.audit.row_values import end_date, only_dates
from analysis.audit.tags import classes, plain
from analysis.prose.catalogue import catalogue
from analysis.prose.date_phrases import span_ends

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bs4 import Tag

    from analysis.audit.mentions import Mention
    from analysis.audit.page import Page


def counts(page: Page, count: Tag, mention: Mention) -> bool:
    """Whether a count of ours names as many rows as it says, all of them in the tables."""
    if count.has_attr("data-left-out"):
        return mention.value == page.case.left_out.get(str(count["data-left-out"]))
    if count.has_attr("data-own"):
        return mention.value == page.own
    if count.has_attr("data-passages"):
        return mention.value == page.passages.get(str(count["data-passages"]))
    named = _named(count)
    if len(named) != len(set(named)) or not all(_exists(page, row_id) for row_id in named):
        return False
    if count.get("data-apart") == "days":
        starts = [page.case.rows[row_id]["start"] for row_id in named]
        apart = starts[-1] - starts[0]  # of no day where one is open
        return bool(apart == apart and mention.value == abs(apart.days))  # noqa: PLR0124 - not NaT
    return not mention.vague and mention.value == len(named)


def _named(count: Tag) -> list[str]:
    return str(count.get("data-rows") or "").split()


def _exists(page: Page, row_id: str) -> bool:
    return row_id in page.case.rows or row_id in page.case.sources.index


def spelled(page: Page) -> Iterator[Unresolved]:
    """Yield the counts of ours that are no number to `mentions` (« un ») and not theirs either."""
    words = catalogue(page.language)
    for count in page.soup.find_all(_is_spelled):
        text = plain(count.get_text())
        number = len(_named(count))
        own = {words.words(number, always=True)}
        own |= {words.say("number-one", gender="feminine")} if number == 1 else set()
        if not page.mentions(text) and text.lower() not in own:
            yield Unresolved(place(count), text, plain((count.parent or count).get_text())[:80])


def _is_spelled(tag: Tag) -> bool:
    return tag.has_attr("data-rows") and not tag.has_attr("data-apart") and "count" in classes(tag)


def spans(page: Page, near: Sequence[Tag], mention: Mention) -> bool:
    """Whether a date is the first or the last day of rows that a count beside it names."""
    for count in near:
        rows = [page.case.rows[row_id] for row_id in _named(count) if row_id in page.case.rows]
        dates = [str(row["date"]) for row in rows if isinstance(row["date"], str)]
        reached = [end for end in span_ends(dates) if end] if dates else []
        if only_dates(frozenset(map(end_date, reached))).says(mention):
            return True
    return False
