from collections.abc import Iterator
from itertools import combinations

import pytest
from matplotlib import rc_context
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.patches import Circle, Rectangle
from matplotlib.text import Text
from matplotlib.transforms import Bbox

MARKS = 2  # the layer of marks and words; what is under it is ground


class Seen:
    """A figure as a reader sees it, in px with y down."""

    def __init__(self, figure: Figure) -> None:
        self.figure = figure
        self.renderer = FigureCanvasAgg(figure).get_renderer()
        self.axes = figure.axes[0]

    @property
    def texts(self) -> list[Text]:
        return list(self.axes.findobj(Text, include_self=False))

    def words(self) -> str:
        return " ".join(text.get_text() for text in self.texts if text.get_visible())

    def box(self, artist) -> Bbox:
        height = self.figure.bbox.height
        with rc_context({"text.hinting": "none"}):  # as the figure is saved
            box = artist.get_window_extent(self.renderer)
        return Bbox([[box.x0, height - box.y1], [box.x1, height - box.y0]])

    def marks(self, row_id: str, kind: type = Rectangle) -> list:
        return [
            patch
            for patch in self.axes.patches + self.axes.artists
            if patch.get_url() == f"#ev-{row_id}" and isinstance(patch, kind)
        ]

    def lines(self, row_id: str) -> list[Text]:
        return [text for text in self.texts if text.get_url() == f"#ev-{row_id}"]

    def inked(self) -> Iterator:
        kinds = (Rectangle, Circle)
        for artist in self.axes.get_children():
            if isinstance(artist, kinds) and artist.get_zorder() == MARKS and artist.get_url():
                yield artist

    def faults(self) -> list[str]:
        """Say which words leave the sheet, or stand on other words or on a mark."""
        words = [(t, self.box(t)) for t in self.texts if t.get_text()]
        return [
            *(f"outside: {t.get_text()!r}" for t, box in words if not self.inside(box)),
            *(
                f"{a.get_text()!r} on {b.get_text()!r}"
                for (a, box), (b, other) in combinations(words, 2)
                if meet(box, other)
            ),
            *(
                f"{t.get_text()!r} on the mark of {mark.get_url()}"
                for t, box in words
                for mark in self.inked()
                if meet(box, self.box(mark))
            ),
        ]

    def inside(self, box: Bbox) -> bool:
        width, height = self.figure.bbox.width, self.figure.bbox.height
        return box.x0 >= -1 and box.y0 >= -1 and box.x1 <= width + 1 and box.y1 <= height + 1


def meet(one: Bbox, other: Bbox) -> bool:
    """Whether two boxes overlap by more than the air inside a line box."""
    across = min(one.x1, other.x1) - max(one.x0, other.x0)
    down = min(one.y1, other.y1) - max(one.y0, other.y0)
    return across > 1 and down > 2


@pytest.fixture
def seen():
    return Seen


@pytest.fixture
def contrast():
    """Contrast of two colours, by WCAG 2."""

    def light(colour: str) -> float:
        parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
        parts = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]

    def measure(one: str, other: str) -> float:
        pair = sorted((light(one), light(other)))
        return (pair[1] + 0.05) / (pair[0] + 0.05)

    return measure
