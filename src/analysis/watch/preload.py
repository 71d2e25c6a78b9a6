"""Imported by the fork server beside `publish.preload`: what the check of a changed table needs.

The case is checked here once, so that whoever is forked has every rule compiled and knows what is
said of the texts that have not changed.
"""

import gc
from contextlib import suppress
from pathlib import Path

from analysis.publish.jobs import warm_numbers
from analysis.publish.preload import told
from analysis.publish.soundness import unsound

with suppress(Exception):  # what fails here fails again where it is needed, and is told there
    folder = Path(told["watched"])
    if not unsound(folder):
        warm_numbers([folder], told["languages"])
gc.freeze()  # as there
