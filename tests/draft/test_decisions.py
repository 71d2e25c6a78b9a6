"""What a decision comes to, apart from what the check says of it."""

import pytest

from analysis.case.worklist import Line
from analysis.draft.decisions import Known, defaults, labels, quote_of, type_of
from analysis.draft.decisions import known as known_of
from analysis.draft.suggestions import Source


def spoken(language):
    return Known(Source("wire", "", language), {}, ("en", "fr"))


def test_an_event_type_follows_from_its_sub_event_type():
    assert type_of("Flood") == "Disasters"
    assert type_of("Armed clash") == "Battles"
    assert type_of("Flod") == ""


@pytest.mark.parametrize(
    ("table", "cells", "name"),
    [
        ("claims", {"no": "7", "measure": "killed"}, "killed-7"),
        ("claims", {"no": "7", "measure": "killed", "id": "dead"}, "dead"),
        ("events", {"no": "3", "sub_event_type": "Fire or explosion"}, "fire-or-explosion-3"),
        ("context", {"no": "3"}, "context-3"),
    ],
)
def test_a_row_has_an_id_whether_or_not_one_was_typed(table, cells, name):
    found = defaults(table, cells, spoken("en"))
    assert found[{"claims": "claim_id", "events": "event_id", "context": "fact_id"}[table]] == name


def test_what_was_not_dated_is_undated_and_what_is_not_hedged_is_not():
    assert defaults("claims", {"no": "1"}, spoken("en"))["date_basis"] == "undated"
    assert defaults("claims", {"no": "1", "date": "2022"}, spoken("en"))["date_basis"] == "stated"
    assert defaults("claims", {"no": "1"}, spoken("en"))["hedge"] == "none"


def test_a_label_is_as_typed_or_the_words_of_the_quote_in_its_language():
    typed = {"quote": "deux morts", "quote_en": "two dead", "label_fr": "la mort"}
    assert labels(typed, spoken("fr")) == {"label_en": "two dead", "label_fr": "la mort"}
    assert labels({"quote": "deux morts"}, spoken("fr")) == {"label_fr": "deux morts"}


def test_a_quote_grows_to_hold_what_goes_with_it():
    text = "Dozens were injured. Dozens were hurt, according to a doctor."
    found = known_of(Source("wire", text, "en"), ("en", "fr"))
    assert quote_of("Dozens were hurt", [], found) == "Dozens were hurt"
    assert quote_of("no such words", [], found) == "no such words"


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Two died, according to the police.", "Two died, according to the police"),
        ("Two died, according to police, in Lyon.", "Two died, according to police"),
        ("Two died, according to M. Dupont.", "Two died, according to M. Dupont"),
        ("Two died, according to 1,000 pages.", "Two died, according to"),
        ("Two died, according to the “Post”.", "Two died, according to the"),
    ],
)
def test_a_quote_that_grows_ends_with_its_clause_but_before_a_passage_of_its_own(text, quote):
    found = known_of(Source("wire", text, "en"), ("en",))
    [at] = [at for at, cells in found.lines.items() if cells["kind"] == "attribution"]
    joined = Line(2, {"at": at})
    assert quote_of("Two died", [joined], found) == quote
    assert quote_of(text[:-1], [joined], found) == text[:-1]
