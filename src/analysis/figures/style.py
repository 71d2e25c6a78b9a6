"""The one place where a figure gets its size, type, marks, alt text and files.

A figure is drawn on a `Sheet`: one CSS pixel is one unit and y runs down, so a text set in
13 px is 13 px in the reader's browser, and whatever has to fit can be measured beforehand.
"""

import io
import re
import warnings
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path as FilePath
from typing import Literal
from xml.etree import ElementTree as ET

import matplotlib.style
from matplotlib.artist import Artist
from matplotlib.colors import to_rgba
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties
from matplotlib.patches import Circle, PathPatch, Polygon, Rectangle
from matplotlib.path import Path
from matplotlib.text import Text
from matplotlib.textpath import text_to_path

from analysis.figures.palette import PALETTE

Weight = Literal["regular", "semibold"]
Align = Literal["left", "right", "center"]

FONTS = FilePath(__file__).parent / "fonts"
FONT_FAMILY = "'Report Sans', system-ui, sans-serif"
_FACES = {"regular": ("ReportSans-Regular.ttf", 400), "semibold": ("ReportSans-SemiBold.ttf", 600)}

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

BAR = 12.0  # px, thickness of a bar
DOT = 5.5  # px, radius of a dot
STROKE = 1.6  # px, outline of a hollow mark: still seen at half size on paper
BAND = 0.7  # opacity of a tinted day: at 1 the orange of a title on it is too pale to read
_THIN = 7.0  # px, thickness of a bar that runs down the page
_PITCH = 11.0  # px, from one such bar to the next
AIR = 11.0  # px, between the words of two rows down the page
GAP = 8.0  # px, between a mark and the words about it
# Words are measured in our font; a reader who has none of it gets a wider one.
_SLACK = 1.03
_NARROWEST = 150.0  # px: words set narrower than this are a ladder


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


# Never a line that starts with ":" or "»" or "·", or that ends with "«".
_BREAK = re.compile(r"(?<![«\s])[ \t\r\n]+(?![:;?!»·\s])")

# --- words -----------------------------------------------------------------------------


@lru_cache(maxsize=16)
def _font(size: float, weight: Weight) -> FontProperties:
    # By file and not by name: registering a name would change the font manager for everyone.
    file, number = _FACES[weight]
    return FontProperties(family=["Report Sans"], fname=FONTS / file, size=size, weight=number)


@lru_cache(maxsize=4096)
def text_width(text: str, size: float, weight: Weight = "regular") -> float:
    """Width of a line of `text` in px when set at `size` px, with a little slack."""
    words = text.split(" ")
    spaces = (len(words) - 1) * _word_width("n n", size, weight) - (len(words) - 1) * 2 * (
        _word_width("n", size, weight)
    )
    return (sum(_word_width(word, size, weight) for word in words) + spaces) * _SLACK


@lru_cache(maxsize=4096)
def _word_width(word: str, size: float, weight: Weight) -> float:
    # Lines are tried in many widths, but of the same words: each is measured once.
    width, _, _ = text_to_path.get_text_width_height_descent(
        word, _font(size, weight), ismath=False
    )
    return float(width)


def wrap(text: str, width: float, size: float, weight: Weight = "regular") -> tuple[str, ...]:
    """Break `text` into lines of at most `width` px.

    Breaks at plain spaces only, so a no-break space (U+00A0, U+202F) holds, and so do the spaces
    that French sets before and within its punctuation. A single word wider than `width` is cut,
    since it would otherwise leave the canvas.
    """
    lines: list[str] = []
    for word in _BREAK.split(text.strip(" \t\r\n")):
        joined = f"{lines[-1]} {word}" if lines else word
        if lines and text_width(joined, size, weight) <= width:
            lines[-1] = joined
        else:
            lines.extend(_cut(word, width, size, weight))
    return tuple(line for line in lines if line)


def _even(text: str, width: float, size: float, weight: Weight = "regular") -> tuple[str, ...]:
    """Wrap with lines of like length: no last line of one word, at no cost in lines."""
    lines = wrap(text, width, size, weight)
    for share in (0.96, 0.92, 0.88, 0.84, 0.8, 0.76, 0.72, 0.68, 0.64, 0.6, 0.56):
        narrower = wrap(text, share * width, size, weight)
        if len(narrower) > len(lines):
            break
        lines = narrower
    return lines


