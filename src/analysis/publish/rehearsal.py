"""A report made in memory, to know what a build would refuse of it before there is one.

What a published cell asks of our sections is asked here, in this process: no kernel, no PDF, no
PNG, and nothing that an analyst has written is run.
"""

from __future__ import annotations

import re
from traceback import walk_tb
from typing import TYPE_CHECKING, Any

from analysis.audit.findings import NO_ROW
from analysis.case.editions import editions
from analysis.case.parameters import project_root
from analysis.case.problems import CaseError, Problem, one_a_place
from analysis.publish import staleness
from analysis.publish.blame import cell_of, cells

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from nbformat import NotebookNode

    from analysis.audit.findings import Traced, Unresolved
    from analysis.case.editions import Edition
    from analysis.case.reading import Case

_ASKED = re.compile(r"\b(\w+)\.(\w+)\(facts\)")


def all_refused(case: str) -> list[Problem]:
    """Return what a build would refuse of the reports of a sound case, each problem once."""
    root = project_root()
    try:
        staleness.check_notebooks(root)
    except CaseError as error:
        return [*error.problems]
    found = [each for edition in editions(case) for each in refused(edition, root)]
    return one_a_place(dict.fromkeys(found))


def refused(edition: Edition, root: Path) -> Iterator[Problem]:
    """Yield what a build of an edition of a sound case would refuse of its report.

    A number that leads to no row is told at the cell or line that brings it in.
    """
    try:
        found = traced(edition, root).found
    except Exception as error:  # noqa: BLE001 - whatever stops a report is told as a build tells it
        yield from stopped(f"report {edition.folder}", error)
        return
    yield from untraced(found, edition, root)


def untraced(found: Iterable[Unresolved], edition: Edition, root: Path) -> Iterator[Problem]:
    """Yield each number that leads to no row at the cell or line that brings it in."""
    report = f"report {edition.folder}"
    found = [*found]
    typed = cells(root / "data" / edition.parameters.case) if found else []
    for each in found:
        at = cell_of(each, typed)
        shown = f"the report would say “{each.context}” ({each.place})"
        if at is None:
            yield Problem(report, f"the number {each.why or NO_ROW}: {shown}", value=each.number)
        else:
            expected = f"the number {each.number} {each.why or NO_ROW}: {at.expected}; {shown}"
            yield Problem(at.file, expected, at.row, at.column, at.value)


def stopped(report: str, error: Exception) -> Iterator[Problem]:
    """Yield why a report cannot be made: what is wrong with the case, or which section fails."""
    if isinstance(error, CaseError):
        yield from error.problems
        return
    modules = [frame.f_globals.get("__name__", "") for frame, _ in walk_tb(error.__traceback__)]
    section = next((each for each in modules if each.startswith("analysis.sections.")), "")
    part = f"its section “{section.rpartition('.')[2]}”" if section else "it"
    expected = f"{part} cannot be made: a fault of the tool, which `report build` tells in full"
    yield Problem(report, expected)


def traced(edition: Edition, root: Path) -> Traced:
    """Return an edition's page, traced."""
    from analysis.audit.tracing import trace_page  # imports bs4
    from analysis.figures.save import without_png  # imports matplotlib

    case = opened(edition)
    with without_png():
        html = page(case, edition, root)
    return trace_page(html, case)


def opened(edition: Edition) -> Case:
    """Return the case as an edition shows it."""
    from analysis.case.reading import open_case

    return open_case(**edition.parameters.as_dict())


def page(case: Case, edition: Edition, root: Path) -> str:
    """Return the page of an edition as a build would make it of notebooks without own cells."""
    from analysis.publish.document import merge
    from analysis.publish.jobs import html_exporter

    made, _ = html_exporter().from_notebook_node(merge(executed(case, root), edition))
    return str(made)


def executed(case: Case, root: Path) -> dict[str, bytes]:
    """Return the notebooks, by name in reading order, with what our sections show in them."""
    import nbformat

    made = {}
    for path in staleness.notebooks(root):
        notebook = nbformat.read(path, as_version=4)  # type: ignore[no-untyped-call]
        show(notebook, case)
        made[path.stem] = nbformat.writes(notebook).encode()  # type: ignore[no-untyped-call]
    return made


def show(notebook: NotebookNode, case: Case) -> None:
    """Give each published cell of a notebook what the sections it asks show of a case, in place."""
    from analysis.publish.document import NOT_PUBLISHED

    for cell in notebook.cells:
        if cell.cell_type == "code":
            hidden = NOT_PUBLISHED & set(cell.metadata.get("tags", []))
            cell.outputs = [] if hidden else [output(each) for each in asked(cell.source, case)]


def asked(source: str, case: Case) -> Iterator[Any]:
    """Yield the blocks of our sections that the source of a cell asks for."""
    import analysis

    for section, function in _ASKED.findall(source):
        if section in analysis.SECTIONS:
            yield getattr(getattr(analysis, section), function)(case)


def output(block: Any) -> NotebookNode:
    """Return a block as the output of a cell."""
    from nbformat import v4

    shown = block._repr_mimebundle_()
    data, about = shown if isinstance(shown, tuple) else (shown, {})
    made: NotebookNode = v4.new_output("display_data", data=data, metadata=about)  # type: ignore[no-untyped-call]
    return made
