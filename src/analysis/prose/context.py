"""The context section: the long view, then prices, politics, economy and the alliance."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from analysis.figures import context as drawing
from analysis.prose import blocks, commentary
from analysis.prose.catalogue import catalogue
from analysis.prose.cite import cite, named, stands_on
from analysis.prose.mood import attribution, capitalise, label
from analysis.prose.timeline import data
from analysis.prose.when import when

if TYPE_CHECKING:
    from datetime import date

    import pandas as pd
    from markupsafe import Markup

    from analysis.case.reading import Case

__all__ = ["long_view", "opening", "topics"]

TOPICS = ("prices", "politics", "economy", "alliance", "places")
YEARS = {"years": 1, "decades": 10}


def opening(case: Case) -> blocks.Block:
    """Return the section's heading, its first sentence and the case's commentary."""
    words = catalogue(case.parameters.language)
    return blocks.join(
        [
            blocks.heading(2, "context", words.say("context-title")),
            blocks.paragraph(words.say("context-lede"), "lede"),
            *commentary.blocks(case, "context"),
        ]
    )


def long_view(case: Case) -> blocks.Block:
    """Return the figure of the long view: dated facts on an axis of years, lengths beside it."""
    words = catalogue(case.parameters.language)
    facts = history(case)
    dated = facts[facts["date"].notna()]
    if dated.empty:
        return blocks.join([])
    told = [line(case, fact) for _, fact in facts.iterrows()]
    alt = words.say("long-view-alt", list="; ".join(blocks.plain(each) for each in told))
    moments = [moment(case, fact) for _, fact in facts.iterrows()]
    drawn = drawing.draw(moments, str, words.say("long-view-undated"), alt)
    head = blocks.heading(3, "context-long-view", words.say("long-view-title"))
    shown = blocks.figure(
        words.language,
        "fig-long-view",
        drawn,
        finding(case, facts),
        note(case, facts),
        told,
        data(facts),
    )
    return replace(shown, html=head.html + shown.html)


def history(case: Case) -> pd.DataFrame:
    """Return the facts of the long view: dated ones in order of time, then mere lengths."""
    rows = case.context[case.context["topic"] == "history"]
    return rows.sort_values(["start", "end"], kind="stable", na_position="last")


def lengths(facts: pd.DataFrame) -> pd.DataFrame:
    """Return the facts that have a length of time but no date."""
    return facts[facts["date"].isna() & facts["unit"].isin(list(YEARS))]


def finding(case: Case, facts: pd.DataFrame) -> Markup:
    """Return the title of the long view: its first and last year, and what it rests on."""
    words = catalogue(case.parameters.language)
    dated = facts[facts["date"].notna()]
    moments = dated[~dated["date"].str.contains("/")]
    message = "long-view-figure" if len(lengths(facts)) else "long-view-figure-plain"
    first = dated.iloc[int(dated["start"].argmin())]
    last = dated.iloc[int(dated["end"].argmax())]
    return words.html(
        message,
        first=stands_on(str(first["fact_id"]), str(first["start"].year)),
        last=stands_on(str(last["fact_id"]), str(last["end"].year)),
        dated=len(moments),
        dated_words=named(moments, words.words(len(moments))),
        lengths=len(lengths(facts)),
        lengths_words=named(lengths(facts), words.words(len(lengths(facts)))),
    )


def note(case: Case, facts: pd.DataFrame) -> Markup | str:
    """Return the note under the long view."""
    words = catalogue(case.parameters.language)
    undated = lengths(facts)
    if undated.empty:
        return words.say("long-view-note-plain")
    fact = undated.iloc[0]
    number = words.words(int(fact["number"]))
    length = words.say(f"unit-{fact['unit']}", n=number)
    return words.html("long-view-note", length=cite(case, str(fact["fact_id"]), length))


def moment(case: Case, fact: pd.Series[Any]) -> drawing.Moment:
    """Return a fact as the long view draws it."""
    dated = isinstance(fact["date"], str)
    length = None if dated else float(fact["number"]) * YEARS.get(str(fact["unit"]), 1)
    return drawing.Moment(
        row_id=str(fact["fact_id"]),
        label=label(case, fact),
        start=day(fact["start"]) if dated else None,
        end=day(fact["end"]) if dated else None,
        length_years=length,
        detail=capitalise(when(case, fact)) if dated else "",
        hedged=fact["hedge"] != "none",
    )


def day(stamp: pd.Timestamp) -> date:
    """Return a timestamp as a day."""
    return stamp.date()


def line(case: Case, fact: pd.Series[Any]) -> Markup:
    """Return a dated fact as one line of text."""
    words = catalogue(case.parameters.language)
    what = cite(case, str(fact["fact_id"]), label(case, fact))
    return words.html("event-line", when=when(case, fact), what=what)


def topics(case: Case) -> blocks.Block:
    """Return a short section for each topic the case has facts on, each fact cited."""
    words = catalogue(case.parameters.language)
    found = []
    for topic in TOPICS:
        items = [fact_line(case, fact) for _, fact in about(case, topic).iterrows()]
        items += members(case) if topic == "alliance" else []
        if items:
            title = words.say(f"topic-{topic}")
            found += [blocks.heading(3, f"context-{topic}", title), blocks.listing(items)]
    return blocks.join(found)


def about(case: Case, topic: str) -> pd.DataFrame:
    """Return the facts on a topic, in the order of the article."""
    return case.context[case.context["topic"] == topic].sort_values("quote_start", kind="stable")


def fact_line(case: Case, fact: pd.Series[Any]) -> Markup:
    """Return a fact as a sentence in its mood, with its source where it has one."""
    words = catalogue(case.parameters.language)
    text = cite(case, str(fact["fact_id"]), label(case, fact))
    if by := attribution(case, fact):
        text = words.html("claim-attributed", claim=text, by=by)
    return words.html("sentence", text=text)


def members(case: Case) -> list[Markup]:
    """Return the sentence that lists an alliance's members; their count is ours."""
    words = catalogue(case.parameters.language)
    rows = about(case, "members")
    if rows.empty:
        return []
    names = [cite(case, str(fact["fact_id"]), label(case, fact)) for _, fact in rows.iterrows()]
    count = named(rows, words.words(len(rows)))
    return [words.html("members-count", n=count, list=words.listed_html(names))]


def __dir__() -> list[str]:
    """Return what a notebook asks of this section, for completion."""
    return __all__
