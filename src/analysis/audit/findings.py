"""What came of tracing a page; light, for who only passes it on or tells it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from analysis.audit.paper import Paper, Shown


NO_ROW = "leads to no row"


@dataclass(frozen=True)
class Unresolved:
    """A number that leads nowhere: where it stands, what it is, the words around it.

    `told`: what the case tells in its place, and `why` it is not a row's, where these are known.
    `line`: of the page's HTML.
    """

    place: str
    number: str
    context: str
    told: str = ""
    why: str = ""
    line: int = field(default=0, compare=False)

    def __str__(self) -> str:
        if self.told:
            return (
                f"{self.place}: “{self.number}” is not what the tables tell: “{self.context}”; "
                f"they tell: “{self.told}”"
            )
        return f"{self.place}: “{self.number}” {self.why or NO_ROW}: “{self.context}”"


@dataclass(frozen=True)
class Traced:
    """A page that was traced: its numbers that lead nowhere, and what its PDF prints."""

    found: tuple[Unresolved, ...]
    shown: Shown


def check(page: Traced, papers: Iterable[Paper]) -> None:
    """Raise `Untraced` where a finished page, or a PDF of it, says what leads nowhere."""
    from analysis.audit.paper import compare  # it says what it finds in the words of this module

    if found := [*page.found, *compare(papers, page.shown)]:
        raise Untraced(found)


WAYS_OUT = (
    "Each was taken for a number. One of three things puts it right:",
    "  link it to the row that says it, in the row’s own words: [more than 1,000](#ev-ROW_ID),",
    "  with what is counted beside it, and who says so and how surely in the same sentence;",
    "  write the sentence in commentary/LANGUAGE/SECTION.md, where {ROW_ID} brings all of that;",
    "  or tag the cell “own-calculation”: it is then shown as its author’s own, untraced.",
    "What is a name (the 20th Army) is no number once actors.csv or places.csv has it.",
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
