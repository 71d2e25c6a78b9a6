"""Make one document of the executed notebooks of an edition."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from analysis.export.forms import text as text_of
from analysis.export.outputs import for_report, is_own
from analysis.figures.style import OWN
from analysis.sections.method import own_calculations, run_notebooks

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from nbformat import NotebookNode

    from analysis.case.editions import Edition

NOT_PUBLISHED = {"parameters", "injected-parameters", "notebook-only"}


def merge(executed: Mapping[str, bytes], edition: Edition) -> NotebookNode:
    """Return the executed notebooks, by name in reading order, as one document.

    It is without what only an author needs. What differs between two runs of the same thing
    (timings, random cell ids, counters, paths) is dropped, so that the same inputs give the same
    bytes.
    """
    import nbformat

    document: NotebookNode = nbformat.v4.new_notebook()  # type: ignore[no-untyped-call]
    for name, content in executed.items():
        loaded = nbformat.reads(content.decode(), as_version=4)  # type: ignore[no-untyped-call]
        document.cells += list(published(loaded.cells, name))
    for_report(document)
    complete(document, edition.parameters.language)
    document.metadata = describe(document, edition)
    return document


def published(cells: Iterable[Any], stem: str) -> Iterable[Any]:
    """Yield the cells that belong in the report, with stable ids and no trace of the run."""
    for place, cell in enumerate(cells):
        if NOT_PUBLISHED & set(cell.metadata.get("tags", [])):
            continue
        cell.id = f"{stem}-{place:02d}"
        own = {OWN} & set(cell.metadata.get("tags", []))
        cell.metadata = {"report": {"notebook": stem, "cell": place + 1}, "tags": sorted(own)}
        if cell.cell_type == "code":
            cell.execution_count = None
            for output in cell.outputs:
                if "execution_count" in output:
                    output.execution_count = None
        yield cell


def complete(nb: NotebookNode, language: str) -> None:
    """Say in the method of a merged report what only the whole knows, in place.

    That is the notebooks it was made from, and how many cells are their authors' own calculation.
    """
    names = sorted({cell.metadata.report.notebook for cell in nb.cells})
    own = sum(is_own(cell) for cell in nb.cells)
    known = {
        "<!--run-notebooks-->": run_notebooks(language, names),
        "<!--own-calculations-->": own_calculations(language, own) if own else Markup(""),
    }
    for output in (each for cell in nb.cells for each in cell.get("outputs", [])):
        if "text/html" in output.get("data", {}):
            for mark, html in known.items():
                output.data["text/html"] = text_of(output.data["text/html"]).replace(mark, html)


def describe(document: NotebookNode, edition: Edition) -> dict[str, Any]:
    """Return the document's metadata: language, title and description, for every exporter."""
    html = "\n".join(
        str(output.get("data", {}).get("text/html", ""))
        for cell in document.cells
        for output in cell.get("outputs", [])
    )
    title = first_text(html, r"<h1>(.*?)</h1>") or edition.parameters.case
    about = {
        "case": edition.parameters.case,
        "edition": edition.name,
        "language": edition.parameters.language,
        "title": title,
        "description": first_text(html, r'<p class="standfirst">(.*?)</p>'),
    }
    kernel = {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"}
    return {"kernelspec": kernel, "title": title, "report": about}


def first_text(html: str, pattern: str) -> str:
    """Return the text of the first element that `pattern` captures; blank without one."""
    found = re.search(pattern, html, re.DOTALL)
    return unescape(re.sub(r"<[^>]+>", "", found[1])).strip() if found else ""
