"""What of the source is accounted for: a strip a sentence, to the scale of its letters.

What must be accounted for stands on the strip: full where the tables use it, hollow where they
leave it out on purpose, and taller than the strip where nothing accounts for it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from analysis.figures.style import NARROW, Drawing, Size, link
from analysis.figures.words import text_width

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from matplotlib.figure import Figure

    from analysis.figures.sheet import Sheet

# The states in the order of the legend, each with its colour.
STATES = {"used": "state", "excluded": "muted", "open": "harm"}
_STRIP = 10.0  # px, thickness of a strip
_PITCH = {"wide": 17.0, "narrow": 19.0}  # px, from one strip to the next
_OUT = 3.0  # px by which an open passage stands out of its strip, above and below
_LEAST = 3.0  # px: a mark narrower than this is not seen
_SAMPLE = 22.0  # px, the mark beside a word of the legend


@dataclass(frozen=True)
class Span:
    """A passage: characters of its sentence from `start` up to `end`; blank row: no link."""

    start: int
    end: int
    state: str
    row_id: str


@dataclass(frozen=True)
class Strip:
    """A sentence of `length` characters and what in it must be accounted for."""

    length: int
    spans: tuple[Span, ...]


def draw(
    strips: Sequence[Strip], legend: Mapping[str, str], names: Mapping[str, str], alt: str
) -> Drawing:
    """Draw the sentences in their order; `legend` names each state, `names` each linked row.

    Raises ValueError when there is no sentence or `alt` is blank, KeyError for an unknown state.
    """
    from analysis.figures.save import render

    return render("coverage", lambda size: figure(strips, legend, size), alt, names)


def figure(strips: Sequence[Strip], legend: Mapping[str, str], size: Size) -> Figure:
    """Draw the sentences at one size."""
    if not strips:
        raise ValueError("a picture of coverage needs at least one sentence")
    from analysis.figures.sheet import Sheet

    sheet = Sheet(size)
    top = _legend(sheet, legend) + 8
    scale = size.width / max(strip.length for strip in strips)
    for strip in strips:
        sheet.area((0, strip.length * scale), (top, top + _STRIP), "wash")
        sheet.rule([(0, top + _STRIP), (strip.length * scale, top + _STRIP)], "faint")
        for span in strip.spans:
            _span(sheet, span, scale, top)
        top += _PITCH[size.name]
    return sheet.cut(top + _OUT)


def _span(sheet: Sheet, span: Span, scale: float, top: float) -> None:
    """Draw a passage where it stands in its sentence, at least as wide as can be seen."""
    left = span.start * scale
    right = min(max(span.end * scale, left + _LEAST), sheet.size.width)
    left = min(left, right - _LEAST)
    _mark(sheet, (left, right), top, span.state, link(span.row_id) if span.row_id else "")


def _mark(sheet: Sheet, x: tuple[float, float], top: float, state: str, url: str) -> None:
    out = _OUT if state == "open" else 0.0
    sheet.bar(x, (top - out, top + _STRIP + out), STATES[state], state == "excluded", url)


def _legend(sheet: Sheet, legend: Mapping[str, str]) -> float:
    """Name the states, side by side or one under another; return the y under them."""
    size, x, top = sheet.size, 0.0, 0.0
    for state in STATES:
        if state not in legend:
            continue
        _mark(sheet, (x, x + _SAMPLE), top + (size.line - _STRIP) / 2, state, "")
        sheet.text(x + _SAMPLE + 6, top, legend[state], colour="muted", small=True)
        if size is NARROW:
            top += size.line + 4
        else:
            x += _SAMPLE + 6 + text_width(legend[state], size.small) + 24
    return top if size is NARROW else size.line + 4
