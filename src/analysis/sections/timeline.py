"""The timeline section: when each event happened, as exactly as the article says."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from markupsafe import Markup, escape

from analysis.case import times
from analysis.case.dates import parse
from analysis.case.tables import FACTS, optional
from analysis.figures import timeline as drawing
from analysis.prose import blocks, commentary
from analysis.prose.catalogue import catalogue
from analysis.prose.cite import cite, counted, named, refer, set_by
from analysis.prose.date_phrases import bare, ends, span_words, when
from analysis.prose.sources import several, short
from analysis.prose.time_phrases import moment_words, time_words
from analysis.prose.wording import actor, attribution, capitalise, hedge_note, label, unnamed
from analysis.sections import lanes

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    import pandas as pd

    from analysis.case.dates import Span
    from analysis.case.reading import Case

__all__ = ["figure", "opening", "table"]

# What another source may tell otherwise of an event, and the message that says so.
TELLING = {"date": "date", "time_of_day": "time", "place_id": "place"}
SHORT = 0.01  # of the axis: what fills less of it is drawn as a stroke
KEPT = {"place_basis", "after", "label_en", "label_fr", "event_id", "quote_en"}


def opening(case: Case) -> blocks.Block:
    """Return the section's heading, its finding and the case's commentary."""
    words = catalogue(case.parameters.language)
    head = blocks.heading(2, "timeline", words.say("timeline-title"))
    dated, undated = split(happenings(case))
    if dated.empty:
        return blocks.join([head, without_dates(case), *commentary.blocks(case, "timeline")])
    sizes = {"events": len(dated) + len(undated), "n_dated": len(dated), "rest": len(undated)}
    lede = words.html(
        "timeline-lede" if len(undated) else "timeline-lede-dated",
        **sizes,
        sources=len(case.sources),
        all=counted("tab-events", happenings(case), words.words(len(happenings(case)))),
        dated=counted("tab-events", dated, words.words(len(dated))),
        undated=counted("tab-events", undated, words.words(len(undated))),
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


def happenings(case: Case) -> pd.DataFrame:
    """Return the events, each once: another source's telling of one is no event of its own."""
    return case.events[~case.events["same_as"].isin(case.events.index)]


def split(events: pd.DataFrame) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return dated rows in order of time, and undated ones in the article's order."""
    undated = events["date"].isna()
    filled = {
        row: (times.in_order(*found), event["quote_start"])
        for row, event in events.iterrows()
        if (found := moments(events, event))
    }
    return events.loc[sorted(filled, key=filled.__getitem__)], events[undated]


def figure(case: Case) -> blocks.Figure | blocks.Undrawn:
    """Return the timeline figure: dated events on the axis, undated ones beside it."""
    if not (marks := marks_of(case)):
        return blocks.undrawn(data(case.events))
    words, told = catalogue(case.parameters.language), words_of(case, marks)
    apart = words.say("lane-undated", sources=len(case.sources))
    given = lanes.titles(case), apart, partial(moment_words, words)
    return blocks.figure(words.language, told, drawing.draw(marks, *given, told.alt))


def marks_of(case: Case) -> list[drawing.Mark]:
    """Return the events as the figure draws them; none where none has a date."""
    dated, _ = split(happenings(case))
    return [mark(case, each) for _, each in happenings(case).iterrows()] if len(dated) else []


def words_of(case: Case, marks: Sequence[drawing.Mark]) -> blocks.Told:
    """Return what the figure says in words."""
    words = catalogue(case.parameters.language)
    dated, undated = split(happenings(case))
    told = [line(case, event) for _, event in dated.iterrows()]
    frame = words.html(
        "timeline-alt" if len(undated) else "timeline-alt-dated",
        events=len(happenings(case)),
        all=counted("tab-events", happenings(case), words.words(len(happenings(case)))),
        dated=counted("tab-events", dated, capitalise(words.words(len(dated)))),
        undated=counted("tab-events", undated, words.words(len(undated))),
        span=span_words(case, dated),
    )
    alt = f"{blocks.plain(frame)} {'; '.join(map(blocks.plain, told))}."
    lines = [frame, *told, *(line(case, event) for _, event in undated.iterrows())]
    given = title(case, dated), note(case, marks), lines, alt, data(case.events)
    return blocks.Told("fig-timeline", *given)


