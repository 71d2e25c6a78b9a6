"""What a source says that must be accounted for, and whether the tables account for it.

Numbers in digits and words, vague counts, dates and relative dates, quoted words, hedges and
attributions are found by `rules/accountable.csv`. Each row is a regular expression of a kind;
it matches whole words, in any case:

- `part:NAME` only lends its alternatives to others, as ``{NAME}``; ``{n}`` is a number in digits
  or in words; in other rows a brace that is a brace is doubled;
- `not-KIND` is what looks like that kind and is none: « une alliance », “no one”;
- any other is a kind of passage. A language ``*`` holds for all.

Cardinal and ordinal words are text2num's, so a language that it reads is added by rows alone.
Positions are code points, as in `quotes`.
"""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING

from text_to_num import Token, find_numbers

from analysis.case import quotes
from analysis.case.problems import CaseError, Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    import pandas as pd

    from analysis.case.reading import Case

RULE_TABLE = files("analysis.case") / "rules" / "accountable.csv"
ANY = "*"
FACTS = {"events": "event_id", "claims": "claim_id", "context": "fact_id"}

# A version such as 3.0.2 is one token; then 1,000 and 1 000 with any space; then bare digits.
_DIGITS = re.compile(
    r"\d+(?:\.\d+){2,}|\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)|\d{1,3}(?:,\d{3})+(?!\d)"
    r"|\d+(?:[.,]\d+)?"
)
_WORDS = re.compile(r"\d+|[^\W\d_]+")
_JOINS = " \t\n\u00a0\u202f-\u2011\u2060"
# Stands for a number while the patterns of the table are matched; no text has it.
_MARK = "\ue000"


@dataclass(frozen=True)
class Passage:
    """A stretch of a source that must be accounted for; `kind` is a kind of the rule table."""

    start: int
    end: int
    kind: str
    text: str


@dataclass(frozen=True)
class Number:
    """A number in a text; `value` is None for a version such as 3.0.2."""

    start: int
    end: int
    text: str
    value: float | None
    ordinal: bool = False


@dataclass(frozen=True)
class Accounted:
    """A passage and what accounts for it: rows that quote it, or the reason it is left out.

    Neither: it is open. `sentence` is where it stands.
    """

    source_id: str
    passage: Passage
    sentence: quotes.Position
    rows: tuple[str, ...]
    reason: str

    @property
    def state(self) -> str:
        """Return used, excluded or open."""
        return "used" if self.rows else "excluded" if self.reason else "open"


# ---------------------------------------------------------------- what must be accounted for


def accountable(text: str, language: str) -> list[Passage]:
    """Find every passage of `text` that must be accounted for, in order.

    A passage within a longer one is left out, unless the longer is a quotation. Raises
    ValueError for a language that the rule table does not have.
    """
    rules = _rules(language.lower().partition("-")[0])
    found: list[Passage] = []
    for kind, pattern in rules.patterns:
        found += [
            Passage(start, end, kind, text[start:end])
            for start, end in _matches(pattern, text, language)
        ]
    # Last, so that “tens”, which text2num reads as ten, is what the table says it is.
    found += [Passage(n.start, n.end, "number", n.text) for n in numbers(text, language)]
    found = [p for p in found if not _within(p, rules.none_of(p.kind, text))]
    return sorted(_outermost(found), key=lambda p: (p.start, p.end, p.kind))


@lru_cache(maxsize=4096)
def numbers(text: str, language: str) -> tuple[Number, ...]:
    """Find the numbers of `text` in digits and in words, without what only looks like one."""
    rules = _rules(language.lower().partition("-")[0])
    found = [*_in_digits(text), *_in_words(text, rules.language)]
    none = rules.none_of("number", text) if found else []
    kept = [n for n in found if not _within(Passage(n.start, n.end, "number", n.text), none)]
    return tuple(sorted(kept, key=lambda number: number.start))


def _in_digits(text: str) -> Iterator[Number]:
    for match in _DIGITS.finditer(text):
        yield Number(match.start(), match.end(), match[0], _value(match[0]))


