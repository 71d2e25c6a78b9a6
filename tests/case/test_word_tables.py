import pytest

from analysis.case import languages
from analysis.case.word_tables import words_of

LANGUAGES = languages.known(languages.WORDS)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_example_is_matched_by_its_pattern(language):
    for row in languages.rows(languages.file_of(language, languages.WORDS)):
        assert words_of(language).pattern(row["kind"]).search(row["example"]), row


def test_a_language_without_a_table_has_no_words():
    assert words_of("xx") is None
    assert words_of("../fr") is None


def test_a_region_has_the_words_of_its_language():
    assert words_of("fr-CA") == words_of("fr")
