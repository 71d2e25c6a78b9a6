import pandas as pd
import pytest

from analysis.case.label_checks import check_labels, numbers

SOURCES = {"s": {"source_id": "s", "language": "fr"}}


def table(*rows):
    made = pd.DataFrame(list(rows), dtype="str")
    return made.assign(row=range(2, len(made) + 2))


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("plus de 1\u202f000 personnes, 5 000 et 81", "fr", {1000, 5000, 81}),
        ("huit policiers, un soldat, une place", "fr", {8}),
        ("tens, hundreds and millions; one of eight", "en", {8}),
        ("des centaines de milliards", "fr", set()),
        ("le 2 2022", "fr", {2, 2022}),
        ("1,000 and 1.000", "en", {1000}),
        ("٤٠", "ar", {40}),
        ("eight", "", set()),
        ("mixed 7a", "xx", {7}),
        ("9" * 400, "en", {10**18 - 1}),
    ],
)
def test_numbers_are_read_in_digits_and_words(text, language, found):
    assert numbers(text, language) == found


@pytest.mark.parametrize(
    ("label", "wrong"),
    [
        ("Eight were killed", False),
        ("8 were killed in 2022", False),
        ("Nine were killed", True),
        ("Killed on 4 January", False),
        ("1 was killed", True),
        ("9 were killed", True),
        ("{} were killed", False),
        ("<b>80</b>", True),
    ],
)
def test_a_number_in_a_label_is_its_rows(label, wrong):
    row = {"label_en": label, "quote": "Huit policiers", "date": "2022-01-04", "wording": "Huit"}
    problems = list(check_labels("events.csv", table({"source_id": "s", **row}), SOURCES))
    assert bool(problems) == wrong
    assert all(problem.column == "label_en" for problem in problems)


def test_the_digits_of_a_translation_are_its_quotes():
    row = {"source_id": "s", "quote": "plus de 1 000 personnes", "quote_en": "more than 10,000"}
    (problem,) = check_labels("claims.csv", table(row), SOURCES)
    assert (problem.column, "the number 10000" in problem.expected) == ("quote_en", True)


@pytest.mark.parametrize(
    ("quote", "translation", "wrong"),
    [
        ("vers 16 h 20", "at about 4:20 p.m.", False),
        ("à 13h15, place du Marché", "at 1.15pm", False),
        ("vers 15 heures", "at around 3 o’clock", False),
        ("à 0 h 30", "at 12.30am", False),
        ("vers 16 h 20", "at about 5:20 p.m.", True),
        ("16 heureux", "4 of them", True),
        ("à 16 h 20", "at 4.25 p.m. on 25 March", True),
        ("à 11 h 30", "at 2.30 p.m.", True),
    ],
)
def test_an_hour_may_be_told_by_the_other_clock(quote, translation, wrong):
    row = {"source_id": "s", "quote": quote, "quote_en": translation, "date": "2018-03-25"}
    assert bool(list(check_labels("events.csv", table(row), SOURCES))) == wrong


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [("двадцать три человека", "ru", {23}), ("٢٣ شخصا وخمسة جنود", "ar", {23, 5})],
)
def test_numbers_are_read_in_the_languages_of_sources(text, language, found):
    assert numbers(text, language) == found
