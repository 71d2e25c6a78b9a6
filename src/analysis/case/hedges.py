"""Where a text hedges: the conditional of hearsay, “reportedly”, and what only looks like them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from analysis.case.passages import accountable
from analysis.case.word_tables import words_of


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
    found = [p for p in accountable(text, language) if p.kind == "hedge"]
    if words is not None:
        found = [p for p in found if not words.pattern("duty").fullmatch(p.text)]
    return tuple(
        Hedge(p.start, p.end, p.text, _sure(p.text, text[: p.start], language)) for p in found
    )


def _sure(hedge: str, before: str, language: str) -> bool:
    words = words_of(language)
    if words is None:
        return True
    soft = words.pattern("soft").fullmatch(hedge) is not None
    clause = before.rpartition(";")[2]
    other = any(words.pattern(kind).search(clause) for kind in ("supposing", "reported-speech"))
    return not soft and not other
