"""A case as a notebook shows it: what it is, how much of it, and what its columns mean."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

import pandas as pd

from analysis.case.checks import COUNTED
from analysis.case.parameters import CODING_RULES
from analysis.case.tables import FACTS, schema

if TYPE_CHECKING:
    from analysis.case.reading import Case

TRY = (
    'facts.columns("claims"), facts.claims[["wording", "low", "high"]], facts.events, facts.context'
)
# What reading adds to the columns of the tables.
DERIVED = {
    "label": "what it is, in the report's language; {} stands for the row's own count",
    "translation": "our translation of the quote; missing in the source's own language",
    "row": "row of the CSV file, as a spreadsheet counts it",
    "start": "first possible day; missing = undated",
    "end": "last possible day; missing = undated or open",
    "precision": "how exact the date is: day, month, year, interval",
    "approximate": "whether the date is approximate (~)",
    "uncertain": "whether the date is uncertain (?)",
    "quote_start": "first character of the quote in its source, counted from 0",
    "quote_end": "character after the quote",
    "sentence_start": "first character of the quote's sentence",
    "sentence_end": "character after it",
}
CODED = {
    "kind": "exact, at_least, more_than, about, nearly, range, at_most, fewer_than or vague",
    "number": "the number that the wording names; missing = it names none",
    "share": "which share of a whole, in per cent: percent, half, third …; blank = a count",
    "size": "what a vague wording counts in: 10 for tens",
    "low": "least that the wording can mean, under the edition's rule",
    "high": "most that it can mean; missing = open",
    **{
        f"{end}_{rule}": f"{end} under the rule {rule}"
        for rule in CODING_RULES
        for end in ("low", "high")
    },
}


def columns(case: Case, table: str) -> pd.DataFrame:
    """Return the columns of a table of facts: `from` (the table or derived) and `meaning`."""
    if table not in FACTS:
        raise ValueError(f"no such table of facts: {table!r}; there are {', '.join(FACTS)}")
    derived = DERIVED | (CODED if table in COUNTED else {})
    given = {each["name"]: each.get("description", "") for each in schema(table)["fields"]}
    rows = [
        (name, "derived" if name in derived else "table", derived.get(name, given.get(name, "")))
        for name in getattr(case, table).columns
    ]
    return pd.DataFrame(rows, columns=["column", "from", "meaning"]).set_index("column")


def lines(case: Case) -> list[tuple[str, str]]:
    """Return what a case is, as pairs of a term and a text."""
    given = {name: value for name, value in case.parameters.as_dict().items() if name != "case"}
    told = [f"{name} {'all' if value is None else value}" for name, value in given.items()]
    hidden = f"{case.left_out['later']} later, {case.left_out['undated']} undated"
    return [
        ("case", case.name),
        ("source", "; ".join(sources(case))),
        ("parameters", ", ".join(told)),
        ("rows", ", ".join(f"{len(getattr(case, table))} {table}" for table in FACTS)),
        ("left out by as_of", hidden if case.parameters.as_of else "none"),
        ("try", TRY),
    ]


def sources(case: Case) -> list[str]:
    """Return each source of a case with its language and length."""
    language = case.sources["language"]
    return [
        f"{name} ({language[name]}, {len(text):,} characters)" for name, text in case.texts.items()
    ]


def text(case: Case) -> str:
    """Return the summary of a case for a terminal."""
    return "\n".join(f"{term}: {told}" for term, told in lines(case))


def html(case: Case) -> str:
    """Return the summary of a case for a notebook."""
    rows = "".join(
        f'<tr><th style="text-align: left">{escape(term)}</th>'
        f'<td style="text-align: left">{escape(told)}</td></tr>'
        for term, told in lines(case)
    )
    return f"<table><tbody>{rows}</tbody></table>"
