"""Build editions: execute, merge, export, describe, and put each in place whole."""

from __future__ import annotations

import base64
import os
import shutil
from collections import deque
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, TypeAlias

from analysis.case.problems import CaseError
from analysis.publish import fresh, manifest, place
from analysis.publish.execute import NotebookFailure, execute, merge, notebooks
from analysis.publish.lock import hold
from analysis.publish.untraced import Untraced
from analysis.publish.warm import Alone, Crew, Job

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from nbformat import NotebookNode

    from analysis.publish.editions import Edition
    from analysis.publish.html import ReportHTMLExporter

OUTPUTS = ("reports", "figures")
FORMATS = ("HTML", "PDF")
CHECK = "numbers"
CELL_TIMEOUT = 600  # s


@dataclass(frozen=True)
class Options:
    """How to build.

    force: what is up to date too. fork: in forks of a warm process. cell_timeout: in seconds.
    publish: into reports/ and figures/; otherwise the finished folders are left where they were
    made.
    """

    force: bool = False
    fork: bool = hasattr(os, "fork")
    cell_timeout: int = CELL_TIMEOUT
    publish: bool = True


@dataclass
class Work:
    """An edition on its way: why it is built, where, and what has been done."""

    edition: Edition
    reasons: list[str]
    state: fresh.State
    stage: Path
    stamp: object
    """Of the inputs, from before they were read for `state`."""
    executed: dict[str, Path] = field(default_factory=dict)
    steps: dict[str, float | None] = field(default_factory=dict)
    """Seconds that each step took; None for what was reused."""

    @property
    def exported(self) -> bool:
        """Whether every format is made."""
        return all(name in self.steps for name in FORMATS)

    @property
    def checked(self) -> bool:
        """Whether every number has been led back to a row."""
        return CHECK in self.steps


@dataclass(frozen=True)
class Step:
    """A word on the progress: a step of an edition begins (`seconds` is None) or has ended."""

    edition: Edition
    name: str
    seconds: float | None


Tell: TypeAlias = "Callable[[Step], None]"


# ---- from editions to finished folders ---------------------------------------------------------


def build(
    editions: Sequence[Edition],
    root: Path,
    options: Options,
    tell: Tell,
    say: Callable[[str], None],
) -> Iterator[Work]:
    """Build the editions that are not up to date; yield each when it stands in its place.

    Raises `CaseError`, `NotebookFailure`, `ExportError`, `WorkerLostError`, `OSError`; what was
    published stays as it was.
    """
    folder = root / ".build"
    with hold(folder, say):
        place.recover(folder / "old", root)
        sweep(folder)
        fresh.forget()  # somebody may have changed a file while we waited
        works = list(stale(editions, root, options, folder / f"stage-{os.getpid()}"))
        try:
            yield from carry_out(works, root, options, tell) if works else ()
        finally:
            sweep(folder)


def sweep(folder: Path) -> None:
    """Remove what builds have staged: this one, and those that were killed."""
    for left in folder.glob("stage-*"):
        shutil.rmtree(left, ignore_errors=True)


def stale(editions: Sequence[Edition], root: Path, options: Options, stage: Path) -> Iterator[Work]:
    """Yield the work that is to be done, and why."""
    stamps = {case: fresh.stamp(root, case) for case in {e.parameters.case for e in editions}}
    for edition in editions:
        now = fresh.state(edition, root)
        reasons = ["it was asked for"] if options.force else fresh.reasons(edition, root, now)
        if reasons:
            stamp = stamps[edition.parameters.case]
            yield Work(edition, reasons, now, stage / edition.folder, stamp)


def carry_out(works: Sequence[Work], root: Path, options: Options, tell: Tell) -> Iterator[Work]:
    """Do the jobs of all editions side by side, each as soon as what it needs is there."""
    crew = hire(works, root, options)
    try:
        queue = deque(job for work in works for job in to_execute(work, root, options))
        queue.extend(job for work in works for job in to_export(work, root))
        while queue or crew.busy:
            while queue and crew.free:
                begin(crew, queue.popleft(), tell)
            done = crew.next()
            work, name = done.job.about
            if done.error:
                raise told(done.error, work, name, root)
            work.steps[name] = done.seconds
            tell(Step(work.edition, name, done.seconds))
            if done.job.call is execute:
                work.executed[name] = keep(done.job.arguments[2], work, root)
                queue.extendleft(to_export(work, root))
            elif work.checked:
                finish(work, root, options)
                yield work
            elif work.exported:
                queue.appendleft(to_check(work))
    finally:
        crew.close()


