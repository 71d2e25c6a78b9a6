"""A fresh process for a call, from the standard library's fork server.

The server imports once what the work needs (`preload`), and each process begins with that at hand
and with nothing that another has done. Where a system has no fork server, processes are spawned:
the same, only slower.
"""

from __future__ import annotations

import json
import os
import pickle
import signal
import sys
from contextlib import contextmanager, suppress
from multiprocessing import get_all_start_methods, get_context, parent_process
from multiprocessing.connection import wait
from pkgutil import resolve_name
from tempfile import gettempdir
from threading import Lock, Thread
from types import ModuleType
from typing import TYPE_CHECKING, Any, Self

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from multiprocessing.connection import Connection

HAS_SERVER = "forkserver" in get_all_start_methods()
CONTEXT: Any = get_context("forkserver" if HAS_SERVER else "spawn")
GIVEN = "ANALYSIS_PRELOAD"  # environment variable: what the preloaded modules are told

_starting = Lock()
_wanted: dict[str, Any] = {"modules": ["analysis.run.kernel"], "given": "{}"}
_running: set[FreshProcess] = set()


class ProcessLostError(Exception):
    """A process ended without a word, or could not be had."""


def cores() -> int:
    """Return how many cores this process may use."""
    available: Sequence[int] | set[int] = getattr(os, "sched_getaffinity", lambda _: ())(0)
    return len(available) or os.cpu_count() or 1


# ---- the fork server -------------------------------------------------------------------------


def preload(modules: Sequence[str], **given: Any) -> None:
    """Start the fork server, which imports `modules` meanwhile; one that runs stays as it is.

    given: what the modules may ask for with `given`, as far as JSON can hold it.
    """
    with _starting:
        _wanted.update(modules=list(modules), given=json.dumps(given))
        run_server()


def run_server() -> None:
    """Start the fork server where there is one to start and none runs.

    Raises `OSError`, also where its socket's path would be longer than the system has room for.
    """
    if not HAS_SERVER:
        return
    from multiprocessing import forkserver

    os.environ[GIVEN] = _wanted["given"]
    try:
        forkserver.set_forkserver_preload(["analysis.run.server", *_wanted["modules"]])
        forkserver.ensure_running()
    except OSError as error:
        if "AF_UNIX" not in str(error):
            raise
        raise OSError(
            f"TMPDIR is too long for a socket, name a shorter one: {gettempdir()}"
        ) from error
    finally:
        del os.environ[GIVEN]


def given() -> dict[str, Any]:
    """Return what `preload` was given, in the server; whoever asks takes it."""
    found: dict[str, Any] = json.loads(os.environ.pop(GIVEN, "{}"))
    return found


# ---- a process, from outside -----------------------------------------------------------------


class FreshProcess:
    """A process that runs `call(pipe, *arguments)`, as a context: it is ended with the block.

    Raises `ProcessLostError` where none can be had.
    """

    def __init__(self, call: Callable[..., None], *arguments: Any) -> None:
        self.pipe, theirs = CONTEXT.Pipe()
        self._process = CONTEXT.Process(target=begin, args=(call, theirs, *arguments))
        try:
            with _starting, without_main():
                run_server()
                self._process.start()
        except (OSError, EOFError) as error:
            self.pipe.close()
            raise ProcessLostError(f"no process could be started: {error}") from error
        finally:
            theirs.close()
        _running.add(self)

    def receive(self, timeout: float | None = None) -> Any:
        """Return what it sends next. Raises `TimeoutError`, or `EOFError` where it has ended."""
        ready = wait([self.pipe, self._process.sentinel], timeout)
        if not ready:
            raise TimeoutError
        if self.pipe not in ready and not self.pipe.poll():
            raise EOFError
        try:
            return self.pipe.recv()
        except OSError as error:
            raise EOFError from error

    def kill(self) -> None:
        """Kill it, and whatever it has started."""
        with suppress(AttributeError, ProcessLookupError, PermissionError):
            os.killpg(self._process.pid, signal.SIGKILL)
        self._process.kill()  # it may not have made its group yet

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        _running.discard(self)
        self.kill()
        self.pipe.close()
        self._process.join()


@contextmanager
def without_main() -> Iterator[None]:
    """Hide the script that runs: a new process would run it too, and needs nothing of it."""
    main = sys.modules["__main__"]
    sys.modules["__main__"] = ModuleType("__main__")
    try:
        yield
    finally:
        sys.modules["__main__"] = main


def fresh(call: Callable[..., Any], *arguments: Any) -> Any:
    """Return `call(*arguments)` from a fresh process; raise what it raised there.

    Raises `ProcessLostError` where the process is lost.
    """
    with FreshProcess(answer, call, arguments) as process:
        try:
            value, error = process.receive()
        except EOFError:
            raise ProcessLostError("a process was killed, or ran out of memory") from None
    if error:
        raise error
    return value


def kill_all() -> None:
    """Kill every process that runs; whoever waits for one is told that it is lost."""
    for process in list(_running):
        process.kill()


# ---- a process, from inside ------------------------------------------------------------------


def begin(call: Callable[..., None], pipe: Connection, *arguments: Any) -> None:
    """Make the process one that ends with its parent, and call.

    A group of its own: Ctrl-C reaches the command alone, and one signal ends all that it starts.
    What it starts inherits nothing, or a pipe would seem open after its owner's end.
    """
    if hasattr(os, "setpgid"):
        os.setpgid(0, 0)
        for descriptor in os.listdir("/dev/fd"):  # noqa: PTH208 - numbers, not paths
            with suppress(OSError):
                os.set_inheritable(int(descriptor), int(descriptor) < 3)
    Thread(target=end_with_parent, daemon=True).start()
    with suppress(EOFError, BrokenPipeError, ConnectionResetError):  # nobody is left to be told
        call(pipe, *arguments)


def end_with_parent() -> None:
    """Wait until the process that asked for this one is gone, and end with all that it started."""
    parent = parent_process()
    if parent is None:
        return
    wait([parent.sentinel])
    with suppress(AttributeError):
        os.killpg(0, signal.SIGKILL)
    os._exit(1)


def named(pipe: Connection, name: str, *arguments: Any) -> None:
    """Call the function of that name, `module:function`, which is imported here alone."""
    resolve_name(name)(pipe, *arguments)


def answer(pipe: Connection, call: Callable[..., Any], arguments: tuple[Any, ...]) -> None:
    """Send (value, error) of a call; an error that can't be sent goes as its words."""
    value, error = None, None
    try:
        value = call(*arguments)
    except Exception as raised:  # noqa: BLE001 - it is raised again by the process that asked
        error = sendable(raised)
    pipe.send((value, error))


def sendable(error: Exception) -> Exception:
    """Return an error as it can go through a pipe: as it is, or in words."""
    try:
        pickle.loads(pickle.dumps(error))  # noqa: S301 - our own, made a line above
    except Exception:  # noqa: BLE001 - some can't be written, some can't be read again
        return RuntimeError(f"{type(error).__name__}: {error}")
    return error
