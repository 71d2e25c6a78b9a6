"""What stands in the order of a page, and what does not."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


def longest_rise(numbers: Sequence[int]) -> set[int]:
    """Return the places of the most numbers of which each is greater than the one before."""
    ends: list[int] = []  # places of the least number that so many in a row may end with
    before: list[int] = []
    for place, number in enumerate(numbers):
        length = bisect_left(ends, number, key=numbers.__getitem__)
        before.append(ends[length - 1] if length else -1)
        ends[length : length + 1] = [place]
    found, at = set(), ends[-1] if ends else -1
    while at >= 0:
        found.add(at)
        at = before[at]
    return found
