"""The sheet on which a figure is drawn, and its marks.

A figure is drawn on a `Sheet`: one CSS pixel is one unit and y runs down, so a text set in
13 px is 13 px in the reader's browser, and whatever has to fit can be measured beforehand.
"""

from collections.abc import Sequence

from matplotlib.artist import Artist
from matplotlib.colors import to_rgba
from matplotlib.figure import Figure
from matplotlib.patches import Circle, PathPatch, Polygon, Rectangle
from matplotlib.path import Path
from matplotlib.text import Text
from matplotlib.transforms import TransformedPatchPath

from analysis.figures.letters import others
from analysis.figures.palette import PALETTE
from analysis.figures.style import BAR, DOT, MARK, STROKE, TICK, Align, Size, Weight
from analysis.figures.text_layout import Words, font


class Sheet:
    """A page in px, y down, on which a figure is drawn and which is cut to length at the end.

    Artists keep the order in which they are drawn: it is what a screen reader follows. A mark says
    in `at` from which value of its axis to which it reaches, numbers or moments (ISO 8601) with a
    space between, and it may be by how many px it is set off.
    """

    def __init__(self, size: Size) -> None:
        self.size = size
        self._artists: list[Artist] = []

    def cut(self, height: float) -> Figure:
        """Cut the sheet at `height` px and hand over its figure."""
        inches = (self.size.width / 72, round(height) / 72)
        figure = Figure(inches, dpi=72, facecolor=PALETTE["paper"])
        axes = figure.add_axes((0, 0, 1, 1), xlim=(0, self.size.width), ylim=(round(height), 0))
        axes.axis("off")
        # Nothing is clipped, but matplotlib would work out a frame for each artist without one.
        frame = TransformedPatchPath(axes.patch)
        for artist in self._artists:
            artist.set_clip_path(frame)
            axes.add_artist(artist)
        return figure

    def _add(self, artist: Artist, url: str = "", *, layer: int = 2, at: str = "") -> None:
        # One layer for marks and words, or matplotlib would list every text after every mark.
        artist.set_zorder(layer)
        artist.set_clip_on(False)
        if url:
            artist.set_url(url)
        if at:
            artist.set_gid(f"{MARK}{at}")
        self._artists.append(artist)

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
        self,
        points: Sequence[tuple[float, float]],
        colour: str,
        width: float,
        url: str,
        at: str = "",
    ) -> None:
        """Draw an open line of a mark through `points` (px)."""
        self._add(_line(points, colour, width), url, at=at)

    def bar(
        self,
        x: tuple[float, float],
        y: tuple[float, float],
        colour: str,
        hedged: bool,
        url: str,
        *,
        claimed: bool = False,
        inferred: bool = False,
        at: str = "",
    ) -> None:
        """Draw a bar in one of three forms, so that colour is not what tells a voice.

        Full is the source's own statement; an outline with a line inside, somebody's claim; a
        mere outline, hedged. Dashes say that where it stands is inferred.
        """
        outlined = hedged or claimed or inferred
        inset = STROKE / 2 if outlined else 0
        corner, width, height = _box((x[0] + inset, x[1] - inset), (y[0] + inset, y[1] - inset))
        own = inferred and not (hedged or claimed)
        face = to_rgba(PALETTE[colour], 0.35) if own else PALETTE["paper" if outlined else colour]
        edge = {"edgecolor": PALETTE[colour], "lw": STROKE} if outlined else {"lw": 0}
        box = Rectangle(corner, width, height, facecolor=face, **edge)
        if inferred:
            box.set_linestyle((0, (2.2, 1.6)))
        self._add(box, url, at=at)
        if claimed and not hedged:
            middle, half = (y[0] + y[1]) / 2, max((y[1] - y[0]) / 6, 1)
            inner = _box((x[0] + 3, x[1] - 3), (middle - half, middle + half))
            self._add(Rectangle(inner[0], inner[1], inner[2], facecolor=PALETTE[colour], lw=0), url)

    def unknown(self, x: float, y: float, colour: str, url: str) -> None:
        """Draw an ellipsis right from (x, y): what is beyond is not known."""
        for n in range(3):
            self._add(Circle((x + 3 + 6 * n, y), 1.7, facecolor=PALETTE[colour], lw=0), url)

    def dot(  # noqa: PLR0917 - where, how, whose
        self, x: float, y: float, colour: str, hedged: bool, url: str, at: str = ""
    ) -> None:
        """Draw a dot round (x, y): full, or a ring when hedged."""
        radius = DOT - (STROKE / 2 if hedged else 0)
        face = PALETTE["paper" if hedged else colour]
        edge = {"edgecolor": PALETTE[colour], "lw": STROKE} if hedged else {"lw": 0}
        self._add(Circle((x, y), radius, facecolor=face, **edge), url, at=at)

    def arrow(
        self, x: float, y: float, colour: str, url: str, at: str = "", *, left: bool = False
    ) -> None:
        """Draw an open arrowhead that points right (or left) from (x, y): there is more beyond."""
        half = BAR / 2
        tip = x - half if left else x + half
        self.path([(x, y - half), (tip, y), (x, y + half)], colour, 2, url, at)

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
            self._ink(piece, _edges(y, hedged), colour, url)

    def _ink(
        self,
        piece: tuple[float, float, float],
        edges: Sequence[tuple[float, float]],
        colour: str,
        url: str,
    ) -> None:
        start, length, alpha = piece
        for edge, thick in edges:
            face = PALETTE[colour]
            box = Rectangle((start, edge), length, thick, facecolor=face, lw=0, alpha=alpha)
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
        tick: str = "",
    ) -> Text:
        """Set one line of text, literally, in a line box that starts at `top`.

        `tick`: it names this value of an axis, a number or a moment (ISO 8601), at `x`.
        """
        size = self.size.small if small else self.size.text
        baseline = top + self.size.line / 2 + 0.33 * self.size.text
        artist = Text(
            x,
            baseline,
            text,
            color=PALETTE[colour],
            fontproperties=font(size, weight, others(text, bold=weight == "semibold")),
            horizontalalignment=align,
            verticalalignment="baseline",
            # A label is words: without this, "$x$" would be set as mathematics.
            parse_math=False,
        )
        if tick:
            artist.set_gid(f"{TICK}{tick}")
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


def _edges(middle: float, hedged: bool) -> list[tuple[float, float]]:
    """Return (start, thickness) of what is inked across a bar: all of it, or its two outlines."""
    if not hedged:
        return [(middle - BAR / 2, BAR)]
    half = STROKE / 2
    return [(middle - BAR / 2 - half, STROKE), (middle + BAR / 2 - half, STROKE)]
