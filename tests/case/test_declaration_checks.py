import copy

import pandas as pd
import pytest

from analysis.case.declaration import Declaration
from analysis.case.declaration_checks import check_names, check_report

BOTH = {"en": "Water", "fr": "Eau"}
LANE = "report/lanes/water"
LISTED = {"en": "{n}: {list}", "fr": "{n} : {list}"}
GOOD = {
    "lanes": [
        {"name": "water", "label": BOTH, "event_types": ["Disasters"], "undated": BOTH},
        {"name": "help", "label": BOTH, "actor_types": ["Emergency services"]},
    ],
    "topics": [
        {"name": "rain", "label": BOTH},
        {
            "name": "stations",
            "within": "rain",
            "sentence": LISTED,
        },
    ],
    "measures": [
        {"name": "vaccinated", "label": BOTH, "done": {"en": "vaccinated", "fr": "vacciné"}},
        {
            "name": "felled",
            "label": BOTH,
            "figure": "harm",
            "counts": "things",
            "noun": {"en": {"one": "tree", "other": "trees"}, "fr": "arbres"},
            "done": BOTH,
        },
    ],
}


def told(report):
    return [(each.column, each.nearest) for each in check_report({"report": report}, ("en", "fr"))]


def changed(part, at, **cells):
    made = copy.deepcopy(GOOD)
    made[part][at] |= cells
    return made


@pytest.mark.parametrize("package", [{}, {"report": {}}, {"report": GOOD}])
def test_a_sound_declaration_and_none_have_nothing_wrong(package):
    assert list(check_report(package, ("en", "fr"))) == []


@pytest.mark.parametrize("report", [[], "lanes", 3, None])
def test_a_report_of_another_shape_is_told(report):
    assert told(report) == [("report", "")]


@pytest.mark.parametrize(
    ("report", "where", "near"),
    [
        ({"lane": []}, "report/lane", "lanes"),
        ({"lanes": {}}, "report/lanes", ""),
        ({"lanes": ["water"]}, "report/lanes", ""),
        (changed("lanes", 0, name="Water!"), "report/lanes/Water!", ""),
        (changed("lanes", 1, name="water"), "report/lanes/water", ""),
        (changed("lanes", 0, event_types=["Disaster"]), f"{LANE}/event_types", "Disasters"),
        (changed("lanes", 0, event_types=[]), "report/lanes/water", ""),
        (changed("lanes", 0, event_types="Disasters"), f"{LANE}/event_types", ""),
        (changed("lanes", 0, colour="red"), "report/lanes/water/colour", ""),
        (changed("lanes", 0, label={"en": "Water"}), "report/lanes/water/label/fr", ""),
        (changed("lanes", 0, label={**BOTH, "frr": "x"}), "report/lanes/water/label/frr", "fr"),
        (changed("lanes", 0, label="Water"), "report/lanes/water/label", ""),
        (changed("lanes", 0, label={**BOTH, "en": "{n}"}), "report/lanes/water/label/en", ""),
        (changed("topics", 1, within="rein"), "report/topics/stations/within", "rain"),
        (changed("topics", 1, sentence=BOTH), "report/topics/stations/sentence/en", ""),
        (changed("topics", 0, within="stations"), "report/topics/rain", ""),
        (changed("measures", 0, figure="harms"), "report/measures/vaccinated/figure", "harm"),
        (changed("measures", 0, done=None), "report/measures/vaccinated/done", ""),
        (changed("measures", 1, noun={"en": "x", "fr": {"one": "y"}}),
         "report/measures/felled/noun/fr/other", ""),
        (changed("measures", 1, noun={"en": "x", "fr": {"one": "y", "other": "z", "two": "a"}}),
         "report/measures/felled/noun/fr/two", ""),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told_at_its_place_with_the_nearest(report, where, near):
    assert (where, near) in told(report)


def test_more_lanes_than_colours_are_told():
    lanes = [{**GOOD["lanes"][0], "name": f"lane-{n}"} for n in range(7)]
    assert told({"lanes": lanes}) == [("report/lanes", "")]


def test_a_row_may_use_what_all_cases_have_or_its_case_declares():
    frame = pd.DataFrame({"measure": ["killed", "kiled", "vaccinated", None]}, dtype="str")
    context = pd.DataFrame({"topic": ["prices"]}, dtype="str").assign(row=2)
    tables = {"claims": frame.assign(row=range(2, 6)), "context": context}
    problems = list(check_names(tables, Declaration()))
    assert [(each.row, each.column, each.nearest) for each in problems] == [
        (3, "measure", "killed"), (4, "measure", "evacuated"),
    ]  # fmt: skip
