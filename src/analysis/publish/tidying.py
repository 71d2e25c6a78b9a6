"""`report tidy` as a person at a terminal sees it."""

from __future__ import annotations

from analysis.case.parameters import check_parameters, project_root
from analysis.case.tidy import tidy
from analysis.publish import saved_notebooks
from analysis.publish.console import out


def tidy_case(case: str | None) -> int:
    """Rewrite a case's tables in canonical form, clear the notebooks; print what changed.

    Raises `CaseError`, with nothing written, where a table cannot be read without loss.
    """
    name = check_parameters({"case": case}).case
    changes = tidy(project_root() / "data" / name)
    for file, done in changes.items():
        out(f"{file}: {', '.join(done)}")
    cleared = saved_notebooks.tidy(project_root())
    for file in cleared:
        out(f"{file}: outputs cleared, parameters put back")
    if not changes and not cleared:
        out(f"{name}: tidy already")
    return 0
