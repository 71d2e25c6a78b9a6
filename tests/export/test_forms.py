import pytest
from nbformat import v4

from analysis.export.forms import best_form, overwritten, readable_json, take_removed


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        ({"text/html": "<p>a</p>", "image/png": "x"}, "text/html"),
        ({"text/html": "<div></div><script>1</script>", "image/png": "x"}, "image/png"),
        ({"text/html": "<p>wait</p><script>1</script>", "image/png": "x"}, "image/png"),
        ({"text/html": "<b>t</b><script>1</script>", "text/plain": "x"}, "text/html"),
        ({"text/html": "<div></div><script>1</script>", "text/plain": "x"}, None),
        ({"text/latex": "$x$", "image/png": "x"}, "text/latex"),
        ({"image/gif": "x", "text/plain": "<gif>"}, "image/gif"),
        ({"application/json": {}, "text/plain": "x"}, "application/json"),
        ({"application/pdf": "x", "text/plain": "x"}, None),
    ],
)
def test_the_form_that_is_shown(data, expected):
    assert best_form(data) == expected


def test_of_a_progress_bar_the_last_step_stays():
    assert overwritten("10%\r50%\r100%\nnext") == "100%\nnext"
    assert overwritten("a\r\nb\r\n") == "a\nb\n"
    assert overwritten("0.6 | x") == "0.6 | x"
    assert overwritten("ab\bc") == "ac"


def test_json_is_written_for_reading():
    assert readable_json({"a": [1]}) == '{\n  "a": [\n    1\n  ]\n}'
    assert readable_json("{broken") == "{broken"


def test_what_tags_remove_is_taken_out_and_counted():
    def tagged(tag):
        out = [v4.new_output("stream", name=n, text=n) for n in ("stdout", "stderr")]
        return v4.new_code_cell("x", outputs=out, metadata={"tags": [tag]})

    tags = ["remove-cell", "remove_cell", "remove-input", "remove-stderr", "remove-output"]
    nb = v4.new_notebook(cells=[tagged(tag) for tag in tags])
    found = take_removed(nb)
    assert ("cell", "remove-cell", 1) in found
    assert len(found) == 5
    source, stderr, output = nb.cells
    assert source.source == ""
    assert [o.name for o in stderr.outputs] == ["stdout"]
    assert output.outputs == []
