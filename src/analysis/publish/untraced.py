"""What came of tracing a page; light, for who only passes it on or tells it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True)
class Unresolved:
    """A number that leads nowhere: where it stands, what it is, the words around it."""

    place: str
    number: str
    context: str

    def __str__(self) -> str:
        return f"{self.place}: “{self.number}” leads to no row: “{self.context}”"


@dataclass(frozen=True)
class Shown:
    """What a page shows that its PDF may print.

    `entries` of evidence; `headings`, without spaces; `neighbours`: each number with the word
    before it ("<") and with the word after it (">").
    """

    language: str
    entries: int
    headings: frozenset[str]
    neighbours: frozenset[tuple[object, str, str]]


@dataclass(frozen=True)
class Traced:
    """A page that was traced: its numbers that lead nowhere, and what its PDF may print."""

    found: tuple[Unresolved, ...]
    shown: Shown


class Untraced(Exception):  # noqa: N818 - it says what became of the number
    """Numbers of a finished report that resolve to no row, count or structure.

    `unresolved` keeps the order of the report.
    """

    def __init__(self, unresolved: Iterable[Unresolved]) -> None:
        self.unresolved = tuple(unresolved)
        count = len(self.unresolved)
        head = f"{count} number{'s' * (count > 1)} of the report can’t be traced to a row:"
        super().__init__("\n".join([head, *(f"  {each}" for each in self.unresolved)]))

    def __reduce__(self) -> tuple[type[Untraced], tuple[tuple[Unresolved, ...]]]:
        """Travel between processes as what it was made from."""
        return Untraced, (self.unresolved,)
