"""Run the notebooks of an edition through papermill and make one document of them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import unescape
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from nbformat import NotebookNode

    from analysis.publish.editions import Edition

NOT_PUBLISHED = {"parameters", "injected-parameters", "notebook-only"}


@dataclass(frozen=True)
class NotebookFailure(Exception):  # noqa: N818 - it is the notebook that failed, not we
    """A cell that failed: which notebook, which cell, why, and where the run is kept."""

    notebook: str
    cell: int
    cause: str
    kept: Path

    def __str__(self) -> str:
        return (
            f"{self.notebook} failed in cell {self.cell}\n"
            f"{self.cause}\n"
            f"The executed notebook is kept at {self.kept}"
        )


def notebooks(root: Path) -> list[Path]:
    """Return the notebooks of the report in reading order: by their numbered names."""
    return sorted((root / "notebooks").glob("[0-9][0-9]-*.ipynb"))


def execute(notebook: Path, edition: Edition, folder: Path) -> Path:
    """Execute one notebook with the edition's parameters; return the executed copy.

    Raises `NotebookFailure` where a cell fails.
    """
    import papermill  # slow to import, and not needed for an up-to-date report
    from papermill.exceptions import PapermillExecutionError

    executed = folder / notebook.name
    try:
        papermill.execute_notebook(
            str(notebook),
            str(executed),
            parameters=edition.parameters.as_dict(),
            cwd=str(notebook.parent),
            kernel_name="python3",
            progress_bar=False,
        )
    except PapermillExecutionError as error:
        cause = f"{error.ename}: {error.evalue}"
        raise NotebookFailure(notebook.name, error.cell_index, cause, executed) from error
    return executed


def merge(executed: Sequence[Path], edition: Edition) -> NotebookNode:
    """Return the executed notebooks as one document, without what only an author needs.

    What differs between two runs of the same thing (timings, random cell ids, counters,
    paths) is dropped, so that the same inputs give the same bytes.
    """
    import nbformat

    document = nbformat.v4.new_notebook()
    for path in executed:
        loaded = nbformat.read(path, as_version=4)
        document.cells += list(published(loaded.cells, path.stem))
    document.metadata = describe(document, edition)
    return document


def published(cells: Iterable[Any], stem: str) -> Iterable[Any]:
    """Yield the cells that belong in the report, with stable ids and no trace of the run."""
    for place, cell in enumerate(cells):
        if NOT_PUBLISHED & set(cell.metadata.get("tags", [])):
            continue
        cell.id = f"{stem}-{place:02d}"
        cell.metadata = {"report": {"notebook": stem}}
        if cell.cell_type == "code":
            cell.execution_count = None
            for output in cell.outputs:
                if "execution_count" in output:
                    output.execution_count = None
        yield cell


def describe(document: NotebookNode, edition: Edition) -> dict[str, Any]:
    """Return the document's metadata: language, title and description, for every exporter."""
    html = "\n".join(
        str(output.get("data", {}).get("text/html", ""))
        for cell in document.cells
        for output in cell.get("outputs", [])
    )
    title = first_text(html, r"<h1>(.*?)</h1>") or edition.parameters.case
    about = {
        "case": edition.parameters.case,
        "edition": edition.name,
        "language": edition.parameters.language,
        "title": title,
        "description": first_text(html, r'<p class="standfirst">(.*?)</p>'),
    }
    kernel = {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"}
    return {"kernelspec": kernel, "title": title, "report": about}


def first_text(html: str, pattern: str) -> str:
    """Return the text of the first element that `pattern` captures; blank without one."""
    found = re.search(pattern, html, re.DOTALL)
    return unescape(re.sub(r"<[^>]+>", "", found[1])).strip() if found else ""
