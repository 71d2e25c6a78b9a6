import numpy as np
import pytest

from analysis.figures.map_window import View, middle_longitude, span, view, window
from analysis.figures.style import NARROW, WIDE

VIEW = View(width=100, height=100, west=170, north=10, across=10, down=10)


def ring(west, south, east, north):
    return np.array([(west, south), (east, south), (east, north), (west, north), (west, south)])


def test_degrees_become_px_from_the_top_left_on_either_side_of_the_date_line():
    assert VIEW.at(170, 10) == (0, 0)
    assert VIEW.at(175, 5) == (50, 50)
    assert VIEW.at(-181, 5) == (90, 50)


@pytest.mark.parametrize(
    ("longitudes", "middle"),
    [([10], 10), ([10, 20], 15), ([170, -170], -180), ([-179, 177, 178], 179), ([-30, 0], -15)],
)
def test_the_middle_is_that_of_the_shortest_arc(longitudes, middle):
    assert middle_longitude(longitudes) == pytest.approx(middle)


def test_a_country_is_shown_whole_with_its_near_islands_and_without_its_far_ones():
    mainland, island, far = ring(0, 40, 8, 50), ring(9, 41, 10, 42), ring(55, -21, 56, -20)
    west, south, east, north = window([mainland, island, far], [(2, 48)])
    assert (west <= 0, 10 <= east < 30) == (True, True)
    assert (south <= 40, north >= 50) == (True, True)


def test_a_country_too_large_is_shown_round_the_places():
    west, south, east, north = window([ring(20, 41, 190, 81)], [(37.6, 55.7)])
    assert west < 37.6 < east < 80
    assert south < 55.7 < north
    assert span((west, south, east, north)) == pytest.approx(20, rel=0.1)


def test_a_huge_country_is_whole_only_where_its_places_spread_over_it():
    canada = ring(-130, 42, -52, 75)
    assert span(window([canada], [(-73.6, 45.5)])) == pytest.approx(20, rel=0.1)
    coasts = window([canada], [(-123.1, 49.3), (-63.6, 44.6)])
    assert coasts[0] <= -130
    assert coasts[2] >= -52


def test_a_tiny_country_is_shown_with_what_is_round_it():
    assert span(window([ring(7.4, 43.72, 7.44, 43.75)], [(7.42, 43.73)])) == pytest.approx(
        3, rel=0.1
    )


@pytest.mark.parametrize("size", [WIDE, NARROW], ids=lambda size: size.name)
@pytest.mark.parametrize("places", [[(0, -90)], [(0, 90)], [(-179, 0), (1, 0), (90, 80)]])
def test_a_view_never_goes_round_twice_nor_far_past_a_pole(size, places):
    seen = view([], places, size, 200)
    assert seen.east - seen.west <= 360.001
    assert seen.north - 90 <= 21 / seen.down
    assert seen.height < 800


def test_a_ring_is_cut_at_the_edge_and_closed_there():
    (cut,) = VIEW.rings([ring(160, 0, 175, 5)])
    assert cut[:, 0].min() == -3
    assert cut[:, 0].max() == 50


def test_a_ring_that_is_seen_twice_is_drawn_twice():
    wide = View(width=360, height=100, west=-200, north=10, across=1, down=1)
    assert len(wide.rings([ring(150, 0, 170, 5)])) == 2
