"""Each rule on the planted faults is in `tests/test_faults.py`; here, what is only a question."""

import pytest

from analysis.case.facing import Facing
from analysis.case.quote_rules import RULES
from analysis.case.speakers import Cast

CAST = Cast({"en": {"police": "the police", "ministry": "the ministry"}})


def told(rule, quote, text="", table="claims", **cells):
    row = {"quote": quote, "hedge": "none", **cells}
    return [each.sure for each in RULES[rule](Facing(table, row, "en", text or quote, CAST))]


@pytest.mark.parametrize(
    ("rule", "quote", "cells"),
    [
        ("hedge kept", "if it had rained, six would have reportedly died", {}),
        ("hedge found", "six died", {"hedge": "conditional"}),
        ("marks found", "six were “neutralised”", {}),
        ("claimant found", "six died", {"claimed_by": "police"}),
    ],
)
def test_what_is_left_to_judgement_is_a_question(rule, quote, cells):
    assert told(rule, quote, **cells) == [False]


@pytest.mark.parametrize(("year", "found"), [("2012", []), ("2013", [True]), ("2015-03", [True])])
def test_a_year_alone_is_stated_beside_other_dates(year, found):
    quote = "Six were hurt in 2012, the police said on 19 February 2015"
    assert told("date true", quote, date=year, date_basis="stated") == found


def test_a_hedge_cut_off_by_the_end_of_the_quote_is_a_question():
    text = "Six people were reportedly hurt."
    assert told("hedge kept", "Six people", text) == [False]


def test_an_event_whose_quote_cites_somebody_for_a_number_is_a_question():
    quote = "the march drew 2,000, the police said"
    assert told("claimant kept", quote, table="events") == [False]
    assert told("claimant kept", quote, wording="2,000") == [True]


def test_words_that_bound_a_number_after_its_noun_belong_to_its_wording():
    assert told("wording whole", "they speak of 40 arrests at least", wording="40")
    assert not told(
        "wording whole", "they speak of 40 arrests at least", wording="40 arrests at least"
    )
