"""Kernels on request: a process that has what notebooks need forks one for whoever asks.

Papermill and the notebooks' own imports then load side by side, in two processes. Who asks sends
one end of a pipe across (`SCM_RIGHTS`); the kernel answers on it, first with its process id.
"""

from __future__ import annotations

import gc
import os
import signal
import socket
from dataclasses import dataclass
from multiprocessing.connection import Connection, Pipe


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


def ask(counter: socket.socket) -> tuple[Connection, int]:
    """Return the pipe to a fresh kernel in this working directory, and its process id.

    Raises `EOFError` or `OSError` where nobody grants it.
    """
    ours, theirs = Pipe()
    socket.send_fds(counter, [b"kernel"], [theirs.fileno()])
    theirs.close()
    ours.send(os.getcwd())  # noqa: PTH109 - as a text, which needs no import to be read
    return ours, ours.recv()


def grant(back: socket.socket) -> int:
    """Fork the kernel that somebody has asked for; return its process id."""
    _, (pipe, *_), _, _ = socket.recv_fds(back, len(b"kernel"), 1)
    child = os.fork()
    if not child:
        become_kernel(Connection(pipe))
    os.close(pipe)
    return child


def become_kernel(asked: Connection) -> None:
    """Be the kernel, in the child. Never returns."""
    try:
        signal.signal(signal.SIGINT, signal.default_int_handler)
        gc.enable()
        os.chdir(asked.recv())
        asked.send(os.getpid())
        from analysis.publish.kernel import serve

        serve(asked)
    finally:
        os._exit(1)
