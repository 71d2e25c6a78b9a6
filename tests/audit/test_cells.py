"""The numbers of the tables’ own words are those of their quotes."""

from dataclasses import replace

import pytest
from tracing import caught, page

from analysis.audit.tracing import trace
from analysis.sections import summary, timeline


def changed(case, table, row, **cells):
    frame = getattr(case, table).copy()
    for column, text in cells.items():
        frame.loc[row, column] = text
    return replace(case, **{table: frame})


@pytest.mark.parametrize(
    ("table", "row", "cells", "wrong"),
    [
        ("events", "aktau-protests", {"label": "300 people protest"}, {"300"}),
        ("events", "aktau-protests", {"label": "protests begin on 2 January"}, set()),
        ("events", "aktau-protests", {"translation": "they began on 5 January"}, {"5 January"}),
        ("context", "nazarbayev-age", {"label": "he is 18 years old"}, {"18"}),
        ("exclusions", 0, {"reason": "it happened 3 times"}, {"3"}),
    ],
)
def test_a_cell_says_no_number_that_its_quote_does_not(english, table, row, cells, wrong):
    row = getattr(english, table).index[0] if row == 0 else row
    case = changed(english, table, row, **cells)
    assert caught(trace(page(timeline.table(case)), case)) == wrong


@pytest.mark.parametrize(
    ("title", "wrong"), [("Dead in 17 days", {"17"}), ("Eight reportedly dead", set())]
)
def test_a_source_s_title_says_no_number_that_it_does_not(english, tmp_path, title, wrong):
    case = replace(english, folder=tmp_path, sources=english.sources.assign(title=title))
    assert caught(trace(page(summary.title(case)), case)) == wrong