def _value(digits: str) -> float | None:
    """Return what digits stand for: a comma or space before three digits groups thousands."""
    if digits.count(".") > 1:
        return None
    joined = re.sub(r"[ \u00a0\u202f,](?=\d{3}(?!\d))", "", digits)
    return float(joined.replace(",", "."))


class _Word(Token):  # type: ignore[misc]  # text2num ships no types
    """A word as text2num reads it."""

    def __init__(self, match: re.Match[str], *, apart: bool) -> None:
        self.start, self.end = match.span()
        self.word, self.apart = match[0], apart

    def text(self) -> str:
        return self.word

    def nt_separated(self, previous: Token) -> bool:  # noqa: ARG002 - text2num's protocol
        return self.apart

    def not_a_number_part(self) -> bool:
        return self.word.isdigit()  # digits are read apart


@cache
def _counts(word: str, language: str) -> bool:
    """Whether a word is a number by itself, as one word at least of every number is."""
    words = [_Word(match, apart=False) for match in _WORDS.finditer(word)]
    return bool([*find_numbers(words, language, threshold=0)])


def _in_words(text: str, language: str) -> Iterator[Number]:
    found = list(_WORDS.finditer(text))
    if not any(_counts(match[0].lower(), language) for match in found):
        return
    words: list[_Word] = []
    for match in found:
        between = text[words[-1].end : match.start()] if words else ""
        words.append(_Word(match, apart=bool(between.strip(_JOINS))))
    for each in find_numbers(words, language, threshold=0):
        start, end = words[each.start].start, words[each.end - 1].end
        if not text[start:end].isdigit():
            yield Number(start, end, text[start:end], float(each.value), bool(each.is_ordinal))


def _matches(pattern: re.Pattern[str], text: str, language: str) -> Iterator[tuple[int, int]]:
    """Yield where a pattern matches; number words count where it speaks of numbers."""
    if _MARK in pattern.pattern:
        # Overwritten with marks, length for length, so that positions hold.
        marked = list(text)
        for number in numbers(text, language):
            if not number.text[0].isdigit():
                marked[number.start : number.end] = _MARK * (number.end - number.start)
        text = "".join(marked)
    for match in pattern.finditer(text):
        yield match.span()


def _within(passage: Passage, spans: Iterable[tuple[int, int]]) -> bool:
    return any(start <= passage.start and passage.end <= end for start, end in spans)


def _outermost(found: list[Passage]) -> list[Passage]:
    """Drop what lies within a longer passage; quoted words keep what stands between the marks."""
    longer = [p for p in found if p.kind != "quotation"]
    kept: dict[tuple[int, int], Passage] = {}
    for passage in found:
        around = [
            p
            for p in longer
            if p.start <= passage.start
            and passage.end <= p.end
            and p.end - p.start > passage.end - passage.start
        ]
        if passage.kind == "quotation" or not around:
            kept.setdefault((passage.start, passage.end), passage)
    return list(kept.values())


# ---------------------------------------------------------------- the rule table


@dataclass(frozen=True)
class _Rules:
    language: str
    patterns: tuple[tuple[str, re.Pattern[str]], ...]
    exceptions: tuple[tuple[str, re.Pattern[str]], ...]

    def none_of(self, kind: str, text: str) -> list[tuple[int, int]]:
        return [
            match.span()
            for name, pattern in self.exceptions
            if name == kind
            for match in pattern.finditer(text)
        ]


@cache
def _rules(language: str) -> _Rules:
    table = list(csv.DictReader(RULE_TABLE.read_text(encoding="utf-8").splitlines()))
    rows = [row for row in table if row["language"] == language]
    if not rows:
        known = ", ".join(sorted({row["language"] for row in table} - {ANY}))
        raise ValueError(f"accountable.csv has no rules for language '{language}': it has {known}")
    rows += [row for row in table if row["language"] == ANY]
    parts = {"n": f"(?:\\d+|{_MARK}+)"}
    for row in rows:
        if row["kind"].startswith("part:"):
            parts[row["kind"].removeprefix("part:")] = row["pattern"]
    compiled = [
        (row["kind"], _compile(row["pattern"], parts))
        for row in rows
        if not row["kind"].startswith("part:")
    ]
    plain = [(kind, pattern) for kind, pattern in compiled if not kind.startswith("not-")]
    none = [(k.removeprefix("not-"), pattern) for k, pattern in compiled if k.startswith("not-")]
    return _Rules(language, tuple(plain), tuple(none))


