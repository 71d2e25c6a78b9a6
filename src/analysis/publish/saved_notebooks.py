"""Notebooks as somebody saved them: what is not the notebook's own, named and cleared.

Outputs, counters and parameters of the moment make a diff unreadable; a report never depends on
them: it is made from sources and its edition's parameters.
"""

from __future__ import annotations

import ast
import json
import re
from typing import TYPE_CHECKING, Any

from analysis.case.files import read_json, read_text, real
from analysis.case.parameters import DEFAULTS
from analysis.case.problems import CaseError, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_GIVEN = re.compile(rf"(?m)^({'|'.join(DEFAULTS)})(\s*=\s*)([^#\n]*?)(\s*(?:#.*)?)$")


def check(root: Path) -> Iterator[Problem]:
    """Yield each cell of the notebooks that was saved with what it showed, or other parameters."""
    for path in files(root):
        name = f"notebooks/{path.name}"
        try:
            for number, cell in enumerate(read_json(path, name)["cells"], start=1):
                yield from _check_cell(f"{name}, cell {number}", cell)
        except CaseError as error:
            yield from error.problems
        except (KeyError, TypeError, AttributeError):
            yield Problem(name, "expected a notebook: an object with a list of cells")


def files(root: Path) -> list[Path]:
    """Return the notebooks of the project, sorted."""
    return real((root / "notebooks").glob("*.ipynb"))


def _check_cell(place: str, cell: dict[str, Any]) -> Iterator[Problem]:
    if cell.get("outputs") or cell.get("execution_count") is not None:
        yield Problem(place, "saved with its outputs; `report tidy` clears them")
    if "parameters" in _tags(cell):
        for name, value in _given(_source(cell)).items():
            if value != DEFAULTS[name]:
                yield Problem(
                    f"{place}, {name}",
                    f"saved with another value than {DEFAULTS[name]!r}; `report tidy` puts it back",
                    value=str(value),
                )


def tidy(root: Path) -> list[str]:
    """Clear the outputs of every notebook, put its parameters back; return the files changed."""
    changed = []
    for path in files(root):
        try:
            before = read_text(path, path.name)
            after = cleared(before)
        except (CaseError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
            continue  # `check` says what is wrong with it
        if after != before:
            part = path.with_suffix(".part")
            part.write_text(after, "utf-8")
            part.replace(path)
            changed.append(f"notebooks/{path.name}")
    return changed


def cleared(text: str) -> str:
    """Return a notebook, as JSON, with its sources and tags and nothing of a run."""
    notebook = json.loads(text)
    for cell in notebook["cells"]:
        tags = _tags(cell)
        cell["metadata"] = {"tags": tags} if tags else {}
        if cell["cell_type"] == "code":
            cell |= {"outputs": [], "execution_count": None}
        if "parameters" in tags:
            source = _GIVEN.sub(lambda m: f"{m[1]}{m[2]}{_told(m[1])}{m[4]}", _source(cell))
            cell["source"] = source.splitlines(keepends=True)
    kernel = {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"}
    notebook["metadata"] = {"kernelspec": kernel, "language_info": {"name": "python"}}
    return json.dumps(notebook, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def _told(name: str) -> str:
    value = DEFAULTS[name]
    return "None" if value is None else f'"{value}"'


def taken(data: bytes) -> bytes:
    """Return what a report takes from a notebook: sources, tags, attachments.

    Not the parameters that every edition gives. Where it is none, the bytes: building says why.
    """
    try:
        cells = json.loads(data)["cells"]
        told = [
            [cell["cell_type"], _own_source(cell), _tags(cell), cell.get("attachments", {})]
            for cell in cells
        ]
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return data
    return json.dumps(told, sort_keys=True).encode()


def _own_source(cell: dict[str, Any]) -> str:
    source = _source(cell)
    return _GIVEN.sub(r"\1", source) if "parameters" in _tags(cell) else source


def _given(source: str) -> dict[str, Any]:
    """Return the values that a parameters cell gives to the parameters of every edition."""
    found = {}
    for match in _GIVEN.finditer(source):
        try:
            found[match[1]] = ast.literal_eval(match[3])
        except (ValueError, SyntaxError):
            found[match[1]] = match[3]
    return found


def _source(cell: dict[str, Any]) -> str:
    source = cell["source"]
    return source if isinstance(source, str) else "".join(source)


def _tags(cell: dict[str, Any]) -> list[str]:
    return sorted(cell["metadata"].get("tags", []))
