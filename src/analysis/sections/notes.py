"""The notes on an article: what each row says, who says so, how surely, and where it is cited."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from analysis.case.parameters import CODING_RULES
from analysis.prose import blocks
from analysis.prose.catalogue import Catalogue, catalogue
from analysis.prose.date_phrases import when
from analysis.prose.sources import several, short
from analysis.prose.wording import attribution, capitalise, hedge_note, label
from analysis.sections.casualties import marked_bounds
from analysis.sections.counts import people, tell
from analysis.sections.sums import by_whom, said_on
from analysis.sections.timeline import where

if TYPE_CHECKING:
    import pandas as pd

    from analysis.case.reading import Case


# How a row may refer to another: the term of its note, and the column.
OTHERS = {"part": "part_of", "revises": "revises", "contests": "contests", "same": "same_as"}


def note(case: Case, table: str, fact: pd.Series[Any], *, translated: bool) -> Markup:
    """Return the note on a row: what it says, who says so, how surely, when, where, coded as.

    `translated`: with our translation of its quote, where the page has no other.
    """
    words = catalogue(case.parameters.language)
    row_id = str(fact.name)
    return Markup(
        '<article class="evidence" id="ev-{id}"><p class="evidence-title">{title}</p>'
        "{translation}{facts}"
        '<p class="evidence-backlinks" data-row="{id}" data-label="{label}"></p></article>'
    ).format(
        id=row_id,
        title=heading(case, table, fact),
        translation=translation(case, fact) if translated else "",
        facts=blocks.pairs(facts(case, table, fact), "evidence-facts"),
        label=words.say("evidence-backlinks"),
    )


def note_left_out(case: Case, note_id: str, why: str) -> Markup:
    """Return the note on a passage that is left out on purpose: the reason."""
    words = catalogue(case.parameters.language)
    return Markup(
        '<article class="evidence" id="ev-{}"><p class="evidence-title">{}</p>{}</article>'
    ).format(
        note_id,
        words.say("article-left-out"),
        blocks.pairs(
            [(words.say("evidence-why"), capitalise(reason(words, why)))], "evidence-facts"
        ),
    )


def reason(words: Catalogue, text: str) -> str:
    """Return a reason in the report's language where it is one of the known ones."""
    message = f"exclusion-{text}"
    known = text.replace("-", "").isalpha() and words.has(message)
    return words.say(message) if known else text


def heading(case: Case, table: str, fact: pd.Series[Any]) -> str:
    """Return what a row says, in its mood: a count as its sentence, others by their label."""
    text = blocks.plain(tell(case, fact)) if table == "claims" else label(case, fact)
    return capitalise(text.rstrip("."))


def translation(case: Case, fact: pd.Series[Any]) -> Markup:
    """Return our translation of the quote, where the report is not in the source's language."""
    if not isinstance(fact["translation"], str):
        return Markup("")
    words = catalogue(case.parameters.language)
    return Markup('<p class="evidence-translation">{}</p>').format(
        words.say("evidence-translation", text=fact["translation"])
    )


def facts(case: Case, table: str, fact: pd.Series[Any]) -> list[tuple[str, str | Markup]]:
    """Return what the tables hold of a row, term by term."""
    words = catalogue(case.parameters.language)
    by = attribution(case, fact, full=True)
    basis = words.say(f"basis-{fact['date_basis']}")
    date = f"{when(case, fact, year=True)} ({basis})" if isinstance(fact["date"], str) else basis
    return [
        (words.say("evidence-source"), source_of(case, fact)),
        (words.say("evidence-who"), capitalise(by)),
        (
            words.say("evidence-surely"),
            capitalise(hedge_note(case, fact) or words.say("hedge-none")),
        ),
        (
            words.say("evidence-when"),
            capitalise(date) if table != "context" or isinstance(fact["date"], str) else "",
        ),
        (words.say("evidence-said"), said(case, fact)),
        (words.say("evidence-where"), where(case, fact) if "place_id" in fact else ""),
        (words.say("evidence-coded"), coded(case, fact)),
        *(
            (words.say(f"evidence-{name}"), other(case, fact, column))
            for name, column in OTHERS.items()
        ),
    ]


def coded(case: Case, fact: pd.Series[Any]) -> Markup:
    """Return what a count is coded as under each rule; blank where its words say as much."""
    if "measure" not in fact or fact["kind"] == "exact":
        return Markup("")
    words = catalogue(case.parameters.language)
    return Markup(" · ").join(
        words.html(
            "evidence-coded-rule",
            rule=words.say_or(f"rule-{rule}", rule),
            bounds=marked_bounds(case, fact, rule),
        )
        for rule in CODING_RULES
    )


def other(case: Case, fact: pd.Series[Any], column: str) -> Markup | str:
    """Return a link to the row that this one refers to; blank where this edition has none."""
    row_id = fact.get(column)
    if not isinstance(row_id, str) or row_id not in case.rows:
        return ""
    row = case.rows[row_id]
    title = capitalise(label(case, row)) if "measure" not in row else counted_by(case, fact, row)
    return Markup('<a class="ref" href="#ev-{}">{}</a>').format(row_id, title)


def counted_by(case: Case, fact: pd.Series[Any], other: pd.Series[Any]) -> str:
    """Return another count than `fact` in words, with who says it where that is somebody else."""
    told = blocks.plain(people(case, other))
    if by_whom(case, fact) == by_whom(case, other):
        return told
    words = catalogue(case.parameters.language)
    return words.say("claim-attributed", claim=told, by=by_whom(case, other))


def said(case: Case, fact: pd.Series[Any]) -> str:
    """Return when a count was said; blank where that is not told, and of other rows."""
    return capitalise(said_on(case, fact, year=True)) if "reported" in fact else ""


def source_of(case: Case, fact: pd.Series[Any]) -> str:
    """Return which source a row is from, where there are several."""
    return capitalise(short(case, str(fact["source_id"]))) if several(case) else ""
