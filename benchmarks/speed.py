"""How fast a report is built, against the plain tools. `make bench`.

Each row of the table is the median of ratios of times (or of peak memory) that were taken in
alternation on this machine, with the target beside it. All of it happens in a copy of the project
in a temporary folder: the published reports are not touched.

    python benchmarks/speed.py [--pairs 5] [--only full one ...] [--days 12]

With BEFORE=../another-worktree in the environment, a build of that state (its code, its data, its
own .venv) is measured beside it.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

ROOT = Path(__file__).parents[1]
BIN = Path(sys.executable).parent
LANGUAGES = ("en", "fr")
REPORT = "import sys; from analysis.cli import main; sys.exit(main())"
# Another state of the project, beside which a build is measured: a git worktree that is set up.
BEFORE = Path(os.environ["BEFORE"]).resolve() if os.environ.get("BEFORE") else None

LOOP = """
import sys
from pathlib import Path
import papermill
from nbconvert.exporters import HTMLExporter
for language in ("en", "fr"):
    for notebook in sorted(Path("notebooks").glob("*.ipynb")):
        out = Path("plain") / f"{notebook.stem}.{language}.ipynb"
        papermill.execute_notebook(
            notebook, out, parameters={"language": language}, progress_bar=False, cwd="notebooks")
        page, _ = HTMLExporter().from_filename(str(out))
        out.with_suffix(".html").write_text(page)
"""


@dataclass(frozen=True)
class Row:
    """A line of the table: a ratio and what it should be."""

    work: str
    against: str
    ratios: list[float]
    target: str
    detail: str = ""


# ---- a place to work in ------------------------------------------------------------------------


def copy_project(folder: Path, root: Path = ROOT) -> Path:
    """Copy what a build needs; the package is the one in `root`."""
    for name in ("data", "notebooks"):
        shutil.copytree(root / name, folder / name)
    shutil.copy(root / "requirements.lock", folder)
    (folder / "plain").mkdir()
    return folder


def environment(source: Path = ROOT) -> dict[str, str]:
    """Return an environment in which every command finds a package, and bytecode is kept."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    path = os.pathsep.join(filter(None, [str(source / "src"), os.environ.get("PYTHONPATH", "")]))
    cache = os.environ.get("PYTHONPYCACHEPREFIX", str(Path(tempfile.gettempdir(), "bench-pyc")))
    return kept | {"PYTHONPATH": path, "PYTHONPYCACHEPREFIX": cache}


def run(folder: Path, *command: str | Path, source: Path = ROOT) -> float:
    """Run a command; return its seconds. Raises where it fails."""
    begun = time.perf_counter()
    subprocess.run(command, cwd=folder, env=environment(source), check=True, capture_output=True)
    return time.perf_counter() - begun


def python(folder: Path, code: str, *arguments: str, source: Path = ROOT) -> float:
    """Run Python code; return its seconds."""
    program = sys.executable if source == ROOT else source / ".venv/bin/python"
    return run(folder, program, "-c", code, *arguments, source=source)


def report(folder: Path, *arguments: str, source: Path = ROOT) -> float:
    """Run `report build`; return its seconds."""
    return python(folder, REPORT, "build", "--quiet", *arguments, source=source)


# ---- what is measured --------------------------------------------------------------------------


def cold(folder: Path, *arguments: str, source: Path = ROOT) -> float:
    """Build with nothing kept from before."""
    for name in (".build", "reports", "figures"):
        shutil.rmtree(folder / name, ignore_errors=True)
    return report(folder, *arguments, source=source)


def commands(folder: Path) -> float:
    """Run the plain commands: papermill, then nbconvert, for each notebook and edition."""
    total = 0.0
    for language in LANGUAGES:
        for notebook in sorted((folder / "notebooks").glob("*.ipynb")):
            out = f"plain/{notebook.stem}.{language}.ipynb"
            given = ("-p", "language", language, "--cwd", "notebooks", "--no-progress-bar")
            total += run(folder, BIN / "papermill", notebook, out, *given)
            total += run(folder, BIN / "jupyter", "nbconvert", "--to", "html", out)
    return total


