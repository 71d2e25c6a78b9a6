"""The context section: the years before, then prices, politics, economy and the alliance."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from analysis.prose import blocks, commentary
from analysis.prose.catalogue import catalogue
from analysis.prose.cite import cite, named
from analysis.prose.wording import attribution, capitalise, capitalise_html, label
from analysis.sections.timeline import day_of, nothing_yet

if TYPE_CHECKING:
    import pandas as pd
    from markupsafe import Markup

    from analysis.case.reading import Case

__all__ = ["long_view", "opening", "topics"]

TOPICS = ("prices", "politics", "economy", "alliance", "places")


def opening(case: Case) -> blocks.Block:
    """Return the section's heading, its first sentence and the case's commentary."""
    words = catalogue(case.parameters.language)
    lede = blocks.paragraph(words.say("context-lede", sources=len(case.sources)), "lede")
    return blocks.join(
        [
            blocks.heading(2, "context", words.say("context-title")),
            nothing_yet(case, "context") if case.context.empty else lede,
            *commentary.blocks(case, "context"),
        ]
    )


def long_view(case: Case) -> blocks.Block:
    """Return what came before the unrest, by the year, a line a fact."""
    words = catalogue(case.parameters.language)
    told = [line(case, fact) for _, fact in history(case).iterrows()]
    if not told:
        return blocks.join([])
    head = blocks.heading(3, "context-long-view", words.say("long-view-title"))
    return blocks.join([head, blocks.listing(told)])


def history(case: Case) -> pd.DataFrame:
    """Return the facts of the long view: dated ones in order of time, then the others."""
    rows = case.context[case.context["topic"] == "history"]
    return rows.sort_values(["start", "end"], kind="stable", na_position="last")


def line(case: Case, fact: pd.Series[Any]) -> Markup:
    """Return a fact as one line of text, with its date where it has one."""
    words = catalogue(case.parameters.language)
    what = cite(case, str(fact["fact_id"]), label(case, fact))
    if not isinstance(fact["date"], str):
        return words.html("sentence", text=capitalise_html(what))
    return words.html("event-line", when=capitalise(day_of(case, fact)), what=what)


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
    text = cite(case, str(fact["fact_id"]), capitalise(label(case, fact)))
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
