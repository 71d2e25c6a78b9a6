"""The drawings: each mark is held against the row that it was drawn from.

A word of an axis says in `data-tick` what it stands at, a mark in `data-mark` from which value to
which it reaches: numbers, or moments (ISO 8601). Both must be where one scale has them, and the
values must be the row's. The words of a row are those that its figure is given.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from analysis.audit.locations import differs, unresolved
from analysis.audit.tags import closest, joined, plain, row_of
from analysis.figures import casualties, locator, timeline
from analysis.figures.style import NARROW, WIDE
from analysis.prose.catalogue import catalogue
from analysis.prose.time_phrases import moment_words
from analysis.sections import lanes

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from bs4 import Tag

    from analysis.audit.findings import Unresolved
    from analysis.audit.page import Page

_NEAR = 2.0  # px by which a mark may stand off its place: outlines and days are drawn inside
_TICK = 3.0  # px by which the word of a tick may, so as not to be cut
_STROKE = 6.0  # px: what is shorter is drawn as a stroke round its middle
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?(?:e-?\d+)?")
_BESIDE = ("title", "desc", "metadata", "foreignobject", "image", "use")
_SPOKEN = (
    "title",
    "xlink:title",
    "alt",
    "aria-description",
    "aria-roledescription",
    "aria-valuetext",
)
_FIRST = datetime(1, 1, 1)  # noqa: DTZ001 - an axis has no zone


@dataclass(frozen=True)
class Expected:
    """What a drawing has of a row: its words (several ways), its name, the values of its marks."""

    words: tuple[str, ...]
    spoken: str
    values: tuple[str, ...]
    scale: str = ""


@dataclass(frozen=True)
class Scale:
    """A scale: the value that stands at 0 px, and the px that one unit takes."""

    zero: float
    unit: float

    def __call__(self, value: float) -> float:
        """Return the x of a value."""
        return self.zero + self.unit * value


def drawn(page: Page) -> Iterator[Unresolved]:
    """Yield what a drawing shows that its rows do not say."""
    for svg in page.soup.find_all("svg"):
        figure = closest(svg, lambda each: each.get("id") in page.told.drawn)
        yield from _unknown(page, svg) if figure is None else _ours(page, svg, str(figure["id"]))
        for tag in svg.find_all(name=True):
            yield from (
                unresolved(tag, each, text) for text in _apart(tag) for each in page.mentions(text)
            )


def _apart(tag: Tag) -> Iterator[str]:
    """Yield what an element of a drawing says beside the words of the drawing."""
    if tag.name in _BESIDE:
        yield " ".join([tag.get_text(), *map(str, tag.attrs.values())])
        return
    for name, text in tag.attrs.items():
        if name in _SPOKEN or (name == "aria-label" and tag.name not in ("svg", "a")):
            yield str(text)


def _unknown(page: Page, svg: Tag) -> Iterator[Unresolved]:
    """Yield the numbers of a drawing that is none of the report's figures."""
    for tag in [svg, *svg.find_all(["text", "a"])]:
        row_id = row_of(tag.find_parent("a") or tag)
        texts = [str(tag.get("aria-label") or ""), tag.get_text() if tag.name == "text" else ""]
        for text in texts:
            for mention in page.mentions(text):
                if row_id is None or not page.says([row_id], mention):
                    yield unresolved(tag, mention, text)


def _ours(page: Page, svg: Tag, anchor: str) -> Iterator[Unresolved]:
    expected = _expected(page, anchor)
    yield from _same(svg, str(svg.get("aria-label") or ""), (page.told.figures[anchor].alt,))
    for link in svg.find_all("a"):
        row = expected.get(row_of(link) or "")
        words = " ".join(text.get_text() for text in link.find_all("text"))
        if row is None:
            yield differs(link, plain(words), str(link.get("href")))
            continue
        yield from _same(link, words, row.words)
        # A name that no page may have (“javascript:” in it) is taken out: the words are its name.
        yield from _same(link, str(link.get("aria-label") or ""), (row.spoken, *row.words))
    yield from _loose(page, svg, anchor)
    yield from _map(page, svg) if anchor == "fig-map" else _placed(svg, expected)


def _same(tag: Tag, said: str, told: Sequence[str]) -> Iterator[Unresolved]:
    if joined(said) not in map(joined, told):
        yield differs(tag, plain(said), plain(said), plain(told[0]))


