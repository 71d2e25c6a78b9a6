"""ACLED's event data: its 31 columns as the export tool and the API give them.

ACLED's codebook (2023 and later). Types of actors are its words. A row is an event of its own six
types on a day and in a place; `event_id_cnty` is ours, so that nobody takes it for ACLED's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from analysis.case.tables import schema
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
    "event_id_cnty", "event_date", "year", "time_precision", "disorder_type", "event_type",
    "sub_event_type", "actor1", "assoc_actor_1", "inter1", "actor2", "assoc_actor_2", "inter2",
    "interaction", "civilian_targeting", "iso", "region", "country", "admin1", "admin2", "admin3",
    "location", "latitude", "longitude", "geo_precision", "source", "source_scale", "notes",
    "fatalities", "tags", "timestamp",
)  # fmt: skip
# Our types of actors as ACLED names them in a row, in the order that an interaction has.
INTER = {
    "State Forces": "State forces", "Rebel Groups": "Rebel group",
    "Political Militias": "Political militia", "Identity Militias": "Identity militia",
    "Rioters": "Rioters", "Protesters": "Protesters", "Civilians": "Civilians",
    "External/Other Forces": "External/Other forces",
}  # fmt: skip
DEMONSTRATIONS = ("Protests", "Riots")
LOSSES = (
    (
        "fatalities is one whole number: ACLED’s own figure for the words (dozens are 12), the "
        "lowest where several voices differ, and 0 where none is told"
    ),
    "who says it, how surely and in which words stand in notes, as text",
    "counts other than of the killed are lost, but for the size of a crowd (tags)",
    "an event without a day, or known to the year only, is left out; so is one without coordinates",
    "events of no type of ACLED’s (accidents, disasters, elections…) are left out",
    "background, exclusions, and which count revises or contests another are lost",
    "region, source_scale, associated actors, admin2, admin3 and timestamp are blank",
)
LONGEST = 31  # days that ACLED’s least precise date, a month, may mean


def rows(case: Case) -> Iterator[dict[str, Any]]:
    """Yield a row for each event that ACLED could have."""
    for event_id, event in first_tellings(case).iterrows():
        place, when = place_of(case, event), days(event)
        if place is not None and when and not why_not(case, event):
            yield row(case, str(event_id), event, place, when)


def why_not(case: Case, event: pd.Series[Any]) -> str:
    """Return why an event is left out; blank where it is not."""
    when = days(event)
    if event["event_type"] not in schema("acled"):
        return "of no type that ACLED has"
    if when is None or when.precision == "year" or when.length > LONGEST:
        return "without a day"
    return "" if place_of(case, event) is not None else "without coordinates"


def row(
    case: Case, event_id: str, event: pd.Series[Any], place: pd.Series[Any], when: Days
) -> dict[str, Any]:
    """Return the cells of an event that are not blank."""
    dead = killed(case, event_id)
    land = country(place)
    told = case.claims[case.claims["event_id"] == event_id]
    return {
        "event_id_cnty": event_id,
        "event_date": when.first.isoformat(),
        "year": when.first.year,
        "time_precision": precision(when),
        "disorder_type": disorder(event),
        "event_type": event["event_type"],
        "sub_event_type": event["sub_event_type"],
        **sides(case, event),
        "civilian_targeting": targeting(case, event),
        "iso": land.get("isonumeric", ""),
        "country": land.get("name", ""),
        "admin1": cell(place, "admin1"),
        "location": cell(place, "label"),
        "latitude": place["latitude"],
        "longitude": place["longitude"],
        "geo_precision": place["geo_precision"],
        "source": publisher(source(case, event)),
        "notes": notes(case, event, *(claim for _, claim in told.iterrows())),
        "fatalities": int(dead["low_acled"].min()) if len(dead) else 0,
        "tags": crowd(told),
    }


def precision(when: Days) -> int:
    """Return ACLED's time precision: 1 the day, 2 within a week, 3 within a month."""
    if when.length > 7 or when.precision == "month":
        return 3
    return 2 if when.length > 1 or when.loose else 1


def disorder(event: pd.Series[Any]) -> str:
    """Return the type of disorder, as the codebook derives it from the sub-event type."""
    if event["sub_event_type"] == "Excessive force against protesters":
        return "Political violence; Demonstrations"
    if event["event_type"] in DEMONSTRATIONS and event["sub_event_type"] != "Mob violence":
        return "Demonstrations"
    strategic = event["event_type"] == "Strategic developments"
    return "Strategic developments" if strategic else "Political violence"


def sides(case: Case, event: pd.Series[Any]) -> dict[str, str]:
    """Return who acted, of which types they are, and the interaction of the two."""
    ids = [cell(event, "actor1_id"), cell(event, "actor2_id")]
    kinds = [INTER.get(kind_of(case, each), "") for each in ids]
    cells = {f"actor{n}": label(case.actors, each) for n, each in enumerate(ids, start=1)}
    cells |= {f"inter{n}": kind for n, kind in enumerate(kinds, start=1)}
    known = sorted(filter(None, kinds), key=[*INTER.values()].index)
    alone = f"{known[0]} only" if known else ""
    return {**cells, "interaction": "-".join(known) if len(known) > 1 else alone}


def targeting(case: Case, event: pd.Series[Any]) -> str:
    """Return whether civilians were the main or only target."""
    aimed = (
        event["event_type"] == "Violence against civilians"
        or event["sub_event_type"] == "Excessive force against protesters"
        or kind_of(case, cell(event, "actor2_id")) == "Civilians"
    )
    return "Civilian targeting" if aimed else ""


def publisher(found: pd.Series[Any]) -> str:
    """Return what a source is called: its publisher, its title, or its id."""
    return cell(found, "publisher") or cell(found, "title") or str(found.name)


def crowd(claims: pd.DataFrame) -> str:
    """Return ACLED's tag of a crowd's size, in the source's words."""
    sizes = claims.loc[claims["measure"] == "crowd", "wording"]
    return "; ".join(f"crowd size={size}" for size in sizes)
