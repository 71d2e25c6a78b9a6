"""ipykernel's own in-process kernel; its cells come by a pipe, and its messages go by it.

There are no sockets, no widgets (nothing answers comm messages), no history and no start-up files
of the user. Whoever forks this process may have made the `shell` before.
"""

from __future__ import annotations

import os
import sys
import tempfile
import threading
from functools import cache
from multiprocessing import process
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

from analysis.case.slow_imports import absent

# debugpy takes a quarter of a second, and nobody debugs what is built; ipykernel knows it can’t.
with absent("debugpy"):
    import ipykernel.debugger  # noqa: F401 - each kernel imports it

from ipykernel.compiler import XCachingCompiler
from ipykernel.inprocess.channels import InProcessChannel
from ipykernel.inprocess.client import InProcessKernelClient
from ipykernel.inprocess.ipkernel import InProcessKernel
from ipykernel.iostream import IOPubThread, OutStream
from ipykernel.zmqshell import ZMQInteractiveShell
from traitlets import default
from traitlets.config import Config

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

INLINE = "module://matplotlib_inline.backend_inline"  # what ipykernel sets for matplotlib


@cache
def shell() -> Any:
    """Return the one shell of this process, with an empty namespace.

    It may be made before the fork: making it takes longer than most cells.
    """
    os.environ.setdefault("MPLBACKEND", INLINE)
    # A history would be a database and a thread of its own, and a fork keeps no threads.
    history = {"enabled": False, "hist_file": ":memory:"}
    made: Any = ZMQInteractiveShell.instance(
        config=Config({"HistoryManager": history, "IPKernelApp": {}}),
        compiler_class=XCachingCompiler,
    )
    made.kernel = SimpleNamespace(eventloop=None, shell=made)
    made.run_cell("pass", silent=True)  # the first takes ten times as long as the next
    return made


class Stream(OutStream):
    """`sys.stdout` or `sys.stderr` of a kernel: also what subprocesses write to the descriptor.

    ipykernel's own way to read the descriptor is a thread, which may come too late for a cell.
    """

    def __init__(self, name: str, descriptor: int, kernel: Kernel) -> None:
        super().__init__(kernel.session, kernel.iopub_thread, name, watchfd=False)
        self._below = tempfile.TemporaryFile()  # noqa: SIM115 - lives as long as the process
        os.dup2(self._below.fileno(), descriptor)

    def flush(self) -> None:
        """Send what was written, as one message."""
        text = self._from_below()
        if text:
            self.write(text)
        super().flush()

    def _from_below(self) -> str:
        # pread and truncate: the offset is shared with the processes that write.
        size = os.fstat(self._below.fileno()).st_size
        if not size:
            return ""
        data = os.pread(self._below.fileno(), size, 0)
        os.ftruncate(self._below.fileno(), 0)
        os.lseek(self._below.fileno(), 0, os.SEEK_SET)
        return data.decode("utf-8", errors="replace")


class Kernel(InProcessKernel):
    """The in-process kernel, with the shell and the streams that an ordinary kernel has.

    Its messages are sent as they come and in order: there is no thread between.
    """

    shell_class = ZMQInteractiveShell

    @default("iopub_thread")
    def _default_iopub_thread(self) -> IOPubThread:
        return IOPubThread(self._underlying_iopub_socket, session=self.session)

    @default("stdout")
    def _default_stdout(self) -> Stream:
        return Stream("stdout", 1, self)

    @default("stderr")
    def _default_stderr(self) -> Stream:
        return Stream("stderr", 2, self)

    async def do_execute(self, *args: Any, **kwargs: Any) -> Any:
        """Execute a cell; one that awaits asks for a channel's thread, which there is none of."""
        self.shell_channel_thread = SimpleNamespace(parent_thread=threading.main_thread())
        try:
            return await super().do_execute(*args, **kwargs)
        finally:
            self.shell_channel_thread = None


class Channel(InProcessChannel):
    """A channel whose messages go down the client's pipe, but for those of no interest."""

    def call_handlers(self, msg: dict[str, Any]) -> None:
        """Send a message as it is needed to show what it shows."""
        if msg["msg_type"] != "status":
            needed = ("msg_type", "header", "parent_header", "content")
            self.client.pipe.send({name: msg[name] for name in needed})


class Client(InProcessKernelClient):
    """The kernel's client at this end of a pipe."""

    shell_channel_class = Channel
    iopub_channel_class = Channel
    pipe: Connection


def serve(pipe: Connection, folder: str) -> None:
    """Run the cells that come by the pipe, in `folder`, until it closes.

    First the language goes out; then, for each source that comes in, Jupyter's messages as cells
    show something, closed by the `execute_reply`.
    """
    os.chdir(folder)
    sys.path[:] = kernel_path(sys.path)
    made = shell()
    kernel = Kernel()
    sys.stdout, sys.stderr = kernel.stdout, kernel.stderr
    client = Client(kernel=kernel, session=kernel.session)
    client.pipe = pipe
    client.start_channels()
    pipe.send(kernel.language_info)
    while not made.exit_now:
        client.execute(pipe.recv(), allow_stdin=False)


def kernel_path(path: list[str]) -> list[str]:
    """Return where a kernel imports from: not the script's folder, but the notebook's.

    As in ipykernel, the notebook's folder comes after the standard library and before what is
    installed. `ORIGINAL_DIR` is what multiprocessing makes of "", for Python's own first entry.
    """
    script = os.path.dirname(os.path.abspath(sys.argv[0])) if sys.argv else ""  # noqa: PTH100, PTH120
    first = {process.ORIGINAL_DIR} & set(path[:1])  # type: ignore[attr-defined]
    kept = [folder for folder in path if folder not in {"", script} | first]
    installed = [
        n for n, folder in enumerate(kept) if folder.endswith(("site-packages", "dist-packages"))
    ]
    kept.insert(installed[0] if installed else len(kept), "")
    return kept
