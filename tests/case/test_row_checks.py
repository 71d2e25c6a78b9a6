import json
import shutil

import pandas as pd
import pytest
from mutations import Copy

from analysis.case import row_checks
from analysis.publish.soundness import unsound

CASES = ("train-derailment", "river-flood", "housing-march")


@pytest.fixture
def copy(tmp_path, root):
    return Copy(shutil.copytree(root / "data" / "kazakhstan-2022", tmp_path / "case"))


@pytest.mark.parametrize("name", CASES)
def test_nothing_is_wrong_or_open_in_the_cases_of_the_tests(root, name):
    assert row_checks.check(root / "tests" / "cases" / name) == ([], [])


def test_nothing_is_wrong_or_open_in_the_shipped_case(english):
    assert row_checks.check(english.folder) == ([], [])


def row_of(copy, table, row_id):
    return 1 + [cells[0] for cells in copy.rows(table)].index(row_id)


@pytest.mark.parametrize(
    ("row_id", "column", "value"),
    [
        ("killed-police-guard", "hedge", "none"),
        ("injured", "claimed_by", ""),
        ("injured", "claimed_by", "tokayev"),
        ("injured", "wording", "1 000"),
        ("crowd-almaty", "date", "2022-01-05"),
        ("injured", "measure", "killed"),
        ("deployed-square", "group_id", "rioters"),
        ("injured", "quote_en", "according to the Kazakh Ministry of Health 1,000 were injured"),
    ],
)
def test_what_a_row_falsifies_is_refused_at_its_cell(copy, row_id, column, value):
    at = row_of(copy, "claims", row_id)
    copy.set("claims", at, column, value)
    told = [each for each in unsound(copy.folder) if each.file == "claims.csv"]
    assert [(each.row, each.column, each.value) for each in told] == [(at, column, value)]


def test_a_question_is_asked_until_the_row_answers_it(copy):
    at = row_of(copy, "claims", "hospitalised")
    copy.set("claims", at, "claimed_by", "")
    wrong, asked = row_checks.check(copy.folder)
    assert (wrong, [(each.row, each.column) for each in asked]) == ([], [(at, "claimed_by")])
    for number, cells in enumerate(copy.rows("claims"), start=1):
        answer = "the article goes on in its own voice" if number == at else ""
        cells.append("judgement" if number == 1 else answer)
    copy.write("claims")
    package = json.loads((copy.folder / "datapackage.json").read_text("utf-8"))
    claims = next(each for each in package["resources"] if each["name"] == "claims")
    claims["schema"]["fields"].append({"name": "judgement", "type": "string"})
    (copy.folder / "datapackage.json").write_text(json.dumps(package), "utf-8")
    assert unsound(copy.folder) == []
    assert row_checks.check(copy.folder) == ([], [])


def test_a_translated_article_that_drops_a_hedge_is_refused_at_its_line(copy):
    path = copy.folder / "translations" / "article-fr.en.txt"
    path.write_text(path.read_text("utf-8").replace("were reportedly killed", "were killed"))
    (told,) = unsound(copy.folder)
    assert (told.file, told.row) == ("translations/article-fr.en.txt", 3)
    assert "the source hedges, “auraient”" in told.expected


def test_a_language_without_words_is_told():
    (told,) = row_checks.not_compared(pd.DataFrame([{"row": 2, "language": "xx"}]))
    assert (told.row, told.value) == (2, "xx")
