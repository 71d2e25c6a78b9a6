"""What is suggested of a passage: its quote, what it counts, its date, its place, its table."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.case.passages import accountable
from analysis.draft.suggestions import Source, suggestions

FRENCH = (
    "Plus de 1 000 personnes ont été blessées le 4 janvier 2022, selon la police. "
    "Huit policiers auraient été tués à Lyon. Les dégâts vont de 80 à 120 millions d’euros. "
    "Trois semaines après les premiers incidents, 70 % des magasins sont fermés."
)


def lines(text, language="fr", **more):
    found = suggestions(Source("wire", text, language, **more))
    return {cells["passage"]: cells for cells in found}


def test_a_count_comes_with_the_words_that_qualify_it_and_its_bounds():
    found = lines(FRENCH)
    cells = found["1 000"]
    assert (cells["wording"], cells["quote"]) == ("Plus de 1 000", "Plus de 1 000")
    assert (cells["strict"], cells["acled"]) == ("1001 or more", "1000")
    assert found["Huit"]["strict"] == "8"
    assert found["70"]["wording"] == "70 %"


def head_of(found, cells):
    """Return the line whose row is to quote a passage."""
    return next(each for each in found.values() if each["no"] == cells["table"])


def test_a_range_is_one_count_and_its_other_numbers_go_with_the_first():
    found = lines(FRENCH)
    assert found["80"]["strict"] == "80000000 to 120000000"
    same = [each for each in found.values() if each.get("wording") == found["80"]["wording"]]
    [first] = [each for each in same if each["table"] == "claims"]
    assert len(same) >= 3
    assert {head_of(found, each)["no"] for each in same if each is not first} == {first["no"]}


def test_a_count_reaches_over_no_date():
    assert lines(FRENCH)["premiers"].get("wording") is None


def test_a_hedge_and_who_says_it_go_with_what_the_sentence_counts():
    found = lines(FRENCH)
    assert head_of(found, found["selon"])["table"] in ("claims", "events")
    [hedge] = [each for each in found.values() if each["kind"] == "hedge"]
    assert head_of(found, hedge) is found["Huit"]
    assert found["Huit"]["hedge"] == "conditional"
    assert "hedge" not in found["1 000"]


def test_a_place_is_suggested_where_the_sentence_names_one():
    places = {"Lyon": "lyon", "Lille": "lille"}
    assert lines(FRENCH, places=places)["Huit"]["place_id"] == "lyon"
    assert "place_id" not in lines(FRENCH, places=places)["1 000"]
    assert "place_id" not in lines("Huit morts à Lyon et Lille.", places=places)["Huit"]


@pytest.mark.parametrize("text", ["=2 morts.", "-5 ou 6 blessés.", "@ 9 h, 3 morts."])
def test_no_cell_is_a_formula(text):
    for cells in lines(text).values():
        assert not any(cell.startswith(("=", "+", "-", "@")) for cell in cells.values())


words = st.sampled_from(
    [
        "deux",
        "plus de",
        "400",
        "blessés",
        "selon",
        "morts",
        ".",
        "Le",
        "4 mars",
        "«",
        "»",
        "\n",
        ",",
    ]
)


@settings(deadline=None, max_examples=20)
@given(st.lists(words, max_size=14).map(" ".join))
def test_each_passage_has_a_quote_that_holds_it_and_stands_there_once(text):
    found = suggestions(Source("wire", text, "fr"))
    for passage, cells in zip(accountable(text, "fr"), found, strict=True):
        assert text.count(cells["quote"]) == 1
        start = text.index(cells["quote"])
        assert start <= passage.start
        assert passage.end <= start + len(cells["quote"])
