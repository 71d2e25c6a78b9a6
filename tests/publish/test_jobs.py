"""The jobs of an edition, and what is at hand for them."""

import base64
import subprocess
import sys

import nbformat
import pytest

from analysis.case.problems import CaseError
from analysis.publish import jobs
from analysis.publish.staleness import made_by

v4 = nbformat.v4


def test_each_figure_is_svg_and_png_under_its_own_name():
    data = {"image/svg+xml": "<svg/>", "image/png": base64.b64encode(b"png").decode()}
    about = {"report": {"kind": "figure", "id": "fig-map"}}
    outputs = [
        v4.new_output("display_data", data, metadata=about),
        v4.new_output("display_data", {"text/plain": "no figure"}),
    ]
    document = v4.new_notebook(cells=[v4.new_code_cell("", outputs=outputs)])
    assert jobs.figures(document) == {"map.svg": b"<svg/>", "map.png": b"png"}


def test_what_a_format_is_made_of_is_written_into_its_folders(tmp_path):
    jobs.write(jobs.Made({"report.pdf": b"pdf"}, {"map.png": b"png"}), tmp_path)
    assert (tmp_path / "reports" / "report.pdf").read_bytes() == b"pdf"
    assert (tmp_path / "figures" / "map.png").read_bytes() == b"png"


def loaded(code):
    """Return which heavy modules a process has after some code."""
    code += "\nimport sys; print(*sorted({'frictionless', 'matplotlib', 'nbconvert', 'pandas',"
    code += "'papermill', 'debugpy', 'rfc3987_syntax'} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return done.stdout.split()


def test_the_command_begins_a_build_with_nothing_heavy():
    """What it imports itself is time before the first notebook, on one core of two."""
    assert loaded("import analysis.publish.build") == []


def test_the_server_imports_what_jobs_need_and_no_more(root):
    case = repr(str(root / "data" / "kazakhstan-2022"))
    code = (
        "from pathlib import Path; from analysis.publish import jobs;"
        f"from analysis.case.inputs import files_of; case = Path({case});"
        "jobs.warm({case: files_of(case)}, ['en'], several="
    )
    assert loaded(f"{code}True)") == ["matplotlib", "nbconvert", "pandas"]
    assert loaded(f"{code}False)") == ["nbconvert", "pandas"]


def test_a_worker_with_other_code_is_told_from_ours(root):
    case = "kazakhstan-2022"
    with pytest.raises(RuntimeError, match="other code"):
        jobs.prepare(root, {case: {}}, ["en"], code="another")
    assert jobs.code_here(root, case) != made_by({"files": {}, "versions": {}})


@pytest.mark.parametrize("name", ["../x", "fig-../../x", "", None, "fig-A", ["a"], "fig-/etc/x"])
def test_a_figure_s_id_that_could_lead_elsewhere_is_told(name):
    with pytest.raises(CaseError, match=r"a figure, column id: .*small letters"):
        jobs.file_name(name)
