"""UCDP's Georeferenced Event Dataset: its 49 columns (version 22.1 and later).

A row is an incident of organised violence with at least one death, on a day and in a place. What
UCDP alone gives (conflicts, dyads, Gleditsch and Ward's states) is blank; `relid` is our event id.
"""

from __future__ import annotations

from math import floor
from typing import TYPE_CHECKING, Any

from analysis.exchange.acled import publisher
from analysis.exchange.events import (
    cell,
    country,
    days,
    first_tellings,
    killed,
    kind_of,
    label,
    notes,
    place_of,
    source,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pandas as pd

    from analysis.case.reading import Case
    from analysis.exchange.events import Days

COLUMNS = (
    "id", "relid", "year", "active_year", "code_status", "type_of_violence", "conflict_dset_id",
    "conflict_new_id", "conflict_name", "dyad_dset_id", "dyad_new_id", "dyad_name",
    "side_a_dset_id", "side_a_new_id", "side_a", "side_b_dset_id", "side_b_new_id", "side_b",
    "number_of_sources", "source_article", "source_office", "source_date", "source_headline",
    "source_original", "where_prec", "where_coordinates", "where_description", "adm_1", "adm_2",
    "latitude", "longitude", "geom_wkt", "priogrid_gid", "country", "country_id", "region",
    "event_clarity", "date_prec", "date_start", "date_end", "deaths_a", "deaths_b",
    "deaths_civilians", "deaths_unknown", "best", "high", "low", "gwnoa", "gwnob",
)  # fmt: skip
STATE = ("State Forces", "External/Other Forces", "Government body")
ORGANISED = ("Rebel Groups", "Political Militias", "Identity Militias")
CIVILIAN = ("Civilians", "Protesters", "Rioters")
WHERE = {1: 1, 2: 3, 3: 4}  # ours (a town, part of a region, wider) as GED's
LOSSES = (
    (
        "low, best and high are whole numbers: an open end (“dozens”, “more than 400”) is lost, "
        "and high is the highest number that any voice’s words name"
    ),
    "counts of several groups are not added: the lowest and the highest single count stand",
    "who says it stands in source_original; how surely, and in which words, in source_article",
    "events without a count of the killed, without a day or without coordinates are left out",
    "violence whose sides are not known, or are no organised ones, is left out",
    "all other counts, the background and the exclusions are lost",
    "conflicts, dyads and their numbers, country_id, region and gwnoa, gwnob are UCDP’s: blank",
)


def rows(case: Case) -> Iterator[dict[str, Any]]:
    """Yield a row for each event that GED could have; `id` counts them."""
    number = 0
    for event_id, event in first_tellings(case).iterrows():
        place, when = place_of(case, event), days(event)
        if place is not None and when and not why_not(case, event):
            number += 1
            yield {"id": number, "relid": event_id, **row(case, event, place, when)}


def why_not(case: Case, event: pd.Series[Any]) -> str:
    """Return why an event is left out; blank where it is not."""
    dead = killed(case, str(event.name))
    if not len(dead) or not dead["low_acled"].max():
        return "without a count of the killed"
    if not violence(case, event):
        return "without two organised sides, or one and civilians"
    if days(event) is None:
        return "without a day"
    return "" if place_of(case, event) is not None else "without coordinates"


def violence(case: Case, event: pd.Series[Any]) -> int:
    """Return GED's type: 1 state-based, 2 non-state, 3 one-sided; 0 where none can be told."""
    one, other = (kind_of(case, cell(event, f"actor{n}_id")) for n in (1, 2))
    armed = [each for each in (one, other) if each in (*STATE, *ORGANISED)]
    if len(armed) == 2:
        return 1 if any(each in STATE for each in armed) else 2
    return 3 if one in (*STATE, *ORGANISED) and other in CIVILIAN else 0


def row(case: Case, event: pd.Series[Any], place: pd.Series[Any], when: Days) -> dict[str, Any]:
    """Return the cells of an event that are not blank."""
    dead = killed(case, str(event.name))
    kind = violence(case, event)
    found, last = source(case, event), when.last or when.first
    x, y = float(place["longitude"]), float(place["latitude"])
    who = [label(case.actors, cell(claim, "claimed_by")) for _, claim in dead.iterrows()]
    return {
        "year": when.first.year,
        "active_year": 0,
        "code_status": "Clear",
        "type_of_violence": kind,
        "side_a": label(case.actors, cell(event, "actor1_id")),
        "side_b": "Civilians" if kind == 3 else label(case.actors, cell(event, "actor2_id")),
        "number_of_sources": 1,
        "source_article": notes(case, event, *(claim for _, claim in dead.iterrows())),
        "source_office": publisher(found),
        "source_date": cell(found, "published"),
        "source_headline": cell(found, "title"),
        "source_original": "; ".join(dict.fromkeys(filter(None, who))),
        "where_prec": WHERE[int(place["geo_precision"])],
        "where_coordinates": cell(place, "label"),
        "adm_1": cell(place, "admin1"),
        "latitude": y,
        "longitude": x,
        "geom_wkt": f"POINT ({x} {y})",
        "priogrid_gid": grid(y, x),
        "country": country(place).get("name", ""),
        "event_clarity": 1 if when.length == 1 else 2,
        "date_prec": precision(when),
        "date_start": when.first.isoformat(),
        "date_end": last.isoformat(),
        **deaths(dead),
    }


def grid(latitude: float, longitude: float) -> int:
    """Return the cell of PRIO-GRID (half a degree; counted from the south-west) of a point."""
    column, line = floor((longitude + 180) * 2), floor((latitude + 90) * 2)
    return min(line, 359) * 720 + min(column, 719) + 1


def precision(when: Days) -> int:
    """Return GED's precision of a date: 1 the day, 2 to six days, 3 a week, 4 a month, 5 more."""
    longest = {2: 6, 3: 7, 4: 31}
    if when.length == 1:
        return 2 if when.loose else 1
    return next((level for level, most in longest.items() if when.length <= most), 5)


def deaths(dead: pd.DataFrame) -> dict[str, int]:
    """Return the estimates of an event; `best` is the lowest that the voices' words name."""
    named = [int(number) for number in dead["low_acled"]]
    tops = [int(high) for high in dead["high_strict"].dropna()]
    best = min(number for number in named if number)
    low = min(int(number) for number in dead["low_strict"])
    return {
        "deaths_a": 0, "deaths_b": 0, "deaths_civilians": 0, "deaths_unknown": best,
        "best": best, "high": max([*named, *tops]), "low": min(low, best),
    }  # fmt: skip
