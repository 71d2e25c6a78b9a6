"""What is done of an edition, step by step, and what a process has at hand to do it.

Each step is one call, made in a worker of a process that was warmed for it, or in this one.
"""

from __future__ import annotations

import base64
from functools import cache
from itertools import product
from typing import TYPE_CHECKING

from analysis.case.names import misnamed
from analysis.case.problems import CaseError
from analysis.publish.execute import import_jsonschema, merge
from analysis.publish.run_notebooks import share

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from nbformat import NotebookNode

    from analysis.publish.desk import Desk
    from analysis.publish.editions import Edition
    from analysis.publish.html import ReportHTMLExporter
    from analysis.publish.untraced import Printed, Traced

Files = dict[str, str]
"""The files of a case's folder: SHA-256 by path in it."""

# ---- at hand -----------------------------------------------------------------------------------


def warm_cells(
    cases: Mapping[Path, Files | None],
    languages: Iterable[str],
    several: bool,
    drawings: tuple[Path, Path] | None,
) -> None:
    """Import and read what notebooks need; `several`: also what only some of them do.

    cases: folders, with their files where they are known to keep the contract. drawings: where
    they are found and where new ones go, None to draw all anew. Raises `CaseError` for bad data.
    """
    from analysis.figures import kept
    from analysis.publish import kernel

    kernel.shell()
    read(cases)
    for language in languages:
        warm_language(language)
    if several:
        warm_sections()
    if drawings:
        kept.keep(*drawings)


def warm_numbers(cases: Iterable[Path], languages: Iterable[str]) -> None:
    """Import what leads numbers back to rows, and read its rules by tracing a line."""
    from analysis.case.reading import open_case
    from analysis.publish.trace import trace

    for folder, language in product(cases, languages):
        line = f'<html lang="{language}"><body><p>tens &amp; tens</p></body></html>'
        trace(line, open_case(folder.name, language=language))


def warm_pages(desk: Desk | None, templates: Path) -> None:
    """Import what runs a notebook and makes a page of it; read the templates by making one.

    desk: where to ask for kernels. templates: where Jinja keeps them compiled. No PDF: Typst
    starts threads when it compiles, and a fork keeps none of them.
    """
    import_jsonschema()
    import nbformat
    import papermill  # noqa: F401 - before our engine, which it loads itself as an entry point
    import typst  # noqa: F401 - imported for the workers

    from analysis.publish import engine, pdf  # noqa: F401
    from analysis.publish.compiled import CompiledTemplates

    if desk:
        desk.back.close()  # or nobody would see the other side end
        engine.desk[:] = [desk.counter]
    warm_validation()
    v4 = nbformat.v4
    shown = v4.new_output("display_data", data={"text/html": '<h2 id="a">a</h2><svg></svg>'})  # type: ignore[no-untyped-call]
    page = v4.new_notebook(cells=[v4.new_code_cell("1", outputs=[shown])])  # type: ignore[no-untyped-call]
    page.metadata.report = {"language": "en", "title": "a", "description": "a"}
    templates.mkdir(parents=True, exist_ok=True)
    exporter = html_exporter()
    exporter.environment.bytecode_cache = CompiledTemplates(templates)
    exporter.from_notebook_node(page)


def read(cases: Mapping[Path, Files | None]) -> None:
    """Read each case, so that bad data is told before any notebook runs. Raises `CaseError`."""
    from analysis.case.reading import load, trust

    for folder, files in cases.items():
        if files is None:
            import_jsonschema()
            load(folder)
            check_words(folder)
        else:
            trust(files)
            load(folder)


def check_words(folder: Path) -> None:
    """Raise `CaseError` where the commentary of a sound case cites what there is not."""
    from analysis.case.reading import rows_by_id
    from analysis.prose.commentary import check

    if wrong := check(folder, rows_by_id(folder) or {}):
        raise CaseError(wrong)


def warm_language(language: str) -> None:
    """Read the sentences of a language."""
    from analysis.prose.catalogue import catalogue

    catalogue(language)


def warm_sections() -> None:
    """Import every section; have matplotlib read its fonts and what it needs to write."""
    from io import BytesIO

    from matplotlib.figure import Figure

    import analysis
    from analysis.figures import save, sheet  # noqa: F401 - imported for the kernels

    for section in analysis.SECTIONS:
        getattr(analysis, section)
    figure = Figure()
    figure.text(0, 0, "warm")
    for form in ("svg", "png"):
        figure.savefig(BytesIO(), format=form)


def warm_validation() -> None:
    """Have nbformat compile its schema, which it does at the first notebook."""
    import nbformat

    nbformat.validate(nbformat.v4.new_notebook())  # type: ignore[no-untyped-call]


@cache
def html_exporter() -> ReportHTMLExporter:
    """Return an exporter to HTML, which keeps its compiled templates."""
    from analysis.publish.html import ReportHTMLExporter  # imports nbconvert

    return ReportHTMLExporter()  # type: ignore[no-untyped-call]


# ---- the steps after the notebooks -------------------------------------------------------------


def export_html(
    executed: Sequence[Path], names: Sequence[str], edition: Edition, stage: Path
) -> None:
    """Merge the executed notebooks and write them as a web page; share them as they are."""
    share(executed, names, stage / "reports" / "notebooks")
    html, _ = html_exporter().from_notebook_node(merge(executed, names, edition))
    write(html.encode(), stage / "reports" / "report.html")


def export_pdf(
    executed: Sequence[Path], names: Sequence[str], edition: Edition, stage: Path
) -> None:
    """Merge the executed notebooks and write them as PDF, and their figures."""
    from analysis.publish.pdf import ReportPDFExporter

    document = merge(executed, names, edition)
    write_figures(document, stage / "figures")
    pdf, _ = ReportPDFExporter().from_notebook_node(document)  # type: ignore[no-untyped-call]
    write(pdf, stage / "reports" / "report.pdf")


def write_figures(document: NotebookNode, folder: Path) -> None:
    """Write each figure of the document as SVG and PNG, named by its id."""
    folder.mkdir(parents=True)
    for cell in document.cells:
        for output in cell.get("outputs", []):
            about = output.get("metadata", {}).get("report", {})
            if about.get("kind") == "figure":
                name = file_name(about.get("id"))
                (folder / f"{name}.svg").write_text(output.data["image/svg+xml"], "utf-8")
                (folder / f"{name}.png").write_bytes(base64.b64decode(output.data["image/png"]))


def file_name(figure: object) -> str:
    """Return what a figure's files are called, by its id; raises `CaseError` for no such name."""
    name = str(figure).removeprefix("fig-")
    if wrong := misnamed("a figure", name, "id"):
        raise CaseError(wrong)
    return name


def write(data: bytes, path: Path) -> None:
    """Write a file and the folder that it stands in."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


def trace_html(edition: Edition, stage: Path) -> Traced:
    """Lead every number of the finished page back to a row; return what came of it."""
    from analysis.case.reading import open_case
    from analysis.publish.trace import trace_page  # imports bs4

    html = (stage / "reports" / "report.html").read_text("utf-8")
    return trace_page(html, open_case(**edition.parameters.as_dict()))


def read_pdf(edition: Edition, stage: Path) -> tuple[Printed, ...]:
    """Return every number that the finished PDF prints."""
    from analysis.publish.trace import pdf_pages, printed  # imports bs4

    pages = pdf_pages((stage / "reports" / "report.pdf").read_bytes())
    return tuple(printed(pages, edition.parameters.language))
