"""A case shown in a notebook: a short summary, and what each column means."""

import pytest

from analysis.case.reading import open_case


def test_a_case_shows_as_a_summary_and_not_as_its_tables(english):
    shown = repr(english)
    assert len(shown.splitlines()) == 6
    rows = [f"{len(getattr(english, table))} {table}" for table in ("events", "claims", "context")]
    assert f"rows: {', '.join(rows)}" in shown
    assert "language en, as_of all, coding_rule strict" in shown
    assert english._repr_html_().count("<tr>") == 6


def test_it_says_what_the_last_day_leaves_out():
    case = open_case(language="en", as_of="2022-01-04")
    later, undated = case.left_out["later"], case.left_out["undated"]
    assert f"left out by as_of: {later} later, {undated} undated" in repr(case)
    assert later > 0


def test_text_of_a_table_is_escaped(english):
    assert "<td" in english._repr_html_()
    assert "facts.columns(&quot;claims&quot;)" in english._repr_html_()


@pytest.mark.parametrize("table", ["events", "claims", "context"])
def test_every_column_has_a_meaning(case, table):
    told = case.columns(table)
    assert list(told.index) == list(getattr(case, table).columns)
    assert told["meaning"].str.strip().all(), told[~told["meaning"].str.strip().astype(bool)]
    assert set(told["from"]) == {"table", "derived"}
    assert told.loc["start", "from"] == "derived"


def test_another_table_is_an_error_that_names_those_there_are(english):
    with pytest.raises(ValueError, match="there are events, claims, context"):
        english.columns("actors")
