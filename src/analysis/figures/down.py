"""An axis that runs down a narrow page: thin marks on the left, their words on the right."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from analysis.figures.style import AIR, DOT, THIN, Size, link
from analysis.figures.words import Words, columns, settle

if TYPE_CHECKING:
    from collections.abc import Sequence

    from analysis.figures.sheet import Sheet

_PITCH = 11.0  # px, from one thin bar to the next


@dataclass(frozen=True)
class Entry:
    """A row on an axis that runs down the page, from `top` to `bottom` px (equal: a dot).

    `kicker` is a word or two over the label in the colour of the mark; blank for none.
    `open_ends` draws a duration that nobody says the ends of.
    """

    row_id: str
    colour: str
    hedged: bool
    top: float
    bottom: float
    kicker: str
    words: Words
    open_ends: bool = False

    def span(self) -> tuple[float, float]:
        """Return what the mark takes of its column."""
        middle, half = (self.top + self.bottom) / 2, (self.bottom - self.top) / 2
        return middle - max(half, DOT), middle + max(half, DOT)

    def height(self, size: Size) -> float:
        """Return what the words take, in px."""
        return self.words.height + size.line * bool(self.kicker)


def gutter(spans: Sequence[tuple[float, float]]) -> float:
    """Return the px that the marks of an axis down the page take, and the air beside them."""
    return _PITCH * (max(columns(spans), default=0) + 1) + 10


def down_the_page(sheet: Sheet, entries: Sequence[Entry], left: float) -> float:
    """Draw marks from x = `left` on and their words beside them; return the y under the last.

    Words stay level with their mark or come lower, never higher: a hairline leads back to it.
    """
    spans = [entry.span() for entry in entries]
    words_at = left + gutter(spans)
    tops = settle([e.top for e in entries], [e.height(sheet.size) for e in entries], AIR)
    foot = 0.0
    for entry, column, top in zip(entries, columns(spans), tops, strict=True):
        _leader(sheet, entry, left + _PITCH * column, top + sheet.size.line / 2, words_at)
        _down_mark(sheet, entry, left + _PITCH * column)
        foot = max(entry.bottom, _down_words(sheet, entry, words_at, top))
    return foot


def _leader(sheet: Sheet, entry: Entry, x: float, y: float, words_at: float) -> None:
    """Lead from the mark to its words: straight across, or down from its end and then across."""
    middle = x + THIN / 2
    points = [(middle, min(y, entry.bottom)), (middle, y), (words_at - 4, y)]
    sheet.rule(points, entry.colour)


def _down_mark(sheet: Sheet, entry: Entry, x: float) -> None:
    url = link(entry.row_id)
    if entry.bottom - entry.top < 2 * DOT:
        middle = (entry.top + entry.bottom) / 2
        sheet.dot(x + THIN / 2, middle, entry.colour, entry.hedged, url)
    elif entry.open_ends:
        span, middle = (entry.top, entry.bottom), x + THIN / 2
        sheet.open_bar(span, middle, entry.colour, entry.hedged, url, upright=True)
    else:
        sheet.bar((x, x + THIN), (entry.top, entry.bottom), entry.colour, entry.hedged, url)


def _down_words(sheet: Sheet, entry: Entry, x: float, top: float) -> float:
    url = link(entry.row_id)
    if entry.kicker:
        sheet.text(
            x, top, entry.kicker, colour=entry.colour, small=True, weight="semibold", url=url
        )
        top += sheet.size.line
    return sheet.words(x, top, entry.words, url=url)
