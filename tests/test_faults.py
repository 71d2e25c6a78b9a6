"""Planted faults are told, sound contents pass, and no rule is there for nothing."""

import faults
import pytest

from analysis.case import label_rules, quote_rules, translation_rules
from analysis.prose import commentary_rules

CAUGHT, PASSED = 0.95, 0.98
MODULES = (quote_rules, label_rules, translation_rules, commentary_rules)
RULES = [(each.RULES, name) for each in MODULES for name in each.RULES]


def expect(share, kept, others):
    assert len(kept) / (len(kept) + len(others)) >= share, "\n".join(
        f"{each}\n    {each.told()}" for each in others
    )


def test_planted_faults_are_told():
    told = [each for each in faults.planted() if each.told()]
    expect(CAUGHT, told, [each for each in faults.planted() if each not in told])


def test_sound_contents_pass():
    passed = [each for each in faults.sound() if not each.told()]
    expect(PASSED, passed, [each for each in faults.sound() if each not in passed])


@pytest.mark.parametrize(("rules", "name"), RULES, ids=[name for _, name in RULES])
def test_without_any_one_rule_a_fault_passes(monkeypatch, rules, name):
    told = [each for each in faults.planted() if faults.rules_of(each) == {name}]
    assert told, "no planted fault needs it"
    monkeypatch.setitem(rules, name, lambda *_: iter(()))
    assert not told[0].told()
