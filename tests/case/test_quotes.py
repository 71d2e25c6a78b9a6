import re

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from analysis.case.quotes import (
    Position,
    QuoteNotFound,
    QuoteRepeated,
    locate,
    quoted,
    sentence,
    sentences,
)

# A paragraph a line, with everything that a real article had: a line cut off at its start, a stray
# full stop at a line's end, a quotation that closes after its full stop.
TEXT = (
    "La police a déclaré que l’armée avait « éliminé » des dizaines d’émeutiers dans la ville.\n"
    ", dans la matinée du 6 mars, des dizaines de soldats sont entrés sur la place. Le même 6 "
    "mars, la télévision a diffusé une vidéo.\n"
    "selon M. Durand, plus de 1\u202f000 blessés ; huit gardes auraient été tués. "
    "Il a dit : « C’est une attaque de toute urgence. » Le président a ensuite parlé. Fin. .\n"
    "Depuis l’indépendance, en trois décennies, jamais autant\u00a0! Vraiment."
)
WORDS = [match.span() for match in re.finditer(r"\S+", TEXT)]


@st.composite
def passages(draw, least=1, most=12):
    """Whole words of the text that stand there once."""
    first = draw(st.integers(0, len(WORDS) - least))
    last = draw(st.integers(first + least - 1, min(first + most, len(WORDS)) - 1))
    passage = TEXT[WORDS[first][0] : WORDS[last][1]]
    assume(TEXT.count(passage) == 1)
    return passage


@settings(deadline=None)
@given(st.data())
def test_what_stands_there_once_is_found_where_it_stands(data):
    start = data.draw(st.integers(0, len(TEXT) - 1))
    end = data.draw(st.integers(start + 1, len(TEXT)))
    words = TEXT[start:end]
    assume(words.strip())
    assume(len(re.findall(f"(?={re.escape(words)})", TEXT)) == 1)

    assert locate(words, TEXT) == Position(start, end)


def test_positions_count_code_points():
    assert locate("b", "🚒é b") == Position(3, 4)


@settings(deadline=None)
@given(passages(least=3), st.data())
def test_a_quote_damaged_by_one_character_is_answered_with_the_true_passage(passage, data):
    at = data.draw(st.integers(1, len(passage) - 2))
    typed = data.draw(st.sampled_from(["", "a", "É", "x", "7", "'", "\u00a0", "\u200b", ","]))
    upto = data.draw(st.sampled_from([at, at + 1]))
    damaged = passage[:at] + typed + passage[upto:]
    assume(damaged not in TEXT)

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


@pytest.mark.parametrize("quote", ["", "  ", "\u00a0"])
def test_a_blank_quote_stands_nowhere(quote):
    with pytest.raises(QuoteNotFound, match="blank"):
        locate(quote, TEXT)


def test_a_repeated_quote_is_told_how_often_and_how_to_lengthen_it():
    with pytest.raises(QuoteRepeated, match="stands 2 times") as error:
        locate("6 mars", TEXT)

    assert str(error.value).splitlines()[1:] == ["- 6 mars, des", "- 6 mars, la"]


def test_occurrences_that_overlap_are_counted():
    with pytest.raises(QuoteRepeated, match="stands 2 times"):
        locate("aa", "aaa")


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


def test_sentences_end_where_a_reader_ends_them():
    assert [position.cut(TEXT) for position in sentences(TEXT)] == [
        "La police a déclaré que l’armée avait « éliminé » des dizaines d’émeutiers dans la ville.",
        ", dans la matinée du 6 mars, des dizaines de soldats sont entrés sur la place.",
        "Le même 6 mars, la télévision a diffusé une vidéo.",
        "selon M. Durand, plus de 1\u202f000 blessés ; huit gardes auraient été tués.",
        "Il a dit : « C’est une attaque de toute urgence. »",
        "Le président a ensuite parlé.",
        "Fin. .",
        "Depuis l’indépendance, en trois décennies, jamais autant\u00a0!",
        "Vraiment.",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Il a dit « Pourquoi ? » et il est parti.", 1),
        ("“Why?” He left.", 2),
        ("He said 'no.' Then he left.", 2),
        ("C’est fini… peut-être.", 1),
        ("C’est fini… Peut-être.", 2),
        ("It rose by 2.5 points.", 1),
        ("Une ligne sans point\nUne autre", 2),
        ("Une ligne.\r\n\r\nUne autre.", 2),
        ("", 0),
        (" \n ", 0),
    ],
)
def test_sentences_are_counted_as_a_reader_would(text, expected):
    assert len(sentences(text)) == expected


@settings(deadline=None)
@given(st.text(alphabet="aZé.!?…«»”’ \n\u00a0", max_size=60))
def test_sentences_cover_every_mark_once_and_in_order(text):
    found = sentences(text)
    covered = [at for position in found for at in range(position.start, position.end)]
    marks = {at for at, char in enumerate(text) if not char.isspace()}

    assert covered == sorted(set(covered))
    assert marks <= set(covered)
    assert all(position.cut(text) == position.cut(text).strip() for position in found)
    assert all("\n" not in position.cut(text) for position in found)


@settings(deadline=None)
@given(passages())
def test_a_quote_stands_in_its_sentence(passage):
    position = locate(passage, TEXT)
    around = sentence(TEXT, position)

    assert passage in around.cut(TEXT)
    assert around.start in {found.start for found in sentences(TEXT)}
    assert around.end in {found.end for found in sentences(TEXT)}


def test_a_quote_across_two_sentences_stands_in_both():
    around = sentence(TEXT, locate("urgence. » Le président", TEXT))

    assert around.cut(TEXT) == (
        "Il a dit : « C’est une attaque de toute urgence. » Le président a ensuite parlé."
    )


def test_a_closing_guillemet_stands_in_the_sentence_it_closes():
    around = sentence(TEXT, locate("urgence. »", TEXT))

    assert around.cut(TEXT) == "Il a dit : « C’est une attaque de toute urgence. »"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (TEXT, ["éliminé", "C’est une attaque de toute urgence."]),
        ("«\u202fun\u00a0» et “deux”", ["un", "deux"]),
        ('He said "yes" and "no".', ["yes", "no"]),
        ("Il dit ‘l’arrivée’ et part.", ["l’arrivée"]),
        ("Aujourd’hui, l’État n’a rien dit.", []),
        ("« il a dit “non” hier »", ["il a dit “non” hier", "non"]),
        ("« a « b » c »", ["a « b » c", "b"]),
        ("« jamais fermé, “fermé”", ["fermé"]),
        ('une mesure de 5" de long\net "ceci"', ["ceci"]),
        ("« » et ”", []),
        ("", []),
    ],
)
def test_what_stands_between_quotation_marks_is_listed(text, expected):
    assert quoted(text) == expected


@settings(deadline=None)
@given(st.lists(st.text("abcé ", min_size=1).filter(str.strip), max_size=4))
def test_as_many_quotations_are_listed_as_were_made(quotes):
    assert quoted(" puis ".join(f"« {quote} »" for quote in quotes)) == [q.strip() for q in quotes]
