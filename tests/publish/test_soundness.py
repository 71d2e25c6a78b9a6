import shutil

import pytest

from analysis.case.problems import CaseError
from analysis.publish import jobs
from analysis.publish.soundness import unsound

CASE = "kazakhstan-2022"


@pytest.fixture
def folder(tmp_path, root):
    return shutil.copytree(root / "data" / CASE, tmp_path / "data" / CASE)


def test_the_shipped_case_is_sound(folder):
    assert unsound(folder) == []


def test_what_no_row_accounts_for_is_refused_by_check_and_build_alike(folder):
    (folder / "exclusions.csv").write_text("source_id,quote,reason\n", "utf-8")
    problems = unsound(folder)
    assert [each.value for each in problems] == ["Pendant ce temps", "Entre-temps"]
    with pytest.raises(CaseError) as refused:
        jobs.read({folder: None})
    assert [*refused.value.problems] == problems


def test_commentary_that_counts_is_refused_by_check_and_build_alike(folder):
    (folder / "commentary" / "en" / "summary.md").write_text("One of them fell.\n", "utf-8")
    problems = unsound(folder)
    assert [(each.row, each.value) for each in problems] == [(1, "One")]
    with pytest.raises(CaseError) as refused:
        jobs.read({folder: None})
    assert [*refused.value.problems] == problems
