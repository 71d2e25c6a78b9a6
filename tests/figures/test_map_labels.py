from analysis.figures.map_labels import View, first_free, spot_inside, spots_round
from analysis.figures.text_layout import Words

VIEW = View(width=100, height=100, west=0, north=10, across=10, down=10)
NAME = Words((), (), 20, 10)
SQUARE = [[(20.0, 20.0), (80.0, 20.0), (80.0, 80.0), (20.0, 80.0)]]


def test_degrees_become_px_from_the_top_left():
    assert VIEW.at(0, 10) == (0, 0)
    assert VIEW.at(5, 5) == (50, 50)


def test_the_nearest_free_spot_is_taken_and_a_taken_one_is_not():
    first = first_free(VIEW, spots_round((50, 50), [NAME]), [])
    second = first_free(VIEW, spots_round((50, 50), [NAME]), [first.box])
    assert first.box[0] > 50
    assert second.box != first.box


def test_there_is_no_spot_where_all_is_taken():
    assert first_free(VIEW, spots_round((50, 50), [NAME]), [(0, 0, 100, 100)]) is None


def test_a_name_inside_an_area_lies_wholly_in_it():
    left, top, right, bottom = spot_inside(VIEW, SQUARE, NAME, []).box
    assert 20 <= left < right <= 80
    assert 20 <= top < bottom <= 80


def test_an_area_too_small_for_a_name_has_no_spot():
    small = [[(20.0, 20.0), (24.0, 20.0), (24.0, 24.0)]]
    assert spot_inside(VIEW, small, NAME, []) is None
