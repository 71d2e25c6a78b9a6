"""Bars in tables: boxes without words, whose width and colour are all that they say."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bs4 import Tag

from analysis.export.html_tree import attribute
from analysis.export.pdf.typst_code import array, call, quoted, styled_size

if TYPE_CHECKING:
    from bs4.element import PageElement

FULL = 60.0  # points: what a share of a cell is a share of
_COLOUR = re.compile(r"(?i)background(?:-color)?\s*:\s*(#[0-9a-f]{3,8}|rgba?\([^)]*\)|[a-z]+)")
_SHARE = re.compile(r"(?i)(?:^|;)\s*width\s*:\s*([\d.]+)\s*%")
_SHOWN = ["img", "svg", "input", "video", "audio", "iframe", "table", "hr"]


def is_bar(node: PageElement) -> bool:
    """Tell whether an element is a coloured box that holds no words."""
    if not isinstance(node, Tag) or "background" not in attribute(node, "style"):
        return False
    marked = node.find(_SHOWN) or node.select_one("[data-tex]")
    return not (node.get_text().strip() or marked) and _colour(node) is not None


def bar(element: Tag) -> str:
    """Write a bar, and those within it, from the same edge, as a call of the template's `bar`."""
    within = [each for each in element.select("*") if _colour(each)]
    boxes = [(_width(each), _colour(each)) for each in (element, *within)]
    return call("bar", *(array([f"{width:.1f}pt", quoted(str(c))]) for width, c in boxes))


def _colour(element: Tag) -> str | None:
    """Read the colour of a box as `#rrggbb`; None for none that is known."""
    from PIL import ImageColor  # only a bar needs it

    found = _COLOUR.search(attribute(element, "style"))
    if found is None:
        return None
    try:
        red, green, blue = ImageColor.getrgb(found[1])[:3]
    except ValueError:
        return None
    return f"#{red:02x}{green:02x}{blue:02x}"


def _width(element: Tag) -> float:
    style = attribute(element, "style")
    size = styled_size(style).get("width")
    if size:
        return min(float(size.removesuffix("pt")), 2 * FULL)
    share = _SHARE.search(style)
    return FULL * min(float(share[1]), 100.0) / 100 if share else FULL
