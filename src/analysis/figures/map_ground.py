"""The ground of a map as a grid of cells: which land is where, and where borders and coasts run."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    from analysis.figures.map_window import Box, Point, Ring, View

    Mask = NDArray[np.bool_]  # a row of cells a row of the map

CELL = 2  # px
_AIR = 1.0  # px, that a name keeps from the edge of the area it names


class Ground:
    """The lands of a map (rings in px) by their key, and a region that is tinted."""

    def __init__(
        self, view: View, lands: Mapping[str, Sequence[Ring]], region: Sequence[Ring]
    ) -> None:
        self.view = view
        self.shape = (int(view.height) // CELL + 1, int(view.width) // CELL + 1)
        self.lands = {key: self.mask(rings) for key, rings in sorted(lands.items())}
        self.region = self.mask(region)

    def mask(self, rings: Sequence[Ring]) -> Mask:
        """Return the cells whose middle an odd number of rings hold."""
        crossed = np.zeros((self.shape[0], self.shape[1] + 1), np.int32)
        for ring in rings:
            _cross(crossed, ring / CELL - 0.5)
        return np.asarray(np.cumsum(crossed, axis=1)[:, :-1] % 2 == 1)

    @cached_property
    def land(self) -> Mask:
        """Return where there is land."""
        return np.asarray(np.any([np.zeros(self.shape, bool), *self.lands.values()], axis=0))

    @cached_property
    def edges(self) -> NDArray[np.int64]:
        """Return the sums, from the top left, of the cells at a border or a coast."""
        edges = np.zeros(self.shape, bool)
        for mask in (*self.lands.values(), self.region):
            edges[1:] |= mask[1:] != mask[:-1]
            edges[:, 1:] |= mask[:, 1:] != mask[:, :-1]
        return sums(edges)

    def crossed(self, box: Box) -> int:
        """Return how many cells of a box a border or a coast runs through."""
        (top, left), (bottom, right) = self._cells(box)
        total = self.edges
        inner = total[bottom, right] - total[top, right] - total[bottom, left] + total[top, left]
        return int(inner)

    def holds(self, key: str, at: Point) -> bool:
        """Whether a point (px) is in a land."""
        row, column = int(at[1] // CELL), int(at[0] // CELL)
        known = key in self.lands and 0 <= row < self.shape[0] and 0 <= column < self.shape[1]
        return known and bool(self.lands[key][row, column])

    def _cells(self, box: Box) -> tuple[tuple[int, int], tuple[int, int]]:
        corners = ((box[1], box[0]), (box[3] + CELL, box[2] + CELL))
        (top, left), (bottom, right) = (
            tuple(min(max(int(v // CELL), 0), n) for v, n in zip(corner, self.shape, strict=True))
            for corner in corners
        )
        return (top, left), (bottom, right)

    def without(self, mask: Mask, boxes: Sequence[Box], apart: float) -> Free:
        """Return a mask without the cells that are nearer to a box than `apart` px."""
        free = mask.copy()
        for left, top, right, bottom in boxes:
            (y0, x0), (y1, x1) = self._cells(
                (left - apart, top - apart, right + apart, bottom + apart)
            )
            free[y0:y1, x0:x1] = False
        return Free(free)


@dataclass(frozen=True)
class Free:
    """The free cells of an area."""

    cells: Mask

    @cached_property
    def total(self) -> NDArray[np.int64]:
        """Return their sums, from the top left."""
        return sums(self.cells)

    @cached_property
    def middle(self) -> tuple[float, float]:
        """Return the middle of them, row and column."""
        row, column = (float(each.mean()) + 0.5 for each in np.nonzero(self.cells))
        return row, column

    def spots(self, width: float, height: float, share: float = 1.0) -> NDArray[np.float64]:
        """Return the middles of all boxes of a size (px) that fit into them, a row (x, y) each.

        The nearest to the middle of the free cells comes first. `share`: how much of a box must
        be free.
        """
        high, wide = (int(np.ceil((side + 2 * _AIR) / CELL)) for side in (height, width))
        total, least = self.total, share * high * wide
        rows, columns = self.cells.shape
        if high >= rows or wide >= columns or total[-1, -1] < least:
            return np.empty((0, 2))
        inside = total[high:, wide:] - total[:-high, wide:] - total[high:, :-wide]
        top, left = np.nonzero(inside + total[:-high, :-wide] >= least)
        y, x = top + high / 2, left + wide / 2
        away = np.round(np.hypot(y - self.middle[0], x - self.middle[1]), 3)
        return np.column_stack([x, y])[np.lexsort((x, y, away))] * CELL


def _cross(crossed: NDArray[np.int32], ring: Ring) -> None:
    """Count, in each row of cells, where a ring (in cells) crosses its middle."""
    after = np.roll(ring, -1, axis=0)
    low, high = np.minimum(ring[:, 1], after[:, 1]), np.maximum(ring[:, 1], after[:, 1])
    first, last = (np.clip(np.ceil(v), 0, len(crossed)).astype(int) for v in (low, high))
    edge = np.repeat(np.arange(len(ring)), last - first)
    row = np.arange(len(edge)) - np.repeat(np.cumsum(last - first) - (last - first), last - first)
    row += first[edge]
    share = (row - ring[edge, 1]) / (after[edge, 1] - ring[edge, 1])
    x = ring[edge, 0] + share * (after[edge, 0] - ring[edge, 0])
    column = np.clip(np.ceil(x), 0, crossed.shape[1] - 1).astype(int)
    np.add.at(crossed, (row, column), 1)


def sums(mask: Mask) -> NDArray[np.int64]:
    """Return how many cells of a mask are above and left of each corner of its cells."""
    total = np.zeros((mask.shape[0] + 1, mask.shape[1] + 1), np.int64)
    total[1:, 1:] = np.cumsum(np.cumsum(mask, axis=0), axis=1)
    return total
