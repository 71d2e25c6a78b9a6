"""The words of a language by which a row is compared with its quote: `languages/<code>/words.csv`.

Each row is a regular expression of whole words, in any case, of a kind:

- `measure:NAME`: what says that somebody was counted so (several names: a word that fits each);
- `speaks-before` stands before whoever is cited (“according to”), `speaks` beside (“said”);
  `passive`: where such a word cites nobody (“were reported missing”);
- `hearsay`: a hedge of what is told by others; `soft`: one that may be none; `duty`: what is no
  hearsay though it looks so (“devrait”);
- `supposing`, `reported-speech`: what makes a conditional something else than hearsay;
- `changes`: what a number did between two that are no range (“rose from … to …”);
- `divides`: words that begin something new within a sentence; `clause` with a comma before it;
- `number`: what says a number that is no cardinal; `no-number`: what only looks like one;
- `negates`, `counters`: what takes a hedge back; `adjective`: a hedge of the noun that follows;
- `certain`: what makes a number more exact than it is (“exactly”);
- `during`: words that are no bound before a number of `part:spans` (“over three decades”);
- `part:NAME` only lends its words to the others, as ``{NAME}``; so do the measures, as ``{harm}``.

A language without the file is not compared.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from analysis.case import languages

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

NO_PARTS: Mapping[str, str] = MappingProxyType({})
HARM = {"killed", "injured", "hospitalised", "arrested", "missing", "evacuated", "rescued"}
"""The measures of what befalls people; ``{harm}`` stands for their words."""
_NEVER = re.compile(r"(?!)")


@dataclass(frozen=True)
class Words:
    """The words of a language: a pattern for each kind, and for each measure."""

    language: str
    kinds: Mapping[str, re.Pattern[str]]
    measures: tuple[tuple[frozenset[str], re.Pattern[str]], ...]

    def pattern(self, kind: str) -> re.Pattern[str]:
        """Return the pattern of a kind; one that never matches where the table has none."""
        return self.kinds.get(kind, _NEVER)

    def find(self, kind: str, text: str) -> Iterator[tuple[int, int]]:
        """Yield where a text has words of a kind."""
        for match in self.pattern(kind).finditer(text):
            yield match.span()


@cache
def words_of(language: str) -> Words | None:
    """Return the words of a language; None for one that has no table."""
    code = languages.code_of(language)
    path = languages.file_of(code, languages.WORDS) if code.isalpha() else None
    if path is None:
        return None
    joined: dict[str, list[str]] = {}
    for row in languages.rows(path):
        joined.setdefault(row["kind"], []).append(row["pattern"])
    parts = {kind.removeprefix("part:"): "|".join(each) for kind, each in joined.items()}
    harm = [parts[kind] for kind in parts if HARM & {*kind.removeprefix("measure:").split()}]
    parts["harm"] = "|".join(harm)
    compiled = {kind: whole_words("|".join(each), parts) for kind, each in joined.items()}
    measures = tuple(
        (frozenset(kind.removeprefix("measure:").split()), pattern)
        for kind, pattern in compiled.items()
        if kind.startswith("measure:")
    )
    return Words(code, compiled, measures)


def whole_words(pattern: str, parts: Mapping[str, str] = NO_PARTS) -> re.Pattern[str]:
    """Compile a pattern of whole words, in any case, with its parts filled in."""
    filled = re.sub(r"\{([a-z]+)\}", lambda part: parts[part[1]], pattern)
    return re.compile(rf"(?<![^\W_])(?:{filled})(?![^\W_])", re.IGNORECASE)
