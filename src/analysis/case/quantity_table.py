"""The rule table of wordings, read.

The table is `quantities.csv` of each language: a row a phrase, with the lowest and the highest
count it stands for under each coding rule. A new coding rule is a pair of columns of every table,
`<rule>_low` and `<rule>_high`, and its words are in the catalogues (`rule-<rule>`,
`rule-about-<rule>`, `column-<rule>`; without them its name stands).

In `phrase`, ``{n}`` and ``{m}`` stand for a number in digits or words. A bound is one of ``n``,
``m``, ``n+1``, ``n-1``, ``2n``, a number, or blank (open). `unit` is the number that a noun names
('dizaines' is 10); it is what ``n`` means in a row without ``{n}``. Rows of other kinds feed the
reading: `scale` words multiply ('milliers'), `refused` words after a number make it something else
than a count ('fois'), `percent` signs make it a share in per cent, as do the words of the `share`
rows ('la moitié'); `thousands` and `decimal` are the marks inside a number.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache

from analysis.case import languages
from analysis.case.letters import letters
from analysis.case.parameters import CODING_RULES

_QUALIFIERS = ("at_least", "more_than", "about", "nearly", "at_most", "fewer_than")
KINDS = ("exact", *_QUALIFIERS, "range", "vague")

_MARKS = ("thousands", "decimal")


@dataclass(frozen=True)
class Rule:
    """A row of the table."""

    phrase: str
    kind: str
    bounds: dict[str, tuple[str, str]]
    unit: int | None

    @property
    def literal(self) -> str:
        """Return the words of the phrase without its numbers."""
        return re.sub(r"\{[nm]\}", "", self.phrase)


@dataclass(frozen=True)
class Language:
    """The rules of a language."""

    code: str
    phrases: tuple[Rule, ...]  # longest first, so that the fullest phrase is the one that is read
    numbers: dict[str, int]  # nouns that name a number: 'une centaine', 'a dozen'
    scales: dict[str, int]  # words that multiply: 'milliers', 'million'
    guards: tuple[str, ...]  # words that change a number when they come after it
    digits: re.Pattern[str]
    thousands: str
    decimal: str
    shares: dict[str, str]  # words that name a share: 'la moitié' is half
    percent: re.Pattern[str]


@cache
def read_table(name: str) -> Language:
    """Return the rules of a language; raises ValueError for one that has no folder."""
    rows = [_rule(row) for row in languages.table(name, languages.QUANTITIES)]
    marks = {kind: "".join(r.phrase for r in rows if r.kind == kind) for kind in _MARKS}
    scales = {r.phrase: r.unit for r in rows if r.kind == "scale" and r.unit}
    shares = {r.phrase: r.kind.removeprefix("share:") for r in rows if r.kind.startswith("share:")}
    rows = [replace(r, kind=_kind_of_share(r)) if r.phrase in shares else r for r in rows]
    phrases = [r for r in rows if r.kind in KINDS]
    signs = "|".join(re.escape(r.phrase) for r in rows if r.kind == "percent")
    return Language(
        code=name,
        phrases=tuple(sorted(phrases, key=lambda r: (-len(r.literal), r.phrase))),
        numbers={r.phrase: r.unit for r in _named(phrases) if r.unit is not None},
        scales=scales,
        guards=_guards(rows),
        digits=_digits(marks["thousands"], marks["decimal"]),
        shares=shares,
        percent=re.compile(rf" ?(?:{signs})(?![^\W_])"),
        **marks,
    )


def _kind_of_share(rule: Rule) -> str:
    """Return of which kind a word for a share is: one names a part exactly, 'most' does not."""
    return "vague" if rule.unit is None else "exact"


def _rule(row: dict[str, str]) -> Rule:
    return Rule(
        phrase=letters(row["phrase"]).text,
        kind=row["kind"],
        bounds={rule: (row[f"{rule}_low"], row[f"{rule}_high"]) for rule in CODING_RULES},
        unit=int(row["unit"]) if row["unit"] else None,
    )


def _named(phrases: list[Rule]) -> list[Rule]:
    return [rule for rule in phrases if rule.unit is not None and rule.kind != "vague"]


def _guards(rows: list[Rule]) -> tuple[str, ...]:
    """Words that may not follow a number unread: '400 au moins', 'une bonne centaine'."""
    qualifiers = {rule.literal.strip() for rule in rows if rule.kind in _QUALIFIERS}
    nouns = {rule.phrase.split()[-1] for rule in rows if rule.unit is not None}
    refused = {rule.phrase for rule in rows if rule.kind == "refused"}
    return tuple(sorted(qualifiers | nouns | refused))


def _digits(thousands: str, decimal: str) -> re.Pattern[str]:
    grouped = rf"[0-9]{{1,3}}([ {re.escape(thousands)}])[0-9]{{3}}(?:\1[0-9]{{3}})*"
    fraction = rf"(?:[{re.escape(decimal)}][0-9]+)?" if decimal else ""
    return re.compile(rf"(?:{grouped}|[0-9]+){fraction}(?![0-9]|[.,][0-9])")
