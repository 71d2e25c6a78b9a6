import re
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.case.dates import Span, parse

DAYS = st.dates(date(1000, 1, 1), date(9999, 12, 31))
MARKS = st.sampled_from(["", "~", "?", "%"])
DATES = st.tuples(DAYS, st.sampled_from(["%Y", "%Y-%m", "%Y-%m-%d"]), MARKS).map(
    lambda parts: parts[0].strftime(parts[1]) + parts[2]
)


@pytest.mark.parametrize(
    ("text", "start", "end", "precision"),
    [
        ("2022", date(2022, 1, 1), date(2022, 12, 31), "year"),
        ("2022-02", date(2022, 2, 1), date(2022, 2, 28), "month"),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29), "month"),
        ("2022-01-04", date(2022, 1, 4), date(2022, 1, 4), "day"),
        ("2022-01-04/2022-01-05", date(2022, 1, 4), date(2022, 1, 5), "day"),
        ("1991/2022-01-04", date(1991, 1, 1), date(2022, 1, 4), "year"),
        ("2022-01-04/2022-01", date(2022, 1, 4), date(2022, 1, 31), "month"),
        ("2022-01-04/..", date(2022, 1, 4), None, "day"),
        ("../2022-01~", None, date(2022, 1, 31), "month"),
        ("  2019  ", date(2019, 1, 1), date(2019, 12, 31), "year"),
    ],
)
def test_a_date_of_the_subset_gives_its_first_and_last_day(text, start, end, precision):
    span = parse(text)

    assert (span.start, span.end, span.precision) == (start, end, precision)
    assert span.text == text.strip()


@pytest.mark.parametrize(
    ("text", "approximate", "uncertain"),
    [
        ("2022", False, False),
        ("2022~", True, False),
        ("2022-01?", False, True),
        ("2022-01-04%", True, True),
        ("2021~/2022", True, False),
        ("../2022?", False, True),
        ("2021~/2022?", True, True),
    ],
)
def test_a_mark_on_either_end_marks_the_date(text, approximate, uncertain):
    span = parse(text)

    assert (span.approximate, span.uncertain) == (approximate, uncertain)


@pytest.mark.parametrize("text", ["", "   ", "\u00a0"])
def test_blank_is_undated(text):
    assert parse(text) is None


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("04/01/2022", "2022-01-04"),
        ("04/01/2022", "2022-04-01"),
        ("13/01/2022", "2022-01-13"),
        ("1/13/2022", "2022-01-13"),
        ("4.1.2022", "2022-01-04"),
        ("2022-1-4", "2022-01-04"),
        ("2022/01/04", "2022-01-04"),
        ("20220104", "2022-01-04"),
        ("4 janvier 2022", "2022-01-04"),
        ("1er février 2022", "2022-02-01"),
        ("January 4, 2022", "2022-01-04"),
        ("Jan 2022", "2022-01"),
        ("4 janvier 2022?", "2022-01-04?"),
        ("2022-01-04?~", "2022-01-04%"),
        ("~2022", "2022~"),
        ("c. 2022", "2022~"),
        ("2022-01-04/", "2022-01-04/.."),
        ("/2022", "../2022"),
        ("2022-01-04/05", "2022-01-04/2022-01-05"),
        ("2022-01-04 / 2022-01-05", "2022-01-04/2022-01-05"),
        ("2022-01-04 – 2022-01-05", "2022-01-04/2022-01-05"),
        ("2022-01-05/2022-01-04", "2022-01-04/2022-01-05"),
    ],
)
def test_a_near_miss_is_told_what_was_probably_meant(text, meant):
    with pytest.raises(ValueError, match=re.escape(f"'{meant}'")) as error:
        parse(text)

    assert text in str(error.value)
    assert parse(meant) is not None


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("2022-13-01", "month 13 does not exist"),
        ("2022-00", "month 00 does not exist"),
        ("2022-01-04/2022-13", "month 13 does not exist"),
        ("2022-02-30", "February 2022 has 28 days"),
        ("2024-02-30", "February 2024 has 29 days"),
        ("2022-01-00", "January 2022 has 31 days"),
        ("2022-21", "seasons"),
        ("2022-01-04T10:00:00", "time of day"),
        ("202X", "unknown digit"),
        ("2022-XX", "unknown digit"),
        ("{2021,2022}", "sets of dates"),
        ("[2021,2022]", "sets of dates"),
        ("Y12000", "more than four digits"),
        ("-0044", "before the year 1"),
        ("0000", "before the year 1"),
        ("../..", "open at both ends"),
        ("22-01-04", "year with four digits"),
        ("undated", "leave the cell blank"),
        ("?", "leave the cell blank"),
        ("hier", "expected a date like"),
        ("2022?-01", "expected a date like"),
        ("2022-01-04/2022-01-05/2022-01-06", "expected a date like"),
        ("30 février 2022", "expected a date like"),
        ("٢٠٢٢", "expected a date like"),
    ],
)
def test_what_is_left_out_is_refused_with_the_reason(text, why):
    with pytest.raises(ValueError, match=re.escape(why)):
        parse(text)


@settings(deadline=None)
@given(DATES)
def test_a_date_holds_the_days_that_are_written_like_it(text):
    span = parse(text)
    written = text.rstrip("~?%")
    shape = {"year": "%Y", "month": "%Y-%m", "day": "%Y-%m-%d"}[span.precision]

    assert span.start.strftime(shape) == written == span.end.strftime(shape)
    if span.end < date.max:
        assert (span.end + timedelta(days=1)).strftime(shape) != written
    assert (span.start - timedelta(days=1)).strftime(shape) != written


@settings(deadline=None)
@given(DATES, DATES)
def test_an_interval_runs_from_its_first_end_to_its_last(first, last):
    start, end = parse(first).start, parse(last).end
    if start > end:
        with pytest.raises(ValueError, match="ends before it starts"):
            parse(f"{first}/{last}")
        return
    span = parse(f"{first}/{last}")

    assert (span.start, span.end) == (start, end)


@settings(deadline=None)
@given(st.text(alphabet="0123456789-/.~?%XY ", max_size=24))
def test_any_text_is_read_or_refused_with_a_message(text):
    try:
        span = parse(text)
    except ValueError as error:
        span = error

    blank = not text.strip()
    assert (span is None) == blank
    assert blank or isinstance(span, Span) or text.strip() in str(span)
