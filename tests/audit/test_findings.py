import pickle

import pytest

from analysis.audit.findings import Printed, Shown, Traced, Unresolved, Untraced, check

EIGHT = ((8.0, False), "killed", "<")
PAGE = Traced((), Shown(3, frozenset(["Ataglance"]), frozenset([EIGHT])))


def printed(number, **more):
    return Printed(Unresolved("PDF, page 2", number, f"killed {number}"), **more)


def test_each_number_is_named_with_its_place_and_the_words_around_it():
    error = Untraced([Unresolved("#timeline p", "9", "some 9 people"), Unresolved("td", "7", "7")])
    assert str(error).splitlines()[:3] == [
        "2 numbers of the report can’t be traced to a row:",
        "  #timeline p: “9” leads to no row: “some 9 people”",
        "  td: “7” leads to no row: “7”",
    ]


def test_both_ways_out_are_told():
    told = str(Untraced([Unresolved("td", "7", "7")]))
    assert "[1,000](#ev-ROW_ID)" in told
    assert "“own-calculation”" in told


def test_it_travels_from_a_worker_to_the_command():
    error = Untraced([Unresolved("td", "7", "7")])
    assert str(pickle.loads(pickle.dumps(error))) == str(error)  # noqa: S301 - our own bytes


@pytest.mark.parametrize(
    "more", [{"numbers": (EIGHT,)}, {"entry": 3}, {"numbers": ("?",), "heading": "Ataglance"}]
)
def test_the_pdf_may_print_what_the_page_shows_and_its_own_structure(more):
    check(PAGE, [printed("8", **more)])


@pytest.mark.parametrize(
    "more", [{"numbers": (((8.0, False), "saw", "<"),)}, {"entry": 4}, {"entry": 0}, {}]
)
def test_all_that_leads_nowhere_is_told_at_once(more):
    page = Traced((Unresolved("td", "7", "7"),), PAGE.shown)
    with pytest.raises(Untraced) as told:
        check(page, [printed("8", numbers=(EIGHT,)), printed("9", **more)])
    assert [each.number for each in told.value.unresolved] == ["7", "9"]


def test_a_heading_without_words_vouches_for_nothing():
    page = Traced((), Shown(3, frozenset([""]), frozenset()))
    with pytest.raises(Untraced):
        check(page, [printed("8", numbers=(EIGHT,))])
