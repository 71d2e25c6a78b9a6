import pytest

from analysis.prose.date_phrases import running, span_words, when


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
        ("2022-01-04~", "about 4 January", "vers 4 janvier"),
        ("2022-01-04?", "4 January (uncertain)", "4 janvier (incertain)"),
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
    ],
)
def test_running_form(cases, text, english, french):
    assert spaced(running(cases["en"], dated(cases["en"], text))) == english
    assert spaced(running(cases["fr"], dated(cases["fr"], text))) == french


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
