from datetime import date

import pytest
from babel.dates import format_date
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.case.dates import parse
from analysis.case.stated_dates import points, stated


@pytest.mark.parametrize(
    ("text", "language", "meaning"),
    [
        ("des 4 et 5 janvier", "fr", ((4, 5), 1, None)),
        ("du 1er au 2 mars 1994", "fr", ((1, 2), 3, 1994)),
        ("on 9 August 2019", "en", ((9,), 8, 2019)),
        ("on May 28, 2022", "en", ((28,), 5, 2022)),
        ("en décembre 1982", "fr", ((), 12, 1982)),
        ("am 3. Oktober 1990", "de", ((3,), 10, 1990)),
        ("el 2 de mayo de 1808", "es", ((2,), 5, 1808)),
        # A number that begins the next sentence is no day.
        ("on 22 May. 1,217,908 drivers were rescued", "en", ((22,), 5, None)),
        ("en mai 2016. 30 personnes", "fr", ((), 5, 2016)),
        ("en mai. 30 personnes", "fr", ((), 5, None)),
        ("On Jan. 6 they marched", "en", ((6,), 1, None)),
    ],
)
def test_a_date_is_read_in_any_language_that_has_month_names(text, language, meaning):
    assert [each.meaning for each in stated(text, language)] == [meaning]


@settings(deadline=None)
@given(
    st.dates(date(1900, 1, 1), date(2099, 12, 31)),
    st.sampled_from(["ar", "de", "en", "es", "fr", "ru"]),
    st.sampled_from(["long", "full"]),  # shorter ones name no month in some
)
def test_a_date_is_read_as_babel_writes_it(day, language, form):
    told = [each.meaning for each in stated(format_date(day, form, language), language)]
    assert told == [((day.day,), day.month, day.year)]


def test_a_word_that_is_also_a_month_is_none_in_small_letters():
    assert stated("they may march", "en") == ()


def test_the_ends_of_a_span_are_as_exact_as_they_are_written():
    assert points(parse("2022-01-04/2022-02")) == [(2022, 1, 4), (2022, 2, None)]
    assert points(parse("2022/..")) == [(2022, None, None)]
