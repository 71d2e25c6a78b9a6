"""When an event happened, as moments."""

from analysis.sections.moments import moments


def test_events_that_come_after_each_other_end_in_no_circle(english):
    events = english.events.copy()
    events.loc["soldiers-enter-square", ["time_of_day", "after"]] = [None, "square-calms"]
    first, last = moments(events, events.loc["square-calms"])
    assert first < last


def test_an_event_begins_no_sooner_than_what_it_comes_after(english):
    events = english.events
    square, soldiers = events.loc["gunfire-heard"], events.loc["soldiers-enter-square"]
    assert moments(events, square)[0] >= moments(events, soldiers)[0]
