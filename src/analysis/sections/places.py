"""The locator map: where the dated events first happened, on Natural Earth outlines."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from analysis.case.parameters import project_root
from analysis.figures import locator
from analysis.prose import blocks
from analysis.prose.catalogue import catalogue
from analysis.prose.cite import cite, days_apart, stands_on
from analysis.prose.date_phrases import when
from analysis.prose.wording import label
from analysis.sections.timeline import data, split

if TYPE_CHECKING:
    from pathlib import Path

    import pandas as pd
    from markupsafe import Markup

    from analysis.case.reading import Case

__all__ = ["figure"]


def figure(case: Case) -> blocks.Figure | blocks.Undrawn:
    """Return the map, or nothing where no dated event has coordinates."""
    words = catalogue(case.parameters.language)
    first = first_by_place(case)
    if first.empty:
        return blocks.undrawn(data(first))
    home = str(case.places.loc[first["place_id"].iloc[0], "country"])
    region = region_of(case, first)
    told = [
        words.html("map-line", place=name(case, event), what=said(case, event))
        for _, event in first.iterrows()
    ]
    alt = words.say(
        "map-alt",
        country=country_names(words.language)[home],
        list="; ".join(map(blocks.plain, told)),
    )
    drawn = locator.draw(
        countries=read_shapes(reference() / "countries.geojson", "iso2"),
        country=home,
        region=shape_of(home, region),
        region_label=region,
        places=[spot(case, rank, event) for rank, (_, event) in enumerate(first.iterrows())],
        labels=country_names(words.language) | named_by(case),
        alt=alt,
    )
    note = words.say("map-note", region=region) if region else words.say("map-note-plain")
    return blocks.figure(
        words.language, "fig-map", drawn, title(case, first), note, told, data(first)
    )


def first_by_place(case: Case) -> pd.DataFrame:
    """Return the first dated event of each place that has coordinates, in order of time."""
    dated, _ = split(case.events)
    located = case.places.index[case.places["latitude"].notna()]
    return dated[dated["place_id"].isin(located)].drop_duplicates("place_id")


def title(case: Case, first: pd.DataFrame) -> Markup:
    """Return the map's finding: where it began, and how soon it was elsewhere."""
    words = catalogue(case.parameters.language)
    start, end = first["start"].iloc[0], first["start"].iloc[-1]
    began = words.listed(
        [name(case, event) for _, event in first[first["start"] == start].iterrows()]
    )
    day = stands_on(str(first["event_id"].iloc[0]), words.day(start.date()))
    if start == end:
        return words.html("map-figure-one", first=began, date=day)
    days = int((end - start).days)
    apart = days_apart(first.iloc[0], first.iloc[-1], words.words(days), "event_id")
    last = name(case, first.iloc[-1])
    return words.html("map-figure", first=began, date=day, last=last, days=days, days_words=apart)


def name(case: Case, event: pd.Series[Any]) -> str:
    """Return the name of an event's place."""
    return str(case.places.loc[event["place_id"], "label"])


def said(case: Case, event: pd.Series[Any]) -> Any:
    """Return when an event happened and what it was, cited: its label may hold a number."""
    words = catalogue(case.parameters.language)
    told = words.html("map-what", date=when(case, event), label=label(case, event))
    return cite(case, str(event["event_id"]), told)


def spot(case: Case, rank: int, event: pd.Series[Any]) -> locator.Place:
    """Return a place as the map draws it."""
    words = catalogue(case.parameters.language)
    place = case.places.loc[event["place_id"]]
    return locator.Place(
        place_id=str(event["place_id"]),
        row_ids=(str(event["event_id"]),),
        label=str(place["label"]),
        detail=words.say("map-detail", date=when(case, event)),
        longitude=float(place["longitude"]),
        latitude=float(place["latitude"]),
        order=rank,
    )


def region_of(case: Case, first: pd.DataFrame) -> str:
    """Return the first-level division where it began; blank where that is not one."""
    began = first[first["start"] == first["start"].iloc[0]]
    regions = case.places.loc[began["place_id"], "admin1"].dropna().unique()
    return str(regions[0]) if len(regions) == 1 else ""


def reference() -> Path:
    """Return the folder of outlines shared by all cases."""
    return project_root() / "data" / "reference"


def shape_of(country: str, region: str) -> locator.Shape | None:
    """Return the outline of a first-level division, where the reference data has it."""
    path = reference() / "admin1" / f"{country}.geojson"
    shapes = read_shapes(path, "name") if region and path.is_file() else []
    return next((shape for shape in shapes if shape.key == region), None)


def read_shapes(path: Path, key: str) -> list[locator.Shape]:
    """Return the polygons of a GeoJSON file (RFC 7946), keyed by a property."""
    features = json.loads(path.read_text("utf-8"))["features"]
    return [
        locator.Shape(str(each["properties"][key]), rings(each["geometry"])) for each in features
    ]


def rings(geometry: dict[str, Any]) -> tuple[tuple[tuple[float, float], ...], ...]:
    """Return the rings of a polygon or multipolygon."""
    polygons = geometry["coordinates"]
    if geometry["type"] == "Polygon":
        polygons = [polygons]
    return tuple(tuple((x, y) for x, y in ring) for polygon in polygons for ring in polygon)


def named_by(case: Case) -> dict[str, str]:
    """Return the case's own names of countries, which its text has too, by ISO code."""
    rows = case.places
    whole = rows[rows["country"].notna() & rows["admin1"].isna() & rows["latitude"].isna()]
    return {str(row["country"]): str(row["label"]) for _, row in whole.iterrows()}


def country_names(language: str) -> dict[str, str]:
    """Return the names of the mapped countries in the report's language, by ISO code."""
    from babel import Locale

    territories = Locale(language).territories
    shapes = read_shapes(reference() / "countries.geojson", "iso2")
    return {shape.key: str(territories.get(shape.key, shape.key)) for shape in shapes}


def __dir__() -> list[str]:
    """Return what a notebook asks of this section, for completion."""
    return __all__
