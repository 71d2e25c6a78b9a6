"""The engine `report`: a fresh state for each notebook, and what an ordinary kernel would show."""

import json
import os
import subprocess
import sys
import warnings
from contextlib import suppress
from pathlib import Path

import nbformat
import pytest

from analysis.case.slow_imports import import_jsonschema

import_jsonschema()

import papermill  # noqa: E402 - not before the module that makes it quick
from papermill.engines import papermill_engines  # noqa: E402
from papermill.exceptions import PapermillExecutionError  # noqa: E402
from traitlets.config import Config  # noqa: E402

from analysis.run.engine import ReportEngine  # noqa: E402

v4 = nbformat.v4
papermill_engines.register("report", ReportEngine)


def run(tmp_path, *cells, ordinary=False, **options):
    """Return the cells of an executed notebook, whether one failed or not."""
    cells = [v4.new_code_cell(cell, id=f"c{place}") for place, cell in enumerate(cells)]
    notebook = v4.new_notebook(cells=cells)
    notebook.metadata.kernelspec = {"name": "python3", "display_name": "P", "language": "python"}
    out = tmp_path / f"{'ordinary' if ordinary else 'report'}.ipynb"
    engine = ordinary_kernel() if ordinary else {"engine_name": "report"}
    with suppress(PapermillExecutionError):
        papermill.execute_notebook(notebook, str(out), progress_bar=False, **engine, **options)
    executed = nbformat.read(out, as_version=4)
    assert executed.metadata.language_info.name == "python"
    return [cell for cell in executed.cells if cell.cell_type == "code"]


def ordinary_kernel():
    """Return papermill's options for an ordinary kernel that listens on no network port."""
    transport = "tcp" if os.name == "nt" else "ipc"
    config = Config({"KernelManager": {"transport": transport}})
    return {"config": config, "shutdown_kernel": "immediate"}


def shown(cells):
    """Return what cells show, as text."""
    return json.dumps([(cell.execution_count, cell.outputs) for cell in cells], indent=1)


SHOWS = [
    ["1 + 1", "print('a'); import sys; print('e', file=sys.stderr); 5", "None", ""],
    ["import os; os.system('echo below')", "print('above')", "!echo shell", "%pwd\n"],
    [
        "from IPython.display import *\nh = display('one', display_id='k')",
        "display(HTML('<b>x</b>'), metadata={'isolated': True}); h.update('two')",
        "print('gone'); clear_output(); print('kept')",
    ],
    ["import matplotlib.pyplot as plt\nplt.plot([1, 2]);", "plt.plot([2, 1]); plt.show()"],
    ["import pandas as pd\npd.DataFrame({'a': [1, None]})", "_.shape"],
    ["await __import__('asyncio').sleep(0)\n7", "import asyncio\nbool(asyncio.get_running_loop())"],
    ["def f():\n    return 1 / 0", "f()", "'not run'"],
    ["x = ("],
    ["%nope", "1"],
    ["class A:\n    def __repr__(self): return 1 / 0\nA()"],
    ["import sys; [p for p in sys.path if not p], __name__"],
]


@pytest.fixture(scope="module")
def ordinary(tmp_path_factory):
    """What ordinary kernels show."""

    # ipykernel does not capture what subprocesses write while it is tested.
    monkeypatch = pytest.MonkeyPatch()
    monkeypatch.delenv("PYTEST_CURRENT_TEST", raising=False)

    def one(number):
        return shown(run(tmp_path_factory.mktemp("o"), *SHOWS[number], ordinary=True))

    found = [one(number) for number in range(len(SHOWS))]
    monkeypatch.undo()
    return found


FORKED = """
import json, sys, tempfile
from pathlib import Path
sys.path[:0] = [sys.argv[1]]
import test_engine as here
for number, cells in enumerate(here.SHOWS):
    print(json.dumps(here.shown(here.run(Path(tempfile.mkdtemp()), *cells))))
"""


@pytest.fixture(scope="module")
def forked():
    """What forks show of a process that has done nothing else, as papermill's own is."""
    command = [sys.executable, "-c", FORKED, str(Path(__file__).parent)]
    environment = {name: os.environ[name] for name in os.environ if name != "PYTEST_CURRENT_TEST"}
    done = subprocess.run(command, capture_output=True, text=True, check=True, env=environment)
    return [json.loads(line) for line in done.stdout.splitlines()]