def title(case: Case, dated: pd.DataFrame) -> Markup:
    """Return the figure's finding: what a lane of undated events says, or how many are dated."""
    words = catalogue(case.parameters.language)
    if silent := lanes.undated(case):
        return escape(silent)
    told = {"dated": named(dated, capitalise(words.words(len(dated)))), "events": len(dated)}
    return words.html("timeline-figure", **told, span=span_words(case, dated))


def note(case: Case, marks: Sequence[drawing.Mark]) -> str:
    """Return how to read the figure, as far as it has what is told."""
    words = catalogue(case.parameters.language)
    dated = [mark.extent for mark in marks if mark.start]
    length = max(end for _, end in dated) - min(start for start, _ in dated)
    doubtful = (case.events["approximate"] | case.events["uncertain"]).any()
    told = {
        "timeline-note": True,
        "timeline-note-unsure": doubtful,
        "timeline-note-open": any(mark.opens for mark in marks),
        "timeline-note-short": any(end - start < SHORT * length for start, end in dated),
    }
    by, sources = "actor" if lanes.by_actor(case) else "kind", len(case.sources)
    return " ".join(words.say(each, by=by, sources=sources) for each in told if told[each])


def mark(case: Case, event: pd.Series[Any]) -> drawing.Mark:
    """Return an event as the figure draws it."""
    start, end = moments(case.events, event) or (None, None)
    first, last = ends(event["date"]) if start else (None, None)
    return drawing.Mark(
        row_id=str(event["event_id"]),
        label=capitalise(label(case, event)),
        lane=lanes.colour(case, lanes.lane(case, event)),
        start=start,
        end=end,
        detail=detail(case, event),
        hedged=event["hedge"] != "none",
        claimed=isinstance(event["claimed_by"], str),
        unsure=bool(start) and unsure(event),
        when=bare(case, event),
        opens="" if (first and last) or not start else "end" if first else "start",
    )


def unsure(event: pd.Series[Any]) -> bool:
    """Return whether the date of an event is inferred, approximate or uncertain."""
    inferred = event["date_basis"] == "inferred"
    return bool(inferred or event["approximate"] or event["uncertain"])


def moments(events: pd.DataFrame, event: pd.Series[Any]) -> tuple[datetime, datetime] | None:
    """Return the first moment that an event may fill and the first after it; None if undated."""
    span = parse(event["date"]) if isinstance(event["date"], str) else None
    return times.timed(span, part_of_day(events, event, span)) if span else None


def part_of_day(
    events: pd.DataFrame, event: pd.Series[Any], span: Span, later: tuple[str, ...] = ()
) -> tuple[float, float] | None:
    """Return the part of its day that an event fills: not before one of that day it comes after.

    `later`: the events that come after this one, so that a circle of them ends.
    """
    days = (span.end - span.start).days + 1 if span.start and span.end else 0
    if isinstance(event.get("time_of_day"), str):
        return times.fractions(event["time_of_day"], days)
    before = event.get("after")
    if not isinstance(before, str) or before not in events.index or before in later:
        return None
    first = events.loc[[before]].iloc[0]
    if first["date"] != event["date"]:
        return None
    part = part_of_day(events, first, span, (*later, before))
    return (part[0], 1.0) if part else None


def detail(case: Case, event: pd.Series[Any]) -> str:
    """Return the small print of a mark: the hour, who says it, how sure its date is."""
    words = catalogue(case.parameters.language)
    told = [hour(case, event), said_by(case, event)]
    if event["date_basis"] == "inferred":
        told.append(words.say("date-inferred"))
    told += [words.say(f"date-{how}") for how in ("approximate", "uncertain") if event[how]]
    return ", ".join(part for part in told if part)


