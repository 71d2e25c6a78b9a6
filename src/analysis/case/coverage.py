"""Whether the tables of a case account for every passage of its sources that must be."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from analysis.case import positions
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
    """Return a problem for each passage of a sound case that no quote and no exclusion covers.

    The row is the line of the source, counted from 1. A case with other problems has none here:
    `reading.check_case` tells them first.
    """
    from analysis.case.reading import load
    from analysis.case.texts import read_sources

    try:
        tables = load(folder)
    except CaseError:
        return []
    texts, _ = read_sources(folder, tables["sources"])
    sources = tables["sources"].set_index("source_id")
    languages = {str(key): str(value) for key, value in sources["language"].items()}
    return [
        _open(each, str(sources.loc[each.source_id, "path"]), texts[each.source_id])
        for each in _accounted(texts, languages, tables, tables["exclusions"])
        if each.state == "open"
    ]


def _open(each: Accounted, path: str, text: str) -> Problem:
    """Say of an open passage where it stands, in which sentence, and what to do about it."""
    around = " ".join(each.sentence.cut(text).split())
    expected = (
        f"this {each.passage.kind} lies in no row’s quote and in no exclusion: quote it in a row, "
        f"or leave it out in exclusions.csv with a reason. Its sentence: {around}"
    )
    line = text.count("\n", 0, each.passage.start) + 1
    return Problem(path, expected, line, value=each.passage.text)
