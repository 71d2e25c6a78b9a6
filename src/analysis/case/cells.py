"""The cells of a table, read row by row: blank ones are left out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, SupportsFloat

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pandas as pd

Row = dict[str, str]  # the cells of a row that are not blank


def rows_of(frame: pd.DataFrame) -> Iterator[tuple[int, Row]]:
    """Yield the spreadsheet's row number and the cells that are not blank, row by row."""
    names = [name for name in frame.columns if name != "row"]
    lists = [frame[name].tolist() for name in names]
    for number, *cells in zip(frame["row"].tolist(), *lists, strict=True):
        yield number, {n: c for n, c in zip(names, cells, strict=True) if isinstance(c, str)}


def plain(value: SupportsFloat) -> float:
    """Return a number as an int where it is whole."""
    number = float(value)
    return int(number) if number.is_integer() else number


def as_number(cell: str) -> float | None:
    """Return the number in a cell; None where it is blank or no number."""
    return float(cell) if re.fullmatch(r"-?[0-9]{1,18}(\.[0-9]{1,18})?", cell) else None
