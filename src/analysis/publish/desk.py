"""Kernels on request: a process that has what notebooks need forks one for whoever asks.

Papermill and the notebooks' own imports then load side by side, in two processes. Who asks sends
one end of a pipe across (`SCM_RIGHTS`), and is told the process id of the kernel at the other.
"""

from __future__ import annotations

import errno
import gc
import os
import signal
import socket
from dataclasses import dataclass
from multiprocessing.connection import Connection, Pipe
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterable


class Closable(Protocol):
    """What a fork closes because it is not its own: a pipe, a socket."""

    def close(self) -> None:
        """Let go of it."""


@dataclass(frozen=True)
class Desk:
    """A pair of sockets: kernels are asked for at `counter` and granted from `back`."""

    counter: socket.socket
    back: socket.socket

    @classmethod
    def new(cls) -> Desk:
        """Return a desk, to be made before the processes on its two sides are forked."""
        return cls(*socket.socketpair(socket.AF_UNIX, socket.SOCK_DGRAM))

    def close(self) -> None:
        """Leave the desk to others."""
        self.counter.close()
        self.back.close()


def ask(counter: socket.socket, code: str) -> tuple[Connection, int]:
    """Return the pipe to a fresh kernel in this working directory, and its process id.

    `code` tells one notebook's code from another's. Waits until the kernel is granted, or this
    process is ended because nobody is left to grant it. Raises `OSError` where that is known.
    """
    ours, theirs = Pipe()
    socket.send_fds(counter, [b"kernel"], [theirs.fileno()])
    pid = ours.recv()
    theirs.close()  # not before: some systems lose what is closed on its way
    ours.send((os.getcwd(), code))  # noqa: PTH109 - as a text, which needs no import to be read
    return ours, pid


def grant(back: socket.socket, others: Iterable[Closable]) -> int:
    """Fork the kernel that somebody has asked for, without what is not its own; return its id.

    Raises `OSError` where this process can hold no more pipes.
    """
    _, pipes, _, _ = socket.recv_fds(back, len(b"kernel"), 1)
    if not pipes:
        raise OSError(errno.EMFILE, os.strerror(errno.EMFILE))
    os.set_inheritable(pipes[0], False)  # what a cell starts is not to hold it  # noqa: FBT003
    pipe = Connection(pipes[0])
    child = os.fork()
    if not child:
        become_kernel(pipe, [back, *others])
    pipe.send(child)
    pipe.close()
    return child


def become_kernel(asked: Connection, others: Iterable[Closable]) -> None:
    """Be the kernel, in the child. Never returns."""
    try:
        for other in others:
            other.close()
        signal.signal(signal.SIGINT, signal.default_int_handler)
        gc.enable()
        folder, code = asked.recv()
        os.chdir(folder)
        from analysis.figures.kept import drawn_by
        from analysis.publish.kernel import serve

        drawn_by(code)
        serve(asked)
    finally:
        os._exit(1)
