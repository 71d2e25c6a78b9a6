"""What came of tracing a page; light, for who only passes it on or tells it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

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


Meaning: TypeAlias = "tuple[object, str, str]"
"""What a number says, with the word before it ("<") or the word after it (">")."""


@dataclass(frozen=True)
class Shown:
    """What a page shows that its PDF may print: `headings` without spaces, `entries` of evidence.

    `numbers`: each with the words that it stands between.
    """

    entries: int
    headings: frozenset[str]
    numbers: frozenset[Meaning]


@dataclass(frozen=True)
class Traced:
    """A page that was traced: its numbers that lead nowhere, and what its PDF may print."""

    found: tuple[Unresolved, ...]
    shown: Shown


@dataclass(frozen=True)
class Printed:
    """A number that a PDF prints: how it is told, and what it says with the words beside it.

    `heading`: without spaces, what stands on its line before a last number, as in the contents.
    `entry`: it marks that entry of evidence.
    """

    told: Unresolved
    numbers: tuple[Meaning, ...] = ()
    heading: str = ""
    entry: int | None = None

    def stands_in(self, page: Shown) -> bool:
        """Whether the page shows it too, next to the same word; or it is structure."""
        if self.entry is not None:
            return 0 < self.entry <= page.entries
        if self.heading and self.heading in page.headings:
            return True
        return not page.numbers.isdisjoint(self.numbers)


def check(page: Traced, printed: Iterable[Printed]) -> None:
    """Raise `Untraced` where a number of a finished page or of its PDF leads nowhere."""
    found = [*page.found, *(each.told for each in printed if not each.stands_in(page.shown))]
    if found:
        raise Untraced(found)


WAYS_OUT = (
    "Each number of a cell needs one of two things:",
    "  a row that says it: make the number a link to the row, as in [1,000](#ev-ROW_ID);",
    "  or the tag “own-calculation” on the cell: it is then shown as its author’s own, untraced.",
)


class Untraced(Exception):  # noqa: N818 - it says what became of the number
    """Numbers of a finished report that resolve to no row, count or structure.

    `unresolved` keeps the order of the report.
    """

    def __init__(self, unresolved: Iterable[Unresolved]) -> None:
        self.unresolved = tuple(unresolved)
        count = len(self.unresolved)
        head = f"{count} number{'s' * (count > 1)} of the report can’t be traced to a row:"
        super().__init__("\n".join([head, *(f"  {each}" for each in self.unresolved), *WAYS_OUT]))

    def __reduce__(self) -> tuple[type[Untraced], tuple[tuple[Unresolved, ...]]]:
        """Travel between processes as what it was made from."""
        return Untraced, (self.unresolved,)
