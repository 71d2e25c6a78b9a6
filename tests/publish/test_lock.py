"""One build at a time."""

import subprocess
import sys

from analysis.publish.lock import hold

HOLDER = """
import sys, time
from pathlib import Path
from analysis.publish.lock import hold
with hold(Path(sys.argv[1]), print):
    print("held", flush=True)
    time.sleep(60)
"""


def test_the_second_waits_says_for_whom_and_takes_over_from_the_dead(tmp_path):
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLDER, tmp_path], stdout=subprocess.PIPE, text=True
    )
    assert holder.stdout.readline() == "held\n"
    said = []

    def say(line):
        said.append(line)
        holder.kill()
        holder.wait()

    with hold(tmp_path, say):
        pass
    assert said == [f"Waiting for another build (process {holder.pid}) to finish"]
    holder.stdout.close()


def test_a_lock_is_free_again_after_its_block(tmp_path):
    for _ in range(2):
        with hold(tmp_path, print):
            pass
