"""`report watch` as a person at a terminal sees it."""

from __future__ import annotations

import os
import sys
from threading import Thread
from time import monotonic
from typing import TYPE_CHECKING

from analysis.case.editions import editions
from analysis.case.parameters import project_root
from analysis.case.problems import visible
from analysis.case.slow_imports import import_jsonschema
from analysis.publish.console import err, find_home, out
from analysis.publish.staleness import PACKAGE
from analysis.run.notebook import import_papermill
from analysis.run.processes import preload
from analysis.watch.pages import Kept, Made, make
from analysis.watch.server import HOST, Page, serve

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from analysis.case.editions import Edition

DEBOUNCE = 100  # ms in which what an editor writes in several steps is one change
STEP = 20  # ms
AGAIN = "import sys; from analysis.cli import main; sys.exit(main())"


def watch(case: str | None, edition: str, port: int) -> int:
    """Serve an edition's page and keep it as the files are, until Ctrl-C."""
    root = project_root()
    [shown, *_] = editions(case, [edition] if edition else [])
    page = Page(shown.folder)
    with serve(page, port) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        out(f"Watching {shown.folder}: http://{HOST}:{server.server_address[1]}/  (Ctrl-C ends it)")
        find_home(root)
        warm(shown)
        kept: Kept = {}
        for changed in changes(root, shown):
            if any(path.startswith(str(PACKAGE)) for path in changed):
                out("The tool itself has changed: beginning again")
                server.server_close()
                os.execv(sys.executable, [sys.executable, "-c", AGAIN, *again(sys.argv[1:], port)])  # noqa: S606 - ourselves
            alike = all(path.startswith(noted(root, shown)) for path in changed)
            kept = renew(page, root, shown, kept if alike else {})
    return 0


def again(arguments: list[str], port: int) -> list[str]:
    """Return the arguments with which the command begins again, on the same port."""
    return [*arguments, *([] if "--port" in arguments else ["--port", str(port)])]


def warm(shown: Edition) -> None:
    """Have at hand what a page and the check of its case need."""
    modules = ["analysis.publish.preload", "analysis.watch.preload"]
    watched = shown.parameters.as_dict()
    languages = [shown.parameters.language]
    preload(modules, cases={}, languages=languages, several=True, watched=watched)
    import_jsonschema()
    import_papermill()


def renew(page: Page, root: Path, shown: Edition, kept: Kept) -> Kept:
    """Make the page as the files are, show it, and tell what is wrong.

    Returns what of it can be shown again; `kept`: that of the page before.
    """
    begun = monotonic()
    for made in make(root, shown, kept):
        page.show(made)
        told(page, made, monotonic() - begun)
        kept = made.kept or kept
    return kept


def told(page: Page, made: Made, seconds: float) -> None:
    """Say that a page was made, or what is wrong."""
    for line in made.problems or ():
        err(visible(line))
    if made.problems:
        out(f"{page.name}: {len(made.problems)} to mend ({seconds:.1f} s)")
    elif made.problems is None:
        out(f"{page.name}: shown ({seconds:.1f} s)")


def changes(root: Path, shown: Edition) -> Iterator[set[str]]:
    """Yield the files that were written to since, of those that a report is made from.

    First none, as soon as nothing that is written goes unseen.
    """
    from watchfiles import watch as watched

    folders = [root / "data", root / "notebooks", PACKAGE]
    own, begun = (*noted(root, shown), *unnoted(root)), False
    options = {"debounce": DEBOUNCE, "step": STEP, "rust_timeout": 500, "yield_on_timeout": True}
    for found in watched(*folders, **options):  # type: ignore[arg-type]
        paths = {path for _, path in found if not is_by_product(path)}
        kept = {path for path in paths if path.startswith(own)}
        if kept or not begun:
            begun = True
            yield kept


def noted(root: Path, shown: Edition) -> tuple[str, ...]:
    """Return where files stand of which it is noted what each section reads: case and notebooks."""
    return f"{root}/data/{shown.parameters.case}/", f"{root}/notebooks/"


def unnoted(root: Path) -> tuple[str, ...]:
    """Return what else a page is made from, which changes rarely."""
    return f"{root}/data/reference/", f"{root}/data/editions.json", str(PACKAGE)


def is_by_product(path: str) -> bool:
    """Whether a file is none that anybody writes by hand: a cache, an editor's own."""
    name = path.rpartition("/")[2]
    return "__pycache__" in path or ".ipynb_checkpoints" in path or name.startswith((".", "~"))
