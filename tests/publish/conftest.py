"""A small project of its own for the tests of building: the shipped case, two short notebooks."""

import os
import shutil
import subprocess
import sys
import uuid
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from signal import SIG_DFL, SIGINT, signal

import nbformat
import pytest

from analysis.publish.saved_notebooks import cleared

COMMAND = "import sys; from analysis.cli import main; sys.exit(main())"
PARAMETERS = "case = None\nlanguage = 'en'\nas_of = None\ncoding_rule = 'strict'"
TITLE = """\
from IPython.display import HTML
HTML(f'<header class="report-title"><h1>Title {language}</h1></header>')"""
FIGURE = """\
from IPython.display import display
import base64
svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" role="group" ' \\
    'aria-label="A dot"><circle cx="4" cy="4" r="3" fill="#1c1d1f"/></svg>'
png = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJg"
    "gg==")
html = '<h2 id="a">A</h2><figure class="figure" id="fig-dot">' \\
    '<div class="figure-wide">' + svg + '</div><figcaption><span class="number">Drawing</span> ' \\
    '<strong class="figure-title">T</strong> <span class="figure-note">A dot.</span>' \\
    '</figcaption></figure>'
about = {"kind": "figure", "id": "fig-dot", "number": "Drawing", "title": "T",
         "caption": "A dot.", "alt": "A dot"}
display({"text/html": html, "text/plain": "A dot", "image/svg+xml": svg,
         "image/png": base64.b64encode(png).decode()}, metadata={"report": about}, raw=True)"""


def write_notebook(path, *cells):
    """Write a notebook with a parameters cell and the given cells."""
    v4 = nbformat.v4
    made = [v4.new_code_cell(PARAMETERS, id="parameters", metadata={"tags": ["parameters"]})]
    made += [v4.new_code_cell(cell, id=f"c{place}") for place, cell in enumerate(cells)]
    notebook = v4.new_notebook(cells=made)
    notebook.metadata.kernelspec = {"name": "python3", "display_name": "P", "language": "python"}
    path.write_text(cleared(nbformat.writes(notebook)), "utf-8")


@dataclass
class Project:
    """A project in a temporary folder, and the mark that all its processes carry."""

    root: Path
    mark: str
    figure = FIGURE
    title = TITLE

    @property
    def environment(self):
        source = str(Path(__file__).parents[2] / "src")
        path = os.pathsep.join(filter(None, [source, os.environ.get("PYTHONPATH", "")]))
        return os.environ | {"REPORT_TEST": self.mark, "PYTHONPATH": path}

    def notebook(self, name):
        return self.root / "notebooks" / f"{name}.ipynb"

    def write(self, name, *cells):
        write_notebook(self.notebook(name), *cells)

    def start(self, *arguments, code=COMMAND, **options):
        command = [sys.executable, "-c", code, *arguments]
        pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True}
        # Ctrl-C reaches it also where the tests run in the background, which ignores it.
        heard = {} if os.name == "nt" else {"preexec_fn": partial(signal, SIGINT, SIG_DFL)}
        return subprocess.Popen(
            command, cwd=self.root, env=self.environment, **pipes, **(heard | options)
        )

    def run(self, *arguments, patience=120, **options):
        process = self.start(*arguments, **options)
        out, err = process.communicate(timeout=patience)
        return process.returncode, out, err

    def contents(self):
        return {
            path.relative_to(self.root).as_posix(): path.read_bytes()
            for name in ("reports", "figures")
            for path in sorted((self.root / name).rglob("*"))
            if path.is_file()
        }

    def processes(self):
        """Return the ids of the processes that still carry the mark."""
        found = []
        for folder in Path("/proc").glob("[0-9]*"):
            try:
                if f"REPORT_TEST={self.mark}".encode() in (folder / "environ").read_bytes():
                    found.append(folder.name)
            except OSError:
                continue
        return found


def make_project(root):
    here = Path(__file__).parents[2]
    shutil.copytree(here / "data", root / "data")
    shutil.copy(here / "requirements.lock", root)
    (root / "notebooks").mkdir()
    write_notebook(root / "notebooks" / "00-title.ipynb", TITLE)
    write_notebook(root / "notebooks" / "01-figure.ipynb", FIGURE)
    return Project(root, uuid.uuid4().hex)


@pytest.fixture(scope="session")
def built_once(tmp_path_factory):
    made = make_project(tmp_path_factory.mktemp("built") / "a project")
    code, out, err = made.run("build", "--edition", "en")
    assert code == 0, out + err
    return made


@pytest.fixture
def project(built_once, tmp_path):
    """A project whose edition `en` is built, to do anything with."""
    shutil.copytree(built_once.root, tmp_path / "project")
    return Project(tmp_path / "project", uuid.uuid4().hex)
