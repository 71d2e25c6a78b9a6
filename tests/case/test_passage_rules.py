import re

import pytest

from analysis.case import languages
from analysis.case.letters import letters
from analysis.case.passage_rules import filled, parts_of, rules_of
from analysis.case.passages import accountable, matches


def test_a_language_without_rules_is_told():
    with pytest.raises(ValueError, match=r"'kk'.*en.*fr"):
        rules_of("kk")


def test_a_region_reads_by_the_rules_of_its_language():
    assert rules_of("fr-CA") == rules_of("FR") == rules_of("fr")


def test_a_kind_knows_what_only_looks_like_it():
    assert rules_of("en").none_of("number", "no one came") == [(0, 6)]
    assert rules_of("en").none_of("number", "one came") == []


def rows_of(language, *kinds, besides=()):
    table = languages.table(language, languages.PASSAGES)
    return [r for r in table if r["kind"].startswith(kinds) and not r["kind"].startswith(besides)]


@pytest.mark.parametrize("language", languages.known())
def test_every_row_finds_its_own_example(language):
    for row in rows_of(language, "", besides=("part:", "not-")):
        found = {passage.kind for passage in accountable(row["example"], language)}
        assert row["kind"] in found, row


@pytest.mark.parametrize("language", languages.known())
def test_every_exception_finds_its_own_example(language):
    for row in rows_of(language, "not-"):
        kind = row["kind"].removeprefix("not-")
        assert rules_of(language).none_of(kind, letters(row["example"]).text), row


@pytest.mark.parametrize("language", languages.known())
def test_every_part_matches_its_example_and_is_named_by_another_row(language):
    rows = languages.table(language, languages.PASSAGES)
    parts, patterns = parts_of(rows), "".join(row["pattern"] for row in rows)
    for row in rows_of(language, "part:"):
        # A part may be a stem that others put a prefix before.
        pattern = filled(row["pattern"], parts).replace("{{", "{").replace("}}", "}")
        part = re.compile(letters(pattern).text, re.IGNORECASE)
        assert [*matches(part, letters(row["example"]).text, language)], row
        assert f"{{{row['kind'].removeprefix('part:')}}}" in patterns, row
