"""The rules on the planted faults are in `tests/test_faults.py`; here, who is in a case."""

from analysis.case.reading import readable
from analysis.prose.cited_sentences import read
from analysis.prose.commentary_rules import RULES, WAYS, Facts, facts_of, told


def test_every_rule_says_how_to_put_it_right():
    assert RULES.keys() == WAYS.keys()


def test_the_facts_of_a_case_are_its_rows_and_who_is_in_it(english):
    facts = facts_of(readable(english.folder))
    assert {"injured", "riots", "independence"} <= facts.rows.keys()
    assert facts.kind(facts.rows["injured"]) == "more_than"
    assert "health-ministry" in facts.cast.says


def test_a_name_of_the_tables_may_hold_a_number():
    sentence = read("The 20th army of 28 April left.", "en")
    assert [words for _, words in told(sentence, Facts({}))] == ["20", "28"]
    assert not [*told(sentence, Facts({}, names=frozenset({"the 20th army of 28 April"})))]
