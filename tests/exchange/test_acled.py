"""ACLED's 31 columns, with one whole number where the source has “ten”, “14” and “at least 31”."""

from dataclasses import replace
from datetime import date
from io import StringIO

import pandas as pd
import pytest

from analysis.exchange import acled
from analysis.exchange.commands import written
from analysis.exchange.events import Days


def read(case):
    return pd.read_csv(StringIO(written(case, "acled")), keep_default_na=False)


def test_pandas_reads_back_the_columns_of_acled(attack):
    found = read(attack)
    assert len(acled.COLUMNS) == len(set(acled.COLUMNS)) == 31
    assert list(found.columns) == list(acled.COLUMNS)


def test_an_event_that_two_sources_tell_is_one_row(attack):
    [row] = read(attack).to_dict("records")
    assert (row["event_id_cnty"], row["event_date"], row["year"]) == ("sinks", "2021-03-03", 2021)
    assert (row["country"], row["iso"], row["location"]) == ("Greece", 300, "Naxos")
    assert (row["latitude"], row["longitude"]) == (37.1, 25.4)
    assert (row["inter1"], row["inter2"]) == ("Political militia", "Civilians")
    assert row["interaction"] == "Political militia-Civilians"
    assert (row["disorder_type"], row["civilian_targeting"]) == (
        "Political violence",
        "Civilian targeting",
    )


def test_fatalities_are_the_lowest_count_that_stands(attack):
    [row] = read(attack).to_dict("records")
    assert row["fatalities"] == 14  # “ten” was revised; “at least 31” is the union’s
    assert "killed: at least 31 (according to the crew’s union)" in row["notes"]
    assert "A ferry sank off Naxos on 3 March 2021" in row["notes"]


def test_what_has_no_day_no_place_or_no_type_of_acleds_is_left_out(attack, undated, ferries):
    assert read(undated).empty
    reasons = [acled.why_not(case, case.events.iloc[0]) for case in (attack, undated)]
    assert reasons == ["", "without a day"]
    nowhere = replace(attack, places=attack.places.assign(latitude=float("nan")))
    assert acled.why_not(nowhere, nowhere.events.iloc[0]) == "without coordinates"
    accident = ferries["en"]
    assert acled.why_not(accident, accident.events.iloc[0]) == "of no type that ACLED has"


@pytest.mark.parametrize(
    ("last", "precision", "loose", "expected"),
    [
        (3, "day", False, 1),
        (3, "day", True, 2),
        (9, "day", False, 2),
        (31, "month", False, 3),
        (None, "day", False, 1),  # since that day
    ],
)
def test_time_precision(last, precision, loose, expected):
    when = Days(date(2021, 3, 3), last and date(2021, 3, last), precision, loose)
    assert acled.precision(when) == expected


@pytest.mark.parametrize(
    ("kind", "sub", "expected"),
    [
        ("Protests", "Excessive force against protesters", "Political violence; Demonstrations"),
        ("Protests", "Peaceful protest", "Demonstrations"),
        ("Riots", "Violent demonstration", "Demonstrations"),
        ("Riots", "Mob violence", "Political violence"),
        ("Battles", "Armed clash", "Political violence"),
        ("Strategic developments", "Arrests", "Strategic developments"),
    ],
)
def test_the_type_of_disorder_is_the_codebooks(kind, sub, expected):
    assert acled.disorder({"event_type": kind, "sub_event_type": sub}) == expected
