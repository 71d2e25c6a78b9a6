"""The papermill engine `report`: each notebook in a fork of a process, not in a new one.

`papermill --engine report in.ipynb out.ipynb` starts no Python and no ZeroMQ: what this process
has imported, the notebook's cells find imported. In a build it is the process behind the `desk`
that is forked, which has imported more. Everything else is papermill's and nbclient's: parameters,
records, and what becomes of a message. A notebook's state is its own process's.
"""

from __future__ import annotations

import hashlib
import json
import os
import signal
import sys
from contextlib import contextmanager, suppress
from multiprocessing.connection import Pipe
from time import monotonic
from typing import TYPE_CHECKING, Any

import nbformat
from nbclient.exceptions import CellExecutionError, DeadKernelError
from papermill.clientwrap import PapermillNotebookClient
from papermill.engines import Engine, NBClientEngine

from analysis.publish.desk import ask

if TYPE_CHECKING:
    import socket
    from collections.abc import Iterator
    from multiprocessing.connection import Connection

# What ipykernel tells of itself; its module that says so is slow to import.
LANGUAGE = {
    "codemirror_mode": {"name": "ipython", "version": sys.version_info[0]},
    "file_extension": ".py",
    "mimetype": "text/x-python",
    "name": "python",
    "nbconvert_exporter": "python",
    "pygments_lexer": "ipython3",
    "version": sys.version.split()[0],
}

desk: list[socket.socket] = []
"""Where kernels are asked for; empty where this process forks its own."""


def can_fork() -> bool:
    """Whether this system can fork a process."""
    return hasattr(os, "fork")


class ReportEngine(Engine):  # type: ignore[misc]  # papermill has no types
    """Execute the cells of a notebook in a forked child."""

    @classmethod
    def execute_notebook(cls, nb: Any, kernel_name: str, *args: Any, **kwargs: Any) -> Any:
        """Execute a notebook, with a progress bar that starts no thread: a fork keeps none."""
        from tqdm import tqdm

        tqdm.monitor_interval = 0
        return super().execute_notebook(nb, kernel_name, *args, **kwargs)

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
        **kwargs: Any,
    ) -> Any:
        """Execute the cells; `execution_timeout` is in seconds for each, None for no end.

        A kernel of another language, or a system without fork, is left to papermill's own engine.
        """
        options = {
            "log_output": log_output,
            "stdout_file": stdout_file,
            "stderr_file": stderr_file,
        }
        if not can_fork() or not is_ours(nb_man.nb, kernel_name):
            return NBClientEngine.execute_managed_notebook(
                nb_man, kernel_name, execution_timeout=execution_timeout, **options, **kwargs
            )
        from papermill.log import logger

        client = ForkedClient(
            nb_man, timeout=execution_timeout, log=logger, record_timing=False, **options
        )
        return client.execute()


def is_ours(nb: Any, kernel_name: str) -> bool:
    """Whether a notebook's kernel is the Python that runs this."""
    kernel = kernel_name or nb.metadata.get("kernelspec", {}).get("name", "")
    return str(kernel) in {"python3", "python"}


class ForkedClient(PapermillNotebookClient):  # type: ignore[misc]  # papermill has no types
    """papermill's client, talking to a forked kernel over a pipe."""

    kernel: Connection

    def execute(self, **_: Any) -> Any:
        """Execute the notebook's cells in a fork; return the notebook."""
        self.reset_execution_trackers()
        with forked(code_of(self.nb)) as self.kernel:
            self.papermill_execute_cells()
        self.nb.metadata["language_info"] = dict(LANGUAGE)
        return self.nb

    def execute_cell(self, cell: Any, cell_index: int, *_: Any, **__: Any) -> Any:
        """Execute one cell and put what it shows into it; raises `CellExecutionError`."""
        tags = cell.metadata.get("tags", [])
        skipped = self.skip_cells_with_tag in tags
        if cell.cell_type != "code" or not cell.source.strip() or skipped:
            return cell
        self.clear_before_next_output = False
        try:
            self.kernel.send((cell.source, cell.get("id", "")))
            reply = self.listen(cell, cell_index)
        except TimeoutError:
            reply = lost(cell, "CellTimeoutError", f"the cell ran for more than {self.timeout} s")
        except (EOFError, OSError):
            reply = lost(cell, "DeadKernelError", "the kernel died while it ran this cell")
        if reply["status"] == "error" and "raises-exception" not in tags and not self.allow_errors:
            raise CellExecutionError.from_cell_and_msg(cell, reply)
        return cell

    def listen(self, cell: Any, cell_index: int) -> dict[str, Any]:
        """Put each message of a cell into it until the reply; raises `TimeoutError`, `EOFError`."""
        until = monotonic() + self.timeout if self.timeout else None
        while True:
            if not self.kernel.poll(None if until is None else max(0.0, until - monotonic())):
                raise TimeoutError
            kind, content = json.loads(self.kernel.recv_bytes())
            if kind == "execute_reply":
                return dict(content)
            self.process_message(message(kind, content), cell, cell_index)


def message(kind: str, content: dict[str, Any]) -> dict[str, Any]:
    """Return a message in the form that Jupyter's protocol gives it."""
    header = {"msg_type": kind}
    parent = {"msg_id": ""}
    return {"header": header, "parent_header": parent, "msg_type": kind, "content": content}


def lost(cell: Any, name: str, why: str) -> dict[str, Any]:
    """Note in the cell itself what the kernel can no longer say; return the reply it owes.

    papermill then treats it as any failed cell: it stops, keeps the notebook and says where.
    """
    error = {"ename": name, "evalue": why, "traceback": [f"{name}: {why}"]}
    cell.outputs.append(nbformat.v4.new_output("error", **error))  # type: ignore[no-untyped-call]
    return {"status": "error", **error}


def code_of(nb: Any) -> str:
    """Return a hash of the code of a notebook, the parameters of this run left out."""
    sources = [
        cell.source
        for cell in nb.cells
        if cell.cell_type == "code" and "injected-parameters" not in cell.metadata.get("tags", [])
    ]
    return hashlib.sha256(json.dumps(sources).encode()).hexdigest()


@contextmanager
def forked(code: str) -> Iterator[Connection]:
    """Fork a kernel; yield the pipe to it. However the block ends, the kernel is ended.

    `code`: see `desk.ask`. Raises `DeadKernelError` where there is nobody to fork it.
    """
    try:
        pipe, child = ask(desk[0], code) if desk else fork()
    except (EOFError, OSError) as error:
        raise DeadKernelError(f"no kernel could be had: {error}") from error
    try:
        yield pipe
    finally:
        pipe.close()
        with suppress(ProcessLookupError):
            os.kill(child, signal.SIGKILL)
        if not desk:
            os.waitpid(child, 0)


def fork() -> tuple[Connection, int]:
    """Fork a kernel of this process; return the pipe to it, and its process id."""
    ours, theirs = Pipe()
    sys.stdout.flush()
    sys.stderr.flush()
    child = os.fork()
    if not child:
        try:
            ours.close()
            from analysis.publish.kernel import serve

            serve(theirs)
        finally:
            os._exit(1)
    theirs.close()
    return ours, child
