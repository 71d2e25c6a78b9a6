"""Imported by the fork server: what jobs need, read before it forks for them."""

import gc
from contextlib import suppress
from pathlib import Path

from analysis.publish.jobs import warm
from analysis.run.processes import given

gc.disable()  # while importing there is nothing to collect
told = given()
with suppress(Exception):  # what fails here fails again where it is needed, and is told there
    cases = {Path(folder): files for folder, files in told["cases"].items()}
    warm(cases, told["languages"], several=told["several"])
gc.freeze()  # a collection in a process would copy every page that it looks at
gc.enable()
gc.set_threshold(100_000)  # a report is a big tree: not to be gone through often
