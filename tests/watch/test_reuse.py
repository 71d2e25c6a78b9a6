"""What a section has read is noted, and nothing else; it holds until one of them differs."""

from dataclasses import replace

import pytest

from analysis.case.reading import open_case
from analysis.watch.reuse import Digests, holds, noted, show

FIGURES = ("places.figure(facts)", "dated = timeline.figure(facts)\ndated")


def with_cell(case, table, row_id, column, value):
    """Return a case with another value in one cell."""
    frame = getattr(case, table).copy()
    frame.loc[row_id, column] = value
    return replace(case, **{table: frame})


@pytest.fixture(scope="module")
def read(cases):
    """What the sections of a few cells show and have read."""
    asked = (*FIGURES, "summary.title(facts)", "casualties.rules(facts)", "context.topics(facts)")
    return {source: show(source, Digests(cases["en"])) for source in asked}


def test_what_is_the_same_in_a_case_read_again_holds(read, english):
    again = open_case(english.name, language="en")
    assert all(holds(each, Digests(again)) for each in read.values())


def test_a_count_changes_the_count_s_sections_and_no_figure_of_events(read, english):
    claim = english.claims.index[0]
    other = with_cell(english, "claims", claim, "wording", "another wording")
    assert all(holds(read[each], Digests(other)) for each in (*FIGURES, "context.topics(facts)"))
    assert not holds(read["casualties.rules(facts)"], Digests(other))


def test_an_event_changes_the_figures_of_events(read, english):
    event = english.events.index[english.events["date"].notna()][0]
    other = with_cell(english, "events", event, "label", "another label")
    assert not any(holds(read[each], Digests(other)) for each in FIGURES)
    assert holds(read["context.topics(facts)"], Digests(other))


def test_a_year_changes_how_all_days_are_told(read, english):
    claim = english.claims.index[0]
    other = with_cell(english, "claims", claim, "start", english.events["start"].min())
    later = with_cell(other, "claims", claim, "end", "1999-01-01")
    assert not any(holds(read[each], Digests(later)) for each in FIGURES)


def test_commentary_changes_what_reads_the_folder(english, tmp_path):
    title = "summary.title(facts)"
    here = replace(english, folder=tmp_path)
    (tmp_path / "commentary" / "en").mkdir(parents=True)
    shown = {source: show(source, Digests(here)) for source in (title, FIGURES[0])}
    (tmp_path / "commentary" / "en" / "title.md").write_text("# Another title\n", "utf-8")
    assert not holds(shown[title], Digests(here))
    assert holds(shown[FIGURES[0]], Digests(here))


def test_whoever_goes_through_all_rows_has_read_all_tables(english):
    rows = noted(english).rows
    assert [*rows] == [*english.rows]
    assert "no-such-row" not in rows
    assert len(rows) == len(english.rows)
    assert rows[english.events.index[0]].equals(english.rows[english.events.index[0]])


def test_nothing_kept_is_nothing_that_holds(english):
    assert not holds(None, Digests(english))
