"""The steps of an edition, one by one."""

import base64
import os
import subprocess
import sys

import nbformat
import pytest

from analysis.case.problems import CaseError
from analysis.publish import steps

v4 = nbformat.v4


def test_each_figure_is_written_as_svg_and_png_under_its_own_name(tmp_path):
    data = {"image/svg+xml": "<svg/>", "image/png": base64.b64encode(b"png").decode()}
    about = {"report": {"kind": "figure", "id": "fig-map"}}
    outputs = [
        v4.new_output("display_data", data, metadata=about),
        v4.new_output("display_data", {"text/plain": "no figure"}),
    ]
    document = v4.new_notebook(cells=[v4.new_code_cell("", outputs=outputs)])
    steps.write_figures(document, tmp_path / "figures")
    written = {path.name: path.read_bytes() for path in (tmp_path / "figures").iterdir()}
    assert written == {"map.svg": b"<svg/>", "map.png": b"png"}


def loaded(code):
    """Return which heavy modules a process has after some code."""
    code += "\nimport sys; print(*sorted({'frictionless', 'matplotlib', 'nbconvert', 'pandas',"
    code += "'papermill', 'rfc3987_syntax'} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return done.stdout.split()


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork here")
def test_each_process_imports_what_its_own_work_needs(root, tmp_path):
    case = repr(str(root / "data" / "kazakhstan-2022"))
    begin = (
        "from pathlib import Path; from analysis.publish import steps;"
        f"from analysis.case.inputs import files_of; case = Path({case});"
    )
    trusted = f"{begin} steps.warm_cells({{case: files_of(case)}}, ['en'], False, None)"
    assert loaded(trusted) == ["pandas"]
    unknown = f"{begin} steps.warm_cells({{case: None}}, ['en'], True, None)"
    assert loaded(unknown) == ["frictionless", "matplotlib", "pandas"]
    pages = (
        "from pathlib import Path; from analysis.publish import steps;"
        f"steps.warm_pages(None, Path({str(tmp_path)!r}))"
    )
    assert loaded(pages) == ["nbconvert", "papermill"]


@pytest.mark.parametrize("name", ["../x", "fig-../../x", "", None, "fig-A", ["a"], "fig-/etc/x"])
def test_a_figure_s_id_that_could_lead_elsewhere_is_told(name):
    with pytest.raises(CaseError, match=r"a figure, column id: .*small letters"):
        steps.file_name(name)
