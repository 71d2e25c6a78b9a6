"""The most of what stands in order is kept."""

import pytest

from analysis.audit.reading_order import longest_rise


@pytest.mark.parametrize(
    ("numbers", "places"),
    [([], 0), ([5], 1), ([1, 2, 3], 3), ([3, 1, 2], 2), ([1, 9, 2, 3], 3), ([3, 2, 1], 1)],
)
def test_most_of_what_rises_is_kept(numbers, places):
    kept = sorted(longest_rise(numbers))
    assert len(kept) == places
    assert [numbers[at] for at in kept] == sorted(numbers[at] for at in kept)
