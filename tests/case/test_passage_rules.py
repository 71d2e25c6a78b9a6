import pytest

from analysis.case.passage_rules import rules_of


def test_a_language_without_rules_is_told():
    with pytest.raises(ValueError, match=r"'kk'.*en, fr"):
        rules_of("kk")


def test_a_region_reads_by_the_rules_of_its_language():
    assert rules_of("fr-CA") == rules_of("FR") == rules_of("fr")


def test_a_kind_knows_what_only_looks_like_it():
    assert rules_of("en").none_of("number", "no one came") == [(0, 6)]
    assert rules_of("en").none_of("number", "one came") == []
