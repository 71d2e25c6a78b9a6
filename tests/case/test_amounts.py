import pytest

from analysis.case.amounts import amounts


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("les plus de 5 000 manifestants", "fr", [("plus de 5 000", "more_than", 5000)]),
        ("entre 80 et 120 millions d’euros", "fr", [("entre 80 et 120 millions", "range", None)]),
        ("40 arrestations au moins", "fr", [("40 arrestations au moins", "at_least", 40)]),
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
