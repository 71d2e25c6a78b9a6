"""The words of a drawing, each run of letters in its own font."""

from __future__ import annotations

import re
from html import escape, unescape
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
    return _LINE.sub(_line, data.decode("utf-8")).encode("utf-8") if _is_ours(data) else data


def _is_ours(data: bytes) -> bool:
    return data.lstrip().startswith((b"<svg", b"<?xml")) and b"Report Sans" in data


def _line(found: re.Match[str]) -> str:
    """Return a line of a drawing with each of its runs in its place, or as it is if it has one."""
    pieces, own = runs(unescape(found[2])), attributes_of(found[1])
    style = dict(re.findall(r"([\w-]+):\s*([^;]+)", own.get("style", "")))
    size = re.fullmatch(r"([\d.]+)px", style.get("font-size", ""))
    if len(pieces) < 2 or size is None or "'Report Sans'" not in style.get("font-family", ""):
        return found[0]
    bold, px = style.get("font-weight") == "600", float(size[1])
    widths = [_width(piece, px, bold) for piece, _ in pieces]
    x = float(own["x"]) - _ANCHORS[style.get("text-anchor", "start")] * sum(widths)
    set_apart = []
    for (piece, foreign), width in zip(pieces, widths, strict=True):
        fonts = others(piece, bold=bold) if foreign else ()
        set_apart.append(_run(piece, x, _face(fonts[0], px) if fonts else ""))
        x += width
    return f"<text{found[1]}>{''.join(set_apart)}</text>"


def _width(run: str, px: float, bold: bool) -> float:
    from analysis.figures.text_layout import advance  # slow to import, and seldom needed

    return advance(run, px, "semibold" if bold else "regular")


def _face(font: Path, px: float) -> str:
    # The spaces of a drawing are measured, and shown by a browser, in our font, which has them.
    narrower = px * (space_of(OURS) - space_of(font))
    return f"; font-family: '{family(font)}'; word-spacing: {narrower:.2f}px"


def _run(words: str, x: float, face: str) -> str:
    return f'<tspan style="text-anchor: start{face}" x="{x:.2f}">{escape(words)}</tspan>'
