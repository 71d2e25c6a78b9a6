"""One build at a time: a lock on `.build/lock` that ends with the process that holds it."""

from __future__ import annotations

import os
from contextlib import contextmanager
from time import sleep
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

POLL = 0.2  # s, between two looks at a lock that another process holds


@contextmanager
def hold(folder: Path, say: Callable[[str], None]) -> Iterator[None]:
    """Hold the project's lock; wait for the process that has it, saying which that is.

    The system drops the lock of a process that dies, so there is nothing to clean up by hand.
    """
    folder.mkdir(parents=True, exist_ok=True)
    handle = os.open(folder / "lock", os.O_RDWR | os.O_CREAT, 0o644)
    try:
        if not take(handle):
            say(f"Waiting for another build (process {holder(handle)}) to finish")
            while not take(handle):
                sleep(POLL)
        os.ftruncate(handle, 0)
        os.lseek(handle, 0, os.SEEK_SET)
        os.write(handle, str(os.getpid()).encode())
        yield
    finally:
        os.close(handle)


def take(handle: int) -> bool:
    """Take the lock if nobody has it; a forked child does not inherit it."""
    try:
        import fcntl
    except ImportError:  # Windows
        return take_on_windows(handle)
    try:
        fcntl.lockf(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        return False
    return True


def take_on_windows(handle: int) -> bool:
    """Take the lock the way Windows has it: on a byte far behind the holder's number."""
    import msvcrt

    os.lseek(handle, 1 << 20, os.SEEK_SET)
    try:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined,unused-ignore]
    except OSError:
        return False
    return True


def holder(handle: int) -> str:
    """Return the number of the process that wrote itself into the lock."""
    os.lseek(handle, 0, os.SEEK_SET)
    return os.read(handle, 20).decode("ascii", "replace").strip() or "unknown"
