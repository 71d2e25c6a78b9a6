"""What a report was made from and what it consists of: `manifest.json` and `SHA256SUMS`."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from analysis.case.files import read_json
from analysis.case.problems import CaseError
from analysis.figures.style import OWN
from analysis.publish.staleness import differences, digest

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from analysis.case.editions import Edition
    from analysis.publish.staleness import State

# The parts whose version can change a byte of the output.
PARTS = (
    "babel", "edtf", "fluent-runtime", "matplotlib", "nbconvert", "num2words", "numpy", "pandas",
    "papermill", "pypandoc-binary", "text2num", "typst",
)  # fmt: skip


def write(edition: Edition, now: State, stage: Path, about: Mapping[str, Any]) -> None:
    """Write `manifest.json` and `SHA256SUMS` beside the finished report in `stage`.

    about: what the index of reports tells of it.
    """
    reports = stage / "reports"
    outputs = {
        f"{name}/{edition.folder}/{path.relative_to(stage / name).as_posix()}": digest(path)
        for name in ("figures", "reports")
        for path in files(stage / name)
    }
    own = {"own_calculations": [*own_calculations(reports / "notebooks")]}
    content = {
        "edition": edition.name,
        "about": dict(about),
        **inputs(now),
        **own,
        "outputs": outputs,
    }
    (reports / "manifest.json").write_text(dump(content), "utf-8")
    sums = [f"{digest(path)}  {path.relative_to(reports).as_posix()}\n" for path in files(reports)]
    (reports / "SHA256SUMS").write_text("".join(sums), "utf-8")


def files(folder: Path) -> list[Path]:
    """Return the files below a folder, sorted."""
    return sorted(path for path in folder.rglob("*") if path.is_file())


def own_calculations(notebooks: Path) -> Iterator[str]:
    """Yield the cells of the run notebooks whose numbers are their author's own."""
    for path in files(notebooks):
        cells = json.loads(path.read_text("utf-8"))["cells"]
        for number, cell in enumerate(cells, start=1):
            if OWN in cell["metadata"].get("tags", []):
                yield f"{path.name}, cell {number}"


def inputs(now: State) -> dict[str, Any]:
    """Return what the manifest tells of a state.

    Not the machine nor its Python: the report's bytes are the same under each that is supported.
    """
    return {
        "parameters": now["parameters"],
        "versions": {name: now["versions"].get(name) for name in PARTS},
        "inputs": now["files"],
    }


def changes(published: Path, now: State) -> list[str]:
    """Return in words what has changed since a published report was made, by its manifest."""
    try:
        before = read_json(published, published.name)
    except CaseError:
        return []
    groups = {"parameters": "parameters", "versions": "versions", "files": "inputs"}
    told = [
        {group: content.get(name) for group, name in groups.items()}
        for content in (before if isinstance(before, dict) else {}, inputs(now))
    ]
    sound = all(isinstance(value, dict) for value in told[0].values())
    return [*differences(*told)] if sound else []


def dump(content: dict[str, Any]) -> str:
    """Return JSON with stable order and a last line end."""
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"
