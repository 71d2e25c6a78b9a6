import re

import any_date
import pytest
from hypothesis import HealthCheck, given, settings

from analysis.prose.date_phrases import bare, running, span_words, when


def dated(case, text, time=None):
    fact = case.events.iloc[0].copy()
    fact["date"], fact["time_of_day"] = text, time
    return fact


@pytest.mark.parametrize(
    ("text", "english", "french"),
    [
        ("2022-01-04", "4 January", "4 janvier"),
        ("2022-01-04/2022-01-06", "4–6 January", "4–6 janvier"),
        ("2022-01-30/2022-02-02", "30 January – 2 February", "30 janvier – 2 février"),
        ("2022-01", "January 2022", "janvier 2022"),
        ("2019", "2019", "2019"),
        ("1991/2022-01", "1991 – January 2022", "1991 – janvier 2022"),
        ("2022-01-04/..", "since 4 January", "depuis le 4 janvier"),
        ("../2022-01-04", "until 4 January", "jusqu’au 4 janvier"),
        ("2022-01-04~", "about 4 January", "vers le 4 janvier"),
        ("2022-01-04?", "4 January (uncertain)", "4 janvier (date incertaine)"),
        ("2022-03~", "about March 2022", "vers mars 2022"),
        ("2022-01-01/2022-01-04", "1–4 January", "1ᵉʳ–4 janvier"),
        ("2022-01-04/2022-01-04", "4 January", "4 janvier"),
        (
            "2022-01-04~/2022-01-04?",
            "about 4 January (uncertain)",
            "vers le 4 janvier (date incertaine)",
        ),
        ("2022-03/2022-05", "March – May 2022", "mars – mai 2022"),
        ("2019~/2022-01-04", "about 2019 – 4 January 2022", "2019 environ – 4 janvier 2022"),
        (
            "2021-12-30/2022-01-02",
            "30 December 2021 – 2 January 2022",
            "30 décembre 2021 – 2 janvier 2022",
        ),
        ("2017-03-25", "25 March 2017", "25 mars 2017"),
        ("../2017-03-25", "until 25 March 2017", "jusqu’au 25 mars 2017"),
        ("../2017-03", "until March 2017", "jusqu’en mars 2017"),
        ("2017/..", "since 2017", "depuis 2017"),
    ],
)
def test_table_form(cases, text, english, french):
    assert spaced(when(cases["en"], dated(cases["en"], text))) == english
    assert spaced(when(cases["fr"], dated(cases["fr"], text))) == french


@pytest.mark.parametrize(
    ("text", "english", "french"),
    [
        ("2022-01-04", "on 4 January", "le 4 janvier"),
        ("2022-01-04/2022-01-05", "on 4 and 5 January", "les 4 et 5 janvier"),
        ("2022-01-04/2022-01-06", "from 4 to 6 January", "du 4 au 6 janvier"),
        ("2019", "in 2019", "en 2019"),
        ("1991/2022-01", "from 1991 to January 2022", "de 1991 à janvier 2022"),
        ("2022-03~", "around March 2022", "vers mars 2022"),
        ("2022-01-04?", "possibly on 4 January", "peut-être le 4 janvier"),
        ("2022%", "possibly around 2022", "peut-être vers 2022"),
        ("2022-04/2022-05", "from April to May 2022", "d’avril à mai 2022"),
        ("2022-01-30/2022-02-02", "from 30 January to 2 February", "du 30 janvier au 2 février"),
        ("2022-01-01/2022-01-02", "on 1 and 2 January", "les 1ᵉʳ et 2 janvier"),
        ("2021-03-01/2022", "from 1 March 2021 to 2022", "du 1ᵉʳ mars 2021 à 2022"),
        ("2022-01-04~/..", "since about 4 January", "depuis le 4 janvier environ"),
    ],
)
def test_running_form(cases, text, english, french):
    assert spaced(running(cases["en"], dated(cases["en"], text))) == english
    assert spaced(running(cases["fr"], dated(cases["fr"], text))) == french


