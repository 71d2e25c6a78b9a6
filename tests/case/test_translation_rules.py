"""Each rule on the planted faults is in `tests/test_faults.py`; here, what is no fault."""

import pytest

from analysis.case.speakers import Cast
from analysis.case.translation_rules import RULES, Pair

CAST = Cast({"fr": {"police": "la police"}, "en": {"police": "the police"}})


@pytest.mark.parametrize(
    ("french", "english"),
    [
        ("3 500 000 habitants", "3.5 million people"),
        ("des dizaines d’émeutiers", "dozens of rioters"),
        ("à 14 heures", "at 2 p.m."),
        ("six seraient morts, selon la police", "the police say six are believed to have died"),
        ("La rue est « barrée »", "The street is “blocked”"),
        ("Le 4 mars", "On March 4"),
    ],
)
def test_a_faithful_translation_passes(french, english):
    pair = Pair(french, "fr", english, "en", CAST)
    assert [name for name, rule in RULES.items() if [*rule(pair)]] == []
