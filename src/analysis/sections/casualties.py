"""The casualties section: who was counted, by whom, in which words, and what can't be added."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from analysis.case.parameters import CODING_RULES
from analysis.case.quotes import quoted
from analysis.figures import casualties as drawing
from analysis.prose import blocks, commentary
from analysis.prose.catalogue import catalogue
from analysis.prose.cite import cite, counted, named, stands_on
from analysis.prose.date_phrases import when
from analysis.prose.wording import (
    actor,
    attribution,
    capitalise,
    capitalise_html,
    counted_people,
    gender,
    group,
    hedge_note,
    held_words_translated,
    label,
    labelled,
    plural,
    quantity,
    sentence,
    spelled,
    unnamed,
)
from analysis.sections.timeline import data, nothing_yet

if TYPE_CHECKING:
    import pandas as pd

    from analysis.case.reading import Case

__all__ = ["crowds", "harm", "opening", "rules", "sums", "table"]

HARM = ("killed", "injured", "hospitalised", "arrested")
CROWDS = ("crowd", "deployed")


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
        return blocks.join([head, nothing_yet(case, "no-counts-yet")])
    if harm.empty:
        return blocks.join([head, *commentary.blocks(case, "casualties")])
    hedged = harm[harm["hedge"] != "none"]
    unsourced = harm[harm["claimed_by"].isna()]
    lede = words.html(
        "casualties-lede",
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
        "crowds-figure", most=counted_people(case, most, number, key_label(case, most))
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
        return words.say("measure-quoted", held=capitalise(held_in_label(claim)))
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
    who = group(case, claim)
    if claim["hedge"] == "quoted":
        return words.say("key-quoted", who=who, held=held_words_translated(claim))
    return words.say(
        f"key-{claim['measure']}",
        who=who,
        hedge=claim["hedge"],
        n=plural(claim),
        gender=gender(case, claim),
    )


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
            part=people(case, claim, start=True),
            whole=people(case, case.claims.loc[claim["part_of"]]),
        )
        for _, claim in inner.iterrows()
    ]


def pairs(case: Case) -> list[Markup]:
    """Return a sentence for each two counts of the same harm that are not one total."""
    words = catalogue(case.parameters.language)
    found = []
    for measure in HARM:
        rows = [claim for _, claim in of(case, (measure,)).iterrows()]
        for first, second in combinations(rows, 2):
            found.append(
                words.html(
                    "sum-two",
                    first=people(case, first, start=True),
                    second=people(case, second),
                    reasons=words.listed(
                        [words.say(f"reason-{why}") for why in reasons(first, second)]
                    ),
                )
            )
    return found


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
    words = catalogue(case.parameters.language)
    rows = of(case, ("crowd",))
    if len(rows) < 2:
        return []
    listed = [people(case, claim, start=not n) for n, (_, claim) in enumerate(rows.iterrows())]
    return [words.html("sum-crowds", list=words.listed_html(listed))]


def people(case: Case, claim: pd.Series[Any], *, start: bool = False) -> Markup:
    """Return number and people with what befell them, the number cited."""
    number = spelled(case, claim)
    number = cite(case, str(claim["claim_id"]), capitalise(number) if start else number)
    return counted_people(case, claim, number, key_label(case, claim))


def rules(case: Case) -> blocks.Block:
    """Return the coding rules side by side: the same words, two sets of numbers."""
    words = catalogue(case.parameters.language)
    claims = of(case, HARM + CROWDS)
    # An exact number is what every rule makes of it: the words say as much.
    claims = claims[claims["kind"] != "exact"]
    if claims.empty:
        return blocks.join([])
    title = words.say("rules-title", n=len(CODING_RULES))
    sample = claims.iloc[int((claims["kind"] == "vague").to_numpy().argmax())]  # or the first
    lede = words.html(
        "rules-lede", word=cite(case, str(sample["claim_id"]), verbatim(case, sample, "wording"))
    )
    explained = [f"rule-about-{rule}" for rule in CODING_RULES]
    lede = Markup(" ").join([lede, *(words.html(each) for each in explained if words.has(each))])
    head = [words.say("column-wording"), words.say("column-of")]
    head += [words.say_or(f"column-{rule}", rule) for rule in CODING_RULES]
    body = [
        [
            cite(case, str(claim["claim_id"]), verbatim(case, claim, "wording")),
            capitalise(key_label(case, claim)),
            *(marked_bounds(case, claim, rule) for rule in CODING_RULES),
        ]
        for _, claim in claims.iterrows()
    ]
    rule = words.say_or(f"rule-{case.parameters.coding_rule}", case.parameters.coding_rule)
    return blocks.join(
        [
            blocks.heading(3, "casualties-rules", title),
            blocks.paragraph(lede),
            blocks.table(words.language, "tab-rules", words.say("rules-caption"), head, body),
            blocks.paragraph(words.say("rules-used", rule=rule)),
        ]
    )


def verbatim(case: Case, fact: pd.Series[Any], column: str) -> Markup:
    """Return the source's own words, in its language and between guillemets."""
    language = case.sources.loc[fact["source_id"], "language"]
    return Markup('<span lang="{}">«\u202f{}\u202f»</span>').format(language, fact[column])


def bounds(case: Case, fact: pd.Series[Any], rule: str) -> str:
    """Return the bounds of a quantity under a rule: “1,001 or more”, “8”."""
    words = catalogue(case.parameters.language)
    low = words.number(int(fact[f"low_{rule}"]))
    if fact.isna()[f"high_{rule}"]:
        return words.say("bounds-open", low=low)
    high = words.number(int(fact[f"high_{rule}"]))
    return low if low == high else words.say("bounds-closed", low=low, high=high)


def marked_bounds(case: Case, fact: pd.Series[Any], rule: str) -> Markup:
    """Return the bounds of a quantity, marked with the rule that an audit holds them to."""
    return Markup('<span data-rule="{}">{}</span>').format(rule, bounds(case, fact, rule))


def __dir__() -> list[str]:
    """Return what a notebook asks of this section, for completion."""
    return __all__