def _cut(word: str, width: float, size: float, weight: Weight) -> list[str]:
    pieces = [""]
    for letter in word:
        if pieces[-1] and text_width(pieces[-1] + letter, size, weight) > width:
            pieces.append("")
        pieces[-1] += letter
    return pieces


@dataclass(frozen=True)
class Words:
    """A label and the small print under it, broken into lines; `width`, `height` in px."""

    label: tuple[str, ...]
    detail: tuple[str, ...]
    width: float
    height: float
    weight: Weight = "regular"


def fit(label: str, detail: str, width: float, size: Size, weight: Weight = "regular") -> Words:
    """Break a label and its small print to `width` px."""
    first = _even(label, width, size.text, weight)
    second = _even(detail, width, size.small)
    widths = [text_width(line, size.text, weight) for line in first]
    widths += [text_width(line, size.small) for line in second]
    height = size.line * (len(first) + len(second))
    return Words(first, second, max(widths, default=0.0), height, weight)


@dataclass(frozen=True)
class Place:
    """Where the words about a mark go: set from `x` with `align`, or on a line `above` it."""

    x: float
    align: Align
    words: Words
    above: bool = False


def beside(
    mark: tuple[float, float], frame: tuple[float, float], label: str, detail: str, size: Size
) -> Place:
    """Place the words about a mark right of it, left of it, or above it when neither has room.

    `mark` and `frame` are (left, right) in px. The side with fewer lines wins; right when equal.
    """
    tried = [
        Place(x, align, fit(label, detail, room, size))
        for x, align, room in _sides(mark, frame)
        if room >= _NARROWEST
    ]
    words = fit(label, detail, frame[1] - mark[0], size)
    above = Place(mark[0], "left", words, above=True)
    return min(tried, key=lambda place: place.words.height, default=above)


def _sides(
    mark: tuple[float, float], frame: tuple[float, float]
) -> list[tuple[float, Align, float]]:
    return [
        (mark[1] + GAP, "left", frame[1] - mark[1] - GAP),
        (mark[0] - GAP, "right", mark[0] - GAP - frame[0]),
    ]


def settle(wanted: Sequence[float], heights: Sequence[float], gap: float) -> list[float]:
    """Return the y of each block of words: where wanted, or just under the block before it."""
    tops: list[float] = []
    floor = -1e9
    for want, height in zip(wanted, heights, strict=True):
        tops.append(max(want, floor))
        floor = tops[-1] + height + gap
    return tops


def columns(spans: Sequence[tuple[float, float]]) -> list[int]:
    """Give spans that overlap different columns: the longest and then the last leftmost.

    In this order the hairlines that run down from the marks to their words do not cross.
    """
    taken: list[list[tuple[float, float]]] = []
    given = [0] * len(spans)
    for index in sorted(range(len(spans)), key=lambda i: (spans[i][0] - spans[i][1], -i)):
        start, end = spans[index]
        free = (n for n, c in enumerate(taken) if all(end <= a or start >= b for a, b in c))
        given[index] = next(free, len(taken))
        if given[index] == len(taken):
            taken.append([])
        taken[given[index]].append((start, end))
    return given


# --- the sheet -------------------------------------------------------------------------


