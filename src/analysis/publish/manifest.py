"""What a report was made from and what it consists of: `manifest.json` and `SHA256SUMS`."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from analysis.case.files import read_json
from analysis.case.problems import CaseError
from analysis.publish.fresh import differences, digest

if TYPE_CHECKING:
    from pathlib import Path

    from analysis.publish.editions import Edition
    from analysis.publish.fresh import State

# The parts whose version can change a byte of the output.
PARTS = (
    "babel", "edtf", "fluent-runtime", "matplotlib", "nbconvert", "num2words", "numpy", "pandas",
    "papermill", "pypandoc-binary", "text2num", "typst",
)  # fmt: skip


def write(edition: Edition, now: State, stage: Path) -> None:
    """Write `manifest.json` and `SHA256SUMS` beside the finished report in `stage`."""
    reports = stage / "reports"
    outputs = {
        f"{name}/{edition.folder}/{path.name}": digest(path)
        for name in ("figures", "reports")
        for path in sorted((stage / name).iterdir())
    }
    content = {"edition": edition.name, **inputs(now), "outputs": outputs}
    (reports / "manifest.json").write_text(dump(content), "utf-8")
    sums = [f"{digest(path)}  {path.name}\n" for path in sorted(reports.iterdir())]
    (reports / "SHA256SUMS").write_text("".join(sums), "utf-8")


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
