"""The first page: what the report is, what it rests on, and the figures that matter."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd
from markupsafe import Markup, escape

from analysis.case.tables import FACTS
from analysis.prose import blocks, commentary
from analysis.prose.catalogue import catalogue
from analysis.prose.cite import cite, counted, named, set_by
from analysis.prose.date_phrases import when
from analysis.prose.sources import languages, listed, missing, order, source_kind, whole
from analysis.prose.wording import attribution, capitalise, capitalise_html, none, quantity
from analysis.sections.casualties import largest
from analysis.sections.counts import key_label, of
from analysis.sections.timeline import nothing_yet
from analysis.sections.tolls import family, standing

if TYPE_CHECKING:
    from analysis.case.reading import Case

__all__ = ["glance", "title"]

# What is said to be missing of a source of which nothing is known.
DESCRIBED = ("title", "author", "publisher", "url", "published")


def title(case: Case) -> blocks.Block:
    """Return the title block: title, standfirst, what it rests on, how to read it."""
    words = catalogue(case.parameters.language)
    heading, standfirst = commentary.title(case)
    about = blocks.pairs(
        [
            (words.say("about-rests"), rests_on(case)),
            (words.say("about-read"), how_to_read(case)),
            (words.say("about-shown"), shown(case)),
        ],
        "about",
    )
    return blocks.Block(
        Markup(
            '<header class="report-title"><p class="kicker">{}</p><h1>{}</h1>'
            '<p class="standfirst">{}</p>{}</header>'
        ).format(
            words.html("kicker", sources=len(case.sources), n=sources(case)),
            heading,
            standfirst,
            about,
        )
    )


def sources(case: Case) -> Markup:
    """Return how many sources the report rests on, in words, as the start of a sentence."""
    words = catalogue(case.parameters.language)
    return named(case.sources, capitalise(words.words(len(case.sources))))


def rests_on(case: Case) -> Markup:
    """Return what the report rests on, and once what is not known of it."""
    words = catalogue(case.parameters.language)
    about = {"sources": len(case.sources), "n": sources(case), "spoken": languages(case)}
    elsewhere = words.listed([words.say(f"added-{name}") for name in added(case)])
    nothing = words.html("about-added", list=elsewhere)
    unknown = missing(case)
    if len(case.sources) == 1 and set(unknown) >= set(DESCRIBED):
        blank = words.listed_or([words.say(f"missing-{name}") for name in DESCRIBED])
        return words.html("about-source", missing=blank, added=nothing, **about)
    told = words.html("about-sources", list=listed_sources(case), **about)
    if unknown:
        told += " " + words.html(
            "about-unknown", sources=len(case.sources), list=listed(case, unknown)
        )
    return told + " " + words.html("sentence", text=capitalise_html(nothing))


def listed_sources(case: Case) -> Markup:
    """Return every source with what is known of it."""
    words = catalogue(case.parameters.language)
    apart = len(set(case.sources["language"])) > 1
    return words.html("clause-join").join(
        whole(case, source, language=apart) for source in order(case)
    )


def added(case: Case) -> list[str]:
    """Return what this report takes from elsewhere than its sources."""
    years = [getattr(case, table)["date_basis"] == "year_inferred" for table in FACTS]
    mapped = case.places["latitude"].notna().any()
    taken = {"year": any(each.any() for each in years), "coordinates": mapped, "outlines": mapped}
    return [*(name for name, holds in taken.items() if holds), "vocabulary"]


def how_to_read(case: Case) -> str:
    """Return how to read the report, and what in it stands for the mood of hearsay of a source."""
    words = catalogue(case.parameters.language)
    hedged = (fact for fact in case.rows.values() if fact["hedge"] == "conditional")
    moods = sorted({source_kind(case, fact) for fact in hedged} - {"other"})
    mood = moods[0] if moods else "none"
    return words.say("about-read-text", mood=mood, sources=len(case.sources))


def shown(case: Case) -> Markup:
    """Return which rows this edition shows, and under which rule."""
    words = catalogue(case.parameters.language)
    name = case.parameters.coding_rule
    rule = words.say("about-rule", rule=words.say_or(f"rule-{name}", name))
    as_of = case.parameters.as_of
    if as_of is None:
        return words.html("sentence", text=rule)
    left_out = case.left_out["undated"]
    if not left_out:
        day = set_by("as_of", words.day(as_of, year=True))
        return words.html("about-as-of-all", day=day) + " " + words.html("sentence", text=rule)
    told = words.html(
        "about-as-of",
        day=set_by("as_of", words.day(as_of, year=True)),
        undated=left_out,
        sources=len(case.sources),
        n=Markup('<span class="count" data-left-out="undated">{}</span>').format(left_out),
    )
    return told + " " + words.html("sentence", text=rule)


def glance(case: Case) -> blocks.Block:
    """Return the figures that matter, each with who claims it and how surely."""
    words = catalogue(case.parameters.language)
    head = blocks.heading(2, "summary", words.say("summary-title"))
    claims = key_claims(case)
    if claims.empty and case.events.empty:
        return blocks.join([head, nothing_yet(case, "events")])
    story = [blocks.paragraph(text, "lede") for text in commentary.paragraphs(case, "story")]
    tiles = Markup("").join(tile(case, claim) for _, claim in claims.iterrows())
    tiled = Markup('<ul class="key-figures">{}</ul>').format(tiles) if tiles else Markup("")
    told = commentary.blocks(case, "summary")
    return blocks.join([head, *story, blocks.Block(tiled), *told, behind(case)])


def key_claims(case: Case) -> pd.DataFrame:
    """Return every standing count of harm and the largest crowd; or what else there is."""
    harm = standing(case, of(case, "harm"))
    found = pd.concat([harm, leading(case, standing(case, of(case, "crowds")))])
    return found if len(found) else standing(case, of(case, "others"))


def leading(case: Case, crowds: pd.DataFrame) -> pd.DataFrame:
    """Return the largest of the first measure's counts, and beside it those that contest it."""
    if crowds.empty:
        return crowds
    first: pd.DataFrame = crowds[crowds["measure"] == crowds["measure"].iloc[0]]
    root = family(case, str(largest(first).index[0]))
    return first[[family(case, str(each)) == root for each in first.index]]


def tile(case: Case, claim: pd.Series[Any]) -> Markup:
    """Return one key figure: the number, what it counts, who says so."""
    words, text = catalogue(case.parameters.language), capitalise(key_label(case, claim))
    number = words.number(0) if none(claim) else capitalise(quantity(case, claim))
    source = [escape(capitalise(attribution(case, claim, full=True)))]
    if isinstance(claim["date"], str) and "{date}" not in str(claim["label"]):
        source.append(blocks.unbroken(when(case, claim)))
    return Markup(
        '<li><p class="key-number">{}</p><p class="key-label">{}</p>'
        '<p class="key-source">{}</p></li>'
    ).format(
        cite(case, str(claim["claim_id"]), number),
        text,
        Markup("\u00a0· ").join(source),  # no line begins with the dot
    )


def behind(case: Case) -> blocks.Block:
    """Return how many rows of each kind stand behind the report."""
    words = catalogue(case.parameters.language)
    told = [
        words.html(
            f"summary-{table}",
            n=len(rows),
            number=counted("article", rows, words.words(len(rows))),
        )
        for table in FACTS
        if len(rows := getattr(case, table))
    ]
    return blocks.aside(words.html("summary-rows", list=words.listed_html(told)))


def __dir__() -> list[str]:
    """Return what a notebook asks of this section, for completion."""
    return __all__
