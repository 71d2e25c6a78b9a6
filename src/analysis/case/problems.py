"""What is wrong with a case or a parameter, in words for the person who can mend it."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import get_close_matches
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

SHOWN = 60


@dataclass(frozen=True)
class Problem:
    """One thing to mend: where it is, what stands there, what was expected.

    `row` counts as a spreadsheet does: the header is row 1. Blank parts are left out.
    """

    file: str
    expected: str
    row: int | None = None
    column: str = ""
    value: str = ""
    nearest: str = ""

    def __str__(self) -> str:
        place = [self.file]
        if self.row is not None:
            place.append(f"row {self.row}")
        if self.column:
            place.append(f"column {self.column}")
        value = f"“{shorten(self.value)}”: " if self.value else ""
        nearest = f"; nearest: {self.nearest}" if self.nearest else ""
        return f"{', '.join(place)}: {value}{self.expected}{nearest}"


class CaseError(Exception):
    """All that is wrong with a case, at once.

    `problems` keeps the order of file and row.
    """

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(map(str, self.problems)))


class ParameterError(CaseError):
    """Parameters that name nothing or are of the wrong kind; the same form as `CaseError`."""


def nearest(value: str, known: Iterable[str]) -> str:
    """Return the known value closest to `value`, or nothing where none is close."""
    by_fold = {name.casefold(): name for name in sorted(known, reverse=True)}
    found = get_close_matches(value.strip().casefold(), sorted(by_fold), n=1, cutoff=0.5)
    return by_fold[found[0]] if found else ""


def shorten(text: str) -> str:
    """Return `text` on one line, cut to a length that fits a message."""
    line = " ".join(text.split())
    printable = "".join(ch if ch.isprintable() else "�" for ch in line)
    return printable if len(printable) <= SHOWN else printable[: SHOWN - 1] + "…"
