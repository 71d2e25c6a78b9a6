"""HTML tables for print: their cells on a grid, and columns as wide as their words need."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from analysis.export.assets import FONTS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bs4 import Tag

PORTRAIT = 470.0  # points between the margins, as set in report.typ
LANDSCAPE = 717.0
SIZES = (8.0, 7.5, 7.0)
SMALL_SIZES = (6.5, 6.0, 5.5, 5.0)
SPLIT_SIZE = 7.5
STEP = 0.8  # em, the least widening of a column worth trying
SAMPLE = 60  # rows by which columns are measured
FUDGE = 1.04  # kerning, and fonts that stand in for ours
PADDING = 1.0  # em, both sides of a cell together
WORD_LIMIT = 26  # characters; a longer word is broken rather than widen its column
KEPT_ROWS = 9  # a table of so few rows is not broken over pages
LONG_ROW = 24  # lines; a longer row may break over a page
NUMBER = re.compile(
    r"[-+−–]?[$€£]?[\d.,\s  ]*\d[\d.,\s  ]*(?:e[-+]?\d+)?\s?%?|NaN|nan|-|–|—|…|\.\.\."
)


@dataclass(frozen=True)
class Cell:
    """A cell on the grid, at a column; without an element it fills a gap."""

    element: Tag | None
    column: int
    colspan: int = 1
    rowspan: int = 1
    header: bool = False

    @property
    def text(self) -> str:
        """The cell's words, single-spaced (no-break spaces are kept)."""
        words = self.element.get_text() if self.element else ""
        return re.sub(r"[ \t\r\n]+", " ", words).strip(" ")

    @property
    def scope(self) -> str | None:
        """What a header in a table's body heads: its "Row", or "Column" if it says so."""
        said = str(self.element.get("scope") or "") if self.element else ""
        return ("Column" if said.startswith("col") else "Row") if self.header else None

    @property
    def measured(self) -> str:
        """The cell's words with what print adds to them: the number of each citation."""
        cites = self.element.find_all("a", class_="cite") if self.element else []
        return self.text + "\u202f[0]" * len(cites)


@dataclass(frozen=True)
class Table:
    """Rows of cells, each row filling the same number of columns."""

    header: list[list[Cell]]
    body: list[list[Cell]]
    columns: int

    @property
    def cells(self) -> list[Cell]:
        """The cells of the body, in reading order."""
        return [cell for row in self.body for cell in row]


@dataclass(frozen=True)
class Plan:
    """How a table is set: Typst column widths and alignments, type size in points."""

    columns: list[str]
    alignments: list[str]
    size: float
    landscape: bool
    word_limit: int
    ems: float
    squeezed: bool
    keep: bool

    def is_long(self, cell: Cell) -> bool:
        """Tell whether a cell is so long that its row must be allowed to break."""
        share = self.ems * cell.colspan / max(len(self.columns), 1)
        return width(cell.text) / max(share, 1) > LONG_ROW


# ---- reading ---------------------------------------------------------------------------


def read(table: Tag) -> Table:
    """Put the cells of a table on a grid: gaps filled, spans cut to the table."""
    heads, bodies = _rows(table)
    bare = not heads
    while len(bodies) > 1 and _heads_columns(bodies[0], bare=bare):
        heads.append(bodies.pop(0))
    columns = max((sum(map(_colspan, row)) for row in heads + bodies), default=0)
    return Table(_grid(heads, columns), _grid(bodies, columns), columns)


def _heads_columns(row: list[Tag], *, bare: bool) -> bool:
    """Tell whether a row of a table's body heads its columns; after a head it must say so."""
    said = any(cell.get("scope") == "col" for cell in row)
    return all(cell.name == "th" for cell in row) and (bare or said)


def _rows(table: Tag) -> tuple[list[list[Tag]], list[list[Tag]]]:
    heads: list[list[Tag]] = []
    bodies: list[list[Tag]] = []
    for part in table.find_all(["thead", "tbody", "tfoot", "tr"], recursive=False):
        rows = [part] if part.name == "tr" else part.find_all("tr", recursive=False)
        found = [row.find_all(["td", "th"], recursive=False) for row in rows]
        (heads if part.name == "thead" else bodies).extend(row for row in found if row)
    return heads, bodies


def _span(cell: Tag, name: str) -> int:
    found = re.match(r"\s*(\d+)", str(cell.get(name) or ""))
    return max(1, int(found[1])) if found else 1


