"""The locator map: where the dated events first happened, on Natural Earth outlines."""

from __future__ import annotations

import re
import unicodedata
from itertools import chain
from typing import TYPE_CHECKING, Any

from analysis.case.outlines import features, reference, world
from analysis.figures import locator
from analysis.figures.map_plan import Map, Place, Shape, plan
from analysis.prose import blocks
from analysis.prose.catalogue import catalogue
from analysis.prose.cite import cite, days_apart, stands_on
from analysis.prose.date_phrases import running, when
from analysis.prose.wording import label
from analysis.sections.timeline import data, split

if TYPE_CHECKING:
    from collections.abc import Iterable

    import pandas as pd
    from markupsafe import Markup

    from analysis.case.outlines import Polygon
    from analysis.case.reading import Case

__all__ = ["figure"]

DAY = re.compile(r"\d{4}-\d\d-\d\d")  # EDTF, level 0: one day, neither about nor uncertain
NAMED = 3  # places that a title names; there may be more
MONTH = 31  # days: a longer time is told by its two dates


def figure(case: Case) -> blocks.Figure | blocks.Undrawn:
    """Return the map, or nothing where no dated event has coordinates."""
    first = first_by_place(case)
    if first.empty:
        return blocks.undrawn(data(first))
    plans = plan(shown(case, first))
    tinted, unnamed = any(one.tinted for one in plans), any(one.unnamed for one in plans)
    told = words_of(case, first, tinted=tinted, unnamed=unnamed)
    return blocks.figure(case.parameters.language, told, locator.draw(plans, told.alt))


def words_of(case: Case, first: pd.DataFrame, *, tinted: bool, unnamed: bool) -> blocks.Told:
    """Return what the map says in words; `tinted`: a region is; `unnamed`: a place has no room."""
    words = catalogue(case.parameters.language)
    told = [
        words.html("map-line", place=name(case, event), what=said(case, event, first))
        for _, event in first.iterrows()
    ]
    alt = " ".join([subject(case, first), f"{'; '.join(map(blocks.plain, told))}."])
    noted = note(case, first, tinted=tinted, unnamed=unnamed)
    rows = data(case.events.loc[first.index])
    return blocks.Told("fig-map", title(case, first), noted, told, alt, rows)


# --- what is shown ---------------------------------------------------------------------


def first_by_place(case: Case) -> pd.DataFrame:
    """Return the first dated event of each place that has coordinates, in order of time."""
    dated, _ = split(case.events)
    located = case.places.index[case.places["latitude"].notna()]
    first = dated[dated["place_id"].isin(located)].drop_duplicates("place_id")
    # The hour of one event is not when it began there: of others that day none may be known.
    return first.assign(time_of_day=None)


def shown(case: Case, first: pd.DataFrame) -> Map:
    """Return what the map shows: places, in order of time, their countries, lands and seas."""
    language = case.parameters.language
    outlines = world(reference() / "countries.topojson")
    countries = countries_of(case, first)
    region = region_of(case, first)
    return Map(
        lands=[Shape(each.code, rings(each.polygons)) for each in outlines],
        homes=frozenset(each.code for each in outlines if any(map(each.of, countries))),
        places=[spot(case, event, first) for _, event in first.iterrows()],
        names=country_names(language) | named_by(case),
        seas=seas(language),
        region=shape_of(*region),
        region_label=region[1],
    )


def countries_of(case: Case, first: pd.DataFrame) -> list[str]:
    """Return the codes of the countries in which the places are, in order of time."""
    return [str(code) for code in case.places.loc[first["place_id"], "country"].dropna().unique()]


def spot(case: Case, event: pd.Series[Any], first: pd.DataFrame) -> Place:
    """Return a place as the map draws it."""
    words = catalogue(case.parameters.language)
    place = case.places.loc[event["place_id"]]
    return Place(
        place_id=str(event["place_id"]),
        row_ids=(str(event["event_id"]),),
        label=str(place["label"]),
        detail=words.say("map-detail", date=when(case, event, year=years_differ(first))),
        longitude=float(place["longitude"]),
        latitude=float(place["latitude"]),
        land=str(place["country"]) if isinstance(place["country"], str) else "",
    )


def region_of(case: Case, first: pd.DataFrame) -> tuple[str, str]:
    """Return the country and the first-level division where it began; blank where not one."""
    began = first[first["start"] == first["start"].iloc[0]]
    regions = case.places.loc[began["place_id"], ["country", "admin1"]].drop_duplicates()
    if len(regions) != 1 or regions.isna().to_numpy().any():
        return "", ""
    country, region = regions.iloc[0]
    return str(country), str(region)


def shape_of(country: str, region: str) -> Shape | None:
    """Return the outline of a first-level division, where the reference data has it."""
    found = features(reference() / "admin1" / f"{country}.geojson") if region else ()
    return next(
        (
            Shape(region, rings(polygons))
            for about, polygons in found
            if folded(region) in {folded(about["name"]), folded(about["name_natural_earth"])}
        ),
        None,
    )


def folded(name: str | None) -> str:
    """Return a name without case and accents, by which two spellings of it are one."""
    letters = unicodedata.normalize("NFKD", name or "").casefold()
    return "".join(letter for letter in letters if letter.isalnum())


def seas(language: str) -> list[Shape]:
    """Return the seas by their names in the report's language."""
    path = reference() / "seas.geojson"
    return [
        Shape(str(about[f"name_{language}"]), rings(polygons))
        for about, polygons in features(path)
        if f"name_{language}" in about  # a sea is named in the report's language or not at all
    ]


