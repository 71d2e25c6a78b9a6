"""Positions in a text: where words stand, and in which sentence.

A position is a W3C Text Position Selector's: Unicode code points from 0, the end not included.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_SENTENCE_END = re.compile(
    r"(?<!\b[A-ZÀ-Þ])"  # an initial or a title is no sentence: 'M. Dupont', 'J. K. Dupont'
    r"[.!?…]++(?:\s?[»›]|[”’\"')\]])*+"  # the closing mark belongs to the sentence it closes
    r"(?=\s+[^\sa-zà-ÿ]|\s*$)"  # and the next sentence does not start in lower case
)


@dataclass(frozen=True)
class Position:
    """A stretch of a text: code points from `start` (0 is the first) up to `end`, not included."""

    start: int
    end: int

    def cut(self, text: str) -> str:
        """Return the words that stand there."""
        return text[self.start : self.end]


def occurrences(quote: str, text: str) -> list[int]:
    """Return every place at which the quote starts; two that overlap are two."""
    return [match.start() for match in re.finditer(f"(?={re.escape(quote)})", text)]


def sentences(text: str) -> list[Position]:
    """Divide a text into sentences; a line never continues the sentence of the line above.

    Together they cover all but the spaces between them. Marks with no word, like a stray full stop
    at the end of a line, belong to the sentence before.
    """
    found: list[Position] = []
    for line in re.finditer(r"[^\n\r]+", text):
        start = line.start()
        in_line: list[Position] = []
        for end in [*(end.end() for end in _SENTENCE_END.finditer(line[0])), len(line[0])]:
            _add(in_line, text, start, line.start() + end)
            start = line.start() + end
        found += in_line
    return found


def _add(found: list[Position], text: str, start: int, end: int) -> None:
    part = text[start:end]
    if not part.strip():
        return
    start, end = start + len(part) - len(part.lstrip()), start + len(part.rstrip())
    if found and not re.search(r"\w", part):
        start = found.pop().start
    found.append(Position(start, end))


def sentence(text: str, position: Position) -> Position:
    """Find the sentence a quote stands in, or the stretch of all that it touches."""
    touched = [s for s in sentences(text) if s.start < position.end and position.start < s.end]
    if not touched:
        return position
    return Position(touched[0].start, touched[-1].end)
