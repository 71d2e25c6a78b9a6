"""Whether the tables of a case account for every passage of its sources that must be."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from analysis.case import positions, worklist
from analysis.case.passages import Passage, accountable, within
from analysis.case.problems import CaseError, Problem
from analysis.case.tables import FACTS

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    import pandas as pd

    from analysis.case.reading import Case


@dataclass(frozen=True)
class Accounted:
    """A passage and what accounts for it: rows that quote it, or the reason it is left out.

    Neither: it is open. `sentence` is where it stands.
    """

    source_id: str
    passage: Passage
    sentence: positions.Position
    rows: tuple[str, ...]
    reason: str

    @property
    def state(self) -> str:
        """Return used, excluded or open."""
        return "used" if self.rows else "excluded" if self.reason else "open"


def coverage(case: Case) -> list[Accounted]:
    """Return every accountable passage of a case's sources with what accounts for it.

    Rows that `as_of` hides account for theirs all the same: the source is not shortened by it.
    """
    from analysis.case.reading import load

    hides = case.parameters.as_of is not None
    facts = load(case.folder) if hides else {name: getattr(case, name) for name in FACTS}
    languages = {str(key): str(value) for key, value in case.sources["language"].items()}
    return _accounted(case.texts, languages, facts, case.exclusions)


def _accounted(
    texts: Mapping[str, str],
    languages: Mapping[str, str],
    facts: Mapping[str, pd.DataFrame],
    exclusions: pd.DataFrame,
) -> list[Accounted]:
    found: list[Accounted] = []
    for source_id in sorted(texts):
        text = texts[source_id]
        used = _quoted(facts, source_id)
        left_out = _spans(exclusions, source_id, "reason")
        for passage in accountable(text, languages[source_id]):
            around = positions.sentence(text, positions.Position(passage.start, passage.end))
            rows = tuple(dict.fromkeys(name for span, name in used if within(passage, [span])))
            reasons = [reason for span, reason in left_out if within(passage, [span])]
            reason = "" if rows or not reasons else reasons[0]
            found.append(Accounted(source_id, passage, around, rows, reason))
    return found


def _quoted(facts: Mapping[str, pd.DataFrame], source_id: str) -> list[tuple[tuple[int, int], str]]:
    return [pair for name, key in FACTS.items() for pair in _spans(facts[name], source_id, key)]


def _spans(frame: pd.DataFrame, source_id: str, name: str) -> list[tuple[tuple[int, int], str]]:
    """Return where the quotes of a table stand in a source, with a cell of each row."""
    rows = frame[frame["source_id"] == source_id]
    ends = zip(rows["quote_start"], rows["quote_end"], rows[name], strict=True)
    return [((int(start), int(end)), str(cell)) for start, end, cell in ends]


def check(folder: Path) -> list[Problem]:
    """Return a problem for each passage of a sound case that nothing accounts for.

    Neither a quote, nor an exclusion, nor a line of the worklist that waits for a decision. The
    row is the line of the source, counted from 1. A case with other problems has none here:
    `reading.check_case` tells them first.
    """
    try:
        found, texts, paths = _of_folder(folder)
        held = worklist.waiting(folder)
    except CaseError as error:
        return [each for each in error.problems if each.file == worklist.NAME]
    return [
        _open(each, paths[each.source_id], texts[each.source_id])
        for each in found
        if each.state == "open" and not _waits(each, held)
    ]


def countdown(folder: Path) -> tuple[int, int]:
    """Return how many passages of a sound case are open, and how many there are."""
    found, _, _ = _of_folder(folder)
    return sum(each.state == "open" for each in found), len(found)


def accounted(folder: Path) -> list[Accounted]:
    """Return every accountable passage of a case, source by source; raises `CaseError`."""
    return _of_folder(folder)[0]


def _of_folder(folder: Path) -> tuple[list[Accounted], dict[str, str], dict[str, str]]:
    """Return the passages of a case, its texts and where they are; raises `CaseError`."""
    from analysis.case.reading import load
    from analysis.case.texts import read_sources

    tables = load(folder)
    texts, _ = read_sources(folder, tables["sources"])
    sources = tables["sources"].set_index("source_id")
    languages = {str(key): str(value) for key, value in sources["language"].items()}
    paths = {str(key): str(value) for key, value in sources["path"].items()}
    return _accounted(texts, languages, tables, tables["exclusions"]), texts, paths


def _waits(each: Accounted, held: list[tuple[str, range]]) -> bool:
    """Whether a line of the worklist waits for a passage, or for a part of it."""
    start, end = each.passage.start, each.passage.end
    return any(
        source == each.source_id and at.start < end and start < at.stop for source, at in held
    )


def _open(each: Accounted, path: str, text: str) -> Problem:
    """Say of an open passage where it stands, in which sentence, and what to do about it."""
    around = " ".join(each.sentence.cut(text).split())
    expected = (
        f"this {each.passage.kind} lies in no row’s quote and in no exclusion: quote it in a row, "
        f"or leave it out in exclusions.csv with a reason. Its sentence: {around}"
    )
    line = text.count("\n", 0, each.passage.start) + 1
    return Problem(path, expected, line, value=each.passage.text)
