"""Drawings, kept by all that they are made from, so that a build draws each of them once.

Editions share most of theirs: the map of one day is that of the next, under either coding rule.
Nothing is kept where no build has said where, as in a notebook that a person runs.
"""

from __future__ import annotations

import base64
import hashlib
import json
from contextlib import suppress
from dataclasses import dataclass
from functools import wraps
from typing import TYPE_CHECKING, Any, ParamSpec

from analysis.figures.style import Drawing

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

Given = ParamSpec("Given")
MOST = 300  # drawings; one takes about a quarter of a megabyte
_DIGEST = 64  # characters of a SHA-256


@dataclass
class _Place:
    """Where drawings are found and where new ones go, and the code that has them drawn."""

    found: tuple[Path, ...] = ()
    new: Path | None = None
    code: str = ""


_place = _Place()


def keep(found: Path, new: Path) -> None:
    """Find drawings in `found` from now on, and keep others in `new` until they `settle`.

    Both are for this code and these libraries alone.
    """
    new.mkdir(parents=True, exist_ok=True)
    _place.found, _place.new = (found, new), new


def drawn_by(code: str) -> None:
    """Say which code has drawings made from now on: it could change what draws them."""
    _place.code = code


def kept(draw: Callable[Given, Drawing]) -> Callable[Given, Drawing]:
    """Have a function's drawings kept. All that it is given must tell itself by its `repr`."""

    @wraps(draw)
    def drawn(*given: Given.args, **named: Given.kwargs) -> Drawing:
        told = repr((_place.code, draw.__module__, given, sorted(named.items())))
        if not _place.new or " at 0x" in told:  # an address tells nothing
            return draw(*given, **named)
        name = hashlib.sha256(told.encode()).hexdigest()
        fields = next(filter(None, (read(folder / name) for folder in _place.found)), None)
        if fields is not None:
            return Drawing(**fields, again=lambda: draw(*given, **named).again())
        found = draw(*given, **named)
        write(found, _place.new / name)
        return found

    return drawn


def read(path: Path) -> dict[str, Any] | None:
    """Return the parts of a kept drawing; None where there is none, or not as it was written."""
    try:
        data = path.read_bytes()
        path.touch()
    except OSError:
        return None
    digest, content = data[:_DIGEST], data[_DIGEST:]
    if hashlib.sha256(content).hexdigest().encode() != digest:
        return None
    fields = json.loads(content)
    return {**fields, "png": base64.b64decode(fields["png"])}


def write(drawing: Drawing, path: Path) -> None:
    """Keep a drawing, with a digest that tells whether it is whole."""
    words = {name: getattr(drawing, name) for name in ("wide", "narrow", "alt")}
    png = base64.b64encode(drawing.png).decode()
    content = json.dumps(words | {"png": png}).encode()
    with suppress(OSError):  # a disk without room is told where it matters
        path.write_bytes(hashlib.sha256(content).hexdigest().encode() + content)


def settle(new: Path, found: Path) -> None:
    """Move the new drawings to where they are found; the longest unused make room for them."""
    found.mkdir(parents=True, exist_ok=True)
    for path in new.glob("*"):
        path.replace(found / path.name)
    used = sorted(found.glob("*"), key=lambda path: path.stat().st_mtime_ns, reverse=True)
    for path in used[MOST:]:
        path.unlink(missing_ok=True)
