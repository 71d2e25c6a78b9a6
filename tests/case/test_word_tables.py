import csv

import pytest

from analysis.case.word_tables import FOLDER, NAME, code_of, whole_words, words_of

LANGUAGES = sorted(each.name for each in FOLDER.iterdir() if (each / NAME).is_file())


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_example_is_matched_by_its_pattern(language):
    for row in csv.DictReader((FOLDER / language / NAME).read_text("utf-8").splitlines()):
        assert whole_words(row["pattern"]).search(row["example"]), row


def test_a_language_without_a_table_has_no_words():
    assert words_of("xx") is None
    assert words_of("../fr") is None


def test_a_region_has_the_words_of_its_language():
    assert code_of("fr-CA") == "fr"
    assert words_of("fr-CA") == words_of("fr")
