"""The evidence section: every row with its quote in its sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from analysis.case.tables import FACTS
from analysis.prose import blocks
from analysis.prose.casualties import bounds, key_label, tell
from analysis.prose.catalogue import catalogue
from analysis.prose.cite import counted
from analysis.prose.mood import attribution, capitalise, hedge_note, label
from analysis.prose.timeline import where
from analysis.prose.when import when

if TYPE_CHECKING:
    import pandas as pd

    from analysis.case.reading import Case

__all__ = ["entries", "opening"]

KEYS = {"events": "event_id", "claims": "claim_id", "context": "fact_id"}


def opening(case: Case) -> blocks.Block:
    """Return the section's heading and how many rows follow."""
    import pandas as pd

    words = catalogue(case.parameters.language)
    rows = pd.concat([getattr(case, table) for table in FACTS])
    same = set(case.sources["language"]) == {words.language}
    message = "evidence-lede-same" if same else "evidence-lede"
    lede = words.html(message, n=counted("evidence", rows, len(rows)))
    head = blocks.heading(2, "evidence", words.say("evidence-title"))
    return blocks.join([head, blocks.paragraph(lede, "lede")])


def entries(case: Case, table: str) -> blocks.Block:
    """Return the entries of one table (events, claims or context), in the article's order."""
    words = catalogue(case.parameters.language)
    rows = getattr(case, table).sort_values(["quote_start", "quote_end"], kind="stable")
    if rows.empty:
        return blocks.join([])
    head = blocks.heading(3, f"evidence-{table}", words.say(f"evidence-{table}"))
    return blocks.join([head, *(entry(case, table, fact) for _, fact in rows.iterrows())])


def entry(case: Case, table: str, fact: pd.Series[Any]) -> blocks.Block:
    """Return one row as evidence: title, quote in its sentence, translation, facts, back-links."""
    words = catalogue(case.parameters.language)
    row_id = str(fact[KEYS[table]])
    return blocks.Block(
        Markup(
            '<article class="evidence" id="ev-{id}"><h4>{title}</h4>{quote}{translation}{facts}'
            '<p class="evidence-backlinks" data-row="{id}" data-label="{label}"></p></article>'
        ).format(
            id=row_id,
            title=heading(case, table, fact),
            quote=in_sentence(case, fact),
            translation=translation(case, fact),
            facts=blocks.pairs(facts(case, table, fact), "evidence-facts"),
            label=words.say("evidence-backlinks"),
        )
    )


def heading(case: Case, table: str, fact: pd.Series[Any]) -> str:
    """Return what a row says, in its mood: a count as its sentence, others by their label."""
    text = blocks.plain(tell(case, fact)) if table == "claims" else label(case, fact)
    return capitalise(text.rstrip("."))


def in_sentence(case: Case, fact: pd.Series[Any]) -> Markup:
    """Return the sentence of the source with the quote marked in it."""
    source = str(fact["source_id"])
    text = case.texts[source]
    start, end = fact["quote_start"], fact["quote_end"]
    return Markup(
        '<blockquote class="evidence-quote" lang="{}"><p>{}<mark>{}</mark>{}</p></blockquote>'
    ).format(
        case.sources.loc[source, "language"],
        text[fact["sentence_start"] : start],
        text[start:end],
        text[end : fact["sentence_end"]],
    )


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
        (words.say("evidence-who"), capitalise(by)),
        (
            words.say("evidence-surely"),
            capitalise(hedge_note(case, fact) or words.say("hedge-none")),
        ),
        (
            words.say("evidence-when"),
            capitalise(date) if table != "context" or isinstance(fact["date"], str) else "",
        ),
        (words.say("evidence-where"), where(case, fact) if "place_id" in fact else ""),
        (words.say("evidence-coded"), coded(case, fact)),
        (words.say("evidence-part"), part_of(case, fact)),
        (words.say("evidence-row"), position(case, table, fact)),
    ]


def coded(case: Case, fact: pd.Series[Any]) -> str:
    """Return what a row's number is coded as under each rule; blank where it has none."""
    if "low_strict" not in fact or fact.isna()["low_strict"]:
        return ""
    words = catalogue(case.parameters.language)
    strict, acled = bounds(case, fact, "strict"), bounds(case, fact, "acled")
    return words.say("evidence-coded-text", strict=strict, acled=acled)


def part_of(case: Case, fact: pd.Series[Any]) -> Markup | str:
    """Return a link to the count that this one is included in."""
    whole = fact.get("part_of")
    if not isinstance(whole, str) or whole not in case.claims.index:
        return ""
    title = capitalise(key_label(case, case.claims.loc[[whole]].iloc[0]))
    return Markup('<a class="ref" href="#ev-{}">{}</a>').format(whole, title)


def position(case: Case, table: str, fact: pd.Series[Any]) -> str:
    """Return where a row stands: file and row, and its quote's characters in the source."""
    words = catalogue(case.parameters.language)
    return words.say(
        "evidence-row-text",
        file=f"{table}.csv",
        row=str(fact["row"]),
        start=str(fact["quote_start"]),
        end=str(fact["quote_end"]),
    )


def __dir__() -> list[str]:
    """Return what a notebook asks of this section, for completion."""
    return __all__
