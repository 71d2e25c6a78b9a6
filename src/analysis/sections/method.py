"""Method, limits, and how to make the report again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd
from markupsafe import Markup

from analysis.case.editions import editions
from analysis.case.languages import code_of, traits
from analysis.case.problems import CaseError
from analysis.prose import blocks, commentary
from analysis.prose.catalogue import Catalogue, catalogue
from analysis.prose.cite import cite, counted, set_by, stands_on
from analysis.prose.sources import DESCRIBING, missing, order, whole
from analysis.prose.wording import capitalise, capitalise_html, label
from analysis.sections.counts import key_label
from analysis.sections.numbering import numbers

if TYPE_CHECKING:
    from collections.abc import Sequence

    from analysis.case.reading import Case

__all__ = ["curation", "limits", "reproduce"]

RULE_TABLE = "src/analysis/case/languages/{}/quantities.csv"


def curation(case: Case) -> blocks.Block:
    """Return how the tables were made: by hand, dated, counted and kept in their mood."""
    words = catalogue(case.parameters.language)
    head = blocks.heading(3, "method-curation", words.say("method-curation-title"))
    told = [
        *sources(case),
        *commentary.blocks(case, "method"),
        blocks.paragraph(dates(case)),
        blocks.paragraph(words.html("method-counts", table=rule_tables(case))),
        blocks.paragraph(mood(case)),
        *judgements(case),
    ]
    return blocks.folded(head, blocks.join(told))


def sources(case: Case) -> list[blocks.Block]:
    """Return the sources with what is known of each; none where nothing is, which is said once."""
    if len(missing(case)) == len(DESCRIBING):
        return []
    words = catalogue(case.parameters.language)
    head = blocks.paragraph(words.html("method-sources", sources=len(case.sources)))
    return [head, blocks.listing(capitalise_html(whole(case, each)) for each in order(case))]


def rule_tables(case: Case) -> Markup:
    """Return the tables that the wordings of a case are coded by: one for each language of it."""
    spoken = sorted(set(map(code_of, case.sources["language"])))
    tables = [code(RULE_TABLE.format(each)) for each in spoken]
    return catalogue(case.parameters.language).listed_html(tables)


def code(text: str) -> Markup:
    """Return a path or command, set as code."""
    return Markup("<code>{}</code>").format(text)


def dates(case: Case) -> Markup:
    """Return how many rows are dated, and on what basis."""
    words = catalogue(case.parameters.language)
    happenings = pd.concat([case.events, case.claims])
    rows = pd.concat([happenings, case.context[case.context["date"].notna()]])
    stated = rows["date_basis"] == "stated"
    found = {
        "stated": rows[rows["date_basis"] == "year_inferred"],
        "given": rows[stated & (rows["precision"] != "year")],
        "inferred": rows[rows["date_basis"] == "inferred"],
        "years": rows[stated & (rows["precision"] == "year")],
        "undated": happenings[happenings["date"].isna()],
    }
    kept = {name: part for name, part in found.items() if len(part)}
    told = [
        words.html(
            f"method-dates-{name}",
            n=len(part),
            first="no" if number else "yes",
            sources=len(case.sources),
            number=counted("article", part, dates_of(words, part, name)),
        )
        for number, (name, part) in enumerate(kept.items())
    ]
    return Markup(" ").join(told)


def dates_of(words: Catalogue, part: pd.DataFrame, name: str) -> str:
    """Return how many dates there are, or events and counts without one, as a sentence begins."""
    if len(part) > 1:
        return spelled(words, len(part), start=True)
    gender = "masculine" if name == "undated" else "feminine"
    return capitalise(words.say("number-one", gender=gender))


def spelled(words: Catalogue, number: int, *, start: bool) -> str:
    """Return a number in words, with a capital where it begins a sentence."""
    text = words.words(number, always=True)
    return capitalise(text) if start else text


def mood(case: Case) -> Markup:
    """Return how hedges and attribution are kept, and how many counts have no source."""
    words = catalogue(case.parameters.language)
    own = case.claims[case.claims["claimed_by"].isna()]
    parts = {"own": own[own["hedge"] == "none"], "unsourced": own[own["hedge"] == "conditional"]}
    moods = {traits(language).hearsay_mood for language in case.sources["language"]}
    source = moods.pop() or "other" if len(moods) == 1 else "other"
    general = words.html("method-mood", source=source, sources=len(case.sources))
    if parts["own"].empty or len(case.claims) == 1:
        return general
    told = {
        name: counted("tab-claims", part, words.words(len(part))) for name, part in parts.items()
    }
    of = counted("tab-claims", case.claims, words.words(len(case.claims)))
    numbers = {f"n_{name}": len(part) for name, part in parts.items()}
    numbers["sources"] = len(case.sources)
    return general + " " + words.html("method-mood-own", all=of, source=source, **told, **numbers)


def judgements(case: Case) -> list[blocks.Block]:
    """Return the curator's answers to what the check asks, each with its row; none without one."""
    words = catalogue(case.parameters.language)
    answered = [
        (row_id, fact["judgement"])
        for row_id, fact in case.rows.items()
        if isinstance(fact.get("judgement"), str)
    ]
    if not answered:
        return []
    told = [
        words.html(
            "method-judgement",
            row=cite(case, row_id, capitalise(named_by(case, row_id))),
            reason=stands_on(row_id, reason),
        )
        for row_id, reason in answered
    ]
    return [blocks.paragraph(words.say("method-judgements")), blocks.listing(told)]


