"""The rules on the planted faults are in `tests/test_faults.py`; here, what they let pass."""

import pytest

from analysis.case.facing import Facing
from analysis.case.label_rules import RULES
from analysis.case.speakers import Cast

CAST = Cast({})
QUOTE = "Three of the 14 injured passengers and 40 soldiers were flown to hospital on 5 May"


@pytest.mark.parametrize(
    ("label", "wrong"),
    [
        ("{} of the 14 injured passengers in hospital", False),
        ("Three of the 14 injured", False),
        ("Passengers flown to hospital on 5 May", False),
        ("In hospital", False),
        ("14 passengers in hospital", True),
        ("40 soldiers in hospital", True),
    ],
)
def test_a_label_has_its_rows_own_number_or_none(label, wrong):
    row = {"quote": QUOTE, "wording": "Three", "label_en": label}
    facing = Facing("claims", row, "en", QUOTE, CAST)
    assert bool([*RULES["label's own number"](facing)]) == wrong


def test_a_row_without_a_number_of_its_own_may_tell_any_of_its_quote():
    row = {"quote": QUOTE, "label_en": "14 injured passengers and 40 soldiers flown out"}
    facing = Facing("events", row, "en", QUOTE, CAST)
    assert not [each for rule in RULES.values() for each in rule(facing)]


@pytest.mark.parametrize(
    ("label", "wrong"),
    [
        ("12 killed and 40 injured", False),
        ("40 injured, 12 killed", False),
        ("40 killed and 12 injured", True),
        ("40 killed", True),
        ("52 casualties", False),
    ],
)
def test_a_number_befell_whom_the_quote_says(label, wrong):
    quote = "L’attentat a fait 12 morts et 40 blessés"
    facing = Facing("events", {"quote": quote, "label_en": label}, "fr", quote, CAST)
    assert bool([*RULES["label's number befell"](facing)]) == wrong
