"""Notebooks saved with outputs or other parameters: named, cleared, and without any effect."""

import json
import shutil

import pytest

from analysis.publish import saved_notebooks

OUTPUT = {"output_type": "stream", "name": "stdout", "text": ["12\n"]}


@pytest.fixture
def project(root, tmp_path):
    shutil.copytree(root / "notebooks", tmp_path / "notebooks")
    return tmp_path


def spoil(project, name="01-timeline", language="fr"):
    """Save a notebook as JupyterLab does after a run under another language."""
    path = project / "notebooks" / f"{name}.ipynb"
    notebook = json.loads(path.read_text("utf-8"))
    notebook["metadata"]["widgets"] = {"a": 1}
    for count, cell in enumerate(notebook["cells"]):
        cell["metadata"]["collapsed"] = False
        if cell["cell_type"] == "code":
            cell |= {"outputs": [OUTPUT], "execution_count": count}
        cell["source"] = [
            line.replace('language = "en"', f'language = "{language}"') for line in cell["source"]
        ]
    path.write_text(json.dumps(notebook), "utf-8")
    return path


def test_the_projects_own_notebooks_are_as_they_should_be(root, project):
    assert [*saved_notebooks.check(root)] == []
    assert saved_notebooks.tidy(project) == []


def test_each_cell_that_was_saved_with_more_is_named_with_the_one_command(project):
    spoil(project)
    told = [str(each) for each in saved_notebooks.check(project)]
    assert "notebooks/01-timeline.ipynb, cell 2: saved with its outputs" in told[0]
    assert any(
        "cell 2, language: “fr”: saved with another value than 'en'" in each for each in told
    )
    assert all("report tidy" in each for each in told)


def test_clearing_gives_back_the_bytes(root, project):
    path = spoil(project)
    assert saved_notebooks.tidy(project) == ["notebooks/01-timeline.ipynb"]
    assert path.read_bytes() == (root / "notebooks" / path.name).read_bytes()
    assert [*saved_notebooks.check(project)] == []


def test_what_a_notebook_was_saved_with_is_nothing_a_report_is_made_from(root, project):
    path = spoil(project)
    assert saved_notebooks.taken(path.read_bytes()) == saved_notebooks.taken(
        (root / "notebooks" / path.name).read_bytes()
    )


def test_a_changed_source_tag_or_own_parameter_is(root, project):
    whole = (root / "notebooks/01-timeline.ipynb").read_text("utf-8")
    path = project / "notebooks" / "01-timeline.ipynb"
    before = saved_notebooks.taken(path.read_bytes())
    for old, new in (
        ("timeline.opening", "timeline.closing"),
        ('"notebook-only"', '"other"'),
        ("coding_rule = ", 'mine = 3\\n",\n    "coding_rule = '),
    ):
        path.write_text(whole.replace(old, new, 1), "utf-8")
        assert saved_notebooks.taken(path.read_bytes()) != before, old


def test_what_is_no_notebook_is_told_and_not_touched(project):
    path = project / "notebooks" / "05-broken.ipynb"
    path.write_text("not json", "utf-8")
    (problem,) = saved_notebooks.check(project)
    assert "05-broken.ipynb: not valid JSON" in str(problem)
    assert saved_notebooks.taken(path.read_bytes())
