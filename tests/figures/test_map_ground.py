import numpy as np

from analysis.figures.map_ground import CELL, Ground
from analysis.figures.map_window import View

VIEW = View(width=100, height=60, west=0, north=10, across=10, down=10)
SQUARE = np.array([(20.0, 20.0), (60.0, 20.0), (60.0, 50.0), (20.0, 50.0)])
HOLE = np.array([(30.0, 30.0), (30.0, 40.0), (40.0, 40.0), (40.0, 30.0)])


def test_a_mask_is_where_an_odd_number_of_rings_is():
    mask = Ground(VIEW, {}, []).mask([SQUARE, HOLE])
    assert mask.sum() == (40 * 30 - 10 * 10) / CELL**2
    assert mask[24 // CELL, 24 // CELL]
    assert not mask[34 // CELL, 34 // CELL]
    assert not mask[10 // CELL, 10 // CELL]


def test_a_ring_beyond_the_edges_is_cut_at_them():
    everywhere = np.array([(-9.0, -9.0), (150.0, -9.0), (150.0, 90.0), (-9.0, 90.0)])
    assert Ground(VIEW, {}, []).mask([everywhere]).all()


def test_borders_and_coasts_are_found_in_a_box():
    one = Ground(VIEW, {"A": [SQUARE]}, [])
    assert one.crossed((10, 30, 30, 40))
    assert not one.crossed((24, 24, 40, 40))
    assert not one.crossed((70, 10, 90, 40))


def test_a_point_is_in_a_land_or_not():
    one = Ground(VIEW, {"A": [SQUARE]}, [])
    assert one.holds("A", (40, 30))
    assert not one.holds("A", (5, 5))
    assert not one.holds("A", (500, -5))
    assert not one.holds("B", (40, 30))
