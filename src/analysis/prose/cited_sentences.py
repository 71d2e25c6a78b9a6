"""A sentence of commentary as it reads, and what in it cites rows."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from html import unescape
from itertools import pairwise
from typing import TYPE_CHECKING

import mistune

from analysis.case.positions import sentences
from analysis.case.word_tables import words_of

if TYPE_CHECKING:
    from collections.abc import Iterator

MARKDOWN = mistune.create_markdown(escape=True)
# A link, a placeholder, a tag; whatever is between them is read.
_PIECE = re.compile(
    r'<a href="(?P<row>[^"]*)">|(?P<end></a>)|\{(?P<placed>[^{}]*)\}|(?P<tag><[^>]*>)', re.DOTALL
)
PLACE = "\ue001"
"""Stands for the value of a placeholder in a sentence that is read."""
# What ends a paragraph, or begins an item or a heading.
_BREAK = re.compile(r"\n(?=\s*\n|\s*- |#)|(?<=\n)(?=#)")
_MARKS = re.compile(r"[;:]|\s[–—]\s")
NUMBER, LINK, PART = "number", "link", "part"


@dataclass(frozen=True)
class Citation:
    """Where a sentence cites a row: by its number, by linked words, or by another part of it."""

    row_id: str
    kind: str
    start: int
    end: int
    part: str = ""


@dataclass(frozen=True)
class Sentence:
    """A sentence as it reads, with a mark for the value of each placeholder."""

    text: str
    language: str
    citations: tuple[Citation, ...]

    def by(self, *kinds: str) -> Iterator[Citation]:
        """Yield the citations of some kinds."""
        return (each for each in self.citations if each.kind in kinds)

    @cached_property
    def clauses(self) -> tuple[tuple[int, int], ...]:
        """Return where its clauses stand; a first one that cites nothing goes with the next."""
        cuts = [match.start() for match in _MARKS.finditer(self.text)]
        words = words_of(self.language)
        if words is not None:
            starts = (start for start, _ in words.find("clause", self.text))
            cuts += [at for at in starts if self.text[:at].rstrip().endswith(",")]
        inside = [(each.start, each.end) for each in self.by(LINK)]
        cuts = [at for at in sorted(cuts) if not any(a < at < b for a, b in inside)]
        ends = [0, *cuts, len(self.text)]
        return tuple(pairwise(ends))

    def clause_of(self, citation: Citation) -> tuple[int, int]:
        """Return where the clause of a citation stands."""
        found = (span for span in self.clauses if span[0] <= citation.start < span[1])
        return next(found, (0, len(self.text)))

    def clause(self, citation: Citation) -> str:
        """Return the clause that a citation stands in."""
        return self.text[slice(*self.clause_of(citation))]

    def shown(self, citation: Citation) -> str:
        """Return the words of a citation."""
        return self.text[citation.start : citation.end]


def sentence_spans(markdown: str) -> Iterator[tuple[int, int]]:
    """Yield where the sentences of Markdown stand: a line goes on in the next, an item does not."""
    start = 0
    for end in [*(match.start() for match in _BREAK.finditer(markdown)), len(markdown)]:
        lines = markdown[start:end].replace("\n", " ")
        for each in sentences(lines):
            yield start + each.start, start + each.end
        start = end


def read(markdown: str, language: str) -> Sentence:
    """Return a sentence of Markdown as it reads."""
    html = str(MARKDOWN(markdown)).strip()
    text, found, opened, at = "", [], None, 0
    for piece in _PIECE.finditer(html):
        text += unescape(html[at : piece.start()])
        at = piece.end()
        if piece["row"] is not None:
            opened = (unescape(piece["row"]), len(text))
        elif piece["end"] and opened:
            found.append(Citation(opened[0], LINK, opened[1], len(text)))
            opened = None
        elif piece["placed"] is not None:
            row_id, _, part = piece["placed"].partition(".")
            kind = PART if part else NUMBER
            found.append(Citation(row_id, kind, len(text), len(text) + 1, part))
            text += PLACE
    return Sentence(text + unescape(html[at:]), language, tuple(found))
