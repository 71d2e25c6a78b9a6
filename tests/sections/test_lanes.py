from dataclasses import replace

import pytest

from analysis.case.declaration import Declaration, Lane
from analysis.prose import blocks
from analysis.sections import lanes, timeline

BOTH = {"en": "Fire", "fr": "Le feu"}


@pytest.mark.parametrize(
    ("event", "lane"),
    [
        ("aktau-protests", "protest"),
        ("riots", "protest"),
        ("almaty-police", "state"),
        ("csto-intervention-requested", "state"),
        ("russia-sends-paratroopers", "outside"),
        ("internet-suspended", "unsaid"),
        ("gangs-take-control", "unsaid"),
        ("troops-patrol", "unsaid"),
    ],
)
def test_the_lane_is_that_of_who_acted_and_nobody_is_supplied(english, event, lane):
    assert lanes.lane(english, english.events.loc[event]) == lane


def bare(case, **parts):
    """Return the case as one that declares nothing, or just these parts."""
    return replace(case, declared=Declaration(**parts))


def test_a_case_that_declares_no_lanes_has_them_by_kind_of_event(case):
    made = bare(case)
    found = {lanes.lane(made, event) for _, event in made.events.iterrows()}
    assert found == {"unrest", lanes.REST}
    told = blocks.plain(timeline.figure(made).html)
    assert {"en": "by what they were", "fr": "selon leur nature"}[case.parameters.language] in told
    assert {"en": "Other events", "fr": "Autres événements"}[case.parameters.language] in told
    for word in ("The state responds", "La réponse de l’État", "outside", "extérieure"):
        assert word not in told


def test_every_lane_has_a_colour_of_its_own_and_a_title_in_each_language(case):
    titles = lanes.titles(bare(case))
    assert len(titles) == len(Declaration().lanes) + 1
    assert len(set(titles.values())) == len(titles)


def test_the_title_says_what_the_case_says_of_a_lane_without_a_date(case):
    undated = {"en": "No strike has a date", "fr": "Aucune grève n’est datée"}
    lane = Lane("developments", BOTH, event_types=("Strategic developments",), undated=undated)
    dated = Lane("protests", BOTH, event_types=("Protests",), undated=BOTH)
    shown = case.events[case.events["date"].isna() | (case.events["event_type"] == "Protests")]
    made = replace(bare(case, lanes=(dated, lane)), events=shown)
    assert lanes.undated(made) == undated[case.parameters.language]
    assert undated[case.parameters.language] in blocks.plain(timeline.figure(made).html)


def test_words_of_a_case_are_never_read_as_html(english):
    lane = Lane("x", {"en": "<b>x</b>"}, event_types=("Protests",), undated={"en": "<b>no</b>"})
    made = bare(english, lanes=(lane,))
    shown = replace(made, events=made.events[made.events["event_type"] != "Protests"])
    assert "<b>" not in str(timeline.figure(made).html)
    assert "<b>" not in str(timeline.figure(shown).html)
