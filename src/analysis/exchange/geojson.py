"""GeoJSON (RFC 7946): a feature for each event, with its counts; unlocated where it has no place.

Positions are longitude, latitude (WGS 84). A blank cell is left out of the properties.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pandas as pd

from analysis.case import languages
from analysis.case.tables import columns
from analysis.exchange.events import cell, first_tellings, label, place_of

if TYPE_CHECKING:
    from analysis.case.reading import Case

LOSSES = (
    "an event without coordinates is a feature without a geometry: maps do not draw it",
    "dates are EDTF text (2022-01-04/..), which map tools do not read as dates",
    "a place is a point, also where the source means a whole region (geo_precision says so)",
    "counts that belong to no event, the background and the exclusions are lost",
)


def text(case: Case) -> str:
    """Return the events of a case as a collection of features."""
    features = [feature(case, event) for _, event in first_tellings(case).iterrows()]
    content = {"type": "FeatureCollection", "features": features}
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"


def why_not(case: Case, event: pd.Series[Any]) -> str:
    """Return why an event is drawn on no map; blank where it is."""
    return "" if place_of(case, event) is not None else "without coordinates (kept, and not drawn)"


def feature(case: Case, event: pd.Series[Any]) -> dict[str, Any]:
    """Return an event as a feature."""
    place = place_of(case, event)
    point = None
    if place is not None:
        position = [float(place["longitude"]), float(place["latitude"])]
        point = {"type": "Point", "coordinates": position}
    claims = case.claims[case.claims["event_id"] == event.name]
    counts = [told(case, "claims", claim) | bounds(claim) for _, claim in claims.iterrows()]
    where = {"geo_precision": int(place["geo_precision"])} if place is not None else {}
    properties = told(case, "events", event) | where | {"counts": counts}
    return {"type": "Feature", "id": event.name, "geometry": point, "properties": properties}


def told(case: Case, table: str, row: pd.Series[Any]) -> dict[str, Any]:
    """Return the cells of a row that are not blank, with the names of actors and places."""
    cells = {
        name: value for name in columns(table, languages.reported()) if (value := cell(row, name))
    }
    named = {
        name.removesuffix("_id"): label(frame, cells[name])
        for frame, names in (
            (case.places, ["place_id"]),
            (case.actors, ["actor1_id", "actor2_id", "group_id", "claimed_by", "relayed_by"]),
        )
        for name in names
        if name in cells
    }
    return cells | {f"{name}_label": words for name, words in named.items()}


def bounds(claim: pd.Series[Any]) -> dict[str, Any]:
    """Return what a count's words guarantee, as numbers; an open end is null."""
    ends = {name: claim[name] for name in ("low", "high")}
    return {name: None if pd.isna(value) else int(value) for name, value in ends.items()}