class Sheet:
    """A page in px, y down, on which a figure is drawn and which is cut to length at the end.

    Artists keep the order in which they are drawn: it is what a screen reader follows.
    """

    def __init__(self, size: Size) -> None:
        self.size = size
        self.figure = Figure(dpi=72, facecolor=PALETTE["paper"])
        self.axes = self.figure.add_axes((0, 0, 1, 1))
        self.axes.axis("off")

    def cut(self, height: float) -> Figure:
        """Cut the sheet at `height` px and hand over its figure."""
        self.figure.set_size_inches(self.size.width / 72, round(height) / 72)
        self.axes.set_xlim(0, self.size.width)
        self.axes.set_ylim(round(height), 0)
        return self.figure

    def _add(self, artist: Artist, url: str = "", *, layer: int = 2) -> None:
        # One layer for marks and words, or matplotlib would list every text after every mark.
        artist.set_zorder(layer)
        artist.set_clip_on(False)
        if url:
            artist.set_url(url)
        self.axes.add_artist(artist)

    def area(
        self, x: tuple[float, float], y: tuple[float, float], colour: str, alpha: float = 1
    ) -> None:
        """Tint a rectangle of the ground, behind all that is drawn before or after."""
        _, width, height = _box(x, y)
        face = PALETTE[colour]
        box = Rectangle((x[0], y[0]), width, height, facecolor=face, lw=0, alpha=alpha)
        self._add(box, layer=0)

    def land(
        self,
        rings: Sequence[Sequence[tuple[float, float]]],
        colour: str,
        edge: str,
        alpha: float = 1,
    ) -> None:
        """Fill an area of the ground with any number of rings (px); holes wind the other way."""
        if rings:
            outline = Path.make_compound_path(*(Path([*r, r[0]], closed=True) for r in rings))
            face = to_rgba(PALETTE[colour], alpha)
            self._add(PathPatch(outline, facecolor=face, edgecolor=PALETTE[edge], lw=0.8), layer=0)

    def rule(self, points: Sequence[tuple[float, float]], colour: str = "rule") -> None:
        """Draw a hairline of the ground through `points` (px): an axis, a leader."""
        self._add(_line(points, colour, 1), layer=1)

    def path(
        self, points: Sequence[tuple[float, float]], colour: str, width: float, url: str
    ) -> None:
        """Draw an open line of a mark through `points` (px)."""
        self._add(_line(points, colour, width), url)

    def bar(
        self, x: tuple[float, float], y: tuple[float, float], colour: str, hedged: bool, url: str
    ) -> None:
        """Draw a bar: full, or hollow (paper inside, outline within the bounds) when hedged."""
        inset = STROKE / 2 if hedged else 0
        corner, width, height = _box((x[0] + inset, x[1] - inset), (y[0] + inset, y[1] - inset))
        face = PALETTE["paper" if hedged else colour]
        edge = {"edgecolor": PALETTE[colour], "lw": STROKE} if hedged else {"lw": 0}
        self._add(Rectangle(corner, width, height, facecolor=face, **edge), url)

    def dot(self, x: float, y: float, colour: str, hedged: bool, url: str) -> None:
        """Draw a dot round (x, y): full, or a ring when hedged."""
        radius = DOT - (STROKE / 2 if hedged else 0)
        face = PALETTE["paper" if hedged else colour]
        edge = {"edgecolor": PALETTE[colour], "lw": STROKE} if hedged else {"lw": 0}
        self._add(Circle((x, y), radius, facecolor=face, **edge), url)

    def arrow(self, x: float, y: float, colour: str, url: str) -> None:
        """Draw an open arrowhead that points right from (x, y): there is more beyond."""
        half = BAR / 2
        self.path([(x, y - half), (x + half, y), (x, y + half)], colour, 2, url)

    def fade(
        self,
        x: tuple[float, float],
        y: float,
        colour: str,
        hedged: bool,
        url: str,
        *,
        firm: float,
    ) -> None:
        """Draw a bar round y from x[0] that dissolves from `firm` to x[1], whichever way that is.

        Slices of falling opacity and not a gradient: each renderer draws those alike.
        """
        top, bottom = y - BAR / 2, y + BAR / 2
        if hedged:
            corners = [(firm, top), (x[0], top), (x[0], bottom), (firm, bottom)]
            self.path(corners, colour, STROKE, url)
        elif firm != x[0]:
            left, right = sorted((x[0], firm))
            self.bar((left, right), (top, bottom), colour, hedged, url)
        for piece in _slices(firm, x[1]):
            self._ink(piece, _edges(y, hedged, BAR), colour, url)

    def open_bar(
        self,
        along: tuple[float, float],
        middle: float,
        colour: str,
        hedged: bool,
        url: str,
        *,
        upright: bool = False,
    ) -> None:
        """Draw a bar that dissolves at both ends: it has a length, and nobody says its ends."""
        soft = min(18.0, (along[1] - along[0]) / 3)
        left, right = along[0] + soft, along[1] - soft
        edges = _edges(middle, hedged, _THIN if upright else BAR)
        body = (left, right - left, 1.0)
        for piece in (*_slices(left, along[0]), body, *_slices(right, along[1])):
            self._ink(piece, edges, colour, url, upright=upright)

    def _ink(
        self,
        piece: tuple[float, float, float],
        edges: Sequence[tuple[float, float]],
        colour: str,
        url: str,
        *,
        upright: bool = False,
    ) -> None:
        start, length, alpha = piece
        for edge, thick in edges:
            corner, sides = (start, edge), (length, thick)
            if upright:
                corner, sides = corner[::-1], sides[::-1]
            box = Rectangle(corner, *sides, facecolor=PALETTE[colour], lw=0, alpha=alpha)
            self._add(box, url)

    def text(
        self,
        x: float,
        top: float,
        text: str,
        *,
        colour: str = "ink",
        weight: Weight = "regular",
        align: Align = "left",
        small: bool = False,
        url: str = "",
    ) -> Text:
        """Set one line of text, literally, in a line box that starts at `top`."""
        size = self.size.small if small else self.size.text
        baseline = top + self.size.line / 2 + 0.33 * self.size.text
        artist = Text(
            x,
            baseline,
            text,
            color=PALETTE[colour],
            fontproperties=_font(size, weight),
            horizontalalignment=align,
            verticalalignment="baseline",
            # A label is words: without this, "$x$" would be set as mathematics.
            parse_math=False,
        )
        self._add(artist, url)
        return artist

    def words(
        self,
        x: float,
        top: float,
        words: Words,
        *,
        url: str = "",
        align: Align = "left",
        colour: str = "ink",
        detail: str = "muted",
    ) -> float:
        """Set a label and its small print; return the y under them."""
        for line in words.label:
            self.text(x, top, line, colour=colour, weight=words.weight, align=align, url=url)
            top += self.size.line
        for line in words.detail:
            self.text(x, top, line, colour=detail, align=align, small=True, url=url)
            top += self.size.line
        return top


