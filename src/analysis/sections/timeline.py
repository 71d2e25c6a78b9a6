"""The timeline section: when each event happened, as exactly as the article says."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from analysis.figures import timeline as drawing
from analysis.prose import blocks, commentary
from analysis.prose.catalogue import catalogue
from analysis.prose.cite import cite, counted, named, refer, set_by
from analysis.prose.date_phrases import bare, span_words, when
from analysis.prose.wording import actor, attribution, capitalise, hedge_note, label, unnamed

if TYPE_CHECKING:
    import pandas as pd

    from analysis.case.reading import Case

__all__ = ["figure", "opening", "table"]

# Who acted, by ACLED's actor categories, decides the lane; nobody named is a lane too.
LANES = {
    "Protesters": "protest",
    "Rioters": "protest",
    "State Forces": "state",
    "Government body": "state",
    "External/Other Forces": "outside",
    "International organisation": "outside",
}
ORDER = ("protest", "state", "outside", "unsaid")
# Parts of a day as fractions of it; conventional quarters, only to place a mark in its day.
PARTS = {"morning": (0.25, 0.5), "afternoon": (0.5, 0.75), "evening": (0.75, 1.0)}


def opening(case: Case) -> blocks.Block:
    """Return the section's heading, its finding and the case's commentary."""
    words = catalogue(case.parameters.language)
    head = blocks.heading(2, "timeline", words.say("timeline-title"))
    dated, undated = split(case.events)
    if dated.empty:
        return blocks.join([head, without_dates(case), *commentary.blocks(case, "timeline")])
    lede = words.html(
        "timeline-lede" if len(undated) else "timeline-lede-dated",
        sources=len(case.sources),
        events=len(case.events),
        all=counted("tab-events", case.events, words.words(len(case.events))),
        dated=counted("tab-events", dated, words.words(len(dated))),
        undated=counted("tab-events", undated, words.words(len(undated))),
        rest=len(undated),
        as_of="yes" if case.parameters.as_of else "no",
        asides=asides(case, dated),
        span=span_words(case, dated),
        figure=refer(case, "fig-timeline"),
    )
    return blocks.join([head, blocks.paragraph(lede, "lede"), *commentary.blocks(case, "timeline")])


def asides(case: Case, dated: pd.DataFrame) -> Markup:
    """Return what is to be said of the dates at once: without a year, or not the article's own."""
    words = catalogue(case.parameters.language)
    guessed, bases = inferred(dated), set(dated["date_basis"])
    told = Markup("")
    if "year_inferred" in bases and "stated" not in bases:
        told += words.html("aside-no-year", sources=len(case.sources))
    if len(guessed):
        number = counted("tab-events", guessed, words.words(len(guessed)))
        counts = {"dated": len(dated), "guesses": len(guessed)}
        told += words.html("aside-inferred", inferred=number, **counts)
    return told


def without_dates(case: Case) -> blocks.Block:
    """Return the sentence that stands where no event has a date."""
    words = catalogue(case.parameters.language)
    if case.parameters.as_of or case.events.empty:
        return nothing_yet(case, "events")
    number = counted("tab-events", case.events, words.words(len(case.events)))
    counts = {"events": len(case.events), "sources": len(case.sources)}
    return blocks.paragraph(words.html("no-dates", all=number, **counts), "lede")


def inferred(events: pd.DataFrame) -> pd.DataFrame:
    """Return the events whose date is read from the text around them."""
    return events[events["date_basis"] == "inferred"]


def nothing_yet(case: Case, kind: str) -> blocks.Block:
    """Return the sentence that stands where there is nothing to show: by `as_of`, or at all.

    kind: events, counts or context.
    """
    words = catalogue(case.parameters.language)
    day, sources = case.parameters.as_of, len(case.sources)
    if not day:
        return blocks.paragraph(words.html(f"no-{kind}", sources=sources))
    message = "no-counts-yet" if kind == "counts" else "nothing-yet"
    told = set_by("as_of", words.day(day, year=True))
    return blocks.paragraph(words.html(message, day=told, sources=sources))


def split(events: pd.DataFrame) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return dated events in order of time, and undated ones in the article's order."""
    undated = events["date"].isna()
    dated = events[~undated].sort_values(["start", "end", "quote_start"], kind="stable")
    return dated, events[undated]


def lane(case: Case, event: pd.Series[Any]) -> str:
    """Return the lane of an event: protest, state, outside or unsaid."""
    actor_id = event["actor1_id"]
    kind = case.actors.loc[actor_id, "actor_type"] if isinstance(actor_id, str) else None
    return LANES.get(str(kind), "unsaid")


def figure(case: Case) -> blocks.Figure | blocks.Undrawn:
    """Return the timeline figure: dated events on the axis, undated ones beside it."""
    words = catalogue(case.parameters.language)
    dated, undated = split(case.events)
    if dated.empty:
        return blocks.undrawn(data(case.events))
    lanes = {name: words.say(f"lane-{name}") for name in ORDER}
    marks = [mark(case, event) for _, event in case.events.iterrows()]
    told = [line(case, event) for _, event in dated.iterrows()]
    frame = words.html(
        "timeline-alt" if len(undated) else "timeline-alt-dated",
        events=len(case.events),
        all=counted("tab-events", case.events, words.words(len(case.events))),
        dated=counted("tab-events", dated, capitalise(words.words(len(dated)))),
        undated=counted("tab-events", undated, words.words(len(undated))),
        span=span_words(case, dated),
    )
    alt = f"{blocks.plain(frame)} {'; '.join(map(blocks.plain, told))}."
    drawn = drawing.draw(marks, lanes, words.say("lane-undated"), words.day, alt)
    title = words.html(
        "timeline-figure",
        lane=undated_lane(case),
        dated=named(dated, capitalise(words.words(len(dated)))),
        events=len(dated),
        span=span_words(case, dated),
    )
    rest = [line(case, event) for _, event in undated.iterrows()]
    return blocks.figure(
        words.language,
        "fig-timeline",
        drawn,
        title,
        words.say("timeline-note"),
        [frame, *told, *rest],
        data(case.events),
    )


