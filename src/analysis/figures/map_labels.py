"""Where words stand on a map: beside their point, inside their area, and on nothing else."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise, product
from math import hypot
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from numpy.typing import NDArray

    from analysis.figures.map_ground import Ground, Mask
    from analysis.figures.map_window import Box, Point
    from analysis.figures.style import Align
    from analysis.figures.text_layout import Words

APART = 5.0  # px, that words keep from each other
# (right, down): beside the dot first, then over and under it, then at its corners; px that each
# is as good as nearer.
_DIRECTIONS = (
    (((1, 0), (-1, 0)), 0),
    (((0, -1), (0, 1)), 3),
    (((1, -1), (1, 1), (-1, -1), (-1, 1)), 5),
)
_DISTANCES = (10, 16, 24, 34, 46, 60, 76, 94, 114, 136, 160)
# px farther that words go to stand on no border and no coast: at all, and for each cell of it.
_LEADS_TO = 130.0  # px: a name farther from its area is not its name
_LEADING = 3.0  # px of a line's box above its letters, and below them
_ON_A_BORDER, _ALONG_IT, _FARTHEST = 8.0, 0.6, 36.0


@dataclass(frozen=True)
class Spot:
    """Where words stand: their box, how they are set in it, and the line that leads to them."""

    words: Words
    box: Box
    x: float
    align: Align
    lead: tuple[Point, ...] = ()
    cost: float = 0.0  # how far it is, and what it stands on, in px

    @property
    def ink(self) -> Box:
        """What the letters take."""
        left, top, right, bottom = self.box
        return left, top + _LEADING, right, bottom - _LEADING

    @property
    def boxes(self) -> list[Box]:
        """What the words and their line take."""
        steps = [(a, b) for a, b in pairwise(self.lead)]
        along = [_between(a, b, n / 12) for a, b in steps for n in range(13)]
        return [self.box, *((x - 1, y - 1, x + 1, y + 1) for x, y in along)]


def _box(x: float, top: float, words: Words, align: Align) -> Box:
    left = x - {"left": 0.0, "center": 0.5, "right": 1.0}[align] * words.width
    return left, top, left + words.width, top + words.height


def spots_round(at: Point, choices: Sequence[Words]) -> Iterator[Spot]:
    """Try the spots round a point, from near to far, with the words broken in each way."""
    aligned: dict[int, Align] = {1: "left", 0: "center", -1: "right"}
    for far, (directions, worse), words in product(_DISTANCES, _DIRECTIONS, choices):
        for right, down in directions:
            # Beside a dot the first line is level with it; over and under it all of it is clear.
            top = at[1] + {-1: -far - words.height, 0: -10.0, 1: far}[down]
            x, align = at[0] + right * far, aligned[right]
            box = _box(x, top, words, align)
            yield Spot(words, box, x, align, _lead(at, box), far + worse + words.height / 2)


def _lead(at: Point, box: Box) -> tuple[Point, ...]:
    """Return the line to words that stand too far from a point to be taken for its own."""
    near = (min(max(at[0], box[0]), box[2]), min(max(at[1], box[1] + 2), box[3] - 2))
    away = hypot(near[0] - at[0], near[1] - at[1])
    return (at, _between(at, near, 1 - 3 / away)) if away > 20 else ()


def _between(start: Point, end: Point, share: float) -> Point:
    return start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share


def clear(boxes: Sequence[Box], taken: NDArray[np.float64]) -> bool:
    """Whether boxes keep their distance from all that are taken, a row each."""
    m, (left, top, right, bottom) = APART, np.array(boxes).T[:, :, None]
    across = (right + m > taken[:, 0]) & (taken[:, 2] + m > left)
    return not np.any(across & (bottom + m > taken[:, 1]) & (taken[:, 3] + m > top))


def rows(boxes: Sequence[Box]) -> NDArray[np.float64]:
    """Return boxes as rows."""
    return np.array(boxes, float).reshape(-1, 4)


def best_spot(
    ground: Ground,
    spots: Iterable[Spot],
    taken: Sequence[Box],
    weigh: Callable[[Spot], float] = lambda _: 0.0,
) -> Spot | None:
    """Return the nearest spot that is free: on no border and no coast, unless that is far away.

    `weigh`: the px farther that the words go not to stand on a spot.
    """
    best: Spot | None = None
    boxes = rows(taken)
    for spot in spots:
        if best and spot.cost - spot.words.height / 2 >= best.cost:
            break
        if not ground.view.holds(spot.box) or not clear([spot.box], boxes):
            continue
        cost = spot.cost + on_a_border(ground, spot) + weigh(spot)
        if (best is None or cost < best.cost) and (not spot.lead or clear(spot.boxes, boxes)):
            best = replace(spot, cost=cost)
    return best


def on_a_border(ground: Ground, spot: Spot) -> float:
    """Return the px farther that words go not to stand on a border or a coast."""
    crossed = ground.crossed(spot.ink)
    return min(_ON_A_BORDER + _ALONG_IT * crossed, _FARTHEST) if crossed else 0.0


def spot_inside(
    ground: Ground,
    area: Mask,
    choices: Sequence[Words],
    taken: Sequence[Box],
    shares: Sequence[float] = (1.0,),
) -> Spot | None:
    """Return the spot nearest the middle of an area at which words fit inside it.

    `shares`: how much of them must be inside, tried in turn; where that is not all of them, the
    last choice, which is the smallest, is tried first.
    """
    free = ground.without(area, taken, APART)
    tries = [(n, words) for n in shares for words in (choices if n == 1 else choices[::-1])]
    for share, words in tries:
        for spot in free.spots(words.width, words.height - 2 * _LEADING, share):
            x, y = spot.tolist()
            box = _box(x, y - words.height / 2, words, "center")
            if ground.view.holds(box) and clear([box], rows(taken)):
                return Spot(words, box, x, "center")
    return None


def spot_outside(
    ground: Ground,
    area: Mask,
    words: Words,
    taken: Sequence[Box],
    weigh: Callable[[Spot], float] = lambda _: 0.0,
) -> Spot | None:
    """Return the spot with the shortest line to a free point of an area."""
    pins = ground.without(area, taken, APART).spots(4, 4)
    found = []
    for at in map(tuple, pins[:: max(1, len(pins) // 12)].tolist()):
        # Without a line, a name across the border could be the name of either side.
        led = (spot for spot in spots_round(at, [words]) if spot.lead and spot.cost < _LEADS_TO)
        found.append(best_spot(ground, led, taken, weigh))
    return min((spot for spot in found if spot), key=lambda spot: spot.cost, default=None)