def _colspan(cell: Tag) -> int:
    return min(_span(cell, "colspan"), 100)


def _grid(rows: Sequence[Sequence[Tag]], columns: int) -> list[list[Cell]]:
    """Lay cells out as HTML does; `taken` counts, by column, the rows still under a span."""
    taken = [0] * columns
    grid = []
    for index, row in enumerate(rows):
        grid.append(list(_fill(iter(row), taken, len(rows) - index)))
        taken = [max(0, left - 1) for left in taken]
    return grid


def _fill(waiting: Iterator[Tag], taken: list[int], rows_left: int) -> Iterator[Cell]:
    column = 0
    while column < len(taken):
        if taken[column]:
            column += 1
            continue
        element = next(waiting, None)
        free = next((i for i in range(column, len(taken)) if taken[i]), len(taken)) - column
        wide = min(_colspan(element), free) if element else 1
        tall = min(_span(element, "rowspan"), rows_left) if element else 1
        taken[column : column + wide] = [tall] * wide
        yield Cell(element, column, wide, tall, element is not None and element.name == "th")
        column += wide


# ---- setting ---------------------------------------------------------------------------


def layout(table: Table, *, full: bool, may_turn: bool) -> list[tuple[Table, Plan]]:
    """Choose the largest type at which every word fits.

    A table too wide for that is turned on its page and then set smaller if it is `full` (a
    report's own, as wide as the text), else split by columns, its first ones repeated.
    """
    if full:
        return [(table, plan(table, full=True, may_turn=may_turn))]
    least = [_least(table, i) for i in range(table.columns)]
    if sum(least) <= PORTRAIT / SIZES[-1]:
        return [(table, plan(table, full=False, may_turn=False))]
    parts = [_select(table, group) for group in _groups(least, _index_columns(table))]
    plans = [plan(part, full=False, may_turn=False) for part in parts]
    size = min(p.size for p in plans)  # one size for the parts of one table
    return [(part, replace(p, size=size)) for part, p in zip(parts, plans, strict=True)]


def plan(table: Table, *, full: bool, may_turn: bool) -> Plan:
    """Set one table that is not to be split any further."""
    least = [_least(table, i) for i in range(table.columns)]
    natural = [_natural(table, i) for i in range(table.columns)]
    trials = [(PORTRAIT, size) for size in SIZES]
    trials += [(LANDSCAPE, size) for size in SIZES if may_turn]
    trials += [(LANDSCAPE if may_turn else PORTRAIT, size) for size in SMALL_SIZES]
    page, size = next((t for t in trials if sum(least) <= t[0] / t[1]), trials[-1])
    ems = page / size
    squeezed = sum(least) > ems
    return Plan(
        columns=_columns(table, least, natural, ems, full=full),
        alignments=[_alignment(table, i) for i in range(table.columns)],
        size=size,
        landscape=page == LANDSCAPE,
        word_limit=max(3, int(ems / table.columns / 0.6) - 1) if squeezed else WORD_LIMIT,
        ems=ems,
        squeezed=squeezed,
        keep=len(table.body) <= KEPT_ROWS,
    )


def _index_columns(table: Table) -> int:
    """Count the leading columns that name the rows, three at most."""
    named = [c.column for row in table.body for c in row if c.header or c.element is None]
    return next((i for i in range(min(3, table.columns)) if i not in named), 0)


def _groups(least: list[float], index: int) -> list[list[int]]:
    limit = PORTRAIT / SPLIT_SIZE
    groups = [list(range(index))]
    for column in range(index, len(least)):
        if len(groups[-1]) > index and sum(least[i] for i in [*groups[-1], column]) > limit:
            groups.append(list(range(index)))
        groups[-1].append(column)
    return groups


def _select(table: Table, columns: list[int]) -> Table:
    def chosen(row: list[Cell]) -> Iterator[Cell]:
        for cell in row:
            covered = [i for i in columns if cell.column <= i < cell.column + cell.colspan]
            if covered:
                yield replace(cell, column=columns.index(covered[0]), colspan=len(covered))

    header, body = ([list(chosen(row)) for row in part] for part in (table.header, table.body))
    return Table(header, body, len(columns))


# ---- widths ----------------------------------------------------------------------------


@lru_cache(maxsize=20_000)
def width(text: str) -> float:
    """Return the width of a line in the type of a column's head, in em."""
    advances = _advances()
    return sum(advances.get(letter, 1.0) for letter in text)


