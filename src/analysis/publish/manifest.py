"""What a report was made from and what it consists of: `manifest.json` and `SHA256SUMS`."""

from __future__ import annotations

import hashlib
import json
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from analysis.publish.editions import Edition

PACKAGE = Path(__file__).parents[1]
# The parts whose version can change a byte of the output.
PARTS = (
    "babel", "edtf", "fluent-runtime", "matplotlib", "nbconvert", "num2words", "numpy", "pandas",
    "papermill", "pypandoc-binary", "text2num", "typst",
)  # fmt: skip


def write(edition: Edition, root: Path, stage: Path) -> None:
    """Write `manifest.json` and `SHA256SUMS` beside the finished report in `stage`."""
    reports = stage / "reports"
    outputs = {
        f"{name}/{edition.folder}/{path.name}": digest(path)
        for name in ("figures", "reports")
        for path in sorted((stage / name).iterdir())
    }
    content = {
        "edition": edition.name,
        "parameters": edition.parameters.as_dict(),
        "versions": {name: version(name) for name in PARTS},
        "inputs": inputs(edition, root),
        "outputs": outputs,
    }
    (reports / "manifest.json").write_text(dump(content), "utf-8")
    sums = [f"{digest(path)}  {path.name}\n" for path in sorted(reports.iterdir())]
    (reports / "SHA256SUMS").write_text("".join(sums), "utf-8")


def inputs(edition: Edition, root: Path) -> dict[str, str]:
    """Return the SHA-256 of every file a report is made from, by its path in the project."""
    case = root / "data" / edition.parameters.case
    files = {path.relative_to(root).as_posix(): path for path in tracked(case)}
    files |= {path.relative_to(root).as_posix(): path for path in tracked(root / "data" / "reference")}
    files |= {f"notebooks/{path.name}": path for path in (root / "notebooks").glob("*.ipynb")}
    files |= {f"src/analysis/{path.relative_to(PACKAGE).as_posix()}": path for path in tracked(PACKAGE)}
    return {name: digest(path) for name, path in sorted(files.items())}


def tracked(folder: Path) -> list[Path]:
    """Return the files below a folder that are somebody's work, not a by-product."""
    return [
        path
        for path in folder.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts and ".ipynb_checkpoints" not in path.parts
    ]


def digest(path: Path) -> str:
    """Return the SHA-256 of a file."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def dump(content: dict[str, Any]) -> str:
    """Return JSON with stable order and a last line end."""
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"
