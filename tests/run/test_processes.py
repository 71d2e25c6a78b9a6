"""A fresh process for a call."""

import os
import signal
import subprocess
import sys
import time
from multiprocessing import get_context
from pathlib import Path

import children
import pytest

from analysis.run import processes
from analysis.run.processes import FreshProcess, ProcessLostError, fresh, sendable

linux = pytest.mark.skipif(not Path("/proc").is_dir(), reason="looks for processes in /proc")


@pytest.fixture(params=["forkserver", "spawn"])
def way(request, monkeypatch):
    """Each way of starting a process that this system has."""
    if request.param == "forkserver" and not processes.HAS_SERVER:
        pytest.skip("there is no fork server here")
    monkeypatch.setattr(processes, "HAS_SERVER", request.param == "forkserver")
    monkeypatch.setattr(processes, "CONTEXT", get_context(request.param))


@pytest.mark.usefixtures("way")
def test_a_call_is_made_in_another_process_and_leaves_nothing_here():
    leak = "__import__('os').environ.update(LEAKED='yes') or __import__('os').getpid()"
    assert fresh(eval, leak) not in {os.getpid(), fresh(os.getpid)}
    assert fresh(os.getenv, "LEAKED") is None
    assert "LEAKED" not in os.environ


@pytest.mark.usefixtures("way")
def test_what_it_raises_is_raised_here():
    with pytest.raises(ValueError, match="invalid literal"):
        fresh(int, "no")


@pytest.mark.usefixtures("way")
def test_a_process_that_ends_without_a_word_is_lost_and_the_next_one_works():
    with pytest.raises(ProcessLostError, match="killed, or ran out of memory"):
        fresh(os._exit, 0)
    assert fresh(abs, -1) == 1


def test_an_error_that_cannot_be_sent_goes_as_its_words():
    class LocalError(Exception):
        """No other process finds its class."""

    assert str(sendable(LocalError("a"))) == "LocalError: a"
    assert isinstance(sendable(KeyError("a")), KeyError)


def test_a_process_is_ended_with_its_block_and_with_what_it_started(tmp_path):
    mark = tmp_path / "pid"
    with FreshProcess(children.start_another, str(mark)) as process:
        assert process.receive(30) == "started"
        with pytest.raises(TimeoutError):
            process.receive(0.01)
    assert ended(int(mark.read_text()))


def test_what_it_starts_does_not_hold_its_pipe(tmp_path):
    begun = time.monotonic()
    with FreshProcess(children.start_another, str(tmp_path / "pid"), True) as process:  # noqa: FBT003
        assert process.receive(30) == "started"
        with pytest.raises(EOFError):
            process.receive(30)
    assert time.monotonic() - begun < 25


SCRIPT = """
import os, sys
print("run", __name__)
sys.argv = [sys.argv[0]]
from analysis.run.processes import fresh
print(fresh(os.getenv, "HOME") == os.getenv("HOME"))
"""


def test_a_script_without_a_guard_is_not_run_again(tmp_path):
    script = tmp_path / "script.py"
    script.write_text(SCRIPT, "utf-8")
    done = subprocess.run(
        [sys.executable, str(script)], capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout == "run __main__\nTrue\n"


KILLED = """
import sys, time
sys.path[:0] = [sys.argv[1]]
import children
from analysis.run.processes import FreshProcess
with FreshProcess(children.wait_long) as process:
    print(process.receive(), flush=True)
    time.sleep(60)
"""


@pytest.mark.skipif(not processes.HAS_SERVER, reason="there is no fork server here")
def test_a_folder_for_temporary_files_with_too_long_a_name_is_told(tmp_path):
    folder = tmp_path / ("x" * 110)
    folder.mkdir()
    code = "from analysis.run.processes import fresh; fresh(len, 'a')"
    environment = os.environ | {"TMPDIR": str(folder)}
    command = [sys.executable, "-c", code]
    ended = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    told = f"TMPDIR is too long for a socket, name a shorter one: {folder}"
    assert ended.stderr.splitlines()[-1].endswith(told)


@linux
@pytest.mark.usefixtures("way")
def test_it_ends_when_the_process_that_asked_for_it_is_killed():
    command = [sys.executable, "-c", KILLED, str(Path(children.__file__).parent)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as asking:
        child = int(asking.stdout.readline())
        asking.send_signal(signal.SIGKILL)
    assert ended(child)


def ended(pid):
    """Whether a process ends within some seconds; a zombie has."""
    until = time.monotonic() + 10
    while time.monotonic() < until:
        try:
            state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
        except OSError:
            return True
        if state == "Z":
            return True
        time.sleep(0.05)
    return False
