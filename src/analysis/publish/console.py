"""What the commands do, as a person at a terminal sees it: progress, results, problems.

rich is imported only to draw progress on a terminal; an up-to-date report is told without it.
"""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from time import monotonic
from typing import TYPE_CHECKING, Any, TextIO

from analysis.case.inputs import below
from analysis.case.parameters import project_root
from analysis.case.problems import CaseError, visible
from analysis.publish import index, staleness

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import Path

    from analysis.case.editions import Edition
    from analysis.publish.build import Options, Step, Work

SHOWN_REASONS = 3
SHOWN_STRAYS = 5
INTERRUPTED = 130  # what a shell calls a command that Ctrl-C ended


def out(line: str) -> None:
    """Print a line."""
    put(line, sys.stdout)


def err(line: str) -> None:
    """Print a line about what is wrong."""
    put(line, sys.stderr)


def put(line: str, stream: TextIO | None) -> None:
    """Print a line with what a terminal would obey spelled out.

    A reader who has gone, such as `head`, is no reason to stop; nor a terminal that has no ’.
    """
    if stream is None:
        return
    encoding = stream.encoding or "utf-8"
    text = visible(line).encode(encoding, "backslashreplace").decode(encoding)
    try:
        print(text, file=stream, flush=True)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


# ---- report build --------------------------------------------------------------------------


def build_editions(editions: Sequence[Edition], *, quiet: bool = False, **options: Any) -> int:
    """Build the editions that are not up to date; say why, what was written and how long it took.

    `options` are those of `build.Options`. Returns 0, 1 where something is wrong, or 130.
    """
    root = project_root()
    say = silent if quiet else out
    tell_strays(editions, root, say)
    if not options.get("force"):
        current = [e for e in editions if not staleness.reasons(e, root, staleness.state(e, root))]
        for edition in current:
            say(f"{edition.folder} is up to date")
        editions = [edition for edition in editions if edition not in current]
    if not editions:
        return tell_index(root, say)
    find_home(root)
    built: list[Edition] = []
    status = guarded(
        lambda: build_stale(editions, root, make_options(options), say, built),
        root,
        lambda: standing(editions, built),
    )
    return status or tell_index(root, say)


def tell_index(root: Path, say: Callable[[str], None]) -> int:
    """Bring the index of reports up to date. Raises `CaseError` where it can't be written."""
    if index.refresh(root):
        say(f"reports/{index.NAME} lists what stands in reports/")
    return 0


def tell_strays(editions: Iterable[Edition], root: Path, say: Callable[[str], None]) -> None:
    """Name once what stands among the inputs and is none."""
    found = staleness.strays(root, {edition.parameters.case for edition in editions})
    if found:
        more = f" and {len(found) - SHOWN_STRAYS} more" if len(found) > SHOWN_STRAYS else ""
        say(f"Not part of a report, and ignored: {', '.join(found[:SHOWN_STRAYS])}{more}")


def find_home(root: Path) -> None:
    """Give the libraries that keep caches a folder of ours, where the user has none to write in."""
    home = os.environ.get("HOME", "")
    if os.name == "posix" and not os.access(home, os.W_OK | os.X_OK):
        os.environ["HOME"] = str(root / ".build" / "home")
        with suppress(OSError):  # a project that is read-only is told where it matters
            (root / ".build" / "home").mkdir(parents=True, exist_ok=True)


def make_options(options: dict[str, Any]) -> Options:
    """Return the options of a build."""
    from analysis.publish.build import Options

    return Options(**options)


def silent(_: str) -> None:
    """Say nothing."""


def build_stale(
    editions: Sequence[Edition],
    root: Path,
    options: Options,
    say: Callable[[str], None],
    built: list[Edition],
) -> int:
    """Build editions and tell the story; `built` takes each that stands in its place."""
    from analysis.publish.build import build

    begun = monotonic()
    with progress(say) as tell:
        for work in build(editions, root, options, tell, say):
            built.append(work.edition)
            for line in summary(work, monotonic() - begun):
                say(line)
    for edition in editions:
        if edition not in built:
            say(f"{edition.folder} is up to date: another build made it meanwhile")
    say(f"{len(built)} built in {monotonic() - begun:.1f} s")
    return 0


def standing(editions: Sequence[Edition], built: Sequence[Edition]) -> str:
    """Return in words what stands after a build that broke off."""
    if not built:
        return "The published report is untouched."
    left = ", ".join(edition.folder for edition in editions if edition not in built)
    done = f"Done: {', '.join(edition.folder for edition in built)}."
    return f"{done} Untouched: {left}." if left else done


def guarded(run: Callable[[], int], root: Path, stands: Callable[[], str]) -> int:
    """Run a build; turn each failure into one message; `stands` says what there is after it."""
    from analysis.publish.build import BuildError
    from analysis.run.notebook import NotebookFailure
    from analysis.run.processes import ProcessLostError

    try:
        return run()
    except (NotebookFailure, BuildError, ProcessLostError, CaseError) as failure:
        told = [str(failure), stands()]
        err("\n".join(told if stands().startswith("Done") else told[:1]))
    except OSError as error:
        where = f"{shown(error.filename, root)}: " if error.filename else ""
        err(f"{where}{error.strerror or error}. {stands()}")
    except KeyboardInterrupt:
        err(f"Interrupted. {stands()}")
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
    if say is silent or not (sys.stdout and sys.stdout.isatty()):
        yield Plain(say)
        return
    live = Live()
    try:
        yield live
    finally:
        live.stop()


@contextmanager
def busy(what: str) -> Iterator[None]:
    """Say on a terminal what takes a while, until it is done; elsewhere nothing."""
    if not (sys.stderr and sys.stderr.isatty()):
        yield
        return
    from rich.console import Console

    with Console(stderr=True, highlight=False, markup=False).status(what):
        yield


# ---- report verify -------------------------------------------------------------------------


def verify_editions(editions: Sequence[Edition], **options: Any) -> int:
    """Rebuild the published editions aside and compare; name what differs, and since what."""
    root = project_root()
    rebuilt = make_options({"force": True, "publish": False, **options})
    tell_strays(editions, root, out)
    find_home(root)
    return guarded(
        lambda: compare_editions(editions, root, rebuilt), root, lambda: standing(editions, [])
    )


def compare_editions(editions: Sequence[Edition], root: Path, options: Options) -> int:
    """Rebuild and compare."""
    from analysis.publish.build import build

    different = []
    with progress(out) as tell:
        for work in build(editions, root, options, tell, out):
            different += differences(work, root)
    if index.differs(root):
        different.append(f"reports/{index.NAME}: differs")
    for line in different:
        err(line)
    out("published and rebuilt: " + ("different" if different else "the same bytes"))
    return 1 if different else 0


def differences(work: Work, root: Path) -> list[str]:
    """Return the files of an edition that a rebuild makes differently, and the inputs changed."""
    from analysis.publish.guard import ROOMS
    from analysis.publish.manifest import changes
    from analysis.publish.swap import written

    lines = []
    for name in ROOMS:
        published, here = root / name / work.edition.folder, contents(work.stage / name)
        ours = {path.rpartition("/")[2] for path in written(root, name, work.edition.folder)}
        there = {n: data for n, data in contents(published).items() if n in ours | here.keys()}
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
    files = (path for path in below(folder) if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}
