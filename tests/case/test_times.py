# ruff: noqa: DTZ001 - the times of a source are local, and have no zone
from datetime import datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.case.dates import parse
from analysis.case.tables import fits, schema
from analysis.case.times import clocks, extent, fractions, in_order, timed

ALLOWED = next(f for f in schema("events")["fields"] if f["name"] == "time_of_day")
PATTERN = ALLOWED["constraints"]["pattern"]


@pytest.mark.parametrize(
    ("text", "minutes"),
    [("17:40", [1060]), ("00:00~", [0]), ("22:00/01:30", [1320, 90]), ("night", []), ("dawn", [])],
)
def test_a_clock_time_is_minutes_since_midnight(text, minutes):
    assert clocks(text) == minutes
    assert fits(PATTERN, text)


@pytest.mark.parametrize(
    "text", ["24:00", "7:40", "17h40", "17:60", "midnight", "17:40/", " 17:40"]
)
def test_what_is_no_time_of_day_is_refused(text):
    assert not fits(PATTERN, text)


@pytest.mark.parametrize(
    ("text", "days", "found"),
    [
        ("06:00", 1, (0.25, 0.25)),
        ("18:00/06:00", 1, (0.75, 1.25)),
        ("18:00/06:00", 2, (0.75, 0.25)),
        ("06:00", 2, None),
        ("18:00/06:00", 3, None),
        ("night", 1, None),
        ("night", 2, (21 / 24, 6 / 24)),
        ("morning", 1, (0.25, 0.5)),
        ("morning", 2, None),
    ],
)
def test_a_time_is_a_fraction_of_its_days(text, days, found):
    assert fractions(text, days) == found


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("2022-01-04", datetime(2022, 1, 4), datetime(2022, 1, 5)),
        ("2022-02~", datetime(2022, 2, 1), datetime(2022, 3, 1)),
        ("1991/2022-01", datetime(1991, 1, 1), datetime(2022, 2, 1)),
        ("../2017-03-25", datetime(2017, 3, 25), datetime(2017, 3, 26)),
        ("2017/..", datetime(2017, 1, 1), datetime(2018, 1, 1)),
        ("9999-12-31", datetime(9999, 12, 31), datetime(9999, 12, 31, 23, 59, 59)),
    ],
)
def test_a_date_fills_what_is_known_of_it(text, start, end):
    assert extent(parse(text)) == (start, end)


def test_a_part_of_the_day_says_nothing_of_a_month():
    assert timed(parse("2022-01"), (0.25, 0.5)) == extent(parse("2022-01"))


@settings(deadline=None, max_examples=30)
@given(st.dates(), st.integers(0, 1439), st.integers(0, 1439))
def test_from_one_time_to_another_is_less_than_a_day(day, first, last):
    if day.year < 9999:
        hands = "/".join(f"{minutes // 60:02}:{minutes % 60:02}" for minutes in (first, last))
        start, end = timed(parse(day.isoformat()), fractions(hands, 1))
        assert timedelta(0) <= end - start < timedelta(days=1)
        assert abs(start - datetime(day.year, day.month, day.day) - timedelta(minutes=first)) < (
            timedelta(seconds=1)
        )


def test_what_is_known_to_the_hour_comes_first_in_its_day():
    day, hour = timed(parse("2022-01-04"), None), timed(parse("2022-01-04"), (0.75, 0.75))
    longer = timed(parse("2022-01-04/2022-01-05"), None)
    assert sorted([longer, day, hour], key=lambda each: in_order(*each)) == [hour, day, longer]
