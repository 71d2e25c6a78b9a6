"""Any case that the check accepts makes a report, and the report says nothing untraced.

Seeds are fixed. `ANY_CASE=200 pytest tests/test_any_case.py` makes the long form of it, fifteen of
its cases with PDF.
"""

import json
import os

import pytest
import random_case

from analysis.audit.findings import check
from analysis.case.editions import editions
from analysis.case.slow_imports import import_jsonschema
from analysis.publish import jobs, rehearsal
from analysis.publish.soundness import unsound

MANY = int(os.environ.get("ANY_CASE", "0"))
SEEDS = range(MANY or 12)
PRINTED = range(15) if MANY else (5, 29)


@pytest.fixture
def make(tmp_path, root, monkeypatch):
    """A function that writes the case of a seed to a project of its own and returns its name."""
    import_jsonschema()
    for name in ("notebooks", "data/reference"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).symlink_to(root / name)
    monkeypatch.chdir(tmp_path)

    def written(seed):
        draft = random_case.draw(seed)
        random_case.write(draft, tmp_path / "data" / "town")
        known = {"drawn": random_case.parameters(draft, seed)}
        settings = {"default_case": "town", "editions": known}
        (tmp_path / "data" / "editions.json").write_text(json.dumps(settings), "utf-8")
        return tmp_path / "data" / "town"

    return written


@pytest.mark.parametrize("seed", SEEDS)
def test_what_the_check_accepts_makes_a_report(make, seed, tmp_path):
    folder = make(seed)
    assert unsound(folder) == []
    (one,) = editions(folder.name)
    assert [str(each) for each in rehearsal.refused(one, tmp_path)] == []


@pytest.mark.parametrize("seed", PRINTED)
def test_what_the_check_accepts_makes_a_paper_that_says_what_the_page_says(make, seed, tmp_path):
    folder = make(seed)
    assert unsound(folder) == []
    (one,) = editions(folder.name)
    made = rehearsal.executed(rehearsal.opened(one), tmp_path)
    check(rehearsal.traced(one, tmp_path), jobs.pdf(tmp_path, made, one).printed)


def test_the_same_seed_gives_the_same_case():
    assert random_case.draw(7) == random_case.draw(7)
    assert random_case.draw(7) != random_case.draw(8)


def test_the_seeds_draw_what_the_grammar_has():
    drawn = [random_case.draw(seed) for seed in range(60)]
    rows = [row for each in drawn for row in each.tables["claims"]]
    assert {row["measure"] for row in rows} == set(random_case.BEFELL)
    assert {"at least", "ou plus"} <= {" ".join(row["wording"].split()[-2:]) for row in rows}
    assert {True, False} == {bool(row["reported"]) for row in rows}
    assert "" in {row["group_id"] for row in rows}
    events = [row for each in drawn for row in each.tables["events"]]
    assert {row["hedge"] for row in events} == {"none", "conditional"}
    assert {row["hedge"] for row in rows} == {"none", "conditional", "quoted"}
    assert {row["date_basis"] for row in rows} == {"stated", "year_inferred", "inferred", "undated"}
    assert {len(each.texts) for each in drawn} == {1, 2, 3}
    assert {0, 1, 40} <= {len(each.tables["claims"]) for each in drawn}
    assert {0, 1} <= {len(each.tables["events"]) for each in drawn}
    assert {each.shape.speakers for each in drawn} == {"none", "some", "all"}
