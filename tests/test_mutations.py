"""Damage of every kind to the shipped case: each is told at its place, and nothing is harmed."""

import hashlib
import json
import random
import re
import shutil
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest
from mutations import CASE, KINDS, MUTATIONS, PROJECT_KINDS, Copy

from analysis import cli
from analysis.case.problems import LONGEST, told
from analysis.case.reading import check_case
from analysis.publish import staleness
from analysis.publish.saved_notebooks import cleared

ROOT = Path(__file__).parents[1]
SEED = 2022
# One of each family through the real command, as a curator runs it.
COMMANDED = [
    "quote_with_straight_apostrophe",
    "file_in_windows_1252",
    "file_missing",
    "control_character",
    "package_that_is_no_json",
]


@pytest.fixture
def project(tmp_path):
    """A project with the shipped case and a published report that nothing may touch."""
    return make_project(tmp_path / "project")


def make_project(made):
    shutil.copytree(ROOT / "data" / CASE, made / "data" / CASE)
    shutil.copy(ROOT / "data" / "editions.json", made / "data")
    (made / "notebooks").mkdir()
    notebook = {"cells": [], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}
    (made / "notebooks" / "00-title.ipynb").write_text(cleared(json.dumps(notebook)), "utf-8")
    for file in (f"reports/{CASE}/en/report.html", f"figures/{CASE}/en/fig-timeline.svg"):
        path = made / file
        path.parent.mkdir(parents=True)
        path.write_text("the last good one", "utf-8")
    return made


def digest(folder):
    """Return what stands below a folder: each thing by its path, a file by its bytes.

    `.build/` is the tool's own, but nothing may appear in what a link there leads to.
    """
    return {
        path.relative_to(folder): what(path)
        for path in sorted(folder.rglob("*"))
        if ".build" not in path.relative_to(folder).parts or path.is_symlink()
    }


def what(path):
    if path.is_symlink():
        return f"link to {path.readlink()}"
    if path.is_file():
        return hashlib.sha256(path.read_bytes()).hexdigest()
    return oct(path.stat().st_mode)


def damage(project, name, time):
    folder = project / "data" / CASE
    shutil.rmtree(folder)
    shutil.copytree(ROOT / "data" / CASE, folder)
    function, _ = KINDS[name]
    return function(Copy(folder), random.Random(f"{SEED} {name} {time}"))  # noqa: S311 - damage, no secret


def assert_told(expected, problems, name):
    text = "\n".join(told(problems))
    if expected.sound:
        assert not problems, text
        return
    place = (expected.file, expected.row, expected.column)
    there = [problem for problem in problems if problem.place == place]
    assert there, f"{name}: nothing at {place}, but:\n{text}"
    assert any(expected.says in str(problem) for problem in there), (
        f"{name}: expected {expected.says!r} in:\n{text}"
    )
    places = Counter(problem.place for problem in problems)
    # The file alone may have many things to say of itself; a cell or a row has one.
    assert all(count == 1 for at, count in places.items() if at[1] is not None), text
    if not expected.spread:
        assert {problem.place[:2] for problem in problems} == {place[:2]}, text


def assert_fit_to_print(lines):
    for line in lines:
        assert len(line) < 2 * LONGEST
        assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]", line)


@pytest.mark.parametrize("name", KINDS)
def test_damage_is_told_at_its_place_and_nothing_else_changes(name, project):
    for time in range(KINDS[name][1]):
        expected = damage(project, name, time)
        before = digest(project)
        problems = check_case(project / "data" / CASE)
        assert_told(expected, problems, f"{name} {time}")
        assert_fit_to_print(told(problems))
        assert digest(project) == before


@pytest.mark.parametrize("name", COMMANDED)
@pytest.mark.parametrize("command", ["check", "build", "tidy"])
def test_the_command_says_so_with_status_1_and_no_traceback(
    name, command, project, capsys, monkeypatch
):
    expected = damage(project, name, 0)
    before = digest(project)
    monkeypatch.chdir(project)
    status = cli.main([command])
    said = capsys.readouterr().err
    assert "Traceback" not in said
    if command == "tidy" and status == 0:
        # Only the table that was damaged may have been rewritten, and nothing published.
        after = digest(project)
        changed = {path.name for path in before if before[path] != after.get(path)}
        assert changed <= {expected.file}
        return
    assert status == 1
    assert command == "tidy" or expected.says in said
    assert digest(project) == before


@pytest.mark.parametrize("name", PROJECT_KINDS)
def test_a_damaged_project_is_told_with_status_1_and_no_byte_changes(
    name, tmp_path, capsys, monkeypatch
):
    function, times = PROJECT_KINDS[name]
    for time in range(times):
        root = make_project(tmp_path / str(time))
        expected = function(root, time)
        before, around = digest(root), digest(tmp_path)
        monkeypatch.chdir(root)
        for command in expected.commands:
            status = cli.main([command])
            said = capsys.readouterr()
            assert expected.says in said.err, f"{name} {time} {command}: {said}"
            assert status == 1
            assert "Traceback" not in said.err
            assert_fit_to_print([said.err, said.out])
            assert digest(root) == before
            assert digest(tmp_path) == around
        staleness.forget()
        shutil.rmtree(root)


def test_the_installed_command_gives_the_same(project):
    expected = damage(project, "quote_that_stands_twice", 0)
    report = Path(sys.executable).with_name("report")
    ran = subprocess.run(
        [report, "check"], cwd=project, capture_output=True, text=True, timeout=120, check=False
    )
    assert ran.returncode == 1
    assert f"{expected.file}, row {expected.row}, column quote: " in ran.stderr
    assert "Traceback" not in ran.stderr + ran.stdout


def test_all_problems_are_told_in_one_run(project):
    folder = project / "data" / CASE
    copy = Copy(folder)
    copy.set("claims", 2, "measure", "kiled")
    copy.set("claims", 3, "low", "n/a")
    copy.set("claims", 4, "quote", "nothing like it")
    copy.set("events", 2, "date", "2022-13-01")
    copy.set("context", 2, "claimed_by", "nobody")
    copy.path("places").unlink()
    (folder / "datapackage.json").write_text("{", "utf-8")
    found = {problem.place for problem in check_case(folder)}
    assert found >= {
        ("claims.csv", 2, "measure"),
        ("claims.csv", 3, "low"),
        ("claims.csv", 4, "quote"),
        ("events.csv", 2, "date"),
        ("context.csv", 2, "claimed_by"),
        ("places.csv", None, ""),
        ("datapackage.json", None, ""),
    }


def test_there_are_as_many_as_we_say():
    assert MUTATIONS >= 300
    assert sum(not name.startswith("sound_") for name in KINDS) >= 25


def test_the_readme_has_the_count():
    quoted = re.findall(r"(\d+) mutations", (ROOT / "README.md").read_text("utf-8"))
    assert all(int(count) == MUTATIONS for count in quoted)
