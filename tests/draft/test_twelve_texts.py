"""Twelve invented articles in five languages: each is begun as a case that the check accepts.

With BUILD_TEXTS set, each is built as well, with all its passages open.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from analysis.case.coverage import countdown
from analysis.case.passages import accountable
from analysis.case.reading import load
from analysis.case.worklist import read
from analysis.draft import starting
from analysis.draft.starting import About
from analysis.publish.soundness import unsound

TEXTS = sorted((Path(__file__).parents[1] / "texts").glob("*.txt"))
ROOT = Path(__file__).parents[2]
COMMAND = "import sys; from analysis.cli import main; sys.exit(main())"


@pytest.fixture(params=TEXTS, ids=lambda path: path.stem)
def case(request, project):
    name, language = request.param.stem.split(".")
    starting.start(project, name, request.param, About(language))
    return project / "data" / name


def test_twelve_texts_in_five_languages():
    assert len(TEXTS) == 12
    assert {path.stem.split(".")[1] for path in TEXTS} == {"en", "fr", "es", "de", "ru"}


def test_the_check_accepts_it_and_every_passage_has_its_line(case):
    assert unsound(case) == []
    left, whole = countdown(case)
    assert left == whole > 8
    [source] = load(case)["sources"].to_dict("records")
    text = (case / source["path"]).read_text("utf-8")
    for line, passage in zip(read(case).lines, accountable(text, source["language"]), strict=True):
        start = text.index(line.get("quote"))
        assert text.count(line.get("quote")) == 1
        assert start <= passage.start
        assert passage.start + len(passage.text.rstrip()) <= start + len(line.get("quote"))
        assert line.get("table")


@pytest.mark.skipif(not os.environ.get("BUILD_TEXTS"), reason="BUILD_TEXTS is not set")
def test_it_is_built_with_all_its_passages_open(case, project):
    (project / "data" / "reference").unlink()
    shutil.copytree(ROOT / "data" / "reference", project / "data" / "reference")
    shutil.copy(ROOT / "requirements.lock", project)
    where = os.pathsep.join([str(ROOT / "src"), os.environ.get("PYTHONPATH", "")])
    command = [sys.executable, "-c", COMMAND, "build", "--case", case.name]
    done = subprocess.run(
        command, env=os.environ | {"PYTHONPATH": where}, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert (project / "reports" / case.name / "en" / "report.pdf").exists()
