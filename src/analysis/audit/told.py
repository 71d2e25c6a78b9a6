"""What the sections of a report tell of a case, told again to hold a finished page against it.

Each unit of what our sections show is a function of the case. A page has it word for word, with
its rows, or it is not what the case tells: more than a number is compared so: the words before and
after it, its unit, its year, who claims it, and the row that it leads to.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from functools import lru_cache, partial
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from bs4 import BeautifulSoup
from markupsafe import Markup

import analysis
from analysis.audit.tags import closest
from analysis.audit.units import units
from analysis.prose import blocks, commentary
from analysis.sections import casualties, method, places, timeline
from analysis.sections.numbering import numbers

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from analysis.audit.units import Unit
    from analysis.case.reading import Case
    from analysis.figures.casualties import Row
    from analysis.figures.map_plan import Place
    from analysis.figures.timeline import Mark

# What is drawn is told again without its drawing.
DRAWN = {"timeline": ("figure",), "places": ("figure",), "casualties": ("harm", "crowds", "others")}
Placed = tuple[str, str]
_HELD = ["table", "figure", "article"]
COMMENTED = ("summary", "timeline", "casualties", "context", "method", "limits")


@dataclass(frozen=True)
class Told:
    """What is told of a case.

    `units`: as they are written, and `texts`, in words alone. `by_marks`: the words of those that
    have such marks. `held`: ids of what is ours as a whole. `typed`: the units of the case's own
    commentary. `figures`: what each figure says in words, by its id; `drawn`: what it draws;
    `numbers`: those of figures and tables. `order`: which units follow one another in a block, and
    which begin and end one (`Order`).
    """

    units: frozenset[str]
    by_marks: Mapping[tuple[str, ...], list[str]]
    texts: frozenset[str]
    held: frozenset[str]
    typed: frozenset[str]
    figures: Mapping[str, blocks.Told]
    drawn: Mapping[str, Sequence[Mark | Row | Place]]
    numbers: Mapping[str, int]
    order: Order


@dataclass(frozen=True)
class Order:
    """Which units may follow one another: those of a block as it has them, and a block a block.

    A unit is what is written, with the id of the table, figure or entry of ours that it stands in.
    """

    pairs: frozenset[tuple[Placed, Placed]]
    first: frozenset[Placed]
    last: frozenset[Placed]

    def allows(self, one: Placed, other: Placed) -> bool:
        """Whether a unit may stand right before another."""
        return (one, other) in self.pairs or (one in self.last and other in self.first)


@lru_cache(maxsize=4)
def tell(case: Case, own: int = 0) -> Told:
    """Tell a case again; `own`: how many cells of the notebooks are their author's calculation."""
    drawn = dict(drawn_of(case))
    figures = dict(figures_of(case, drawn))
    shown = [*blocks_of(case), *captions_of(case, figures)]
    shown += [method.own_calculations(case.parameters.language, own)] if own else []
    read = [BeautifulSoup(each, "html.parser") for each in shown]
    blocks_read = [[*units(each)] for each in read]
    found = [unit for block in blocks_read for unit in block]
    held = frozenset(str(tag["id"]) for soup in read for tag in soup.find_all(_HELD, id=True))
    by_marks = defaultdict(list)
    for unit in found:
        by_marks[unit.marks].append(unit.text)
    typed = BeautifulSoup(Markup("\n").join(typed_of(case)), "html.parser")
    return Told(
        frozenset(unit.written for unit in found),
        by_marks,
        frozenset(unit.text for unit in found),
        held,
        frozenset(unit.written for unit in units(typed)),
        figures,
        drawn,
        numbers(case),
        order_of([[placed(unit, held) for unit in block] for block in blocks_read]),
    )


def placed(unit: Unit, held: frozenset[str]) -> Placed:
    """Return a unit with the id of what holds it of ours; blank where nothing does."""
    holder = closest(unit.tag, lambda each: each.get("id") in held)
    return (str(holder["id"]) if holder else "", unit.written)


def order_of(blocks_read: Iterable[Sequence[Placed]]) -> Order:
    """Return the order of the units of some blocks."""
    full = [block for block in blocks_read if block]
    return Order(
        frozenset(pair for block in full for pair in pairwise(block)),
        frozenset(block[0] for block in full),
        frozenset(block[-1] for block in full),
    )


def blocks_of(case: Case) -> Iterator[Markup]:
    """Yield what every section shows of a case, but for drawings."""
    for name in analysis.SECTIONS:
        section = getattr(analysis, name)
        for function in section.__all__:
            if function not in DRAWN.get(name, ()):
                yield getattr(section, function)(case).html


def typed_of(case: Case) -> Iterator[Markup]:
    """Yield the case's own commentary; a title that is the source's own is held to the source."""
    heading, standfirst = commentary.title(case)
    if heading != commentary.untitled(case):
        yield Markup("<h1>{}</h1>").format(heading)
    yield Markup('<p class="standfirst">{}</p>').format(standfirst)
    for text in commentary.paragraphs(case, "story"):
        yield Markup("<p>{}</p>").format(text)
    for section in COMMENTED:
        yield from (each.html for each in commentary.blocks(case, section))


def drawn_of(case: Case) -> Iterator[tuple[str, Sequence[Mark | Row | Place]]]:
    """Yield what each figure draws, by its id: events, counts, places."""
    if marks := timeline.marks_of(case):
        yield "fig-timeline", marks
    for name in casualties.TITLES:
        if bars := casualties.bars_of(case, name):
            yield f"fig-{name}", bars
    first = places.first_by_place(case)
    if not first.empty:
        yield "fig-map", [places.spot(case, event, first) for _, event in first.iterrows()]


def figures_of(case: Case, drawn: Mapping[str, Sequence[Any]]) -> Iterator[tuple[str, blocks.Told]]:
    """Yield what each figure says in words, by its id."""
    for anchor, marks in drawn.items():
        if anchor == "fig-timeline":
            yield anchor, timeline.words_of(case, marks)
        elif anchor == "fig-map":
            first = places.first_by_place(case)
            yield anchor, places.words_of(case, first, tinted=False, unnamed=False)
        else:
            yield anchor, casualties.words_of(case, anchor.removeprefix("fig-"), marks)


def captions_of(case: Case, figures: Mapping[str, blocks.Told]) -> Iterator[Markup]:
    """Yield figures without their drawings; what a map notes depends on its plan."""
    show = partial(blocks.figure_html, case.parameters.language)
    yield from map(show, figures.values())
    if "fig-map" in figures:
        first = places.first_by_place(case)
        for tinted, unnamed in ((True, False), (False, True), (True, True)):
            note = places.note(case, first, tinted=tinted, unnamed=unnamed)
            yield show(replace(figures["fig-map"], note=note))
