"""`report watch` as somebody sees it: a saved cell is on the page, a slip is told and goes."""

import json
import os
import re
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
CHROMIUM = shutil.which("chromium") or "/usr/bin/chromium"
COMMAND = "import sys; from analysis.cli import main; sys.exit(main())"
LONG = 120_000  # ms; a machine may be busy


@pytest.fixture
def project(tmp_path):
    """A project with one small case."""
    shutil.copytree(ROOT / "tests" / "cases" / "train-derailment", tmp_path / "data" / "train")
    shutil.copytree(ROOT / "data" / "reference", tmp_path / "data" / "reference")
    shutil.copytree(ROOT / "notebooks", tmp_path / "notebooks")
    editions = {"default_case": "train", "editions": {"en": {"language": "en"}}}
    (tmp_path / "data" / "editions.json").write_text(json.dumps(editions), "utf-8")
    return tmp_path


@pytest.fixture
def address(project):
    """Where the command shows the page; Ctrl-C ends it."""
    where = os.pathsep.join([str(ROOT / "src"), os.environ.get("PYTHONPATH", "")])
    command = [sys.executable, "-u", "-c", COMMAND, "watch", "--port", "0"]
    environment = os.environ | {"PYTHONPATH": where}
    # What a shell starts in the background ignores Ctrl-C, and so would the command.
    options = {"preexec_fn": lambda: signal.signal(signal.SIGINT, signal.SIG_DFL)}
    with subprocess.Popen(command, cwd=project, env=environment, stdout=subprocess.PIPE,
                          text=True, **options) as process:  # fmt: skip
        try:
            yield re.search(r"http://127\.0\.0\.1:\d+/", process.stdout.readline())[0]
            process.send_signal(signal.SIGINT)
            assert process.wait(timeout=30) == 130
        finally:
            process.kill()


def test_what_is_saved_is_shown_and_a_slip_is_told_until_it_is_mended(project, address):
    if not Path(CHROMIUM).exists():
        (pytest.fail if os.environ.get("CI") else pytest.skip)("chromium is not there")
    from playwright.sync_api import expect, sync_playwright

    path = project / "data" / "train" / "commentary" / "en" / "title.md"
    claims = project / "data" / "train" / "claims.csv"
    sound = claims.read_text("utf-8")
    with sync_playwright() as play:
        chromium = play.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        page = chromium.new_page()
        errors = []
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.goto(address)
        expect(page.locator("h1")).to_be_visible(timeout=LONG)
        path.write_text("# A title saved just now\n", "utf-8")
        expect(page.locator("h1")).to_have_text("A title saved just now", timeout=LONG)
        claims.write_text(sound.replace(",killed,", ",kiled,"), "utf-8")
        problems = page.locator("#watch-problems")
        expect(problems).to_contain_text("column measure: “kiled”", timeout=LONG)
        expect(page.locator("h1")).to_have_text("A title saved just now")
        claims.write_text(sound, "utf-8")
        expect(problems).to_be_hidden(timeout=LONG)
        assert errors == []
        chromium.close()
    # Nothing of it is in what is shared, and nothing was made but the page that is looked at.
    assert sorted(each.name for each in project.iterdir()) == ["data", "notebooks"]
