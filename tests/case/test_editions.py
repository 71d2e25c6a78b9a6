"""Editions by name, and those that parameters describe."""

import json

import pytest

from analysis.case.editions import editions
from analysis.case.parameters import check_parameters
from analysis.case.problems import ParameterError


def names(*arguments):
    return [edition.name for edition in editions(None, *arguments)]


def test_without_a_name_all_editions_of_the_file():
    assert names() == ["en", "fr"]
    assert names(["fr"]) == ["fr"]


def test_parameters_make_an_edition_of_their_own():
    assert names((), ["language=fr", "as_of=2022-01-04"]) == ["fr-as-of-2022-01-04"]
    assert names(["fr"], ["coding_rule=acled"]) == ["fr-acled"]


def test_several_values_make_an_edition_each():
    given = ["language=en,fr", "as_of=2022-01-01..2022-01-12", "coding_rule=strict,acled"]
    made = names((), given)
    assert len(set(made)) == 48
    assert made[0] == "en-as-of-2022-01-01"
    assert made[-1] == "fr-as-of-2022-01-12-acled"


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ("language", "expected name=value"),
        ("language=en,de", "expected one of en, es, fr, ru"),
        ("as_of=2022-01-04..2022-01-01", "expected a day"),
        ("as_of=2022-01-01..", "expected a day"),
        ("langage=fr", "no such parameter"),
    ],
)
def test_what_means_nothing_is_an_error(given, told):
    with pytest.raises(ParameterError, match=told):
        editions(None, (), [given])


def test_an_unknown_edition_is_an_error_with_a_suggestion():
    with pytest.raises(ParameterError, match="nearest: fr"):
        editions(None, ["fra"])


@pytest.fixture
def settings(tmp_path, monkeypatch, root):
    """Return what writes a project's editions; the project has the shipped case."""
    (tmp_path / "data").mkdir()
    (tmp_path / "notebooks").mkdir()
    (tmp_path / "data" / "kazakhstan-2022").symlink_to(root / "data" / "kazakhstan-2022")
    monkeypatch.chdir(tmp_path)

    def write(editions, case="kazakhstan-2022"):
        told = {"default_case": case, "editions": editions}
        (tmp_path / "data" / "editions.json").write_text(json.dumps(told))

    return write


NO_NAMES = [
    "../../data", "../../../x", "", ".", "..", "a/b", "/etc", "a b", "En", "é", "-", "a\n",
    "\x1b[2J", "a" * 101, "con\\x", "\ud800",
]  # fmt: skip


@pytest.mark.parametrize("name", NO_NAMES)
def test_an_edition_s_name_that_could_lead_elsewhere_is_told_where_it_is_read(settings, name):
    settings({name: {"language": "en"}, "fr": {"language": "fr"}})
    for names in ([], ["fr"], [name]):
        with pytest.raises(ParameterError, match="small letters a to z") as caught:
            editions(None, names)
        (problem,) = caught.value.problems
        assert (problem.file, problem.column) == ("data/editions.json", "editions")


@pytest.mark.parametrize("given", [None, [], "en", 3, True])
def test_an_edition_that_is_no_set_of_parameters_is_told(settings, given):
    settings({"en": given})
    with pytest.raises(ParameterError, match=r"editions/en: .*expected parameters by name"):
        editions(None)


def test_all_that_is_wrong_with_editions_is_told_at_once_and_where(settings):
    settings({"a": {"language": "de"}, "b": {"langage": "fr"}, "c": {"as_of": 20220104}})
    with pytest.raises(ParameterError) as caught:
        editions(None)
    assert [(each.file, each.column) for each in caught.value.problems] == [
        ("data/editions.json", "editions/a, parameter language"),
        ("data/editions.json", "editions/b, parameter langage"),
        ("data/editions.json", "editions/c, parameter as_of"),
    ]


def test_no_edition_at_all_is_told(settings):
    settings({})
    with pytest.raises(ParameterError, match="an edition at least"):
        editions(None)


def test_a_default_case_that_is_none_is_told_where_it_stands(settings):
    settings({"en": {}}, case="../x")
    with pytest.raises(ParameterError, match=r"data/editions\.json, column default_case"):
        check_parameters({})


def test_parameters_never_take_the_name_of_an_edition_with_others(settings):
    settings({"en": {"language": "en", "as_of": "2022-01-04"}, "fr": {"language": "fr"}})
    assert names((), ["language=en"]) == ["en-all-days-strict"]
    assert names((), ["language=fr"]) == ["fr"]
    assert names(["en"], ["coding_rule=acled"]) == ["en-as-of-2022-01-04-acled"]
    settings({"en": {"as_of": "2022-01-04"}, "en-all-days-strict": {"coding_rule": "acled"}})
    with pytest.raises(ParameterError, match="give it another name"):
        editions(None, (), ["language=en"])


def test_an_edition_asked_for_twice_is_built_once():
    assert names(["en", "en"]) == ["en"]
    assert names((), ["language=en,en"]) == ["en"]


def test_a_slip_of_the_year_makes_no_thousand_editions():
    with pytest.raises(ParameterError, match="657,073 days would make as many editions"):
        editions(None, (), ["as_of=0222-01-04..2021-01-04"])
