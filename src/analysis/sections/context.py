"""The context section: the years before, then a list for each topic of the case."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd
from markupsafe import escape

from analysis.prose import blocks, commentary
from analysis.prose.catalogue import catalogue, typeset
from analysis.prose.cite import cite, named
from analysis.prose.wording import attribution, capitalise, label
from analysis.sections.timeline import day_of, nothing_yet, split

if TYPE_CHECKING:
    from markupsafe import Markup

    from analysis.case.declaration import Topic
    from analysis.case.reading import Case

__all__ = ["long_view", "opening", "topics"]

HISTORY = "history"  # the topic that is told by the year


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
    told = [line(case, fact) for _, fact in history(case).iterrows()]
    if not told:
        return blocks.join([])
    topic = next(each for each in case.declared.topics if each.name == HISTORY)
    head = blocks.heading(3, "context-long-view", heading(case, topic))
    return blocks.join([head, blocks.listing(told)])


def history(case: Case) -> pd.DataFrame:
    """Return the facts of the long view: dated ones in order of time, then the others."""
    rows = case.context[case.context["topic"] == HISTORY]
    dated, undated = split(rows)
    return pd.concat([dated, undated])


def line(case: Case, fact: pd.Series[Any]) -> Markup:
    """Return a fact as one line of text, with its date where it has one."""
    words = catalogue(case.parameters.language)
    text = label(case, fact)
    if not isinstance(fact["date"], str):
        return words.html("sentence", text=cite(case, str(fact["fact_id"]), capitalise(text)))
    if str(fact["label"]).startswith("{}"):
        text = text[:1].lower() + text[1:]  # “2016: three people died”
    what = cite(case, str(fact["fact_id"]), text)
    return words.html("event-line", when=capitalise(day_of(case, fact)), what=what)


def topics(case: Case) -> blocks.Block:
    """Return a short section for each topic the case has facts on, each fact cited."""
    found = []
    for topic in case.declared.topics:
        if topic.within or topic.name == HISTORY:
            continue
        items = [fact_line(case, fact) for _, fact in about(case, topic.name).iterrows()]
        items += [each for inner in lists(case, topic) for each in members(case, inner)]
        if items:
            title = heading(case, topic)
            found += [blocks.heading(3, f"context-{topic.name}", title), blocks.listing(items)]
    return blocks.join(found)


def lists(case: Case, topic: Topic) -> list[Topic]:
    """Return the topics that are lists at the end of another."""
    return [each for each in case.declared.topics if each.within == topic.name]


def heading(case: Case, topic: Topic) -> str:
    """Return the heading of a topic: the case's words, or the catalogue's."""
    words = catalogue(case.parameters.language)
    if topic.label:
        return typeset(topic.label[words.language], words.language)
    return words.say(f"topic-{topic.name}")


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


def members(case: Case, topic: Topic) -> list[Markup]:
    """Return the sentence that lists the facts of a topic within another; their count is ours."""
    words = catalogue(case.parameters.language)
    rows = about(case, topic.name)
    if rows.empty:
        return []
    names = [cite(case, str(fact["fact_id"]), label(case, fact)) for _, fact in rows.iterrows()]
    count, listed = named(rows, words.words(len(rows))), words.listed_html(names)
    if not topic.sentence:
        return [
            words.html(
                "members-count", sources=len(case.sources), count=len(rows), n=count, list=listed
            )
        ]
    told = escape(typeset(topic.sentence[words.language], words.language))
    return [told.replace("{n}", count).replace("{list}", listed)]


def __dir__() -> list[str]:
    """Return what a notebook asks of this section, for completion."""
    return __all__
