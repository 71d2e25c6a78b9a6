"""One notebook executed by papermill."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from analysis.case.slow_imports import import_jsonschema

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


class NotebookFailure(Exception):  # noqa: N818 - it is the notebook that failed, not we
    """A cell that failed: which notebook, which cell, why, and where the run is kept.

    executed: the notebook's bytes, from where its file can't be reached.
    """

    def __init__(
        self, notebook: str, cell: int, cause: str, kept: Path, executed: bytes = b""
    ) -> None:
        super().__init__(notebook, cell, cause, kept, executed)  # in this order, to be pickled
        self.notebook = notebook
        self.cell = cell
        self.cause = cause
        self.kept = kept
        self.executed = executed

    def __str__(self) -> str:
        return (
            f"{self.notebook} failed in cell {self.cell}\n"
            f"{self.cause}\n"
            f"The executed notebook is kept at {self.kept}"
        )


def execute(
    root: Path, notebook: str, parameters: Mapping[str, Any], timeout: int, run: str
) -> bytes:
    """Execute a notebook of the project `root` with these parameters; return what came of it.

    timeout: seconds that a cell may take. run: where the project has room for it meanwhile.
    Raises `NotebookFailure` where a cell fails, hangs or takes its kernel with it.
    """
    import_papermill()
    import papermill
    from nbclient.exceptions import DeadKernelError
    from papermill.exceptions import PapermillExecutionError

    source, executed = root / "notebooks" / notebook, root / run / notebook
    executed.parent.mkdir(parents=True, exist_ok=True)
    try:
        papermill.execute_notebook(
            str(source),
            str(executed),
            parameters=dict(parameters),
            folder=str(source.parent),
            kernel_name="python3",
            engine_name="report",
            progress_bar=False,
            execution_timeout=timeout,
            # Written once: a failure is a failed cell, so nothing is lost by waiting.
            request_save_on_cell_execute=False,
        )
    except PapermillExecutionError as error:
        cause = f"{error.ename}: {error.evalue}"
        content = executed.read_bytes()
        raise NotebookFailure(notebook, error.cell_index, cause, executed, content) from error
    except DeadKernelError as error:
        raise NotebookFailure(notebook, 0, str(error), source, source.read_bytes()) from error
    return executed.read_bytes()


def import_papermill() -> None:
    """Import papermill, quickly and with our engine, also where we are not installed."""
    import_jsonschema()
    from papermill.engines import papermill_engines  # before our engine: it loads that itself

    from analysis.run.engine import ReportEngine

    papermill_engines.register("report", ReportEngine)