def _expected(page: Page, anchor: str) -> dict[str, Expected]:
    """Return what the drawing of a figure has of each of its rows."""
    undated = _undated(page)
    found: dict[str, Expected] = {}
    for each in page.told.drawn[anchor]:
        if isinstance(each, casualties.Row):
            words: tuple[str, ...] = (f"{each.label} {each.by} {each.words}",)
            values = casualties.values(each)
            found[each.row_id] = Expected(words, casualties.spoken(each), values, each.scale)
        elif isinstance(each, timeline.Mark):
            words = (f"{each.label} {each.detail}", f"{each.when} {each.label} {each.detail}")
            spoken = timeline.spoken(each, undated)
            found[each.row_id] = Expected(words, spoken, (each.at,) if each.at else ())
        else:
            words = (f"{each.label} {each.detail}", each.label, "")
            found[each.row_ids[0]] = Expected(words, locator.spoken(each), ())
    return found


def _loose(page: Page, svg: Tag, anchor: str) -> Iterator[Unresolved]:
    """Yield the words of a drawing that are no row's, no tick and no heading of its."""
    told = {joined(each) for each in _headings(page, anchor)}
    for tag in svg.find_all("text"):
        if tag.find_parent("a") is not None:
            continue
        text = tag.get_text()
        if tag.has_attr("data-tick"):
            if not _names(page, str(tag["data-tick"]), text):
                yield differs(tag, plain(text), f"{text} at {tag['data-tick']}")
        elif anchor == "fig-map":
            yield from (unresolved(tag, each, text) for each in page.mentions(text))
        elif joined(text) not in told:
            yield differs(tag, plain(text), plain(text))


def _undated(page: Page) -> str:
    """Return the heading of what has no date."""
    return catalogue(page.language).say("lane-undated", sources=len(page.case.sources))


def _headings(page: Page, anchor: str) -> Iterable[str]:
    if anchor == "fig-timeline":
        return [*lanes.titles(page.case).values(), _undated(page)]
    return [each.group for each in page.told.drawn[anchor] if isinstance(each, casualties.Row)]


def _names(page: Page, tick: str, text: str) -> bool:
    """Whether the words of a tick name its value: a number alone, or a moment in any way."""
    words = catalogue(page.language)
    if "T" not in tick:
        return tick.isdigit() and joined(text) == joined(words.number(int(tick)))
    units, moment = ("hour", "day", "month", "year"), datetime.fromisoformat(tick)
    named = {moment_words(words, a, moment, b) for a in units for b in units}
    return plain(text) in map(plain, named)


# ---------------------------------------------------------------- where things stand


def _placed(svg: Tag, expected: dict[str, Expected]) -> Iterator[Unresolved]:
    """Yield the ticks and marks that stand elsewhere than their values, or have other values."""
    ticks = [
        (_value(str(tag["data-tick"])), float(str(tag["x"])), tag)
        for tag in svg.find_all("text")
        if tag.has_attr("data-tick")
    ]
    common = _fit(svg, [(value, x) for value, x, _ in ticks])
    for value, x, tag in ticks:
        if common and abs(common(value) - x) > _TICK:
            yield differs(tag, plain(tag.get_text()), "not where its axis has it")
    scales = {"": common, **_own_scales(svg, expected)}
    edge = 0.0
    for link in svg.find_all("a"):
        row = expected.get(row_of(link) or "")
        marks = link.find_all("path", attrs={"data-mark": True})
        if row is None:
            continue
        values = tuple(str(mark["data-mark"]) for mark in marks)
        if not _drawn_here(svg, row) and not values:
            continue
        if values != row.values:
            yield differs(link, "; ".join(values), row.spoken, "; ".join(row.values))
            continue
        for mark in marks:
            left, right = _sides(mark)
            edge = max(edge, right)
            scale = scales.get(row.scale)
            if scale and not _stands(scale, str(mark["data-mark"]), left, right):
                yield differs(link, row.spoken, "a mark that is not where it belongs")
    yield from _off_axis(svg, expected, edge)


def _own_scales(svg: Tag, expected: dict[str, Expected]) -> dict[str, Scale | None]:
    """Return the scales of rows whose axis has no numbers, each by the mark that ends furthest."""
    furthest: dict[str, tuple[float, str, float, float]] = {}
    for mark in svg.find_all("path", attrs={"data-mark": True}):
        row = expected.get(row_of(mark.find_parent("a") or mark) or "")
        value = str(mark["data-mark"])
        if row is not None and row.scale:
            found = (_value(value.split()[1]), value, *_sides(mark))
            furthest[row.scale] = max(furthest.get(row.scale, found), found)
    return {name: _by_mark(svg, *found[1:]) for name, found in furthest.items()}