def named_by(case: Case, row_id: str) -> str:
    """Return what a row is called: a count by who was counted, others by their label."""
    fact = case.rows[row_id]
    return key_label(case, fact) if "measure" in fact else label(case, fact)


def limits(case: Case) -> blocks.Block:
    """Return what the article does not say."""
    words = catalogue(case.parameters.language)
    found = [
        blocks.heading(2, "method", words.say("method-title")),
        *limits_told(case),
    ]
    return blocks.join(found)


def limits_told(case: Case) -> list[blocks.Block]:
    """Return what the curator says of the limits, under its heading; nothing where nothing is."""
    words = catalogue(case.parameters.language)
    told = commentary.blocks(case, "limits")
    title = words.say("method-limits-title", sources=len(case.sources))
    return [blocks.heading(3, "method-limits", title), *told] if told else []


def as_of(case: Case) -> str | Markup:
    """Return the last day that this edition shows."""
    words = catalogue(case.parameters.language)
    day = case.parameters.as_of
    return set_by("as_of", words.day(day, year=True)) if day else words.say("value-all")


def reproduce(case: Case) -> blocks.Block:
    """Return how to make the report again, with the parameters of this edition."""
    words = catalogue(case.parameters.language)
    shown: dict[str, str | Markup] = {
        "language": words.language_name(case.parameters.language),
        "coding_rule": words.say_or(
            f"rule-{case.parameters.coding_rule}", case.parameters.coding_rule
        ),
        "as_of": as_of(case),
        "case": case.name,
    }
    columns = [words.say("column-parameter"), words.say("column-value")]
    rows = [[words.say(f"parameter-{name}"), value] for name, value in shown.items()]
    head = blocks.heading(3, "method-reproduce", words.say("method-reproduce-title"))
    how = blocks.paragraph(words.html("method-reproduce", command=code(command(case))))
    told = blocks.join(
        [
            # What only the whole report knows is put in by the export (export/outputs).
            blocks.Block(Markup("<!--run-notebooks--><!--own-calculations-->") + how.html),
            blocks.table(
                words.language,
                "tab-parameters",
                words.say("method-parameters"),
                columns,
                rows,
                n=numbers(case)["tab-parameters"],
            ),
            *maps(case),
            blocks.paragraph(words.say("method-fonts")),
        ]
    )
    return blocks.folded(head, told)


def command(case: Case) -> str:
    """Return the command that makes this edition again; the parameters stand under it."""
    given = case.parameters
    try:
        known = [edition.parameters for edition in editions(None)]
        of_case = [edition.parameters for edition in editions(case.name)]
    except CaseError:
        known = of_case = []
    if given in known:
        return "make report"
    asked = [".venv/bin/report", "build", "--case", case.name]
    if given not in of_case:
        asked += ["-p", f"language={given.language}"]
        asked += ["-p", f"coding_rule={given.coding_rule}"] if given.coding_rule != "strict" else []
        asked += ["-p", "as_of=…"] if given.as_of else []
    return " ".join(asked)


def maps(case: Case) -> list[blocks.Block]:
    """Return where the map and its coordinates come from, where there are any."""
    words = catalogue(case.parameters.language)
    given = sorted(case.places["coordinates_from"].dropna().unique())
    told = [words.say("method-maps")] if case.places["latitude"].notna().any() else []
    told += [words.say("method-coordinates", coordinates=words.listed(given))] if given else []
    return [blocks.paragraph(" ".join(told))] if told else []


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
