"""The tutorial walked as it stands there: its commands, its decisions, its words of commentary."""

import csv
import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from analysis.case.files import read_json

ROOT = Path(__file__).parents[1]
TEXT = (ROOT / "docs" / "tutorial.md").read_text("utf-8")
COMMANDS = re.findall(r"^\.venv/bin/report (.*)$", TEXT, re.MULTILINE)
ENTRY = "import sys; from analysis.cli import main; sys.exit(main())"


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    """A project as a clone has it."""
    root = tmp_path_factory.mktemp("clone")
    shutil.copytree(ROOT / "notebooks", root / "notebooks")
    shutil.copytree(ROOT / "data", root / "data")
    shutil.copytree(ROOT / "docs", root / "docs")
    shutil.copy(ROOT / "requirements.lock", root)
    return root


def run(project, command):
    """Run a command of the tutorial; the words between its quotation marks are one."""
    where = os.pathsep.join([str(ROOT / "src"), os.environ.get("PYTHONPATH", "")])
    done = subprocess.run(
        [sys.executable, "-c", ENTRY, *shlex.split(command)],
        cwd=project,
        env=os.environ | {"PYTHONPATH": where},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def block(kind):
    """Return the first block of a kind."""
    return re.search(rf"^```{kind}\n(.*?)^```", TEXT, re.DOTALL | re.MULTILINE)[1]


def decisions():
    """Return what the table of step 6 says to type, line by line: passage, decision, cells."""
    rows = re.findall(r"^\| (.*?) \| (.*?) \| ?(.*?) ?\|$", TEXT, re.MULTILINE)[1:]
    for passage, decision, cells in rows:
        typed = dict(each.split(": ", 1) for each in cells.split("; ") if each)
        yield re.sub(r" \(.*\)$", "", passage), {"decision": decision, **typed}


def fill_in(path):
    """Type the decisions into the worklist, each at the next line of its passage, and save it."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        lines = list(csv.DictReader(file))
    left = iter(lines)
    for passage, typed in decisions():
        next(line for line in left if line["passage"] == passage).update(typed)
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.DictWriter(file, [*lines[0]], delimiter=";")  # as a French spreadsheet does
        writer.writeheader()
        writer.writerows(lines)


def test_ten_steps_with_pictures():
    assert re.findall(r"^## (\d+)\.", TEXT, re.MULTILINE) == [str(n) for n in range(1, 11)]
    pictures = re.findall(r"!\[[^\]]{20,}\]\((tutorial/[\w.]+)\)", TEXT)
    assert len(pictures) == 3
    for name in pictures:
        assert (ROOT / "docs" / name).stat().st_size < 100_000


def test_the_tutorial_is_walked_from_the_text_to_a_shared_report(project):
    case = project / "data" / "bus-crash"
    new, check, draft, watch, build, export = COMMANDS
    run(project, new)
    assert "passages are open" in run(project, check)
    with (case / "actors.csv").open("a", encoding="utf-8") as file:
        file.write(block("csv"))
    fill_in(case / "worklist.csv")
    told = run(project, draft)
    assert "claims.csv: 3 rows more" in told
    assert "1 of" in told
    assert watch == "watch --case bus-crash --edition en"  # tests/browser/test_watch.py drives it
    (case / "commentary" / "en" / "story.md").write_text(block("markdown"), "utf-8")
    run(project, build)
    page = (project / "reports" / "bus-crash" / "en" / "report.html").read_text("utf-8")
    said = re.sub(r"<[^>]+>", "", page).replace("\u00a0", " ")  # a count keeps to its noun
    for words in ("two people killed", "nothing but glass", "reportedly", "Grenoble"):
        assert words in said, words
    assert (project / "reports" / "bus-crash" / "en" / "report.pdf").exists()
    assert 'href="bus-crash/en/report.html"' in (project / "reports" / "index.html").read_text(
        "utf-8"
    )
    run(project, export)
    [event] = read_json(project / "bus-crash.geojson", "geojson")["features"]
    assert event["geometry"]["coordinates"] == [5.71479, 45.17869]
