"""Method, limits, and how to make the report again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd
from markupsafe import Markup

from analysis.prose import blocks, commentary
from analysis.prose.catalogue import Catalogue, catalogue
from analysis.prose.cite import counted, set_by
from analysis.prose.mood import capitalise

if TYPE_CHECKING:
    from collections.abc import Sequence

    from analysis.case.reading import Case

__all__ = ["curation", "limits", "reproduce"]

RULE_TABLE = "src/analysis/case/rules/quantities.csv"


def curation(case: Case) -> blocks.Block:
    """Return how the tables were made: by hand, dated, counted and kept in their mood."""
    words = catalogue(case.parameters.language)
    made = [
        blocks.heading(2, "method", words.say("method-title")),
        blocks.heading(3, "method-curation", words.say("method-curation-title")),
        *commentary.blocks(case, "method"),
    ]
    told = [
        section(case, "dates", dates(case)),
        section(case, "counts", words.html("method-counts", table=code(RULE_TABLE))),
        section(case, "mood", mood(case)),
    ]
    return blocks.join([*made, *told])


def section(case: Case, name: str, text: Markup) -> blocks.Block:
    """Return a short section of the method."""
    words = catalogue(case.parameters.language)
    head = blocks.heading(3, f"method-{name}", words.say(f"method-{name}-title"))
    return blocks.join([head, blocks.paragraph(text)])


def code(text: str) -> Markup:
    """Return a path or command, set as code."""
    return Markup("<code>{}</code>").format(text)


def dates(case: Case) -> Markup:
    """Return how many rows are dated, and on what basis."""
    words = catalogue(case.parameters.language)
    rows = pd.concat([case.events, case.claims])
    by_basis = {
        name: rows[rows["date_basis"] == basis]
        for name, basis in {
            "stated": "year_inferred",
            "inferred": "inferred",
            "undated": "undated",
        }.items()
    }
    numbers = {
        name: counted("evidence", part, spelled(words, len(part), start=name != "inferred"))
        for name, part in by_basis.items()
    }
    return words.html("method-dates", **numbers)


def spelled(words: Catalogue, number: int, *, start: bool) -> str:
    """Return a number in words, with a capital where it begins a sentence."""
    text = words.words(number, always=True)
    return capitalise(text) if start else text


def mood(case: Case) -> Markup:
    """Return how hedges and attribution are kept, and how many counts have no source."""
    words = catalogue(case.parameters.language)
    own = case.claims[case.claims["claimed_by"].isna()]
    return words.html(
        "method-mood",
        own=len(own),
        own_words=counted("tab-claims", own, words.words(len(own))),
        all=counted("tab-claims", case.claims, words.words(len(case.claims))),
    )


def limits(case: Case) -> blocks.Block:
    """Return what the article does not tell, and what the tables leave out on purpose."""
    words = catalogue(case.parameters.language)
    found = [
        blocks.heading(3, "method-limits", words.say("method-limits-title")),
        *commentary.blocks(case, "limits"),
    ]
    if len(case.exclusions):
        items = [
            words.html(
                "method-excluded", quote=quote(case, row), reason=reason(words, str(row.reason))
            )
            for row in case.exclusions.itertuples()
        ]
        head = blocks.heading(3, "method-excluded", words.say("method-excluded-title"))
        found += [head, blocks.listing(items)]
    return blocks.join(found)


def reason(words: Catalogue, text: str) -> str:
    """Return a reason in the report's language where it is one of the known ones."""
    message = f"exclusion-{text}"
    known = text.replace("-", "").isalpha() and words.has(message)
    return words.say(message) if known else text


def quote(case: Case, row: object) -> Markup:
    """Return an excluded passage in the source's language."""
    language = case.sources.loc[row.source_id, "language"]  # type: ignore[attr-defined]
    return Markup('<span lang="{}">{}</span>').format(language, row.quote)  # type: ignore[attr-defined]


def as_of(case: Case) -> str | Markup:
    """Return the last day that this edition shows."""
    words = catalogue(case.parameters.language)
    day = case.parameters.as_of
    return set_by("as_of", words.day(day, year=True)) if day else words.say("value-all")


def reproduce(case: Case) -> blocks.Block:
    """Return how to make the report again, with the parameters of this edition."""
    words = catalogue(case.parameters.language)
    shown = {
        "language": words.language_name(case.parameters.language),
        "coding_rule": words.say(f"rule-{case.parameters.coding_rule}"),
        "as_of": as_of(case),
        "case": case.name,
    }
    head = [words.say("column-parameter"), words.say("column-value")]
    rows = [[words.say(f"parameter-{name}"), value] for name, value in shown.items()]
    coordinates = words.listed(sorted(case.places["coordinates_from"].dropna().unique()))
    return blocks.join(
        [
            blocks.heading(3, "method-reproduce", words.say("method-reproduce-title")),
            # What only the whole report knows is put in by the export (publish/outputs).
            blocks.Block(Markup("<!--run-notebooks--><!--own-calculations-->")),
            blocks.paragraph(words.html("method-reproduce", command=code("make report"))),
            blocks.table(
                words.language, "tab-parameters", words.say("method-parameters"), head, rows
            ),
            blocks.paragraph(words.say("method-maps", coordinates=coordinates)),
            blocks.paragraph(words.say("method-fonts")),
        ]
    )


def run_notebooks(language: str, names: Sequence[str]) -> Markup:
    """Return a paragraph with links to the notebooks, run, that stand beside the report."""
    links = [
        Markup('<a href="notebooks/{}.ipynb">{}</a>').format(name, name.partition("-")[2] or name)
        for name in names
    ]
    listed = Markup(", ").join(links)
    return blocks.paragraph(catalogue(language).html("method-notebooks", list=listed)).html


def own_calculations(language: str, count: int) -> Markup:
    """Return a paragraph on how many cells of the notebooks are their authors' own calculation."""
    words = catalogue(language)
    number = Markup('<span class="count" data-own="{0}">{1}</span>').format(
        count, spelled(words, count, start=True)
    )
    return blocks.paragraph(words.html("method-own", n=count, number=number)).html


def __dir__() -> list[str]:
    """Return what a notebook asks of this section, for completion."""
    return __all__
