"""Putting finished folders in place whole: at every moment the old one or the new one is there."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

EXCHANGE = 2  # RENAME_EXCHANGE of linux/fs.h
HERE = -100  # AT_FDCWD of fcntl.h


def put(new: Path, place: Path, aside: Path) -> None:
    """Put the folder `new` in the place of an older one, which is removed.

    Where the system can exchange two names at once, there is no moment without a report.
    Elsewhere the old folder is first moved to `aside`, whence `recover` brings it back if the
    second move never comes.
    """
    place.parent.mkdir(parents=True, exist_ok=True)
    if not place.exists():
        new.rename(place)
    elif exchange(new, place):
        shutil.rmtree(new)
    else:
        aside.parent.mkdir(parents=True, exist_ok=True)
        place.rename(aside)
        new.rename(place)
        shutil.rmtree(aside)


def exchange(one: Path, other: Path) -> bool:
    """Exchange the names of two folders in one step; False where the system can't."""
    import ctypes

    try:
        rename = ctypes.CDLL(None, use_errno=True).renameat2
    except (AttributeError, OSError, TypeError):
        return False  # not Linux, or an old C library
    return bool(rename(HERE, os.fsencode(one), HERE, os.fsencode(other), EXCHANGE) == 0)


def recover(aside: Path, root: Path) -> None:
    """Bring back folders that an interrupted `put` moved to `aside` and never replaced.

    Their path below `aside` is that below `root`: room, case, edition.
    """
    for old in sorted(aside.glob("*/*/*")):
        place = root / old.relative_to(aside)
        if not place.exists():
            place.parent.mkdir(parents=True, exist_ok=True)
            old.rename(place)
    shutil.rmtree(aside, ignore_errors=True)
