"""The page of an edition as it would be built now, made as quickly as can be.

What the notebooks ask of our sections is made in processes side by side, without a kernel, and
without the PDF. A notebook with code of its author's own is run as a build runs it.
"""

from __future__ import annotations

import multiprocessing
import os
import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from analysis.case.problems import CaseError
from analysis.publish import rehearsal, staleness
from analysis.publish.document import NOT_PUBLISHED, merge
from analysis.publish.jobs import html_exporter
from analysis.publish.soundness import unsound
from analysis.run.notebook import NotebookFailure, execute
from analysis.run.processes import cores, fresh

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from analysis.case.editions import Edition
    from analysis.case.reading import Case

CELL_TIMEOUT = 60  # s
_OURS = re.compile(
    r"(?:\s*(?:(?:\w+ = )?\w+\.\w+\(facts\)|\w+|from analysis import .*|#.*)\s*(?:\n|$))*"
)
_asked: dict[str, Any] = {}
"""What the processes of a pool are forked with."""


@dataclass(frozen=True)
class Made:
    """A page as it would be built, or why it can't be; `problems` are in the words of `check`."""

    html: str = ""
    problems: tuple[str, ...] = ()


def make(root: Path, edition: Edition) -> Made:
    """Return the page of an edition as the files are now."""
    try:
        staleness.check_notebooks(root)
        own = authored(root)
        if own and (wrong := fresh(told_of, root, edition)):
            return Made(problems=wrong)
        run = {path.stem: executed(root, path.name, edition) for path in own}
        made: Made = fresh(rendered, root, edition, run)
    except (CaseError, NotebookFailure, OSError) as error:
        return Made(problems=tuple(str(error).splitlines()))
    except Exception as error:  # noqa: BLE001 - of a notebook, or half-saved source: it is told
        return Made(problems=(f"cannot be made: {type(error).__name__}: {error}",))
    return made


def refused(root: Path, edition: Edition, made: Made) -> Made:
    """Return a page with what a build would refuse of it: the numbers that lead to no row."""
    told: tuple[str, ...] = fresh(untraced, root, edition, made.html)
    return replace(made, problems=told)


def authored(root: Path) -> list[Path]:
    """Return the notebooks that hold published code of their author's own."""
    import nbformat

    return [
        path
        for path in staleness.notebooks(root)
        if any(map(is_own, nbformat.read(path, as_version=4).cells))  # type: ignore[no-untyped-call]
    ]


def is_own(cell: Any) -> bool:
    """Whether a published cell does anything but ask a section of ours."""
    hidden = NOT_PUBLISHED & set(cell.metadata.get("tags", []))
    ours = "open_case(" in cell.source or _OURS.fullmatch(cell.source)
    return cell.cell_type == "code" and not hidden and not ours


def executed(root: Path, name: str, edition: Edition) -> bytes:
    """Return a notebook as it was run."""
    run = f".build/watch/{edition.folder}"
    return execute(root, name, edition.parameters.as_dict(), CELL_TIMEOUT, run)


# ---- in a fresh process --------------------------------------------------------------------------


def rendered(root: Path, edition: Edition, run: Mapping[str, bytes]) -> Made:
    """Return the page, or what is wrong with its case."""
    if wrong := told_of(root, edition):
        return Made(problems=wrong)
    case = rehearsal.opened(edition)
    document = merge(dict(shown(case, root, run)), edition)
    html, _ = html_exporter().from_notebook_node(document)
    return Made(str(html))


def told_of(root: Path, edition: Edition) -> tuple[str, ...]:
    """Return what is wrong with an edition's case, as `check` words it."""
    os.chdir(root)
    return tuple(map(str, unsound(root / "data" / edition.parameters.case)))


def shown(case: Case, root: Path, run: Mapping[str, bytes]) -> Iterator[tuple[str, bytes]]:
    """Yield each notebook by name with its outputs, those that were run as they were."""
    import nbformat

    notebooks = {
        path.stem: nbformat.read(path, as_version=4)  # type: ignore[no-untyped-call]
        for path in staleness.notebooks(root)
    }
    cells = [
        cell
        for name, notebook in notebooks.items()
        if name not in run
        for cell in notebook.cells
        if cell.cell_type == "code" and not NOT_PUBLISHED & set(cell.metadata.get("tags", []))
    ]
    for cell, outputs in zip(cells, answers(case, [cell.source for cell in cells]), strict=True):
        cell.outputs = outputs
    for name, notebook in notebooks.items():
        yield name, run.get(name) or nbformat.writes(notebook).encode()  # type: ignore[no-untyped-call]


def answers(case: Case, sources: list[str]) -> list[list[Any]]:
    """Return what our sections show where the sources ask them, in processes side by side."""
    from analysis.figures.save import without_png  # imports matplotlib

    _asked.update(case=case, sources=sources)
    with without_png():
        return side_by_side(len(sources))


def side_by_side(count: int) -> list[list[Any]]:
    """Return the outputs of so many cells."""
    if "fork" not in multiprocessing.get_all_start_methods():
        return [answer(place) for place in range(count)]
    with multiprocessing.get_context("fork").Pool(cores()) as pool:
        return pool.map(answer, range(count), chunksize=1)


def answer(place: int) -> list[Any]:
    """Return the outputs of a cell."""
    asked = rehearsal.asked(_asked["sources"][place], _asked["case"])
    return [rehearsal.output(block) for block in asked]


def untraced(root: Path, edition: Edition, html: str) -> tuple[str, ...]:
    """Return what a build would refuse of a page."""
    os.chdir(root)
    from analysis.audit.tracing import trace_page  # imports bs4

    found = trace_page(html, rehearsal.opened(edition)).found
    return tuple(str(each) for each in rehearsal.untraced(found, edition, root))
