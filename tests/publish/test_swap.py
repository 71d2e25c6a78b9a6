"""Editions are put in place whole, together, and nowhere else."""

import hashlib
import json
import os
import shutil
import signal
import stat
import subprocess
from pathlib import Path

import pytest

from analysis.case.problems import CaseError
from analysis.publish import guard, swap
from analysis.publish.guard import check
from analysis.publish.swap import HalfPlacedError, put, recover

EN = "case/en"
root_only = pytest.mark.skipif(os.geteuid() != 0, reason="only root can mount a file system")


def contents(folder):
    return {
        path.relative_to(folder).as_posix(): path.read_text()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and ".build" not in path.parts
    }


def stage(root, text, figures=("dot.svg",)):
    """Return a finished edition that is to be put in place."""
    made = root / ".build" / "stage"
    for folder in ("reports", "figures"):
        (made / folder).mkdir(parents=True)
    (made / "reports" / "report.html").write_text(text)
    for name in figures:
        (made / "figures" / name).write_text(text)
    outputs = {f"figures/{EN}/{name}": "" for name in figures} | {f"reports/{EN}/report.html": ""}
    (made / "reports" / "manifest.json").write_text(json.dumps({"outputs": outputs}))
    (made / "reports" / "SHA256SUMS").write_text(text)
    return made


@pytest.fixture
def root(tmp_path):
    """Return a project with an edition, which has a figure that a new one lacks."""
    put(stage(tmp_path, "old", ("dot.svg", "gone.svg")), tmp_path, EN)
    return tmp_path


@pytest.fixture(params=[True, False], ids=["exchange", "no exchange"])
def exchanged(request, monkeypatch):
    """Test on a system that can exchange two names at once, and on one that can't."""
    if not request.param:
        monkeypatch.setattr(swap, "exchange_names", lambda *_: False)


@pytest.mark.usefixtures("exchanged")
def test_the_new_edition_replaces_the_old_one_and_nothing_is_left_beside_it(root):
    outputs = put(stage(root, "new"), root, EN)
    assert sorted(outputs) == [
        f"figures/{EN}/dot.svg",
        f"reports/{EN}/SHA256SUMS",
        f"reports/{EN}/manifest.json",
        f"reports/{EN}/report.html",
    ]
    found = contents(root)
    assert sorted(found) == sorted(outputs)
    assert found[f"reports/{EN}/report.html"] == found[f"figures/{EN}/dot.svg"] == "new"
    digest = hashlib.sha256(b"new").hexdigest()
    assert outputs[f"figures/{EN}/dot.svg"] == digest


@pytest.mark.usefixtures("exchanged")
def test_what_this_tool_did_not_write_stays(root):
    (root / "reports" / EN / "notes.txt").write_text("mine")
    (root / "figures" / EN / "drafts").mkdir()
    (root / "figures" / EN / "drafts" / "a.svg").write_text("mine")
    (root / "figures" / EN / "linked.svg").symlink_to("/etc/hostname")
    put(stage(root, "new"), root, EN)
    assert (root / "reports" / EN / "notes.txt").read_text() == "mine"
    assert (root / "figures" / EN / "drafts" / "a.svg").read_text() == "mine"
    assert (root / "figures" / EN / "linked.svg").is_symlink()
    assert (root / "figures" / EN / "dot.svg").read_text() == "new"


@pytest.mark.parametrize("how", ["file", "link", "folder"])
def test_a_foreign_thing_of_a_new_file_s_name_is_told_and_stays(root, how):
    there = root / "figures" / EN / "map.svg"
    if how == "file":
        there.write_text("mine")
    elif how == "link":
        there.symlink_to(root / "reports" / EN / "report.html")
    else:
        there.mkdir()
    before = contents(root)
    with pytest.raises(CaseError, match=rf"figures/{EN}/map.svg: is in the way"):
        put(stage(root, "new", ("map.svg",)), root, EN)
    assert contents(root) == before