@cache
def _advances() -> dict[str, float]:
    """Read how wide each letter is, in em; one that the font lacks may be as wide as 1."""
    from fontTools.ttLib import TTFont  # not needed to list exporters

    with TTFont(FONTS / "ReportSans-SemiBold.ttf", lazy=True) as font:
        metrics, em = font["hmtx"], font["head"].unitsPerEm
        return {chr(code): metrics[name][0] / em for code, name in font.getBestCmap().items()}


def _column(table: Table, index: int) -> Iterator[Cell]:
    """Yield the cells that stand in one column only."""
    for row in (*table.header, *table.body):
        yield from (cell for cell in row if cell.column == index and cell.colspan == 1)


def _least(table: Table, index: int) -> float:
    words = (word for c in _column(table, index) for word in re.split(r"[ \n]+", c.measured))
    return PADDING + FUDGE * max((width(word[:WORD_LIMIT]) for word in words), default=1.0)


def _natural(table: Table, index: int) -> float:
    lines = [width(c.measured) + 6 * _pictures(c) for c in _column(table, index)]
    return PADDING + FUDGE * max(lines, default=1.0)


def _pictures(cell: Cell) -> int:
    return len(cell.element.find_all(["img", "svg"])) if cell.element else 0


def _columns(
    table: Table, least: list[float], natural: list[float], ems: float, *, full: bool
) -> list[str]:
    if sum(natural) <= ems * (0.5 if full else 0.97):
        return ["1fr" if full and i == len(natural) - 1 else "auto" for i in range(len(natural))]
    return [f"{w:.2f}fr" for w in _shared(_sample(table), least, natural, ems)]


def _sample(table: Table) -> list[list[tuple[int, str]]]:
    """Take the fullest rows, as (column, text) of each cell that stands in one column."""
    every = [*table.header, *table.body]
    rows = [[(c.column, c.measured) for c in row if c.colspan == 1] for row in every]
    return sorted(rows, key=lambda row: -sum(len(text) for _, text in row))[:SAMPLE]


def _shared(
    rows: list[list[tuple[int, str]]], least: list[float], natural: list[float], ems: float
) -> list[float]:
    """Widen columns from their longest word, each time the one that saves most lines an em.

    What is then left over goes to the columns whose text is still broken.
    """
    widths = list(least)
    spare = ems - sum(least)
    while spare > STEP:
        height = _height(rows, widths)
        gains = [
            ((height - _height(rows, _widened(widths, i, step))) / step, -step, i)
            for i in range(len(widths))
            for step in _steps(min(spare, natural[i] - widths[i]))
        ]
        gain, step, column = max(gains, default=(0.0, 0.0, 0))
        if gain <= 0:
            break
        widths[column] -= step
        spare += step
    lacking = [max(n - w, 0.01) for n, w in zip(natural, widths, strict=True)]
    return [w + max(spare, 0) * k / sum(lacking) for w, k in zip(widths, lacking, strict=True)]


def _steps(room: float) -> list[float]:
    """List the widenings to try, finer ones first."""
    return [STEP * n for n in (1, 2, 3, 4, 6, 8, 12, 16, 24, 32) if STEP * n < room] + [room] * (
        room > STEP / 2
    )


def _widened(widths: list[float], index: int, step: float) -> list[float]:
    return [*widths[:index], widths[index] + step, *widths[index + 1 :]]


def _height(rows: list[list[tuple[int, str]]], widths: list[float]) -> float:
    """Measure rows in lines: the tallest cell of each, and a little for every other line.

    Without that little, two cells of equal height would each wait for the other.
    """
    heights = [[_lines(text, widths[i]) for i, text in row if i < len(widths)] for row in rows]
    return sum(max(row, default=1) + 0.1 * sum(row) for row in heights)


@lru_cache(maxsize=20_000)
def _lines(text: str, wide: float) -> int:
    """Count the lines of a text in a column, padding included."""
    count, left = 1, wide - PADDING
    for word in re.split(r"[ \n]+", text):
        size = FUDGE * width(word)
        if size > left and left < wide - PADDING:
            count, left = count + 1, wide - PADDING
        left -= size + 0.2
    return count


def _alignment(table: Table, index: int) -> str:
    words = [c.text for c in _column(table, index) if not c.header and c.text]
    numeric = bool(words) and all(NUMBER.fullmatch(word) for word in words)
    return "right" if numeric else "left"
