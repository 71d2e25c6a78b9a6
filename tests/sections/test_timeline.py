# ruff: noqa: DTZ001 - the times of a source are local, and have no zone
import re
from dataclasses import replace
from datetime import date, datetime, timedelta

import any_date
import pandas as pd
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from tracing import page

from analysis.audit.tracing import trace
from analysis.case.dates import parse
from analysis.case.reading import place_dates
from analysis.prose import blocks
from analysis.sections import summary, timeline


def test_dated_events_come_in_order_of_time_and_undated_ones_as_the_article_has_them(english):
    dated, undated = timeline.split(english.events)
    assert list(dated["start"]) == sorted(dated["start"])
    assert list(undated["quote_start"]) == sorted(undated["quote_start"])
    assert (len(dated), len(undated)) == (10, 15)


def test_a_mark_takes_the_time_that_the_article_gives(english):
    morning = timeline.mark(english, english.events.loc["soldiers-enter-square"])
    assert (morning.start, morning.end) == (datetime(2022, 1, 6, 6), datetime(2022, 1, 6, 12))
    after = timeline.mark(english, english.events.loc["gunfire-heard"])
    assert (after.start, after.end) == (datetime(2022, 1, 6, 6), datetime(2022, 1, 7))
    undated = timeline.mark(english, english.events.loc["troops-patrol"])
    assert (undated.start, undated.end) == (None, None)


@pytest.mark.parametrize(
    ("date", "time", "start", "end", "opens", "detail"),
    [
        ("2022-01-06", "17:40", (6, 17, 40), (6, 17, 40), "", "5.40 p.m."),
        ("2022-01-06", "22:00/01:30", (6, 22), (7, 1, 30), "", "10 p.m. – 1.30 a.m."),
        ("2022-01-06", "night", (6, 0), (7, 0), "", "night"),
        ("2022-01-06/2022-01-07", "night", (6, 21), (7, 6), "", "night"),
        ("2022-01", "17:40", (1, 0), (32, 0), "", "5.40 p.m."),
        ("../2022-01-06", None, (6, 0), (7, 0), "start", ""),
        ("2022-01-06/..", None, (6, 0), (7, 0), "end", ""),
        ("2022-01-06~", None, (6, 0), (7, 0), "", "date approximate"),
        ("2022-01-06%", None, (6, 0), (7, 0), "", "date approximate, date uncertain"),
    ],
)
def test_any_date_has_a_mark_that_says_no_more(english, date, time, start, end, opens, detail):  # noqa: PLR0917 - columns of the table
    span = parse(date)
    given = {"date": date, "time_of_day": time, "after": None, "claimed_by": None}
    given |= {"approximate": span.approximate, "uncertain": span.uncertain, "date_basis": "stated"}
    event = pd.Series({**english.events.loc["soldiers-enter-square"], **given})
    mark = timeline.mark(english, event)
    new_year = datetime(2022, 1, 1)
    for moment, (day, hour, *minutes) in ((mark.start, start), (mark.end, end)):
        minute = timedelta(days=day - 1, hours=hour, minutes=sum(minutes))
        assert moment == new_year + minute
    assert (mark.opens, mark.detail.replace("\u00a0", " ")) == (opens, detail)
    assert mark.unsure == (date[-1] in "~%")


ANY = st.tuples(st.none() | any_date.dates(date(1930, 1, 1)), any_date.TIMES)


