import re
from dataclasses import replace
from math import cos, radians

import pytest
from matplotlib.patches import Circle, PathPatch

from analysis.figures.locator import Place, Shape, draw, figure
from analysis.figures.style import NARROW, WIDE


def box(key, west, south, east, north):
    ring = ((west, south), (east, south), (east, north), (west, north), (west, south))
    return Shape(key, (ring,))


HOME = box("HOM", 46, 41, 87, 55)
COUNTRIES = (HOME, box("NOR", 20, 55, 120, 75), box("SOU", 60, 20, 120, 41), box("FAR", 0, 0, 5, 5))
REGION = box("west", 50, 42, 56, 46)
PLACES = (
    Place("a", ("row-a", "row-b"), "Portville", "2 March: it begins", 51.17, 43.65, 1),
    Place("b", ("row-c",), "Oiltown", "2 March: it begins", 52.86, 43.34, 2),
    Place("c", ("row-d",), "Bigcity", "4 March: it spreads", 76.89, 43.24, 3),
)
LABELS = {"HOM": "Homeland", "NOR": "Northland", "SOU": "Southland", "FAR": "Farland"}
BOTH = pytest.mark.parametrize("size", [WIDE, NARROW], ids=lambda size: size.name)


def shown(seen, size, places=PLACES, region=REGION, labels=LABELS):
    return seen(
        figure(
            COUNTRIES,
            "HOM",
            places,
            region=region,
            region_label="The West",
            labels=labels,
            size=size,
        )
    )


def drawing(alt="alt", country="HOM"):
    return draw(
        COUNTRIES, country, PLACES, region=REGION, region_label="The West", labels=LABELS, alt=alt
    )


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
    twins = (PLACES[0], replace(PLACES[0], place_id="z", row_ids=("row-z",), label="Old Port"))
    view = shown(seen, size, twins)
    assert "Old Port" in view.words()
    texts = [fault for fault in view.faults() if "mark" not in fault]
    assert texts == []


def test_a_country_without_room_for_its_name_is_left_unnamed(seen):
    assert "Farland" not in shown(seen, WIDE).words()
    assert "Northland" in shown(seen, WIDE).words()
    assert "Northland" not in shown(seen, WIDE, labels={}).words()


def test_what_lies_far_outside_is_cut_off(seen):
    view = shown(seen, WIDE)
    for patch in view.axes.findobj(PathPatch):
        points = patch.get_path().vertices
        assert points.min() >= -4
        assert points[:, 0].max() <= view.figure.bbox.width + 4


def test_the_region_is_tinted_only_when_there_is_one(seen):
    tints = [
        sum(
            0 < patch.get_facecolor()[3] < 1
            for patch in shown(seen, WIDE, region=r).axes.findobj(PathPatch)
        )
        for r in (REGION, None)
    ]
    assert tints == [1, 0]
    assert "The West" not in shown(seen, WIDE, region=None).words()


def test_a_place_links_to_its_first_row_and_without_rows_to_none(seen):
    assert 'href="#ev-row-a" aria-label="Portville: 2 March: it begins"' in drawing().wide
    assert "row-b" not in drawing().wide
    view = shown(seen, WIDE, [replace(PLACES[0], row_ids=())])
    assert "Portville" in view.words()
    assert {text.get_url() for text in view.texts} <= {None, ""}


def test_a_place_outside_the_country_stays_on_the_map(seen):
    abroad = replace(PLACES[2], latitude=36.0)
    view = shown(seen, WIDE, [*PLACES[:2], abroad])
    assert dot(view, "row-d")[1] < view.figure.bbox.height


def test_crowded_places_keep_their_names(seen):
    crowd = [
        replace(
            PLACES[0], place_id=str(n), row_ids=(f"r{n}",), label=f"Place {n}", longitude=58 + 3 * n
        )
        for n in range(6)
    ]
    words = shown(seen, NARROW, crowd).words()
    assert all(f"Place {n}" in words for n in range(6))


def test_a_country_without_outline_is_refused():
    with pytest.raises(ValueError, match="'NIL'"):
        drawing(country="NIL")


def test_the_same_places_give_the_same_bytes_and_blank_alt_is_refused():
    assert drawing() == drawing()
    assert not re.search(r"\sid=", drawing().wide)
    with pytest.raises(ValueError, match="alt"):
        drawing(alt="")
