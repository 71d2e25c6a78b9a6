"""The table of what must be accounted for in a source, `passages.csv` of each language, read.

Each row is a regular expression of a kind; it matches whole words, in any case:

- `part:NAME` only lends its alternatives to others, as ``{NAME}``, and to other parts too; ``{n}``
  is a number in digits or in words; a brace that is a brace is doubled;
- `not-KIND` is what looks like that kind and is none: « une alliance », “no one”;
- any other is a kind of passage.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from analysis.case import languages

if TYPE_CHECKING:
    from collections.abc import Mapping

# Stands for a number while the patterns of the table are matched; no text has it.
MARK = "\ue000"
_PART = re.compile(r"(?<!\{)\{([a-z]\w*)\}(?!\})")
NUMBER = f"(?:\\d+|{MARK}+)"


@dataclass(frozen=True)
class Rules:
    """The patterns of a language: what must be accounted for, and what only looks like it."""

    language: str
    patterns: tuple[tuple[str, re.Pattern[str]], ...]
    exceptions: tuple[tuple[str, re.Pattern[str]], ...]

    def none_of(self, kind: str, text: str) -> list[tuple[int, int]]:
        """Return where a text holds what looks like a kind and is none."""
        return [
            match.span()
            for name, pattern in self.exceptions
            if name == kind
            for match in pattern.finditer(text)
        ]


def rules_of(language: str) -> Rules:
    """Return the rules of a language (BCP 47; its first subtag decides).

    Raises ValueError for a language that has no folder.
    """
    return _read(languages.code_of(language))


@cache
def _read(language: str) -> Rules:
    rows = languages.table(language, languages.PASSAGES)
    parts = {"n": NUMBER}
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
    return Rules(language, tuple(plain), tuple(none))


def _compile(pattern: str, parts: Mapping[str, str]) -> re.Pattern[str]:
    """Compile a row of the table: whole words, any case."""
    filled = pattern
    while _PART.search(filled):
        filled = _PART.sub(lambda found: f"(?:{parts[found[1]]})", filled)
    filled = filled.replace("{{", "{").replace("}}", "}")
    return re.compile(rf"(?<![^\W_])(?:{filled})(?![^\W_])", re.IGNORECASE)
