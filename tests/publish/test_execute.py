"""Many executed notebooks become one document, without what only an author needs."""

import nbformat
import pytest

from analysis.case.parameters import Parameters
from analysis.publish.editions import Edition
from analysis.publish.execute import merge, notebooks

v4 = nbformat.v4
EN = Edition("en", Parameters("kazakhstan-2022"))


@pytest.fixture
def document():
    """Two executed notebooks, merged."""
    shown = v4.new_output("execute_result", {"text/html": "<h1>A &amp; B</h1>"}, execution_count=7)
    hidden = [
        v4.new_code_cell(tag, metadata={"tags": [tag]})
        for tag in ("parameters", "injected-parameters", "notebook-only")
    ]
    seen = v4.new_code_cell("1", outputs=[shown], execution_count=7, metadata={"papermill": {}})
    content = nbformat.writes(v4.new_notebook(cells=[*hidden, seen])).encode()
    return merge({"00-a": content, "01-b": content}, EN)


def test_hidden_cells_and_traces_of_the_run_are_left_out(document):
    assert [cell.id for cell in document.cells] == ["00-a-03", "01-b-03"]
    for cell in document.cells:
        assert cell.execution_count is None
        assert cell.outputs[0].execution_count is None
    assert document.cells[0].metadata == {"report": {"notebook": "00-a"}}


def test_the_document_says_what_it_is(document):
    assert document.metadata.title == "A & B"
    assert document.metadata.report.language == "en"
    assert document.metadata.report.case == "kazakhstan-2022"


def test_the_notebooks_are_read_in_the_order_of_their_numbers(root):
    assert [path.name[:2] for path in notebooks(root)] == ["00", "01", "02", "03", "04"]
