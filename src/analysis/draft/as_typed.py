"""A line's cells as whoever filled them in meant them, after a spreadsheet has saved them.

A spreadsheet shows 2022-01-04 as 04/01/2022 and saves what it shows; it makes 1 000 a number and
saves 1000, 007 a number and saves 7; it turns a no-break space into a plain one, or into a question
mark where Windows-1252 lacks it. Where a cell is what the tool had written but for that, it is
taken for unchanged; anything else is as typed.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from analysis.case import dates
from analysis.case.problems import Problem
from analysis.case.worklist import NAME

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from analysis.case.worklist import Line

DATES = ("date", "reported")
FORMULA = ("=", "+", "-", "@")  # a cell that begins so is a spreadsheet's own program
_CLOCK = re.compile(r"[ T]00:00(:00(\.0+)?)?$")
_SLASHED = re.compile(r"(\d{1,2})[/.\-](\d{1,2})[/.\-](\d{4})")


def as_meant(line: Line, suggested: Mapping[str, str]) -> dict[str, str]:
    """Return the cells of a line; one that only a spreadsheet has changed is the suggestion."""
    return {column: meant(column, line.get(column), suggested) for column in line.cells}


def meant(column: str, cell: str, suggested: Mapping[str, str]) -> str:
    """Return a cell as it was meant; a date that may be two is left as it is."""
    ours, cell = bare(suggested.get(column, "")), bare(cell)
    if ours and same(cell, ours):
        return ours
    if column not in DATES:
        return cell
    possible = [*readings(_CLOCK.sub("", cell))]
    return ours if ours in possible else possible[0] if len(possible) == 1 else cell


def guarded(text: str) -> str:
    """Return a cell's words with an apostrophe before what a spreadsheet would run."""
    return f"'{text}" if text.startswith(FORMULA) else text


def bare(cell: str) -> str:
    """Return a cell without the apostrophe of `guarded`."""
    return cell[1:] if cell.startswith("'") and cell[1:].startswith(FORMULA) else cell


def same(cell: str, ours: str) -> bool:
    """Whether a cell is our words but for spaces, zeros, and letters that Windows-1252 lacks."""
    lossy = ours.encode("cp1252", "replace").decode("cp1252")
    return cell == lossy or blank_out(cell) == blank_out(ours)


def blank_out(text: str) -> str:
    """Return a text without its spaces, of any width, and a number without zeros before it."""
    text = "".join(text.split())
    return text.lstrip("0") if text.isdecimal() else text


def readings(cell: str) -> Iterator[str]:
    """Yield the days that a cell may stand for: day first, then month first."""
    found = _SLASHED.fullmatch(cell)
    first, second, year = found.groups() if found else ("", "", "")
    guesses = [(second, first), (first, second)] if found else []
    made = [f"{year}-{month:0>2}-{day:0>2}" for month, day in guesses] or [cell]
    yield from (each for each in dict.fromkeys(made) if is_date(each))


def is_date(text: str) -> bool:
    """Return whether a text is a date of the contract."""
    try:
        return dates.parse(text) is not None
    except ValueError:
        return False


def doubtful(line: Line, cells: Mapping[str, str]) -> Iterator[Problem]:
    """Yield the dates of a line that may be one of two days."""
    for column in DATES:
        possible = [*readings(cells.get(column, ""))]
        if len(possible) > 1:
            expected = f"may be {' or '.join(possible)}: type it so, as text"
            yield Problem(NAME, expected, line.number, column, cells[column])
