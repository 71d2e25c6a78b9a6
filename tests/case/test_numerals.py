import pytest
from babel.numbers import format_decimal
from hypothesis import given, settings
from hypothesis import strategies as st
from num2words import num2words

from analysis.case.numerals import numbers, values

# Where text2num and num2words both spell numbers, and so passages in words are read.
SPELLED = ["de", "en", "es", "fr"]
COUNTS = st.integers(2, 2_000_000)


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("1 000", "fr", 1000),
        ("1\u00a0000", "fr", 1000),
        ("1\u202f000\u202f000", "fr", 1_000_000),
        ("1,000", "en", 1000),
        ("cent trois mille", "fr", 103_000),
        ("neuf cent mille", "fr", 900_000),
        ("the twentieth", "en", 20),
        ("3.0.2", "en", None),
        ("1.250", "en", 1.25),
        ("1,250", "fr", 1.25),
        ("1.234.567", "es", 1_234_567),
        ("3,5", "es", 3.5),
        ("2.500", "de", 2500),
        ("treinta y un", "es", 31),
        ("achtundzwanzigste", "de", 28),
    ],
)
def test_numbers_have_their_value(text, language, value):
    assert [number.value for number in numbers(text, language)] == [value]


def test_positions_are_those_of_the_text():
    text = "Il y eut, dit-on, vingt et un morts le 4 janvier."
    assert all(text[n.start : n.end] == n.text for n in numbers(text, "fr"))


@settings(deadline=None)
@given(st.sampled_from(SPELLED), COUNTS)
def test_a_number_in_words_is_read(language, number):
    words = num2words(number, lang=language).replace(",", "")
    words = words.replace("einstausend", "eintausend")  # num2words misspells 101,000 in German
    assert [n.value for n in numbers(words, language)] == [number]


@settings(deadline=None)
@given(st.sampled_from(SPELLED), st.integers(13, 39))  # num2words misspells others in Spanish
def test_an_ordinal_in_words_is_read(language, number):
    words = num2words(number, lang=language, to="ordinal")
    assert [(n.value, n.ordinal) for n in numbers(words, language)] == [(number, True)]


@settings(deadline=None)
@given(st.sampled_from([*SPELLED, "ru", "ar", "ar_EG"]), COUNTS)
def test_a_number_in_the_digits_of_its_language_is_read(language, number):
    written = format_decimal(number, locale=language)
    assert [(n.text, n.value) for n in numbers(written, language)] == [(written, number)]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("departmental road 24 is cut", "en"),
        ("la route départementale 24 est coupée", "fr"),
        ("la carretera departamental 24 está cortada", "es"),
        ("die Departementsstraße 24 ist gesperrt", "de"),
        ("департаментская дорога 24 перекрыта", "ru"),
        ("الطريق 24", "ar"),
    ],
)
def test_a_road_has_no_number_in_any_language(text, language):
    assert not numbers(text, language)


def test_people_on_a_road_are_counted():
    texts = ["On the road 24 people died", "Along route 7 more were hurt", "On the road 3,000 ran"]
    assert [len(numbers(text, "en")) for text in texts] == [1, 1, 1]


def test_the_numbers_of_names_are_values_too():
    assert numbers("Le 4e bataillon", "fr") == ()
    assert values("Le 4e bataillon", "fr") == {4}