@pytest.mark.parametrize("room", guard.ROOMS)
@pytest.mark.parametrize("level", [0, 1, 2])
@pytest.mark.parametrize("how", ["link", "file"])
def test_a_link_or_a_file_in_the_way_is_told_and_stays(root, room, level, how):
    step = root.joinpath(*f"{room}/{EN}".split("/")[: level + 1])
    elsewhere = root / "elsewhere"
    step.rename(elsewhere)
    if how == "link":
        step.symlink_to(elsewhere)
    else:
        step.write_text("mine")
    before = contents(root)
    told = step.relative_to(root).as_posix()
    with pytest.raises(CaseError, match=f"^{told}: "):
        check(root, EN)
    with pytest.raises(CaseError, match=f"^{told}: "):
        put(stage(root, "new"), root, EN)
    assert contents(root) == before


BAD = ["../../data", "case/../..", "case/.", "case/", "/etc", "case//en", "case/a b", "case/En"]


@pytest.mark.parametrize("folder", BAD)
def test_a_name_that_leads_elsewhere_is_refused_by_the_writer_itself(root, folder):
    before = contents(root)
    with pytest.raises(CaseError, match="nothing is written"):
        put(stage(root, "new"), root, folder)
    assert contents(root) == before


@pytest.mark.parametrize("at", [1, 2, 3, 4, 5, 6])
def test_a_change_of_names_that_fails_leaves_all_as_it_was(root, monkeypatch, at):
    """The n-th change of names fails, and those that undo it do not."""
    before, made = contents(root), stage(root, "new")
    left, rename = [at], Path.rename

    def failing(self, target):
        if self.name in {"en", ".en.new", ".en.old"}:
            left[0] -= 1
            if left[0] == 0:
                raise OSError(30, "Read-only file system", str(self))
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", failing)
    monkeypatch.setattr(swap, "exchange_names", lambda *_: False)
    with pytest.raises(OSError, match="Read-only"):
        put(made, root, EN)
    assert contents(root) == before
    assert not (root / ".build" / "placing.json").exists()


def test_a_room_that_cannot_be_changed_keeps_the_other_as_it_was(root, monkeypatch):
    before, exchange = contents(root), swap.exchange

    def failing(swap):
        if "figures" in swap.place.parts:
            raise OSError(30, "Read-only file system", str(swap.place))
        exchange(swap)

    monkeypatch.setattr(swap, "exchange", failing)
    with pytest.raises(OSError, match="Read-only"):
        put(stage(root, "new"), root, EN)
    assert contents(root) == before


def test_where_it_cannot_even_be_undone_that_is_said_and_the_next_build_ends_it(root, monkeypatch):
    calls, exchange = [], swap.exchange

    def failing(swap):
        calls.append(swap)
        if len(calls) > 1:
            raise OSError(5, "Input/output error", str(swap.place))
        exchange(swap)

    monkeypatch.setattr(swap, "exchange", failing)
    with pytest.raises(HalfPlacedError, match="its other half is not"):
        put(stage(root, "new"), root, EN)
    monkeypatch.undo()
    recover(root)
    assert set(contents(root)) == {f"figures/{EN}/dot.svg"} | {
        f"reports/{EN}/{name}" for name in ("SHA256SUMS", "manifest.json", "report.html")
    }
    assert contents(root)[f"figures/{EN}/dot.svg"] == "new"


KILLED = [swap.lay_out, swap.exchange, swap.exchange_names, swap.clear, swap.settle]


@pytest.mark.usefixtures("exchanged")
@pytest.mark.parametrize("function", KILLED, ids=lambda each: each.__name__)
@pytest.mark.parametrize("call", [1, 2])
@pytest.mark.parametrize("when", ["before", "after"])
def test_a_kill_at_each_step_leaves_an_edition_that_the_next_build_makes_whole(
    root, function, call, when
):
    (root / "reports" / EN / "notes.txt").write_text("mine")
    made = stage(root, "new")
    child = os.fork()
    if not child:
        kill_at(function, call, when)
        put(made, root, EN)
        os._exit(0)
    os.waitpid(child, 0)
    recover(root)
    found = contents(root)
    assert found.pop(f"reports/{EN}/notes.txt") == "mine"
    told = json.loads(found.pop(f"reports/{EN}/manifest.json"))["outputs"]
    assert {*told, f"reports/{EN}/SHA256SUMS"} == set(found)
    assert len(set(found.values())) == 1
    put(stage_again(root), root, EN)
    assert contents(root)[f"reports/{EN}/report.html"] == "anew"


def stage_again(root):
    shutil.rmtree(root / ".build" / "stage", ignore_errors=True)
    return stage(root, "anew")


