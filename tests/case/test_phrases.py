"""The phrase lists that measure what the rules find: their form, not what is found."""

import csv
from pathlib import Path

import pytest

LANGUAGES = Path(__file__).parents[2] / "src/analysis/case/languages"
LISTS = sorted(LANGUAGES.glob("*/phrases/*.csv"))
KINDS = {"number", "approximate", "date", "quotation", "hedge", "attribution"}


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file)
        assert reader.fieldnames == ["sentence", "found", "set"]
        return list(reader)


def test_a_language_with_lists_has_one_for_each_kind() -> None:
    folders = {path.parent for path in LISTS}
    assert folders
    for folder in folders:
        assert {path.stem for path in folder.glob("*.csv")} == KINDS, folder


@pytest.mark.parametrize("path", LISTS, ids=lambda path: f"{path.parts[-3]}-{path.stem}")
def test_a_list_holds_enough_phrases_and_look_alikes_in_both_sets(path: Path) -> None:
    phrases = rows(path)
    assert sum(row["found"] != "" for row in phrases) >= 80
    assert sum(row["found"] == "" for row in phrases) >= 30
    sets = [row["set"] for row in phrases]
    assert sets == [("practice", "held")[place % 2] for place in range(len(sets))]


@pytest.mark.parametrize("path", LISTS, ids=lambda path: f"{path.parts[-3]}-{path.stem}")
def test_what_a_sentence_holds_stands_in_it_once_and_no_sentence_twice(path: Path) -> None:
    phrases = rows(path)
    assert [
        row for row in phrases if row["found"] and row["sentence"].count(row["found"]) != 1
    ] == []
    sentences = [row["sentence"] for row in phrases]
    assert sorted(set(sentences)) == sorted(sentences)
