import os
from dataclasses import replace
from functools import cache

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from matplotlib.patches import Circle

from analysis.case.outlines import reference, world
from analysis.figures.locator import draw, figure
from analysis.figures.map_ground import Ground
from analysis.figures.map_plan import Map, Place, Shape, plan

# A map of the whole earth takes a second: ask for more when the planning changes.
EXAMPLES = int(os.environ.get("MAP_EXAMPLES", "3"))


@cache
def earth():
    return [
        Shape(each.code, tuple(ring for polygon in each.polygons for ring in polygon))
        for each in world(reference() / "countries.topojson")
    ]


def anywhere(spots, homes=(), label="Place"):
    places = [
        Place(f"p{n}", (f"r{n}",), f"{label} {n}", "in March 2017", x, y)
        for n, (x, y) in enumerate(spots)
    ]
    names = {shape.key: shape.key for shape in earth()}
    return Map(earth(), frozenset(homes), places, names)


def faults(seen, one):
    """Say what is wrong with a map of one size, as its reader sees it."""
    view = seen(figure(one))
    marks = [
        (place, circle.center)
        for place in one.map.places
        for circle in view.marks(place.row_ids[0], Circle)
    ]
    off = [
        f"{place.label} is not where the projection puts it: {at}"
        for place, at in marks
        if at != one.view.at(place.longitude, place.latitude)
        or not (0 <= at[0] <= one.view.width and 0 <= at[1] <= one.view.height)
    ]
    lost = [] if len(marks) == len(one.map.places) else ["a place has no mark"]
    return [*view.faults(), *off, *lost]


@settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    st.lists(st.tuples(st.floats(-180, 180), st.floats(-90, 90)), min_size=1, max_size=7),
    st.sets(st.sampled_from(["FR", "US", "RU", "FJ", "AQ", "CL", "VA"]), max_size=2),
)
def test_places_anywhere_make_a_sound_map(seen, spots, homes):
    for one in plan(anywhere(spots, homes)):
        assert faults(seen, one) == []


NASTY = {
    "on the date line": ([(180, -17), (-180, -17), (179.9, -16)], ["FJ"]),
    "over the date line": ([(177.5, 64.7), (-169.8, 66.2)], ["RU"]),
    "at the pole": ([(0, -90)], ["AQ"]),
    "two continents": ([(2.35, 48.85), (55.45, -20.88)], ["FR", "RE"]),
    "all round the earth": ([(-120, 0), (0, 0), (120, 0)], []),
    "the smallest country": ([(12.453, 41.903)], ["VA"]),
    "the longest country": ([(-70.65, -33.46)], ["CL"]),
    "no country": ([(-30, 20)], []),
    "a country without an outline": ([(10, 10)], ["XX"]),
}


@pytest.mark.parametrize("name", NASTY)
def test_a_map_of_places_that_are_hard_to_map(seen, name):
    for one in plan(anywhere(*NASTY[name])):
        assert faults(seen, one) == []


@pytest.mark.parametrize(
    "label",
    ["北京市天安门广场", "ميدان التحرير", "दिल्ली", "Taumatawhakatangihanga" * 4, "3rd 2,000"],
)
def test_a_label_in_any_script_and_of_any_length_is_drawn(label):
    drawing = draw(plan(anywhere([(2.35, 48.85)], ["FR"], label)), "alt")
    assert "".join(label.split())[:4] in drawing.wide.replace(" ", "")


def test_what_crosses_the_date_line_makes_no_line_across_the_map():
    wide, _ = plan(anywhere(*NASTY["over the date line"]))
    for rings in wide.outlines.values():
        for ring in rings:
            steps = np.abs(np.diff(np.vstack([ring, ring[:1]]), axis=0))
            edge = (ring <= -2.5) | (ring >= [wide.view.width + 2.5, wide.view.height + 2.5])
            inner = ~np.any(edge, axis=1)
            assert steps[inner].max(initial=0) < wide.view.width / 3


def test_the_date_line_is_crossed_by_the_shortest_way():
    wide, _ = plan(anywhere(*NASTY["over the date line"]))
    assert wide.view.east - wide.view.west < 60
    (x0, _), (x1, _) = (wide.view.at(x, y) for x, y in NASTY["over the date line"][0])
    assert x0 < x1


def test_a_name_stands_in_its_own_country_and_not_in_the_other():
    spots = [(15.31, -4.32), (15.27, -4.26)]
    shown = anywhere(spots, ["CD", "CG"])
    places = [replace(p, land=key) for p, key in zip(shown.places, ("CD", "CG"), strict=True)]
    for one in plan(replace(shown, places=places)):
        ground = Ground(one.view, one.outlines, [])
        for place, other in zip(places, ("CG", "CD"), strict=True):
            left, top, right, bottom = one.spots[place.place_id].box
            assert not ground.holds(other, ((left + right) / 2, (top + bottom) / 2))


def test_names_of_lands_stand_inside_them_on_the_wide_map():
    wide, _ = plan(anywhere([(44.4, 33.3)], ["IQ"]))
    ground = Ground(wide.view, wide.outlines, [])
    assert {"IQ", "IR", "SA", "SY"} <= wide.lands.keys()
    assert not [key for key, spot in wide.lands.items() if ground.crossed(spot.ink)]
