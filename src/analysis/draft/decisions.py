"""What the decisions of a worklist come to: rows of the tables, and exclusions.

A decision is the name of a table of facts; the number of another line, whose row is then to quote
this passage too; a reason to leave the passage out; or `yes`, for what the column `table` suggests.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from analysis.case import languages
from analysis.case.positions import Position, sentence
from analysis.case.problems import CaseError, Problem, nearest
from analysis.case.tables import FACTS, columns, schema
from analysis.case.worklist import MADE, NAME, Line
from analysis.draft.as_typed import as_meant, bare, doubtful
from analysis.draft.suggestions import Cells, Source, shortest, suggestions
from analysis.draft.towns import slug

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

REASONS = ("relative-time", "hypothetical", "repetition", "not-counted")
YES = ("yes", "oui", "x")
LEFT_OUT = "exclusions"
CHOICES = (*FACTS, *REASONS)
EXPECTED = (
    f"expected {', '.join(FACTS)}; the number of a line; yes; or to leave it out, "
    f"{', '.join(REASONS)}"
)
# Up to a mark that divides a sentence or ends it; neither does the comma in 1,000, the stop of M.
_CLAUSE = re.compile(r"(?:(?![,;:\u060c\u061b]\s|[.!?…]+$)[^\n()«»“”\"—–])*")
NAMED_BY = {"events": "sub_event_type", "claims": "measure", "context": "topic"}
"""What an id is made of where nobody has typed one."""


@dataclass(frozen=True)
class Known:
    """A source, and what the tool suggested of its passages, by where they begin."""

    source: Source
    lines: Mapping[str, Cells]
    spoken: tuple[str, ...]
    """The languages that its case is reported in."""


@dataclass(frozen=True)
class Drafted:
    """A row for a table, and the lines that it is made of: the first gives its cells."""

    table: str
    cells: Cells
    lines: tuple[Line, ...]

    @property
    def name(self) -> str:
        """Return what the worklist calls it: its id, or the word `exclusions`."""
        return self.cells[FACTS[self.table]] if self.table in FACTS else LEFT_OUT


def known(source: Source, spoken: tuple[str, ...]) -> Known:
    """Return a source with what the tool suggests of it."""
    return Known(source, {cells["at"]: cells for cells in suggestions(source)}, spoken)


def decided(lines: Sequence[Line], sources: Mapping[str, Known]) -> list[Drafted]:
    """Return a row for each decision that has not become one.

    Raises `CaseError` with every decision that is none.
    """
    undone = [line for line in lines if choice_of(line) and not line.get(MADE)]
    if problems := [each for line in undone for each in wrong(line, lines, sources)]:
        raise CaseError(problems)
    return [
        row_of(line, [each for each in undone if joins(each, line)], sources)
        for line in undone
        if choice_of(line) in CHOICES
    ]


def choice_of(line: Line) -> str:
    """Return what was decided of a line; blank where nothing was."""
    choice = line.get("decision").lower()
    return line.get("table") if choice in YES else choice


def joins(line: Line, other: Line) -> bool:
    """Whether a line is to be quoted by the row of another."""
    return line.get("source_id") == other.get("source_id") and choice_of(line) == other.get("no")


def wrong(line: Line, lines: Sequence[Line], sources: Mapping[str, Known]) -> Iterator[Problem]:
    """Yield why a decision is none, or what in its line can't be read."""
    choice = choice_of(line)
    if line.get("source_id") not in sources:
        near = nearest(line.get("source_id"), sources)
        yield at(line, "source_id", "no such source", near)
    elif choice.isdigit():
        yield from wrong_join(line, [each for each in lines if joins(line, each)])
    elif choice not in CHOICES:
        yield at(line, "decision", EXPECTED, nearest(choice, (*CHOICES, *YES)))
    else:
        yield from doubtful(line, cells_of(line, sources))


def wrong_join(line: Line, others: Sequence[Line]) -> Iterator[Problem]:
    """Yield why no row can quote the passage of a line beside its own: `others` has that line."""
    if not others or others[0] is line:
        yield at(line, "decision", "expected the number of another line of its source")
    elif others[0].get(MADE):
        made = others[0].get(MADE)
        expected = f"that line is a row already, {made}: lengthen the quote there, by hand"
        yield at(line, "decision", expected)
    elif choice_of(others[0]).isdigit():
        further = choice_of(others[0])
        yield at(line, "decision", "that line goes with another itself", further)
    elif choice_of(others[0]) not in CHOICES:
        yield at(line, "decision", "that line has no row of its own to come")