def _line(points: Sequence[tuple[float, float]], colour: str, width: float) -> Polygon:
    line = Polygon(points, closed=False, fill=False, edgecolor=PALETTE[colour], lw=width)
    line.set_capstyle("butt")
    line.set_joinstyle("miter")
    return line


def _box(
    x: tuple[float, float], y: tuple[float, float]
) -> tuple[tuple[float, float], float, float]:
    return (x[0], y[0]), max(x[1] - x[0], 0.1), max(y[1] - y[0], 0.1)


def _slices(start: float, end: float) -> list[tuple[float, float, float]]:
    """Return (left, width, opacity) of the slices in which a bar dissolves."""
    count = max(3, round(abs(end - start) / 6))
    step = (end - start) / count
    lefts = [min(start + step * i, start + step * (i + 1)) for i in range(count)]
    # A gap first, so that the firm part is seen to end; then ever thinner and paler.
    return [
        (
            left + 1.5 * (step > 0),
            max(1.0, abs(step) - 1.5),
            round(0.85 * (1 - i / count) ** 1.2, 3),
        )
        for i, left in enumerate(lefts)
    ]


def _edges(middle: float, hedged: bool, thick: float) -> list[tuple[float, float]]:
    """Return (start, thickness) of what is inked across a bar: all of it, or its two outlines."""
    if not hedged:
        return [(middle - thick / 2, thick)]
    half = STROKE / 2
    return [(middle - thick / 2 - half, STROKE), (middle + thick / 2 - half, STROKE)]


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
    middle = x + _THIN / 2
    points = [(middle, min(y, entry.bottom)), (middle, y), (words_at - 4, y)]
    sheet.rule(points, entry.colour)


def _down_mark(sheet: Sheet, entry: Entry, x: float) -> None:
    url = link(entry.row_id)
    if entry.bottom - entry.top < 2 * DOT:
        middle = (entry.top + entry.bottom) / 2
        sheet.dot(x + _THIN / 2, middle, entry.colour, entry.hedged, url)
    elif entry.open_ends:
        span, middle = (entry.top, entry.bottom), x + _THIN / 2
        sheet.open_bar(span, middle, entry.colour, entry.hedged, url, upright=True)
    else:
        sheet.bar((x, x + _THIN), (entry.top, entry.bottom), entry.colour, entry.hedged, url)


def _down_words(sheet: Sheet, entry: Entry, x: float, top: float) -> float:
    url = link(entry.row_id)
    if entry.kicker:
        sheet.text(
            x, top, entry.kicker, colour=entry.colour, small=True, weight="semibold", url=url
        )
        top += sheet.size.line
    return sheet.words(x, top, entry.words, url=url)


def link(row_id: str) -> str:
    """Address of a row's evidence in the report."""
    return f"#ev-{row_id}"


# --- saving ----------------------------------------------------------------------------


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
        )


def _png(figure: Figure) -> bytes:
    buffer = io.BytesIO()
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
