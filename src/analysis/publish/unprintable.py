"""Labels and texts of a case with letters that no font here has: they would be drawn as boxes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analysis.case.problems import Problem
from analysis.case.tables import frames, read_sheets
from analysis.case.texts import source_texts
from analysis.figures.letters import FEW, INSTALL, scripts, unreadable
from analysis.publish.blame import cells

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_DRAWN = ("label", "singular")  # how the columns begin whose words stand in figures


def unprintable(folder: Path) -> Iterator[Problem]:
    """Yield the cells and files of a sound case that cannot be drawn or printed.

    A label may have none of such letters. A text may have a few, given by their codes in print.
    """
    sheets, _ = read_sheets(folder)
    sources = frames(sheets)["sources"]
    paths = dict(zip(sources["source_id"], sources["path"], strict=True))
    texts = source_texts(folder, sources).items()
    for each in (*cells(folder), *(Problem(paths[name], "", value=text) for name, text in texts)):
        letters = unreadable(each.value)
        if len(letters) > (0 if each.column.startswith(_DRAWN) else FEW):
            some = "".join(sorted(letters)[:FEW])
            expected = f"no font here has its letters ({scripts(letters)}: {some}); {INSTALL}"
            yield Problem(each.file, expected, each.row, each.column, each.value)
