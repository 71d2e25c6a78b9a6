"""What processes of tests do: in a module that they can import."""

import os
import subprocess
import time
from pathlib import Path


def start_another(pipe, mark, leave=False):
    other = subprocess.Popen(["sleep", "60"])
    Path(mark).write_text(str(other.pid))
    pipe.send("started")
    if leave:
        os._exit(1)
    time.sleep(60)


def wait_long(pipe):
    pipe.send(os.getpid())
    while True:
        pass
