"""A figure drawn in both sizes, as SVG and PNG that are the same bytes every time."""

import io
import re
import warnings
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from xml.etree import ElementTree as ET

import matplotlib.style
from matplotlib.figure import Figure

from analysis.figures.style import MARK, NARROW, TICK, WIDE, Drawing, Size

FONT_FAMILY = "'Report Sans', system-ui, sans-serif"
_RC = {
    # "path" would turn words into shapes: nothing to search, to copy or to read aloud.
    "svg.fonttype": "none",
    # Without it the ids of clip paths are random and no two builds give the same bytes.
    "svg.hashsalt": "analysis",
    # A reader's own matplotlibrc with TeX on would need a TeX system and set the text in it.
    "text.usetex": False,
    # Hinted letters are wider than measured, and the words of the PNG would run off its edge.
    "text.hinting": "none",
    # Simplified paths differ between versions of the library, for outlines this short.
    "path.simplify": False,
}
# Each is stamped with the hour or the version, so the same data would give other bytes.
_NO_SVG_STAMP = {"Date": None, "Creator": None, "Format": None, "Type": None}
_NO_PNG_STAMP = {"Software": None}
_PNG_SCALE = 2  # at 1 the picture is blurred on every present-day screen
_png_wanted: ContextVar[bool] = ContextVar("png_wanted", default=True)


def render(
    name: str, draw: Callable[[Size], Figure], alt: str, names: Mapping[str, str]
) -> Drawing:
    """Draw a figure in both sizes and save it.

    `names` gives each linked row's accessible name. The SVGs can stand in one HTML page: their
    ids start with `name` and the size. Raises ValueError when `alt` is blank or a link has no
    name: a figure that cannot be heard is not finished.
    """
    if not alt.strip():
        raise ValueError(f"figure {name!r} has no alt text")
    with matplotlib.style.context(_RC, after_reset=True), warnings.catch_warnings():
        # The words of a drawing are text, which the reader's own fonts can show; a warning would
        # put a line of this file, and its path, into the notebook.
        warnings.filterwarnings("ignore", r"Glyph \d+ .* missing from font")
        wide, narrow = draw(WIDE), draw(NARROW)
        return Drawing(
            wide=_svg(wide, f"{name}-w-", alt, names),
            narrow=_svg(narrow, f"{name}-n-", alt, names),
            png=_png(wide),
            alt=alt,
            again=lambda: draw(WIDE),
        )


@contextmanager
def without_png() -> Iterator[None]:
    """Leave the PNG of every figure blank within the block: it takes half of all the time."""
    before = _png_wanted.set(False)
    try:
        yield
    finally:
        _png_wanted.reset(before)


def _png(figure: Figure) -> bytes:
    buffer = io.BytesIO()
    figure = figure if _png_wanted.get() else Figure(figsize=(0.1, 0.1))
    figure.savefig(buffer, format="png", dpi=72 * _PNG_SCALE, metadata=_NO_PNG_STAMP)
    return buffer.getvalue()


def _svg(figure: Figure, prefix: str, alt: str, names: Mapping[str, str]) -> str:
    buffer = io.StringIO()
    figure.savefig(buffer, format="svg", metadata=_NO_SVG_STAMP)
    raw = ET.fromstring(buffer.getvalue())  # noqa: S314  # written by us a line above
    for element in raw.iter():
        _plain(element, prefix)
    # A group with a name and not an image: an image's links are hidden from a screen reader.
    root = ET.Element("svg", _root(raw.get("viewBox", ""), alt))
    clips = raw.findall(".//clipPath")
    if clips:
        ET.SubElement(root, "defs").extend(clips)
    _fill(root, raw, names)
    return ET.tostring(root, encoding="unicode")


def _root(view_box: str, alt: str) -> dict[str, str]:
    # No width and height: they would beat the page's own and the drawing would not scale.
    # aria-label and not <title>: browsers show a title as a tooltip over the whole drawing.
    return {
        "xmlns": "http://www.w3.org/2000/svg",
        "viewBox": view_box,
        "role": "group",
        "aria-label": alt,
        "style": "stroke-linejoin: round; stroke-linecap: butt",
    }


def _plain(element: ET.Element, prefix: str) -> None:
    """Make one element of matplotlib's SVG fit to stand in an HTML page, in place."""
    # HTML knows no namespace prefix, and matplotlib opens each link in a new window.
    element.tag = element.tag.rpartition("}")[2]
    found = {key.rpartition("}")[2]: " ".join(value.split()) for key, value in element.items()}
    element.attrib.clear()
    for key, value in sorted(found.items()):
        if key not in {"target", "transform"}:
            element.set(key, value.replace("url(#", f"url(#{prefix}"))
    if "id" in found:
        element.set("id", prefix + found["id"])
    if element.tag == "text":
        style = re.sub(r"font-family: [^;]*", f"font-family: {FONT_FAMILY}", found["style"])
        element.set("style", style)
    element.tail = None


def _fill(root: ET.Element, raw: ET.Element, names: Mapping[str, str]) -> None:
    """Copy every shape and text, without the empty groups, one link a row.

    A mark and each line of its label are links of their own in matplotlib: joined, a reader who
    goes by the Tab key stops once at each row and hears its name once.
    """
    links: dict[str, ET.Element] = {}
    for element in raw.iter("g"):
        for begins, tag, name in ((TICK, "text", "data-tick"), (MARK, "path", "data-mark")):
            _, found, value = element.get("id", "").partition(begins)
            for shape in element.iter(tag) if found else ():
                shape.set(name, value)
    for href, shape in _shapes(raw, None):
        if href is not None and href not in links:
            label = _name_of(href, names)
            links[href] = ET.SubElement(root, "a", {"href": href, "aria-label": label})
        (root if href is None else links[href]).append(shape)


def _shapes(element: ET.Element, href: str | None) -> Iterator[tuple[str | None, ET.Element]]:
    for child in element:
        if child.tag in {"path", "text"}:
            yield href, child
        elif child.tag in {"g", "a"}:
            yield from _shapes(child, child.get("href", href))


def _name_of(href: str, names: Mapping[str, str]) -> str:
    row_id = href.removeprefix("#ev-")
    if not names.get(row_id, "").strip():
        raise ValueError(f"the link to row {row_id!r} has no name")
    return names[row_id]
