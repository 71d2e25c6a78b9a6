"""What was counted, a row a claimant: the wording of each count decides its geometry.

| kind | mark |
|---|---|
| exact | a dot at the number |
| more_than, at_least | a bar that ends in an open arrow |
| range | a bar from the lowest to the highest number |
| about, nearly | a bar whose end dissolves round the number, or before it |
| vague | a bar to the least its words can mean, then an ellipsis: not known further |
| at_most, fewer_than | a bar with a firm end at the highest number, dissolving towards zero |

A count that another has taken the place of is grey, and a hairline leads from it to that other: the
steps of one claimant's toll. A hedged claim has the same geometry, hollow; somebody's claim, an
outline with a line inside. A part of another count is drawn inside the outline of the whole.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from analysis.figures.style import BAR, DOT, GAP, NARROW, Drawing, Size, link
from analysis.figures.text_layout import Words, fit, text_width, wrap

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from matplotlib.figure import Figure

    from analysis.figures.canvas import Sheet

_LABELS = 236.0  # px, the column of labels of the wide drawing
_GUTTER = 24.0  # px, between the labels and zero
_MORE = 20.0  # px: the ellipsis of a vague count; a sign, not a length
_SOFT = 18.0  # px: the soft end of "about" and "nearly"
# px of a mark beyond its number; also the list of the kinds that have a mark.
_TAIL = {
    "exact": DOT,
    "more_than": 4 + BAR / 2,
    "at_least": 4 + BAR / 2,
    "range": 0.0,
    "about": _SOFT,
    "nearly": 0.0,
    "vague": _MORE,
    "at_most": 1.0,
    "fewer_than": 1.0,
}
_WORDS = 210.0  # px, the widest a row's words may run beside its mark


@dataclass(frozen=True)
class Row:
    """One claim. `low` and `high` are what the words guarantee; `high` None is open."""

    row_id: str
    group: str
    label: str
    by: str
    words: str
    kind: str
    low: float
    high: float | None
    hedged: bool
    claimed: bool = False
    whole: float | None = None  # the least of the count that this one is a part of
    after: str = ""  # the row whose place this one takes
    superseded: bool = False
    number: float | None = None  # the one that its words name
    scale: str = ""  # rows of one scale share an axis; only the common one, "", has numbers


def values(row: Row) -> tuple[str, ...]:
    """Return the values of the axis that the marks of a row reach from and to, in their order.

    That of what it is a part of comes first. A soft end reaches no value, and says none.
    """
    end = _end(row)
    whole = () if row.whole is None else (f"0 {row.whole}",)
    at = f"{end} {end}"
    of_kind = {
        "exact": (at,),
        "more_than": (f"0 {end}", f"{at} {3 + BAR / 4:g}"),
        "at_least": (f"0 {end}", f"{at} {3 + BAR / 4:g}"),
        "range": (f"{row.low} {end}",),
        "at_most": (at,),
        "fewer_than": (at,),
        "vague": (f"0 {end}",),
    }
    return (*whole, *of_kind.get(row.kind, ()))


def draw(
    rows: Sequence[Row],
    colour: str,
    number: Callable[[int], str],
    alt: str,
    name: str = "casualties",
) -> Drawing:
    """Draw the counts, in the order given, under the headings of their groups.

    `number` formats a tick; `name` keeps two charts in one page apart. Raises ValueError when
    there is no row, a kind is unknown, or `alt` is blank.
    """
    names = {row.row_id: spoken(row) for row in rows}
    from analysis.figures.save import render

    return render(name, lambda size: figure(rows, colour, number, size), alt, names)


def spoken(row: Row) -> str:
    """Return what a screen reader says of a row: its visible words, in order, as a sentence."""
    who = ", ".join(part for part in (row.label, row.by) if part)
    return f"{row.group}: {who}: {row.words}"


def figure(rows: Sequence[Row], colour: str, number: Callable[[int], str], size: Size) -> Figure:
    """Draw the counts at one size."""
    if not rows:
        raise ValueError("a chart of counts needs at least one row")
    unknown = sorted({row.kind for row in rows} - _TAIL.keys())
    if unknown:
        raise ValueError(f"no mark for a count of kind {unknown[0]!r}")
    from analysis.figures.canvas import Sheet

    sheet, bottom = Sheet(size), 0.0
    members: dict[str, list[Row]] = {}
    for row in rows:
        members.setdefault(row.scale, []).append(row)
    for scale, together in members.items():
        bottom = _block(sheet, together, colour, number if not scale else None, bottom)
    return sheet.cut(bottom)


def _block(
    sheet: Sheet,
    rows: Sequence[Row],
    colour: str,
    number: Callable[[int], str] | None,
    top: float,
) -> float:
    """Draw the rows of one scale below `top`; return the y under them."""
    size = sheet.size
    axis = _Axis(zero(size), _scale(rows, size))
    placed, bottom = _place(rows, size, top)
    ticks = _ticks(axis, number, size) if number else [(0, axis.zero, "")]
    for value, at, word in ticks:
        middle, tick = max(at, text_width(word, size.small) / 2), str(value)
        if word:
            sheet.text(middle, top, word, colour="muted", align="center", small=True, tick=tick)
    before: dict[str, tuple[float, float]] = {}
    for y, row in placed:
        if isinstance(row, str):
            sheet.text(_left(size), y, row, weight="semibold")
            continue
        ink = "muted" if row.superseded else colour
        middle = _row(sheet, axis, row, ink, top=y, ticks=[at for _, at, _ in ticks])
        before[row.row_id] = (axis(_end(row)), middle)
        if row.after in before:
            _step_line(sheet, before[row.after], before[row.row_id], row)
    return bottom


def _step_line(
    sheet: Sheet, start: tuple[float, float], end: tuple[float, float], row: Row
) -> None:
    """Draw the hairline from a count to the one that takes its place: down, then across.

    On a telephone words stand between the two marks: there it only shows where the count was.
    """
    url, foot = link(row.row_id), end[1] + BAR / 2 + 3
    if sheet.size is NARROW:
        path = [(start[0], end[1] - BAR / 2 - 2), (start[0], foot), (end[0], foot)]
    else:
        path = [(start[0], start[1] + DOT + 1), (start[0], foot), (end[0], foot)]
    sheet.path([*path, (end[0], foot - 3)], "muted", 1, url)


@dataclass(frozen=True)
class _Axis:
    zero: float  # px
    scale: float  # px a unit

    def __call__(self, value: float) -> float:
        return self.zero + self.scale * value


def zero(size: Size) -> float:
    """Return the x (px) at which nobody is counted."""
    return 0.5 + DOT if size is NARROW else _LABELS + _GUTTER


def _left(size: Size) -> float:
    """Return the x of the labels: over the marks on a telephone, so in line with their zero."""
    return zero(size) if size is NARROW else 0


def _end(row: Row) -> float:
    """Return the number at which the mark of a row ends."""
    if row.kind == "about" and row.number is not None:
        return row.number
    ends_high = row.kind in {"range", "nearly", "at_most", "fewer_than"} and row.high is not None
    return row.high if ends_high and row.high is not None else row.low


def _scale(rows: Sequence[Row], size: Size) -> float:
    """Return the px a unit takes so that each row's words still fit beside its mark."""
    room = size.width - zero(size)
    return min(
        (room - _TAIL[row.kind] - GAP - _beside(row, size)[1]) / max(_end(row), 1) for row in rows
    )


