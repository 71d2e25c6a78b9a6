"""Citing: the link from a word or number of the report to the row it rests on."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

from markupsafe import Markup, escape

from analysis.prose.catalogue import catalogue
from analysis.prose.sources import several, short, source_language
from analysis.prose.wording import attribution, hedge_note, in_marks

if TYPE_CHECKING:
    import pandas as pd

    from analysis.case.reading import Case


def row(case: Case, row_id: str) -> pd.Series[Any]:
    """Return the row of that id from whichever table holds it; KeyError if none does."""
    return case.rows[row_id]


def cite(case: Case, row_id: str, text: str | Markup) -> Markup:
    """Return `text` as a link to the evidence of a row.

    The title holds quote, claimant and hedge for readers outside of the published page;
    the page itself shows them in a note.
    """
    return Markup('<a class="cite" href="#ev-{}" title="{}">{}</a>').format(
        row_id, note(case, row_id), text
    )


@lru_cache(maxsize=1024)
def note(case: Case, row_id: str) -> str:
    """Return in plain text what stands behind a citation: quote, who says it, how surely."""
    words = catalogue(case.parameters.language)
    fact = row(case, row_id)
    parts = [
        words.say("note-quote", quote=in_marks(fact["quote"], source_language(case, fact))),
        attribution(case, fact, full=True),
        hedge_note(case, fact),
        short(case, str(fact["source_id"])) if several(case) else "",
    ]
    return " · ".join(part for part in parts if part)


def counted(target: str, rows: pd.DataFrame, text: str | int) -> Markup:
    """Return a count of our own as a link to where its rows stand, with their ids."""
    ids = " ".join(sorted(map(str, rows.index)))
    return Markup('<a class="count" href="#{}" data-rows="{}">{}</a>').format(
        target, ids, escape(str(text))
    )


def named(rows: pd.DataFrame, text: str | int) -> Markup:
    """Return a count of our own with the ids of its rows, where a link would be one too many."""
    ids = " ".join(sorted(map(str, rows.index)))
    return Markup('<span class="count" data-rows="{}">{}</span>').format(ids, escape(str(text)))


def days_apart(first: pd.Series[Any], last: pd.Series[Any], text: str, key: str) -> Markup:
    """Return the days between two rows, in words, with the ids of both."""
    return Markup('<span class="count" data-rows="{} {}" data-apart="days">{}</span>').format(
        first[key], last[key], text
    )


def stands_on(row_id: str, text: str) -> Markup:
    """Return words that rest on a row, where a link would be one too many (titles)."""
    return Markup('<span class="cited" data-row="{}">{}</span>').format(row_id, text)


def set_by(parameter: str, text: str) -> Markup:
    """Return a value that a parameter of the edition gives, such as its last day."""
    return Markup('<span data-parameter="{}">{}</span>').format(parameter, text)


def refer(case: Case, target: str) -> Markup:
    """Return a cross-reference within a sentence, « figure 2 » or “Figure 2”, as a link."""
    from analysis.prose.blocks import number  # blocks number what citations refer to

    words = catalogue(case.parameters.language)
    label = words.say("reference", label=number(words.language, target))
    return Markup('<a class="ref" href="#{}">{}</a>').format(target, label)
