"""Imported first by the fork server: it tidies up after a command that was killed.

The server ends when nobody is left who could ask it for a process. Its socket stands in a temporary
folder that the command, had it lived, would have removed.
"""

import atexit
import shutil
from multiprocessing import forkserver
from pathlib import Path


def tidy() -> None:
    """Remove the socket's folder, which multiprocessing has made for it alone."""
    socket = forkserver._forkserver._forkserver_address  # type: ignore[attr-defined] # noqa: SLF001 - nothing public knows
    if socket:
        shutil.rmtree(Path(socket).parent, ignore_errors=True)


atexit.register(tidy)
