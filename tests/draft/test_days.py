"""Dates in words become dates of the contract only where the words leave no doubt."""

import pytest

from analysis.case.passages import Passage
from analysis.draft.days import day_of, years_of

CASES = [
    ("le 4 janvier 2022", "fr", "2022-01-04", "stated"),
    ("des 4 et 5 janvier", "fr", "2022-01-04/2022-01-05", "year_inferred"),
    ("du 1er au 2 mars 2018", "fr", "2018-03-01/2018-03-02", "stated"),
    ("en décembre", "fr", "2021-12", "year_inferred"),  # of the year before: it is not over yet
    ("en mai", "fr", None, None),  # of the year before, or still to come
    ("on Tuesday 4 March 2025", "en", "2025-03-04", "stated"),
    ("January 6", "en", "2022-01-06", "year_inferred"),
    ("in 2019", "en", "2019", "stated"),
    ("le 31 février 2022", "fr", None, None),
    ("mardi dernier", "fr", None, None),
    ("deux jours plus tard", "fr", None, None),
    ("4, 5 et 6 janvier", "fr", None, None),
]


@pytest.mark.parametrize(("words", "language", "date", "basis"), CASES)
def test_a_date_is_read_or_left(words, language, date, basis):
    published = "2025-03-06" if "2025" in words else "2022-02-01"
    found = day_of(words, language, [published[:4]], published)
    assert (found.get("date"), found.get("date_basis")) == (date, basis)


def test_the_year_is_that_of_publication_or_the_only_one_named():
    named = [Passage(0, 9, "date", "en 2019"), Passage(9, 18, "date", "le 4 mars 2019")]
    assert years_of(named, "") == ["2019"]
    assert years_of(named, "2022-01-04") == ["2022"]
    assert years_of([*named, Passage(20, 27, "date", "en 1991")], "") == []


def test_nothing_is_later_than_its_source():
    assert day_of("le 9 janvier 2022", "fr", ["2022"], "2022-01-04") == {}
