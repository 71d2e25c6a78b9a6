"""Build editions: execute, merge, export, describe, and put each in place whole."""

from __future__ import annotations

import os
import shutil
from collections import deque
from concurrent.futures import FIRST_COMPLETED, wait
from dataclasses import dataclass, field
from time import monotonic
from typing import TYPE_CHECKING, Any, TypeAlias

from analysis.audit.findings import Untraced, check
from analysis.case.problems import CaseError
from analysis.publish import guard, jobs, manifest, staleness, swap
from analysis.publish.lock import hold
from analysis.run.executors import ClusterExecutor, LocalExecutor
from analysis.run.notebook import NotebookFailure, execute, import_papermill
from analysis.run.processes import ProcessLostError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from concurrent.futures import Future
    from pathlib import Path

    from analysis.case.editions import Edition

FORMATS = {"HTML": jobs.make_html, "PDF": jobs.make_pdf}
"""How each format is made of an edition's executed notebooks, with its audit."""
CELL_TIMEOUT = 600  # s


@dataclass(frozen=True)
class Options:
    """How to build.

    force: what is up to date too. cell_timeout: in seconds. publish: into reports/ and figures/;
    otherwise the finished folders are left where they were made. cluster: the address of a Dask
    scheduler whose workers do the jobs; blank for this machine.
    """

    force: bool = False
    cell_timeout: int = CELL_TIMEOUT
    publish: bool = True
    cluster: str = ""


@dataclass
class Work:
    """An edition on its way: why it is built, where, and what has been done."""

    edition: Edition
    reasons: list[str]
    state: staleness.State
    stage: Path
    stamp: object
    """Of the inputs, from before they were read for `state`."""
    executed: dict[str, Path] = field(default_factory=dict)
    made: dict[str, jobs.Made] = field(default_factory=dict)
    steps: dict[str, float | None] = field(default_factory=dict)
    """Seconds that each step took; None for what was reused."""


@dataclass(frozen=True)
class Job:
    """A call that an executor makes, what it is called, and for which edition."""

    work: Work
    name: str
    call: Callable[..., Any]
    arguments: tuple[Any, ...]


@dataclass(frozen=True)
class Step:
    """A word on the progress: a step of an edition begins (`seconds` is None) or has ended."""

    edition: Edition
    name: str
    seconds: float | None


Tell: TypeAlias = "Callable[[Step], None]"
Executor: TypeAlias = LocalExecutor | ClusterExecutor


# ---- from editions to finished folders ---------------------------------------------------------


def build(
    editions: Sequence[Edition],
    root: Path,
    options: Options,
    tell: Tell,
    say: Callable[[str], None],
) -> Iterator[Work]:
    """Build the editions that are not up to date; yield each when it stands in its place.

    Raises `CaseError`, `NotebookFailure`, `BuildError`, `ProcessLostError`, `OSError`; what was
    published stays as it was.
    """
    folder = root / ".build"
    guard.check_own(folder)
    with hold(folder, say):
        swap.recover(root)
        sweep(folder)
        staleness.forget()  # somebody may have changed a file while we waited
        staleness.check_notebooks(root)
        works = list(stale(editions, root, options, folder / f"stage-{os.getpid()}"))
        for work in works if options.publish else ():
            guard.check(root, work.edition.folder)
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
    stamps = {case: staleness.stamp(root, case) for case in {e.parameters.case for e in editions}}
    for edition in editions:
        now = staleness.state(edition, root)
        reasons = ["it was asked for"] if options.force else staleness.reasons(edition, root, now)
        if reasons:
            stamp = stamps[edition.parameters.case]
            yield Work(edition, reasons, now, stage / edition.folder, stamp)


def carry_out(works: Sequence[Work], root: Path, options: Options, tell: Tell) -> Iterator[Work]:
    """Do the jobs of all editions side by side, each as soon as what it needs is there."""
    queue = deque(job for work in works for job in to_execute(work, root, options))
    several = len(queue) > 1
    queue.extend(job for work in works for job in to_export(work, root))
    running: dict[Future[Any], tuple[Job, float]] = {}
    with hire(works, root, options, several=several) as executor:
        while queue or running:
            while queue and len(running) < executor.width:
                job = queue.popleft()
                running[begin(executor, job, root, tell)] = job, monotonic()
            for future in wait(running, return_when=FIRST_COMPLETED).done:
                job, begun = running.pop(future)
                try:
                    queue.extendleft(reversed([*follow(job, future.result(), root)]))
                    done = all(name in job.work.made for name in FORMATS)
                    if done:
                        audit(job.work)
                except Exception as error:
                    raise told(error, job.work, job.name, root) from error
                job.work.steps[job.name] = monotonic() - begun
                tell(Step(job.work.edition, job.name, job.work.steps[job.name]))
                if done:
                    with swap.uninterrupted():
                        finish(job.work, root, options)
                        yield job.work


def begin(executor: Executor, job: Job, root: Path, tell: Tell) -> Future[Any]:
    """Start a job and say so."""
    tell(Step(job.work.edition, job.name, None))
    return executor.submit(job.call, root, *job.arguments)


def follow(job: Job, value: Any, root: Path) -> Iterator[Job]:
    """Take what a job has given, and yield the jobs that can begin for it."""
    if job.name in FORMATS:
        job.work.made[job.name] = value
        jobs.write(value, job.work.stage)
    else:
        job.work.executed[job.name] = keep(f"{job.name}.ipynb", value, job.work, root)
        yield from to_export(job.work, root)


def audit(work: Work) -> None:
    """Raise `Untraced` where a format says what leads to no row, nor to the page."""
    page = next(made.traced for made in work.made.values() if made.traced)
    check(page, [paper for made in work.made.values() for paper in made.printed])


