"""Whether a label's number is the one that its row counts, and not a neighbour's in the same quote.

« Douze morts et 40 blessés » bears out “40 injured”, and neither “40 killed” nor, of the row that
counts the dead, any 40 alone. What befell whom is asked where the tables have words for both
languages.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from analysis.case.facing import Finding
from analysis.case.word_tables import words_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from analysis.case.amounts import Amount
    from analysis.case.facing import Facing

_OWN = "{}"  # stands for the number in the column wording


def number_own(facing: Facing) -> Iterator[Finding]:
    """Yield a label that counts others than its row does, and not those whom it does."""
    own = facing.counted
    if own is None:
        return
    for column, label in _labels(facing):
        counted = [each for each in label.amounts if _counts(label, each)]
        there = _OWN in label.quote or any(each.value == own.value for each in label.amounts)
        if counted and not there:
            said = facing.cell("wording")
            yield Finding(column, f"counts “{counted[0].text}”; the row’s own number is “{said}”")


def _counts(label: Facing, amount: Amount) -> bool:
    """Whether people, or what befell them, come within two words after a number.

    Any number may, in a language without words for them.
    """
    after = re.match(r"(?:\W+\w+){1,2}", label.quote[amount.end :])
    words = words_of(label.language)
    return words is None or bool(after and words.pattern("counted").search(after[0]))


def number_befell(facing: Facing) -> Iterator[Finding]:
    """Yield a label that says of a number of the quote what the quote says of another."""
    theirs = _befell(facing)
    for column, label in _labels(facing):
        for value, said in _befell(label).items():
            told = theirs.get(value)
            elsewhere = any(said & each for other, each in theirs.items() if other != value)
            if told and elsewhere and said.isdisjoint(told):
                expected = f"the quote says {' or '.join(sorted(told))} of that number"
                yield Finding(column, expected)


def _labels(facing: Facing) -> Iterator[tuple[str, Facing]]:
    """Yield each label as words of its own, with its column."""
    for column, cell in facing.row.items():
        kind, _, language = column.partition("_")
        if kind == "label" and language:
            yield column, replace(facing, row={"quote": cell}, language=language, text=cell)


def _befell(facing: Facing) -> dict[object, set[str]]:
    """Return what is said to have befallen those whom each number of a text counts."""
    found: dict[object, set[str]] = {}
    words = words_of(facing.language)
    for names, pattern in words.measures if words and facing.amounts else ():
        for match in pattern.finditer(facing.quote):
            near = min(facing.amounts, key=lambda each: facing.distance(each, *match.span()))
            found.setdefault(near.value, set()).update(names)
    return found


RULES: dict[str, Callable[[Facing], Iterator[Finding]]] = {
    "label's own number": number_own,
    "label's number befell": number_befell,
}
