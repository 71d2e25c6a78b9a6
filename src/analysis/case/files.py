"""Every file that a person has made is read here: what can go wrong becomes a `Problem`.

Nothing waits and nothing is read without end: a pipe or a device is told, never opened.
"""

from __future__ import annotations

import json
import os
import stat
from typing import TYPE_CHECKING, Any

from analysis.case.problems import CaseError, Problem

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

MAX_BYTES = 32 * 2**20
_KINDS = {
    stat.S_IFDIR: "a folder",
    stat.S_IFIFO: "a pipe",
    stat.S_IFCHR: "a device",
    stat.S_IFBLK: "a device",
    stat.S_IFSOCK: "a socket",
}


def read(path: Path, name: str, hint: str = "is it the right file?") -> bytes:
    """Return the bytes of a file of a sensible size; `name` is what a message calls it.

    Raises `CaseError` where it is missing, cannot be read, is too large or no file at all.
    """
    try:
        check_size(name, path.stat(), hint)
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0))
        with open(handle, "rb") as file:  # noqa: PTH123 - a handle is no path
            data = file.read(MAX_BYTES + 1)
    except FileNotFoundError as error:
        link = path.is_symlink()
        raise wrong(name, "a link to nothing" if link else "the file is missing") from error
    except (OSError, ValueError) as error:
        raise wrong(name, f"cannot be read: {getattr(error, 'strerror', error)}") from error
    if len(data) > MAX_BYTES:  # it has grown, or tells no size, as files of /proc do
        raise wrong(name, f"holds more than {MAX_BYTES // 2**20} MB: {hint}")
    return data


def check_size(name: str, found: os.stat_result, hint: str) -> None:
    """Raise `CaseError` for what is no file, or one that is too large to be meant."""
    kind = stat.S_IFMT(found.st_mode)
    if kind != stat.S_IFREG:
        raise wrong(name, f"expected a file and found {_KINDS.get(kind, 'something else')}")
    if found.st_size > MAX_BYTES:
        most = f"at most {MAX_BYTES // 2**20} MB are read"
        raise wrong(name, f"the file holds {found.st_size / 2**20:,.0f} MB; {most}: {hint}")


def read_text(path: Path, name: str) -> str:
    """Return a file as text, with or without a byte-order mark; raises `CaseError`."""
    return decode(read(path, name), name).removeprefix("\ufeff")


def decode(data: bytes, name: str) -> str:
    """Return bytes as text, line breaks as they are; raises `CaseError` if they are not UTF-8."""
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise wrong(name, f"its line {line} is not UTF-8 text") from error
    if "\0" in text:
        line = text[: text.index("\0")].count("\n") + 1
        raise wrong(name, f"a NUL byte in its line {line}: not a text file")
    return text


def read_json(path: Path, name: str) -> Any:
    """Return what a JSON file holds; raises `CaseError` where that can't be told."""
    text = read_text(path, name)
    try:
        return json.loads(text, object_pairs_hook=once)
    except json.JSONDecodeError as error:
        where = f"line {error.lineno}, character {error.colno}"
        raise wrong(name, f"not valid JSON at {where}: {error.msg.lower()}") from error
    except RecursionError as error:
        raise wrong(name, "not JSON that can be read: nested too deeply") from error
    except ValueError as error:  # of `once`, or of Python, which reads no endless integer
        why = str(error) if "twice" in str(error) else "a number in it has too many digits"
        raise wrong(name, f"not JSON that can be read: {why}") from error


def once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Return an object of JSON; raises ValueError where a name in it stands twice."""
    made = dict(pairs)
    if len(made) != len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise ValueError(f"“{twice}” stands twice in one object")
    return made


def wrong(name: str, expected: str) -> CaseError:
    """Return the error of a file as a whole."""
    return CaseError([Problem(name, expected)])


def real(paths: Iterable[Path]) -> list[Path]:
    """Return the paths, sorted, that are no program's own: their names begin with no dot."""
    return sorted(path for path in paths if not path.name.startswith("."))
