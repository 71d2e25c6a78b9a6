import numpy as np
import pytest

from analysis.case.borders import country_codes
from analysis.case.outlines import closed, features, polygons, reference, ring, world


@pytest.fixture(scope="module")
def earth():
    return {each.code: each for each in world(reference() / "countries.topojson")}


def test_every_country_of_the_world_has_an_outline_by_its_code(earth):
    # United States outlying islands are there; these two are rocks that 1:10m leaves out too.
    assert country_codes() - earth.keys() <= {"BV"}
    assert {"XK", "TV", "GI", "VA", "PS", "TW", "EH", "AQ"} <= earth.keys()


def test_parts_overseas_belong_to_their_state(earth):
    assert {code for code, each in earth.items() if each.part_of == "FR"} == {
        *("GF", "GP", "MQ", "RE", "YT")
    }
    assert earth["RE"].of("FR")
    assert earth["RE"].of("RE")
    assert not earth["FR"].of("RE")
    assert not earth[""].of("")


def test_every_ring_is_closed_and_none_jumps(earth):
    for each in earth.values():
        for polygon in each.polygons:
            for line in polygon:
                assert tuple(line[0]) == tuple(line[-1])
                steps = np.abs(np.diff(line[:, 0]))
                assert steps.max() < 100 or each.code == "AQ"


def test_neighbours_share_their_border_to_the_last_digit(earth):
    def points(code):
        return {tuple(p) for polygon in earth[code].polygons for line in polygon for p in line}

    assert len(points("FR") & points("DE")) > 3
    assert len(points("CY")) > 3  # one country, as its code has it


def test_a_ring_goes_on_past_the_date_line():
    arcs = [np.array([[179.0, 0], [180, 1]]), np.array([[-180.0, 1], [-179, 2], [-181, 0]])]
    assert ring([0, 1], arcs)[:, 0].tolist() == [179, 180, 181, 179]


def test_a_ring_round_a_pole_is_closed_along_the_edge_of_the_map():
    line = np.array([[-180.0, -70], [0, -65], [180, -70]])
    assert closed(line)[-3:].tolist() == [[180, -90], [-180, -90], [-180, -70]]
    assert closed(line[[0, 1, 0]]).tolist() == line[[0, 1, 0]].tolist()


def test_rings_of_polygons_and_multipolygons():
    square = [[0, 0], [1, 0], [1, 1], [0, 0]]
    one = polygons({"type": "Polygon", "coordinates": [square]})
    many = polygons({"type": "MultiPolygon", "coordinates": [[square], [square, square]]})
    assert [len(one), len(many), len(many[1])] == [1, 2, 2]
    assert tuple(one[0][0][1]) == (1, 0)


@pytest.mark.parametrize(
    ("language", "caspian"),
    [
        ("en", "Caspian Sea"), ("fr", "Mer Caspienne"),
        ("es", "Mar Caspio"), ("ru", "Каспийское море"),
    ],
)  # fmt: skip
def test_seas_are_named_in_every_language_of_reports_and_stand_once(language, caspian):
    seas = [about for about, _ in features(reference() / "seas.geojson")]
    names = [about[key] for about in seas if (key := f"name_{language}") in about]
    assert caspian in names
    assert len(names) == len(set(names)) >= len(seas) - 1
    assert not [name for name in names if "'" in name or name.isupper()]


def test_a_file_that_is_not_there_has_no_features(tmp_path):
    assert features(tmp_path / "XX.geojson") == ()
