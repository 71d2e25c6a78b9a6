"""What is wrong with a case or a parameter, in words for the person who can mend it."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from difflib import get_close_matches
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

SHOWN = 60  # characters of a cell in a message
LONGEST = 4000  # characters of a message: room for a quote and the passage to copy in its place
MOST_TOLD = 200  # problems printed; nobody mends more in one go
# Marks that turn the reading direction can make a terminal show another text than is there.
_TURNING = {*map(chr, range(0x202A, 0x202F)), *map(chr, range(0x2066, 0x206A)), "\ufeff"}


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
        place = [shorten(self.file)]
        if self.row is not None:
            place.append(f"row {self.row}")
        if self.column:
            place.append(f"column {shorten(self.column)}")
        value = f"“{as_it_stands(self.value)}”: " if self.value else ""
        near = f"; nearest: {clip(visible(self.nearest), 500)}" if self.nearest else ""
        return f"{', '.join(place)}: {value}{clip(visible(self.expected), LONGEST)}{near}"

    @property
    def place(self) -> tuple[str, int | None, str]:
        """Where it is: file, row and column."""
        return self.file, self.row, self.column


class CaseError(Exception):
    """All that is wrong with a case, at once.

    `problems` holds every problem; the text of the error is what a person is shown.
    """

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(told(self.problems)))

    def _render_traceback_(self) -> list[str]:
        """Return what a notebook shows of it: IPython asks for this in place of a traceback."""
        return [f"{type(self).__name__}:", *str(self).split("\n")]

    def __reduce__(self) -> tuple[type[CaseError], tuple[tuple[Problem, ...]]]:
        """Return how to make it again: it is raised in one process and told by another."""
        return type(self), (self.problems,)


class ParameterError(CaseError):
    """Parameters that name nothing or are of the wrong kind; the same form as `CaseError`."""


def told(problems: Sequence[Problem]) -> list[str]:
    """Return the problems as lines for a person; beyond `MOST_TOLD`, how many more there are."""
    lines = [str(problem) for problem in problems[:MOST_TOLD]]
    more = len(problems) - len(lines)
    return [*lines, f"and {more} more"] if more else lines


def one_a_place(problems: Iterable[Problem]) -> list[Problem]:
    """Return the first problem of each place; a row or file told as a whole is told once.

    Several checks may trip over the same cell; the first has the plainest words.
    """
    kept: list[Problem] = []
    told_of: set[tuple[str, int | None, str]] = set()
    for problem in problems:
        wholes = {problem.place, (problem.file, problem.row, "")}
        if problem.row is None or not wholes & told_of:
            kept.append(problem)
            told_of.add(problem.place)
    return kept


def nearest(value: str, known: Iterable[str]) -> str:
    """Return the known value closest to `value`, or nothing where none is close."""
    by_fold = {name.casefold(): name for name in sorted(known, reverse=True)}
    found = get_close_matches(value.strip().casefold(), sorted(by_fold), n=1, cutoff=0.5)
    return by_fold[found[0]] if found else ""


def shorten(text: str) -> str:
    """Return `text` on one line, cut to a length that fits a message."""
    line = visible(" ".join(text[: 40 * SHOWN].split()))
    whole = len(text) <= 40 * SHOWN and len(line) <= SHOWN
    return line if whole else line[: SHOWN - 1] + "…"


def as_it_stands(value: str) -> str:
    """Return a cell for a message, with the spaces at its ends and what has no width spelled out.

    So are all spaces but the plain one where the rest is plain letters, as in an id: there they
    are what is wrong, and not a French number's.
    """
    inner = value.strip()
    if not inner:
        return shorten(spelled(value))
    head, _, tail = value.partition(inner)
    inner = inner[: 40 * SHOWN + 1]  # a cell may hold ten million
    only = re.sub(r"[^\S ]|[\u200b-\u200f\u2060\ufeff\u00ad]", "", inner).isascii()
    kept = "".join(spelled(ch) if is_hidden(ch) and only else ch for ch in inner)
    return spelled(head) + shorten(kept) + spelled(tail)


def is_hidden(char: str) -> bool:
    """Return whether a character looks like a plain space or like nothing."""
    return char not in " \n\t" and (char.isspace() or unicodedata.category(char) == "Cf")


def spelled(text: str) -> str:
    r"""Return each character of a text by its number, as in \u00a0; no more than a few."""
    return "".join(f"\\u{ord(ch):04x}" for ch in text[:4]) + ("…" if len(text) > 4 else "")


def clip(text: str, longest: int) -> str:
    """Return `text` with its middle left out where it is too long; both ends say most."""
    half = longest // 2
    return text if len(text) <= longest else f"{text[:half]} […] {text[-half:]}"


def visible(text: str) -> str:
    r"""Return `text` with what a terminal would obey or hide spelled out, as in \u001b.

    Spaces of any width and joiners stay: a passage to copy must come out as it stands.
    """
    return "".join(ch if is_plain(ch) else f"\\u{ord(ch):04x}" for ch in text)


def is_plain(char: str) -> bool:
    """Return whether a character is text or a line break and no command."""
    if char in _TURNING:
        return False
    return char == "\n" or unicodedata.category(char) not in {"Cc", "Cs", "Zl", "Zp"}
