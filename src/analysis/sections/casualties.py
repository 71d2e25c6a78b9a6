"""The casualties section: who was counted, by whom, in which words, and what can't be added."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, Any

from analysis.case.quotes import quoted
from analysis.figures import casualties as drawing
from analysis.prose import blocks, commentary
from analysis.prose.catalogue import catalogue
from analysis.prose.cite import cite, counted, named, stands_on
from analysis.prose.date_phrases import when
from analysis.prose.wording import (
    actor,
    attribution,
    befallen,
    bounds,
    capitalise,
    capitalise_html,
    counted_people,
    group,
    hedge_note,
    held_words_translated,
    in_marks,
    label,
    labelled,
    plural,
    quantity,
    sentence,
    spelled,
    unnamed,
    verbatim,
)
from analysis.sections.timeline import data, nothing_yet

if TYPE_CHECKING:
    import pandas as pd
    from markupsafe import Markup

    from analysis.case.reading import Case

__all__ = ["crowds", "harm", "opening", "rules", "sums", "table"]

HARM = ("killed", "injured", "hospitalised", "arrested")
CROWDS = ("crowd", "deployed")
MOST_IN_PAIRS = 3


def of(case: Case, measures: tuple[str, ...]) -> pd.DataFrame:
    """Return the claims of these measures, in the order of the measures, then of the article."""
    claims = case.claims[case.claims["measure"].isin(measures)]
    rank = claims["measure"].map({name: place for place, name in enumerate(measures)})
    return (
        claims.assign(rank=rank)
        .sort_values(["rank", "quote_start"], kind="stable")
        .drop(columns="rank")
    )


def opening(case: Case) -> blocks.Block:
    """Return the section's heading, what the counts are worth, and the case's commentary."""
    words = catalogue(case.parameters.language)
    head = blocks.heading(2, "casualties", words.say("casualties-title"))
    harm = of(case, HARM)
    if case.claims.empty:
        return blocks.join([head, nothing_yet(case, "counts")])
    if harm.empty:
        return blocks.join([head, *commentary.blocks(case, "casualties")])
    hedged = harm[harm["hedge"] != "none"]
    unsourced = harm[harm["claimed_by"].isna()]
    lede = words.html(
        "casualties-lede",
        sources=len(case.sources),
        counts=len(harm),
        harm=counted("tab-claims", harm, words.words(len(harm))),
        hedged=len(hedged),
        hedged_words=counted("tab-claims", hedged, words.words(len(hedged))),
        unsourced=len(unsourced),
        unsourced_words=counted("tab-claims", unsourced, words.words(len(unsourced))),
    )
    return blocks.join(
        [head, blocks.paragraph(lede, "lede"), *commentary.blocks(case, "casualties")]
    )


def harm(case: Case) -> blocks.Figure | blocks.Undrawn:
    """Return the figure of people harmed."""
    rows = of(case, HARM)
    words = catalogue(case.parameters.language)
    if rows.empty:
        return blocks.undrawn(data(rows))
    exact = rows[rows["kind"] == "exact"]
    title = words.html(
        "harm-figure",
        exact=len(exact),
        counts=len(rows),
        exact_words=named(exact, words.words(len(exact))),
        exact_hedged=int((exact["hedge"] != "none").sum()),
        all=named(rows, words.words(len(rows))),
    )
    return figure(case, rows, "harm", capitalise_html(title))


def crowds(case: Case) -> blocks.Figure | blocks.Undrawn:
    """Return the figure of crowds and of people deployed, apart from harm."""
    rows = of(case, CROWDS)
    words = catalogue(case.parameters.language)
    crowd = rows[rows["measure"] == "crowd"]
    if crowd.empty:
        return blocks.undrawn(data(rows))
    most = crowd.iloc[int(crowd["low"].astype("int64").to_numpy().argmax())]
    number = stands_on(str(most["claim_id"]), quantity(case, most))
    title = words.html(
        "crowds-figure",
        sources=len(case.sources),
        most=counted_people(case, most, number, key_label(case, most)),
    )
    return figure(case, rows, "crowds", title)


def figure(case: Case, rows: pd.DataFrame, name: str, title: Markup) -> blocks.Figure:
    """Return a figure of counts, a row a claimant."""
    words = catalogue(case.parameters.language)
    told = [tell(case, claim) for _, claim in rows.iterrows()]
    frame = words.html(
        f"{name}-alt",
        counts=len(rows),
        all=counted("tab-claims", rows, capitalise(words.words(len(rows)))),
    )
    alt = " ".join(blocks.plain(each) for each in [frame, *told])
    colour = "harm" if name == "harm" else "crowd"
    bars = [bar(case, claim) for _, claim in rows.iterrows()]
    drawn = drawing.draw(bars, colour, words.number, alt, name)
    note = words.say(f"{name}-note")
    return blocks.figure(
        words.language, f"fig-{name}", drawn, title, note, [frame, *told], data(rows)
    )


def tell(case: Case, claim: pd.Series[Any]) -> Markup:
    """Return a count as a sentence that cites its row."""
    return sentence(case, claim, lambda text: cite(case, str(claim["claim_id"]), text))


def bar(case: Case, claim: pd.Series[Any]) -> drawing.Row:
    """Return a claim as the figure draws it."""
    return drawing.Row(
        row_id=str(claim["claim_id"]),
        group=measure(case, claim),
        label=capitalise(key_label(case, claim)),
        by=capitalise(attribution(case, claim, full=True)),
        words=quantity(case, claim),
        kind=str(claim["kind"]),
        low=int(claim["low"]),
        high=None if claim.isna()["high"] else int(claim["high"]),
        hedged=claim["hedge"] != "none",
        claimed=isinstance(claim["claimed_by"], str),
        whole=whole(case, claim),
    )


def whole(case: Case, claim: pd.Series[Any]) -> int | None:
    """Return the least of the count that a claim is included in; None where it is in none."""
    part_of = claim["part_of"]
    known = isinstance(part_of, str) and part_of in case.claims.index
    return int(case.claims.loc[part_of, "low"]) if known else None


def measure(case: Case, claim: pd.Series[Any]) -> str:
    """Return what was counted, as the source has it: a word held at a distance stays one."""
    words = catalogue(case.parameters.language)
    if claim["hedge"] == "quoted":
        held = in_marks(capitalise(held_in_label(claim)), words.language)
        return words.say("measure-quoted", held=held)
    return words.say(f"measure-{claim['measure']}", hedge=claim["hedge"])


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


def table(case: Case) -> blocks.Block:
    """Return every count as a table: how many, of whom, when, who says it, how surely."""
    rows = of(case, HARM + CROWDS)
    if rows.empty:
        return blocks.join([])
    words = catalogue(case.parameters.language)
    head = [words.say(f"column-{name}") for name in ("count", "of", "date", "who", "surely")]
    body = [
        [
            cite(case, str(claim["claim_id"]), quantity(case, claim)),
            capitalise(key_label(case, claim)),
            blocks.unbroken(when(case, claim)),
            capitalise(actor(case, claim["claimed_by"]) or unnamed(case, claim)),
            capitalise(hedge_note(case, claim) or words.say("hedge-none")),
        ]
        for _, claim in rows.iterrows()
    ]
    return blocks.table(words.language, "tab-claims", words.say("claims-title"), head, body)


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
    return [
        words.html(
            "sum-part",
            n=plural(case, claim),
            part=people(case, claim, start=True),
            whole=people(case, case.claims.loc[claim["part_of"]]),
        )
        for _, claim in inner.iterrows()
    ]


def pairs(case: Case) -> list[Markup]:
    """Return a sentence for each two counts of the same harm that are not one total.

    Where there are many of one harm, they are told together: each pair would say the same.
    """
    found = []
    for measure in HARM:
        rows = of(case, (measure,))
        if len(rows) > MOST_IN_PAIRS:
            found.append(
                catalogue(case.parameters.language).html("sum-many", list=all_of(case, rows))
            )
            continue
        for (_, first), (_, second) in combinations(rows.iterrows(), 2):
            if not {first["claim_id"], second["claim_id"]} & {first["part_of"], second["part_of"]}:
                found.append(pair(case, first, second))
    return found


def all_of(case: Case, rows: pd.DataFrame) -> Markup:
    """Return counts as a list that begins a sentence."""
    listed = [people(case, claim, start=not n) for n, (_, claim) in enumerate(rows.iterrows())]
    return catalogue(case.parameters.language).listed_html(listed)


def pair(case: Case, first: pd.Series[Any], second: pd.Series[Any]) -> Markup:
    """Return why two counts of one harm are no total."""
    words = catalogue(case.parameters.language)
    both = {"first": people(case, first, start=True), "second": people(case, second)}
    found = [words.say(f"reason-{why}") for why in reasons(first, second)]
    if not found:
        return words.html("sum-two-unsaid", **both)
    return words.html("sum-two", **both, reasons=words.listed(found))


def reasons(first: pd.Series[Any], second: pd.Series[Any]) -> list[str]:
    """Return why two counts do not make a total; a blank source is nobody's, not another's."""
    named = [
        claim["claimed_by"] for claim in (first, second) if isinstance(claim["claimed_by"], str)
    ]
    differ = {
        "groups": first["group_id"] != second["group_id"],
        "sources": len(named) == 2 and named[0] != named[1],
        "one-source": len(named) == 1,
        "vague": "vague" in (first["kind"], second["kind"]),
        "hedged": first["hedge"] != second["hedge"],
    }
    return [reason for reason, holds in differ.items() if holds]


def crowds_apart(case: Case) -> list[Markup]:
    """Return the sentence on crowds of different days, where there is more than one."""
    rows = of(case, ("crowd",))
    if len(rows) < 2:
        return []
    places, days = (rows[name].dropna().unique() for name in ("place_id", "date"))
    differ = "yes" if max(len(places), len(days)) > 1 else "no"
    words = catalogue(case.parameters.language)
    return [words.html("sum-crowds", list=all_of(case, rows), apart=differ)]


def people(case: Case, claim: pd.Series[Any], *, start: bool = False) -> Markup:
    """Return number and people with what befell them, the number cited."""
    number = cite(case, str(claim["claim_id"]), spelled(case, claim))
    told = counted_people(case, claim, number, key_label(case, claim))
    return capitalise_html(told) if start else told


def rules(case: Case) -> blocks.Block:
    """Return the coding rules side by side: the same words, two sets of numbers."""
    words = catalogue(case.parameters.language)
    claims = of(case, HARM + CROWDS)
    # An exact number is what every rule makes of it: the words say as much.
    claims = claims[claims["kind"] != "exact"]
    if claims.empty:
        return blocks.join([])
    title = words.say("rules-title")
    vague = claims[claims["kind"] == "vague"]
    sample = (vague if len(vague) else claims).iloc[0]
    spread = (claims["low_acled"] < claims["high_acled"]).fillna(value=False).any()
    lede = words.html(
        "rules-lede",
        word=cite(case, str(sample["claim_id"]), verbatim(case, sample, "wording")),
        spread="yes" if spread else "no",
    )
    head = [words.say(f"column-{name}") for name in ("wording", "of", "strict", "acled")]
    body = [
        [
            cite(case, str(claim["claim_id"]), verbatim(case, claim, "wording")),
            capitalise(key_label(case, claim)),
            bounds(case, claim, "strict"),
            bounds(case, claim, "acled"),
        ]
        for _, claim in claims.iterrows()
    ]
    rule = words.say(f"rule-{case.parameters.coding_rule}")
    return blocks.join(
        [
            blocks.heading(3, "casualties-rules", title),
            blocks.paragraph(lede),
            blocks.table(words.language, "tab-rules", words.say("rules-caption"), head, body),
            blocks.paragraph(words.say("rules-used", rule=rule)),
        ]
    )


def __dir__() -> list[str]:
    """Return what a notebook asks of this section, for completion."""
    return __all__
