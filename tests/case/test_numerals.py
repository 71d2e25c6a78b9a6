import pytest

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
