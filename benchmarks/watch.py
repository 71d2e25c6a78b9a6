"""How soon a saved cell is on the watched page, against building that edition. `make bench`.

`report watch` shows the shipped case in a copy of the project in a temporary folder, in Chromium.
A table is saved with one cell changed, and the clock stops when the page shows the new text. What
is wrong is told later and not waited for. The next save comes when all of that is done. A build of
the same edition is timed before each save. The target is two seconds on two cores.

    python benchmarks/watch.py [--saves 5]
"""

from __future__ import annotations

import argparse
import csv
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Page

ROOT = Path(__file__).parents[1]
CASE = Path("data") / "kazakhstan-2022"
REPORT = [sys.executable, "-u", "-c", "import sys; from analysis.cli import main; sys.exit(main())"]
ENVIRONMENT = os.environ | {"PYTHONPATH": str(ROOT / "src")}
TABLES = ("events", "context", "claims", "actors")  # a row of each, whose label the page shows
MINUTE = 60_000  # ms
REST = 8.0  # s in which a page's numbers are led back to their rows


def save(path: Path, text: str) -> None:
    """Save a table with another label in its second row."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    rows[1]["label_en"] = text
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[1].keys(), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def seconds_to_show(page: Page, path: Path, text: str) -> float:
    """Return the seconds from a save until the page shows the text."""
    begun = time.monotonic()
    save(path, text)
    page.get_by_text(text).first.wait_for(state="attached", timeout=MINUTE)
    return time.monotonic() - begun


def seconds_to_build(project: Path) -> float:
    """Return the seconds that a build of the edition takes, of a sound case."""
    begun = time.monotonic()
    command = [*REPORT, "build", "--edition", "en", "--force", "--quiet"]
    subprocess.run(command, cwd=project, env=ENVIRONMENT, check=True)
    return time.monotonic() - begun


def measure(page: Page, watched: Path, built: Path, saves: int) -> None:
    """Print a line for each table."""
    print(f"{'saved table':12} {'s to page':>10} {'s to build':>11} {'ratio':>6}   target 2 s")
    for table in TABLES:
        pairs = []
        for turn in range(saves):
            build = seconds_to_build(built)
            text = f"Text saved as number {'I' * (turn + 1)} of {table}"
            pairs.append((seconds_to_show(page, watched / CASE / f"{table}.csv", text), build))
            time.sleep(REST)
        shown, build = (statistics.median(each) for each in zip(*pairs, strict=True))
        ratio = statistics.median(one / other for one, other in pairs)
        print(f"{table:12} {shown:10.2f} {build:11.2f} {ratio:6.2f}", flush=True)


def main() -> None:
    """Watch a copy of the project in a browser, and print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--saves", type=int, default=5)
    saves = parser.parse_args().saves
    from playwright.sync_api import sync_playwright

    with tempfile.TemporaryDirectory() as scratch:
        watched, built = Path(scratch) / "watched", Path(scratch) / "built"
        for project in (watched, built):
            for name in ("data", "notebooks"):
                shutil.copytree(ROOT / name, project / name)
        command = [*REPORT, "watch", "--port", "0", "--edition", "en"]
        options = {"cwd": watched, "env": ENVIRONMENT, "stdout": subprocess.PIPE, "text": True}
        with subprocess.Popen(command, **options) as process, sync_playwright() as play:
            address = re.search(r"http://\S+", process.stdout.readline())[0]
            executable = shutil.which("chromium")
            chromium = play.chromium.launch(executable_path=executable, args=["--no-sandbox"])
            page = chromium.new_page()
            page.goto(address)
            page.locator("h1").wait_for(timeout=MINUTE)
            time.sleep(REST)
            measure(page, watched, built, saves)
            process.terminate()


if __name__ == "__main__":
    main()
