import pytest

from analysis.case import languages
from analysis.case.amounts import amounts, bounding
from analysis.case.quantity_table import KINDS


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("les plus de 5 000 manifestants", "fr", [("plus de 5 000", "more_than", 5000)]),
        ("entre 80 et 120 millions d’euros", "fr", [("entre 80 et 120 millions", "range", None)]),
        ("40 arrestations au moins", "fr", [("40 arrestations au moins", "at_least", 40)]),
        (
            "12 police officers hurt, 300 people or more at the gates",
            "en",
            [("12", "exact", 12), ("300 people or more", "at_least", 300)],
        ),
        # Words that bound the next number bound no number before it.
        (
            "40 arrests and at least 12 injured",
            "en",
            [("40", "exact", 40), ("at least 12", "at_least", 12)],
        ),
        (
            "40 blessés ou plus de 12 morts",
            "fr",
            [("40", "exact", 40), ("plus de 12", "more_than", 12)],
        ),
        (
            "quarante morts et douze blessés au moins",
            "fr",
            [("quarante", "exact", 40), ("douze blessés au moins", "at_least", 12)],
        ),
        ("19 people died, at least in the north", "en", [("19", "exact", 19)]),
        ("nearly a third of the wells", "en", [("nearly a third", "nearly", 33)]),
        (
            "14 were killed and dozens injured",
            "en",
            [("14", "exact", 14), ("dozens", "vague", None)],
        ),
        ("on 9 August 2019 at 7.46am", "en", []),
        ("the 20th Army", "en", []),
    ],
)
def test_a_quantity_is_found_with_the_words_that_bound_it(text, language, found):
    assert [(a.text, a.said.kind, a.said.number) for a in amounts(text, language)] == found


def test_the_same_quantity_in_two_languages_has_the_same_value():
    for french, english in [("3,5 millions", "3.5 million"), ("des dizaines", "dozens")]:
        assert amounts(french, "fr")[0].value == amounts(english, "en")[0].value


# Who is counted, in two words and in one, by language.
NOUNS = {
    "en": ("police officers", "people"),
    "fr": ("personnes blessées", "arrestations"),
    "es": ("personas heridas", "detenidos"),
    "de": ("verletzte Menschen", "Festnahmen"),
    "ru": ("раненых солдат", "человек"),
    "ar": ("من الجرحى", "شخص"),
}
BEHIND = [
    (language, row["phrase"].removeprefix("{n} "), row["kind"])
    for language in languages.known(languages.QUANTITIES)
    for row in languages.table(language, languages.QUANTITIES)
    if row["kind"] in KINDS[1:] and row["phrase"].startswith("{n} ") and "{m}" not in row["phrase"]
]


def test_every_language_has_bounds_that_stand_after_a_number():
    assert {(language, kind) for language, _, kind in BEHIND} >= {
        (language, kind) for language in NOUNS for kind in ("at_least", "at_most")
    }


@pytest.mark.parametrize(("language", "bound", "kind"), BEHIND)
def test_a_bound_after_the_noun_bounds_the_number(language, bound, kind):
    for noun in NOUNS[language]:
        wording = f"40 {noun} {bound}"
        (found,) = amounts(f"« {wording} ».", language)
        assert (found.text, found.said.kind, found.said.number) == (wording, kind, 40)
        assert bounding("", f" {noun} {bound}.", language)
