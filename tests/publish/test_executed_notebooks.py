"""Executed notebooks as they are published: what was shown, and nothing of the run."""

import json

import nbformat
from nbformat import v4

from analysis.figures.style import REPORT_MIME
from analysis.publish.executed_notebooks import shared as shared_files


def executed(started):
    """A notebook as papermill leaves it; `started` differs from run to run."""
    shown = v4.new_output(
        "execute_result",
        data={"text/html": "<p>a</p>", "text/plain": "a", REPORT_MIME: "<p>b</p>"},
        execution_count=9,
    )
    cells = [
        v4.new_markdown_cell("# T", metadata={"tags": ["notebook-only"]}),
        v4.new_code_cell('language = "en"', metadata={"tags": ["parameters"]}, execution_count=7),
        v4.new_code_cell(
            '# Parameters\nlanguage = "fr"\n', metadata={"tags": ["injected-parameters"]}
        ),
        v4.new_code_cell("show()", outputs=[shown], metadata={"papermill": {"start": started}}),
    ]
    about = {
        "papermill": {"input_path": f"/home/{started}"},
        "language_info": {"name": "python", "version": "3"},
    }
    return v4.new_notebook(cells=cells, metadata=about)


def shared(started):
    content = nbformat.writes(executed(started)).encode()
    return shared_files({"01-timeline": content})["notebooks/01-timeline.ipynb"].decode()


def test_two_runs_give_the_same_bytes():
    assert shared("a") == shared("b")


def test_it_keeps_what_was_shown_with_the_editions_parameters():
    notebook = nbformat.reads(shared("a"), as_version=4)
    nbformat.validate(notebook)
    intro, parameters, show = notebook.cells
    assert parameters.metadata.tags == ["parameters"]
    assert parameters.source.strip() == 'language = "fr"'
    assert intro.metadata.tags == ["notebook-only"]
    assert show.execution_count == show.outputs[0].execution_count == 2
    assert show.outputs[0].data == {"text/html": "<p>a</p>", "text/plain": "a"}
    assert "papermill" not in notebook.metadata


def test_they_stand_beside_the_report_which_links_to_them(built_once):
    folder = built_once.root / "reports/kazakhstan-2022/en"
    names = sorted(path.name for path in (folder / "notebooks").iterdir())
    assert names == sorted(path.name for path in (built_once.root / "notebooks").glob("*.ipynb"))
    sums = (folder / "SHA256SUMS").read_text("utf-8")
    outputs = json.loads((folder / "manifest.json").read_text("utf-8"))["outputs"]
    for name in names:
        assert f"  notebooks/{name}\n" in sums
        assert f"reports/kazakhstan-2022/en/notebooks/{name}" in outputs
