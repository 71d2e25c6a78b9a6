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
from analysis.case.letters import letters

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

# Stands for a number while the patterns of the table are matched; no text has it.
MARK = "\ue000"
# A word starts here; or quotation marks open after a letter, as in l’«union»; those that may close
# as well only after a word of one letter, as in بـ“الوحدة”.
_START = r"(?:(?<![^\W_])|(?<=[^\W\d_])(?=[«„])|(?<=[\W_][^\W\d_])(?=[“”\"]))"
_PART = re.compile(r"(?<!\{)\{([a-z]\w*)\}(?!\})")
NUMBER = f"(?:\\d+|{MARK}+)"


@dataclass(frozen=True)
class Rules:
    """The rows of a language: what must be accounted for, and what only looks like it.

    `rows` are kinds and patterns, the parts filled in. A pattern is compiled when it is first
    asked for, which takes longer than to read a source with it.
    """

    language: str
    rows: tuple[tuple[str, str], ...]

    @property
    def kinds(self) -> tuple[str, ...]:
        """Return the kinds of passages, in the order of the table."""
        return tuple(dict.fromkeys(kind for kind, _ in self.rows if not kind.startswith("not-")))

    def patterns(self, kind: str) -> list[re.Pattern[str]]:
        """Return the patterns of a kind, or those of `not-` and a kind."""
        return [compiled(pattern) for each, pattern in self.rows if each == kind]

    def none_of(self, kind: str, text: str) -> list[tuple[int, int]]:
        """Return where a text holds what looks like a kind and is none."""
        found = self.patterns(f"not-{kind}")
        return [match.span() for pattern in found for match in pattern.finditer(text)]


def rules_of(language: str) -> Rules:
    """Return the rules of a language (BCP 47; its first subtag decides).

    Raises ValueError for a language that has no folder.
    """
    return _read(languages.code_of(language))


@cache
def _read(language: str) -> Rules:
    rows = languages.table(language, languages.PASSAGES)
    parts = parts_of(rows)
    kept = [row for row in rows if not row["kind"].startswith("part:")]
    return Rules(language, tuple((row["kind"], filled(row["pattern"], parts)) for row in kept))


def parts_of(rows: Iterable[Mapping[str, str]]) -> dict[str, str]:
    """Return what the rows of a table lend to others, by name."""
    parts = {row["kind"]: row["pattern"] for row in rows if row["kind"].startswith("part:")}
    return {"n": NUMBER, **{kind.removeprefix("part:"): parts[kind] for kind in parts}}


def filled(pattern: str, parts: Mapping[str, str]) -> str:
    """Put the parts that a row names in their places, and the parts of those in theirs."""
    return _PART.sub(lambda found: f"(?:{filled(parts[found[1]], parts)})", pattern)


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """Compile a row whose parts are filled in: whole words, any case, the letters of `letters`."""
    plain = letters(pattern.replace("{{", "{").replace("}}", "}")).text
    return re.compile(rf"{_START}(?:{plain})(?![^\W_])", re.IGNORECASE)
