"""Putting finished editions in place: report, figures and manifest together, or not at all.

What is written stays in `reports/`, `figures/` and `.build/`, and goes through no link. The new
folders are made beside the old ones, so that each room may be a file system of its own, and
change names with them. A journal in `.build/` says what is under way: after a kill, the next
build ends it. What this tool did not write is moved along and never removed.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import stat
import threading
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from analysis.case.files import read_json
from analysis.case.problems import CaseError, Problem
from analysis.publish import staleness
from analysis.publish.guard import ROOMS, guarded

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

OWN = ("manifest.json", "SHA256SUMS")  # of the reports, beside what the manifest lists
FOLDER_MODE, FILE_MODE = 0o755, 0o644  # whatever the umask
EXCHANGE = 2  # RENAME_EXCHANGE of linux/fs.h
HERE = -100  # AT_FDCWD of fcntl.h
Outputs = dict[str, str]
"""SHA-256 by path in the folder."""


@dataclass(frozen=True)
class Swap:
    """Two folders that are to change names.

    place: where the finished one belongs. new: where it is made, beside it; afterwards the old
    one is there. made: the new files. before: the paths in it that this tool wrote earlier.
    """

    place: Path
    made: Outputs
    before: frozenset[str]

    @property
    def new(self) -> Path:
        """Where the new folder is made."""
        return self.place.with_name(f".{self.place.name}.new")

    @property
    def aside(self) -> Path:
        """Where the old folder waits where two names can't be exchanged in one step."""
        return self.place.with_name(f".{self.place.name}.old")

    @property
    def ours(self) -> frozenset[str]:
        """The paths in the folder of what this tool writes or wrote."""
        return self.before | self.made.keys()

    def made_in(self, folder: Path) -> bool:
        """Return whether all the new files stand in a folder."""
        try:
            return all(
                staleness.digest(folder / name) == digest for name, digest in self.made.items()
            )
        except OSError:
            return False


class HalfPlacedError(CaseError):
    """One room of an edition is new and the other is not, and neither can be changed now."""


# ---- putting -----------------------------------------------------------------------------------


def put(stage: Path, root: Path, folder: str) -> Outputs:
    """Put the finished edition in `stage` (a folder for each room) in its place.

    Returns what was put there, SHA-256 by path in the project. Raises `CaseError` where something
    that this tool did not write is in the way, and `OSError`; then all is as it was.
    """
    swaps = [swap_of(stage, root, room, folder) for room in ROOMS]
    if in_the_way := [path for swap in swaps for path in strangers(swap) if obstructs(path, swap)]:
        expected = "is in the way, and not of this tool's making: move it away"
        raise CaseError(Problem(p.relative_to(root).as_posix(), expected) for p in in_the_way)
    write_journal(root, swaps)
    try:
        for swap, room in zip(swaps, ROOMS, strict=True):
            lay_out(stage / room, swap)
        exchange_all(swaps)
    except HalfPlacedError:
        raise
    except BaseException:
        settle(root, swaps)
        raise
    settle(root, swaps)
    places = ((swap.place.relative_to(root).as_posix(), swap.made) for swap in swaps)
    return {f"{place}/{name}": digest for place, made in places for name, digest in made.items()}


def swap_of(stage: Path, root: Path, room: str, folder: str) -> Swap:
    """Return what a room is to exchange."""
    finished = stage / room
    made = {each: staleness.digest(finished / each) for each in contents(finished)}
    before = frozenset(written(root, room, folder))
    return Swap(guarded(root, room, folder), made, before)


def written(root: Path, room: str, folder: str) -> Iterator[str]:
    """Yield the paths of what this tool wrote for an edition: by its manifest and its record."""
    if room == "reports":
        yield from OWN
    outputs = staleness.outputs_of(root, folder)
    with suppress(CaseError):
        told = read_json(root / "reports" / folder / OWN[0], OWN[0])
        if isinstance(told, dict) and isinstance(told.get("outputs"), dict):
            outputs |= told["outputs"]
    start = f"{room}/{folder}/"
    yield from (name.removeprefix(start) for name in outputs if name.startswith(start))


def contents(folder: Path) -> list[str]:
    """Return the paths in a folder of all that is in it, sorted: files, links, empty folders."""
    found = []
    for where, folders, files in os.walk(folder):
        links = [name for name in folders if Path(where, name).is_symlink()]
        empty = [] if folders or files or Path(where) == folder else [""]
        found += [Path(where, name).relative_to(folder) for name in (*files, *links, *empty)]
    return sorted(path.as_posix() for path in found)


def strangers(swap: Swap) -> list[Path]:
    """Return what stands in an edition's place and is not of this tool's making."""
    there = contents(swap.place)
    paths = {each: swap.place / each for each in there}
    return [path for each, path in paths.items() if each not in swap.before or not is_file(path)]


def obstructs(path: Path, swap: Swap) -> bool:
    """Return whether a path in an edition's place stands where something is to be put."""
    within = path.relative_to(swap.place)
    return any(within == each or within in each.parents for each in map(Path, swap.made))


def is_file(path: Path) -> bool:
    """Return whether a path is a file and no link to one: nothing else was ever written."""
    return stat.S_ISREG(path.lstat().st_mode)


