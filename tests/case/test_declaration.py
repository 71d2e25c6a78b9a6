import json
from pathlib import Path

import pytest

from analysis.case import declaration
from analysis.case.declaration import Declaration, known

CASE = Path(__file__).parents[2] / "data" / "kazakhstan-2022"


def test_a_case_that_declares_nothing_has_what_all_have(tmp_path):
    (tmp_path / "datapackage.json").write_text(json.dumps({"resources": []}), "utf-8")
    assert declaration.read(tmp_path) == Declaration()


def test_every_kind_of_event_has_a_lane_of_its_own_or_none_by_default():
    in_lanes = [kind for lane in Declaration().lanes for kind in lane.event_types]
    assert len(in_lanes) == len(set(in_lanes))
    assert set(known("events", "event_type")) - set(in_lanes) == {"Strategic developments"}


def test_default_lanes_presume_nothing_of_who_acts():
    assert not any(lane.actor_types for lane in Declaration().lanes)


def test_what_a_case_declares_comes_first_and_stands_in_place_of_a_shared_one():
    label = {"en": "Fuel", "fr": "Carburant"}
    made = declaration.declared({"topics": [{"name": "prices", "label": label}]})
    assert [each.name for each in made.topics][:2] == ["prices", "history"]
    assert made.topics[0].label == label
    assert len(made.topics) == len(Declaration().topics)


def test_lanes_of_a_case_stand_in_place_of_the_default_ones():
    lane = {"name": "water", "label": {"en": "W", "fr": "E"}, "event_types": ["Disasters"]}
    (only,) = declaration.declared({"lanes": [lane]}).lanes
    assert only.event_types == ("Disasters",)


def test_words_given_once_are_the_words_of_every_form():
    made = declaration.declared(
        {
            "measures": [
                {
                    "name": "felled",
                    "label": {"en": "Felled", "fr": "Abattus"},
                    "counts": "things",
                    "noun": {"en": {"one": "tree", "other": "trees"}, "fr": "arbre"},
                    "done": {"en": "felled", "fr": {"one": "abattu", "other": "abattus"}},
                }
            ]
        }
    ).measure("felled")
    assert set(made.done["en"].values()) == {"felled"}
    assert made.noun["en"]["other"] == "trees"
    assert made.done["fr"]["other_feminine"] == "abattus"


@pytest.mark.parametrize("figure", declaration.FIGURES)
def test_every_measure_stands_in_one_figure(figure):
    assert Declaration().of(figure)
    assert all(each.figure in declaration.FIGURES for each in Declaration().measures)