def undated_lane(case: Case) -> str:
    """Return the first lane that has events but no dated one, or “none”."""
    of = {row_id: lane(case, event) for row_id, event in case.events.iterrows()}
    dated = {of[row_id] for row_id in case.events.index[case.events["date"].notna()]}
    silent = [name for name in ORDER if name in of.values() and name not in dated]
    return silent[0] if silent and silent[0] != "unsaid" else "none"


def mark(case: Case, event: pd.Series[Any]) -> drawing.Mark:
    """Return an event as the figure draws it."""
    dated = isinstance(event["date"], str)
    return drawing.Mark(
        row_id=str(event["event_id"]),
        label=capitalise(label(case, event)),
        lane=lane(case, event),
        start=event["start"].date() if dated else None,
        end=event["end"].date() if dated else None,
        part=part_of_day(case, event) if dated else None,
        detail=detail(case, event),
        hedged=event["hedge"] != "none",
        claimed=isinstance(event["claimed_by"], str),
        inferred=event["date_basis"] == "inferred",
        when=bare(case, event),
    )


def part_of_day(case: Case, event: pd.Series[Any]) -> tuple[float, float] | None:
    """Return the part of its day that an event fills: not before one of that day it comes after."""
    if isinstance(event["time_of_day"], str):
        return PARTS.get(event["time_of_day"])
    before = event["after"]
    if not isinstance(before, str) or before not in case.events.index:
        return None
    first = case.events.loc[[before]].iloc[0]
    part = part_of_day(case, first) if first["date"] == event["date"] else None
    return (part[0], 1.0) if part else None


def detail(case: Case, event: pd.Series[Any]) -> str:
    """Return the small print of a mark: who says it, and whether its date is inferred."""
    words = catalogue(case.parameters.language)
    guessed = words.say("date-inferred") if event["date_basis"] == "inferred" else ""
    return ", ".join(part for part in (said_by(case, event), guessed) if part)


def said_by(case: Case, event: pd.Series[Any]) -> str:
    """Return who says it; blank for the article itself, and for one who speaks of himself."""
    own = event["claimed_by"] == event["actor1_id"]
    return "" if own else attribution(case, event)


def day_of(case: Case, event: pd.Series[Any]) -> str:
    """Return the date of an event, marked where it is inferred."""
    words = catalogue(case.parameters.language)
    date = when(case, event)
    return words.say("inferred", date=date) if event["date_basis"] == "inferred" else date


def line(case: Case, event: pd.Series[Any]) -> Markup:
    """Return an event as one line of text: when, what, who says so."""
    words = catalogue(case.parameters.language)
    by = said_by(case, event)
    what = cite(case, str(event["event_id"]), label(case, event))
    return words.html(
        "event-line-by" if by else "event-line", when=day_of(case, event), what=what, by=by
    )


def data(frame: pd.DataFrame) -> pd.DataFrame:
    """Return the rows behind a figure as the tables have them, to be given as CSV."""
    return frame[
        [
            name
            for name in frame.columns
            if not name.startswith(("quote_s", "quote_end", "sentence"))
        ]
    ].drop(columns=["row", "start", "end"])


def table(case: Case) -> blocks.Block:
    """Return every event as a table: dated ones in order, then those without a date."""
    if case.events.empty:
        return blocks.join([])
    words = catalogue(case.parameters.language)
    head = [words.say(f"column-{name}") for name in ("when", "what", "where", "who")]
    rows = [
        [day_of(case, event), what(case, event), where(case, event), who(case, event)]
        for frame in split(case.events)
        for _, event in frame.iterrows()
    ]
    made = blocks.table(words.language, "tab-events", words.say("events-title"), head, rows)
    return blocks.folded(words.say("events-folded"), made)


def what(case: Case, event: pd.Series[Any]) -> Markup:
    """Return the event's label, cited."""
    return cite(case, str(event["event_id"]), capitalise(label(case, event)))


def where(case: Case, event: pd.Series[Any]) -> str:
    """Return the place of a row; blank where the article gives none, marked where inferred."""
    place = event["place_id"]
    if not isinstance(place, str):
        return ""
    name = capitalise(str(case.places.loc[place, "label"]))
    guessed = event.get("place_basis") == "inferred"
    return (
        catalogue(case.parameters.language).say("inferred-place", place=name) if guessed else name
    )


def who(case: Case, fact: pd.Series[Any]) -> str:
    """Return who says it and how surely, for a table's cell."""
    by, via = actor(case, fact["claimed_by"]), actor(case, fact["relayed_by"])
    words = catalogue(case.parameters.language)
    said = words.say("by-via", by=by, via=via) if via else by or unnamed(case, fact)
    return capitalise(", ".join(part for part in (said, hedge_note(case, fact)) if part))


def __dir__() -> list[str]:
    """Return what a notebook asks of this section, for completion."""
    return __all__
