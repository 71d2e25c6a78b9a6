import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from nbformat import v4, writes

from analysis import export
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


def test_strict_is_a_flag_of_the_command(tmp_path):
    notebook = v4.new_notebook(cells=[v4.new_markdown_cell("![far](https://example.org/b.png)")])
    (tmp_path / "odd.ipynb").write_text(writes(notebook), "utf-8")
    command = [sys.executable, "-m", "nbconvert", "--to", "report-html", "--strict", "odd.ipynb"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (done.returncode, (tmp_path / "odd.html").exists()) == (1, False)
    assert "report-html: not shown: 1" in done.stderr
    assert "Traceback" not in done.stderr


# Colours, sizes and names of types: data that no case is needed for.
# The folders of languages hold words, the letters of figures fonts, and their layout how wide words
# are, which a drawing with letters of another script asks: none knows a case.
BESIDE = {
    "analysis", "analysis.case", "analysis.case.languages",
    "analysis.figures", "analysis.figures.letters",
    "analysis.figures.palette", "analysis.figures.style", "analysis.figures.text_layout",
}  # fmt: skip


def test_the_exporters_bring_no_part_of_a_report_with_them():
    program = "import sys, analysis.export.html, analysis.export.pdf; print(*sys.modules)"
    command = [sys.executable, "-c", program]
    loaded = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()
    ours = {m for m in loaded if m.split(".")[0] == "analysis"}
    assert {m for m in ours if not m.startswith("analysis.export")} <= BESIDE
    assert not {"pandas", "matplotlib", "typst", "frictionless"} & set(loaded)


def test_nothing_in_the_room_knows_a_case():
    room = Path(export.__file__).parent
    named = {
        found[1]
        for path in room.rglob("*.py")
        for found in re.finditer(
            r"(?m)^\s*(?:from|import) (analysis[\w.]*)", path.read_text("utf-8")
        )
    }
    assert named
    assert {n for n in named if not n.startswith("analysis.export")} <= BESIDE