@pytest.mark.parametrize(
    ("text", "time", "table", "sentence"),
    [
        ("2022-01-04", "17:40", "4 January, 5.40 p.m.", "on 4 January at 5.40 p.m."),
        ("2022-01-04", "17:40~", "4 January, about 5.40 p.m.", "on 4 January at about 5.40 p.m."),
        (
            "2022-01-04/2022-01-05",
            "night",
            "night of 4–5 January",
            "on the night of 4 to 5 January",
        ),
        ("2022-01-04", "night", "4 January, night", "on 4 January"),
        (
            "2022-01-04",
            "09:00/12:00",
            "4 January, 9 a.m. – noon",
            "on 4 January from 9 a.m. to noon",
        ),
    ],
)
def test_times_of_day_in_english(english, text, time, table, sentence):
    fact = dated(english, text, time)
    assert (spaced(when(english, fact)), spaced(running(english, fact))) == (table, sentence)


@pytest.mark.parametrize(
    ("text", "time", "table", "sentence"),
    [
        ("2022-01-04", "17:40", "4 janvier, 17 h 40", "le 4 janvier à 17 h 40"),
        ("2022-01-04", "17:00~", "4 janvier, vers 17 h", "le 4 janvier vers 17 h"),
        (
            "2022-01-04/2022-01-05",
            "night",
            "nuit du 4 au 5 janvier",
            "dans la nuit du 4 au 5 janvier",
        ),
        ("2022-01-04", "dawn", "4 janvier, aube", "le 4 janvier"),
        ("2022-01-04", "09:05/12:00", "4 janvier, 9 h 05 – midi", "le 4 janvier de 9 h 05 à midi"),
    ],
)
def test_times_of_day_in_french(french, text, time, table, sentence):
    fact = dated(french, text, time)
    assert (spaced(when(french, fact)), spaced(running(french, fact))) == (table, sentence)


@settings(
    deadline=None, max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(any_date.dates(), any_date.TIMES)
def test_no_date_is_said_more_exactly_than_it_is_written(case, text, time):
    written = {int(digits) for digits in re.findall(r"\d+", f"{text} {time or ''}")}
    written |= {number - 12 for number in written}
    fact = dated(case, text, time)
    for said in (
        when(case, fact),
        when(case, fact, year=True),
        bare(case, fact),
        running(case, fact),
    ):
        assert {int(digits) for digits in re.findall(r"\d+", said)} <= written, said
        assert bool(re.search("about|around|environ|vers", said)) >= ("~" in text)
        assert bool(re.search("uncertain|possibly|incertaine|peut-être", said)) >= ("?" in text)


@pytest.mark.parametrize(
    ("texts", "english_words", "french_words"),
    [
        (["2017-03", "2017-05-04"], "from March 2017 to 4 May 2017", "de mars 2017 au 4 mai 2017"),
        (["../2017-03-25"], "until 25 March 2017", "jusqu’au 25 mars 2017"),
        (["2017-03-25", "2017-03-27/.."], "from 25 March 2017 on", "à partir du 25 mars 2017"),
        (["2017-03~"], "around March 2017", "vers mars 2017"),
        (["1991", "2022"], "from 1991 to 2022", "de 1991 à 2022"),
        (["2022-01-04", "2022-01-05"], "on 4 and 5 January 2022", "les 4 et 5 janvier 2022"),
    ],
)
def test_a_span_is_as_exact_as_the_dates_it_spans(cases, texts, english_words, french_words):
    for language, words in {"en": english_words, "fr": french_words}.items():
        frame = cases[language].events.head(len(texts)).assign(date=texts)
        assert spaced(span_words(cases[language], frame)) == words


def test_a_blank_date_is_said_to_be_missing_and_has_no_running_form(french):
    undated = dated(french, None, "night")
    assert when(french, undated) == "Sans date, nuit"
    assert running(french, undated) == ""


def test_the_span_of_all_dated_events(english):
    events = english.events[english.events["date"].notna()]
    assert spaced(span_words(english, events)) == "from 2 to 6 January 2022"
    assert (
        spaced(span_words(english, events.loc[["aktau-protests", "zhanaozen-protests"]]))
        == "on 2 January 2022"
    )


def spaced(text):
    return text.replace("\u00a0", " ").replace("\u202f", " ")
