"""Every quantity of a text with the words that bound it: “more than 400”, « des dizaines »."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from analysis.case import languages, quantities
from analysis.case.languages import code_of
from analysis.case.numerals import numbers
from analysis.case.parameters import CODING_RULES
from analysis.case.passages import of_kind
from analysis.case.quantity_table import KINDS
from analysis.case.stated_dates import stated
from analysis.case.word_tables import whole_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from analysis.case.quantities import Quantity

_CLOCK = re.compile(
    r"\d{1,2}(?:[.:]\d{2})?\s?(?:[ap]\.?m\b\.?|o['’]clock\b|h(?:eures?)?(?![^\W\d])(?:\s?\d{2})?)"
    r"|\d{1,2}:\d{2}",
    re.IGNORECASE,
)
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th|ers?|res?|e|è?mes?|ᵉʳ|ᵉ|º|ª)(?![^\W_])")
_NOUN = 4  # words that may stand between a number and what bounds it after its noun
_GAP = 12  # characters between the two numbers of a range: “ and ”, « millions à »


@dataclass(frozen=True)
class Amount:
    """A quantity in a text, where it stands, and what its words say."""

    start: int
    end: int
    text: str
    said: Quantity

    @property
    def value(self) -> object:
        """Return what is counted, whatever bounds it: a number, a range, or what it counts in."""
        said = self.said
        if said.number is not None:
            return said.number
        # « Dizaines » are “dozens” in English prose, and the other way about.
        size = 10 if said.size == 12 else said.size
        return (size, said.share) if size or said.share else (said.low, said.high)


@lru_cache(maxsize=8192)
def amounts(text: str, language: str) -> tuple[Amount, ...]:
    """Return the quantities of a text, in order: no dates, ordinals or hours of the clock.

    One that the rule table cannot read is left out. A language without a rule table has none.
    """
    found: list[Amount] = []
    for start, end in _cores(text, language):
        if found and start < found[-1].end:
            continue
        if made := _joined(found[-1:], text, start, end, language) or _read(
            text, *_bounded(text, start, end, language), language
        ) or _read(text, start, end, language):  # fmt: skip
            whole = _bounded_late(made, text, language)
            found = [each for each in found if each.end <= whole.start] + [whole]
    return tuple(found)


def _cores(text: str, language: str) -> list[tuple[int, int]]:
    """Return where numbers and nouns for numbers stand, none within another."""
    taken = [*_spans(_CLOCK, text), *_spans(_ORDINAL, text), *_dated(text, language)]
    found = [(n.start, n.end) for n in numbers(text, language) if not n.ordinal]
    found += _spans(_named(code_of(language)), text)
    found += [(p.start, p.end) for p in of_kind("approximate", text, language)]
    free = {span for span in found if not any(a < span[1] and span[0] < b for a, b in taken)}
    return sorted(
        s for s in free if not any(o != s and o[0] <= s[0] and s[1] <= o[1] for o in free)
    )


def _dated(text: str, language: str) -> Iterator[tuple[int, int]]:
    """Yield where dates stand: their days and years count nothing."""
    at = 0
    for each in stated(text, language):
        start = text.index(each.text, at)
        at = start + len(each.text)
        yield start, at
    for passage in of_kind("date", text, language):
        yield passage.start, passage.end


def _spans(pattern: re.Pattern[str], text: str) -> Iterator[tuple[int, int]]:
    for match in pattern.finditer(text):
        yield match.span()


@cache
def _phrases(code: str) -> tuple[str, ...]:
    kept = (*KINDS, "percent", "scale")
    return tuple(
        row["phrase"]
        for row in languages.table(code, languages.QUANTITIES)
        if row["kind"] in kept or row["kind"].startswith("share:")
    )


def _of_kind(code: str, kind: str) -> set[str]:
    table = languages.table(code, languages.QUANTITIES)
    return {row["phrase"] for row in table if row["kind"] == kind}


def _either(phrases: set[str]) -> str:
    ordered = sorted(filter(None, phrases), key=lambda each: (-len(each), each))
    loose = [re.escape(each).replace(r"\ ", r"\s+").replace("'", "['’]") for each in ordered]
    return "|".join(loose) or "(?!)"


@cache
def _named(code: str) -> re.Pattern[str]:
    """Return what matches a phrase that names a number without one: “a third”, « aucun »."""
    plain = {each for each in _phrases(code) if "{" not in each}
    return whole_words(_either(plain - _of_kind(code, "percent") - {"no", "few"}))


@cache
def _around(code: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return what matches the words that bound a number, before it and after it."""
    slotted = [each for each in _phrases(code) if "{n}" in each and "{m}" not in each]
    before = {each.partition("{n}")[0].strip() for each in slotted}
    after = {each.partition("{n}")[2].strip() for each in slotted}
    after |= _of_kind(code, "scale") | _of_kind(code, "percent")
    return (
        re.compile(rf"(?<![^\W_])(?:{_either(before)})(?:\s+|(?<=['’~]))$", re.IGNORECASE),
        re.compile(
            rf"(?:\s*(?:d[e'’]\s*|of\s+)?(?:{_either(after)})(?![^\W_]))+", re.IGNORECASE
        ),
    )  # fmt: skip


