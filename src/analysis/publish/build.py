"""Build editions: execute, merge, export, describe, and put each in place whole."""

from __future__ import annotations

import os
import shutil
from collections import deque
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, TypeAlias

from analysis.case.problems import CaseError
from analysis.publish import fresh, manifest, place, steps
from analysis.publish.desk import Desk
from analysis.publish.execute import NotebookFailure, execute, notebooks
from analysis.publish.lock import hold
from analysis.publish.untraced import Untraced, check
from analysis.publish.warm import Alone, Crew, Done, Job, Role

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from analysis.publish.editions import Edition
    from analysis.publish.untraced import Printed, Traced

OUTPUTS = place.ROOMS
FORMATS = {
    "HTML": (steps.export_html, steps.trace_html),
    "PDF": (steps.export_pdf, steps.read_pdf),
}
"""How each format is made, and how its numbers are read."""
CELL_TIMEOUT = 600  # s


@dataclass(frozen=True)
class Options:
    """How to build.

    force: what is up to date too. fork: in forks of warm processes. cell_timeout: in seconds.
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
    traced: Traced | None = None
    printed: Sequence[Printed] | None = None
    steps: dict[str, float | None] = field(default_factory=dict)
    """Seconds that each step took; None for what was reused."""


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

    Raises `CaseError`, `NotebookFailure`, `BuildError`, `WorkerLostError`, `OSError`; what was
    published stays as it was.
    """
    folder = root / ".build"
    place.check_own(folder)
    with hold(folder, say):
        place.recover(root)
        sweep(folder)
        fresh.forget()  # somebody may have changed a file while we waited
        fresh.check_notebooks(root)
        works = list(stale(editions, root, options, folder / f"stage-{os.getpid()}"))
        for work in works if options.publish else ():
            place.check(root, work.edition.folder)
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
    queue = deque(job for work in works for job in to_execute(work, root, options))
    crew = hire(works, root, options, several=len(queue) > 1)
    try:
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
            queue.extendleft(reversed([*follow(done, root)]))
            if work.traced and work.printed is not None:
                try:
                    check(work.traced, work.printed)
                except Untraced as error:
                    raise told(error, work, name, root) from error
                with place.uninterrupted():
                    finish(work, root, options)
                    yield work
        keep_drawings(works[0], root)
    finally:
        crew.close()


def follow(done: Done, root: Path) -> Iterator[Job]:
    """Take what a step has given, and yield the jobs that can begin for it."""
    work, name = done.job.about
    if done.job.call is execute:
        work.executed[name] = keep(done.job.arguments[2], work, root)
        yield from to_export(work, root)
    elif name in FORMATS:
        _, look = FORMATS[name]
        yield Job((work, f"numbers of the {name}"), "cells", look, (work.edition, work.stage))
    elif done.job.call is steps.trace_html:
        work.traced = done.value
    elif done.job.call is steps.read_pdf:
        work.printed = done.value


def hire(works: Sequence[Work], root: Path, options: Options, *, several: bool) -> Crew | Alone:
    """Return workers: forks of two warm processes, or nobody but this process.

    `several`: there is more than one notebook to execute.
    """
    cases: dict[Path, steps.Files | None] = {}
    for work in works:
        name = work.edition.parameters.case
        folder = root / "data" / name
        if cases.get(folder) is None:
            before = not options.force and fresh.checked_before(work.edition, root, work.state)
            cases[folder] = fresh.case_files(name, work.state) if before else None
    if not options.fork:
        steps.read(cases)
        return Alone()
    desk, cache = Desk.new(), cache_folder(root, works[0].state)
    drawings = None if options.force else (cache / "drawings", new_drawings(works[0]))
    languages = sorted({work.edition.parameters.language for work in works})
    cells = Role(
        partial(steps.warm_cells, cases, languages, several, drawings),
        later=partial(steps.warm_numbers, cases, languages),
        desk=desk.back,
    )
    pages = Role(partial(steps.warm_pages, desk, cache / "templates"))
    crew = Crew({"cells": cells, "pages": pages})
    desk.close()
    try:
        crew.ready("cells")
    except BaseException:
        crew.close()
        raise
    return crew


def cache_folder(root: Path, now: fresh.State) -> Path:
    """Return where things are kept that this code and these versions made; others' go."""
    folder = root / ".build" / "cache" / fresh.made_by(now)
    for other in folder.parent.glob("*"):
        if other != folder:
            shutil.rmtree(other, ignore_errors=True)
    return folder


def new_drawings(work: Work) -> Path:
    """Return where a build keeps what it draws."""
    stage = work.stage.parents[1]
    return stage.with_name(f"{stage.name}-drawings")


def keep_drawings(work: Work, root: Path) -> None:
    """Keep what was drawn for later builds, unless what draws may have changed meanwhile."""
    if new_drawings(work).is_dir() and undisturbed(work, root):
        from analysis.figures.kept import settle

        settle(new_drawings(work), cache_folder(root, work.state) / "drawings")


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
        yield Job((work, notebook.stem), "pages", execute, rest)


def to_export(work: Work, root: Path) -> Iterator[Job]:
    """Yield the jobs of an edition's formats, once all notebooks are executed."""
    order = [notebook.stem for notebook in notebooks(root)]
    if set(order) != work.executed.keys():
        return
    executed = [work.executed[stem] for stem in order]
    for name, (export, _) in FORMATS.items():
        arguments = (executed, order, work.edition, work.stage)
        yield Job((work, name), "pages", export, arguments)


def finish(work: Work, root: Path, options: Options) -> None:
    """Describe a finished edition and put it in place; last, record it as up to date.

    Not where an input was written to meanwhile: nobody knows which bytes a notebook read.
    """
    manifest.write(work.edition, work.state, work.stage)
    if not options.publish:
        return
    outputs = place.put(work.stage, root, work.edition.folder)
    if not undisturbed(work, root):
        return
    fresh.write_record(work.edition, root, work.state, outputs)


def undisturbed(work: Work, root: Path) -> bool:
    """Whether nobody has written to an input since the build began."""
    return fresh.stamp(root, work.edition.parameters.case) == work.stamp


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
