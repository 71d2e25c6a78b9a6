"""What cells show, made into what a report shows."""

import base64

import pytest
from nbformat import v4

from analysis import timeline
from analysis.export.outputs import for_report
from analysis.figures.style import REPORT_MIME
from analysis.prose import blocks


def cell(*outputs, **metadata):
    made = v4.new_code_cell("1", outputs=list(outputs))
    made.metadata.update({"report": {"notebook": "01-timeline", "cell": 1}, **metadata})
    return made


def result(text="", **data):
    bundle = {name.replace("__", "/"): value for name, value in data.items()}
    return v4.new_output("execute_result", data={"text/plain": text, **bundle})


def picture():
    return v4.new_output("display_data", data={"image/png": "AA==", "text/plain": "<Figure>"})


def reported(*outputs):
    notebook = v4.new_notebook(cells=[cell(*outputs)])
    for_report(notebook)
    return notebook.cells[0].outputs


def test_a_figure_of_ours_takes_its_report_form(english):
    drawn = timeline.figure(english)
    data, metadata = drawn._repr_mimebundle_()
    (output,) = reported(v4.new_output("execute_result", data=data, metadata=metadata))
    assert output.data["text/html"] == str(drawn.html)
    assert output.data["image/svg+xml"] == drawn.drawing.wide
    assert base64.b64decode(output.data["image/png"]) == drawn.drawing.png
    assert REPORT_MIME not in output.data


def test_what_a_block_shows_in_a_notebook_alone_is_no_part_of_a_report(english):
    undrawn = v4.new_output(
        "execute_result", data=blocks.undrawn(english.claims)._repr_mimebundle_()
    )
    assert reported(undrawn) == []


def test_it_is_taken_up_once():
    form = {"text/html": "<p>a</p>", REPORT_MIME: "<p>b</p>"}
    notebook = v4.new_notebook(cells=[cell(v4.new_output("display_data", data=form))])
    for_report(notebook)
    for_report(notebook)
    assert notebook.cells[0].outputs[0].data == {"text/html": "<p>b</p>"}


@pytest.mark.parametrize(
    "bare",
    [
        "Text(0.5, 1.0, 'Claims by measure')",
        "<Axes: xlabel='measure'>",
        "[<matplotlib.lines.Line2D at 0x7f6b0c>]",
        "<BarContainer object of 3 artists>",
        "(array([1., 2.]), <BarContainer object of 2 artists>) at 0x1",
        "<object object at 0x7f6b0c>",
    ],
)
def test_what_a_plotting_call_returns_is_no_output(bare):
    assert reported(result(bare)) == []


def test_a_bare_value_beside_its_picture_goes_and_the_picture_stays():
    outputs = reported(result("{'boxes': []}"), picture())
    assert [each.output_type for each in outputs] == ["display_data"]


@pytest.mark.parametrize("kept", ["42", "'Text about it'", "<not a matplotlib thing>"])
def test_a_value_that_says_something_stays(kept):
    assert [each.data["text/plain"] for each in reported(result(kept))] == [kept]


def test_the_last_line_of_a_series_is_dropped():
    series = "measure\ncrowd      2\nkilled     2\nName: count, Length: 2, dtype: int64"
    (output,) = reported(result(series))
    assert output.data["text/plain"] == "measure\ncrowd      2\nkilled     2"


def test_a_notebook_of_anybodys_keeps_every_output():
    made = v4.new_code_cell("1", outputs=[result("{'boxes': []}"), picture()])
    notebook = v4.new_notebook(cells=[made])
    for_report(notebook)
    assert len(notebook.cells[0].outputs) == 2
