# ruff: noqa: DTZ001 - an axis has no zone
from datetime import datetime, timedelta
from functools import partial

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.figures.style import WIDE
from analysis.figures.text_layout import text_width
from analysis.figures.time_axis import axis
from analysis.prose.catalogue import catalogue
from analysis.prose.time_phrases import moment_words

NAME = partial(moment_words, catalogue("en"))
MOMENTS = st.datetimes(datetime(1000, 1, 1), datetime(9998, 12, 31))
LENGTHS = st.sampled_from([0, 1, 24, 24 * 31, 24 * 365, 24 * 3650])


@settings(deadline=None, max_examples=12)
@given(MOMENTS, st.lists(st.tuples(st.integers(0, 10**6), LENGTHS), min_size=1, max_size=3))
def test_any_time_has_an_axis_on_which_marks_and_names_lie_true(first, others):
    begun = first.replace(second=0, microsecond=0)
    pairs = [(0, 24), *others]
    limit = datetime(9999, 12, 31)
    extents = [
        (min(begun + timedelta(hours=at), limit), min(begun + timedelta(hours=at + length), limit))
        for at, length in pairs
    ]
    made = axis(extents, (0.0, 700.0), NAME, WIDE.text)
    at = [made(moment) for moment, _ in made.ticks]
    assert at == sorted(at)
    assert any(name for _, name in made.ticks)
    for start, end in extents:
        assert -0.01 <= made(start) <= made(end) <= 700.01
        share = (made(end) - made(start)) / 700
        assert share == pytest.approx((end - start) / (made.last - made.first))
    right = 0.0
    for (moment, name), (start, end) in zip(made.ticks, made.steps, strict=True):
        width = text_width(name, WIDE.text)
        left = (made(start) + made(end) - width) / 2 if made.centred else made(moment)
        assert not name or right <= left + 0.01
        right = left + width if name else right


@pytest.mark.parametrize("hour", [0, 12])
def test_what_happened_on_the_stroke_of_an_hour_has_an_axis(hour):
    at = datetime(2020, 3, 1, hour)
    made = axis([(at, at)], (0, 700), NAME, WIDE.text)
    assert made.first <= at < made.last
    assert made.ticks


def test_an_axis_is_no_finer_than_what_it_shows():
    years = [(datetime(2020, 1, 1), datetime(2021, 1, 1))]
    assert [name for _, name in axis(years, (0, 700), NAME, WIDE.text).ticks] == ["2020"]
