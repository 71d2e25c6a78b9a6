"""The page of an edition as it would be built now, made as quickly as can be.

What the notebooks ask of our sections is made in processes side by side, without a kernel, the
pictures or the PDF. A section that reads the same as before is shown as before. A notebook with
code of its author's own is run as a build runs it, and of a sound case alone. What is wrong is
known a little later: the check of the case and of the page's numbers is not waited for.
"""

from __future__ import annotations

import multiprocessing
import os
import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from analysis.case.inputs import files_of
from analysis.case.problems import CaseError
from analysis.case.reading import trust
from analysis.publish import rehearsal, staleness
from analysis.publish.document import NOT_PUBLISHED, merge
from analysis.publish.jobs import html_exporter
from analysis.publish.soundness import unsound
from analysis.run.executors import LocalExecutor
from analysis.run.notebook import NotebookFailure, execute
from analysis.run.processes import cores, fresh
from analysis.watch.reuse import Digests, Shown, holds, show

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from nbformat import NotebookNode

    from analysis.case.editions import Edition
    from analysis.case.reading import Case

CELL_TIMEOUT = 60  # s
_OURS = re.compile(
    r"(?:\s*(?:(?:\w+ = )?\w+\.\w+\(facts\)|\w+|from analysis import .*|#.*)\s*(?:\n|$))*"
)
_asked: dict[str, Any] = {}
"""What the processes of a pool are forked with."""
Kept = dict[str, Shown]
"""What cells have shown, by their sources."""


@dataclass(frozen=True)
class Made:
    """A page as it would be built, if it could be made, and what is wrong, as `check` words it.

    `problems` are None where they are not known yet.
    """

    html: str = ""
    problems: tuple[str, ...] | None = ()
    kept: Kept = field(default_factory=dict)


def make(root: Path, edition: Edition, kept: Kept) -> Iterator[Made]:
    """Yield the page of an edition as the files are now, then with all that is wrong.

    kept: from the page before. Where no page can be made, what is wrong is all there is.
    """
    try:
        staleness.check_notebooks(root)
        yield from judged(root, edition, authored(root), kept)
    except (CaseError, NotebookFailure, OSError) as error:
        yield Made(problems=tuple(str(error).splitlines()))
    except Exception as error:  # noqa: BLE001 - of a notebook, or half-saved source: it is told
        yield Made(problems=(f"cannot be made: {type(error).__name__}: {error}",))


def judged(root: Path, edition: Edition, own: list[Path], kept: Kept) -> Iterator[Made]:
    """Yield the page, made while its case is checked, then with what is wrong with either."""
    with LocalExecutor() as executor:
        wrong = executor.submit(fresh, told_of, root, edition)
        if own and wrong.result():
            yield Made(problems=wrong.result())
            return
        run = {path.stem: executed(root, path.name, edition) for path in own}
        page = executor.submit(fresh, rendered, root, edition, run, kept)
        if page.exception() and wrong.result():
            yield Made(problems=wrong.result())
            return
        made: Made = page.result()
        yield made
        problems = wrong.result() or fresh(untraced, root, edition, made.html)
        yield replace(made, problems=problems)


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


def rendered(root: Path, edition: Edition, run: Mapping[str, bytes], kept: Kept) -> Made:
    """Return the page of a case that is taken for sound: another process checks it meanwhile."""
    os.chdir(root)
    trust(files_of(root / "data" / edition.parameters.case))
    notebooks = read(root)
    asked = sources(notebook for name, notebook in notebooks.items() if name not in run)
    shown = answers(rehearsal.opened(edition), asked, kept)
    document = merge(dict(filled(notebooks, run, shown)), edition)
    html, _ = html_exporter().from_notebook_node(document)
    return Made(str(html), problems=None, kept=shown)


def told_of(root: Path, edition: Edition) -> tuple[str, ...]:
    """Return what is wrong with an edition's case, as `check` words it."""
    if hasattr(os, "nice"):  # not on Windows
        os.nice(5)  # the page comes first
    os.chdir(root)
    return tuple(map(str, unsound(root / "data" / edition.parameters.case)))


def read(root: Path) -> dict[str, NotebookNode]:
    """Return the notebooks by name, in reading order."""
    import nbformat

    return {
        path.stem: nbformat.read(path, as_version=4)  # type: ignore[no-untyped-call]
        for path in staleness.notebooks(root)
    }


def published(notebook: NotebookNode) -> Iterator[NotebookNode]:
    """Yield the cells whose outputs a report shows."""
    for cell in notebook.cells:
        if cell.cell_type == "code" and not NOT_PUBLISHED & set(cell.metadata.get("tags", [])):
            yield cell


def sources(notebooks: Iterable[NotebookNode]) -> list[str]:
    """Return what the notebooks ask, each thing once."""
    return [*dict.fromkeys(cell.source for each in notebooks for cell in published(each))]


def filled(
    notebooks: Mapping[str, NotebookNode], run: Mapping[str, bytes], shown: Kept
) -> Iterator[tuple[str, bytes]]:
    """Yield each notebook by name with its outputs, those that were run as they were."""
    import nbformat

    for name, notebook in notebooks.items():
        for cell in published(notebook) if name not in run else ():
            cell.outputs = shown[cell.source].outputs
        yield name, run.get(name) or nbformat.writes(notebook).encode()  # type: ignore[no-untyped-call]


def answers(case: Case, asked: list[str], kept: Kept) -> Kept:
    """Return what our sections show where the sources ask them: as it was, or made anew."""
    from analysis.figures.save import without_png  # imports matplotlib

    digests = Digests(case)
    still = {source: kept[source] for source in asked if holds(kept.get(source), digests)}
    new = [source for source in asked if source not in still]
    _asked.update(digests=digests, sources=new)
    with without_png():
        return still | dict(zip(new, side_by_side(len(new)), strict=True))


def side_by_side(count: int) -> list[Shown]:
    """Return what so many cells show."""
    if count < 2 or "fork" not in multiprocessing.get_all_start_methods():
        return [answer(place) for place in range(count)]
    with multiprocessing.get_context("fork").Pool(cores()) as pool:
        return pool.map(answer, range(count), chunksize=1)


def answer(place: int) -> Shown:
    """Return what a cell shows."""
    return show(_asked["sources"][place], _asked["digests"])


def untraced(root: Path, edition: Edition, html: str) -> tuple[str, ...]:
    """Return what a build would refuse of a page."""
    os.chdir(root)
    from analysis.audit.tracing import trace_page  # imports bs4

    found = trace_page(html, rehearsal.opened(edition)).found
    return tuple(dict.fromkeys(map(str, rehearsal.untraced(found, edition, root))))
