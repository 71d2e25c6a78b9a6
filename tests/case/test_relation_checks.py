import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.case.relation_checks import by_id, check_loops, check_relations

SOURCE = {"source_id": "s", "published": "2020-02-10"}


def table(*rows):
    made = pd.DataFrame(list(rows), dtype="str")
    return made.assign(row=range(2, len(made) + 2))


def claim(name, **cells):
    row = {"claim_id": name, "measure": "killed", "claimed_by": "ministry", "source_id": "s"}
    return row | cells


def told(*claims, events=()):
    tables = {
        "claims": table(*claims),
        "events": table(*events) if events else table({"event_id": "e"}),
        "sources": table(SOURCE, {"source_id": "t"}),
    }
    return [(each.row, each.column, each.expected) for each in check_relations(tables)]


@given(
    st.sampled_from(["part_of", "revises"]),
    st.lists(st.sampled_from(["", "a", "b", "c", "d"]), min_size=4, max_size=4),
)
def test_a_circle_is_told_of_the_claims_in_it_and_of_no_other(column, wholes):
    ids = ["a", "b", "c", "d"]
    up = dict(zip(ids, wholes, strict=True))

    def returns(claim):
        at = up[claim]
        for _ in ids:
            if at in ("", claim):
                break
            at = up[at]
        return at == claim

    rows = [{"claim_id": each, column: up[each] or None} for each in ids]
    told = [
        problem.row
        for problem in check_loops("claims.csv", by_id(table(*rows), "claim_id"), column, "x")
    ]
    assert told == [row for row, claim in enumerate(ids, start=2) if returns(claim)]


FIRST = claim("first", reported="2020-02-03")


def test_a_toll_revised_by_who_gave_it_is_sound():
    second = claim("second", revises="first", reported="2020-02-05")
    third = claim("third", revises="second", claimed_by=None, reported="2020-02-06")
    assert told(FIRST, second, third) == []


def test_a_toll_may_be_revised_within_a_day():
    first = claim("first", reported="2020-02-03T09:00")
    later = claim("second", revises="first", reported="2020-02-03T14:00")
    assert told(first, later) == []
    assert told(first, later | {"reported": "2020-02-03"}) == []
    (problem,) = told(first, later | {"reported": "2020-02-03T08:30"})
    assert problem[1:] == ("reported", "was said before what it revises, 2020-02-03T09:00")


@pytest.mark.parametrize(
    ("cells", "column", "says"),
    [
        ({"revises": "first", "measure": "injured"}, "revises", "a count of killed"),
        ({"revises": "first", "claimed_by": "mayor"}, "revises", "contests it"),
        ({"revises": "first", "reported": "2020-02-01"}, "reported", "before what it revises"),
        ({"revises": "first", "part_of": "first"}, "revises", "take its place"),
        ({"revises": "second"}, "revises", "revises itself: second → second"),
        ({"reported": "2020-02-30"}, "reported", ""),
        ({"reported": "2020-02-03T25:00"}, "reported", "2022-01-04T17:40"),
        ({"reported": "2020-02-30T09:00"}, "reported", ""),
        ({"reported": "2020-02-11"}, "reported", "later than the publication"),
        ({"reported": "../.."}, "reported", ""),
        ({"contests": "first"}, "contests", "both are counts of ministry"),
        ({"contests": "second"}, "contests", "cannot contest itself"),
        ({"contests": "first", "measure": "injured", "claimed_by": "mayor"}, "contests", "killed"),
        ({"same_as": "first"}, "same_as", "of one source"),
        ({"same_as": "second"}, "same_as", "tell itself"),
        ({"same_as": "first", "source_id": "t", "measure": "injured"}, "same_as", "its measure"),
        ({"same_as": "first", "source_id": "t", "claimed_by": "mayor"}, "same_as", "ministry"),
    ],
)
def test_what_one_count_cannot_say_of_another_is_told_at_its_cell(cells, column, says):
    ((row, at, expected),) = told(FIRST, claim("second", **cells))
    assert (row, at) == (3, column)
    assert says in expected


def test_two_revisions_of_one_count_are_a_chain_or_nothing():
    ((row, column, expected),) = told(
        FIRST, claim("second", revises="first"), claim("third", revises="first")
    )
    assert (row, column) == (4, "revises")
    assert expected.startswith("second revises the same count already")


def test_a_rival_count_and_a_second_telling_are_sound():
    rival = claim("rival", contests="first", claimed_by="mayor")
    again = claim("again", same_as="first", source_id="t")
    assert told(FIRST, rival, again) == []


def test_a_telling_of_a_telling_is_told_with_the_first():
    events = [
        {"event_id": "e", "source_id": "s"},
        {"event_id": "f", "source_id": "t", "same_as": "e"},
        {"event_id": "g", "source_id": "u", "same_as": "f"},
    ]
    ((row, column, expected),) = told(FIRST, events=events)
    assert (row, column) == (4, "same_as")
    assert expected.startswith("f itself tells e again")


def test_events_that_come_after_each_other_in_a_circle_are_told():
    events = [{"event_id": "a", "after": "b"}, {"event_id": "b", "after": "a"}]
    found = told(claim("c"), events=events)
    assert [each[:2] for each in found] == [(2, "after"), (3, "after")]
    assert found[0][2] == "the event comes after itself: a → b → a"
