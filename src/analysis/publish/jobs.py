"""The jobs of an edition after its notebooks, and what a fresh process has at hand to do them."""

from __future__ import annotations

import base64
import os
from dataclasses import dataclass, field
from functools import cache
from itertools import product
from typing import TYPE_CHECKING, Any

from analysis.case.names import misnamed
from analysis.case.problems import CaseError
from analysis.case.slow_imports import import_jsonschema
from analysis.publish.soundness import unsound
from analysis.publish.staleness import inputs, made_by, versions
from analysis.run.notebook import import_papermill
from analysis.run.processes import fresh, preload

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from nbformat import NotebookNode

    from analysis.audit.findings import Traced
    from analysis.audit.paper import Paper
    from analysis.case.editions import Edition
    from analysis.export.html import ReportHTMLExporter

Files = dict[str, str]
"""The files of a case's folder: SHA-256 by path in it."""


@dataclass(frozen=True)
class Made:
    """What a format has become: its files by name, and what its audit has found.

    traced: of a page that the numbers of the others may be led to. figures: files by name. about:
    what the index of reports tells of the page.
    """

    reports: Mapping[str, bytes]
    figures: Mapping[str, bytes] = field(default_factory=dict)
    traced: Traced | None = None
    printed: tuple[Paper, ...] = ()
    about: Mapping[str, Any] = field(default_factory=dict)


# ---- at hand -----------------------------------------------------------------------------------


def at_hand(cases: Mapping[Path, Files], languages: Iterable[str], *, several: bool) -> None:
    """Have the fork server import and read what the jobs need.

    cases: folders, with their files, which are known to keep the contract or are found to before
    a job begins. several: notebooks are to be executed, and so all that any of them needs.
    """
    told = {str(folder): files for folder, files in cases.items()}
    preload(["analysis.publish.preload"], cases=told, languages=sorted(languages), several=several)


def prepare(root: Path, cases: Mapping[str, Files], languages: Iterable[str], code: str) -> None:
    """Have it all at hand on a machine of a cluster, which must have the same code and versions.

    cases: by name. code: `fresh.made_by` of the machine that builds. Raises `RuntimeError`.
    """
    import_papermill()
    if code != code_here(root, min(cases)):
        raise RuntimeError(
            "a worker has other code, or other versions, than the machine that builds"
        )
    at_hand({root / "data" / name: files for name, files in cases.items()}, languages, several=True)


@cache
def code_here(root: Path, case: str) -> str:
    """Return `fresh.made_by` of this machine."""
    return made_by({"files": {**inputs(root, case)}, "versions": {**versions(root)}})


def warm(cases: Mapping[Path, Files], languages: Iterable[str], *, several: bool) -> None:
    """Import and read it, in the server."""
    from analysis.run import kernel

    kernel.shell()
    read(cases)
    for language in languages:
        warm_language(language)
    if several:
        warm_sections()
    warm_pages()
    warm_numbers(cases, languages)


def warm_language(language: str) -> None:
    """Read the sentences of a language."""
    from analysis.prose.catalogue import catalogue

    catalogue(language)


def warm_sections() -> None:
    """Import every section; have matplotlib read its fonts and what it needs to write."""
    from io import BytesIO

    from matplotlib.figure import Figure

    import analysis
    from analysis.figures import canvas, save  # noqa: F401 - imported for the kernels

    for section in analysis.SECTIONS:
        getattr(analysis, section)
    figure = Figure()
    figure.text(0, 0, "warm")
    for form in ("svg", "png"):
        figure.savefig(BytesIO(), format=form)


def warm_pages() -> None:
    """Import what makes a page or a PDF of notebooks; read the templates by making a page.

    No PDF: Typst starts threads when it compiles, and a fork keeps none of them.
    """
    import_jsonschema()
    import nbformat
    import pikepdf  # noqa: F401 - imported for those who are forked
    import typst  # noqa: F401 - as above

    from analysis.export.pdf import typst_table

    typst_table.width("a")  # reads the font
    v4 = nbformat.v4
    shown = v4.new_output("display_data", data={"text/html": '<h2 id="a">a</h2><svg></svg>'})  # type: ignore[no-untyped-call]
    page = v4.new_notebook(cells=[v4.new_code_cell("1", outputs=[shown])])  # type: ignore[no-untyped-call]
    page.metadata.report = {"language": "en", "title": "a", "description": "a"}
    nbformat.validate(page)  # compiles the schema
    html_exporter().from_notebook_node(page)


