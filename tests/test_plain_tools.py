"""The tools that everybody has keep the text and the figures of each notebook."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest
from nbconvert.exporters import HTMLExporter, MarkdownExporter, SlidesExporter

from analysis.publish.executed_notebooks import as_shared

ROOT = Path(__file__).parents[1]
NOTEBOOKS = sorted(path.stem for path in (ROOT / "notebooks").glob("*.ipynb"))
SAYS = dict(
    zip(
        NOTEBOOKS,
        (
            "Protests began",
            "The article reports",
            "names no source",
            "Nazarbayev",
            "La Russie a envoyé ses parachutistes",
        ),
        strict=True,
    )
)
PICTURES = dict(zip(NOTEBOOKS, (0, 2, 3, 0, 0), strict=True))
PICTURE = re.compile(r'<img[^>]*src="data:image/png')


def run(folder, *command):
    done = subprocess.run(
        [sys.executable, "-m", *command],
        cwd=folder,
        env=os.environ | {"JUPYTER_PLATFORM_DIRS": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr


@pytest.fixture(scope="module")
def executed(tmp_path_factory):
    """A copy of the project whose notebooks `jupyter execute` has run in place."""
    folder = tmp_path_factory.mktemp("plain")
    for name in ("data", "notebooks"):
        shutil.copytree(ROOT / name, folder / name)
    files = [f"{name}.ipynb" for name in NOTEBOOKS]
    run(folder / "notebooks", "jupyter", "execute", "--inplace", *files)
    return folder / "notebooks"


@pytest.mark.parametrize("exporter", [HTMLExporter, MarkdownExporter, SlidesExporter])
@pytest.mark.parametrize("name", NOTEBOOKS)
def test_stock_templates_keep_text_and_figures(executed, name, exporter):
    notebook = nbformat.read(executed / f"{name}.ipynb", as_version=4)
    body, resources = exporter().from_notebook_node(notebook)
    assert SAYS[name] in re.sub(r"<[^>]+>|\s+", " ", body).replace("  ", " ")
    drawn = len(PICTURE.findall(body)) + len(
        resources.get("outputs", {})  # Markdown puts matplotlib's own in a file beside it
    )
    assert drawn == PICTURES[name]
    assert "vnd.analysis" not in body


@pytest.mark.parametrize("name", NOTEBOOKS)
def test_what_is_published_of_it_is_small_and_has_its_figures(executed, name):
    notebook = as_shared(nbformat.read(executed / f"{name}.ipynb", as_version=4), name)
    text = nbformat.writes(notebook)
    assert len(text.encode()) < 1_500_000
    assert len(re.findall(r'data:image/png;base64,|"image/png": "', text)) == PICTURES[name]


def test_nbconvert_executes_to_its_own_html(executed):
    command = ["jupyter", "nbconvert", "--execute", "--to", "html", "--output", "stock"]
    run(executed, *command, "01-timeline.ipynb")
    assert PICTURE.search((executed / "stock.html").read_text("utf-8"))


def test_papermill_runs_another_edition(executed):
    given = ["-p", "language", "fr", "-p", "as_of", "2022-01-04", "--no-progress-bar"]
    run(executed, "papermill", "01-timeline.ipynb", "out.ipynb", *given)
    html, _ = HTMLExporter().from_notebook_node(nbformat.read(executed / "out.ipynb", 4))
    assert "Chronologie" in html
    assert PICTURE.search(html)
