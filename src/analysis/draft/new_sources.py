"""The lines of sources that a worklist has none of: of an article that a case was given later."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analysis.case.coverage import accounted
from analysis.case.problems import CaseError
from analysis.case.reading import load
from analysis.case.texts import read_sources
from analysis.case.worklist import MADE, Line
from analysis.draft.decisions import LEFT_OUT
from analysis.draft.suggestions import Cells, Source, suggestions

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from analysis.case.coverage import Accounted
    from analysis.case.worklist import Worklist


def lines_for_new_sources(folder: Path, found: Worklist) -> list[Line]:
    """Return a line for each passage of the sources that have none, and an open passage.

    None for a case with problems, which the countdown tells.
    """
    try:
        passages = accounted(folder)
    except CaseError:
        return []
    listed = {line.get("source_id") for line in found.lines}
    new = sorted({each.source_id for each in passages if each.state == "open"} - listed)
    last = max((int(line.get("no")) for line in found.lines), default=0)
    row = max((line.number for line in found.lines), default=1)
    made: list[Line] = []
    for source in sources(folder, new):
        own = [each for each in passages if each.source_id == source.source_id]
        more = numbered(suggestions(source), last + len(made), own)
        made += [Line(at, cells) for at, cells in enumerate(more, row + len(made) + 1)]
    return made


def sources(folder: Path, names: list[str]) -> Iterator[Source]:
    """Yield the sources of a sound case by their ids, with the places that it knows."""
    tables = load(folder)
    texts, _ = read_sources(folder, tables["sources"])
    named = tables["places"].dropna(subset="name_in_source")
    places = dict(zip(named["name_in_source"], named["place_id"], strict=True))
    told = tables["sources"].set_index("source_id").fillna("").to_dict("index")
    for name in names:
        language, published = told[name]["language"], told[name]["published"]
        yield Source(name, texts[name], language, published, places)


def numbered(made: list[Cells], before: int, own: list[Accounted]) -> Iterator[Cells]:
    """Yield lines that count on from `before`, each with the row that has its passage already."""
    for cells, passage in zip(made, own, strict=True):
        table = cells["table"]
        row = passage.rows[0] if passage.rows else LEFT_OUT if passage.reason else ""
        yield {
            **cells,
            "no": str(int(cells["no"]) + before),
            "table": str(int(table) + before) if table.isdigit() else table,
            MADE: row,
        }
