import re

import pytest

from analysis.prose import blocks
from analysis.sections import summary, timeline


def test_dated_events_come_in_order_of_time_and_undated_ones_as_the_article_has_them(english):
    dated, undated = timeline.split(english.events)
    assert list(dated["start"]) == sorted(dated["start"])
    assert list(undated["quote_start"]) == sorted(undated["quote_start"])
    assert (len(dated), len(undated)) == (10, 15)


def test_a_mark_takes_the_time_that_the_article_gives(english):
    morning = timeline.mark(english, english.events.loc["soldiers-enter-square"])
    assert morning.part == (0.25, 0.5)
    assert (morning.start.day, morning.end.day) == (6, 6)
    undated = timeline.mark(english, english.events.loc["troops-patrol"])
    assert (undated.start, undated.end, undated.part) == (None, None, None)


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
    assert "Le Quai: a ferry sinks It dates it: 4\xa0March. It places it: Greece." in told["en"]
    assert "Elle donne une autre date\xa0: 4\xa0mars." in told["fr"]
