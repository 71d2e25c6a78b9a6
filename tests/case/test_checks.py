import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.case import positions
from analysis.case.checks import (
    LONG_WORDING,
    agreement,
    check_bounds,
    check_quotes,
    check_span,
    check_wordings,
    closest,
    code_wording,
    explain_date,
    explain_quote,
    place,
)

SOURCES = {"s": {"source_id": "s", "language": "fr"}}


def table(*rows):
    made = pd.DataFrame(list(rows), dtype="str")
    return made.assign(row=range(2, len(made) + 2))


def bounds(wording, **typed):
    row = {"wording": wording, **{name: str(value) for name, value in typed.items()}}
    problems = check_bounds("claims.csv", 2, row, code_wording(wording, "fr"))
    return [(problem.column, problem.nearest) for problem in problems]


@given(st.integers(0, 5000), st.none() | st.integers(0, 5000))
def test_typed_bounds_may_narrow_the_words_and_never_leave_them(low, high):
    typed = {"low": low} | ({} if high is None else {"high": high})
    inside = low >= 1001 and (high is None or low <= high)
    assert (bounds("plus de 1 000", **typed) == []) == inside


def test_bounds_in_the_wrong_order_are_one_problem():
    assert bounds("plus de 400", low=900, high=800) == [("low", "")]


def test_a_wording_outside_its_quote_is_told_with_the_words_that_are_there():
    row = {"source_id": "s", "quote": "Plus de 400 d’entre elles", "wording": "plus de 400"}
    (problem,) = check_quotes("claims.csv", table(row), {"s": "Plus de 400 d’entre elles. Fin."})
    assert (problem.column, problem.nearest) == ("wording", "Plus de 400")


def test_the_closest_words_are_looked_for_in_bounded_time():
    assert closest("x" * (LONG_WORDING + 1), "y" * 10) == ""
    assert closest("huit", "Huit policiers") == "Huit"


def test_the_passage_to_copy_stands_whole_in_the_message():
    text = "Selon l’armée, « huit\u202fsoldats » auraient été tués. Rien d’autre."
    message = explain_quote('Selon l\'armée, "huit soldats" auraient été tués', text, closely=True)
    assert "Selon l’armée, « huit\u202fsoldats » auraient été tués" in message
    assert "right single quotation mark" in message


def test_a_long_quote_is_told_where_it_leaves_the_source():
    text = " ".join(f"mot{number}" for number in range(1000))
    quote = text[100:3000] + "X" + text[3001:6000]
    message = explain_quote(quote, text, closely=False)
    begun, goes_on = text[2960:3000], text[3000:3020]
    assert f"after “{begun}” the source goes on “{goes_on}”, the quote “X{goes_on[1:]}”" in message


@given(st.text("ab ", max_size=40), st.text("ab ", max_size=40))
def test_the_source_agrees_with_the_beginning_of_a_quote(quote, text):
    told = agreement(quote, text) if quote not in text else ""
    if "after" in told:
        begun = told.split("“")[1].split("”")[0]
        assert begun in text
        assert begun in quote


def test_a_quote_in_a_row_without_a_known_source_is_left_to_its_source():
    row = {"source_id": "other", "quote": "anything", "wording": "neuf"}
    assert [each.column for each in check_quotes("c.csv", table(row), {})] == ["wording"]
    assert list(check_wordings("c.csv", table(row), SOURCES)) == []


@pytest.mark.parametrize("text", ["2022-01-04", "", "2021/2022-01", "../2022-01-04"])
def test_a_date_up_to_the_publication_is_sound(text):
    assert explain_date(text, {"published": "2022-01-04"}) == ""


@pytest.mark.parametrize("text", ["2022-01-05", "2023", "2022-02/..", "2022-01-05~"])
def test_a_date_after_the_publication_is_told(text):
    assert "2022-01-04" in explain_date(text, {"published": "2022-01-04"})


def test_a_very_long_cell_is_answered_at_once():
    assert "too long for a date" in explain_date(" " * 30_000, {})
    with pytest.raises(ValueError, match="too long"):
        code_wording("mille " * 5000, "fr")
    with pytest.raises(ValueError, match="too large"):
        code_wording("9 999 999 999 999 999 999", "fr")


def test_the_sentences_of_a_quote_are_those_it_touches():
    text = "Un. Deux trois. Quatre cinq. Six."
    for quote in ("Deux", "trois. Quatre", text):
        start, end, first, last = place(quote, text)
        assert text[start:end] == quote
        around = positions.sentence(text, positions.Position(start, end))
        assert (first, last) == (around.start, around.end)


@pytest.mark.parametrize(("quote", "refused"), [("In 1789 it began", 0), ("It began", 1)])
def test_a_far_year_is_a_slip_only_where_the_quote_does_not_say_it(quote, refused):
    days = ["1789-07-14", "2020-01-01", "2020-01-02"]
    events = pd.DataFrame({"row": [2, 3, 4], "date": days, "quote": [quote, "a", "b"]})
    assert len(list(check_span(events))) == refused