def hour(case: Case, event: pd.Series[Any]) -> str:
    """Return the time of day that a mark can't show as a part of its day; blank without one."""
    time = event["time_of_day"]
    drawn = not isinstance(time, str) or time in times.PARTS or not isinstance(event["date"], str)
    return "" if drawn else time_words(catalogue(case.parameters.language), time)


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
    """Return the rows behind a figure as the tables have them, to be given as CSV.

    What the contract has grown by is left out where no row has it.
    """
    grown = {name for table in FACTS for name in optional(table)} | {"share"}
    blank = frame.isna() | (frame == "")
    return frame[
        [
            name
            for name in frame.columns
            if not name.startswith(("quote_s", "quote_end", "sentence"))
            and not (name in grown and blank[name].all() and name not in KEPT)
        ]
    ].drop(columns=["row", "start", "end"])


def table(case: Case) -> blocks.Block:
    """Return every event as a table: dated ones in order, then those without a date."""
    if case.events.empty:
        return blocks.join([])
    words = catalogue(case.parameters.language)
    columns = ("when", "what", "where", "who", *(["source"] if several(case) else []))
    head = [words.say(f"column-{name}") for name in columns]
    rows = [
        [
            *(day_of(case, event), what(case, event), where(case, event), who(case, event)),
            *([capitalise(short(case, str(event["source_id"])))] if several(case) else []),
        ]
        for frame in split(happenings(case))
        for _, event in frame.iterrows()
    ]
    made = blocks.table(words.language, "tab-events", words.say("events-title"), head, rows)
    return blocks.folded(words.say("events-folded"), made)


def what(case: Case, event: pd.Series[Any]) -> Markup:
    """Return the event's label, cited, and how other sources tell it."""
    own = cite(case, str(event["event_id"]), capitalise(label(case, event)))
    again = case.events[case.events["same_as"] == event["event_id"]]
    return Markup("<br>").join([own, *(telling(case, event, row) for _, row in again.iterrows())])


def telling(case: Case, event: pd.Series[Any], again: pd.Series[Any]) -> Markup:
    """Return another source's telling of an event: its words, and where they differ."""
    words = catalogue(case.parameters.language)
    given = {"date": day_of, "time_of_day": time_of, "place_id": where}
    others = [
        name for name in given if isinstance(again[name], str) and again[name] != str(event[name])
    ]
    if "date" in others and "time_of_day" in others:
        others.remove("time_of_day")  # it stands with the date
    differs = [
        escape(words.say(f"telling-{TELLING[name]}", value=given[name](case, again)))
        for name in others
    ]
    told = cite(case, str(again["event_id"]), label(case, again))
    source = short(case, str(again["source_id"]))
    text = words.html("source-quoted", source=capitalise(source), text=told)
    told_apart = Markup(" ").join(differs).replace("..", ".")  # “about 1 p.m.” has its full stop
    return Markup(". ").join([text, told_apart]) if differs else text


def time_of(case: Case, event: pd.Series[Any]) -> str:
    """Return the time of day of an event, as a table has it."""
    return time_words(catalogue(case.parameters.language), str(event["time_of_day"]))


def where(case: Case, event: pd.Series[Any]) -> str:
    """Return the place of a row; blank where the article gives none, marked where inferred."""
    place = event["place_id"]
    if not isinstance(place, str):
        return ""
    name = capitalise(str(case.places.loc[place, "label"]))
    words, guessed = catalogue(case.parameters.language), event.get("place_basis") == "inferred"
    return words.say("inferred-place", place=name) if guessed else name


def who(case: Case, fact: pd.Series[Any]) -> str:
    """Return who says it and how surely, for a table's cell."""
    by, via = actor(case, fact["claimed_by"]), actor(case, fact["relayed_by"])
    words = catalogue(case.parameters.language)
    said = words.say("by-via", by=by, via=via) if via else by or unnamed(case, fact)
    return capitalise(", ".join(part for part in (said, hedge_note(case, fact)) if part))


def __dir__() -> list[str]:
    """Return what a notebook asks of this section, for completion."""
    return __all__
