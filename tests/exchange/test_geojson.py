"""GeoJSON that an independent reader takes for valid, with every event in it."""

from dataclasses import replace

import geojson as reader

from analysis.exchange.commands import written


def read(case):
    return reader.loads(written(case, "geojson"))


def test_another_reader_finds_it_valid(attack, english):
    for case in (attack, english):
        found = read(case)
        assert isinstance(found, reader.FeatureCollection)
        assert found.is_valid, found.errors()
        assert all(isinstance(each, reader.Feature) for each in found["features"])


def test_a_feature_is_an_event_with_its_counts(attack):
    [feature] = read(attack)["features"]
    assert feature["id"] == "sinks"
    assert feature["geometry"]["coordinates"] == [25.4, 37.1]  # longitude first
    told = feature["properties"]
    assert told["quote"] == "A ferry sank off Naxos on 3 March 2021"
    assert told["actor1_id_label" if "actor1_id_label" in told else "actor1_label"]
    rival = next(each for each in told["counts"] if each["claim_id"] == "rival")
    assert (rival["wording"], rival["low"], rival["high"]) == ("at least 31", 31, None)


def test_an_event_without_coordinates_is_kept_unlocated(attack):
    places = attack.places.assign(latitude=float("nan"))
    found = read(replace(attack, places=places))
    assert found.is_valid
    assert [each["geometry"] for each in found["features"]] == [None]
