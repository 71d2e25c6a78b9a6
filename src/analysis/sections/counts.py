"""The counts of a case: in which order they come, and how each is named."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

import pandas as pd

from analysis.case.quotes import quoted
from analysis.prose.catalogue import catalogue
from analysis.prose.cite import cite
from analysis.prose.measures import group, title
from analysis.prose.wording import (
    befallen,
    capitalise,
    capitalise_html,
    counted_people,
    held_words_translated,
    in_marks,
    label,
    labelled,
    sentence,
    spelled,
)
from analysis.sections.tolls import position, twice_told

if TYPE_CHECKING:
    from markupsafe import Markup

    from analysis.case.reading import Case


FIGURES = ("harm", "crowds", "others")


@lru_cache(maxsize=32)
def of(case: Case, figure: str) -> pd.DataFrame:
    """Return the claims that a figure shows, by measure, then as the sources have them.

    A share of a whole stands with the others: it is on no common scale. A count revised comes
    before what takes its place, and beside whatever contests it; one that another source only
    gives again is left to the first.
    """
    others, shares = figure == "others", case.claims["share"] != ""
    measures = tuple(each.name for each in case.declared.measures) if others else ()
    measures = (*case.declared.of(figure), *measures)
    shown = case.claims["measure"].isin(case.declared.of(figure)) & ~shares
    shown |= shares if others else False
    claims = case.claims[shown & ~twice_told(case)]
    places = {row_id: position(case, str(row_id)) for row_id in claims.index}
    order = sorted(
        claims.index, key=lambda each: (measures.index(claims.loc[each, "measure"]), places[each])
    )
    return claims.loc[order]


def every(case: Case) -> pd.DataFrame:
    """Return every count, figure by figure, with the figure that shows it."""
    return pd.concat([of(case, figure).assign(figure=figure) for figure in FIGURES])


def worded(claims: pd.DataFrame) -> pd.DataFrame:
    """Return the counts that a coding rule decides: an exact number is the same by every rule."""
    return claims[claims["kind"] != "exact"]


def tell(case: Case, claim: pd.Series[Any]) -> Markup:
    """Return a count as a sentence that cites its row."""
    return sentence(case, claim, lambda text: cite(case, str(claim["claim_id"]), text))


def measure(case: Case, claim: pd.Series[Any]) -> str:
    """Return what was counted, as the source has it: a word held at a distance stays one."""
    words = catalogue(case.parameters.language)
    if claim["hedge"] == "quoted":
        held = in_marks(capitalise(held_in_label(claim)), words.language)
        return words.say("measure-quoted", held=held)
    named = title(case, claim)
    return words.say("measure-share", measure=named) if claim["share"] else named


def held_in_label(claim: pd.Series[Any]) -> str:
    """Return the held words as the row's label has them, or else as its quote does."""
    held = quoted(str(claim["label"])) if labelled(claim) else []
    return held[0] if held else held_words_translated(claim)


def key_label(case: Case, claim: pd.Series[Any]) -> str:
    """Return who was counted and what befell them, in the claim's mood, without the number."""
    words = catalogue(case.parameters.language)
    if labelled(claim):
        return label(case, claim)
    if claim["hedge"] == "quoted":
        held = in_marks(held_words_translated(claim), words.language)
        return words.say("key-quoted", who=group(case, claim), held=held)
    return befallen(case, claim)


def people(case: Case, claim: pd.Series[Any], *, start: bool = False) -> Markup:
    """Return number and people with what befell them, the number cited.

    A share stands after them: half of the injured is not half injured.
    """
    who, number = key_label(case, claim), cite(case, str(claim["claim_id"]), spelled(case, claim))
    if claim["share"]:
        counted = catalogue(case.parameters.language).html("people-listed", who=who, n=number)
    else:
        counted = counted_people(case, claim, number, who)
    return capitalise_html(counted) if start else counted