@pytest.mark.parametrize("number", range(len(SHOWS)))
def test_it_shows_what_an_ordinary_kernel_shows(forked, ordinary, number):
    assert forked[number] == ordinary[number]


LEAK = """
import os, sys, warnings, builtins, locale, random
import matplotlib, matplotlib.pyplot as plt, pandas
leaked = 1
matplotlib.rcParams["lines.linewidth"] = 77
pandas.options.display.max_rows = 3
plt.figure(7)
os.environ["LEAKED"] = "yes"
os.chdir("/")
warnings.simplefilter("error")
sys.path.append("/leaked")
builtins.leaked_too = 1
json = __import__("json"); json.leaked = 1
random.seed(1)
get_ipython().register_magic_function(print, magic_name="leaked")
"""
LOOK = """
import os, sys, warnings, builtins, json
import matplotlib, matplotlib.pyplot as plt, pandas
[
    "leaked" in globals(), matplotlib.rcParams["lines.linewidth"] == 77,
    pandas.options.display.max_rows == 3, plt.get_fignums(), os.environ.get("LEAKED"),
    os.getcwd() == "/", any(f[0] == "error" and f[2] is Warning for f in warnings.filters),
    "/leaked" in sys.path, hasattr(builtins, "leaked_too"), hasattr(json, "leaked"),
    "leaked" in get_ipython().magics_manager.magics["line"],
]
"""
CLEAN = [False, False, False, [], None, False, False, False, False, False, False]


def test_nothing_leaks_from_one_notebook_to_the_next_or_to_us(tmp_path):
    before = (Path.cwd(), dict(os.environ), list(sys.path), list(warnings.filters))
    (leaking,) = run(tmp_path, LEAK, cwd=str(tmp_path))
    assert "error" not in [output.output_type for output in leaking.outputs]
    (looking,) = run(tmp_path, LOOK, cwd=str(tmp_path))
    assert eval(looking.outputs[0].data["text/plain"]) == CLEAN  # noqa: S307 - a list of ours
    assert (Path.cwd(), dict(os.environ), list(sys.path), list(warnings.filters)) == before
    assert "__main__" in sys.modules


def test_a_kernel_that_dies_is_a_failed_cell(tmp_path):
    dying, after = run(tmp_path, "import os; os._exit(1)", "1")
    assert dying.outputs[0].ename == "DeadKernelError"
    assert after.outputs == []


def test_a_cell_that_takes_too_long_is_a_failed_cell(tmp_path):
    cells = run(tmp_path, "1", "import time; time.sleep(60)", "3", execution_timeout=1)
    assert [len(cell.outputs) for cell in cells] == [1, 1, 0]
    assert cells[1].outputs[0].evalue == "the cell ran for more than 1 s"


def test_a_notebook_may_exit_without_failing(tmp_path):
    exiting, after = run(tmp_path, "import sys; sys.exit()", "1")
    assert exiting.outputs[0].ename == "SystemExit"
    assert after.outputs == []


def test_nobody_is_asked_for_input(tmp_path):
    (cell,) = run(tmp_path, "input('name')")
    assert cell.outputs[0].ename == "StdinNotImplementedError"


def test_no_process_is_left(tmp_path):
    (cell,) = run(tmp_path, "import os; os.getpid()")
    with pytest.raises(ProcessLookupError):
        os.kill(int(cell.outputs[0].data["text/plain"]), 0)


def test_a_kernel_of_another_language_is_left_to_papermill(monkeypatch):
    asked = []
    monkeypatch.setattr(
        "analysis.run.engine.NBClientEngine.execute_managed_notebook",
        lambda *given, **_: asked.append(given[1]),
    )
    notebook = v4.new_notebook(cells=[v4.new_code_cell("1")])
    notebook.metadata.kernelspec = {"name": "ir", "display_name": "R", "language": "R"}
    ReportEngine.execute_notebook(prepared(notebook), "ir", progress_bar=False)
    assert asked == ["ir"]


def prepared(notebook):
    notebook.metadata.papermill = {}
    return notebook
