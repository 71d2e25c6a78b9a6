import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from num2words import num2words

from analysis.case import languages
from analysis.case.letters import letters
from analysis.case.number_words import NUMBERS, _table, spelled_in
from analysis.case.numerals import numbers

LANGUAGES = languages.known(NUMBERS)
counts = st.integers(0, 2000) | st.integers(0, 10**6) | st.integers(0, 10**10)


def read(text, language):
    return [(text[n.start : n.end], n.value) for n in spelled_in(text, language)]


@settings(deadline=None)
@given(counts.filter(lambda n: n != 7), st.sampled_from("ngdaip"), st.sampled_from("mfn"))
def test_russian_numbers_round_trip_in_every_case(number, case, gender):
    words = num2words(number, lang="ru", case=case, gender=gender)
    assert read(words, "ru") == [(words, number)]


@settings(deadline=None)
@given(st.integers(0, 999))
def test_russian_ordinals_round_trip(number):
    words = num2words(number, lang="ru", to="ordinal")
    assert [(n.value, n.ordinal) for n in spelled_in(words, "ru")] == [(number, True)]


def as_written(number):
    """Whether num2words writes an Arabic number as the language does.

    It gives two thousand as ألفا, a thousand in the accusative («12 ألفا»), and 301,000 as
    three hundred and a thousand thousand.
    """
    groups = [number // scale % 1000 for scale in (10**3, 10**6, 10**9)]
    return all(group == 1 or group % 100 not in (1, 2) for group in groups)


@settings(deadline=None)
@given(counts.filter(as_written))
def test_arabic_numbers_round_trip(number):
    words = num2words(number, lang="ar").strip()
    assert read(words, "ar") == [(words, number)]


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("двое детей и четверо взрослых", "ru", [("двое", 2), ("четверо", 4)]),
        ("двадцать пятого января", "ru", [("двадцать пятого", 25)]),
        ("полтора миллиона", "ru", [("полтора миллиона", 1_500_000)]),
        ("сто пятьдесят и три", "ru", [("сто пятьдесят", 150), ("три", 3)]),
        ("пять двадцать", "ru", [("пять", 5), ("двадцать", 20)]),
        ("тысячи людей, потерял семью", "ru", []),
        ("12 тысяч", "ru", [("тысяч", 1000)]),
        ("قتل خمسة وعشرون مدنيا", "ar", [("خمسة وعشرون", 25)]),
        ("بثلاثمئة وخمسين ألفًا", "ar", [("ثلاثمئة وخمسين ألفًا", 350_000)]),
        ("ثلاث مئة جندي", "ar", [("ثلاث مئة", 300)]),
        ("اثنا عشر جريحا وألفان", "ar", [("اثنا عشر", 12), ("ألفان", 2000)]),
        ("الخامس والعشرين", "ar", [("خامس والعشرين", 25)]),
        ("آلاف المتظاهرين يوم الاثنين", "ar", []),
    ],
)
def test_the_numbers_of_a_sentence(text, language, found):
    assert read(text, language) == found


@pytest.mark.parametrize(
    ("text", "value"), [("١٢", 12), ("١٬٢٣٤", 1234), ("٣٫٥", 3.5), ("۲۵", 25), ("1,234", 1234)]
)
def test_digits_of_arabic_are_read(text, value):
    assert [(n.text, n.value) for n in numbers(text, "ar")] == [(text, value)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_row_reads_its_example(language):
    rows = [r for r in languages.rows(languages.file_of(language, NUMBERS)) if r["value"]]
    table = _table(language)
    for row in rows:
        groups = table.word.fullmatch(letters(row["example"]).text)
        assert groups, row
        assert table.rows[groups.lastgroup] == (row["kind"], float(row["value"])), row
        assert re.fullmatch(r"\d+(?:\.\d+)?", row["value"])
