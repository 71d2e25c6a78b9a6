"""What can't be added up, and why; how counts changed, and which contest each other."""

from __future__ import annotations

from collections import Counter
from itertools import combinations
from typing import TYPE_CHECKING, Any

import pandas as pd
from markupsafe import Markup

from analysis.case.dates import moment
from analysis.prose import blocks
from analysis.prose.catalogue import catalogue
from analysis.prose.cite import cite
from analysis.prose.date_phrases import running
from analysis.prose.measures import declared, plural
from analysis.prose.wording import attribution, capitalise, capitalise_html, none, spelled
from analysis.sections.counts import every, key_label, of, people
from analysis.sections.tolls import chain, family, rivals, standing

if TYPE_CHECKING:
    from analysis.case.reading import Case

MOST_IN_PAIRS = 3


def tolls(case: Case) -> blocks.Block:
    """Return how each count that was revised changed, and which counts contest each other."""
    words = catalogue(case.parameters.language)
    claims = every(case)
    items = [sequence(case, row_id) for row_id in standing(case, claims).index]
    items += [contest(case, each) for each in rivals(case, claims)]
    told = [each for each in items if each]
    if not told:
        return blocks.join([])
    head = blocks.heading(3, "casualties-tolls", words.say("tolls-title"))
    return blocks.join([head, blocks.listing(told)])


def sequence(case: Case, row_id: str) -> Markup:
    """Return the steps of a toll in order, in one sentence; blank for a count never revised."""
    words = catalogue(case.parameters.language)
    steps = [case.rows[each] for each in chain(case, row_id)]
    if len(steps) < 2:
        return Markup("")
    told = [step(case, claim, first=not at) for at, claim in enumerate(steps)]
    return words.html(
        "toll-sequence",
        what=capitalise(key_label(case, steps[-1])),
        steps=words.html("toll-join").join(told),
        by=attribution(case, steps[-1], full=True),
    )


def step(case: Case, claim: pd.Series[Any], *, first: bool) -> Markup:
    """Return one step of a toll: its number, cited, and when it was said."""
    words = catalogue(case.parameters.language)
    number = cite(case, str(claim["claim_id"]), spelled(case, claim))
    name = "toll-first" if first else "toll-then"
    if not (date := said_on(case, claim)):
        return words.html(name, n=number)
    return words.html(f"{name}-dated", n=number, date=date)


def said_on(case: Case, claim: pd.Series[Any], *, year: bool = False) -> str:
    """Return when a count was said, with its preposition; blank where the source does not tell."""
    if not isinstance(claim["reported"], str):
        return ""
    day, time = moment(claim["reported"])
    return running(case, pd.Series({"date": day, "time_of_day": time or None}), year=year)


def contest(case: Case, rows: list[str]) -> Markup:
    """Return the counts that contest each other, each with its claimant."""
    words = catalogue(case.parameters.language)
    told = [
        words.html(
            "claim-attributed",
            claim=people(case, case.rows[each], start=not at),
            by=by_whom(case, case.rows[each]),
        )
        for at, each in enumerate(rows)
    ]
    return words.html("toll-rivals", list=words.html("clause-join").join(told))


def sums(case: Case) -> blocks.Block:
    """Return what can't be added up, and why, each pair by its rows."""
    words = catalogue(case.parameters.language)
    head = blocks.heading(3, "casualties-sums", words.say("sums-title"))
    items = [*parts(case), *pairs(case), *crowds_apart(case)]
    if not items:
        return blocks.join([])
    return blocks.join([head, blocks.paragraph(words.say("sums-lede")), blocks.listing(items)])


def parts(case: Case) -> list[Markup]:
    """Return a sentence for each count that is included in another."""
    words = catalogue(case.parameters.language)
    inner = case.claims[case.claims["part_of"].isin(case.claims.index)]
    inner = inner[[not none(claim) for _, claim in inner.iterrows()]]
    return [
        words.html(
            "sum-part",
            of=declared(case, claim).counts,
            n=plural(case, claim),
            part=people(case, claim, start=True),
            whole=people(case, case.claims.loc[claim["part_of"]]),
            about="yes" if case.claims.loc[claim["part_of"], "kind"] == "about" else "no",
        )
        for _, claim in inner.iterrows()
    ]


