import pytest

from analysis.case import languages
from analysis.case.passage_rules import compiled, filled, parts_of, rules_of
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
    parts = parts_of(rows)
    failed = [
        (row["kind"], row["example"])
        for row in rows
        if not [*matches(compiled(filled(row["pattern"], parts)), row["example"], language)]
    ]
    assert failed == []


@pytest.mark.parametrize("language", languages.known())
def test_every_part_is_named_by_another_row(language):
    rows = languages.table(language, languages.PASSAGES)
    patterns = "".join(row["pattern"] for row in rows)
    assert [name for name in parts_of(rows) if f"{{{name}}}" not in patterns] == []
