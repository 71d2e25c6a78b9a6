"""Imported by the fork server beside `publish.preload`: what a page and a check need at once.

The case is checked and its sections are asked here once, so that whoever is forked has every rule
compiled, every text of a drawing measured, and knows what is said of all that has not changed.
"""

import gc
from contextlib import suppress

from analysis.case.parameters import project_root
from analysis.case.reading import open_case
from analysis.figures.save import without_png
from analysis.publish.jobs import warm_numbers
from analysis.publish.preload import told
from analysis.publish.soundness import unsound
from analysis.watch.pages import read, sources
from analysis.watch.reuse import Digests, show

with suppress(Exception):  # what fails here fails again where it is needed, and is told there
    root, watched = project_root(), told["watched"]
    folder = root / "data" / watched["case"]
    if not unsound(folder):
        warm_numbers([folder], [watched["language"]])
        digests = Digests(open_case(**watched))
        with without_png():
            for source in sources(read(root).values()):
                show(source, digests)
gc.freeze()  # as there
