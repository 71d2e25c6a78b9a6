from dataclasses import replace

import pandas as pd
import pytest

from analysis.case.outlines import reference, world
from analysis.figures.map_plan import plan
from analysis.prose import blocks
from analysis.sections import places


@pytest.fixture
def changed(english):
    """Return what changes a case in memory: columns of its events and places, by row."""

    def change(events=(), **columns):
        tables = {"events": english.events.copy(), "places": english.places.copy()}
        for name, values in columns.items():
            for row, value in values.items():
                tables["places"].loc[row, name] = value
        for row, values in dict(events).items():
            for name, value in values.items():
                tables["events"].loc[row, name] = value
        return replace(english, **tables)

    return change


def dated(text, start, end=None):
    return {"date": text, "start": pd.Timestamp(start), "end": pd.Timestamp(end or start)}


def title(case):
    return blocks.plain(places.title(case, places.first_by_place(case)))


def caption(case):
    first = places.first_by_place(case)
    plans = plan(places.shown(case, first))
    tinted, unnamed = any(one.tinted for one in plans), any(one.unnamed for one in plans)
    return places.note(case, first, tinted=tinted, unnamed=unnamed)


def test_each_place_stands_once_with_its_first_dated_event(english):
    first = places.first_by_place(english)
    assert list(first["place_id"]) == ["aktau", "zhanaozen", "almaty"]
    assert list(first["event_id"]) == ["aktau-protests", "zhanaozen-protests", "almaty-protests"]


def test_the_region_is_where_it_began(english):
    first = places.first_by_place(english)
    assert places.region_of(english, first) == ("KZ", "Mangystau")


def test_the_finding_says_how_soon_it_spread(cases):
    said = {name: title(case) for name, case in cases.items()}
    assert said["en"] == "Aktau and Zhanaozen first, on 2\u00a0January; Almaty two days later"
    assert said["fr"].endswith("Almaty deux jours plus tard")


def test_the_region_is_drawn_from_the_reference_outlines():
    assert places.shape_of("KZ", "Mangystau").key == "Mangystau"
    assert places.shape_of("KZ", "mangghystau").key == "mangghystau"
    assert places.shape_of("KZ", "nowhere") is None
    assert places.shape_of("XX", "Mangystau") is None


def test_a_region_that_is_not_found_is_not_spoken_of(changed):
    case = changed(admin1={"aktau": "Nowhere", "zhanaozen": "Nowhere"})
    shown = places.shown(case, places.first_by_place(case))
    assert shown.region is None
    caption = places.figure(case).about["caption"]
    assert "shaded" not in caption
    assert "Nowhere" not in caption
    assert (
        "The shaded area is the region of Mangystau." in places.figure(changed()).about["caption"]
    )


def test_a_date_less_exact_than_a_day_is_said_as_it_is(changed):
    case = changed({"aktau-protests": dated("2022-01", "2022-01-01", "2022-01-31")})
    shown = places.figure(case).about
    assert shown["title"] == "Where it happened: Aktau, Zhanaozen and Almaty"
    assert "1\u00a0January" not in shown["alt"]
    assert "Aktau, January 2022" in shown["alt"]


def test_one_date_for_all_is_said_once(changed):
    rows = ("aktau-protests", "zhanaozen-protests", "almaty-protests")
    month = dated("2022-01", "2022-01-01", "2022-01-31")
    assert (
        title(changed(dict.fromkeys(rows, month))) == "Aktau, Zhanaozen and Almaty, in January 2022"
    )


def test_a_long_time_is_told_by_its_two_dates_with_their_years(changed):
    case = changed({"zhanaozen-protests": dated("2024-03-05", "2024-03-05")})
    assert title(case) == "Aktau first, on 2\u00a0January 2022; Zhanaozen on 5\u00a0March 2024"


def test_a_place_without_coordinates_is_not_on_the_map(changed):
    case = changed(latitude={"almaty": None}, longitude={"almaty": None})
    first = places.first_by_place(case)
    assert list(first["place_id"]) == ["aktau", "zhanaozen"]
    assert "Almaty" not in places.figure(case).about["alt"]


def test_without_any_coordinates_there_is_no_map(changed):
    none = dict.fromkeys(["aktau", "zhanaozen", "almaty"])
    shown = places.figure(changed(latitude=none, longitude=none))
    assert not shown.html


def test_without_a_country_the_map_is_of_none(changed):
    none = dict.fromkeys(["aktau", "zhanaozen", "almaty"])
    about = places.figure(changed(country=none, admin1=none)).about
    assert about["alt"].startswith("Map. Aktau")


def test_places_in_several_countries_are_each_told(changed):
    case = changed(
        country={"almaty": "FR"},
        admin1={"almaty": None},
        latitude={"almaty": -20.88},
        longitude={"almaty": 55.45},
    )
    shown = places.shown(case, places.first_by_place(case))
    assert {"KZ", "FR", "RE"} <= shown.homes
    assert places.subject(case, places.first_by_place(case)) == "Map of Kazakhstan and France."


def test_coordinates_are_credited_to_whom_the_table_names(changed):
    rows = ["aktau", "zhanaozen", "almaty"]
    named = changed(coordinates_from=dict.fromkeys(rows, "OpenStreetMap (ODbL)"))
    assert "Town coordinates: OpenStreetMap." in caption(named)
    blank = changed(coordinates_from=dict.fromkeys(rows))
    assert caption(blank).startswith("Outlines: Natural Earth. The shaded")


def test_the_sea_is_named_and_both_sizes_name_the_same(case):
    wide, narrow = plan(places.shown(case, places.first_by_place(case)))
    sea = {"en": "Caspian Sea", "fr": "Mer Caspienne"}[case.parameters.language]
    assert sea in wide.seas
    assert wide.names == narrow.names
    assert {"KZ", "RU", "CN"} <= wide.lands.keys()


def test_countries_are_named_in_the_report_s_language_and_briefly():
    names = places.country_names("fr")
    assert names["RU"] == "Russie"
    assert names["HK"] == "Hong Kong"
    assert places.country_names("en")["CD"] == "Congo-Kinshasa"
    codes = {each.code for each in world(reference() / "countries.topojson")}
    assert names.keys() == codes - {""}
    assert not [name for name in names.values() if "(" in name]


def test_a_part_of_a_country_is_not_the_country():
    def called(label, precision="3"):
        place = pd.Series({"label": label, "geo_precision": precision})
        return places.is_country(place, "Portugal")

    assert called("Portugal")
    assert called("Portugal", "1")
    assert called("Lusitania")
    assert not called("central Portugal")
    assert not called("a house", "1")
