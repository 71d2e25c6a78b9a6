"""Drawings, kept by all that they are made from, so that a build draws each of them once.

Editions share most of theirs: the map of one day is that of the next, under either coding rule.
Nothing is kept where no build has said where, as in a notebook that a person runs.
"""

from __future__ import annotations

import base64
import hashlib
import json
from dataclasses import asdict
from functools import wraps
from typing import TYPE_CHECKING, ParamSpec

from analysis.figures.style import Drawing

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

Given = ParamSpec("Given")
MOST = 300  # drawings; one takes about a quarter of a megabyte
_DIGEST = 64  # characters of a SHA-256

_place: list[tuple[Path, str]] = []


def keep(folder: Path, made_by: str) -> None:
    """Keep drawings in `folder` from now on; `made_by` tells the code and libraries that draw."""
    folder.mkdir(parents=True, exist_ok=True)
    _place[:] = [(folder, made_by)]


def kept(draw: Callable[Given, Drawing]) -> Callable[Given, Drawing]:
    """Have a function's drawings kept. All that it is given must tell itself by its `repr`."""

    @wraps(draw)
    def drawn(*given: Given.args, **named: Given.kwargs) -> Drawing:
        told = repr((draw.__module__, given, sorted(named.items())))
        if not _place or " at 0x" in told:  # an address tells nothing
            return draw(*given, **named)
        folder, made_by = _place[0]
        path = folder / hashlib.sha256(f"{made_by}\n{told}".encode()).hexdigest()
        found = read(path)
        if found is None:
            found = draw(*given, **named)
            write(found, path)
        return found

    return drawn


def read(path: Path) -> Drawing | None:
    """Return a kept drawing; None where there is none, or not as it was written."""
    try:
        data = path.read_bytes()
        path.touch()
    except OSError:
        return None
    digest, content = data[:_DIGEST], data[_DIGEST:]
    if hashlib.sha256(content).hexdigest().encode() != digest:
        return None
    fields = json.loads(content)
    return Drawing(**fields | {"png": base64.b64decode(fields["png"])})


def write(drawing: Drawing, path: Path) -> None:
    """Keep a drawing, with a digest that tells whether it is whole."""
    png = base64.b64encode(drawing.png).decode()
    content = json.dumps(asdict(drawing) | {"png": png}).encode()
    path.write_bytes(hashlib.sha256(content).hexdigest().encode() + content)


def prune(folder: Path) -> None:
    """Remove the drawings that were longest not used, where there are more than `MOST`."""
    found = sorted(folder.glob("*"), key=lambda path: path.stat().st_mtime_ns, reverse=True)
    for path in found[MOST:]:
        path.unlink(missing_ok=True)