def at(line: Line, column: str, expected: str, near: str = "") -> Problem:
    """Return a problem with a cell of a line."""
    return Problem(NAME, expected, line.number, column, line.get(column), near)


def cells_of(line: Line, sources: Mapping[str, Known]) -> Cells:
    """Return the cells of a line as they were meant."""
    return as_meant(line, sources[line.get("source_id")].lines.get(line.get("at"), {}))


def row_of(line: Line, joined: Sequence[Line], sources: Mapping[str, Known]) -> Drafted:
    """Return the row that a line becomes, which also quotes the passages of others."""
    choice, cells = choice_of(line), cells_of(line, sources)
    known = sources[line.get("source_id")]
    cells["quote"] = quote_of(cells.get("quote", ""), joined, known)
    lines = (line, *joined)
    if choice in REASONS:
        left_out = {"source_id": cells["source_id"], "quote": cells["quote"], "reason": choice}
        return Drafted(LEFT_OUT, left_out, lines)
    filled = cells | defaults(choice, cells, known)
    taken = {
        name: filled[name] for name in columns(choice, languages.reported()) if filled.get(name)
    }
    return Drafted(choice, taken, lines)


def quote_of(quote: str, joined: Sequence[Line], known: Known) -> str:
    """Return a quote that holds the passages of other lines too, and stands once in its source."""
    text = known.source.text
    begins = text.find(quote) if quote else -1
    if begins < 0 or not joined:
        return quote
    spans = [(begins, begins + len(quote)), *(span_of(each, known) for each in joined)]
    whole = Position(min(start for start, _ in spans), max(end for _, end in spans))
    within = sentence(text, whole)
    if whole.end > spans[0][1]:
        whole = Position(whole.start, end_of_clause(whole, within, known))
    return shortest(text, whole, within)


def end_of_clause(at: Position, within: Position, known: Known) -> int:
    """Return where the clause ends that a stretch of a sentence ends in: “according to the police”.

    Where another passage begins before that, the stretch ends as it did: it would hide the other.
    """
    text = known.source.text
    left = text[at.end : within.end]
    rest = _CLAUSE.match(left)[0].rstrip()  # type: ignore[index]  # it matches nothing, if need be
    end = at.end + len(rest)
    begun = any(at.end <= int(start) < end for start in known.lines)
    return at.end if begun else end


def span_of(line: Line, known: Known) -> tuple[int, int]:
    """Return where the passage of a line stands."""
    start = int(line.get("at"))
    passage = known.lines.get(line.get("at"), line.cells).get("passage", "")
    return start, start + len(bare(passage))


def defaults(table: str, cells: Cells, known: Known) -> Cells:
    """Return the cells of a row that follow from others, where nobody has typed them."""
    said = cells.get(NAMED_BY[table], "")
    given = {
        FACTS[table]: cells.get("id") or f"{slug(said) or table}-{cells['no']}",
        "date_basis": cells.get("date_basis") if cells.get("date") else "undated",
        "hedge": cells.get("hedge") or "none",
        **({} if table == "claims" else labels(cells, known)),
    }
    if table == "events" and not cells.get("event_type"):
        given["event_type"] = type_of(said)
    return {name: value or "stated" for name, value in given.items()}


def labels(cells: Cells, known: Known) -> Cells:
    """Return a label in each language of its reports: as typed, or the quote's or translation's.

    None for a language that nothing was typed in: it is told as missing.
    """
    own, spoken = known.source.language.partition("-")[0], known.spoken
    words = {each: cells.get("quote" if each == own else f"quote_{each}") for each in spoken}
    found = {each: cells.get(f"label_{each}") or words[each] for each in spoken}
    return {f"label_{each}": label for each, label in found.items() if label}


def type_of(sub_type: str) -> str:
    """Return the event type that a sub-event type belongs to; blank for none."""
    kinds = {**schema("acled"), **schema("beside_acled")}
    return next((kind for kind, subs in kinds.items() if sub_type in subs), "")
