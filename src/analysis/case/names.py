"""The one gate for every name that becomes part of a path."""

from __future__ import annotations

import re

from analysis.case.problems import Problem

LONGEST = 100  # characters; file systems take 255 bytes, and we put something to them
_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
EXPECTED = (
    "expected small letters a to z and digits, in words divided by hyphens: "
    "it becomes the name of a folder or file"
)


def fits(name: object) -> bool:
    """Return whether a name may become part of a path."""
    return isinstance(name, str) and len(name) <= LONGEST and bool(_NAME.fullmatch(name))


def misnamed(file: str, name: object, column: str = "") -> list[Problem]:
    """Return a problem where a name may not become part of a path, with one that may."""
    if fits(name):
        return []
    near = "-".join(re.findall(r"[a-z0-9]+", str(name)[:LONGEST].lower()))
    return [Problem(file, EXPECTED, None, column, str(name) or "(blank)", near)]
