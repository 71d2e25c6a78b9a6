"""Directions of writing: texts that close what they open (UAX #9)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pandas as pd

# What opens another direction of writing, and what closes it.
OPENING = dict.fromkeys("\u202a\u202b\u202d\u202e", "\u202c") | dict.fromkeys(
    "\u2066\u2067\u2068", "\u2069"
)


def balanced(column: pd.Series[Any] | None) -> pd.Series[Any] | None:
    """Return texts that close every change of writing direction they open (UAX #9).

    Left open, one in a cell would turn round the words and numbers printed after it.
    """
    return None if column is None else column.map(close_directions, na_action="ignore")


def close_directions(text: str) -> str:
    """Return a text with its open embeddings, overrides and isolates closed."""
    open_ones: list[str] = []
    for letter in text:
        if letter in OPENING:
            open_ones.append(OPENING[letter])
        elif open_ones and letter == open_ones[-1]:
            open_ones.pop()
    return text + "".join(reversed(open_ones))
