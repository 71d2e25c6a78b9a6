"""Imports that leave out what is slow to import and is not needed here."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def absent(*names: str) -> Iterator[None]:
    """Make modules that are not yet imported seem not to be installed, within the block.

    What needs them can import them after it.
    """
    hidden = set(names) - sys.modules.keys()
    sys.modules |= dict.fromkeys(hidden)  # type: ignore[arg-type]  # “there is none”
    try:
        yield
    finally:
        for name in hidden:
            sys.modules.pop(name, None)


def import_jsonschema() -> None:
    """Import jsonschema without modules that take longer than all the others together.

    It loads them if they are there, to check international web addresses and lengths of time; the
    first builds a grammar at its import, for a second and a half.
    """
    with absent("rfc3987_syntax", "isoduration"):
        import jsonschema  # noqa: F401 - papermill, nbformat and frictionless import it
