import pytest

from analysis.case import languages
from analysis.case.parameters import CODING_RULES


def test_the_languages_are_the_folders():
    assert {"en", "fr"} <= set(languages.reported()) <= set(languages.known())


@pytest.mark.parametrize("tag", ["fr", "FR", "fr-CA", "fr_CA"])
def test_the_first_subtag_of_a_language_names_its_folder(tag):
    assert languages.code_of(tag) == "fr"


def test_a_table_has_the_rows_of_its_language_and_those_of_all():
    own, shared = "des dizaines", "{n}"
    phrases = [row["phrase"] for row in languages.table("fr", "quantities.csv")]
    assert phrases.index(own) < phrases.index(shared)
    assert own not in [row["phrase"] for row in languages.table("en", "quantities.csv")]


def test_a_language_without_a_folder_is_told():
    with pytest.raises(ValueError, match=r"'xx'.*en, fr"):
        languages.table("xx", "quantities.csv")


@pytest.mark.parametrize("language", languages.known())
def test_the_tables_of_every_language_have_the_same_columns(language):
    columns = [f"{rule}_{end}" for rule in CODING_RULES for end in ("low", "high")]
    heads = {"passages.csv": ["kind", "pattern", "example"]}
    heads["quantities.csv"] = ["phrase", "kind", *columns, "unit"]
    for name, head in heads.items():
        path = languages.file_of(language, name)
        assert path is None or [*languages.rows(path)[0]] == head
        assert all(None not in row for row in languages.table(language, name))
