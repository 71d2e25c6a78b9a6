"""Where this tool may write: `reports/`, `figures/` and `.build/`, and through no link."""

from __future__ import annotations

import os
from pathlib import Path

from analysis.case.names import fits
from analysis.case.problems import CaseError, Problem

ROOMS = ("reports", "figures")


def check(root: Path, folder: str) -> None:
    """Raise `CaseError` where an edition cannot be put in its place: a link, a file, a bad name."""
    for room in ROOMS:
        guarded(root, room, folder)


def guarded(root: Path, room: str, folder: str) -> Path:
    """Return the path of an edition's folder in a room; raises `CaseError` where it leads astray.

    Every step down from the project is a folder or nothing yet; none is a link.
    """
    steps = folder.split("/")
    if room not in ROOMS or not all(map(fits, steps)):
        raise CaseError([Problem(f"{room}/{folder}", "no place for a report: nothing is written")])
    path = root
    for step in (room, *steps):
        path /= step
        told = path.relative_to(root).as_posix()
        if path.is_symlink():
            expected = "is a link; expected a folder: nothing is written through a link"
            raise CaseError([Problem(told, expected)])
        if path.exists() and not path.is_dir():
            raise CaseError([Problem(told, "a file is in the way of a folder; move it away")])
    return path


def check_own(folder: Path) -> None:
    """Raise `CaseError` where `.build/` or anything in it is a link: it would lead out of it."""
    links = [folder] if folder.is_symlink() else []
    for where, folders, files in os.walk(folder):
        links += [p for n in (*folders, *files) if (p := Path(where, n)).is_symlink()]
    expected = "is a link; remove it: nothing is written through a link"
    if links:
        raise CaseError(
            Problem(path.relative_to(folder.parent).as_posix(), expected) for path in sorted(links)
        )
