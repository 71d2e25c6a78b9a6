"""Counts of ours: each names the rows that it counts, and is counted again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analysis.audit.locations import differs
from analysis.audit.tags import classes, plain
from analysis.prose.catalogue import catalogue

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bs4 import Tag

    from analysis.audit.findings import Unresolved
    from analysis.audit.mentions import Mention
    from analysis.audit.page import Page


def counts(page: Page, count: Tag, mention: Mention) -> bool:
    """Whether a count of ours names as many rows as it says, all of them in the tables."""
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
            yield differs(count, text, plain((count.parent or count).get_text())[:80])


def _is_spelled(tag: Tag) -> bool:
    return tag.has_attr("data-rows") and not tag.has_attr("data-apart") and "count" in classes(tag)
