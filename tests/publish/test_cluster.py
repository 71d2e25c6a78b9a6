"""A build on a Dask cluster: workers in processes and folders of their own, on this machine."""

import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

pytest.importorskip("distributed")


@pytest.fixture
def cluster(tmp_path):
    """A scheduler and two workers: its address, and how to start a worker."""
    processes = []
    environment = os.environ | {"PYTHONPATH": str(Path(__file__).parents[2] / "src")}

    def start(name, *command):
        (tmp_path / name).mkdir()
        command = [sys.executable, "-m", "distributed.cli.dask_" + command[0], *command[1:]]
        process = subprocess.Popen(
            command,
            cwd=tmp_path / name,
            env=environment,
            stderr=(tmp_path / f"{name}.log").open("w"),
        )
        processes.append(process)
        return process

    file = tmp_path / "scheduler.json"
    quiet = ("--no-dashboard", "--host", "127.0.0.1")
    start("scheduler", "scheduler", *quiet, "--port", "0", "--scheduler-file", str(file))
    alone = ("--no-nanny", "--nthreads", "1", "--no-dashboard", "--host", "127.0.0.1")
    workers = [
        start(n, "worker", "--scheduler-file", str(file), *alone, "--local-directory", ".")
        for n in ("one", "two")
    ]
    yield address(file), workers
    for process in processes:
        process.kill()
        process.wait()


def address(file, patience=60):
    """Return where the scheduler is; its file is there a moment before it is written."""
    until = time.monotonic() + patience
    while True:
        try:
            return json.loads(file.read_text("utf-8"))["address"]
        except (FileNotFoundError, json.JSONDecodeError):
            assert time.monotonic() < until, "the scheduler has not come up"
            time.sleep(0.1)


def test_the_bytes_are_those_of_this_machine(project, cluster):
    address, _ = cluster
    before = project.contents()
    code, out, err = project.run("build", "--edition", "en", "--force", "--cluster", address)
    assert (code, err) == (0, ""), out
    assert "because it was asked for" in out
    assert project.contents() == before
    assert not [*(project.root / ".build").glob("stage-*")]


def test_a_worker_killed_in_the_middle_loses_nothing(project, cluster, tmp_path):
    address, workers = cluster
    running, killed = tmp_path / "running", tmp_path / "killed"
    running.mkdir()
    # However slow the machine: the first run is in the middle until its worker is killed.
    wait = f"""\
import os, pathlib, time
pathlib.Path({str(running)!r}, str(os.getpid())).touch()
while not os.path.exists({str(killed)!r}):
    time.sleep(0.05)"""
    project.write("00-title", f"{wait}\n{project.title}")
    process = project.start("build", "--edition", "en", "--cluster", address)
    while not [*running.iterdir()]:
        assert process.poll() is None
        time.sleep(0.05)
    kernel = int(next(running.iterdir()).name)
    folder = str(Path(f"/proc/{kernel}/cwd").readlink())
    victim = next(
        w for w, name in zip(workers, ("one", "two"), strict=True) if f"/{name}/" in folder
    )
    victim.kill()
    victim.wait()
    killed.touch()
    out, err = process.communicate(timeout=300)
    assert (process.returncode, err) == (0, ""), out
    assert len([*running.iterdir()]) == 2  # the other one did it again
    built = project.contents()
    assert project.run("build", "--edition", "en", "--force", "--quiet") == (0, "", "")
    assert project.contents() == built


def test_what_fails_on_a_worker_is_told_as_on_this_machine(project, cluster):
    address, _ = cluster
    project.write("01-figure", "1 / 0")
    code, out, err = project.run("build", "--edition", "en", "--quiet", "--cluster", address)
    kept = project.root / ".build" / "failed" / "kazakhstan-2022" / "en" / "01-figure.ipynb"
    assert (code, out) == (1, "")
    assert err.splitlines() == [
        "01-figure.ipynb failed in cell 2",
        "ZeroDivisionError: division by zero",
        f"The executed notebook is kept at {kept}",
    ]
    assert "ZeroDivisionError" in kept.read_text("utf-8")