def lay_out(made: Path, swap: Swap) -> None:
    """Bring a finished folder beside its place, into the same file system."""
    make_folder(swap.place.parent)
    if os.path.lexists(swap.new):
        told = "/".join(swap.new.parts[-3:])
        raise CaseError([Problem(told, "is in the way, and not of this tool's making")])
    shutil.move(made, swap.new)
    swap.new.chmod(FOLDER_MODE)
    for path in swap.new.rglob("*"):
        path.chmod(FOLDER_MODE if path.is_dir() else FILE_MODE)


def make_folder(folder: Path) -> None:
    """Make a folder and those that it stands in."""
    if not folder.is_dir():
        make_folder(folder.parent)
        folder.mkdir()
        folder.chmod(FOLDER_MODE)


def exchange_all(swaps: Iterable[Swap]) -> None:
    """Exchange all folders; where one cannot be, change back those that were."""
    done: list[Swap] = []
    try:
        for swap in swaps:
            exchange(swap)
            done.append(swap)
    except OSError as error:
        change_all_back(done, error)
        raise


def change_all_back(done: Sequence[Swap], why: OSError) -> None:
    """Undo exchanges; raises `HalfPlacedError` where even that can't be done."""
    try:
        for swap in reversed(done):
            change_back(swap)
    except OSError as error:
        told = "/".join(done[0].place.parts[-3:])
        expected = f"is new and its other half is not: {why.strerror}; the next build mends it"
        raise HalfPlacedError([Problem(told, expected)]) from error


def exchange(swap: Swap) -> None:
    """Put the new folder in the place of the old one, which is then where the new one was.

    Where the system can exchange two names at once, there is no moment without a report.
    """
    if not swap.place.exists():
        swap.new.rename(swap.place)
    elif not exchange_names(swap.new, swap.place):
        exchange_by_steps(swap)


def exchange_by_steps(swap: Swap) -> None:
    """Exchange two folders by way of a third name; where a step fails, undo those before it."""
    swap.place.rename(swap.aside)
    try:
        swap.new.rename(swap.place)
        swap.aside.rename(swap.new)
    except OSError:
        if swap.place.exists():
            swap.place.rename(swap.new)
        swap.aside.rename(swap.place)
        raise


def change_back(swap: Swap) -> None:
    """Undo an exchange."""
    if swap.new.exists():
        exchange(swap)
    else:
        swap.place.rename(swap.new)


def exchange_names(one: Path, other: Path) -> bool:
    """Exchange the names of two folders in one step; False where the system can't."""
    import ctypes

    try:
        rename = ctypes.CDLL(None, use_errno=True).renameat2
    except (AttributeError, OSError, TypeError):
        return False  # not Linux, or an old C library
    return bool(rename(HERE, os.fsencode(one), HERE, os.fsencode(other), EXCHANGE) == 0)


def settle(root: Path, swaps: Iterable[Swap]) -> None:
    """Clear away what an exchange has left beside the places, and the journal."""
    for swap in swaps:
        if swap.new.is_dir():
            try:
                clear(swap)
            except OSError as error:
                told = swap.new.relative_to(root).as_posix()
                raise CaseError([Problem(told, f"can't be cleared away: {error}")]) from error
    journal(root).unlink(missing_ok=True)


def clear(swap: Swap) -> None:
    """Remove our files of a folder that is not needed any more; move others' to the place."""
    for name in contents(swap.new):
        path, kept = swap.new / name, swap.place / name
        if name in swap.ours and is_file(path):
            path.unlink()
        else:
            make_folder(kept.parent)
            path.rename(kept)
    for where, _, _ in os.walk(swap.new, topdown=False):
        Path(where).rmdir()


# ---- after a kill ------------------------------------------------------------------------------


def journal(root: Path) -> Path:
    """Return where it is written what is under way."""
    return root / ".build" / "placing.json"


def write_journal(root: Path, swaps: Iterable[Swap]) -> None:
    """Write down what is about to be done, whole or not at all."""
    told = [
        {
            "place": swap.place.relative_to(root).as_posix(),
            "made": swap.made,
            "before": sorted(swap.before),
        }
        for swap in swaps
    ]
    part = journal(root).with_suffix(".part")
    part.write_text(json.dumps(told), "utf-8")
    part.replace(journal(root))


def recover(root: Path) -> None:
    """End what a killed build had begun to put in place: forward where a room was exchanged."""
    if not journal(root).exists():
        return
    swaps = [as_swap(told, root) for told in read_json(journal(root), ".build/placing.json")]
    for swap in swaps:
        if swap.aside.is_dir() and swap.place.exists():
            swap.aside.rename(swap.new)
        elif swap.aside.is_dir():
            swap.aside.rename(swap.place)
    undone = [swap for swap in swaps if not swap.made_in(swap.place)]
    if len(undone) < len(swaps) and all(swap.made_in(swap.new) for swap in undone):
        exchange_all(undone)
    settle(root, swaps)


def as_swap(told: Mapping[str, object], root: Path) -> Swap:
    """Return a swap as the journal tells it; raises `CaseError` where it leads astray."""
    room, _, folder = str(told["place"]).partition("/")
    made, before = told["made"], told["before"]
    return Swap(guarded(root, room, folder), dict(made), frozenset(before))  # type: ignore[call-overload]


@contextmanager
def uninterrupted() -> Iterator[None]:
    """Let Ctrl-C wait until the block has ended."""
    waiting: list[int] = []
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, lambda number, _: waiting.append(number))
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
    if waiting:
        raise KeyboardInterrupt
