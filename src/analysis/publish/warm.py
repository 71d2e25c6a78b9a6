"""A process that has imported and read what the work needs, and forks workers that do it.

The command itself stays light. Two such processes import side by side, one for the cells and one
for the pages; their workers are born with everything at hand, and keep what they learn for their
next job. What a notebook's cells do is none of it: they run in a kernel, which the first of these
processes forks for each notebook, at its `desk`.
"""

from __future__ import annotations

import gc
import os
import pickle
import signal
import sys
from collections import deque
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection, Pipe, wait
from time import monotonic
from typing import TYPE_CHECKING, Any

from analysis.publish.desk import grant

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from socket import socket

MOST = 110  # MB that a worker may grow by; what it keeps for later jobs is worth no more
UNBURIED = 64  # kernels that have ended
UNIT = 1 if sys.platform == "darwin" else 1024  # of getrusage's memory, in bytes


@dataclass(frozen=True)
class Job:
    """A call to make in a worker of the named warm process, and what it is about."""

    about: Any
    role: str
    call: Callable[..., Any]
    arguments: tuple[Any, ...]


@dataclass(frozen=True)
class Done:
    """What became of a job: its value, or what was raised; `seconds` of wall clock."""

    job: Job
    value: Any
    error: BaseException | None
    seconds: float


class WorkerLostError(Exception):
    """A worker, or the process that forks them, ended without a word."""


@dataclass(frozen=True)
class Role:
    """What a warm process does: `prepare`, and say so; once there is work for others, `later`.

    desk: where it grants kernels to those who ask.
    """

    prepare: Callable[[], Any]
    later: Callable[[], Any] | None = None
    desk: socket | None = None


class Warm:
    """A warm process: it has what its role prepares, and its jobs are done in forks of it."""

    def __init__(self, role: Role, others: Sequence[Warm] = ()) -> None:
        self.pipe, theirs = Pipe()
        sys.stdout.flush()
        sys.stderr.flush()
        self.pid = os.fork()
        if not self.pid:
            for warm in (self, *others):
                warm.pipe.close()
            serve(theirs, role)
        theirs.close()
        with suppress(OSError):  # the child does it too: whoever is first
            os.setpgid(self.pid, self.pid)

    def ready(self) -> None:
        """Wait until `prepare` has run; raise what it raised."""
        _, error, _ = receive(self.pipe)
        if error:
            raise error

    def close(self) -> None:
        """End the process and all that it has forked, at once."""
        self.pipe.close()
        for end in (lambda: os.killpg(self.pid, signal.SIGKILL), lambda: os.kill(self.pid, 9)):
            with suppress(ProcessLookupError, PermissionError):
                end()  # type: ignore[no-untyped-call]
        with suppress(ChildProcessError):
            os.waitpid(self.pid, 0)


def receive(pipe: Connection) -> tuple[Any, BaseException | None, bool]:
    """Return (value, error, whether it was the last) from a pipe; its closing is an error too."""
    try:
        value, error, last = pipe.recv()
    except (EOFError, OSError):
        lost = WorkerLostError("a worker process was killed, or ran out of memory")
        return None, lost, True
    return value, error, last


# ---- in the warm process -------------------------------------------------------------------


def serve(pipe: Connection, role: Role) -> None:
    """Prepare, then have jobs done until the pipe closes. Never returns."""
    # A group of its own: Ctrl-C reaches the command alone, and one signal ends the whole group.
    os.setpgid(0, 0)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    gc.disable()  # while importing there is nothing to collect
    try:
        send(pipe, *attempt(role.prepare))
        gc.freeze()  # a collection in a worker would copy every page that it looks at
        Relay(pipe, role).run()
    finally:
        os.killpg(0, signal.SIGKILL)


class Relay:
    """Hands jobs to workers, passes their answers on, and grants kernels."""

    def __init__(self, pipe: Connection, role: Role) -> None:
        self.pipe, self.desk, self.later = pipe, role.desk, role.later
        self.busy: dict[Any, tuple[int, int]] = {}
        self.idle: list[tuple[Any, int]] = []
        self.kernels: set[int] = set()

    def run(self) -> None:
        """Serve until the pipe closes."""
        always: list[Any] = [self.pipe, self.desk] if self.desk else [self.pipe]
        while True:
            for ready in wait([*always, *self.busy]):
                if ready is self.desk:
                    self.grant(self.desk)
                elif ready is not self.pipe:
                    self.answer(ready)
                elif not self.begin():
                    return
            if self.later and (self.busy or self.kernels) and not wait(always, 0):
                attempt(self.later)  # what fails here fails again where it is needed, and is told
                gc.freeze()
                self.later = None

    def begin(self) -> bool:
        """Hand the job that has come to an idle worker or a new one; False: none will come."""
        try:
            number, call, arguments = self.pipe.recv()
        except (EOFError, OSError):
            return False
        worker, child = self.hand((call, arguments))
        self.busy[worker] = (number, child)
        return True

    def hand(self, job: tuple[Any, Any]) -> tuple[Any, int]:
        """Hand a job to an idle worker that is still there, or to a new one."""
        while self.idle:
            worker, child = self.idle.pop()
            with suppress(OSError):
                worker.send(job)
                return worker, child
            self.bury(worker, child)
        worker, child = self.start()
        worker.send(job)
        return worker, child

    def start(self) -> tuple[Connection, int]:
        """Fork a worker; return the pipe that jobs and answers go by, and its id."""
        ours, theirs = Pipe()
        child = os.fork()
        if not child:
            try:
                for other in (ours, *self.not_theirs()):
                    other.close()
                signal.signal(signal.SIGINT, signal.default_int_handler)
                gc.enable()
                gc.set_threshold(100_000)  # a report is a big tree: not to be gone through often
                work(theirs)
            finally:
                os._exit(0)
        theirs.close()
        return ours, child

    def not_theirs(self) -> list[Any]:
        """Return what a fork must not hold: with it, nobody would see this process end."""
        return [self.pipe, *([self.desk] if self.desk else []), *self.busy, *dict(self.idle)]

    def answer(self, worker: Any) -> None:
        """Pass the answer of a worker on, or that it is lost."""
        number, child = self.busy.pop(worker)
        value, error, last = receive(worker)
        if last or len(self.idle) >= max(1, cores() - 1):  # with nothing to do, most may go
            self.bury(worker, child)
        else:
            self.idle.append((worker, child))
        self.pipe.send((number, (value, error)))

    def bury(self, worker: Any, child: int) -> None:
        """Let go of a worker that has ended, or that ends as nobody asks it any more."""
        worker.close()
        os.waitpid(child, 0)

    def grant(self, desk: socket) -> None:
        """Fork the kernel that is asked for, and let go of those that have ended.

        Not too soon: who asked ends them by their ids, which must not be another's by then.
        """
        if len(self.kernels) > UNBURIED:
            self.kernels -= {pid for pid in self.kernels if os.waitpid(pid, os.WNOHANG)[0]}
        self.kernels.add(grant(desk, self.not_theirs()))


