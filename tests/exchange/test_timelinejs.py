"""TimelineJS's sheet: a title, then slides; nothing undated, nothing of a table run as HTML."""

from dataclasses import replace
from io import StringIO

import pandas as pd

from analysis.exchange import timelinejs
from analysis.exchange.commands import written


def read(case):
    return pd.read_csv(StringIO(written(case, "timelinejs")), keep_default_na=False, dtype=str)


def test_pandas_reads_back_the_columns_of_the_template(attack):
    found = read(attack)
    assert list(found.columns) == list(timelinejs.COLUMNS)
    title, slide = found.to_dict("records")
    assert (title["Type"], title["Year"]) == ("title", "")
    assert [slide[name] for name in ("Year", "Month", "Day")] == ["2021", "3", "3"]
    assert slide["Headline"] == "A ferry sinks"
    assert "A ferry sank off Naxos on 3 March 2021" in slide["Text"]
    assert "Killed: at least 31 (according to the crew’s union)" in slide["Text"]


def test_an_undated_event_is_left_out(undated):
    assert len(read(undated)) == 1
    assert timelinejs.why_not(undated, undated.events.iloc[0]) == "without a date"


def test_the_shipped_case_has_a_slide_for_each_event_with_a_date(english):
    found = read(english)
    dated = english.events["start"].notna().sum()
    assert len(found) == dated + 1
    slide = found[found["Headline"].str.startswith("Daily protest")].iloc[0]
    assert (slide["End Year"], slide["End Month"], slide["End Day"]) == ("2022", "1", "6")


def test_text_of_a_table_is_shown_and_never_run(attack):
    label = "<script>alert(1)</script>"
    events = attack.events.assign(label=label, quote="<b>not bold</b>")
    shown = "".join(read(replace(attack, events=events)).iloc[1])
    assert "<script" not in shown
    assert "<b>" not in shown
    assert "&lt;b&gt;not bold" in shown
