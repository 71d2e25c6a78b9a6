"""What an event has for every format: days, place, who says it, the killed that stand."""

import pandas as pd

from analysis.exchange import events


def test_the_killed_of_an_event_are_the_counts_that_stand(attack):
    assert list(events.killed(attack, "sinks").index) == ["fourteen", "rival"]
    assert events.killed(attack, "no-such").empty


def test_days_are_known_or_not(attack, undated):
    when = events.days(attack.events.iloc[0])
    assert (when.first.isoformat(), when.length) == ("2021-03-03", 1)
    assert events.days(undated.events.iloc[0]) is None


def test_a_blank_cell_is_blank(attack):
    assert events.cell(pd.Series({"a": None, "b": float("nan"), "c": 3}), "a") == ""
    assert events.label(attack.actors, "") == events.kind_of(attack, "nobody") == ""


def test_who_says_it_and_how_surely_is_told(english):
    row = english.claims[english.claims["hedge"] == "conditional"].iloc[0]
    assert "reported as hearsay" in events.says(english, row)
