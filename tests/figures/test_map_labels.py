import numpy as np

from analysis.figures.map_ground import Ground
from analysis.figures.map_labels import best_spot, spot_inside, spot_outside, spots_round
from analysis.figures.map_window import View
from analysis.figures.text_layout import Words

VIEW = View(width=100, height=100, west=0, north=10, across=10, down=10)
NAME = Words((), (), 20, 10)
SQUARE = np.array([(20.0, 20.0), (80.0, 20.0), (80.0, 80.0), (20.0, 80.0)])


def ground(*rings):
    return Ground(VIEW, {"A": rings}, [])


def test_the_nearest_free_spot_is_taken_and_a_taken_one_is_not():
    first = best_spot(ground(), spots_round((50, 50), [NAME]), [])
    second = best_spot(ground(), spots_round((50, 50), [NAME]), [first.box])
    assert first.box[0] > 50
    assert second.box != first.box


def test_a_spot_on_no_coast_is_better_than_one_on_it():
    coast = ground(SQUARE)
    spot = best_spot(coast, spots_round((78, 50), [NAME]), [])
    assert not coast.crossed(spot.ink)
    assert spot.box[2] < 80


def test_there_is_no_spot_where_all_is_taken():
    assert best_spot(ground(), spots_round((50, 50), [NAME]), [(0, 0, 100, 100)]) is None


def test_a_name_inside_an_area_lies_wholly_in_it():
    one = ground(SQUARE)
    left, top, right, bottom = spot_inside(one, one.lands["A"], [NAME], []).ink
    assert 20 <= left < right <= 80
    assert 20 <= top < bottom <= 80


def test_an_area_too_small_for_a_name_has_no_spot_inside_and_one_beside_it():
    one = ground(np.array([(20.0, 20.0), (28.0, 20.0), (28.0, 28.0), (20.0, 28.0)]))
    assert spot_inside(one, one.lands["A"], [NAME], []) is None
    assert spot_outside(one, one.lands["A"], NAME, []).lead


def test_a_name_keeps_to_what_is_free():
    one = ground(SQUARE)
    taken = [(20, 20, 80, 52)]
    assert spot_inside(one, one.lands["A"], [NAME], taken).box[1] > 52
