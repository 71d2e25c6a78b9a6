"""Planted faults and sound contents (`tests/faults/`), and what the rules say of them.

Nothing is built and nothing written: a row is compared with its quote, and a sentence of commentary
with the rows it cites, by the functions that `report check` calls.
"""

import tomllib
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path

from analysis.case import label_rules, quote_rules, translation_rules
from analysis.case.facing import Facing
from analysis.case.parameters import project_root
from analysis.case.quotes import quoted
from analysis.case.reading import readable
from analysis.case.row_checks import findings, pairs_of
from analysis.case.speakers import Cast
from analysis.prose import commentary_rules
from analysis.prose.cited_sentences import read as read_sentence
from analysis.prose.commentary_checks import check_line
from analysis.prose.commentary_facts import facts_of

FOLDER = Path(__file__).parents[1] / "faults"


@dataclass(frozen=True)
class Fault:
    """A fault by its kind: what is changed, and a function's answer whether it is told."""

    kind: str
    what: str
    told: object  # called without arguments: the messages, none if it passes
    by: object  # called without arguments: the rules that tell it, by name

    def __str__(self):
        return f"{self.kind}: {self.what}"


@cache
def read(name):
    return tomllib.loads((FOLDER / f"{name}.toml").read_text("utf-8"))


@cache
def cast():
    actors = read("rows")["actors"]
    labels = {
        language: {actor: about[at] for actor, about in actors.items()}
        for at, language in enumerate(("en", "fr"))
    }
    rows = read("rows")["row"]
    groups = frozenset(row["cells"]["group_id"] for row in rows if "group_id" in row["cells"])
    vague = frozenset(actor for actor, about in actors.items() if not about[2])
    says = {row["cells"].get("claimed_by") for row in rows} - {None}
    return Cast(labels, groups, vague, frozenset(says))


def facing(row, change=()):
    """Return a row of the corpus beside its quote, with some cells changed."""
    quote = row.get("quote", row["sentence"].rstrip("."))
    cells = {"quote": quote, **row["cells"], **dict(change)}
    kept = {name: cell for name, cell in cells.items() if cell}
    table, text = row.get("table", "claims"), row.get("text", row["sentence"])
    return Facing(table, kept, row["language"], text, cast())


def row_told(row, change=()):
    """Return what is told of a row: by the rules, and by the check that was there before them."""
    faced = facing(row, change)
    told = [f"{each.column}: {each.expected}" for each in findings(faced)]
    if faced.cell("hedge") == "quoted" and not quoted(faced.quote):
        told.append("hedge: nothing in the quote stands in quotation marks")
    return told


def row_rules(row, change=()):
    """Return the names of the rules that have something to say of a row."""
    faced = facing(row, change)
    alone = quote_rules.RULES | label_rules.RULES
    names = [name for name, rule in alone.items() if any(rule(faced))]
    pairs = [*pairs_of(faced)]
    names += [
        name
        for name, rule in translation_rules.RULES.items()
        if any(any(rule(pair)) for pair in pairs)
    ]
    return {*names}


def row_fault(kind, row, change=()):
    kind = kind if kind.startswith("translation") else f"row: {kind}"
    what = f"{row['sentence'][:60]} {dict(change)}"
    return Fault(kind, what, lambda: row_told(row, change), lambda: row_rules(row, change))


@cache
def row_faults():
    """Return the faults planted in rows and in the translations of their quotes."""
    return [
        row_fault(fault["kind"], row, [pair for pair in fault.items() if pair[0] != "kind"])
        for row in read("rows")["row"]
        for fault in row.get("faults", [])
    ]


@cache
def sound_rows():
    """Return the rows as they stand: nothing may be told of them."""
    return [row_fault("row", row) for row in read("rows")["row"]]


@cache
def facts():
    """Return what the commentary of the corpus may rest on: the shipped case."""
    return facts_of(readable(project_root() / "data" / "kazakhstan-2022"))


def sentence_told(text, language):
    """Return what is told of a sentence of commentary."""
    cited = [str(each) for each in check_line("", 1, text, facts().rows)]
    return cited + [
        wrong for wrong, _ in commentary_rules.told(read_sentence(text, language), facts())
    ]


def sentence_rules(text, language):
    """Return the names of the rules that have something to say of a sentence."""
    sentence = read_sentence(text, language)
    names = {name for name, rule in commentary_rules.RULES.items() if any(rule(sentence, facts()))}
    return names | ({"citation"} if [*check_line("", 1, text, facts().rows)] else set())


def sentence_fault(kind, text, language):
    told, by = (partial(each, text, language) for each in (sentence_told, sentence_rules))
    return Fault(f"commentary: {kind}", text, told, by)


@cache
def sentence_faults():
    """Return the faults planted in commentary."""
    return [
        sentence_fault(kind, text, language)
        for name in ("commentary", "second")
        for language, kinds in read(name)["false"].items()
        for kind, texts in kinds.items()
        for text in texts
    ]


@cache
def sound_sentences():
    """Return the sentences that nothing may be told of."""
    return [
        sentence_fault("sound", text, language)
        for name in ("commentary", "second")
        for language, texts in read(name)["sound"].items()
        for text in texts
    ]


def planted():
    return row_faults() + sentence_faults()


def sound():
    return sound_rows() + sound_sentences()


@cache
def rules_of(fault):
    return frozenset(fault.by())
