# ruff: noqa: DTZ001 - the times of a source are local, and have no zone
from datetime import datetime

import pytest

from analysis.prose.catalogue import catalogue
from analysis.prose.time_phrases import at_time, clock, moment_words, time_words


def spaced(text):
    return text.replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("minutes", "english", "french"),
    [
        (0, "midnight", "minuit"),
        (5, "12.05 a.m.", "0 h 05"),
        (545, "9.05 a.m.", "9 h 05"),
        (720, "noon", "midi"),
        (1020, "5 p.m.", "17 h"),
        (1060, "5.40 p.m.", "17 h 40"),
    ],
)
def test_a_clock_is_read_as_the_language_reads_it(minutes, english, french):
    assert spaced(clock(catalogue("en"), minutes)) == english
    assert spaced(clock(catalogue("fr"), minutes)) == french


@pytest.mark.parametrize(
    ("time", "english", "french"),
    [
        ("dawn", "dawn", "aube"),
        ("noon", "midday", "midi"),
        ("17:40~", "about 5.40 p.m.", "vers 17 h 40"),
        ("22:00/01:30", "10 p.m. – 1.30 a.m.", "22 h – 1 h 30"),
    ],
)
def test_a_time_of_day_in_a_table(time, english, french):
    assert spaced(time_words(catalogue("en"), time)) == english
    assert spaced(time_words(catalogue("fr"), time)) == french


@pytest.mark.parametrize(
    ("time", "said"), [("18:30", "el día a las 18:30"), ("01:15~", "el día hacia la 1:15")]
)
def test_a_spanish_hour_has_its_article(time, said):
    assert spaced(at_time(catalogue("es"), "el día", time)) == said


@pytest.mark.parametrize(
    ("unit", "upto", "english", "french"),
    [
        ("year", "year", "2022", "2022"),
        ("month", "month", "April", "avril"),
        ("month", "year", "April 2022", "avril 2022"),
        ("day", "day", "1", "1ᵉʳ"),
        ("day", "month", "1 April", "1ᵉʳ avril"),
        ("day", "year", "1 April 2022", "1ᵉʳ avril 2022"),
        ("hour", "hour", "6 p.m.", "18 h"),
        ("hour", "day", "1 April, 6 p.m.", "1ᵉʳ avril, 18 h"),
        ("hour", "year", "1 April 2022, 6 p.m.", "1ᵉʳ avril 2022, 18 h"),
    ],
)
def test_a_moment_is_named_up_to_the_unit_that_changed(unit, upto, english, french):
    moment = datetime(2022, 4, 1, 18)
    assert spaced(moment_words(catalogue("en"), unit, moment, upto)) == english
    assert spaced(moment_words(catalogue("fr"), unit, moment, upto)) == french


def test_a_midnight_that_begins_a_day_is_named_after_it():
    midnight = datetime(2022, 4, 1)
    assert spaced(moment_words(catalogue("en"), "hour", midnight, "day")) == "1 April"
