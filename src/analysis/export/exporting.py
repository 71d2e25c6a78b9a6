"""What both exporters do with a notebook's file: read it, or say in one line why not."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any, cast

import nbformat
from nbconvert.exporters import Exporter
from nbformat import NotebookNode
from nbformat.v4 import new_raw_cell
from traitlets import Bool
from traitlets.config import Application

from analysis.export.forms import text
from analysis.export.omitted import ExportError

if TYPE_CHECKING:
    from collections.abc import Callable


class ReportExporter(Exporter):
    """An exporter that says what is not shown, and what is wrong with a notebook."""

    strict = Bool(
        default_value=False, help="Fail where something of the notebook is not shown."
    ).tag(config=True)

    def __init__(self, *args: Any, **kw: Any) -> None:
        super().__init__(*args, **kw)  # type: ignore[no-untyped-call]
        _offer_strict()

    def _preprocess(self, nb: NotebookNode, resources: Any) -> tuple[NotebookNode, Any]:
        return super()._preprocess(with_known_cells(nb), resources)  # type: ignore[no-any-return,no-untyped-call]

    def from_filename(self, filename: str, resources: Any = None, **kw: Any) -> tuple[Any, Any]:
        """Export a file; raises `ExportError`, or ends `jupyter nbconvert` with its message."""
        inner = super().from_filename
        try:
            return _explained(lambda: inner(filename, resources=resources, **kw), filename)
        except ExportError as error:
            if not _in_nbconvert():
                raise
            self.log.critical(str(error))
            raise SystemExit(1) from None


def _offer_strict() -> None:
    """Make `--strict` a flag of `jupyter nbconvert`, which tries its exporters before it reads it.

    nbconvert has no other way for an exporter to add one. It is `--ReportExporter.strict=True`.
    """
    app = sys.modules.get("nbconvert.nbconvertapp")
    flags: dict[str, Any] = getattr(app, "nbconvert_flags", {})
    on = {ReportExporter.__name__: {"strict": True}}
    flags.setdefault("strict", (on, str(ReportExporter.strict.help)))


def with_known_cells(nb: NotebookNode) -> NotebookNode:
    """Return a notebook whose cells of unknown types are raw ones that keep their type's name.

    nbconvert refuses a notebook with any other cell.
    """
    known = ("code", "markdown", "raw")
    if all(cell.cell_type in known for cell in nb.cells):
        return nb
    cells = [cell if cell.cell_type in known else _as_raw(cell) for cell in nb.cells]
    return NotebookNode({**nb, "cells": cells})  # type: ignore[no-untyped-call]


def _as_raw(cell: NotebookNode) -> NotebookNode:
    about = {"unknown_type": cell.cell_type}
    source = text(cell.get("source", ""))
    return cast("NotebookNode", new_raw_cell(source, metadata=about, id=cell.get("id", "unknown")))  # type: ignore[no-untyped-call]


def _in_nbconvert() -> bool:
    return Application.initialized() and type(Application.instance()).__name__ == "NbConvertApp"


def _explained(export: Callable[[], tuple[Any, Any]], filename: str) -> tuple[Any, Any]:
    """Export; where that fails for a notebook that is not valid, say what is wrong with it.

    Many a notebook that breaks the format in a detail can be shown all the same.
    """
    try:
        return export()
    except ExportError as error:
        raise ExportError(f"{filename}: {error}") from error
    except Exception as error:
        problem = _problem(filename)
        if not problem:
            raise
        raise ExportError(f"{filename}: not a valid notebook: {problem}") from error


def _problem(filename: str) -> str:
    """Find what makes a file no valid notebook; empty if nothing does."""
    try:
        nb = nbformat.read(filename, as_version=4)  # type: ignore[no-untyped-call]
        nbformat.validate(nb)
    except nbformat.ValidationError as error:
        place = [p for p in getattr(error, "absolute_path", ()) if p != "cells"]
        cell = f"cell {place[0] + 1}: " if place and isinstance(place[0], int) else ""
        return cell + str(getattr(error, "message", error)).splitlines()[0][:200]
    except nbformat.reader.NotJSONError as error:
        cause = error.__context__ or error.__cause__
        return f"it is not JSON ({cause or 'unreadable'})"
    except UnicodeDecodeError as error:
        return f"it is not UTF-8 text (byte {error.start})"
    except (KeyError, AttributeError, TypeError, ValueError) as error:
        return f"its structure is unknown ({type(error).__name__}: {error})"
    return ""
