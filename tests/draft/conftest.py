"""A project with a case begun from a text, as `report new` makes it."""

import json
import shutil

import pytest

from analysis.draft import starting
from analysis.draft.starting import About
from analysis.draft.towns import Town

TEXT = """Two dead near Lyon after a bus leaves the road

Two people were killed on Tuesday 4 March 2025 when a bus left the road near Lyon, according to the
police. Dozens were injured, according to the fire service. 12 were reportedly in hospital.
"""
ABOUT = About("en", title="Two dead near Lyon", published="2025-03-06")


@pytest.fixture
def project(tmp_path, root, monkeypatch):
    """An empty project, which is the one that commands work in; towns are not looked up."""
    (tmp_path / "data").mkdir()
    shutil.copytree(root / "notebooks", tmp_path / "notebooks")
    (tmp_path / "data" / "reference").symlink_to(root / "data" / "reference")
    spoken = {each: {"language": each} for each in ("en", "fr")}
    editions = {"default_case": "bus-crash", "editions": spoken}
    (tmp_path / "data" / "editions.json").write_text(json.dumps(editions), "utf-8")
    (tmp_path / "article.txt").write_text(TEXT, "utf-8")
    monkeypatch.chdir(tmp_path)
    lyon = Town("Lyon", "FR", 45.74906, 4.84789, 500_000)
    monkeypatch.setattr(starting, "named", lambda text, _: {"Lyon": lyon} if "Lyon" in text else {})
    return tmp_path


@pytest.fixture
def begun(project):
    """The folder of a case just begun."""
    starting.start(project, "bus-crash", project / "article.txt", ABOUT)
    return project / "data" / "bus-crash"