def rings(polygons: Iterable[Polygon]) -> tuple[Any, ...]:
    """Return the rings of polygons."""
    return tuple(chain.from_iterable(polygons))


def named_by(case: Case) -> dict[str, str]:
    """Return the case's own names of countries, which its text has too, by ISO code."""
    rows = case.places
    whole = rows[rows["country"].notna() & rows["admin1"].isna() & rows["latitude"].isna()]
    names = country_names(case.parameters.language)
    return {
        str(row["country"]): str(row["label"])
        for _, row in whole.iterrows()
        # A house or a sea without a region is no country, and central Portugal is not Portugal.
        if is_country(row, names.get(row["country"], ""))
    }


def is_country(place: pd.Series[Any], name: str) -> bool:
    """Return whether a wide place is a country as the case calls it, and no part of one."""
    called, usual = folded(place["label"]), folded(name)
    return called == usual or (str(place["geo_precision"]) == "3" and usual not in called)


def country_names(language: str) -> dict[str, str]:
    """Return the names of all countries in the report's language, by ISO code."""
    from babel import Locale

    names = Locale(language).territories
    codes = (each.code for each in world(reference() / "countries.topojson"))
    return {code: brief(str(names[code])) for code in codes if code in names}


def brief(name: str) -> str:
    """Return a name of CLDR as a map has it: without a second name and without a status."""
    name = re.sub(r" \(.*\)$| SAR China$|^R\.A\.S\. chinoise de ", "", name)
    return name.replace(" - ", "-")


# --- what is said ----------------------------------------------------------------------


def subject(case: Case, first: pd.DataFrame) -> str:
    """Return which countries the map is of."""
    words = catalogue(case.parameters.language)
    names = country_names(words.language)
    known = [names[code] for code in countries_of(case, first) if code in names]
    return words.say("map-of", country=words.listed(known)) if known else words.say("map-bare")


def title(case: Case, first: pd.DataFrame) -> Markup:
    """Return the map's finding: where it began, and how soon it was elsewhere.

    Where a date is less exact than a day, what came first is not said.
    """
    words = catalogue(case.parameters.language)
    if len(set(first["date"])) == 1:
        day = running(case, first.iloc[0])
        return words.html("map-figure-one", first=some(case, first), date=cited(first.iloc[0], day))
    if not first["date"].map(lambda text: bool(DAY.fullmatch(text))).all():
        return words.html("map-figure-where", places=some(case, first))
    return spread(case, first)


def spread(case: Case, first: pd.DataFrame) -> Markup:
    """Return where it began and how soon it was elsewhere, of dates that are days."""
    words = catalogue(case.parameters.language)
    years = years_differ(first)
    start, last = first["start"].iloc[0], first.iloc[-1]
    told = {
        "first": some(case, first[first["start"] == start]),
        "date": cited(first.iloc[0], words.day(start.date(), year=years)),
        "last": name(case, last),
    }
    days = int((last["start"] - start).days)
    if days > MONTH:
        end = cited(last, words.day(last["start"].date(), year=years))
        return words.html("map-figure-dates", **told, last_date=end)
    apart = days_apart(first.iloc[0], last, words.words(days), "event_id")
    return words.html("map-figure", **told, days=days, days_words=apart)


def cited(event: pd.Series[Any], text: str) -> Markup:
    """Return words of a title that rest on an event."""
    return stands_on(str(event["event_id"]), text)


def some(case: Case, events: pd.DataFrame) -> str:
    """Return the names of a few places, and that there are more."""
    words = catalogue(case.parameters.language)
    names = [name(case, event) for _, event in events.iterrows()]
    more = [words.say("map-elsewhere")] if len(names) > NAMED + 1 else []
    return words.listed((names[:NAMED] if more else names) + more)


def years_differ(events: pd.DataFrame) -> bool:
    """Return whether the dates of events need their years."""
    return len({day.year for day in [*events["start"].dropna(), *events["end"].dropna()]}) > 1


def name(case: Case, event: pd.Series[Any]) -> str:
    """Return the name of an event's place."""
    return str(case.places.loc[event["place_id"], "label"])


def said(case: Case, event: pd.Series[Any], first: pd.DataFrame) -> Any:
    """Return when an event happened, cited, and what it was."""
    words = catalogue(case.parameters.language)
    day = cite(case, str(event["event_id"]), when(case, event, year=years_differ(first)))
    return words.html("map-what", date=day, label=cited(event, label(case, event)))


def note(case: Case, first: pd.DataFrame, *, tinted: bool, unnamed: bool) -> str:
    """Return where outlines and coordinates are from, what is tinted, and what is not named."""
    words = catalogue(case.parameters.language)
    told = [words.say("map-note-outlines")]
    from_whom = case.places.loc[first["place_id"], "coordinates_from"].dropna().unique()
    # The version of a file is told in the method section.
    given = sorted({re.sub(r" \(.*\)$", "", str(text)) for text in from_whom})
    if given:
        told.append(words.say("map-note-coordinates", list=words.listed(given)))
    if tinted:
        told.append(words.say("map-note-region", region=region_of(case, first)[1]))
    if unnamed:
        told.append(words.say("map-note-unnamed"))
    return " ".join(told)


def __dir__() -> list[str]:
    """Return what a notebook asks of this section, for completion."""
    return __all__