def work(pipe: Connection) -> None:
    """Do one job after the other until the pipe closes, or until too much memory is taken."""
    begun = memory()
    while True:
        try:
            call, arguments = pipe.recv()
        except (EOFError, OSError):
            return
        answer = attempt(call, arguments)
        spent = memory() - begun > MOST
        send(pipe, *answer, spent)
        if spent:
            return


def memory() -> float:
    """Return the most memory that this process has had, in MB."""
    import resource  # where there is a fork, there is this

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * UNIT / 2**20


def attempt(
    call: Callable[..., Any], arguments: tuple[Any, ...] = ()
) -> tuple[Any, BaseException | None]:
    """Return (value, None) of a call, or (None, what it raised)."""
    try:
        return call(*arguments), None
    except Exception as error:  # noqa: BLE001 - it is raised again by the process that asked
        return None, error


def send(pipe: Connection, value: Any, error: BaseException | None, spent: bool = False) -> None:
    """Send an answer, and whether it is the last; an error that can't be sent goes as its words."""
    try:
        pickle.loads(pickle.dumps(error))  # noqa: S301 - our own, made a line above
    except Exception:  # noqa: BLE001 - some can't be written, some can't be read again
        error = RuntimeError(f"{type(error).__name__}: {error}")
    with suppress(BrokenPipeError):
        pipe.send((value, error, spent))


# ---- in the command ------------------------------------------------------------------------


class Crew:
    """Workers on as many cores as there are."""

    def __init__(self, roles: dict[str, Role]) -> None:
        self.size = cores()
        self._warm: dict[str, Warm] = {}
        for name, role in roles.items():
            self._warm[name] = Warm(role, list(self._warm.values()))
        self._cold = set(self._warm)
        self._at_work: dict[int, tuple[Job, float]] = {}
        self._count = 0

    @property
    def free(self) -> bool:
        """Whether another job can be started."""
        return len(self._at_work) < self.size

    @property
    def busy(self) -> bool:
        """Whether there is a job to wait for."""
        return bool(self._at_work)

    def start(self, job: Job) -> None:
        """Start a job."""
        self.ready(job.role)
        self._count += 1
        self._at_work[self._count] = (job, monotonic())
        self._warm[job.role].pipe.send((self._count, job.call, job.arguments))

    def ready(self, role: str) -> None:
        """Wait until a role's process is warm; raises what its preparing raised."""
        if role in self._cold:
            self._warm[role].ready()
            self._cold.discard(role)

    def next(self) -> Done:
        """Wait for a job to end and return what became of it."""
        pipes = [warm.pipe for role, warm in self._warm.items() if role not in self._cold]
        pipe: Any = wait(pipes)[0]
        try:
            number, (value, error) = pipe.recv()
        except (EOFError, OSError):
            raise WorkerLostError("a warm process was killed, or ran out of memory") from None
        job, begun = self._at_work.pop(number)
        return Done(job, value, error, monotonic() - begun)

    def close(self) -> None:
        """End every process."""
        for warm in self._warm.values():
            warm.close()


class Alone:
    """The same without a fork: each job in this process, one after the other."""

    def __init__(self) -> None:
        self._done: deque[Done] = deque()

    @property
    def free(self) -> bool:
        """Whether another job can be started."""
        return not self._done

    @property
    def busy(self) -> bool:
        """Whether there is a job to wait for."""
        return bool(self._done)

    def start(self, job: Job) -> None:
        """Do a job."""
        begun = monotonic()
        value, error = attempt(job.call, job.arguments)
        self._done.append(Done(job, value, error, monotonic() - begun))

    def next(self) -> Done:
        """Return what became of the job."""
        return self._done.popleft()

    def close(self) -> None:
        """Nothing is left behind."""


def cores() -> int:
    """Return how many cores this process may use."""
    available: Sequence[int] | set[int] = getattr(os, "sched_getaffinity", lambda _: ())(0)
    return len(available) or os.cpu_count() or 1
