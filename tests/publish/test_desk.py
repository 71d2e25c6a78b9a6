"""Kernels that another process grants."""

import os
import time
from contextlib import suppress
from functools import partial

import nbformat
import pytest

from analysis.publish.execute import import_jsonschema

import_jsonschema()

import papermill  # noqa: E402 - not before the module that makes it quick
from papermill.engines import papermill_engines  # noqa: E402
from papermill.exceptions import PapermillExecutionError  # noqa: E402

from analysis.publish import engine  # noqa: E402
from analysis.publish.desk import Desk  # noqa: E402
from analysis.publish.warm import Role, Warm  # noqa: E402

pytestmark = [
    pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork here"),
    pytest.mark.usefixtures("counter"),
]
papermill_engines.register("report", engine.ReportEngine)
v4 = nbformat.v4


def prepare():
    from analysis.publish import kernel

    kernel.shell()
    os.environ["PREPARED"] = "yes"


@pytest.fixture
def counter(monkeypatch):
    """Where kernels can be asked for that have what `prepare` made."""
    desk = Desk.new()
    warm = Warm(Role(partial(prepare), desk=desk.back))
    desk.back.close()
    warm.ready()
    monkeypatch.setattr(engine, "desk", [desk.counter])
    yield desk.counter
    warm.close()
    desk.counter.close()


def run(tmp_path, *cells, **options):
    made = v4.new_notebook(cells=[v4.new_code_cell(cell) for cell in cells])
    made.metadata.kernelspec = {"name": "python3", "display_name": "P", "language": "python"}
    out = tmp_path / "out.ipynb"
    with suppress(PapermillExecutionError):
        papermill.execute_notebook(
            made, str(out), engine_name="report", progress_bar=False, **options
        )
    executed = nbformat.read(out, 4).cells
    return [cell.outputs[0] for cell in executed if cell.cell_type == "code" and cell.outputs]


def test_a_kernel_has_what_the_other_process_prepared_and_the_folder_of_who_asks(tmp_path):
    look = "import os; os.environ['PREPARED'], os.getcwd(), os.getppid()"
    (shown,) = run(tmp_path, look, cwd=str(tmp_path))
    prepared, folder, parent = eval(shown.data["text/plain"])  # noqa: S307 - our own tuple
    assert (prepared, folder) == ("yes", str(tmp_path))
    assert parent != os.getpid()
    assert "PREPARED" not in os.environ


def test_nothing_leaks_from_one_kernel_to_the_next(tmp_path):
    leak = "import os, sys; os.environ['LEAKED'] = sys.leaked = 'yes'; os.chdir('/')"
    look = "import os, sys; os.environ.get('LEAKED'), hasattr(sys, 'leaked'), os.getcwd() == '/'"
    run(tmp_path, leak, cwd=str(tmp_path))
    (shown,) = run(tmp_path, look, cwd=str(tmp_path))
    assert shown.data["text/plain"] == "(None, False, False)"


def test_a_kernel_that_hangs_is_ended(tmp_path):
    (pid, hung) = run(tmp_path, "import os; os.getpid()", "while True: pass", execution_timeout=1)
    assert hung.ename == "CellTimeoutError"
    until = time.monotonic() + 5
    while alive(int(pid.data["text/plain"])) and time.monotonic() < until:
        run(tmp_path, "1")  # the other process lets go of it when it grants the next
    assert not alive(int(pid.data["text/plain"]))


def test_a_kernel_can_be_interrupted_though_the_process_that_grants_it_can_not(tmp_path):
    (shown,) = run(tmp_path, "import signal; signal.getsignal(signal.SIGINT) == signal.SIG_IGN")
    assert shown.data["text/plain"] == "False"


def test_what_a_cell_starts_does_not_hold_the_kernel_s_pipe(tmp_path):
    cells = ("import os; _ = os.system('sleep 60 &')", "os._exit(1)", "1")
    begun = time.monotonic()
    (dead,) = run(tmp_path, *cells)
    assert dead.ename == "DeadKernelError"
    assert time.monotonic() - begun < 30


def test_another_notebook_is_other_code_and_other_parameters_are_not():
    def notebook(*cells):
        return v4.new_notebook(cells=[v4.new_code_cell(cell) for cell in cells])

    one = notebook("a = 1", "a")
    assert engine.code_of(one) != engine.code_of(notebook("a = 2", "a"))
    given = notebook("a = 2", "a = 1", "a")
    given.cells[0].metadata["tags"] = ["injected-parameters"]
    given.cells.append(v4.new_markdown_cell("Words."))
    assert engine.code_of(one) == engine.code_of(given)


def alive(pid):
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True