def warm_numbers(cases: Iterable[Path], languages: Iterable[str]) -> None:
    """Import what leads numbers back to rows, and read its rules by tracing a line."""
    from analysis.audit.tracing import trace
    from analysis.case.reading import open_case

    for folder, language in product(cases, languages):
        line = f'<html lang="{language}"><body><p>tens &amp; tens</p></body></html>'
        trace(line, open_case(folder.name, language=language))


def read(cases: Mapping[Path, Files | None]) -> None:
    """Read each case; one whose files are given is known to be sound. Raises `CaseError`."""
    from analysis.case.reading import load, trust

    for folder, files in cases.items():
        if files is None:
            if wrong := unsound(folder):
                raise CaseError(wrong)
        else:
            trust(files)
            load(folder)


@cache
def html_exporter() -> ReportHTMLExporter:
    """Return an exporter to HTML, which keeps its compiled templates."""
    from analysis.export.html import ReportHTMLExporter  # imports nbconvert

    return ReportHTMLExporter()


# ---- the jobs after the notebooks --------------------------------------------------------------


def make_html(root: Path, executed: Mapping[str, bytes], edition: Edition) -> Made:
    """Make a web page of executed notebooks, by name, and lead its numbers back to rows."""
    made: Made = fresh(html, root, executed, edition)
    return made


def make_pdf(root: Path, executed: Mapping[str, bytes], edition: Edition) -> Made:
    """Make a PDF of executed notebooks, and their figures; read what it says."""
    made: Made = fresh(pdf, root, executed, edition)
    return made


def html(root: Path, executed: Mapping[str, bytes], edition: Edition) -> Made:
    """Do it in this process, in the project's folder."""
    os.chdir(root)
    from analysis.audit.tracing import trace_page  # imports bs4
    from analysis.case.reading import open_case
    from analysis.publish.document import merge
    from analysis.publish.executed_notebooks import shared
    from analysis.sections.annotations import jsonld
    from analysis.sections.overview import overview

    document = merge(executed, edition)
    page, _ = html_exporter().from_notebook_node(document)
    case = open_case(**edition.parameters.as_dict())
    beside = {"annotations.jsonld": jsonld(case).encode(), **shared(executed)}
    about = {"title": document.metadata.title, **overview(case)}
    traced = trace_page(page, case)
    return Made({"report.html": page.encode(), **beside}, traced=traced, about=about)


def pdf(root: Path, executed: Mapping[str, bytes], edition: Edition) -> Made:
    """Do it in this process, in the project's folder."""
    os.chdir(root)
    from analysis.audit.pdf import read_pdf  # imports bs4
    from analysis.export.pdf import ReportPDFExporter
    from analysis.publish.document import merge

    document = merge(executed, edition)
    data, _ = ReportPDFExporter().from_notebook_node(document)
    return Made({"report.pdf": data}, figures(document), printed=(read_pdf(data),))


def figures(document: NotebookNode) -> dict[str, bytes]:
    """Return each figure of the document as SVG and PNG, named by its id."""
    found: dict[str, bytes] = {}
    for cell in document.cells:
        for output in cell.get("outputs", []):
            about = output.get("metadata", {}).get("report", {})
            if about.get("kind") == "figure":
                name = file_name(about.get("id"))
                found[f"{name}.svg"] = output.data["image/svg+xml"].encode()
                found[f"{name}.png"] = base64.b64decode(output.data["image/png"])
    return found


def file_name(figure: object) -> str:
    """Return what a figure's files are called, by its id; raises `CaseError` for no such name."""
    name = str(figure).removeprefix("fig-")
    if wrong := misnamed("a figure", name, "id"):
        raise CaseError(wrong)
    return name


def write(made: Made, stage: Path) -> None:
    """Write the files of a format into the folders of an edition."""
    for folder, files in (("reports", made.reports), ("figures", made.figures)):
        (stage / folder).mkdir(parents=True, exist_ok=True)  # an edition may have no figure
        for name, data in files.items():
            path = stage / folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
