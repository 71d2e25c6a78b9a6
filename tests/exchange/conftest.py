"""The made-up ferry (tests/support) as violence at a known place: every format has a row."""

from dataclasses import replace

import pytest


@pytest.fixture
def attack(ferries):
    case = ferries["en"]
    actors = case.actors.assign(actor_type="Political Militias")
    actors.loc["passengers", "actor_type"] = "Civilians"
    events = case.events.assign(
        event_type="Violence against civilians",
        sub_event_type="Attack",
        actor1_id="union",
        actor2_id="passengers",
    )
    places = case.places.assign(latitude=37.1, longitude=25.4)
    claims = case.claims.assign(event_id="sinks")
    return replace(case, actors=actors, events=events, places=places, claims=claims)


@pytest.fixture
def undated(attack):
    """The same, but for its day."""
    nothing = {"start": None, "end": None, "date": None, "precision": None}
    return replace(attack, events=attack.events.assign(**nothing))