def full(folder: Path, pairs: int) -> Iterator[Row]:
    """Yield the rows of the full cold build."""
    times: dict[str, list[float]] = {"commands": [], "loop": []}
    builds: list[float] = []
    for _ in range(pairs):
        builds.append(cold(folder))
        times["commands"].append(commands(folder))
        times["loop"].append(python(folder, LOOP))
        shutil.rmtree(folder / "plain")
        (folder / "plain").mkdir()
    ours = f"{statistics.median(builds):.1f} s"
    told = {name: f"{ours} to {statistics.median(found):.1f} s" for name, found in times.items()}
    build = "full cold build, both editions"
    yield Row(
        build,
        "papermill and nbconvert commands",
        ratios(times["commands"], builds),
        "≥ 10 × faster",
        told["commands"],
    )
    yield Row(
        build,
        "one process looping over both",
        ratios(times["loop"], builds),
        "≥ 4 × faster",
        told["loop"],
    )


def before(folder: Path, pairs: int) -> Iterator[Row]:
    """Yield the row of the full cold build beside that of another state, if one is named."""
    if not BEFORE:
        return
    earlier = folder / "earlier"
    earlier.mkdir()
    cold(copy_project(earlier, BEFORE), source=BEFORE)  # so that its bytecode is there
    builds, theirs = [], []
    for _ in range(pairs):
        builds.append(cold(folder))
        theirs.append(cold(earlier, source=BEFORE))
    told = f"{statistics.median(builds):.1f} s to {statistics.median(theirs):.1f} s"
    work = "full cold build, both editions"
    yield Row(work, "that of BEFORE", ratios(builds, theirs), "≤ 1.15 ×", told)


def nothing(folder: Path, pairs: int) -> Iterator[Row]:
    """Yield the row of a report that is up to date."""
    report(folder)
    ours, theirs = [], []
    for _ in range(4 * pairs):
        ours.append(report(folder))
        theirs.append(python(folder, "import pandas"))
    told = f"{statistics.median(ours):.2f} s to {statistics.median(theirs):.2f} s"
    yield Row("nothing changed", 'python -c "import pandas"', ratios(ours, theirs), "≤ 0.5 ×", told)


def one(folder: Path, pairs: int) -> Iterator[Row]:
    """Yield the row of one changed notebook, with a sentence more in it; the five take turns."""
    notebooks = sorted((folder / "notebooks").glob("*.ipynb"))
    ours, theirs = [], []
    for number in range(pairs):
        theirs.append(cold(folder, "--edition", "en"))
        add_sentence(notebooks[number % len(notebooks)], number)
        ours.append(report(folder, "--edition", "en"))
    told = f"{statistics.median(ours):.1f} s to {statistics.median(theirs):.1f} s"
    against = "full build of that edition"
    yield Row("one notebook changed, one edition", against, ratios(ours, theirs), "≤ 0.5 ×", told)


def add_sentence(notebook: Path, number: int) -> None:
    """Add a sentence that the report shows, another each time."""
    content = json.loads(notebook.read_text("utf-8"))
    words = "It goes on " + "and on " * (number + 1)
    cell = {"cell_type": "markdown", "id": f"added-{number}", "metadata": {}, "source": words}
    content["cells"].append(cell)
    notebook.write_text(json.dumps(content), "utf-8")


