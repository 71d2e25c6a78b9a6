import pytest
from hypothesis import given
from hypothesis import strategies as st
from num2words import num2words

from analysis.case.numerals import numbers


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
    ],
)
def test_numbers_have_their_value(text, language, value):
    assert [number.value for number in numbers(text, language)] == [value]


def test_positions_are_those_of_the_text():
    text = "Il y eut, dit-on, vingt et un morts le 4 janvier."
    assert all(text[n.start : n.end] == n.text for n in numbers(text, "fr"))


@pytest.mark.parametrize("language", ["en", "fr"])
@given(value=st.integers(2, 999_999_999))
def test_a_number_in_words_is_read_as_it_was_written(language, value):
    words = num2words(value, lang=language).replace(",", "")  # no paper writes these
    assert [(n.value, n.text) for n in numbers(words, language)] == [(value, words)]
