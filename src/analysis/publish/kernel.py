"""The kernel in a fork: runs cells as ipykernel does, and tells a pipe what they show.

It is ipykernel's own shell, display hook and publisher, so that what comes out are the very
messages of an ordinary kernel; only ZeroMQ, its threads and the polling for readiness are left
out. There are no widgets (nothing answers comm messages) and no start-up files of the user.
"""

from __future__ import annotations

import asyncio
import builtins
import getpass
import io
import json
import os
import sys
import tempfile
from functools import cache
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

from ipykernel.compiler import XCachingCompiler
from ipykernel.zmqshell import ZMQInteractiveShell
from IPython.core.error import StdinNotImplementedError
from jupyter_client.jsonutil import json_default
from jupyter_client.session import Session
from traitlets import Any as AnyTrait
from traitlets.config import Config

if TYPE_CHECKING:
    from collections.abc import Callable
    from multiprocessing.connection import Connection

INLINE = "module://matplotlib_inline.backend_inline"  # what ipykernel sets for matplotlib
NO_INPUT = "raw_input was called, but this frontend does not support input requests."


class Wire(Session):
    """A Jupyter session whose messages go down a pipe, as JSON: (type, content)."""

    tell: Any = AnyTrait()  # Callable[[bytes], None], once there is somebody to tell

    def send(
        self,
        stream: Any,  # noqa: ARG002 - the base class calls it by this name
        msg_or_type: Any,
        content: Any = None,
        *_: Any,
        **__: Any,
    ) -> Any:
        """Send a message, or the parts of one; the arguments after `content` are ZeroMQ's."""
        if isinstance(msg_or_type, dict):
            msg_or_type, content = msg_or_type["msg_type"], msg_or_type["content"]
        self.tell(json.dumps((msg_or_type, content), default=json_default).encode())


class Stream(io.TextIOBase):
    """`sys.stdout` or `sys.stderr` of a kernel: also what subprocesses write to the descriptor."""

    encoding = "UTF-8"

    def __init__(self, name: str, wire: Wire, descriptor: int) -> None:
        self.name = name
        self._wire = wire
        self._written: list[str] = []
        self._below = tempfile.TemporaryFile()  # noqa: SIM115 - lives as long as the process
        os.dup2(self._below.fileno(), descriptor)

    def writable(self) -> bool:
        """Return that it is."""
        return True

    def write(self, text: str) -> int:
        """Keep text until the next flush."""
        if not isinstance(text, str):
            raise TypeError(f"write() argument must be str, not {type(text)}")
        self._written.append(text)
        return len(text)

    def flush(self) -> None:
        """Send what was written, as one message."""
        text = "".join(self._written) + self._from_below()
        self._written.clear()
        if text:
            self._wire.send(None, "stream", {"name": self.name, "text": text})

    def _from_below(self) -> str:
        # pread and truncate: the offset is shared with the processes that write.
        size = os.fstat(self._below.fileno()).st_size
        if not size:
            return ""
        data = os.pread(self._below.fileno(), size, 0)
        os.ftruncate(self._below.fileno(), 0)
        os.lseek(self._below.fileno(), 0, os.SEEK_SET)
        return data.decode("utf-8", errors="replace")


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
    wire = Wire()
    for sender in (made.displayhook, made.display_pub):
        sender.session = wire
        sender.pub_socket = wire
    made.displayhook.topic = b"execute_result"
    made.run_cell("pass", silent=True)  # the first takes ten times as long as the next
    return made


def serve(asked: Connection) -> None:
    """Run the cells that come down the pipe until it closes. Never returns.

    In comes (source, cell id); out go JSON pairs (message type, content), closed by an
    `execute_reply`.
    """
    made = shell()
    connect(made, asked.send_bytes)
    try:
        asyncio.run(converse(made, asked))
    except (EOFError, OSError):
        os._exit(0)
    os._exit(1)  # not sys.exit: what the parent has registered for its own exit is not ours


def connect(made: Any, tell: Callable[[bytes], None]) -> None:
    """Make this process the kernel's: its streams, its path, no input."""
    wire = made.displayhook.session
    wire.tell = tell
    sys.stdout, sys.stderr = Stream("stdout", wire, 1), Stream("stderr", wire, 2)
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    builtins.input = refuse_input
    getpass.getpass = refuse_input
    sys.path[:] = kernel_path(sys.path)


def kernel_path(path: list[str]) -> list[str]:
    """Return where a kernel imports from: not the script's folder, but the notebook's.

    As in ipykernel, the notebook's folder comes after the standard library and before what is
    installed.
    """
    script = os.path.dirname(os.path.abspath(sys.argv[0])) if sys.argv else ""  # noqa: PTH100, PTH120
    kept = [folder for folder in path if folder not in {"", script}]
    installed = [
        n for n, folder in enumerate(kept) if folder.endswith(("site-packages", "dist-packages"))
    ]
    kept.insert(installed[0] if installed else len(kept), "")
    return kept


def refuse_input(*_: object, **__: object) -> str:
    """Raise what a kernel raises where nobody can be asked."""
    raise StdinNotImplementedError(NO_INPUT)


async def converse(made: Any, asked: Connection) -> None:
    """Answer each cell in turn, inside a running loop as in a kernel, until one asks to exit."""
    wire = made.displayhook.session
    while not made.exit_now:
        source, cell_id = asked.recv()
        wire.send(None, "execute_input", {"execution_count": made.execution_count})
        reply = await run(made, source, cell_id)
        sys.stdout.flush()
        sys.stderr.flush()
        wire.send(None, "execute_reply", reply)


async def run(made: Any, source: str, cell_id: str) -> dict[str, object]:
    """Run one cell as `IPythonKernel.do_execute` does; return the reply's content."""
    made._last_traceback_during_displayhook = False  # noqa: SLF001 - the kernel's own protocol
    try:
        code, failed = made.transform_cell(source), None
    except Exception:  # noqa: BLE001 - a cell that isn't Python fails when it is run
        code, failed = source, sys.exc_info()
    if made.should_run_async(source, transformed_cell=code, preprocessing_exc_tuple=failed):
        result = await run_async(made, source, code, failed, cell_id)
    else:
        result = made.run_cell(source, store_history=True, cell_id=cell_id)
    error = result.error_before_exec or result.error_in_exec
    if result.success and not made._last_traceback_during_displayhook:  # noqa: SLF001
        return {"status": "ok", "execution_count": made.execution_count - 1}
    traceback = made._last_traceback or []  # noqa: SLF001
    return {
        "status": "error",
        "ename": type(error).__name__,
        "evalue": str(error),
        "traceback": traceback,
        "execution_count": made.execution_count - 1,
    }


async def run_async(made: Any, source: str, code: str, failed: Any, cell_id: str) -> Any:
    """Run a cell that awaits; the shell triggers its events only for the others."""
    result = None
    try:
        result = await made.run_cell_async(
            source,
            store_history=True,
            transformed_cell=code,
            preprocessing_exc_tuple=failed,
            cell_id=cell_id,
        )
    finally:
        made.events.trigger("post_execute")
        made.events.trigger("post_run_cell", result)
    return result