@settings(
    deadline=None, max_examples=3, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(language=st.sampled_from(["en", "fr"]), shown=st.lists(ANY, min_size=1, max_size=4))
@example("fr", [("../2017-03-25", None)])
@example("en", [("2017-03~", None), ("2017-03-25", "17:40"), (None, "night")])
@example("fr", [("2017-03-25", "22:15/01:30"), ("2017-03-25/2017-03-26", "night")])
@example("en", [("1991", None), ("1991/2022-01", None), ("2022-01-04?", None)])
@example("fr", [("2017-03-01", None), ("2017-03-13/..", None), ("2017-03-24", "dawn")])
@example("en", [("0222", None)])
def test_any_dates_make_a_timeline_whose_numbers_all_lead_back(cases, language, shown):
    case = cases[language]
    events = case.events.head(len(shown)).drop(columns="after").assign(after=None)
    events["date"] = pd.Series([when for when, _ in shown], events.index, dtype="object")
    events["time_of_day"] = pd.Series([time for _, time in shown], events.index, dtype="object")
    events["date_basis"] = ["stated" if when else "undated" for when, _ in shown]
    place_dates(events)
    case = replace(case, events=events, claims=case.claims.head(0))
    figure, table = timeline.figure(case), timeline.table(case)
    if not any(when for when, _ in shown):
        assert isinstance(figure, blocks.Undrawn)
        return
    assert trace(page(timeline.opening(case), figure, table, language=language), case) == []


def test_events_that_come_after_each_other_end_in_no_circle(english):
    events = english.events.copy()
    events.loc["soldiers-enter-square", ["time_of_day", "after"]] = [None, "square-calms"]
    dated, _ = timeline.split(events)
    assert "square-calms" in dated.index


def test_a_mark_is_hollow_where_the_row_is_hedged(english):
    hedged = {row for row, event in english.events.iterrows() if event["hedge"] != "none"}
    marks = [timeline.mark(english, event) for _, event in english.events.iterrows()]
    assert {mark.row_id for mark in marks if mark.hedged} == hedged != set()


def test_an_inferred_date_is_marked_wherever_it_stands(cases):
    for language, word in {"en": "inferred", "fr": "déduite"}.items():
        case = cases[language]
        for event in case.events[case.events["date_basis"] == "inferred"].index:
            assert word in timeline.day_of(case, case.events.loc[event])
            assert word in timeline.mark(case, case.events.loc[event]).detail


def test_the_finding_names_what_has_no_date(english):
    title = timeline.figure(english).about["title"]
    assert title == "The intervention from outside has no date"


def test_the_table_has_a_row_for_each_event_each_cited(french):
    html = str(timeline.table(french).html)
    assert html.count("<tr>") == 1 + len(french.events)
    for event in french.events.index:
        assert f'href="#ev-{event}"' in html


def test_who_says_it_is_neither_lost_nor_invented(english):
    said = {row: timeline.who(english, event) for row, event in english.events.iterrows()}
    assert said["gunfire-heard"] == "Witnesses, via Reuters"
    assert said["rioters-eliminated"].startswith("The Kazakh police, in quotation marks")
    assert said["riots"] == "The article itself"


def test_the_data_behind_the_figure_are_the_rows(english):
    frame = timeline.data(english.events)
    assert list(frame["event_id"]) == list(english.events["event_id"])
    assert "protests begin in Aktau" in blocks.csv_text(frame)


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_label_is_small_after_a_colon_and_capital_where_it_stands_first(cases, language):
    case = cases[language]
    names = ("Tokayev", "Russia", "Russian", "Nazarbayev")
    told = [blocks.plain(timeline.line(case, event)) for _, event in case.events.iterrows()]
    begins = [line.partition(":")[2].strip() for line in told]
    assert [text for text in begins if text[0].isupper() and not text.startswith(names)] == []
    for _, event in case.events.iterrows():
        assert timeline.mark(case, event).label[0].isupper()
        assert blocks.plain(timeline.what(case, event))[0].isupper()


@pytest.mark.parametrize(("language", "days"), [("en", "4 and 5"), ("fr", "4 et 5")])
def test_two_days_are_said_as_a_sentence_says_them(cases, language, days):
    # 4–5 is for tables; a heading, running text and what is read aloud have the words.
    case = cases[language]
    assert timeline.mark(case, case.events.loc["riots"]).when.startswith(days)
    said = f"{blocks.plain(summary.glance(case).html)} {blocks.plain(timeline.opening(case).html)}"
    assert days in said
    assert not re.search(r"\d[–-]\d", said)


def test_an_event_told_by_two_sources_is_one_event_and_what_differs_is_told(ferries):
    told = {name: blocks.plain(timeline.table(case).html) for name, case in ferries.items()}
    for case in ferries.values():
        assert list(timeline.happenings(case).index) == ["sinks"]
        assert len(timeline.figure(case).data) >= 1
    assert (
        "Le Quai: a ferry sinks. It gives another date: 4\xa0March. It gives another place: Greece."
        in told["en"]
    )
    assert "Autre date donnée\xa0: 4\xa0mars." in told["fr"]


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"date_basis": "inferred"}, ""),
        ({"time_of_day": pd.NA}, ""),
        ({"date": "1999-05-28"}, "28"),
        ({"date": "1999-05-28", "place_id": "aktau"}, "Aktau"),
    ],
)
def test_another_telling_gives_another_date_only_where_it_is_another(case, changes, told):
    event = case.events[case.events["time_of_day"].notna()].iloc[0]
    again = pd.Series({**event, **changes})
    said = blocks.plain(timeline.telling(case, event, again))
    same = blocks.plain(timeline.telling(case, event, event))
    assert (said == same) is not bool(told)
    assert told in said.removeprefix(f"{same}. ")


def test_another_telling_of_the_same_day_gives_another_time(english):
    event = english.events[english.events["date"].notna()].iloc[0]
    said = [
        blocks.plain(
            timeline.telling(english, pd.Series({**event, "time_of_day": "16:20~"}), again)
        )
        for again in (
            pd.Series({**event, "time_of_day": "16:00~"}),
            pd.Series({**event, "time_of_day": "16:00~", "date": "1999-05-28"}),
        )
    ]
    assert said[0].endswith(" It gives another time: about 4\xa0p.m.")
    assert "another date" not in said[0]
    assert "another time" not in said[1]
