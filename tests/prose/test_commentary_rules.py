"""The rules on the planted faults are in `tests/test_faults.py`; here, what they say."""

from analysis.prose.cited_sentences import read
from analysis.prose.commentary_facts import Facts
from analysis.prose.commentary_rules import RULES, WAYS, marks_lost, told


def test_every_rule_says_how_to_put_it_right():
    assert RULES.keys() == WAYS.keys()


def test_a_name_of_the_tables_may_hold_a_number():
    sentence = read("The 20th army of 28 April left.", "en")
    assert [words for _, words in told(sentence, Facts({}))] == ["20", "28"]
    assert not [*told(sentence, Facts({}, names=frozenset({"the 20th army of 28 April"})))]


def test_a_short_word_held_in_marks_is_known_by_its_marks():
    row = {"hedge": "quoted", "quote": "40 people were “lost” in Elm Street"}
    kept = read("The [count of the “lost”](lost) stands.", "en")
    assert not [*marks_lost(kept, Facts({"lost": row}))]
    other = read("The [count of the “gone”](lost) stands.", "en")
    assert [*marks_lost(other, Facts({"lost": row}))]
