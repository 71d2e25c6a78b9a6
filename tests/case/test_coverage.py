import shutil

import pytest

from analysis.case import coverage


def test_nothing_of_the_shipped_case_is_open(english):
    assert coverage.check(english.folder) == []
    states = {each.state for each in coverage.coverage(english)}
    assert states == {"used", "excluded"}


def test_each_passage_of_the_article_is_covered_by_the_row_one_expects(english):
    rows = {each.passage.text: each.rows for each in coverage.coverage(english)}
    assert "killed-police-guard" in rows["Huit"]
    assert rows["troisième"] == ("square-protest",)
    assert rows["Entre-temps"] == ()
    assert {"serait", "seraient", "auraient", "jouirait", "contrôlerait"} <= set(rows)


def test_an_edition_that_hides_rows_leaves_nothing_open():
    from analysis.case.reading import open_case

    case = open_case(language="en", as_of="2022-01-02")
    assert {each.state for each in coverage.coverage(case)} == {"used", "excluded"}


@pytest.fixture
def copy(english, tmp_path):
    return shutil.copytree(english.folder, tmp_path / "case")


def test_a_row_taken_out_leaves_its_passages_open_with_line_and_sentence(copy):
    path = copy / "context.csv"
    lines = path.read_text("utf-8").splitlines(keepends=True)
    path.write_text("".join(x for x in lines if not x.startswith("nazarbayev-age")), "utf-8")
    (problem,) = coverage.check(copy)
    assert (problem.file, problem.value) == ("sources/article.fr.txt", "81")
    assert problem.row == 6
    assert "Nazarbayev, 81 ans, a démissionné en 2019" in problem.expected


def test_an_exclusion_taken_out_leaves_its_passage_open(copy):
    path = copy / "exclusions.csv"
    lines = path.read_text("utf-8").splitlines(keepends=True)
    path.write_text("".join(x for x in lines if "Entre-temps" not in x), "utf-8")
    assert [problem.value for problem in coverage.check(copy)] == ["Entre-temps"]


def test_a_case_with_other_problems_is_left_to_those(copy):
    (copy / "claims.csv").write_text("", "utf-8")
    assert coverage.check(copy) == []
