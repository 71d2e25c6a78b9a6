"""UCDP GED's 49 columns: estimates that never add up what several voices count."""

from dataclasses import replace
from datetime import date
from io import StringIO

import pandas as pd
import pytest

from analysis.exchange import ged
from analysis.exchange.commands import written
from analysis.exchange.events import Days


def read(case):
    return pd.read_csv(StringIO(written(case, "ged")), keep_default_na=False)


def test_pandas_reads_back_an_incident(attack):
    found = read(attack)
    assert len(ged.COLUMNS) == len(set(ged.COLUMNS)) == 49
    assert list(found.columns) == list(ged.COLUMNS)
    [row] = found.to_dict("records")
    assert (row["id"], row["relid"], row["type_of_violence"]) == (1, "sinks", 3)
    assert (row["low"], row["best"], row["high"]) == (14, 14, 31)
    columns = ("deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown")
    assert sum(row[name] for name in columns) == row["best"]
    assert row["source_original"] == "the coastguard; the crew’s union"
    assert (row["date_start"], row["date_end"], row["date_prec"]) == ("2021-03-03", "2021-03-03", 1)
    assert row["geom_wkt"] == "POINT (25.4 37.1)"


def test_what_is_no_organised_violence_with_a_death_is_left_out(attack, undated, ferries):
    first = attack.events.iloc[0]
    assert ged.why_not(attack, first) == ""
    assert ged.why_not(undated, undated.events.iloc[0]) == "without a day"
    nobody = replace(attack, claims=attack.claims[attack.claims["measure"] != "killed"])
    assert ged.why_not(nobody, first) == "without a count of the killed"
    accident = ferries["en"]
    accident = replace(accident, claims=accident.claims.assign(event_id="sinks"))
    assert "organised" in ged.why_not(accident, accident.events.iloc[0])
    assert read(undated).empty


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("State Forces", "Rebel Groups", 1),
        ("Rebel Groups", "Political Militias", 2),
        ("State Forces", "Protesters", 3),
        ("Protesters", "State Forces", 0),
        ("Media", "Civilians", 0),
    ],
)
def test_the_type_of_violence_follows_from_the_sides(attack, one, other, kind):
    actors = attack.actors.copy()
    actors.loc[["union", "passengers"], "actor_type"] = [one, other]
    changed = replace(attack, actors=actors)
    assert ged.violence(changed, changed.events.iloc[0]) == kind


@pytest.mark.parametrize(
    ("latitude", "longitude", "cell"),
    [(-90, -180, 1), (90, 180, 360 * 720), (37.1, 25.4, 254 * 720 + 411), (0.0, 0.0, 129961)],
)
def test_a_cell_of_prio_grid_is_counted_from_the_south_west(latitude, longitude, cell):
    assert ged.grid(latitude, longitude) == cell


@pytest.mark.parametrize(("days", "expected"), [(1, 1), (2, 2), (6, 2), (7, 3), (30, 4), (200, 5)])
def test_the_precision_of_a_date(days, expected):
    first = date(2021, 3, 3)
    when = Days(first, date.fromordinal(first.toordinal() + days - 1), "day", loose=False)
    assert ged.precision(when) == expected
