import re
from dataclasses import replace
from math import cos, radians

import numpy as np
import pytest
from matplotlib.patches import Circle, PathPatch

from analysis.figures.locator import draw, figure
from analysis.figures.map_plan import Map, Place, Shape, plan
from analysis.figures.style import NARROW, WIDE


def box(key, west, south, east, north):
    ring = [(west, south), (east, south), (east, north), (west, north), (west, south)]
    return Shape(key, (np.array(ring, float),))


HOME = box("HOM", 46, 41, 87, 55)
LANDS = (HOME, box("NOR", 20, 55, 120, 75), box("SOU", 60, 20, 120, 41), box("FAR", 0, 0, 5, 5))
PLACES = (
    Place("a", ("row-a", "row-b"), "Portville", "2 March: it begins", 51.17, 43.65),
    Place("b", ("row-c",), "Oiltown", "2 March: it begins", 52.86, 43.34),
    Place("c", ("row-d",), "Bigcity", "4 March: it spreads", 76.89, 43.24),
)
MAP = Map(
    LANDS,
    frozenset(["HOM"]),
    PLACES,
    {"HOM": "Homeland", "NOR": "Northland", "SOU": "Southland", "FAR": "Farland"},
    (box("Southsea", 20, 0, 60, 41),),
    box("west", 50, 42, 56, 46),
    "The West",
)
BOTH = pytest.mark.parametrize("size", [WIDE, NARROW], ids=lambda size: size.name)


def planned(size, **changes):
    return plan(replace(MAP, **changes))[[WIDE, NARROW].index(size)]


def shown(seen, size, **changes):
    return seen(figure(planned(size, **changes)))


def dot(view, row_id):
    (circle,) = view.marks(row_id, Circle)
    return circle.center


@BOTH
def test_names_are_whole_inside_and_apart(seen, size):
    view = shown(seen, size)
    assert view.faults() == []
    for word in ("Portville", "Oiltown", "Bigcity", "it spreads", "The West", "Homeland"):
        assert word in view.words()


@BOTH
def test_a_degree_is_as_wide_as_at_the_middle_latitude(seen, size):
    view = shown(seen, size)
    a, b, c = (dot(view, name) for name in ("row-a", "row-c", "row-d"))
    across = (c[0] - a[0]) / (76.89 - 51.17)
    down = (b[1] - a[1]) / (43.65 - 43.34)
    assert across > 0
    assert down > 0  # south is down
    assert across / down == pytest.approx(cos(radians(48)), rel=0.1)


@BOTH
def test_two_places_at_one_point_are_both_named(seen, size):
    twin = replace(PLACES[0], place_id="z", row_ids=("row-z",), label="Old Port")
    view = shown(seen, size, places=(PLACES[0], twin))
    assert "Old Port" in view.words()
    assert "Portville" in view.words()
    assert [fault for fault in view.faults() if "mark" not in fault] == []


def test_both_sizes_name_the_same_lands_and_seas():
    wide, narrow = plan(MAP)
    assert wide.names == narrow.names
    assert {"HOM", "NOR", "Southsea"} <= wide.names


def test_a_land_without_room_for_its_name_is_left_unnamed(seen):
    assert "Farland" not in shown(seen, WIDE).words()
    assert "Northland" in shown(seen, WIDE).words()
    assert "Northland" not in shown(seen, WIDE, names={}).words()


def test_a_country_too_narrow_for_its_name_is_named_beside_it(seen):
    strip = box("HOM", 50, 42, 51.5, 46)
    view = shown(seen, WIDE, lands=(strip,), places=PLACES[:1], region=None)
    assert "Homeland" in view.words()


def test_what_lies_far_outside_is_cut_off(seen):
    view = shown(seen, WIDE)
    for patch in view.axes.findobj(PathPatch):
        points = patch.get_path().vertices
        assert points.min() >= -4
        assert points[:, 0].max() <= view.figure.bbox.width + 4


def test_the_region_is_tinted_only_when_there_is_one(seen):
    def tints(**changes):
        patches = shown(seen, WIDE, **changes).axes.findobj(PathPatch)
        return sum(0 < patch.get_facecolor()[3] < 1 for patch in patches)

    assert [tints(), tints(region=None)] == [1, 0]
    assert "The West" not in shown(seen, WIDE, region=None).words()


def test_a_place_links_to_its_first_row_and_without_rows_to_none(seen):
    drawing = draw(plan(MAP), "alt")
    assert 'href="#ev-row-a" aria-label="Portville: 2 March: it begins"' in drawing.wide
    assert "row-b" not in drawing.wide
    view = shown(seen, WIDE, places=[replace(PLACES[0], row_ids=())])
    assert "Portville" in view.words()
    assert {text.get_url() for text in view.texts} <= {None, ""}


def test_a_place_outside_the_country_stays_on_the_map(seen):
    abroad = replace(PLACES[2], latitude=36.0)
    view = shown(seen, WIDE, places=[*PLACES[:2], abroad])
    assert dot(view, "row-d")[1] < view.figure.bbox.height


def crowd(count):
    return [
        Place(str(n), (f"r{n}",), f"Place {n}", "", 48 + n * 37 % 37, 42 + n * 53 % 12)
        for n in range(count)
    ]


def test_crowded_places_keep_their_names(seen):
    view = shown(seen, NARROW, places=crowd(6))
    assert all(f"Place {n}" in view.words() for n in range(6))


@BOTH
def test_where_there_is_no_room_for_all_names_the_first_places_have_theirs(seen, size):
    one = planned(size, places=crowd(40))
    assert one.unnamed
    assert "0" in one.spots
    view = seen(figure(one))
    assert view.faults() == []
    assert all(view.marks(f"r{n}", Circle) for n in range(40))


def test_a_map_without_a_place_is_refused():
    with pytest.raises(ValueError, match="place"):
        plan(replace(MAP, places=()))


def test_the_same_places_give_the_same_bytes_and_blank_alt_is_refused():
    one = draw(plan(MAP), "alt")
    assert one == draw(plan(MAP), "alt")
    assert not re.search(r"\sid=", one.wide)
    with pytest.raises(ValueError, match="alt"):
        draw(plan(MAP), "")