def _beside(row: Row, size: Size) -> tuple[tuple[str, ...], float]:
    lines = wrap(row.words, _WORDS, size.text, "semibold")
    return lines, max((text_width(line, size.text, "semibold") for line in lines), default=0)


def _place(
    rows: Sequence[Row], size: Size, top: float
) -> tuple[list[tuple[float, str | Row]], float]:
    """Return the y of each heading and row, top to bottom, and the y under the last."""
    placed: list[tuple[float, str | Row]] = []
    top += size.line - 8
    for heading, members in groupby(rows, key=lambda row: row.group):
        top += 18
        placed.append((top, heading))
        top += size.line + 4
        for row in members:
            placed.append((top, row))
            top += _height(row, size) + 12
    return placed, top - 8


def _height(row: Row, size: Size) -> float:
    beside = size.line * len(_beside(row, size)[0])
    if size is NARROW:
        return _about(row, size).height + 4 + beside
    return max(_about(row, size).height, beside)


def _about(row: Row, size: Size) -> Words:
    """Break who is counted, and who says so, to the room they have."""
    return fit(row.label, row.by, size.width - zero(size) if size is NARROW else _LABELS, size)


def _ticks(axis: _Axis, number: Callable[[int], str], size: Size) -> list[tuple[int, float, str]]:
    """Return the few numbers of the axis that stand on the sheet: (value, x, word)."""
    step = _step(axis.scale)
    last = int((size.width - axis.zero) / axis.scale)
    ticks = [(value, axis(value), number(value)) for value in range(0, last + 1, step)]
    return [tick for tick in ticks if tick[1] + text_width(tick[2], size.small) / 2 <= size.width]


