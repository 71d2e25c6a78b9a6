"""The lanes of the timeline: those that the case declares, or the kinds of event."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from analysis.prose.catalogue import catalogue, typeset

if TYPE_CHECKING:
    import pandas as pd

    from analysis.case.declaration import Lane
    from analysis.case.reading import Case

REST = "unsaid"
# Names of the palette, in the order in which lanes take them.
COLOURS = ("protest", "state", "outside", "lane-4", "lane-5", "lane-6")


def lane(case: Case, event: pd.Series[Any]) -> str:
    """Return the name of an event's lane: the first that fits its actor or kind, or `REST`."""
    actor_id = event["actor1_id"]
    actor = case.actors.loc[actor_id, "actor_type"] if isinstance(actor_id, str) else None
    for each in case.declared.lanes:
        if actor in each.actor_types or event["event_type"] in each.event_types:
            return each.name
    return REST


def colour(case: Case, name: str) -> str:
    """Return the name of a lane's colour, which a drawing knows it by."""
    names = [each.name for each in case.declared.lanes]
    return COLOURS[names.index(name)] if name in names else REST


def titles(case: Case) -> dict[str, str]:
    """Return the title of every lane by its colour, in order; what fits none comes last."""
    words = catalogue(case.parameters.language)
    found = {colour(case, each.name): title(case, each) for each in case.declared.lanes}
    return {**found, REST: words.say("lane-unsaid" if by_actor(case) else "lane-others")}


def title(case: Case, lane: Lane) -> str:
    """Return the title of a lane: the case's words, or the catalogue's."""
    words = catalogue(case.parameters.language)
    if lane.label:
        return typeset(lane.label[words.language], words.language)
    return words.say(f"lane-{lane.name}")


def by_actor(case: Case) -> bool:
    """Return whether lanes go by who acted."""
    return any(each.actor_types for each in case.declared.lanes)


def undated(case: Case) -> str:
    """Return what the case says of its first lane that has events but no dated one; or blank."""
    of = {row_id: lane(case, event) for row_id, event in case.events.iterrows()}
    dated = {of[row_id] for row_id in case.events.index[case.events["date"].notna()]}
    language = case.parameters.language
    for each in case.declared.lanes:
        if each.undated and each.name in of.values() and each.name not in dated:
            return typeset(each.undated[language], language)
    return ""
