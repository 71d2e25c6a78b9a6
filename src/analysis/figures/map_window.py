"""Which part of the world a map shows, and what of the outlines falls in it.

Degrees become px by the equirectangular projection, with a degree of longitude as short as it
is at the map's middle latitude: right enough for one country, and north stays up. Longitudes
are counted from the places on, so that the date line is a line like any other.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import cos, radians
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from numpy.typing import NDArray

    from analysis.figures.style import Size

    Ring = NDArray[np.float64]  # a row a point: degrees of longitude and latitude, or px

Point = tuple[float, float]
Frame = tuple[float, float, float, float]  # west, south, east, north
Box = tuple[float, float, float, float]  # left, top, right, bottom

# Degrees of latitude, or as much of longitude at the map's middle.
_SMALLEST, _ROUND_PLACES, _LARGEST = 3.0, 20.0, 55.0
_USUAL, _SPREAD = 30.0, 3.0  # a larger country is whole only if its places spread over a third
_NEAR, _GAP = 0.5, 2.0  # degrees: from a place to its land, from an island to the next
_FLATTEST, _STEEPEST = 0.42, 1.6  # height of a window, as a share of its width
_PAD = {"wide": (16.0, 26.0), "narrow": (10.0, 84.0)}  # px, round the window: across, down
_TALLEST = {"wide": 520.0, "narrow": 460.0}  # px
_MARGIN = 5.0  # px, that words keep from the edge
_BEYOND = 3.0  # px, that outlines run on beyond the edge
_PAST_A_POLE = 20.0  # px, that a map goes on past a pole
_COARSE = 9.0  # px a degree, under which outlines are drawn to a px, else to half of one


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
        longitude += next(turns(longitude, longitude, self.west, self.east), 0)
        x, y = (longitude - self.west) * self.across, (self.north - latitude) * self.down
        return round(x, 1), round(y, 1)

    @property
    def east(self) -> float:
        """Return the longitude of the right edge."""
        return self.west + self.width / self.across

    def holds(self, box: Box) -> bool:
        """Whether a box keeps clear of the edge."""
        edge = _MARGIN
        fits_across = box[0] >= edge and box[2] <= self.width - edge
        return fits_across and box[1] >= edge and box[3] <= self.height - edge

    def rings(self, rings: Iterable[Ring]) -> list[Ring]:
        """Return rings in px, cut at a frame just outside the view, without what is too small."""
        beyond = _BEYOND / self.across
        cut = [
            self._cut(self._px(ring, turn))
            for ring in rings
            for turn in turns(
                ring[:, 0].min(), ring[:, 0].max(), self.west - beyond, self.east + beyond
            )
        ]
        return [ring for ring in cut if len(ring) > 2]

    def _px(self, ring: Ring, turn: float) -> Ring:
        x = (ring[:, 0] + turn - self.west) * self.across
        return np.column_stack([x, (self.north - ring[:, 1]) * self.down])

    def _cut(self, ring: Ring) -> Ring:
        """Cut a ring at each side of the frame in turn (Sutherland and Hodgman)."""
        # A large neighbour would otherwise put most of its points into a file that never shows
        # them, and points nearer than that to each other would make it longer and no map better.
        for axis, limit in ((0, self.width), (1, self.height)):
            ring = _cut_side(ring, axis, -_BEYOND, 1)
            ring = _cut_side(ring, axis, limit + _BEYOND, -1)
        finest = 1.0 if self.down < _COARSE else 0.5
        ring = np.round(ring / finest) * finest
        return ring[np.any(ring != np.roll(ring, 1, axis=0), axis=1)] if len(ring) else ring


def turns(low: float, high: float, west: float, east: float) -> Iterator[float]:
    """Yield the whole turns of the earth, in degrees, that bring low to high into west to east."""
    for turn in range(-1080, 1081, 360):
        if low + turn <= east and high + turn >= west:
            yield turn


def _cut_side(ring: Ring, axis: int, limit: float, sign: int) -> Ring:
    """Return what of a ring lies on one side of a line."""
    inside = sign * ring[:, axis] >= sign * limit if len(ring) else np.zeros(0, bool)
    if inside.all() or not inside.any():
        return ring if inside.all() else ring[:0]
    before, was_inside = np.roll(ring, 1, axis=0), np.roll(inside, 1)
    crossed = inside != was_inside
    step = np.where(crossed, ring[:, axis] - before[:, axis], 1.0)
    points = before + (ring - before) * ((limit - before[:, axis]) / step)[:, None]
    both = np.stack([points, ring], axis=1).reshape(-1, 2)
    return np.asarray(both[np.stack([crossed, inside], axis=1).reshape(-1)])


# --- the window ------------------------------------------------------------------------


def view(homes: Sequence[Ring], places: Sequence[Point], size: Size, extra: float) -> View:
    """Return the view that holds every place, and their countries where they are not too large.

    `homes`: the countries' rings; `places` in degrees. `extra` px above and below make room for
    names.
    """
    west, south, east, north = window(homes, places)
    squeeze = shortened((west, south, east, north))
    pad_x, pad_y = _PAD[size.name]
    down = min(
        (size.width - 2 * pad_x) / ((east - west) * squeeze),
        (_TALLEST[size.name] - 2 * pad_y) / (north - south),
    )
    across = max(down * squeeze, size.width / 360)  # no more than once round the earth
    top, bottom = (
        min(pad_y + extra, max(left * down, 0) + _PAST_A_POLE) for left in (90 - north, 90 + south)
    )
    slack = size.width - (east - west) * across
    height = round((north - south) * down + top + bottom)
    return View(size.width, height, west - slack / 2 / across, north + top / down, across, down)


def window(homes: Sequence[Ring], places: Sequence[Point]) -> Frame:
    """Return the part of the world to show, in degrees; its east may be past 180."""
    middle = middle_longitude([x for x, _ in places])
    points = [(x + 360 * round((middle - x) / 360), y) for x, y in places]
    near = united([(x, y, x, y) for x, y in points])
    frames = [_shifted(_frame(ring), middle) for ring in homes]
    whole = _with_lands(near, points, frames)
    largest = min(max(_USUAL, _SPREAD * span(near)), _LARGEST)
    if whole != near and span(whole) <= largest:
        return _shaped(whole, _SMALLEST)
    return _shaped(_wider(near, 1.3), _ROUND_PLACES)


def middle_longitude(longitudes: Sequence[float]) -> float:
    """Return the middle of the shortest arc round the earth that holds all longitudes."""
    turned = sorted(x % 360 for x in longitudes)
    ends = [*turned[1:], turned[0] + 360]
    gap, start = max((end - x, end) for x, end in zip(turned, ends, strict=True))
    return (start + (360 - gap) / 2 + 180) % 360 - 180


def _with_lands(near: Frame, points: Sequence[Point], frames: Sequence[Frame]) -> Frame:
    """Return the frame of the places and their lands, from island to island."""
    whole, left = near, list(frames)
    reached = [f for f in frames if any(_meet(f, (x, y, x, y), _NEAR) for x, y in points)]
    while reached:
        whole = united([whole, *reached])
        left = [f for f in left if f not in reached]
        reached = [f for f in left if _meet(f, whole, _GAP)]
    return whole


def _frame(ring: Ring) -> Frame:
    (west, south), (east, north) = ring.min(axis=0), ring.max(axis=0)
    return float(west), float(south), float(east), float(north)


def _shifted(frame: Frame, middle: float) -> Frame:
    turn = 360 * round((middle - (frame[0] + frame[2]) / 2) / 360)
    return frame[0] + turn, frame[1], frame[2] + turn, frame[3]


def united(frames: Sequence[Frame]) -> Frame:
    """Return the frame that holds all frames."""
    west, south, east, north = zip(*frames, strict=True)
    return min(west), min(south), max(east), max(north)


def _meet(one: Frame, other: Frame, apart: float) -> bool:
    across = one[0] - apart <= other[2] and other[0] - apart <= one[2]
    return across and one[1] - apart <= other[3] and other[1] - apart <= one[3]


def shortened(frame: Frame) -> float:
    """Return how short a degree of longitude is drawn, to one of latitude."""
    return max(cos(radians((frame[1] + frame[3]) / 2)), 0.1)  # near a pole it would be nothing


def span(frame: Frame) -> float:
    """Return the longer side of a frame, in degrees of latitude."""
    return max((frame[2] - frame[0]) * shortened(frame), frame[3] - frame[1])


def _wider(frame: Frame, share: float) -> Frame:
    x, y = (frame[2] - frame[0]) * (share - 1) / 2, (frame[3] - frame[1]) * (share - 1) / 2
    return frame[0] - x, frame[1] - y, frame[2] + x, frame[3] + y


def _shaped(frame: Frame, smallest: float) -> Frame:
    """Return a frame that is as large as is wanted, and neither too flat nor too steep."""
    squeeze = shortened(frame)
    wide, high = (frame[2] - frame[0]) * squeeze, frame[3] - frame[1]
    wide = max(wide, high / _STEEPEST, min(smallest, 360 * squeeze))
    high = max(high, wide * _FLATTEST)
    x, y = (frame[0] + frame[2]) / 2, (frame[1] + frame[3]) / 2
    y = min(max(y, high / 2 - 90), 90 - high / 2) if high < 180 else 0.0
    wide /= squeeze
    return x - wide / 2, y - high / 2, x + wide / 2, y + high / 2
