import shutil

import pytest

from analysis.case import coverage
from analysis.case.coverage import accountable, numbers


def found(text, language="fr", kind=None):
    return [p.text for p in accountable(text, language) if kind in (None, p.kind)]


@pytest.mark.parametrize(
    ("text", "kind", "passages"),
    [
        ("Huit policiers et 1 000 personnes", "number", ["Huit", "1 000"]),
        ("vingt et un morts, puis dix-huit", "number", ["vingt et un", "dix-huit"]),
        ("pour la troisième journée consécutive", "number", ["troisième"]),
        ("au cours des trois décennies", "number", ["trois"]),
        ("la seconde fois", "number", ["seconde"]),
        ("des centaines de milliards d’euros", "approximate", ["centaines de milliards"]),
        ("des dizaines d’émeutiers, une centaine", "approximate", ["dizaines", "centaine"]),
        ("Le même 6 janvier, la télévision", "date", ["Le même 6 janvier"]),
        ("Deux jours plus tard, le 4 janvier", "date", ["Deux jours plus tard", "le 4 janvier"]),
        ("lors des émeutes des 4 et 5 janvier 2022", "date", ["des 4 et 5 janvier 2022"]),
        ("dans la matinée du 6 janvier", "date", ["dans la matinée du 6 janvier"]),
        ("Pendant ce temps, la nuit", "date", ["Pendant ce temps", "la nuit"]),
        ("le 1er janvier, en 1991", "date", ["le 1er janvier", "en 1991"]),
        ("ils auraient été tués, il jouirait", "hedge", ["auraient", "jouirait"]),
        ("il pourrait ; elle contrôlerait", "hedge", ["pourrait", "contrôlerait"]),
        ("Selon X, d’après Y", "attribution", ["Selon", "d’après"]),
        ("il a également déclaré que", "attribution", ["a également déclaré"]),
        ("les « terroristes » et “eux”", "quotation", ["« terroristes »", "“eux”"]),
    ],
)
def test_french_forms_are_found(text, kind, passages):
    assert found(text, "fr", kind) == passages


@pytest.mark.parametrize(
    ("text", "kind", "passages"),
    [
        ("Eight officers and 1,000 people", "number", ["Eight", "1,000"]),
        ("one soldier, the twenty-first day", "number", ["one", "twenty-first"]),
        ("hundreds of billions of dollars", "approximate", ["hundreds of billions"]),
        ("two days later, on 4 January", "date", ["two days later", "on 4 January"]),
        ("January 6, 2022, in 2019", "date", ["January 6, 2022", "in 2019"]),
        ("were reportedly killed, is said to", "hedge", ["reportedly", "is said to"]),
        ("according to X, who said that", "attribution", ["according to", "said"]),
    ],
)
def test_english_forms_are_found(text, kind, passages):
    assert found(text, "en", kind) == passages


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("une alliance militaire et un carburant", "fr"),
        ("l’un d’eux", "fr"),
        ("le premier ministre", "fr"),
        ("un véhicule flambant neuf", "fr"),
        ("les vidéos montraient, il retirait, un attrait", "fr"),
        ("no one, one another", "en"),
        ("at first, the first lady", "en"),
    ],
)
def test_what_only_looks_like_it_is_not_found(text, language):
    assert found(text, language) == []


def test_a_passage_within_a_longer_one_is_told_once_but_for_quoted_words():
    assert found("le 2 janvier") == ["le 2 janvier"]
    assert found("« huit morts »") == ["« huit morts »", "huit"]


def test_positions_are_those_of_the_text():
    text = "Il y eut, dit-on, vingt et un morts le 4 janvier."
    assert all(text[p.start : p.end] == p.text for p in accountable(text, "fr"))
    assert all(text[n.start : n.end] == n.text for n in numbers(text, "fr"))


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("1 000", "fr", 1000),
        ("1\u00a0000", "fr", 1000),
        ("1\u202f000\u202f000", "fr", 1_000_000),
        ("1,000", "en", 1000),
        ("cent trois mille", "fr", 103_000),
        ("neuf cent mille", "fr", 900_000),
        ("the twentieth", "en", 20),
        ("3.0.2", "en", None),
    ],
)
def test_numbers_have_their_value(text, language, value):
    assert [number.value for number in numbers(text, language)] == [value]


def test_a_language_without_rules_is_told():
    with pytest.raises(ValueError, match=r"'kk'.*en, fr"):
        accountable("сегіз", "kk")


def test_nothing_of_the_shipped_case_is_open(english):
    assert coverage.check(english.folder) == []
    states = {each.state for each in coverage.coverage(english)}
    assert states == {"used", "excluded"}


def test_each_passage_of_the_article_is_covered_by_the_row_one_expects(english):
    rows = {each.passage.text: each.rows for each in coverage.coverage(english)}
    assert "killed-police-guard" in rows["Huit"]
    assert rows["troisième"] == ("square-protest",)
    assert rows["Entre-temps"] == ()


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