def pairs(case: Case) -> list[Markup]:
    """Return a sentence for each two counts of the same harm that are not one total.

    What revises or contests the other is told as such: nobody would add those. Where there are
    many of one harm, they are told together: each pair would say the same.
    """
    words = catalogue(case.parameters.language)
    found = []
    for _, rows in standing(case, of(case, "harm")).groupby("measure", sort=False):
        if len(rows) > MOST_IN_PAIRS and not rivals(case, rows):
            of_what = declared(case, rows.iloc[0]).counts
            found.append(words.html("sum-many", list=all_of(case, rows), of=of_what))
            continue
        told = told_apart(case, rows)
        found += [
            pair(case, case.rows[one], case.rows[other], told[one], told[other])
            for one, other in combinations(told, 2)
            if not related(case, case.rows[one], case.rows[other])
        ]
    return found


def all_of(case: Case, rows: pd.DataFrame) -> Markup:
    """Return counts as a list that begins a sentence."""
    first, *others = told_apart(case, rows).values()
    return catalogue(case.parameters.language).listed_html([capitalise_html(first), *others])


def told_apart(case: Case, rows: pd.DataFrame) -> dict[str, Markup]:
    """Return counts by their ids; those of the same words with who says them."""
    words = catalogue(case.parameters.language)
    told = {str(row_id): people(case, claim) for row_id, claim in rows.iterrows()}
    alike = Counter(map(blocks.plain, told.values()))
    return {
        row_id: words.html("claim-attributed", claim=text, by=by_whom(case, case.rows[row_id]))
        if alike[blocks.plain(text)] > 1
        else text
        for row_id, text in told.items()
    }


def by_whom(case: Case, claim: pd.Series[Any]) -> str:
    """Return who says a count, as a part of a sentence."""
    words = catalogue(case.parameters.language)
    if isinstance(claim["claimed_by"], str) or claim["hedge"] == "conditional":
        return attribution(case, claim, full=True)
    return words.say("according-to", by=words.say("own-voice"))


def pair(case: Case, first: pd.Series[Any], second: pd.Series[Any], *both: Markup) -> Markup:
    """Return why two counts of one harm, as `both` are told, are no total."""
    words = catalogue(case.parameters.language)
    told: dict[str, object] = {"first": capitalise_html(both[0]), "second": both[1]}
    told["by"] = "yes" if "," in blocks.plain(both[0]) else "no"  # “…, according to the police”
    of_what = declared(case, first).counts
    found = reasons(first, second)
    # One voice that counts the same people twice is no better added up for being exact.
    if not found or found == ["vague"]:
        return words.html("sum-two-unsaid", **told, of=of_what)
    why = [words.say(f"reason-{each}", of=of_what) for each in found]
    return words.html("sum-two", **told, reasons=words.listed(why))


def related(case: Case, first: pd.Series[Any], second: pd.Series[Any]) -> bool:
    """Return whether two counts contest each other or one is part of the other."""
    one, other = str(first["claim_id"]), str(second["claim_id"])
    part = first["part_of"] == other or second["part_of"] == one
    return part or family(case, one) == family(case, other)


def reasons(first: pd.Series[Any], second: pd.Series[Any]) -> list[str]:
    """Return why two counts do not make a total; a blank source is nobody's, not another's."""
    named = [
        claim["claimed_by"] for claim in (first, second) if isinstance(claim["claimed_by"], str)
    ]
    groups = [claim["group_id"] for claim in (first, second) if isinstance(claim["group_id"], str)]
    differ = {
        "groups": len(groups) == 2 and groups[0] != groups[1],
        "sources": len(named) == 2 and named[0] != named[1],
        "one-source": len(named) == 1,
        "vague": "vague" in (first["kind"], second["kind"]),
        "hedged": first["hedge"] != second["hedge"],
    }
    return [reason for reason, holds in differ.items() if holds]


def crowds_apart(case: Case) -> list[Markup]:
    """Return the sentence on crowds of different days or places, where there is more than one."""
    words = catalogue(case.parameters.language)
    rows = of(case, "crowds")
    rows = standing(case, rows[rows["measure"] == "crowd"])
    if len(rows) < 2 or rivals(case, rows):
        return []
    places, days = (rows[name].dropna().unique() for name in ("place_id", "date"))
    differ = "yes" if max(len(places), len(days)) > 1 else "no"
    return [words.html("sum-crowds", list=all_of(case, rows), apart=differ)]
