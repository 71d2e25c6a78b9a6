"""The marks of drawings: each row has one, level with its words, under its heading, in its form.

How far a mark reaches is held against its row in `drawings`. Its form says how surely: full is the
source's own, an outline with a line inside somebody's claim, a mere outline hedged, dashes
inferred.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from analysis.audit.locations import differs
from analysis.audit.tags import classes, closest, joined, plain, row_of
from analysis.figures import casualties, timeline
from analysis.figures.palette import PALETTE
from analysis.sections import lanes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from bs4 import Tag

    from analysis.audit.findings import Unresolved
    from analysis.audit.page import Page

    Look = Callable[[Tag], dict[str, str]]

_LEVEL = 20.0  # px: a line, by which a mark may stand above or below all of its words
_CLASS = re.compile(r"\.(st-\d+)\{([^}]*)\}")
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?(?:e-?\d+)?")
_BARS = frozenset(["more_than", "at_least", "vague", "exact"])  # kinds whose form tells the voice
_PAPER = ("--c-paper", PALETTE["paper"])  # as a page names it, and a drawing by itself
_DOTS = 3  # of what is not known further


@dataclass(frozen=True)
class Form:
    """How a mark is drawn: `hollow`, `dashed`, and how many shapes are full beside the first."""

    hollow: bool
    dashed: bool
    full: int


@dataclass(frozen=True)
class Drawn:
    """What a drawing has of a row beside its words: its heading, and its form where it has one."""

    heading: str
    form: Form | None


def marked(page: Page) -> Iterator[Unresolved]:
    """Yield the rows without a mark, and the marks that are no row's or are drawn as another's."""
    look = partial(_look, _styles(page))
    for svg in page.soup.find_all("svg"):
        figure = closest(svg, lambda each: each.get("id") in page.told.drawn)
        if figure is None:
            continue
        rows = _expected(page, str(figure["id"]))
        links = [(link, rows[row_of(link) or ""]) for link in svg.find_all("a") if _of(link, rows)]
        yield from _absent(svg, rows)
        yield from _stray(svg, look)
        for link, row in links:
            yield from _level(link)
            yield from _headed(svg, link, row, {each.heading for each in rows.values()})
            if row.form is not None and (paths := link.find_all("path")):
                yield from _formed(link, row.form, [look(each) for each in paths])


def _of(link: Tag, rows: Mapping[str, Drawn]) -> bool:
    return (row_of(link) or "") in rows


def _expected(page: Page, anchor: str) -> dict[str, Drawn]:
    """Return what each row of a figure is drawn as; a map's places have neither lane nor voice."""
    titles = lanes.titles(page.case)
    found = {}
    for each in page.told.drawn[anchor]:
        if isinstance(each, casualties.Row):
            found[each.row_id] = Drawn(each.group, _form_of_count(each))
        elif isinstance(each, timeline.Mark):
            found[each.row_id] = Drawn(titles[each.lane], _form_of_event(each))
    return found


def _form_of_event(mark: timeline.Mark) -> Form:
    lined = mark.claimed and not mark.hedged
    return Form(mark.hedged or mark.claimed, mark.unsure, int(lined))


def _form_of_count(row: casualties.Row) -> Form | None:
    if row.kind not in _BARS:
        return None
    if row.kind == "exact":
        return Form(row.hedged, dashed=False, full=0)
    lined = row.claimed and not row.hedged
    return Form(row.hedged or row.claimed, dashed=False, full=lined + _DOTS * (row.kind == "vague"))


def _absent(svg: Tag, rows: Mapping[str, Drawn]) -> Iterator[Unresolved]:
    there = {row_of(link) for link in svg.find_all("a")}
    for row_id in rows:
        if row_id not in there:
            yield differs(svg, row_id, "a drawing without its mark", row_id)


def _stray(svg: Tag, look: Look) -> Iterator[Unresolved]:
    """Yield each full shape that is drawn as a mark is, and leads to no row."""
    paths = [each for each in svg.find_all("path") if look(each).get("fill", "none") != "none"]
    used = {name for each in paths if each.has_attr("data-mark") for name in classes(each)}
    for path in paths:
        if path.find_parent("a") is None and used & {*classes(path)}:
            yield differs(path, str(path["d"])[:40], "a mark that leads to no row")


def _level(link: Tag) -> Iterator[Unresolved]:
    """Yield a mark that stands beside other words than its own."""
    lines = [float(str(text["y"])) for text in link.find_all("text")]
    # A thread from the toll that stood before goes from row to row, and has no value.
    marks = link.find_all("path", attrs={"data-mark": True}) or link.find_all("path")[:1]
    for path in marks if lines else ():
        top, foot = _heights(path)
        if not min(lines) - _LEVEL <= (top + foot) / 2 <= max(lines) + _LEVEL:
            yield differs(link, _words(link), "a mark that is not beside its words")
            return


def _headed(svg: Tag, link: Tag, row: Drawn, headings: set[str]) -> Iterator[Unresolved]:
    """Yield a row that stands under the heading of another."""
    told = {joined(each) for each in headings}
    above = [
        (float(str(text["y"])), text.get_text())
        for text in svg.find_all("text")
        if text.find_parent("a") is None and joined(text.get_text()) in told
    ]
    for path in link.find_all("path")[:1]:
        foot = _heights(path)[1]
        nearest = max((each for each in above if each[0] < foot), default=(0.0, ""))
        if joined(nearest[1]) != joined(row.heading):
            yield differs(link, _words(link), f"under “{plain(nearest[1])}”", plain(row.heading))


def _formed(link: Tag, form: Form, shapes: Sequence[Mapping[str, str]]) -> Iterator[Unresolved]:
    """Yield a mark that is drawn more surely, or less, than its row says."""
    solid = [each for each in shapes if each.get("fill", "none") != "none"]
    if not solid:
        return
    first, rest = solid[0], solid[1:]
    seen = Form(
        any(each in first["fill"] for each in _PAPER),
        "stroke-dasharray" in first,
        sum("stroke" not in each for each in rest),
    )
    if seen != form:
        yield differs(link, _words(link), "a mark that is not drawn as surely as its row says")


def _words(link: Tag) -> str:
    return plain(str(link.get("aria-label") or link.get_text()))


def _heights(path: Tag) -> tuple[float, float]:
    """Return the top and the foot of a shape (px)."""
    down = [float(each) for each in _NUMBER.findall(str(path["d"]))][1::2]
    return min(down), max(down)


def _styles(page: Page) -> dict[str, dict[str, str]]:
    """Return what the classes of drawings look like."""
    sheets = "\n".join(each.get_text() for each in page.soup.find_all("style"))
    return {name: _look_of(rules) for name, rules in _CLASS.findall(sheets)}


def _look_of(rules: str) -> dict[str, str]:
    pairs = (rule.partition(":")[::2] for rule in rules.split(";") if ":" in rule)
    return {name.strip(): value.strip() for name, value in pairs}


def _look(styles: Mapping[str, dict[str, str]], path: Tag) -> dict[str, str]:
    """Return how a shape is drawn."""
    by_class = [styles.get(name, {}) for name in classes(path)]
    merged: dict[str, str] = {}
    for each in (*by_class, _look_of(str(path.get("style") or ""))):
        merged |= each
    return merged