def hire(works: Sequence[Work], root: Path, options: Options, *, several: bool) -> Executor:
    """Return who does the jobs, once every case is known to be sound. Raises `CaseError`.

    The fork server imports what they need while this process checks the cases and imports what it
    needs itself. `several`: there is more than one notebook to execute.
    """
    names = sorted({work.edition.parameters.case for work in works})
    languages = sorted({work.edition.parameters.language for work in works})
    files = {root / "data" / name: case_files(name, works) for name in names}
    if not options.cluster:
        jobs.at_hand(files, languages, several=several)
        import_papermill()
    sound = {
        root / "data" / work.edition.parameters.case for work in works if known(work, root, options)
    }
    jobs.read({folder: None for folder in files if folder not in sound})
    if not options.cluster:
        return LocalExecutor()
    inputs = {k: v for name in names for k, v in staleness.input_files(root, name).items()}
    sent = {name: path for name, path in inputs.items() if not name.startswith("src/")}
    sent["requirements.lock"] = root / "requirements.lock"
    code = staleness.made_by(works[0].state)
    given = {"cases": {folder.name: digests for folder, digests in files.items()}}
    return ClusterExecutor(
        options.cluster, sent, jobs.prepare, languages=languages, code=code, **given
    )


def case_files(name: str, works: Sequence[Work]) -> jobs.Files:
    """Return the files of a case as the build found them."""
    work = next(work for work in works if work.edition.parameters.case == name)
    return staleness.case_files(name, work.state)


def known(work: Work, root: Path, options: Options) -> bool:
    """Whether an earlier build has found the edition's case to be sound."""
    return not options.force and staleness.checked_before(work.edition, root, work.state)


def to_execute(work: Work, root: Path, options: Options) -> Iterator[Job]:
    """Yield the jobs of an edition's notebooks, in reading order.

    Those that were executed as they are now are reused.
    """
    run = (work.stage / "executed").relative_to(root).as_posix()
    parameters = work.edition.parameters.as_dict()
    for notebook in staleness.notebooks(root):
        kept = None if options.force else reusable(notebook, work, root)
        if kept:
            work.executed[notebook.stem] = kept
            work.steps[notebook.stem] = None
            continue
        rest = (notebook.name, parameters, options.cell_timeout, run)
        yield Job(work, notebook.stem, execute, rest)


def to_export(work: Work, root: Path) -> Iterator[Job]:
    """Yield the jobs of an edition's formats, once all notebooks are executed."""
    order = [notebook.stem for notebook in staleness.notebooks(root)]
    if set(order) != work.executed.keys():
        return
    executed = {stem: work.executed[stem].read_bytes() for stem in order}
    for name, make in FORMATS.items():
        yield Job(work, name, make, (executed, work.edition))


def finish(work: Work, root: Path, options: Options) -> None:
    """Describe a finished edition and put it in place; last, record it as up to date.

    Not where an input was written to meanwhile: nobody knows which bytes a notebook read.
    """
    about = next((made.about for made in work.made.values() if made.about), {})
    manifest.write(work.edition, work.state, work.stage, about)
    if not options.publish:
        return
    outputs = swap.put(work.stage, root, work.edition.folder)
    if not undisturbed(work, root):
        return
    staleness.write_record(work.edition, root, work.state, outputs)


def undisturbed(work: Work, root: Path) -> bool:
    """Whether nobody has written to an input since the build began."""
    return staleness.stamp(root, work.edition.parameters.case) == work.stamp


# ---- executed notebooks, kept ------------------------------------------------------------------


def keep(name: str, executed: bytes, work: Work, root: Path) -> Path:
    """Keep an executed notebook under a name that tells what it was made from and what it is.

    One that may have read an input that was being changed is not kept beyond this build.
    """
    here = work.stage / "executed" / name
    here.parent.mkdir(parents=True, exist_ok=True)
    here.write_bytes(executed)
    if not undisturbed(work, root):
        return here
    source = root / "notebooks" / name
    folder = kept_folder(work, root)
    folder.mkdir(parents=True, exist_ok=True)
    key = staleness.notebook_key(source, work.state)
    kept = folder / f"{source.stem}.{key[:32]}.{staleness.digest(here)[:32]}.ipynb"
    for old in folder.glob(f"{source.stem}.*"):
        old.unlink()
    return here.replace(kept)


def reusable(notebook: Path, work: Work, root: Path) -> Path | None:
    """Return the kept execution of a notebook if what it was made from, and it, are unchanged."""
    key = staleness.notebook_key(notebook, work.state)
    for kept in sorted(kept_folder(work, root).glob(f"{notebook.stem}.{key[:32]}.*.ipynb")):
        if staleness.digest(kept)[:32] == kept.name.split(".")[-2]:
            return kept
    return None


def kept_folder(work: Work, root: Path) -> Path:
    """Return where the executed notebooks of an edition are kept."""
    return root / ".build" / "executed" / work.edition.folder


def told(error: Exception, work: Work, name: str, root: Path) -> Exception:
    """Return an error as it is to be told: with its edition, a failed notebook in safety."""
    if isinstance(error, NotebookFailure):
        kept = root / ".build" / "failed" / work.edition.folder / error.notebook
        kept.parent.mkdir(parents=True, exist_ok=True)
        kept.write_bytes(error.executed)
        return NotebookFailure(error.notebook, error.cell, error.cause, kept)
    if isinstance(error, Untraced):
        return BuildError(f"{work.edition.folder}: {error}")
    if isinstance(error, (OSError, CaseError, ProcessLostError)):
        return error
    return BuildError(f"{work.edition.folder}: {name} failed\n{type(error).__name__}: {error}")


class BuildError(Exception):
    """A step other than a notebook failed; says of which edition, and why."""
