"""What all figures share: their sizes, the measures of their marks, and what they become.

Light: what only names a figure need not import the library that draws it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Callable

    from matplotlib.figure import Figure

Weight = Literal["regular", "semibold"]
Align = Literal["left", "right", "center"]

BAR = 12.0  # px, thickness of a bar
DOT = 5.5  # px, radius of a dot
STROKE = 1.6  # px, outline of a hollow mark: still seen at half size on paper
BAND = 0.7  # opacity of a tinted day: at 1 the orange of a title on it is too pale to read
GAP = 8.0  # px, between a mark and the words about it
TICK = "tick="  # begins the id of a word on an axis; the value that it stands at follows
MARK = "mark="  # begins the id of a mark; the values from which and to which it reaches follow


@dataclass(frozen=True)
class Size:
    """A size by name: `width`, `text` and `small` in CSS px, `line` the line height."""

    name: str
    width: int
    text: float
    small: float
    line: float


# Under this type an output keeps what the report shows in its place; no front end draws it.
REPORT_MIME = "application/vnd.analysis.report+html"
OWN = "own-calculation"
"""The tag of a cell whose numbers are its author's own: shown as such, and not traced."""

WIDE = Size("wide", 720, 13, 12, 17)
NARROW = Size("narrow", 343, 14, 13, 18)  # the column of a telephone 375 px wide


def _not_ours() -> Figure:
    raise ValueError("this drawing was read, not drawn: there is no matplotlib figure of it")


@dataclass(frozen=True)
class Drawing:
    """A finished figure: two SVG documents, a PNG of the wide one, and its words.

    `again` draws the wide one anew, for somebody who wants matplotlib's own figure.
    """

    wide: str
    narrow: str
    png: bytes
    alt: str
    again: Callable[[], Figure] = field(default=_not_ours, repr=False, compare=False)


def link(row_id: str) -> str:
    """Address of a row's evidence in the report."""
    return f"#ev-{row_id}"