def many(folder: Path, pairs: int, days: int) -> Iterator[Row]:
    """Yield the rows of 4 × `days` editions: what each adds, and the memory of all.

    Time and memory are taken in runs of their own: to look at the memory of processes slows them.
    """
    first, all_of_them, memory_two, memory_all = [], [], [], []
    given = ("-p", "language=en,fr", "-p", f"as_of=2022-01-01..2022-01-{days:02d}")
    given += ("-p", "coding_rule=strict,acled")
    for _ in range(pairs):
        first.append(cold(folder, "--edition", "en"))
        all_of_them.append(cold(folder, *given))
        memory_two.append(watched(lambda: cold(folder)))
        memory_all.append(watched(lambda: cold(folder, *given)))
    count = 4 * days
    added = [(a - f) / (count - 1) for a, f in zip(all_of_them, first, strict=True)]
    told = f"{statistics.median(added):.2f} s to {statistics.median(first):.1f} s"
    yield Row(
        f"{count} editions: each one more", "the first", ratios(added, first), "≤ 0.25 ×", told
    )
    told = f"{statistics.median(memory_all):.0f} MB to {statistics.median(memory_two):.0f} MB"
    against = "that of the 2-edition build"
    peak = ratios(memory_all, memory_two)
    yield Row(f"peak memory of {count} editions", against, peak, "≤ 1.3 ×", told)


def ratios(of: list[float], by: list[float]) -> list[float]:
    """Return the ratio of each pair."""
    return [one / other for one, other in zip(of, by, strict=True)]


# ---- memory ------------------------------------------------------------------------------------


def watched(work: Callable[[], float]) -> float:
    """Return the peak of the memory of all processes of some work together, in MB.

    Shared pages are divided among those that share them (PSS), as forks share most of theirs.
    """
    peak, stop = [0.0], threading.Event()

    def watch() -> None:
        while not stop.wait(0.2):
            peak[0] = max(peak[0], memory(os.getpid()))

    watcher = threading.Thread(target=watch)
    watcher.start()
    try:
        work()
    finally:
        stop.set()
        watcher.join()
    return peak[0]


def memory(ancestor: int) -> float:
    """Return the memory of all descendants of a process, in MB; Linux only, else 0."""
    parents = {}
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            stat = (folder / "stat").read_text()
        except OSError:
            continue
        parents[int(folder.name)] = int(stat.rpartition(")")[2].split()[1])
    return sum(proportional(process) for process in parents if descends(process, ancestor, parents))


def descends(process: int, ancestor: int, parents: dict[int, int]) -> bool:
    """Whether a process comes from another."""
    process = parents.get(process, 0)
    while process and process != ancestor:
        process = parents.get(process, 0)
    return process == ancestor


def proportional(process: int) -> float:
    """Return the PSS of a process, in MB."""
    try:
        lines = Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0.0
    return sum(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1024


# ---- the table ---------------------------------------------------------------------------------


def main() -> None:
    """Measure and print the table."""
    asked = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    asked.add_argument("--pairs", type=int, default=5)
    asked.add_argument("--days", type=int, default=12, help="of the many editions (default: 12)")
    asked.add_argument("--only", nargs="*", default=["full", "before", "nothing", "one", "many"])
    given = asked.parse_args()
    measures: dict[str, Callable[[Path], Iterator[Row]]] = {
        "full": lambda folder: full(folder, given.pairs),
        "before": lambda folder: before(folder, given.pairs),
        "nothing": lambda folder: nothing(folder, given.pairs),
        "one": lambda folder: one(folder, given.pairs),
        "many": lambda folder: many(folder, given.pairs, given.days),
    }
    print("| work | against | ratio | target | medians |\n|---|---|---|---|---|", flush=True)
    for name in given.only:
        with tempfile.TemporaryDirectory() as temporary:
            folder = copy_project(Path(temporary))
            cold(folder, "--edition", "en")  # so that bytecode is there for both sides
            for row in measures[name](folder):
                ratio = f"{statistics.median(row.ratios):.2f}"
                print(
                    f"| {row.work} | {row.against} | {ratio} | {row.target} | {row.detail} |",
                    flush=True,
                )


if __name__ == "__main__":
    main()
