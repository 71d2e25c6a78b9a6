"""The same commit gives the same bytes, whoever builds it, where and when."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
COMMAND = [sys.executable, "-c", "import sys; from analysis.cli import main; sys.exit(main())"]
WORLDS = {
    "east": {"TZ": "Asia/Almaty", "LANG": "fr_FR.UTF-8", "PYTHONHASHSEED": "1", "USER": "curator"},
    "west": {"TZ": "America/Lima", "LC_ALL": "C", "PYTHONHASHSEED": "77", "USER": "reader"},
}


def build(folder, world, *arguments):
    """A build in a folder of its own, by another user at another hour; its files by name."""
    for name in ("data", "notebooks"):
        shutil.copytree(ROOT / name, folder / name)
    shutil.copy(ROOT / "requirements.lock", folder)
    home = folder / "home"
    home.mkdir()
    environment = os.environ | world | {"HOME": str(home), "MPLCONFIGDIR": str(home)}
    subprocess.run(
        [*COMMAND, "build", "--quiet", *arguments], cwd=folder, env=environment, check=True
    )
    made = [p for name in ("reports", "figures") for p in (folder / name).rglob("*") if p.is_file()]
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(made)}


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """Every edition in one world; in the other one edition by itself."""
    alone = {"east": [], "west": ["--edition", "fr"]}
    return {
        name: build(tmp_path_factory.mktemp(name) / "a folder", world, *alone[name])
        for name, world in WORLDS.items()
    }


def test_two_builds_in_different_worlds_give_the_same_bytes(built):
    french = [name for name in built["east"] if "/fr/" in name]
    assert french == [name for name in built["west"] if "/fr/" in name]
    assert [name for name in french if built["east"][name] != built["west"][name]] == []
    assert {Path(name).suffix for name in built["east"]} == {
        ".html", ".pdf", ".svg", ".png", ".json", ".jsonld", ".ipynb", "",
    }  # fmt: skip


def test_nothing_in_a_report_names_the_machine_the_folder_or_the_user(built):
    for name, data in built["east"].items():
        for trace in (b"curator", b"a folder", b"/tmp/", os.uname().nodename.encode() + b"."):
            assert trace not in data, f"{trace!r} in {name}"


def test_the_sums_beside_a_report_can_be_checked_with_the_plain_tool(root):
    for sums in sorted(root.glob("reports/*/*/SHA256SUMS")):
        checked = subprocess.run(
            ["sha256sum", "-c", "SHA256SUMS"], cwd=sums.parent, capture_output=True, check=False
        )
        assert checked.returncode == 0, checked.stdout.decode()
        named = {line.split()[1] for line in sums.read_text().splitlines()}
        there = (p for p in sums.parent.rglob("*") if p.is_file() and p != sums)
        assert named == {p.relative_to(sums.parent).as_posix() for p in there}


def test_the_published_page_is_small(root):
    for page in sorted(root.glob("reports/*/*/report.html")):
        assert page.stat().st_size < 1_000_000
