import pytest
from article_text import TEXT, passages
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from analysis.case.quotes import QuoteNotFound, QuoteRepeated, locate


@settings(deadline=None)
@given(passages(least=3), st.data())
def test_a_quote_damaged_by_one_character_is_answered_with_the_true_passage(passage, data):
    at = data.draw(st.integers(1, len(passage) - 2))
    typed = data.draw(st.sampled_from(["", "a", "É", "x", "7", "'", "\u00a0", "\u200b", ","]))
    upto = data.draw(st.sampled_from([at, at + 1]))
    damaged = passage[:at] + typed + passage[upto:]
    assume(damaged not in TEXT)
    assume(passage[0].isalnum())  # « . . » in the source is as near to a damaged « . » as « . » is

    with pytest.raises(QuoteNotFound) as error:
        locate(damaged, TEXT)

    assert str(error.value).endswith(f"Copy this instead: {passage}")


@pytest.mark.parametrize(
    ("quote", "passage", "differences"),
    [
        (
            "l'armée avait",
            "l’armée avait",
            ["’ right single quotation mark (U+2019) in the source, ' apostrophe (U+0027)"],
        ),
        (
            "plus de 1 000 blessés",
            "plus de 1\u202f000 blessés",
            ["narrow no-break space (U+202F) in the source, space (U+0020) in the quote"],
        ),
        (
            "jamais autant !",
            "jamais autant\u00a0!",
            ["no-break space (U+00A0) in the source, space (U+0020) in the quote"],
        ),
        (
            "trois decennies",
            "trois décennies",
            ["an accent: the source has “décennies”, the quote “decennies”"],
        ),
        (
            "la Police a déclaré",
            "La police a déclaré",
            ["letter case: the source has “La”", "letter case: the source has “police”"],
        ),
        (
            "huit gardes ont été tués",
            "huit gardes auraient été tués",
            ["the source has “auraient”, the quote “ont”"],
        ),
        (
            "Le président a parlé",
            "Le président a ensuite parlé",
            ["missing from the quote: “ensuite”"],
        ),
        (
            "Le bon président a ensuite parlé",
            "Le président a ensuite parlé",
            ["not in the source: “bon”"],
        ),
        ("huit  gardes", "huit gardes", ["not in the source: space (U+0020)"]),
        ("de toute urgence.»", "de toute urgence. »", ["missing from the quote: space (U+0020)"]),
        ("trois de\u0301cennies", "trois décennies", ["accents are typed as separate"]),
        ("la place.\nLe même", "la place. Le même", ["line break (U+000A) in the quote"]),
        (
            "La police a déclaré (...) l’armée avait",
            "La police a déclaré que l’armée avait",
            ["the source has “que”", "one unbroken passage"],
        ),
    ],
)
def test_a_quote_that_is_not_there_is_told_exactly_what_differs(quote, passage, differences):
    with pytest.raises(QuoteNotFound) as error:
        locate(quote, TEXT)

    assert str(error.value).endswith(f"Copy this instead: {passage}")
    for difference in differences:
        assert difference in str(error.value)


def test_the_closest_passage_is_found_where_another_shares_a_longer_run():
    text = "Elle aime le traité de sécurité collective (OTSC), dit-il. Le traité d’Alger est loin."

    with pytest.raises(QuoteNotFound, match=r"instead: Le traité d’Alger est$"):
        locate("Le traité d'Algar est", text)


@pytest.mark.parametrize("quote", ["zzz", "bonjour le monde entier", "12345"])
def test_a_quote_from_elsewhere_is_not_answered_with_a_guess(quote):
    with pytest.raises(QuoteNotFound, match="nothing like this quote"):
        locate(quote, TEXT)


def test_a_repeated_quote_is_told_how_often_and_how_to_lengthen_it():
    with pytest.raises(QuoteRepeated, match="stands 2 times") as error:
        locate("6 mars", TEXT)

    assert str(error.value).splitlines()[1:] == ["- 6 mars, des", "- 6 mars, la"]


@settings(deadline=None)
@given(st.integers(0, len(TEXT) - 1), st.integers(1, 12))
def test_every_lengthened_quote_stands_there_once_and_holds_the_quote(start, length):
    quote = TEXT[start : start + length]
    assume(quote.strip())
    try:
        locate(quote, TEXT)
    except QuoteRepeated as error:
        _, choices = str(error).split("copy it:\n")
        for choice in choices.removeprefix("- ").split("\n- "):
            assert TEXT.count(choice) == 1
            assert quote in choice
