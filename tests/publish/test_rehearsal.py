import hashlib
import json
import re
import shutil

import pandas as pd
import pytest
import random_case

from analysis.case.editions import editions
from analysis.case.problems import CaseError, Problem
from analysis.publish import rehearsal
from analysis.publish.soundness import unsound

LIKE = random_case.Shape(
    events=2, claims=4, context=1, places=0, days=3, dates=("day",), commented=False
)


@pytest.fixture
def project(tmp_path, root, monkeypatch):
    """A project with one invented case, about which nothing is wrong."""
    shutil.copytree(root / "notebooks", tmp_path / "notebooks")
    random_case.write(random_case.draw(3, LIKE), tmp_path / "data" / "town")
    (tmp_path / "data" / "reference").symlink_to(root / "data" / "reference")
    known = {"default_case": "town", "editions": {"en": {"language": "en"}}}
    (tmp_path / "data" / "editions.json").write_text(json.dumps(known), "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def edit(path, change):
    rows = pd.read_csv(path, dtype=str, keep_default_na=False)
    change(rows)
    rows.to_csv(path, index=False)


@pytest.mark.usefixtures("project")
def test_nothing_of_a_sound_case_is_refused():
    assert rehearsal.all_refused("town") == []


def test_a_number_in_a_name_that_no_source_has_is_told_at_its_cell(project):
    def rename(rows):
        rows["label_en"] = "the 17 " + rows["label_en"].str.removeprefix("the ")

    edit(project / "data" / "town" / "actors.csv", rename)
    found = rehearsal.all_refused("town")
    assert {(each.file, each.column) for each in found} == {("actors.csv", "label_en")}


def test_a_reason_may_have_a_number_that_its_quote_has_and_no_other(project):
    def explain(rows):
        rows.loc[0, "reason"] = "the 4th Battalion is no count, nor are 9 lives"

    edit(project / "data" / "town" / "exclusions.csv", explain)
    (problem,) = rehearsal.all_refused("town")
    assert (problem.file, problem.row, problem.column) == ("exclusions.csv", 2, "reason")
    assert "the number 9 leads to no row" in problem.expected


@pytest.mark.usefixtures("project")
def test_a_section_that_fails_is_told_and_not_thrown(monkeypatch):
    def fail(*_):
        raise ValueError("no room")

    monkeypatch.setattr("analysis.sections.timeline.mark", fail)
    (problem,) = rehearsal.all_refused("town")
    assert "its section “timeline” cannot be made" in str(problem)
    assert "no room" not in str(problem)


@pytest.mark.usefixtures("project")
def test_what_is_wrong_with_the_case_is_told_in_its_own_words(monkeypatch):
    def fail(*_):
        raise CaseError([Problem("events.csv", "no such day", 2, "date")])

    monkeypatch.setattr("analysis.sections.timeline.figure", fail)
    assert rehearsal.all_refused("town") == [Problem("events.csv", "no such day", 2, "date")]


def test_a_published_cell_is_asked_for_all_that_a_build_shows(project):
    edition = editions("town")[0]
    page = rehearsal.page(rehearsal.opened(edition), edition, project)
    assert all(f'id="{name}"' in page for name in ("summary", "timeline", "article", "method"))


def test_a_number_glued_to_a_word_is_a_number(project):
    draft = random_case.draw(3, LIKE)
    row = next(each for each in draft.tables["claims"] if each["wording"][-1:].isdigit())
    number = re.findall(r"\d[\d,]*", row["wording"])[-1]
    glued = row["quote"].replace(f"{number} ", number, 1)
    text = draft.texts["article-0"].replace(row["quote"], glued)
    draft.texts["article-0"], row["quote"] = text, glued
    draft.tables["sources"][0]["sha256"] = hashlib.sha256(text.encode()).hexdigest()
    random_case.write(draft, project / "data" / "town")
    assert unsound(project / "data" / "town") == []
    assert [each for each in rehearsal.all_refused("town") if number in str(each)] == []
