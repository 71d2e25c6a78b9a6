"""A text as the rules of a language match it: one letter for each that newsrooms vary.

Arabic is written with and without vowel signs, stretched by a tatweel, with أ, إ, آ or a bare ا,
ى for ي, and with digits of its own; Russian with ё or е. Rules are written one way, match every
way, and lead back to the letters of the text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

FROM_THE_RIGHT = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc"  # Hebrew, Arabic and their like
# Vowel signs, the tatweel, and the marks of direction that stand between letters unseen.
_UNSEEN = re.compile(r"[\u0640\u064b-\u065f\u0670\u061c\u200c-\u200f\u202a-\u202e\u2066-\u2069]")
_ALIKE = str.maketrans("أإآٱىیکёЁ٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹٬٫٪", "ااااييكеЕ01234567890123456789,.%")


@dataclass(frozen=True)
class Letters:
    """A text in the letters that rules match; `starts` is where each stands in the text itself."""

    text: str
    starts: tuple[int, ...] | range

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return where a stretch stands in the text itself, with the signs on its last letter."""
        return self.starts[start], self.starts[end]

    def cut(self, whole: str, start: int, end: int) -> str:
        """Return the letters of the text itself, `whole`, that a stretch stands for."""
        return whole[self.starts[start] : self.starts[end]]


@lru_cache(maxsize=64)
def letters(text: str) -> Letters:
    """Return a text in the letters that rules match."""
    if not _UNSEEN.search(text):
        return Letters(text.translate(_ALIKE), range(len(text) + 1))
    seen = [(at, letter) for at, letter in enumerate(text) if not _UNSEEN.match(letter)]
    joined = "".join(letter for _, letter in seen)
    return Letters(joined.translate(_ALIKE), (*(at for at, _ in seen), len(text)))
