"""A command that is killed leaves nothing in the temporary folder."""

import os
import subprocess
import sys
import time

import pytest

from analysis.run.processes import HAS_SERVER

KILLED = """
import os
from analysis.run.processes import fresh
fresh(abs, -1)
print(os.listdir(os.environ["TMPDIR"]), flush=True)
os.kill(os.getpid(), 9)
"""


@pytest.mark.skipif(not HAS_SERVER, reason="there is no fork server here")
def test_the_socket_of_a_killed_command_is_removed(tmp_path):
    environment = os.environ | {"TMPDIR": str(tmp_path)}
    command = [sys.executable, "-c", KILLED]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert "pymp-" in done.stdout
    until = time.monotonic() + 10
    while [*tmp_path.iterdir()] and time.monotonic() < until:
        time.sleep(0.05)
    assert [*tmp_path.iterdir()] == []
