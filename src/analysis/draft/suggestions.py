"""What a tool can say of each passage before anybody has read it: the lines of a worklist.

All of it is a suggestion. What a passage means is for the curator to decide; nothing here enters
a table without a decision.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from analysis.case.checks import code_wording
from analysis.case.parameters import CODING_RULES
from analysis.case.passages import Passage, accountable
from analysis.case.positions import Position, sentence
from analysis.case.quote_advice import lengthened
from analysis.draft.as_typed import guarded
from analysis.draft.days import day_of, years_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

JOINED = ("hedge", "attribution")
COUNTED = ("number", "approximate")
STRAIGHT = {True: "claims", False: "context"}
MOST_BEFORE = 4  # words that may qualify a number before it, “un peu plus de”, and after it
MOST_AFTER = 4
_WORD = re.compile(r"\w+(?:[-'’.,]\w+)*")
_PERCENT = re.compile(r"[ \u00a0\u202f]?%")
Cells = dict[str, str]


@dataclass(frozen=True)
class Source:
    """A source as far as suggestions need it; `places`: ids by the names that it uses."""

    source_id: str
    text: str
    language: str
    published: str = ""
    places: Mapping[str, str] = field(default_factory=dict)


def suggestions(source: Source) -> list[Cells]:
    """Return the cells of a line for each passage of a source to account for, in its order."""
    found = accountable(source.text, source.language)
    around = [sentence(source.text, Position(each.start, each.end)) for each in found]
    dated = [each for each in found if each.kind == "date"]
    made = [
        {"no": str(number), **line(source, passage, within, dated)}
        for number, (passage, within) in enumerate(zip(found, around, strict=True), start=1)
    ]
    # First what has a row of its own, then what goes with one.
    for passage, within, cells in sorted(
        zip(found, around, made, strict=True), key=lambda each: each[0].kind in JOINED
    ):
        same = [(p, c) for p, w, c in zip(found, around, made, strict=True) if w == within]
        cells["table"] = table_of(passage, cells, same)
        if any(other.kind == "hedge" for other, _ in same):
            cells["hedge"] = "conditional"
    return made


def line(source: Source, passage: Passage, within: Position, dated: Sequence[Passage]) -> Cells:
    """Return the cells that a passage has by itself; `dated`: the dates of its source."""
    cells = told(source, passage, within)
    if passage.kind == "date":
        years = years_of(dated, source.published)
        cells |= day_of(passage.text, source.language, years, source.published)
    stretch, read = counted(source, passage, between(dated, passage, within))
    cells["quote"] = guarded(shortest(source.text, stretch, within))
    wording = {"wording": guarded(stretch.cut(source.text))} if read else {}
    return cells | read | wording | placed(source, within)


def between(dated: Sequence[Passage], passage: Passage, within: Position) -> Position:
    """Return the part of a sentence around a passage that has no date in it."""
    before = [each.end for each in dated if within.start < each.end <= passage.start]
    after = [each.start for each in dated if passage.end <= each.start < within.end]
    return Position(max(before, default=within.start), min(after, default=within.end))


def told(source: Source, passage: Passage, within: Position) -> Cells:
    """Return where a passage stands."""
    return {
        "source_id": source.source_id,
        "line": str(source.text.count("\n", 0, passage.start) + 1),
        "at": str(passage.start),
        "kind": passage.kind,
        "passage": harmless(passage.text),
        "sentence": harmless(within.cut(source.text)),
    }


def harmless(text: str) -> str:
    """Return words on one line, for a cell that no spreadsheet takes for a formula."""
    line = " ".join(text.split())
    return guarded(line)


def counted(source: Source, passage: Passage, within: Position) -> tuple[Position, Cells]:
    """Return the words of a count with what qualifies them, and its bounds.

    A passage that is none, or that no rule reads, is returned as it stands.
    """
    at = Position(passage.start, passage.end)
    if passage.kind not in COUNTED:
        return at, {}
    plain = reading(source, at)
    starts, ends = neighbours(source.text, passage, within)
    for start in starts:
        read = [(end, found) for end in ends if (found := reading(source, Position(start, end)))]
        if read and read[-1][1] != plain:
            end = next(end for end, found in read if found == read[-1][1])
            return Position(start, end), bounds(read[-1][1])
    return at, bounds(plain) if plain else {}


def neighbours(text: str, passage: Passage, within: Position) -> tuple[list[int], list[int]]:
    """Return where the words of a count may begin, farthest first, and end, nearest first."""
    words = [word.span() for word in _WORD.finditer(text, within.start, within.end)]
    sign = _PERCENT.match(text, passage.end)
    starts = [start for start, end in words if end <= passage.start][-MOST_BEFORE:]
    ends = [end for start, end in words if start >= passage.end][:MOST_AFTER]
    return [*starts, passage.start], [passage.end, *([sign.end()] if sign else []), *ends]


def reading(source: Source, at: Position) -> Mapping[str, float | str | None]:
    """Return what a wording means; nothing where no rule reads it, or it holds a line break."""
    try:
        return code_wording(at.cut(source.text), source.language)
    except ValueError:
        return {}


def bounds(coded: Mapping[str, object]) -> Cells:
    """Return the bounds of a wording under each rule, in words."""
    return {rule: spread(coded[f"low_{rule}"], coded[f"high_{rule}"]) for rule in CODING_RULES}


def spread(low: object, high: object) -> str:
    """Return bounds as a person writes them: 38, 1001 or more, 80 to 120."""
    if low == high:
        return str(low)
    return f"{low} or more" if high is None else f"{low} to {high}"


def shortest(text: str, stretch: Position, within: Position) -> str:
    """Return the fewest whole words around a stretch that have a letter and stand there once."""
    words = [word.span() for word in _WORD.finditer(text, within.start, within.end)]
    starts = [stretch.start, *(s for s, _ in reversed(words) if s < stretch.start)]
    ends = [stretch.end, *(e for _, e in words if e > stretch.end)]
    for more in range(len(starts) + len(ends) - 1):
        for before in range(max(0, more - len(ends) + 1), min(more, len(starts) - 1) + 1):
            quote = text[starts[before] : ends[more - before]]
            if re.search(r"[^\W\d_]", quote) and text.count(quote) == 1:
                return quote
    return lengthened(within, text)


def placed(source: Source, within: Position) -> Cells:
    """Return the place that a sentence names, where it is one that the case knows and only one."""
    words = within.cut(source.text)
    found = {
        place
        for name, place in source.places.items()
        if re.search(rf"(?<!\w){re.escape(name)}(?!\w)", words)
    }
    return {"place_id": found.pop()} if len(found) == 1 else {}


def table_of(passage: Passage, cells: Cells, same: Sequence[tuple[Passage, Cells]]) -> str:
    """Return the table a passage most likely belongs to, or the line whose row should quote it.

    A hedge or an attribution says something of what its sentence counts or dates, and the second
    number of a range belongs to its first. `same`: the passages of the sentence.
    """
    if passage.kind in COUNTED:
        first = next((c for _, c in same if cells.get("wording") == c.get("wording")), cells)
        one = "wording" in cells and int(first["at"]) + len(cells["wording"]) > passage.start
        return first["no"] if one and first is not cells else STRAIGHT["wording" in cells]
    if passage.kind == "date":
        return "events"
    if passage.kind == "quotation":
        return "context"
    for kinds in (COUNTED, ("date",), ("quotation",)):
        near = [
            (abs(other.start - passage.start), c["no"])
            for other, c in same
            if other.kind in kinds and not c["table"].isdigit()
        ]
        if near:
            return min(near)[1]
    return "events" if passage.kind == "hedge" else "context"