def kill_at(function, call, when):
    """Have this process killed before or after the n-th call of a function of `swap`."""
    left = [call]
    real = getattr(swap, function.__name__)

    def counted(*given):
        left[0] -= 1
        if left[0] == 0 and when == "before":
            os.kill(os.getpid(), signal.SIGKILL)
        value = real(*given)
        if left[0] == 0:
            os.kill(os.getpid(), signal.SIGKILL)
        return value

    setattr(swap, function.__name__, counted)


def test_the_modes_of_what_is_written_do_not_depend_on_the_umask(tmp_path):
    before = os.umask(0o077)
    try:
        put(stage(tmp_path, "new"), tmp_path, EN)
    finally:
        os.umask(before)
    for path in (tmp_path / "reports", tmp_path / "figures", *tmp_path.glob("[rf]*/**/*")):
        expected = 0o755 if path.is_dir() else 0o644
        assert stat.S_IMODE(path.stat().st_mode) == expected, path


@pytest.mark.parametrize("text", ["", "{", "[]", '{"outputs": []}', '{"outputs": {"x": 1}}'])
def test_a_manifest_that_tells_nothing_makes_no_file_ours(root, text):
    (root / "reports" / EN / "manifest.json").write_text(text)
    before = contents(root)
    with pytest.raises(CaseError, match="is in the way, and not of this tool's making"):
        put(stage(root, "new"), root, EN)
    assert contents(root) == before


def test_an_interrupt_waits_until_an_edition_stands():
    seen = []

    def stand():
        with swap.uninterrupted():
            os.kill(os.getpid(), signal.SIGINT)
            seen.append("on")

    with pytest.raises(KeyboardInterrupt):
        stand()
    assert seen == ["on"]


@pytest.fixture
def mounted():
    """Return what mounts a small file system at a folder; it is gone after the test."""
    folders = []

    def mount(folder, options="size=1m"):
        folder.mkdir(parents=True, exist_ok=True)
        done = subprocess.run(
            ["mount", "-t", "tmpfs", "-o", options, "none", folder],
            capture_output=True, text=True, check=False,
        )  # fmt: skip
        if done.returncode:
            pytest.skip(f"no file system can be mounted here: {done.stderr.strip()}")
        folders.append(folder)

    yield mount
    for folder in folders:
        subprocess.run(["umount", folder], check=True)


@root_only
@pytest.mark.parametrize("at", ["reports", "figures", "reports/case"])
def test_a_room_may_be_a_file_system_of_its_own(tmp_path, mounted, at):
    mounted(tmp_path / at)
    for text in ("old", "new"):
        put(stage(tmp_path, text), tmp_path, EN)
        assert contents(tmp_path)[f"reports/{EN}/report.html"] == text
        assert contents(tmp_path)[f"figures/{EN}/dot.svg"] == text


@root_only
def test_a_room_without_space_leaves_all_as_it_was(root, mounted):
    made = stage(root, "x" * 2**20)
    old = contents(root / "figures")
    mounted(root / "figures", "size=64k")
    for name, text in old.items():
        (root / "figures" / name).parent.mkdir(parents=True, exist_ok=True)
        (root / "figures" / name).write_text(text)
    before = contents(root)
    with pytest.raises(OSError, match="No space left"):
        put(made, root, EN)
    assert contents(root) == before


@root_only
def test_a_room_that_is_read_only_leaves_all_as_it_was(root, mounted):
    old = contents(root / "figures")
    mounted(root / "figures")
    for name, text in old.items():
        (root / "figures" / name).parent.mkdir(parents=True, exist_ok=True)
        (root / "figures" / name).write_text(text)
    subprocess.run(["mount", "-o", "remount,ro", root / "figures"], check=True)
    before = contents(root)
    with pytest.raises(OSError, match="Read-only"):
        put(stage(root, "new"), root, EN)
    assert contents(root) == before


@root_only
@pytest.mark.parametrize("room", ["reports", "figures"])
def test_an_edition_that_is_itself_a_file_system_is_left_as_it_was(root, mounted, room):
    kept = contents(root / room / EN)
    mounted(root / room / EN)
    for name, text in kept.items():
        (root / room / EN / name).write_text(text)
    before = contents(root)
    with pytest.raises((OSError, CaseError)) as caught:
        put(stage(root, "new"), root, EN)
    assert contents(root) == before
    assert room in str(caught.value)
