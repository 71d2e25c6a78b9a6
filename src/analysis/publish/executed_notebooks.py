"""The executed notebooks of an edition, published beside its report for whoever reads notebooks.

They hold what was shown and what was run, need neither kernel nor this package to be read, and are
the same bytes every time: ids, counters and timings of the run are left out or made anew.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from analysis.figures.style import REPORT_MIME

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from nbformat import NotebookNode

KERNEL = {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"}


def shared(executed: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return each executed notebook, by name, as the file that is shared."""
    import nbformat

    made = {}
    for name, content in executed.items():
        notebook = as_shared(nbformat.reads(content.decode(), as_version=4), name)  # type: ignore[no-untyped-call]
        made[f"notebooks/{name}.ipynb"] = f"{nbformat.writes(notebook)}\n".encode()  # type: ignore[no-untyped-call]
    return made


def as_shared(notebook: NotebookNode, name: str) -> NotebookNode:
    """Return an executed notebook without the trace of its run, with its edition's parameters."""
    notebook.cells = list(_as_run(notebook.cells))
    notebook.metadata = {"kernelspec": KERNEL, "language_info": {"name": "python"}}
    counter = 0
    for place, cell in enumerate(notebook.cells):
        cell.id = f"{name}-{place:02d}"
        if cell.cell_type == "code":
            counter += 1
            cell.execution_count = counter
            for output in cell.outputs:
                _without_run(output, counter)
    return notebook


def _as_run(cells: Sequence[Any]) -> Iterator[Any]:
    """Yield the cells with their tags alone; what papermill put in is the parameters cell."""
    tags = [set(cell.metadata.get("tags", [])) for cell in cells]
    replaced = any("injected-parameters" in each for each in tags)
    for cell, own in zip(cells, tags, strict=True):
        if replaced and "parameters" in own:
            continue
        cell.source = cell.source.removeprefix("# Parameters\n")
        kept = sorted(each.removeprefix("injected-") for each in own)
        cell.metadata = {"tags": kept} if kept else {}
        yield cell


def _without_run(output: Any, counter: int) -> None:
    output.get("data", {}).pop(REPORT_MIME, None)
    if "execution_count" in output:
        output.execution_count = counter