def _bounded(text: str, start: int, end: int, language: str) -> tuple[int, int]:
    """Return a number with the words that bound it."""
    before, after = _around(code_of(language))
    found = before.search(text, max(0, start - 40), start)
    start = found.start() if found else start
    behind = after.match(text, end)
    return start, behind.end() if behind else end


@cache
def _after_noun(code: str) -> re.Pattern[str]:
    """Return what matches a noun and the words after it that bound its number."""
    after = {each.partition("{n}")[2] for each in _phrases(code) if each.startswith("{n} ")}
    behind = {each.strip() for each in after if "{m}" not in each}
    noun = rf"(?:\s+[^\W\d_]+(?:[-'’][^\W\d_]+)*){{1,{_NOUN}}}?"
    return re.compile(rf"{noun}\s+(?:{_either(behind)})(?![^\W_])", re.IGNORECASE)


def _bound_behind(text: str, end: int, language: str) -> re.Match[str] | None:
    """Return the words after a number's noun that bound it, unless they bound the next number."""
    found = _after_noun(code_of(language)).match(text, end)
    if found is None:
        return None
    rest = text[end:]
    firsts = (_bounded(rest, n.start, n.end, language)[0] for n in numbers(rest, language))
    return None if any(end + first < found.end() for first in firsts) else found


def _bounded_late(made: Amount, text: str, language: str) -> Amount:
    """Return a number that is bounded after its noun, with that: « 40 blessés au moins »."""
    single = made.said.kind in ("exact", "about")
    found = _bound_behind(text, made.end, language) if single else None
    return (found and _read(text, made.start, found.end(), language)) or made


@cache
def _turning(code: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return what makes a number that stands beside it another: “fewer than”, “per cent”."""
    table = languages.table(code, languages.QUANTITIES)
    bounds = [r["phrase"] for r in table if r["kind"] in KINDS[1:]]
    slotted = [each.split("{n}") for each in bounds if "{n}" in each and "{m}" not in each]
    after = {end.strip() for _, end in slotted} | _of_kind(code, "scale")
    after |= _of_kind(code, "percent") | _of_kind(code, "refused")
    before = {start.strip() for start, _ in slotted}
    return (
        re.compile(rf"(?<![^\W_])(?:{_either(before)})(?:\s+|(?<=['’~]))$", re.IGNORECASE),
        re.compile(rf"[\s-]*(?:d[e'’]\s*)?(?:{_either(after)})(?![^\W_])", re.IGNORECASE),
    )


def bounding(before: str, after: str, language: str) -> str:
    """Return the words beside a number that make it another; blank where there are none."""
    turns = _turning(code_of(language))
    found = turns[0].search(before) or turns[1].match(after)
    found = found or _bound_behind(after, 0, language)
    return found[0].strip() if found else ""


@cache
def _leads(code: str) -> re.Pattern[str]:
    """Return what matches the words before the numbers of a range: “between”."""
    ranges = {each.partition("{n}")[0].strip() for each in _phrases(code) if "{m}" in each}
    return re.compile(rf"(?<![^\W_])(?:{_either(ranges)})\s+$", re.IGNORECASE)


def _joined(
    last: list[Amount], text: str, start: int, end: int, language: str
) -> Amount | None:  # fmt: skip
    """Return a number and the one before it as a range, where the words between say so."""
    if not last or start - last[0].end > _GAP:
        return None
    first, _ = _bounded(text, last[0].start, last[0].end, language)
    lead = _leads(code_of(language)).search(text, 0, first)
    _, behind = _bounded(text, start, end, language)
    for begin in (lead.start() if lead else first, first):
        made = _read(text, begin, behind, language)
        if made and made.said.kind == "range":
            return made
    return None


def _read(text: str, start: int, end: int, language: str) -> Amount | None:
    """Return what the words of a stretch say; None where the rule table can't tell."""
    try:
        said = quantities.code(text[start:end], language, CODING_RULES[0])
    except ValueError:
        return _bare(text, start, end, language)
    return Amount(start, end, text[start:end], said)


def _bare(text: str, start: int, end: int, language: str) -> Amount | None:
    """Return a noun for a number without its article, as the table has it with one."""
    for article in ("des ", "une ", "un ", "la ", "a ", "the "):
        try:
            said = quantities.code(article + text[start:end], language, CODING_RULES[0])
        except ValueError:
            continue
        return Amount(start, end, text[start:end], said)
    return None
