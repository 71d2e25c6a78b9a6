"""The papermill engine `report`: each notebook's cells in a fresh process of their own.

`papermill --engine report in.ipynb out.ipynb` starts no ZeroMQ kernel: the cells run in ipykernel's
in-process kernel, at the other end of a pipe. Everything else is papermill's and nbclient's:
parameters, records, and what becomes of a message. What the fork server has preloaded, the cells
find imported; what they change goes with their process.
"""

from __future__ import annotations

import os
from time import monotonic
from typing import Any

import nbformat
from nbclient.exceptions import CellExecutionError, DeadKernelError
from papermill.clientwrap import PapermillNotebookClient
from papermill.engines import Engine, NBClientEngine

from analysis.run.processes import FreshProcess, ProcessLostError, named


class ReportEngine(Engine):  # type: ignore[misc]  # papermill has no types
    """Execute the cells of a notebook in a fresh process."""

    @classmethod
    def execute_managed_notebook(
        cls,
        nb_man: Any,
        kernel_name: str,
        *,
        execution_timeout: int | None = None,
        log_output: bool = False,
        stdout_file: Any = None,
        stderr_file: Any = None,
        folder: str | None = None,
        **kwargs: Any,
    ) -> Any:
        """Execute the cells; `execution_timeout` is in seconds for each, None for no end.

        folder: where, if not in this process's. A kernel of another language is left to
        papermill's own engine.
        """
        options = {
            "log_output": log_output,
            "stdout_file": stdout_file,
            "stderr_file": stderr_file,
        }
        if not is_ours(nb_man.nb, kernel_name):
            return NBClientEngine.execute_managed_notebook(
                nb_man, kernel_name, execution_timeout=execution_timeout, **options, **kwargs
            )
        from papermill.log import logger

        client = ProcessClient(
            nb_man, timeout=execution_timeout, log=logger, record_timing=False, **options
        )
        return client.execute(folder=folder or os.getcwd())  # noqa: PTH109 - it crosses as a text


def is_ours(nb: Any, kernel_name: str) -> bool:
    """Whether a notebook's kernel is the Python that runs this."""
    kernel = kernel_name or nb.metadata.get("kernelspec", {}).get("name", "")
    return str(kernel) in {"python3", "python"}


class ProcessClient(PapermillNotebookClient):  # type: ignore[misc]  # papermill has no types
    """papermill's client, talking to the kernel of a fresh process over a pipe."""

    process: FreshProcess

    def execute(self, *, folder: str, **_: Any) -> Any:
        """Execute the notebook's cells in `folder`; return the notebook.

        Raises `DeadKernelError` where no process can be had.
        """
        self.reset_execution_trackers()
        try:
            with FreshProcess(named, "analysis.run.kernel:serve", folder) as self.process:
                self.nb.metadata["language_info"] = self.process.receive()
                self.papermill_execute_cells()
        except (EOFError, ProcessLostError) as error:
            why = str(error) or "its process ended as it began"
            raise DeadKernelError(f"no kernel could be had: {why}") from error
        return self.nb

    def execute_cell(self, cell: Any, cell_index: int, *_: Any, **__: Any) -> Any:
        """Execute one cell and put what it shows into it; raises `CellExecutionError`."""
        tags = cell.metadata.get("tags", [])
        skipped = self.skip_cells_with_tag in tags
        if cell.cell_type != "code" or not cell.source.strip() or skipped:
            return cell
        self.clear_before_next_output = False
        try:
            reply = self.listen(cell, cell_index)
        except TimeoutError:
            reply = lost(cell, "CellTimeoutError", f"the cell ran for more than {self.timeout} s")
        except (EOFError, OSError):
            reply = lost(cell, "DeadKernelError", "the kernel died while it ran this cell")
        if reply["status"] == "error" and "raises-exception" not in tags and not self.allow_errors:
            raise CellExecutionError.from_cell_and_msg(cell, reply)
        return cell

    def listen(self, cell: Any, cell_index: int) -> dict[str, Any]:
        """Run a cell; put each message into it until the reply.

        Raises `TimeoutError`, or `EOFError` where the process has ended.
        """
        self.process.pipe.send(cell.source)
        until = monotonic() + self.timeout if self.timeout else None
        while True:
            left = None if until is None else max(0.0, until - monotonic())
            message = self.process.receive(left)
            if message["msg_type"] == "execute_reply":
                return dict(message["content"])
            self.process_message(message, cell, cell_index)


def lost(cell: Any, name: str, why: str) -> dict[str, Any]:
    """Note in the cell itself what the kernel can no longer say; return the reply it owes.

    papermill then treats it as any failed cell: it stops, keeps the notebook and says where.
    """
    error = {"ename": name, "evalue": why, "traceback": [f"{name}: {why}"]}
    cell.outputs.append(nbformat.v4.new_output("error", **error))
    return {"status": "error", **error}
