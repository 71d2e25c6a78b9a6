"""The rules by which a translation is compared with what it translates, each by its name."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from analysis.case.amounts import Amount, amounts
from analysis.case.facing import Finding
from analysis.case.hedges import hedges
from analysis.case.numerals import numbers
from analysis.case.quotes import quoted
from analysis.case.speakers import citing, named
from analysis.case.stated_dates import stated
from analysis.case.word_tables import words_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from analysis.case.speakers import Cast

_HELD = 2  # words between marks


@dataclass(frozen=True)
class Pair:
    """Words of a source and what they are translated as; `hedge` is that of the row, if of one."""

    source: str
    language: str
    translation: str
    into: str
    cast: Cast
    column: str = ""
    hedge: str = ""

    def there(self, actor: str) -> float:
        """Return how much of an actor's label the source has."""
        return named(self.source, self.cast.labelled(self.language).get(actor, ""))

    def here(self, actor: str) -> float:
        """Return how much of an actor's label the translation has."""
        return named(self.translation, self.cast.labelled(self.into).get(actor, ""))

    @cached_property
    def ours(self) -> tuple[Amount, ...]:
        """Return the quantities of the translation."""
        return amounts(self.translation, self.into)

    def find(self, expected: str, *, sure: bool = True) -> Finding:
        """Return a finding about the translation."""
        return Finding(self.column, expected, sure)


def hedge_translated(pair: Pair) -> Iterator[Finding]:
    """Yield a hedge that the translation drops."""
    told = hedges(pair.source, pair.language)
    theirs = [each for each in told if each.sure or pair.hedge == "conditional"]
    ours = hedges(pair.translation, pair.into)
    if len(theirs) > len(ours) and pair.hedge != "quoted":
        yield pair.find(f"the source hedges, “{theirs[-1].text}”, and the translation does not")


def marks_translated(pair: Pair) -> Iterator[Finding]:
    """Yield words that the source holds at a distance by marks, and the translation does not."""
    held = [each for each in quoted(pair.source) if len(each.split()) <= _HELD]
    if held and not quoted(pair.translation):
        yield pair.find(f"the source has “{held[0]}” in marks, and the translation has none")


def numbers_translated(pair: Pair) -> Iterator[Finding]:
    """Yield a quantity of the source that the translation has not."""
    for each in amounts(pair.source, pair.language):
        if not _article(each) and not _has(pair, each):
            yield pair.find(
                f"the source says “{each.text}”, and the translation has no such number"
            )
            return


def _article(amount: Amount) -> bool:
    """Return whether a number may be an article or a pronoun, or none at all."""
    return amount.said.number in (0, 1) or (
        amount.said.kind == "vague" and not amount.said.size and not amount.said.share
    )


def _has(pair: Pair, amount: Amount) -> bool:
    """Return whether the translation has the number, among its dates and hours if need be."""
    if any(each.value == amount.value for each in pair.ours):
        return True
    value = amount.said.number
    plain = {each.value for each in numbers(pair.translation, pair.into)}
    return (
        value is not None
        and not amount.said.share
        and (
            float(value) in plain
            or re.search(rf"(?<!\d){value}(?!\d)", pair.translation) is not None
        )
    )


def bounds_translated(pair: Pair) -> Iterator[Finding]:
    """Yield a quantity that the translation bounds otherwise: “more than” dropped or turned."""
    for each in amounts(pair.source, pair.language):
        same = [ours for ours in pair.ours if ours.value == each.value]
        if same and not _article(each) and all(o.said.kind != each.said.kind for o in same):
            yield pair.find(f"the source says “{each.text}”, the translation “{same[0].text}”")
            return


def claimant_translated(pair: Pair) -> Iterator[Finding]:
    """Yield who is cited in the translation and not named in the source, or the reverse."""
    here = _cited(pair.translation, pair.into, pair.cast)
    there = _cited(pair.source, pair.language, pair.cast)
    for actor in sorted(here - there):
        if not pair.there(actor) and not _part(pair, actor):
            label = pair.cast.labelled(pair.into)[actor]
            yield pair.find(f"it cites {label}, and the source does not name them")
            return
    for actor in sorted(there):
        if not pair.here(actor):
            label = pair.cast.labelled(pair.language)[actor]
            yield pair.find(f"the source cites {label}, and the translation does not")
            return


def _cited(text: str, language: str, cast: Cast) -> set[str]:
    """Return whom a text cites, of those who are not counted in the case."""
    found = citing(text, language, cast)
    return {actor for each in found for actor in each.cited} - cast.groups


def _part(pair: Pair, actor: str) -> bool:
    """Return whether a label is among the words of another actor's whom the source names."""
    ours = pair.cast.labelled(pair.into)
    return any(
        other != actor and named(label, ours[actor]) and pair.there(other)
        for other, label in ours.items()
    )


def group_translated(pair: Pair) -> Iterator[Finding]:
    """Yield where the source names who is counted, and the translation others."""
    groups = sorted(pair.cast.groups)
    lost = [each for each in groups if pair.there(each) == 1 and not pair.here(each)]
    new = [each for each in groups if pair.here(each) == 1 and not pair.there(each)]
    if lost and new:
        told = pair.cast.labelled(pair.language)[lost[0]], pair.cast.labelled(pair.into)[new[0]]
        yield pair.find(f"the source counts {told[0]}, the translation {told[1]}", sure=False)


def dates_translated(pair: Pair) -> Iterator[Finding]:
    """Yield a date that the translation gives otherwise."""
    theirs, ours = stated(pair.source, pair.language), stated(pair.translation, pair.into)
    here = {each.meaning for each in ours}
    for each in theirs:
        if each.meaning not in here and any(o.month == each.month or each.days for o in ours):
            told = ", ".join(each.text for each in ours)
            yield pair.find(f"the source says “{each.text}”, the translation “{told}”")
            return


def measures_translated(pair: Pair) -> Iterator[Finding]:
    """Yield where the translation says that something else befell somebody."""
    theirs, ours = _befell(pair.source, pair.language), _befell(pair.translation, pair.into)
    lost, new = theirs - ours, ours - theirs
    if lost and new and not any(lost & names and new & names for names in _shared()):
        said, told = " or ".join(sorted(lost)), " or ".join(sorted(new))
        yield pair.find(f"the source says {said}, the translation {told}")


_HARM = {"killed", "injured", "hospitalised", "arrested", "missing", "evacuated", "rescued"}


def _befell(text: str, language: str) -> set[str]:
    words = words_of(language)
    found = (names for names, pattern in words.measures if pattern.search(text)) if words else ()
    return {name for names in found for name in names} & _HARM


def _shared() -> list[set[str]]:
    """Return the measures that one word may stand for."""
    return [{"hospitalised", "injured"}, {"evacuated", "rescued"}, {"missing", "killed"}]


# Where sentences are not divided alike in two languages, these are asked of the whole paragraph.
OF_PARAGRAPHS = {"numbers translated", "dates translated"}

RULES: dict[str, Callable[[Pair], Iterator[Finding]]] = {
    "hedge translated": hedge_translated,
    "marks translated": marks_translated,
    "numbers translated": numbers_translated,
    "bounds translated": bounds_translated,
    "claimant translated": claimant_translated,
    "group translated": group_translated,
    "dates translated": dates_translated,
    "measures translated": measures_translated,
}
