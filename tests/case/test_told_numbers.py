"""How much of what is a number is found is measured in `tests/test_faults.py`."""

import pytest

from analysis.case.told_numbers import told_numbers


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("Twice ٣ soldiers and a dozen", "en", ["Twice", "٣", "dozen"]),
        ("Un tiers des douze, le double", "fr", ["Un tiers", "douze", "double"]),
        ("MH17, the 20th Army and Louis XIV", "en", []),
        ("XIV soldiers on 20th January", "en", ["XIV", "20"]),
        ("12 und drei", "xx", ["12"]),
    ],
)  # fmt: skip
def test_what_is_a_number_and_what_is_none(text, language, found):
    assert [each.text for each in told_numbers(text, language)] == found


def test_a_name_may_hold_a_number():
    text = "on the square of 28 April, 28 were hurt"
    names = frozenset({"the square of 28 April"})
    assert [each.start for each in told_numbers(text, "en", names)] == [text.rindex("28")]
