import pickle

import pytest

from analysis.audit.findings import Traced, Unresolved, Untraced, check
from analysis.audit.paper import Paper, Shown

PAGE = Traced((), Shown((("Eightpeopleran.",),)))


def test_each_number_is_named_with_its_place_and_the_words_around_it():
    error = Untraced([Unresolved("#timeline p", "9", "some 9 people"), Unresolved("td", "7", "7")])
    assert str(error).splitlines()[:3] == [
        "2 numbers of the report can’t be traced to a row:",
        "  #timeline p: “9” leads to no row: “some 9 people”",
        "  td: “7” leads to no row: “7”",
    ]


def test_what_the_tables_tell_instead_is_told_where_it_is_known():
    told = str(Unresolved("td", "9 fell", "In all 9 fell", "In all 8 fell"))
    assert told == (
        "td: “9 fell” is not what the tables tell: “In all 9 fell”; they tell: “In all 8 fell”"
    )


def test_the_ways_out_are_told():
    told = str(Untraced([Unresolved("td", "7", "7")]))
    for way in ("[more than 1,000](#ev-ROW_ID)", "{ROW_ID}", "“own-calculation”"):
        assert way in told


def test_it_travels_from_a_worker_to_the_command():
    error = Untraced([Unresolved("td", "7", "7")])
    assert str(pickle.loads(pickle.dumps(error))) == str(error)  # noqa: S301 - our own bytes


def test_all_that_leads_nowhere_is_told_at_once():
    check(PAGE, [Paper(("Eight peo\ufffeple ran.",))])
    page = Traced((Unresolved("td", "7", "7"),), PAGE.shown)
    with pytest.raises(Untraced) as told:
        check(page, [Paper(("Nine",))])
    assert [each.number for each in told.value.unresolved] == ["7", "Nine"]
