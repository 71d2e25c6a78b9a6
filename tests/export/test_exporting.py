import json
import subprocess
import sys

import pytest
from nbformat import v4, writes

from analysis.export.html import ReportHTMLExporter
from analysis.export.omitted import ExportError
from analysis.export.pdf import ReportPDFExporter

EXPORTERS = [ReportHTMLExporter, ReportPDFExporter]


@pytest.mark.parametrize("exporter", EXPORTERS)
def test_a_cell_that_breaks_the_format_is_named(exporter, tmp_path):
    path = tmp_path / "bad.ipynb"
    broken = {"cell_type": "markdown", "metadata": {}}
    notebook = {"cells": [broken], "metadata": {}, "nbformat": 4, "nbformat_minor": 4}
    path.write_text(json.dumps(notebook), "utf-8")
    with pytest.raises(ExportError, match=r"bad.ipynb: not a valid notebook: cell 1: .*source"):
        exporter().from_filename(str(path))


def test_what_is_no_notebook_ends_the_command_in_one_line(tmp_path):
    (tmp_path / "no.ipynb").write_text("{", "utf-8")
    command = [sys.executable, "-m", "nbconvert", "--to", "report-html", "no.ipynb"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "not a valid notebook: it is not JSON" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("exporter", EXPORTERS)
def test_an_unknown_cell_type_is_shown_as_text_and_strict_fails_on_it(exporter, tmp_path):
    path = tmp_path / "odd.ipynb"
    cell = v4.new_markdown_cell("kept words")
    notebook = v4.new_notebook(cells=[cell])
    text = writes(notebook).replace('"markdown"', '"heading"')
    path.write_text(text, "utf-8")
    assert exporter().from_filename(str(path))[0]
    with pytest.raises(ExportError, match="a cell of unknown type heading"):
        exporter(strict=True).from_filename(str(path))


def test_the_exporters_bring_no_part_of_a_report_with_them():
    program = "import sys, analysis.export.html, analysis.export.pdf; print(*sys.modules)"
    command = [sys.executable, "-c", program]
    loaded = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()
    assert not [m for m in loaded if m.startswith(("analysis.case", "analysis.prose"))]
