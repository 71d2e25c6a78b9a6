import re

import pytest
from article_text import TEXT
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from analysis.case.quotes import Position, QuoteNotFound, QuoteRepeated, locate, quoted


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


@pytest.mark.parametrize("quote", ["", "  ", "\u00a0"])
def test_a_blank_quote_stands_nowhere(quote):
    with pytest.raises(QuoteNotFound, match="blank"):
        locate(quote, TEXT)


def test_occurrences_that_overlap_are_counted():
    with pytest.raises(QuoteRepeated, match="stands 2 times"):
        locate("aa", "aaa")


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
