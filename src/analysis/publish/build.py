"""Build editions: execute, merge, export, describe, and put each in place whole."""

from __future__ import annotations

import base64
import shutil
from dataclasses import dataclass
from typing import TYPE_CHECKING

from analysis.publish import manifest
from analysis.publish.execute import execute, merge, notebooks

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from nbformat import NotebookNode

    from analysis.publish.editions import Edition

Say = Callable[[str], None] if TYPE_CHECKING else object
OUTPUTS = ("reports", "figures")


@dataclass(frozen=True)
class Built:
    """What a build wrote: the edition and its files, relative to the project."""

    edition: Edition
    files: tuple[Path, ...]


def build(edition: Edition, root: Path, into: Path, say: Say) -> Built:
    """Build one edition below `into`, leaving what stands there untouched until it is whole.

    Raises `NotebookFailure`, `ExportError`.
    """
    stage = root / ".build" / edition.folder
    shutil.rmtree(stage, ignore_errors=True)
    run = stage / "executed"
    run.mkdir(parents=True)
    executed = []
    for notebook in notebooks(root):
        say(notebook.stem)
        executed.append(execute(notebook, edition, run))
    document = merge(executed, edition)
    write_figures(document, stage / "figures")
    write_reports(document, stage / "reports", say)
    manifest.write(edition, root, stage)
    for name in OUTPUTS:
        swap(stage / name, into / name / edition.folder)
    shutil.rmtree(stage)
    return Built(edition, tuple(written(edition, into)))


def write_figures(document: NotebookNode, folder: Path) -> None:
    """Write each figure of the document as SVG and PNG, named by its id."""
    folder.mkdir(parents=True)
    for cell in document.cells:
        for output in cell.get("outputs", []):
            about = output.get("metadata", {}).get("report", {})
            if about.get("kind") == "figure":
                name = about["id"].removeprefix("fig-")
                (folder / f"{name}.svg").write_text(output.data["image/svg+xml"], "utf-8")
                (folder / f"{name}.png").write_bytes(base64.b64decode(output.data["image/png"]))


def write_reports(document: NotebookNode, folder: Path, say: Say) -> None:
    """Write the document as HTML and as PDF."""
    from analysis.publish.html import ReportHTMLExporter  # imports nbconvert
    from analysis.publish.pdf import ReportPDFExporter

    folder.mkdir(parents=True)
    say("HTML")
    html, _ = ReportHTMLExporter().from_notebook_node(document)
    (folder / "report.html").write_text(html, "utf-8")
    say("PDF")
    pdf, _ = ReportPDFExporter().from_notebook_node(document)
    (folder / "report.pdf").write_bytes(pdf)


def swap(new: Path, place: Path) -> None:
    """Put a finished folder in place of an older one."""
    old = new.with_name(f"{new.name}-old")
    place.parent.mkdir(parents=True, exist_ok=True)
    if place.exists():
        place.rename(old)
    new.rename(place)
    shutil.rmtree(old, ignore_errors=True)


def written(edition: Edition, into: Path) -> list[Path]:
    """Return the files of a built edition, sorted."""
    return sorted(
        path for name in OUTPUTS for path in (into / name / edition.folder).rglob("*") if path.is_file()
    )
