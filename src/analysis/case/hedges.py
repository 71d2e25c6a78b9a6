"""Where a text hedges: the conditional of hearsay, “reportedly”, and what only looks like them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from analysis.case.passages import of_kind
from analysis.case.speakers import same_word
from analysis.case.word_tables import words_of

if TYPE_CHECKING:
    from analysis.case.word_tables import Words

_NEAR = 4  # words before a hedge among which it may be negated
_FIRST = re.compile(r"\W*(\w+)")
_ANY = re.compile(r"\w+")
_ASIDE = re.compile(r"([^,;]+),(.+)")
_SHORTEST = 4  # letters of a word that says something


@dataclass(frozen=True)
class Hedge:
    """Words that hedge; `sure` where they can be nothing else."""

    start: int
    end: int
    text: str
    sure: bool


@lru_cache(maxsize=8192)
def hedges(text: str, language: str) -> tuple[Hedge, ...]:
    """Return the hedges of a text; one is unsure that may tell a duty, a wish or a supposition."""
    words = words_of(language)
    found = of_kind("hedge", text, language)
    if words is not None:
        found = [p for p in found if _tells(p.text, words)]
    return tuple(
        Hedge(p.start, p.end, p.text, _sure(p.text, text[: p.start], language)) for p in found
    )


def governed(text: str, language: str, about: str = "", *, told: bool = False) -> bool:
    """Return whether a clause says what it says with a hedge.

    A hedge that is negated, taken back (“in fact”) or quoted does not; one that goes with a noun
    (“the alleged doubts”) only where that noun is among the words `about` what is hedged. `told`:
    only a hedge of what is told by others counts, no “possible” and no “it is not known”.
    """
    found = of_kind("hedge", text, language)
    words = words_of(language)
    if words is None:
        return bool(found)
    if words.pattern("counters").search(text):
        return False
    return any(
        _holds(p.text, text[: p.start], text[p.end :], words, about)
        for p in found
        if (_tells(p.text, words) if told else not words.pattern("duty").fullmatch(p.text))
    )


def _holds(hedge: str, before: str, after: str, words: Words, about: str) -> bool:
    """Return whether a hedge holds between what stands before and after it."""
    near = " ".join(before.split()[-_NEAR:])
    negated = any(not near[end:].strip() for _, end in words.find("negates", near))
    marked = sum(before.count(mark) for mark in "«“") > sum(map(before.count, "»”"))
    if negated or marked or _aside(before, after):
        return False
    noun = _FIRST.match(after) if words.pattern("adjective").fullmatch(hedge) else None
    known = (each.lower() for each in _ANY.findall(about))
    return (
        noun is None
        or any(same_word(noun[1].lower(), each) for each in known)
        or bool(words.pattern("counted").fullmatch(noun[1]))
    )


def _aside(before: str, after: str) -> bool:
    """Return whether a hedge is of an aside alone, and what it says is said again without it.

    “The officers, allegedly dead, are dead.”
    """
    aside = _ASIDE.match(after) if before.rstrip().endswith(",") else None
    if aside is None:
        return False
    again = {*_ANY.findall(aside[2].lower())}
    return any(word in again for word in _ANY.findall(aside[1].lower()) if len(word) >= _SHORTEST)


def _tells(hedge: str, words: Words) -> bool:
    """Return whether a hedge is one of what is told: hearsay, or what may be, and no duty."""
    kinds = ("hearsay", "soft", "adjective")
    return not words.pattern("duty").fullmatch(hedge) and any(
        words.pattern(kind).fullmatch(hedge) for kind in kinds
    )


def _sure(hedge: str, before: str, language: str) -> bool:
    words = words_of(language)
    if words is None:
        return True
    hearsay = words.pattern("hearsay").fullmatch(hedge) is not None
    clause = before.rpartition(";")[2]
    other = any(words.pattern(kind).search(clause) for kind in ("supposing", "reported-speech"))
    return hearsay and not other
