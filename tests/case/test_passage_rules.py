import pytest

from analysis.case import languages
from analysis.case.letters import letters
from analysis.case.passage_rules import rules_of
from analysis.case.passages import matches


def test_a_language_without_rules_is_told():
    with pytest.raises(ValueError, match=r"'kk'.*en, fr"):
        rules_of("kk")


def test_a_region_reads_by_the_rules_of_its_language():
    assert rules_of("fr-CA") == rules_of("FR") == rules_of("fr")


def test_a_kind_knows_what_only_looks_like_it():
    assert rules_of("en").none_of("number", "no one came") == [(0, 6)]
    assert rules_of("en").none_of("number", "one came") == []


@pytest.mark.parametrize("language", languages.known())
def test_every_row_matches_its_example(language):
    rows = languages.table(language, languages.PASSAGES)
    examples = [(row["kind"], row["example"]) for row in rows if "part:" not in row["kind"]]
    rules = rules_of(language)
    patterns = [*rules.patterns, *((f"not-{kind}", p) for kind, p in rules.exceptions)]
    for row in sorted(examples, key=lambda row: row[0].startswith("not-")):
        kind, pattern = patterns.pop(0)
        assert kind == row[0]
        assert list(matches(pattern, letters(row[1]).text, language)), row