def hire(works: Sequence[Work], root: Path, options: Options) -> Crew | Alone:
    """Return workers: forks of two warm processes, or nobody but this process."""
    cases = sorted({work.edition.parameters.case for work in works})
    folders = [root / "data" / case for case in cases]
    if not options.fork:
        check(folders)
        return Alone()
    languages = sorted({work.edition.parameters.language for work in works})
    crew = Crew({"cells": (warm_cells, (folders, languages)), "pages": (warm_pages, ())})
    try:
        crew.ready("cells")
    except BaseException:
        crew.close()
        raise
    return crew


def begin(crew: Crew | Alone, job: Job, tell: Tell) -> None:
    """Start a job and say so."""
    work, name = job.about
    tell(Step(work.edition, name, None))
    crew.start(job)


def to_execute(work: Work, root: Path, options: Options) -> Iterator[Job]:
    """Yield the jobs of an edition's notebooks; reuse those that were executed as they are now."""
    run = work.stage / "executed"
    for notebook in notebooks(root):
        kept = None if options.force else reusable(notebook, work, root)
        if kept:
            work.executed[notebook.stem] = kept
            work.steps[notebook.stem] = None
            continue
        rest = (notebook, work.edition, run / notebook.name, options.cell_timeout, options.fork)
        yield Job((work, notebook.stem), "cells", execute, rest)


def to_export(work: Work, root: Path) -> Iterator[Job]:
    """Yield the jobs of an edition's formats, once all notebooks are executed."""
    order = [notebook.stem for notebook in notebooks(root)]
    if set(order) != work.executed.keys():
        return
    executed = [work.executed[stem] for stem in order]
    for name in FORMATS:
        arguments = (name, executed, order, work.edition, work.stage)
        yield Job((work, name), "pages", export, arguments)


def to_check(work: Work) -> Job:
    """Return the job that leads every number of the finished formats back to a row."""
    return Job((work, CHECK), "cells", check_numbers, (work.edition, work.stage))


def finish(work: Work, root: Path, options: Options) -> None:
    """Describe a finished edition and put it in place; last, record it as up to date.

    Not where an input was written to meanwhile: nobody knows which bytes a notebook read.
    """
    manifest.write(work.edition, work.state, work.stage)
    if not options.publish:
        return
    for name in OUTPUTS:
        aside = root / ".build" / "old" / name / work.edition.folder
        place.put(work.stage / name, root / name / work.edition.folder, aside)
    if not undisturbed(work, root):
        return
    outputs = {p.relative_to(root).as_posix(): fresh.digest(p) for p in written(work.edition, root)}
    fresh.write_record(work.edition, root, work.state, outputs)


def undisturbed(work: Work, root: Path) -> bool:
    """Whether nobody has written to an input since the build began."""
    return fresh.stamp(root, work.edition.parameters.case) == work.stamp


def written(edition: Edition, into: Path) -> list[Path]:
    """Return the files of a built edition, sorted."""
    folders = (into / name / edition.folder for name in OUTPUTS)
    return sorted(path for folder in folders for path in folder.rglob("*") if path.is_file())


# ---- executed notebooks, kept ------------------------------------------------------------------


def keep(executed: Path, work: Work, root: Path) -> Path:
    """Keep an executed notebook under a name that tells what it was made from and what it is.

    One that may have read an input that was being changed is not kept beyond this build.
    """
    if not undisturbed(work, root):
        return executed
    source = root / "notebooks" / executed.name
    folder = kept_folder(work, root)
    folder.mkdir(parents=True, exist_ok=True)
    key = fresh.notebook_key(source, work.state)
    kept = folder / f"{source.stem}.{key[:32]}.{fresh.digest(executed)[:32]}.ipynb"
    for old in folder.glob(f"{source.stem}.*"):
        old.unlink()
    return executed.replace(kept)


def reusable(notebook: Path, work: Work, root: Path) -> Path | None:
    """Return the kept execution of a notebook if what it was made from, and it, are unchanged."""
    key = fresh.notebook_key(notebook, work.state)
    for kept in sorted(kept_folder(work, root).glob(f"{notebook.stem}.{key[:32]}.*.ipynb")):
        if fresh.digest(kept)[:32] == kept.name.split(".")[-2]:
            return kept
    return None


def kept_folder(work: Work, root: Path) -> Path:
    """Return where the executed notebooks of an edition are kept."""
    return root / ".build" / "executed" / work.edition.folder


