"""Editions by name, and those that parameters describe."""

import pytest

from analysis.case.problems import ParameterError
from analysis.publish.editions import editions


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
        ("language=en,de", "expected one of en, fr"),
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
