"""What the commands do, as a person at a terminal sees it: progress, results, problems.

rich is imported only to draw progress on a terminal; an up-to-date report is told without it.
"""

from __future__ import annotations

import sys
from contextlib import contextmanager
from dataclasses import dataclass, field
from time import monotonic
from typing import TYPE_CHECKING, Any

from analysis.case.parameters import check_parameters, project_root
from analysis.publish import fresh

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from analysis.publish.build import Options, Step, Work
    from analysis.publish.editions import Edition

SHOWN_REASONS = 3
INTERRUPTED = 130  # what a shell calls a command that Ctrl-C ended


def out(line: str) -> None:
    """Print a line."""
    print(line, flush=True)  # noqa: T201 - a command prints


def err(line: str) -> None:
    """Print a line about what is wrong."""
    print(line, file=sys.stderr, flush=True)  # noqa: T201 - a command prints


# ---- report build --------------------------------------------------------------------------


def build_editions(editions: Sequence[Edition], *, quiet: bool = False, **options: Any) -> int:
    """Build the editions that are not up to date; say why, what was written and how long it took.

    `options` are those of `build.Options`. Returns 0, 1 where something is wrong, or 130.
    """
    root = project_root()
    say = silent if quiet else out
    if not options.get("force"):
        current = [e for e in editions if not fresh.reasons(e, root, fresh.state(e, root))]
        for edition in current:
            say(f"{edition.folder} is up to date")
        editions = [edition for edition in editions if edition not in current]
    if not editions:
        return 0
    return guarded(lambda: build_stale(editions, root, make_options(options), say), root)


def make_options(options: dict[str, Any]) -> Options:
    """Return the options of a build."""
    from analysis.publish.build import Options

    return Options(**options)


def silent(_: str) -> None:
    """Say nothing."""


def build_stale(
    editions: Sequence[Edition], root: Path, options: Options, say: Callable[[str], None]
) -> int:
    """Build editions and tell the story."""
    from analysis.publish.build import build

    begun = monotonic()
    built = []
    with progress(say) as tell:
        for work in build(editions, root, options, tell, say):
            built.append(work)
            for line in summary(work, monotonic() - begun):
                say(line)
    for edition in editions:
        if edition not in [work.edition for work in built]:
            say(f"{edition.folder} is up to date: another build made it meanwhile")
    say(f"{len(built)} built in {monotonic() - begun:.1f} s")
    return 0


def guarded(run: Callable[[], int], root: Path) -> int:
    """Run a build; turn each failure into one message that says what stands."""
    from analysis.publish.build import BuildError
    from analysis.run.notebook import NotebookFailure
    from analysis.run.processes import ProcessLostError

    try:
        return run()
    except (NotebookFailure, BuildError, ProcessLostError) as failure:
        err(str(failure))
    except OSError as error:
        where = f"{shown(error.filename, root)}: " if error.filename else ""
        err(f"{where}{error.strerror or error}. The published report is untouched.")
    except KeyboardInterrupt:
        err("Interrupted. The published report is untouched.")
        return INTERRUPTED
    return 1


def shown(path: Any, root: Path) -> str:
    """Return a path as it reads from the project's folder."""
    return str(path).removeprefix(f"{root}/")


def summary(work: Work, seconds: float) -> Iterator[str]:
    """Yield what was built, why, how long each step took, and where it is."""
    folder = work.edition.folder
    yield f"{folder} built by {seconds:.1f} s, because {because(work.reasons)}"
    yield "  " + " · ".join(
        f"{name} reused" if took is None else f"{name} {took:.1f} s"
        for name, took in sorted(work.steps.items())
    )
    yield f"  reports/{folder}/  figures/{folder}/"


def because(reasons: Sequence[str]) -> str:
    """Return the first reasons, and how many more there are."""
    more = len(reasons) - SHOWN_REASONS
    return ", ".join(reasons[:SHOWN_REASONS]) + (f" and {more} more" if more > 0 else "")


# ---- progress ------------------------------------------------------------------------------


@dataclass
class Plain:
    """Progress as lines: one when a step has ended."""

    say: Callable[[str], None]
    begun: float = field(default_factory=monotonic)

    def __call__(self, step: Step) -> None:
        """Tell of a step that has ended."""
        if step.seconds is not None:
            passed = monotonic() - self.begun
            self.say(f"{passed:6.1f} s  {step.edition.folder}: {step.name} ({step.seconds:.1f} s)")


@dataclass
class Live:
    """Progress as one moving line: the steps under way, and the time that has passed."""

    begun: float = field(default_factory=monotonic)
    running: list[str] = field(default_factory=list)
    status: Any = None

    def __call__(self, step: Step) -> None:
        """Show what is under way."""
        if self.status is None:
            from rich.console import Console

            self.status = Console(highlight=False, markup=False).status("")
            self.status.start()
        name = f"{step.edition.folder}: {step.name}"
        if step.seconds is None:
            self.running.append(name)
        elif name in self.running:
            self.running.remove(name)
        self.status.update(f"{monotonic() - self.begun:.1f} s  {', '.join(self.running)}")

    def stop(self) -> None:
        """Take the line away."""
        if self.status is not None:
            self.status.stop()


@contextmanager
def progress(say: Callable[[str], None]) -> Iterator[Callable[[Step], None]]:
    """Yield what is told of each step: a moving line on a terminal, plain lines elsewhere."""
    if say is silent or not sys.stdout.isatty():
        yield Plain(say)
        return
    live = Live()
    try:
        yield live
    finally:
        live.stop()


# ---- report check --------------------------------------------------------------------------


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
        err(line)
    if problems:
        err(f"{name}: {len(problems)} problem{'s' if len(problems) > 1 else ''}")
        return 1
    out(f"{name}: nothing wrong")
    return 0


# ---- report verify -------------------------------------------------------------------------


def verify_editions(editions: Sequence[Edition], **options: Any) -> int:
    """Rebuild the published editions aside and compare; name what differs, and since what."""
    root = project_root()
    rebuilt = make_options({"force": True, "publish": False, **options})
    return guarded(lambda: compare_editions(editions, root, rebuilt), root)


def compare_editions(editions: Sequence[Edition], root: Path, options: Options) -> int:
    """Rebuild and compare."""
    from analysis.publish.build import build

    different = []
    with progress(out) as tell:
        for work in build(editions, root, options, tell, out):
            different += differences(work, root)
    for line in different:
        err(line)
    out("published and rebuilt: " + ("different" if different else "the same bytes"))
    return 1 if different else 0


def differences(work: Work, root: Path) -> list[str]:
    """Return the files of an edition that a rebuild makes differently, and the inputs changed."""
    from analysis.publish.build import OUTPUTS
    from analysis.publish.manifest import changes

    lines = []
    for name in OUTPUTS:
        published, rebuilt = root / name / work.edition.folder, work.stage / name
        there, here = contents(published), contents(rebuilt)
        for file in sorted(there.keys() | here.keys()):
            if there.get(file) != here.get(file):
                told = "differs" if file in there and file in here else "only on one side"
                lines.append(f"{name}/{work.edition.folder}/{file}: {told}")
    if lines:
        manifest = root / "reports" / work.edition.folder / "manifest.json"
        lines += [f"  since it was published: {line}" for line in changes(manifest, work.state)]
    return lines


def contents(folder: Path) -> dict[str, bytes]:
    """Return the bytes of each file below a folder, by its path in it."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}
