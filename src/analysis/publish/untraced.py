"""What is said of a number that leads nowhere; light, for who only has to tell it."""

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