def _step(scale: float) -> int:
    """Return the smallest of 1, 2, 5, 10, 20, 50 … that keeps ticks 90 px apart."""
    power = 1
    while True:
        for step in (power, 2 * power, 5 * power):
            if step * scale >= 90:
                return step
        power *= 10


def _row(
    sheet: Sheet, axis: _Axis, row: Row, colour: str, *, top: float, ticks: Sequence[float]
) -> float:
    """Draw a row; return the y of its mark."""
    size, url, about = sheet.size, link(row.row_id), _about(row, sheet.size)
    lines, width = _beside(row, size)
    at = top + about.height + 4 if size is NARROW else top
    foot = top + _height(row, size)
    end = axis(_end(row)) + _TAIL[row.kind] + GAP
    for x in ticks:
        # A line of the axis stops short of words: it would run through them.
        if not end - 4 < x < end + width + 4 or x == axis.zero:
            sheet.rule([(x, at - 3), (x, foot + 3)], "faint" if x == axis.zero else "rule")
    sheet.words(_left(size), top, about, url=url)
    _mark(sheet, axis, row, colour, at + size.line / 2)
    for index, line in enumerate(lines):
        sheet.text(end, at + index * size.line, line, weight="semibold", url=url)
    return at + size.line / 2


def _mark(sheet: Sheet, axis: _Axis, row: Row, colour: str, y: float) -> None:
    """Draw the mark of a row round y."""
    end, url, at = axis(_end(row)), link(row.row_id), values(row)
    across = (y - BAR / 2, y + BAR / 2)
    if row.whole is not None:
        (top, foot), edge = across, axis(row.whole)
        frame = [(edge, top - 3), (axis.zero, top - 3), (axis.zero, foot + 3), (edge, foot + 3)]
        sheet.path(frame, "faint", 1, url, at[0])
        at = at[1:]
    if row.kind == "exact":
        sheet.dot(end, y, colour, row.hedged, url, at[0])
    elif row.kind in {"more_than", "at_least"}:
        whole = (axis.zero, end)
        sheet.bar(whole, across, colour, row.hedged, url, claimed=row.claimed, at=at[0])
        sheet.arrow(end + 3, y, colour, url, at[1])
    elif row.kind == "range":
        sheet.bar((axis(row.low), end), across, colour, row.hedged, url, at=at[0])
    elif row.kind in {"at_most", "fewer_than"}:
        sheet.path([(end, across[0]), (end, across[1])], colour, 2, url, at[0])
        sheet.fade((end, axis.zero), y, colour, row.hedged, url, firm=end)
    elif row.kind == "vague":
        whole = (axis.zero, end)
        sheet.bar(whole, across, colour, row.hedged, url, claimed=row.claimed, at=at[0])
        sheet.unknown(end + 2, y, colour, url)
    else:
        tail = _TAIL[row.kind]
        sheet.fade(
            (axis.zero, end + tail), y, colour, row.hedged, url, firm=max(end - _SOFT, axis.zero)
        )
