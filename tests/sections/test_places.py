import json

from analysis.sections import places


def test_each_place_stands_once_with_its_first_dated_event(english):
    first = places.first_by_place(english)
    assert list(first["place_id"]) == ["aktau", "zhanaozen", "almaty"]
    assert list(first["event_id"]) == ["aktau-protests", "zhanaozen-protests", "almaty-protests"]


def test_the_region_is_where_it_began(english):
    assert places.region_of(english, places.first_by_place(english)) == "Mangystau"


def test_the_finding_says_how_soon_it_spread(cases):
    said = {name: places.figure(case).about["title"] for name, case in cases.items()}
    assert said["en"] == "Aktau and Zhanaozen first, on 2\u00a0January; Almaty two days later"
    assert said["fr"].endswith("Almaty deux jours plus tard")


def test_the_region_is_drawn_from_the_reference_outlines():
    assert places.shape_of("KZ", "Mangystau").key == "Mangystau"
    assert places.shape_of("KZ", "nowhere") is None
    assert places.shape_of("XX", "Mangystau") is None


def test_rings_of_polygons_and_multipolygons():
    square = [[0, 0], [1, 0], [1, 1], [0, 0]]
    one = places.rings({"type": "Polygon", "coordinates": [square]})
    many = places.rings({"type": "MultiPolygon", "coordinates": [[square], [square, square]]})
    assert (len(one), len(many)) == (1, 3)
    assert one[0][1] == (1, 0)


def test_countries_are_named_in_the_report_s_language():
    assert places.country_names("fr")["RU"] == "Russie"
    codes = json.loads((places.reference() / "countries.geojson").read_text("utf-8"))["features"]
    assert places.country_names("en").keys() == {each["properties"]["iso2"] for each in codes}
