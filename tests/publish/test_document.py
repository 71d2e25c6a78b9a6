"""Many executed notebooks become one document, without what only an author needs."""

import nbformat
import pytest

from analysis.case.editions import Edition
from analysis.case.parameters import Parameters
from analysis.publish.document import complete, merge

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
    assert document.cells[0].metadata == {"report": {"notebook": "00-a", "cell": 4}, "tags": []}


def test_the_document_says_what_it_is(document):
    assert document.metadata.title == "A & B"
    assert document.metadata.report.language == "en"
    assert document.metadata.report.case == "kazakhstan-2022"


def cell(*outputs, **metadata):
    made = v4.new_code_cell("1", outputs=list(outputs))
    made.metadata.update({"report": {"notebook": "01-timeline", "cell": 1}, **metadata})
    return made


@pytest.mark.parametrize(("language", "word"), [("en", "Two passages"), ("fr", "Deux passages")])
def test_the_method_says_how_many_cells_are_their_authors_own(language, word):
    marks = "<p>a</p><!--run-notebooks--><!--own-calculations-->"
    said = v4.new_output("display_data", data={"text/html": marks})
    own = [cell(tags=["own-calculation"]) for _ in range(2)]
    notebook = v4.new_notebook(cells=[cell(said), *own])
    complete(notebook, language)
    html = notebook.cells[0].outputs[0].data["text/html"]
    assert f'<span class="count" data-own="2">{word.split()[0]}</span> passages' in html
    assert '<a href="notebooks/01-timeline.ipynb">timeline</a>' in html


def test_it_says_nothing_of_own_calculations_where_there_are_none():
    said = v4.new_output("display_data", data={"text/html": "<!--own-calculations-->"})
    notebook = v4.new_notebook(cells=[cell(said)])
    complete(notebook, "en")
    assert notebook.cells[0].outputs[0].data["text/html"] == ""