def _drawn_here(svg: Tag, row: Expected) -> bool:
    """Whether a drawing has an axis; that of a timeline on a telephone is a list."""
    return not any("T" in value for value in row.values) or _width(svg) > NARROW.width


def _off_axis(svg: Tag, expected: dict[str, Expected], edge: float) -> Iterator[Unresolved]:
    """Yield the undated events that stand on the axis of the dated ones."""
    timed = any("T" in value for row in expected.values() for value in row.values)
    for link in svg.find_all("a") if edge and timed else ():
        row = expected.get(row_of(link) or "")
        sides = [_sides(path)[0] for path in link.find_all("path")]
        if row is not None and not row.values and sides and min(sides) < edge:
            yield differs(link, row.spoken, "undated, and on the axis")


def _fit(svg: Tag, ticks: Sequence[tuple[float, float]]) -> Scale | None:
    """Return the scale of some ticks; the zero of counts is where every such drawing has it."""
    values = sorted(set(ticks))
    numbers = [each for each in values if each[0] < _value("0100-01-01T00:00") or each[0] == 0]
    if not values:
        return None
    first, last = values[0], values[-1]
    if len(numbers) == len(values) and first[0] == 0:
        first = (0.0, casualties.zero(_size(svg)))
    if last[0] == first[0]:
        return None
    unit = (last[1] - first[1]) / (last[0] - first[0])
    return Scale(first[1] - unit * first[0], unit)


def _by_mark(svg: Tag, value: str, left: float, right: float) -> Scale | None:
    """Return the scale of a mark where an axis has no numbers: a bar ends there, a dot is round."""
    low, high, *off = value.split()
    end, zero = _value(high), casualties.zero(_size(svg))
    at = (left + right) / 2 - (float(off[0]) if off else 0.0) if low == high else right
    return Scale(zero, (at - zero) / end) if end else None


def _stands(scale: Scale, value: str, left: float, right: float) -> bool:
    low, high, *off = value.split()
    start, end = scale(_value(low)), scale(_value(high))
    shift = float(off[0]) if off else 0.0
    if start == end or ("T" in value and end - start < _STROKE):
        return abs((start + end) / 2 + shift - (left + right) / 2) <= _NEAR + (
            _TICK if "T" in value else 0
        )
    return abs(start - left) <= _NEAR and abs(end - right) <= _NEAR


def _value(text: str) -> float:
    """Return a number, or for a moment the days since the year 1."""
    if "T" not in text:
        return float(text)
    return (datetime.fromisoformat(text) - _FIRST) / timedelta(days=1)


def _sides(path: Tag) -> tuple[float, float]:
    """Return the left and the right side of a shape (px)."""
    across = [float(each) for each in _NUMBER.findall(str(path["d"]))][::2]
    return min(across), max(across)


def _width(svg: Tag) -> float:
    return float(str(svg.get("viewbox") or svg.get("viewBox") or "0 0 0 0").split()[2])


def _size(svg: Tag) -> Any:
    return NARROW if _width(svg) == NARROW.width else WIDE


def _map(page: Page, svg: Tag) -> Iterator[Unresolved]:
    """Yield the places of a map that are not east, west, north or south of another as they are.

    East and west are those of the shortest arc that holds all places, as the map has it.
    """
    from analysis.figures.map_window import middle_longitude  # imports numpy

    at = {}
    for link in svg.find_all("a"):
        if (path := link.find("path")) is not None:
            pairs = [float(each) for each in _NUMBER.findall(str(path["d"]))]
            at[row_of(link)] = (
                sum(pairs[::2]) / len(pairs[::2]),
                -sum(pairs[1::2]) / len(pairs[1::2]),
            )
    shown = [
        each
        for each in page.told.drawn["fig-map"]
        if not isinstance(each, (casualties.Row, timeline.Mark)) and each.row_ids[0] in at
    ]
    middle = middle_longitude([each.longitude for each in shown]) if shown else 0.0
    found = [
        (each, at[each.row_ids[0]], ((each.longitude - middle + 180) % 360, each.latitude))
        for each in shown
    ]
    for (one, seen, real), (_, other_seen, other_real) in pairwise([*found, *found[:1]]):
        for way in (0, 1):
            apart, drawn_apart = real[way] - other_real[way], seen[way] - other_seen[way]
            if abs(apart) > 1 and abs(drawn_apart) > _TICK and (apart > 0) != (drawn_apart > 0):
                yield differs(svg, one.label, "on the wrong side of another place")
                break
