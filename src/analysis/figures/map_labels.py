"""Where words stand on a map: beside their point, inside their area, and on nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise, product
from math import hypot
from typing import TYPE_CHECKING

from analysis.figures.text_layout import Words

if TYPE_CHECKING:
    from analysis.figures.style import Align

Point = tuple[float, float]
Ring = Sequence[Point]
Rings = Sequence[Ring]
Box = tuple[float, float, float, float]  # left, top, right, bottom
_MARGIN = 5.0  # px, that words keep from the edge and from each other
# (right, down): beside the dot first, then over and under it, then at its corners.
_DIRECTIONS = (((1, 0), (-1, 0)), ((0, -1), (0, 1)), ((1, -1), (1, 1), (-1, -1), (-1, 1)))
_DISTANCES = (10, 16, 24, 34, 46, 60, 76, 94, 114, 136, 160, 200, 260)


@dataclass(frozen=True)
class View:
    """What stands where: `at` turns degrees into px."""

    width: float
    height: float
    west: float
    north: float
    across: float  # px a degree of longitude
    down: float  # px a degree of latitude

    def at(self, longitude: float, latitude: float) -> Point:
        """Return where a point of the earth stands, in px from the top left."""
        x, y = (longitude - self.west) * self.across, (self.north - latitude) * self.down
        return round(x, 1), round(y, 1)

    def holds(self, box: Box) -> bool:
        """Whether a box keeps clear of the edge."""
        edge = _MARGIN
        fits_across = box[0] >= edge and box[2] <= self.width - edge
        return fits_across and box[1] >= edge and box[3] <= self.height - edge


@dataclass(frozen=True)
class Spot:
    """Where words stand: their box, how they are set in it, and the line that leads to them."""

    words: Words
    box: Box
    x: float
    align: Align
    lead: tuple[Point, ...] = ()

    @property
    def boxes(self) -> list[Box]:
        """What the words and their line take."""
        steps = [(a, b) for a, b in pairwise(self.lead)]
        along = [_between(a, b, n / 12) for a, b in steps for n in range(13)]
        return [self.box, *((x - 1, y - 1, x + 1, y + 1) for x, y in along)]


def _spot(x: float, top: float, words: Words, align: Align) -> Spot:
    left = x - {"left": 0.0, "center": 0.5, "right": 1.0}[align] * words.width
    return Spot(words, (left, top, left + words.width, top + words.height), x, align)


def spots_round(at: Point, choices: Sequence[Words]) -> Iterator[Spot]:
    """Try the spots round a point, from near to far, with the words broken in each way."""
    aligned: dict[int, Align] = {1: "left", 0: "center", -1: "right"}
    for far, directions, words in product(_DISTANCES, _DIRECTIONS, choices):
        for right, down in directions:
            # Beside a dot the first line is level with it; over and under it all of it is clear.
            top = at[1] + {-1: -far - words.height, 0: -10.0, 1: far}[down]
            spot = _spot(at[0] + right * far, top, words, aligned[right])
            yield replace(spot, lead=_lead(at, spot.box))


def _lead(at: Point, box: Box) -> tuple[Point, ...]:
    """Return the line to words that stand too far from a point to be taken for its own."""
    near = (min(max(at[0], box[0]), box[2]), min(max(at[1], box[1] + 2), box[3] - 2))
    away = hypot(near[0] - at[0], near[1] - at[1])
    return (at, _between(at, near, 1 - 3 / away)) if away > 20 else ()


def _between(start: Point, end: Point, share: float) -> Point:
    return start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share


def _clear(box: Box, taken: Sequence[Box]) -> bool:
    """Whether a box keeps its distance from all that are taken."""
    m = _MARGIN
    return all(
        box[2] + m <= t[0] or t[2] + m <= box[0] or box[3] + m <= t[1] or t[3] + m <= box[1]
        for t in taken
    )


def first_free(view: View, spots: Iterable[Spot], taken: Sequence[Box]) -> Spot | None:
    """Return the first spot that is free, if there is one."""
    for spot in spots:
        if view.holds(spot.box) and all(_clear(box, taken) for box in spot.boxes):
            return spot
    return None


def minus(start: Point, end: Point) -> Point:
    """Return the way from one point to another, in px."""
    return end[0] - start[0], end[1] - start[1]


def spot_inside(view: View, rings: Rings, words: Words, taken: Sequence[Box]) -> Spot | None:
    """Return the spot nearest the middle of an area at which words fit wholly inside it."""
    return next(_inside_all(view, rings, words, taken), None)


def _inside_all(view: View, rings: Rings, words: Words, taken: Sequence[Box]) -> Iterator[Spot]:
    """Find the spots at which words fit wholly inside an area, the nearest its middle first."""
    if not rings:
        return
    from matplotlib.path import Path

    paths = [Path([*ring, ring[0]]) for ring in rings]
    middle = _middle(rings)
    across, down = ([point[n] for ring in rings for point in ring] for n in (0, 1))
    grid = product(
        range(int(min(across)), int(max(across)), 6), range(int(min(down)), int(max(down)), 6)
    )
    for x, y in sorted(grid, key=lambda at: (hypot(*minus(at, middle)), at)):
        spot = _spot(x, y - words.height / 2, words, "center")
        if not view.holds(spot.box) or not _clear(spot.box, taken):
            continue
        samples = _samples(spot.box)
        if any(path.contains_points(samples).all() for path in paths):
            yield spot


def spot_outside(view: View, rings: Rings, words: Words, taken: Sequence[Box]) -> Spot | None:
    """Return the spot with the shortest line to any free point of an area."""
    pin = Words((), (), 4, 4)  # the end of the line
    found = []
    points = [(s.x, s.box[1] + 2) for s in _inside_all(view, rings, pin, taken)]
    for at in points or [_middle(rings)]:
        # Without a line, a name across the border could be the name of either side.
        led = (spot for spot in spots_round(at, [words]) if spot.lead)
        found.append(first_free(view, led, taken))
    return min((f for f in found if f), key=lambda f: hypot(*minus(*f.lead)), default=None)


def _samples(box: Box) -> list[Point]:
    """Return points over a box and a little round it, close enough to feel a border cross it."""
    left, top, right, bottom = box[0] - 3, box[1] - 1, box[2] + 3, box[3] + 1
    return [
        (left + (right - left) * i / 8, y)
        for i in range(9)
        for y in (top, (top + bottom) / 2, bottom)
    ]


def _middle(rings: Rings) -> Point:
    """Return the centre of gravity of the largest ring."""
    ring = max(rings, key=lambda one: abs(_area(one)))
    sums = [0.0, 0.0]
    for (x0, y0), (x1, y1) in _edges(ring):
        cross = x0 * y1 - x1 * y0
        sums = [sums[0] + (x0 + x1) * cross, sums[1] + (y0 + y1) * cross]
    return sums[0] / (6 * _area(ring)), sums[1] / (6 * _area(ring))


def _area(ring: Ring) -> float:
    return sum(x0 * y1 - x1 * y0 for (x0, y0), (x1, y1) in _edges(ring)) / 2


def _edges(ring: Ring) -> Iterator[tuple[Point, Point]]:
    return zip(ring, [*ring[1:], ring[0]], strict=True)
