"""One notebook executed; what the engine does with its cells is in test_engine.py."""

import json
import pickle
from pathlib import Path

import nbformat
import pytest

from analysis.run.notebook import NotebookFailure, execute

v4 = nbformat.v4


@pytest.fixture
def project(tmp_path):
    """A project with a notebook that shows its parameter and its folder, or fails."""
    (tmp_path / "notebooks").mkdir()
    given = v4.new_code_cell("a = 1", metadata={"tags": ["parameters"]})
    show = v4.new_code_cell("import os\n1 / (a != 3), a, os.path.basename(os.getcwd())")
    notebook = v4.new_notebook(cells=[given, show])
    notebook.metadata.kernelspec = {"name": "python3", "display_name": "P", "language": "python"}
    nbformat.write(notebook, tmp_path / "notebooks" / "00-a.ipynb")
    return tmp_path


def test_a_notebook_is_executed_with_its_parameters_in_its_folder(project):
    executed = execute(project, "00-a.ipynb", {"a": 2}, 60, "run")
    assert "(1.0, 2, 'notebooks')" in json.dumps(json.loads(executed))


def test_a_failed_notebook_says_where_and_keeps_what_there_is(project):
    with pytest.raises(NotebookFailure) as failure:
        execute(project, "00-a.ipynb", {"a": 3}, 60, "run")
    assert (failure.value.cell, failure.value.cause) == (
        2,
        "ZeroDivisionError: division by zero",
    )
    assert b"ZeroDivisionError" in failure.value.executed


def test_a_failure_is_three_lines_and_survives_the_way_between_processes():
    failure = NotebookFailure("a.ipynb", 3, "ValueError: no", Path("kept.ipynb"), b"{}")
    again = pickle.loads(pickle.dumps(failure))  # noqa: S301 - ours
    assert again.executed == b"{}"
    assert str(again).splitlines() == [
        "a.ipynb failed in cell 3",
        "ValueError: no",
        "The executed notebook is kept at kept.ipynb",
    ]
