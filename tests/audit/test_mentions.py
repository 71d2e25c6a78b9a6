"""What is a number, and what only looks like one."""

import pytest

from analysis.audit.mentions import mentions


@pytest.mark.parametrize(
    ("text", "language", "said"),
    [
        ("on 4 and 5 January 2022", "en", ["4 and 5 January 2022"]),
        ("du 2 au 6 janvier, huit", "fr", ["2 au 6 janvier", "huit"]),
        ("hundreds of billions, several days", "en", ["hundreds of billions"]),
        ("le 1ᵉʳ\u00a0janvier", "fr", ["1ᵉʳ\u00a0janvier"]),
        ("une alliance, no date", "fr", []),
        ("on 4 January 20225", "en", ["4 January 2022", "20225"]),
    ],
)
def test_numbers_are_found_in_digits_words_and_dates(text, language, said):
    assert [mention.text for mention in mentions(text, language)] == said


def test_a_number_stands_where_it_says():
    text = "Nobody ran. Then dozens did! By 5 January 2022 there were tens of thousands."
    found = mentions(text, "en")
    assert [text[each.start : each.end] for each in found] == [each.text for each in found]
    assert [each.text for each in found] == ["dozens", "5 January 2022", "tens of thousands"]


def test_what_a_number_means_does_not_hang_on_its_words():
    for one, other in (("1,000", "a thousand"), ("8", "eight"), ("6 January", "6\u00a0January")):
        (first,), (second,) = mentions(one, "en"), mentions(other, "en")
        assert first.meaning == second.meaning


@pytest.mark.parametrize(
    ("words", "language", "size"),
    [("tens", "en", 10), ("dozens", "en", 12), ("dizaines", "fr", 10), ("centaines", "fr", 100)],
)
def test_a_vague_noun_is_known_by_what_it_counts_in(words, language, size):
    (found,) = mentions(words, language)
    assert (found.value, found.vague) == (size, True)


@pytest.mark.parametrize(
    ("text", "language", "clocks"),
    [
        ("at 5.40 p.m. and at 12:05", "en", [1060, 725]),
        ("from 5pm to 11 p.m., 12 a.m.", "en", [1020, 1380, 0]),
        ("à 17 h 40, puis 9h05 et 18\u00a0h", "fr", [1060, 545, 1080]),
        ("22 h\t14 janvier", "fr", [1320]),  # apart on paper
        ("3,5 heures, 48 h, 5.40 euros", "fr", []),
        ("5.40 euros, 3 pm3", "en", []),
    ],
)
def test_what_a_clock_says_is_one_number(text, language, clocks):
    found = mentions(text, language)
    assert [m.clock for m in found if m.clock is not None] == clocks
    assert clocks == [] or len(found) == len(clocks) + ("janvier" in text)


def test_digits_before_a_vague_noun_are_one_number_with_it():
    (found,) = mentions("Les dégâts sont estimés à 3 millions d’euros", "fr")
    assert (found.text, found.value, found.vague) == ("3 millions", 3_000_000, False)


def test_digits_and_the_word_that_scales_them_are_one_number_in_english_too():
    found = mentions("between 80 and 120 million euros, or a million", "en")
    assert [(each.text, each.value) for each in found] == [
        ("80", 80), ("120 million", 120_000_000), ("million", 1_000_000),
    ]  # fmt: skip


def test_an_hour_written_out_is_a_clock_time_and_one_and_the_other_is_no_number():
    (found,) = mentions("vers 15\nheures, les uns et les autres", "fr")
    assert (found.clock, found.value) == (15 * 60, 15)
    assert [each.clock for each in mentions("à 14 h\t38", "fr")] == [14 * 60, None]