def _compile(pattern: str, parts: Mapping[str, str]) -> re.Pattern[str]:
    """Compile a row of the table: whole words, any case."""
    filled = re.sub(r"(?<!\{)\{(\w+)\}(?!\})", lambda found: parts[found[1]], pattern)
    filled = filled.replace("{{", "{").replace("}}", "}")
    return re.compile(rf"(?<![^\W_])(?:{filled})(?![^\W_])", re.IGNORECASE)


# ---------------------------------------------------------------- what accounts for it


def coverage(case: Case) -> list[Accounted]:
    """Return every accountable passage of a case's sources with what accounts for it.

    Rows that `as_of` hides account for theirs all the same: the source is not shortened by it.
    """
    from analysis.case.reading import load

    hides = case.parameters.as_of is not None
    facts = load(case.folder) if hides else {name: getattr(case, name) for name in FACTS}
    languages = {str(key): str(value) for key, value in case.sources["language"].items()}
    return _accounted(case.texts, languages, facts, case.exclusions)


def _accounted(
    texts: Mapping[str, str],
    languages: Mapping[str, str],
    facts: Mapping[str, pd.DataFrame],
    exclusions: pd.DataFrame,
) -> list[Accounted]:
    found: list[Accounted] = []
    for source_id in sorted(texts):
        text = texts[source_id]
        used = _quoted(facts, source_id)
        left_out = _spans(exclusions, source_id, "reason")
        for passage in accountable(text, languages[source_id]):
            around = quotes.sentence(text, quotes.Position(passage.start, passage.end))
            rows = tuple(dict.fromkeys(name for span, name in used if _within(passage, [span])))
            reasons = [reason for span, reason in left_out if _within(passage, [span])]
            reason = "" if rows or not reasons else reasons[0]
            found.append(Accounted(source_id, passage, around, rows, reason))
    return found


def _quoted(facts: Mapping[str, pd.DataFrame], source_id: str) -> list[tuple[tuple[int, int], str]]:
    return [pair for name, key in FACTS.items() for pair in _spans(facts[name], source_id, key)]


def _spans(frame: pd.DataFrame, source_id: str, name: str) -> list[tuple[tuple[int, int], str]]:
    """Return where the quotes of a table stand in a source, with a cell of each row."""
    rows = frame[frame["source_id"] == source_id]
    ends = zip(rows["quote_start"], rows["quote_end"], rows[name], strict=True)
    return [((int(start), int(end)), str(cell)) for start, end, cell in ends]


def check(folder: Path) -> list[Problem]:
    """Return a problem for each passage of a sound case that no quote and no exclusion covers.

    The row is the line of the source, counted from 1. A case with other problems has none here:
    `reading.check_case` tells them first.
    """
    from analysis.case.reading import load
    from analysis.case.texts import read_sources

    try:
        tables = load(folder)
    except CaseError:
        return []
    texts, _ = read_sources(folder, tables["sources"])
    sources = tables["sources"].set_index("source_id")
    languages = {str(key): str(value) for key, value in sources["language"].items()}
    return [
        _open(each, str(sources.loc[each.source_id, "path"]), texts[each.source_id])
        for each in _accounted(texts, languages, tables, tables["exclusions"])
        if each.state == "open"
    ]


def _open(each: Accounted, path: str, text: str) -> Problem:
    """Say of an open passage where it stands, in which sentence, and what to do about it."""
    around = " ".join(each.sentence.cut(text).split())
    expected = (
        f"this {each.passage.kind} lies in no row’s quote and in no exclusion: quote it in a row, "
        f"or leave it out in exclusions.csv with a reason. Its sentence: {around}"
    )
    line = text.count("\n", 0, each.passage.start) + 1
    return Problem(path, expected, line, value=each.passage.text)