def told(error: BaseException, work: Work, name: str, root: Path) -> BaseException:
    """Return an error as it is to be told: with its edition, a failed notebook in safety."""
    if isinstance(error, NotebookFailure):
        kept = root / ".build" / "failed" / work.edition.folder / error.notebook
        kept.parent.mkdir(parents=True, exist_ok=True)
        error.kept.replace(kept)
        return NotebookFailure(error.notebook, error.cell, error.cause, kept)
    if isinstance(error, Untraced):
        return BuildError(f"{work.edition.folder}: {error}")
    if isinstance(error, (OSError, CaseError)):
        return error
    return BuildError(f"{work.edition.folder}: {name} failed\n{type(error).__name__}: {error}")


class BuildError(Exception):
    """A step other than a notebook failed; says of which edition, and why."""


# ---- in the workers ----------------------------------------------------------------------------


def warm_cells(folders: Sequence[Path], languages: Sequence[str]) -> None:
    """Import, read and draw what every notebook needs. Raises `CaseError` for bad data."""
    from analysis.publish.execute import import_papermill

    import_papermill()
    import analysis
    from analysis.publish import engine, kernel  # noqa: F401 - imported for the workers

    check(folders)
    for section in analysis.SECTIONS:
        getattr(analysis, section)
    for language in languages:
        warm_language(language)
    warm_drawing()
    warm_validation()
    kernel.shell()


def warm_validation() -> None:
    """Have nbformat compile its schema, which it does at the first notebook."""
    import nbformat

    nbformat.validate(nbformat.v4.new_notebook())  # type: ignore[no-untyped-call]


def warm_drawing() -> None:
    """Have matplotlib read its fonts and what it needs to write, by drawing a word."""
    from io import BytesIO

    from matplotlib.figure import Figure

    from analysis.figures import style  # noqa: F401 - it makes our fonts known

    figure = Figure()
    figure.text(0, 0, "warm")
    for form in ("svg", "png"):
        figure.savefig(BytesIO(), format=form)


def check(folders: Sequence[Path]) -> None:
    """Read each case, so that bad data is told before any notebook runs. Raises `CaseError`."""
    from analysis.case.reading import load

    for folder in folders:
        load(folder)


def warm_language(language: str) -> None:
    """Read the sentences of a language."""
    from analysis.prose.catalogue import catalogue

    catalogue(language)


def warm_pages() -> None:
    """Import what every page needs, and read the templates by making a page.

    No PDF: Typst starts threads when it compiles, and a fork keeps none of them.
    """
    from analysis.publish.execute import import_papermill

    import_papermill()
    import nbformat
    import typst  # noqa: F401 - imported for the workers

    from analysis.publish import pdf  # noqa: F401

    warm_validation()
    v4 = nbformat.v4
    shown = v4.new_output("display_data", data={"text/html": '<h2 id="a">a</h2><svg></svg>'})  # type: ignore[no-untyped-call]
    page = v4.new_notebook(cells=[v4.new_code_cell("1", outputs=[shown])])  # type: ignore[no-untyped-call]
    page.metadata.report = {"language": "en", "title": "a", "description": "a"}
    html_exporter().from_notebook_node(page)


@cache
def html_exporter() -> ReportHTMLExporter:
    """Return an exporter to HTML, which keeps its compiled templates."""
    from analysis.publish.html import ReportHTMLExporter  # imports nbconvert

    return ReportHTMLExporter()  # type: ignore[no-untyped-call]


def export(
    form: str, executed: Sequence[Path], names: Sequence[str], edition: Edition, stage: Path
) -> None:
    """Merge the executed notebooks and write them in one format; figures go with the PDF."""
    document = merge(executed, names, edition)
    (stage / "reports").mkdir(parents=True, exist_ok=True)
    if form == "HTML":
        write_html(document, stage / "reports" / "report.html")
    else:
        write_figures(document, stage / "figures")
        write_pdf(document, stage / "reports" / "report.pdf")


def check_numbers(edition: Edition, stage: Path) -> None:
    """Raise `Untraced` where a number of the finished report leads nowhere."""
    from analysis.case.reading import open_case
    from analysis.publish.trace import check_report  # imports bs4 and pypdf

    html = (stage / "reports" / "report.html").read_text("utf-8")
    pdf = (stage / "reports" / "report.pdf").read_bytes()
    check_report(html, pdf, open_case(**edition.parameters.as_dict()))


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


def write_html(document: NotebookNode, path: Path) -> None:
    """Write the document as a web page."""
    html, _ = html_exporter().from_notebook_node(document)
    path.write_text(html, "utf-8")


def write_pdf(document: NotebookNode, path: Path) -> None:
    """Write the document as PDF."""
    from analysis.publish.pdf import ReportPDFExporter

    pdf, _ = ReportPDFExporter().from_notebook_node(document)  # type: ignore[no-untyped-call]
    path.write_bytes(pdf)
