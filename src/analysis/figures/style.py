"""What all figures share: their sizes, the measures of their marks, and what they become.

Light: what only names a figure need not import the library that draws it.
"""

from dataclasses import dataclass
from typing import Literal

Weight = Literal["regular", "semibold"]
Align = Literal["left", "right", "center"]

BAR = 12.0  # px, thickness of a bar
DOT = 5.5  # px, radius of a dot
STROKE = 1.6  # px, outline of a hollow mark: still seen at half size on paper
BAND = 0.7  # opacity of a tinted day: at 1 the orange of a title on it is too pale to read
THIN = 7.0  # px, thickness of a bar that runs down the page
AIR = 11.0  # px, between the words of two rows down the page
GAP = 8.0  # px, between a mark and the words about it


@dataclass(frozen=True)
class Size:
    """A size by name: `width`, `text` and `small` in CSS px, `line` the line height."""

    name: str
    width: int
    text: float
    small: float
    line: float


WIDE = Size("wide", 720, 13, 12, 17)
NARROW = Size("narrow", 343, 14, 13, 18)  # the column of a telephone 375 px wide


@dataclass(frozen=True)
class Drawing:
    """A finished figure: two SVG documents, a PNG of the wide one, and its words."""

    wide: str
    narrow: str
    png: bytes
    alt: str


def link(row_id: str) -> str:
    """Address of a row's evidence in the report."""
    return f"#ev-{row_id}"
