"""Run the notebooks of an edition through papermill and make one document of them."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING, Any

from analysis.publish.outputs import OWN, complete, for_report

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from nbformat import NotebookNode

    from analysis.publish.editions import Edition

NOT_PUBLISHED = {"parameters", "injected-parameters", "notebook-only"}


class NotebookFailure(Exception):  # noqa: N818 - it is the notebook that failed, not we
    """A cell that failed: which notebook, which cell, why, and where the run is kept."""

    def __init__(self, notebook: str, cell: int, cause: str, kept: Path) -> None:
        super().__init__(notebook, cell, cause, kept)  # in this order, to be pickled
        self.notebook = notebook
        self.cell = cell
        self.cause = cause
        self.kept = kept

    def __str__(self) -> str:
        return (
            f"{self.notebook} failed in cell {self.cell}\n"
            f"{self.cause}\n"
            f"The executed notebook is kept at {self.kept}"
        )


def notebooks(root: Path) -> list[Path]:
    """Return the notebooks of the report in reading order: by their numbered names."""
    return sorted((root / "notebooks").glob("[0-9][0-9]-*.ipynb"))


def execute(notebook: Path, edition: Edition, executed: Path, timeout: int, fork: bool) -> None:
    """Execute one notebook with the edition's parameters, into the path `executed`.

    timeout: seconds that a cell may take. fork: by the engine `report`, otherwise by an ordinary
    kernel. Raises `NotebookFailure` where a cell fails, hangs or takes its kernel with it.
    """
    import_jsonschema()
    import papermill
    from nbclient.exceptions import CellTimeoutError, DeadKernelError
    from papermill.exceptions import PapermillExecutionError

    executed.parent.mkdir(parents=True, exist_ok=True)
    try:
        papermill.execute_notebook(
            str(notebook),
            str(executed),
            parameters=edition.parameters.as_dict(),
            cwd=str(notebook.parent),
            kernel_name="python3",
            progress_bar=False,
            execution_timeout=timeout,
            **(forked_kernel() if fork else ordinary_kernel()),
        )
    except PapermillExecutionError as error:
        cause = f"{error.ename}: {error.evalue}"
        raise NotebookFailure(notebook.name, error.cell_index, cause, executed) from error
    except (DeadKernelError, CellTimeoutError) as error:
        cause = f"{type(error).__name__}: {' '.join(str(error).split())}"
        raise NotebookFailure(notebook.name, last_begun(executed), cause, executed) from error


def import_jsonschema() -> None:
    """Import jsonschema without modules that take longer than all the others together.

    jsonschema loads them if they are there, to check international web addresses and lengths of
    time; the first builds a grammar at its import, for a second and a half. Nothing here needs
    them, and a notebook that does can still import them.
    """
    import sys

    absent = {"rfc3987_syntax", "isoduration"} - sys.modules.keys()
    if "jsonschema" not in sys.modules:
        sys.modules |= dict.fromkeys(absent)  # type: ignore[arg-type]  # “there is none”
    import jsonschema  # noqa: F401 - papermill, nbformat and frictionless import it

    for name in absent:
        sys.modules.pop(name, None)


def forked_kernel() -> dict[str, object]:
    """Return papermill's options for the engine `report`.

    The notebook is written once: a failure is a failed cell, so nothing is lost by waiting.
    """
    from papermill.engines import papermill_engines  # before our engine: it loads that itself

    from analysis.publish.engine import ReportEngine

    papermill_engines.register("report", ReportEngine)  # also where we are not installed
    return {"engine_name": "report", "request_save_on_cell_execute": False}


def ordinary_kernel() -> dict[str, object]:
    """Return papermill's options for an ordinary kernel that listens on no network port."""
    import os

    from traitlets.config import Config

    transport = "tcp" if os.name == "nt" else "ipc"
    config = Config({"KernelManager": {"transport": transport}})
    return {"config": config, "shutdown_kernel": "immediate"}


def last_begun(executed: Path) -> int:
    """Return the last cell of a kept notebook that papermill began."""
    import nbformat

    cells = nbformat.read(executed, as_version=4).cells  # type: ignore[no-untyped-call]
    begun = [n for n, c in enumerate(cells) if c.metadata.get("papermill", {}).get("start_time")]
    return begun[-1] if begun else 0


def merge(executed: Sequence[Path], names: Sequence[str], edition: Edition) -> NotebookNode:
    """Return the executed notebooks as one document, without what only an author needs.

    `names` holds what each notebook is called; its file may be called after its content.
    What differs between two runs of the same thing (timings, random cell ids, counters,
    paths) is dropped, so that the same inputs give the same bytes.
    """
    import nbformat

    document: NotebookNode = nbformat.v4.new_notebook()  # type: ignore[no-untyped-call]
    for path, name in zip(executed, names, strict=True):
        loaded = nbformat.read(path, as_version=4)  # type: ignore[no-untyped-call]
        document.cells += list(published(loaded.cells, name))
    for_report(document)
    complete(document, edition.parameters.language)
    document.metadata = describe(document, edition)
    return document


def published(cells: Iterable[Any], stem: str) -> Iterable[Any]:
    """Yield the cells that belong in the report, with stable ids and no trace of the run."""
    for place, cell in enumerate(cells):
        if NOT_PUBLISHED & set(cell.metadata.get("tags", [])):
            continue
        cell.id = f"{stem}-{place:02d}"
        own = {OWN} & set(cell.metadata.get("tags", []))
        cell.metadata = {"report": {"notebook": stem, "cell": place + 1}, "tags": sorted(own)}
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
