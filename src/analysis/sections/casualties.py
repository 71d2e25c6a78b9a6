"""The casualties section: who was counted, by whom, in which words, and what can't be added."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from analysis.case.cells import plain
from analysis.case.parameters import CODING_RULES
from analysis.figures import casualties as drawing
from analysis.prose import blocks, commentary
from analysis.prose.catalogue import catalogue
from analysis.prose.cite import cite, counted, named, stands_on
from analysis.prose.date_phrases import when
from analysis.prose.sources import several, short
from analysis.prose.wording import (
    actor,
    attribution,
    bounds,
    capitalise,
    capitalise_html,
    counted_people,
    hedge_note,
    quantity,
    unnamed,
    verbatim,
)
from analysis.sections.counts import every, key_label, measure, of, tell, worded
from analysis.sections.numbering import numbers
from analysis.sections.sums import said_on, sums, tolls
from analysis.sections.timeline import data, nothing_yet
from analysis.sections.tolls import ahead, superseded

if TYPE_CHECKING:
    from collections.abc import Sequence

    import pandas as pd

    from analysis.case.reading import Case

__all__ = ["crowds", "harm", "opening", "others", "rules", "sums", "table", "tolls"]


def shown(case: Case) -> str:
    """Return which counts there are: of harm, of crowds, both, harm and others, or neither."""
    harm, crowds = len(of(case, "harm")) > 0, crowd_kinds(case) in ("crowds", "forces")
    if harm and not crowds:
        return "harm" if len(every(case)) == len(of(case, "harm")) else "counts"
    return "both" if harm else "crowds" if crowds else "neither"


def crowd_kinds(case: Case) -> str:
    """Return what the figure of crowds counts: crowds, also forces, or neither of them."""
    kinds = set(of(case, "crowds")["measure"])
    if "crowd" not in kinds:
        return "other"
    return "forces" if len(kinds) > 1 else "crowds"


def opening(case: Case) -> blocks.Block:
    """Return the section's heading, what the counts are worth, and the case's commentary."""
    words = catalogue(case.parameters.language)
    head = blocks.heading(2, "casualties", words.say("casualties-title", shown=shown(case)))
    harm = of(case, "harm")
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
    return figure(case, "harm")


def harm_title(case: Case, rows: pd.DataFrame) -> Markup:
    """Return how many of the counts of harm are exact numbers."""
    words = catalogue(case.parameters.language)
    exact = rows[rows["kind"] == "exact"]
    title = words.html(
        "harm-figure",
        exact=len(exact),
        counts=len(rows),
        exact_words=named(exact, words.words(len(exact))),
        exact_hedged=int((exact["hedge"] != "none").sum()),
        all=named(rows, words.words(len(rows))),
    )
    return capitalise_html(title)


def crowds(case: Case) -> blocks.Figure | blocks.Undrawn:
    """Return the figure of crowds and of people deployed, apart from harm."""
    return figure(case, "crowds")


def crowds_title(case: Case, rows: pd.DataFrame) -> Markup:
    """Return the largest crowd, or else the largest of all counts there are, and who says it."""
    words = catalogue(case.parameters.language)
    crowd = rows[rows["measure"] == "crowd"]
    most = largest(rows if crowd.empty else crowd).iloc[0]
    message = "largest-figure" if crowd.empty else "crowds-figure"
    return words.html(message, sources=len(case.sources), most=found(case, most))


def found(case: Case, claim: pd.Series[Any]) -> Markup:
    """Return a count as a title has it: how many, of whom, according to whom."""
    number = stands_on(str(claim["claim_id"]), quantity(case, claim))
    told = counted_people(case, claim, number, key_label(case, claim))
    if by := attribution(case, claim):
        return catalogue(case.parameters.language).html("claim-attributed", claim=told, by=by)
    return told


def largest(rows: pd.DataFrame) -> pd.DataFrame:
    """Return the largest count as the only row: by its number where one is near, else its least."""
    near = rows["kind"].isin(("about", "nearly"))
    sizes = rows["low"].mask(near, rows["number"]).astype("float64")
    return rows.iloc[[int(sizes.to_numpy().argmax())]]


def others(case: Case) -> blocks.Figure | blocks.Undrawn:
    """Return the figure of what else is counted, each kind on a scale of its own."""
    return figure(case, "others")


def others_title(case: Case, rows: pd.DataFrame) -> Markup:
    """Return what else is counted: the kinds of counts, or the only count there is."""
    words = catalogue(case.parameters.language)
    if len(rows) == 1 and not rows["share"].iloc[0]:
        return words.html("others-figure", list=found(case, rows.iloc[0]))
    kinds = rows.drop_duplicates("measure")
    listed = words.listed([lowered(measure(case, claim)) for _, claim in kinds.iterrows()])
    return words.html("others-figure", list=listed)


TITLES = {"harm": harm_title, "crowds": crowds_title, "others": others_title}


def lowered(text: str) -> str:
    """Return a heading as it stands within a sentence."""
    return text[:1].lower() + text[1:]


def figure(case: Case, name: str) -> blocks.Figure | blocks.Undrawn:
    """Return a figure of counts, a row a claimant."""
    if not (bars := bars_of(case, name)):
        return blocks.undrawn(data(of(case, name)))
    words, told = catalogue(case.parameters.language), words_of(case, name, bars)
    colour = "harm" if name == "harm" else "crowd"
    return blocks.figure(
        words.language, told, drawing.draw(bars, colour, words.number, told.alt, name)
    )


def bars_of(case: Case, name: str) -> list[drawing.Row]:
    """Return the counts of a figure as it draws them."""
    rows = of(case, name)
    return [bar(case, claim) for _, claim in rows.iterrows()]


def words_of(case: Case, name: str, bars: Sequence[drawing.Row]) -> blocks.Told:
    """Return what a figure of counts says in words."""
    rows, words = of(case, name), catalogue(case.parameters.language)
    told = [tell(case, claim) for _, claim in rows.iterrows()]
    frame = words.html(
        f"{name}-alt",
        counts=len(rows),
        all=counted("tab-claims", rows, capitalise(words.words(len(rows)))),
        kinds=crowd_kinds(case),
    )
    alt = " ".join(blocks.plain(each) for each in [frame, *told])
    note = words.say(f"{name}-note", sources=len(case.sources))
    if any(each.after for each in bars):
        note = f"{note} {words.say('tolls-note')}"
    title = TITLES[name](case, rows)
    return blocks.Told(
        f"fig-{name}",
        title,
        note,
        [frame, *told],
        alt,
        data(rows),
        numbers(case).get(f"fig-{name}", 0),
    )


def bar(case: Case, claim: pd.Series[Any]) -> drawing.Row:
    """Return a claim as the figure draws it."""
    return drawing.Row(
        row_id=str(claim["claim_id"]),
        group=measure(case, claim),
        label=capitalise(key_label(case, claim)),
        by=capitalise(by(case, claim)),
        words=quantity(case, claim),
        kind=str(claim["kind"]),
        low=plain(claim["low"]),
        high=None if claim.isna()["high"] else plain(claim["high"]),
        number=None if claim.isna()["number"] else plain(claim["number"]),
        hedged=claim["hedge"] != "none",
        claimed=isinstance(claim["claimed_by"], str),
        whole=whole(case, claim),
        after=ahead(case, str(claim["claim_id"]), "revises"),
        superseded=claim["claim_id"] in superseded(case),
        scale=axis(case, claim)[1],
    )


def by(case: Case, claim: pd.Series[Any]) -> str:
    """Return who says a count, when, and whether it revises or contests another."""
    words = catalogue(case.parameters.language)
    row_id = str(claim["claim_id"])
    told = [attribution(case, claim, full=True)]
    if row_id in superseded(case) and not ahead(case, row_id, "revises"):
        told.append(words.say("count-first"))
    elif ahead(case, row_id, "revises"):
        told.append(words.say("count-revised"))
    if ahead(case, row_id, "contests"):
        told.append(words.say("count-contests"))
    return ", ".join(part for part in (*told, said_on(case, claim)) if part)


def whole(case: Case, claim: pd.Series[Any]) -> float | None:
    """Return the least of the count that a claim is included in; None where its axis has none."""
    if not (part_of := ahead(case, str(claim["claim_id"]), "part_of")):
        return None
    other = case.rows[part_of]
    return plain(other["low"]) if axis(case, claim) == axis(case, other) else None


def axis(case: Case, claim: pd.Series[Any]) -> tuple[str, str]:
    """Return the figure of a count and the scale that it is drawn on: "" is the common one."""
    name = "others" if claim["share"] else case.declared.measure(str(claim["measure"])).figure
    own = f"{claim['measure']} {claim['unit']} {bool(claim['share'])}"
    return name, own if name == "others" else ""


def table(case: Case) -> blocks.Block:
    """Return every count as a table: how many, of whom, when, who says it, how surely."""
    rows = every(case)
    if rows.empty:
        return blocks.join([])
    words = catalogue(case.parameters.language)
    columns = ["count", "of", "date", "who", "surely", *(["source"] if several(case) else [])]
    head = [words.say(f"column-{name}") for name in columns]
    body = [
        [
            cite(case, str(claim["claim_id"]), quantity(case, claim)),
            capitalise(key_label(case, claim)),
            blocks.unbroken(day_or_said(case, claim)),
            capitalise(actor(case, claim["claimed_by"]) or unnamed(case, claim)),
            capitalise(hedge_note(case, claim) or words.say("hedge-none")),
            *([given_by(case, claim)] if several(case) else []),
        ]
        for _, claim in rows.iterrows()
    ]
    given = "tab-claims", words.say("claims-title"), head, body
    return blocks.table(words.language, *given, n=numbers(case)["tab-claims"])


def day_or_said(case: Case, claim: pd.Series[Any]) -> str:
    """Return the day of a count; where the source gives none, when it was said."""
    if isinstance(claim["date"], str) or not (said := said_on(case, claim)):
        return when(case, claim)
    return catalogue(case.parameters.language).say("said-on", date=said)


def given_by(case: Case, claim: pd.Series[Any]) -> Markup:
    """Return the sources that give a count, each a link to where it does."""
    again = case.claims[case.claims["same_as"] == claim["claim_id"]]
    return Markup(", ").join(
        cite(case, str(each["claim_id"]), short(case, str(each["source_id"])))
        for each in (claim, *(row for _, row in again.iterrows()))
    )


def rules(case: Case) -> blocks.Block:
    """Return the coding rules side by side: the same words, two sets of numbers."""
    words = catalogue(case.parameters.language)
    claims = worded(every(case))
    if claims.empty:
        return blocks.join([])
    title = words.say("rules-title", n=len(CODING_RULES))
    sample = claims.iloc[int((claims["kind"] == "vague").to_numpy().argmax())]  # or the first
    example = cite(case, str(sample["claim_id"]), verbatim(case, sample, "wording", within=True))
    one = "no" if " " in str(sample["wording"]).strip() else "yes"
    first = words.html("rules-lede", word=example, one=one)
    lede = Markup(" ").join([first, *explained(case, claims)])
    head = [words.say("column-wording", sources=len(case.sources)), words.say("column-of")]
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
            blocks.table(
                words.language,
                "tab-rules",
                words.say("rules-caption"),
                head,
                body,
                n=numbers(case)["tab-rules"],
            ),
            blocks.paragraph(words.say("rules-used", rule=rule)),
        ]
    )


def explained(case: Case, claims: pd.DataFrame) -> list[Markup]:
    """Return what each coding rule makes of words: one number, or for some of them a range."""
    words = catalogue(case.parameters.language)
    told = []
    for rule in CODING_RULES:
        spread = (claims[f"low_{rule}"] < claims[f"high_{rule}"]).fillna(value=False).any()
        if words.has(message := f"rule-about-{rule}"):
            told.append(words.html(message, spread="yes" if spread else "no"))
    return told


def marked_bounds(case: Case, fact: pd.Series[Any], rule: str) -> Markup:
    """Return the bounds of a quantity, marked with the rule that an audit holds them to."""
    return Markup('<span data-rule="{}">{}</span>').format(rule, bounds(case, fact, rule))


def __dir__() -> list[str]:
    """Return what a notebook asks of this section, for completion."""
    return __all__
