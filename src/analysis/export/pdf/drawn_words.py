"""The words of a drawing, each run of letters in its own font."""

from __future__ import annotations

import re
import warnings
from html import escape, unescape
from itertools import accumulate
from typing import TYPE_CHECKING

from analysis.export.markup import attributes_of
from analysis.figures.letters import OURS, family, others, runs, space_of

if TYPE_CHECKING:
    from pathlib import Path

_LINE = re.compile(r"<text\b([^>]*)>([^<]*)</text>")
_ANCHORS = {"start": 0.0, "middle": 0.5, "end": 1.0}


def by_font(data: bytes) -> bytes:
    """Set letters that our font lacks apart, in the lines of a drawing (SVG) of the report's.

    Typst sets the whole of a line in another font as soon as ours lacks one letter of it, wider
    than it was measured. It takes a run with an `x` of its own for a line of its own.
    """
    if not _is_ours(data):
        return data
    with warnings.catch_warnings():
        # A letter that no font has is told by Typst; this would print a line of matplotlib's.
        warnings.filterwarnings("ignore", r"Glyph \d+ .* missing from font")
        return _LINE.sub(_line, data.decode("utf-8")).encode("utf-8")


def _is_ours(data: bytes) -> bool:
    return data.lstrip().startswith((b"<svg", b"<?xml")) and b"Report Sans" in data


def _line(found: re.Match[str]) -> str:
    """Return a line of a drawing with each of its runs in its place, or as it is if it has one."""
    pieces, own = runs(unescape(found[2])), attributes_of(found[1])
    style = dict(re.findall(r"([\w-]+):\s*([^;]+)", own.get("style", "")))
    size = re.fullmatch(r"([\d.]+)px", style.get("font-size", ""))
    if len(pieces) < 2 or size is None or "'Report Sans'" not in style.get("font-family", ""):
        return found[0]
    bold = style.get("font-weight") == "600"
    faces = [_face(words, float(size[1]), bold) if foreign else "" for words, foreign in pieces]
    widths = [_width(words, float(size[1]), bold, foreign) for words, foreign in pieces]
    start = float(own["x"]) - _ANCHORS[style.get("text-anchor", "start")] * sum(widths)
    places = accumulate(widths, initial=start)
    set_apart = [
        f'<tspan style="text-anchor: start{face}" x="{x:.2f}">{escape(words)}</tspan>'
        for (words, _), face, x in zip(pieces, faces, places, strict=False)
    ]
    return f"<text{found[1]}>{''.join(set_apart)}</text>"


def _face(words: str, px: float, bold: bool) -> str:
    """Return the style of words that our font lacks letters of: blank where no font has them."""
    fonts = others(words, bold=bold)
    if not fonts:
        return ""
    # In the weight of the file that it was measured in: Typst would make a variable font bold.
    weight = "; font-weight: 400" if bold and "Bold" not in fonts[0].stem else ""
    spacing = f"; word-spacing: {_narrower(fonts[0], px):.2f}px"
    return f"; font-family: '{family(fonts[0])}'{weight}{spacing}"


def _narrower(font: Path, px: float) -> float:
    """Return by how many px the spaces of a font are to be narrower, so as to be like ours.

    A line was measured with ours, and a browser shows it with ours.
    """
    return px * (space_of(OURS) - space_of(font))


def _width(words: str, px: float, bold: bool, foreign: bool) -> float:
    """Return how wide words are in their face: its brackets and marks are its own."""
    from analysis.figures.text_layout import advance  # slow to import, and seldom needed

    fonts = others(words, bold=bold) if foreign else ()
    if len(fonts) != 1:
        return advance(words, px, "semibold" if bold else "regular")
    spaces = sum(words.count(space) for space in " \u00a0")
    return advance(words, px, alone=fonts[0]) + spaces * _narrower(fonts[0], px)
