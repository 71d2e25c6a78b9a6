"""What the commands do, as a person at a terminal sees it: progress, results, problems."""

from __future__ import annotations

import tempfile
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

from rich.console import Console

from analysis.case.parameters import check_parameters, project_root
from analysis.publish.build import build, written
from analysis.publish.execute import NotebookFailure

if TYPE_CHECKING:
    from collections.abc import Sequence

    from analysis.publish.editions import Edition

out = Console(highlight=False, soft_wrap=True, markup=False)
err = Console(highlight=False, soft_wrap=True, markup=False, stderr=True)


def build_editions(editions: Sequence[Edition]) -> int:
    """Build editions into the project; say what was written and where."""
    root = project_root()
    try:
        for edition in editions:
            build_one(edition, root, root)
    except NotebookFailure as failure:
        err.print(str(failure))
        return 1
    return 0


def build_one(edition: Edition, root: Path, into: Path) -> None:
    """Build one edition below `into` and say how long it took."""
    from analysis.case.reading import open_case

    open_case(**edition.parameters.as_dict())  # bad data is told before any notebook runs
    begun = monotonic()
    with out.status(f"{edition.folder} …") as status:
        built = build(edition, root, into, lambda step: status.update(f"{edition.folder}: {step} …"))
    out.print(f"{edition.folder} built in {monotonic() - begun:.1f} s")
    for path in built.files:
        out.print(f"  {path.relative_to(into)}")


def check_case(case: str | None) -> int:
    """Check a case and its commentary; print every problem, one a line."""
    from analysis.case.coverage import check as check_coverage
    from analysis.case.problems import told
    from analysis.case.reading import check_case as problems_of
    from analysis.case.reading import row_ids
    from analysis.prose.commentary import check as check_commentary

    name = check_parameters({"case": case}).case
    folder = project_root() / "data" / name
    problems = list(problems_of(folder))
    ids = row_ids(folder)
    if ids is not None and not any(each.file.startswith("commentary/") for each in problems):
        problems += check_commentary(folder, ids)
    problems += check_coverage(folder)  # none is told of a case with problems of its own
    for line in told(problems):
        err.print(line)
    if problems:
        err.print(f"{name}: {len(problems)} problem{'s' if len(problems) > 1 else ''}")
        return 1
    out.print(f"{name}: nothing wrong")
    return 0


def verify_editions(editions: Sequence[Edition]) -> int:
    """Rebuild the published editions aside and compare; name what differs."""
    root = project_root()
    different = []
    with tempfile.TemporaryDirectory() as aside:
        for edition in editions:
            build_one(edition, root, Path(aside))
            different += differences(edition, root, Path(aside))
    for line in different:
        err.print(line)
    out.print("published and rebuilt: " + ("different" if different else "the same bytes"))
    return 1 if different else 0


def differences(edition: Edition, root: Path, aside: Path) -> list[str]:
    """Return the files of an edition that a rebuild makes differently, and the inputs changed."""
    published = {path.relative_to(root): path.read_bytes() for path in written(edition, root)}
    rebuilt = {path.relative_to(aside): path.read_bytes() for path in written(edition, aside)}
    return [
        f"{path}: {'differs' if path in published and path in rebuilt else 'only on one side'}"
        for path in sorted(published.keys() | rebuilt.keys())
        if published.get(path) != rebuilt.get(path)
    ]
