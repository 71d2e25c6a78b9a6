"""What the rules find of the held phrases, language by language, can't fall unseen."""

import importlib.util
import sys
from pathlib import Path

import pytest

from analysis.case import languages

FILE = Path(__file__).parents[1] / "benchmarks" / "recall.py"
spec = importlib.util.spec_from_file_location("recall", FILE)
recall = importlib.util.module_from_spec(spec)
sys.modules[spec.name] = recall  # where its dataclass looks
spec.loader.exec_module(recall)

# The last published: at least so many per cent found of the held sentences of a kind, and in at
# most so many per cent of those that hold none a false alarm.
PUBLISHED: dict[tuple[str, str], tuple[int, int]] = {
    ("en", "number"): (93, 0), ("en", "approximate"): (90, 0), ("en", "date"): (95, 4),
    ("en", "quotation"): (100, 0), ("en", "hedge"): (90, 0), ("en", "attribution"): (91, 5),
    ("fr", "number"): (97, 0), ("fr", "approximate"): (90, 7), ("fr", "date"): (93, 0),
    ("fr", "quotation"): (97, 0), ("fr", "hedge"): (93, 0), ("fr", "attribution"): (93, 4),
    ("es", "number"): (100, 7), ("es", "approximate"): (86, 0), ("es", "date"): (100, 7),
    ("es", "quotation"): (100, 0), ("es", "hedge"): (97, 7), ("es", "attribution"): (86, 7),
    ("de", "number"): (95, 0), ("de", "approximate"): (93, 7), ("de", "date"): (95, 0),
    ("de", "quotation"): (100, 0), ("de", "hedge"): (88, 7), ("de", "attribution"): (84, 0),
    ("ru", "number"): (100, 0), ("ru", "approximate"): (90, 7), ("ru", "date"): (96, 7),
    ("ru", "quotation"): (100, 0), ("ru", "hedge"): (86, 7), ("ru", "attribution"): (82, 7),
    ("ar", "number"): (100, 7), ("ar", "approximate"): (84, 0), ("ar", "date"): (94, 0),
    ("ar", "quotation"): (96, 7), ("ar", "hedge"): (84, 7), ("ar", "attribution"): (90, 0),
}  # fmt: skip


@pytest.mark.parametrize(("language", "kind"), PUBLISHED)
def test_no_rate_falls_below_the_one_last_published(language, kind):
    found, alarms = PUBLISHED[language, kind]
    assert recall.recall(language, kind, "held").share >= found / 100
    assert recall.false_alarms(language, kind, "held").share <= alarms / 100


def lists():
    """Every list of phrases, by language and kind."""
    paths = languages.FOLDERS[0].glob("*/phrases/*.csv")
    return sorted((path.parts[-3], path.stem) for path in paths)


@pytest.mark.parametrize(("language", "kind"), lists())
def test_a_list_of_phrases_can_be_measured(language, kind):
    assert kind in recall.KINDS
    rows = languages.rows(languages.file_of(language, f"phrases/{kind}.csv"))
    assert {row["set"] for row in rows} <= set(recall.SETS)
    assert [row for row in rows if row["found"] not in row["sentence"]] == []
    assert len({row["sentence"] for row in rows}) == len(rows)


@pytest.mark.parametrize(
    ("sentence", "words", "kind", "found"),
    [
        ("Twelve people came on Monday.", "Twelve", "number", True),
        ("Twelve people came on Monday.", "people", "number", False),
        ("Twelve people came on Monday.", "Monday", "number", False),
        ("No one came.", "", "number", False),
        ("Twelve came.", "", "number", True),
    ],
)
def test_words_are_found_by_a_passage_of_their_kind_that_overlaps_them(
    sentence, words, kind, found
):
    assert recall.finds({"sentence": sentence, "found": words}, "en", kind) == found


def test_the_table_has_a_row_for_each_list(tmp_path, monkeypatch):
    code = "qaa"  # used by nobody else: what is read of a language is kept
    folder = tmp_path / code / "phrases"
    folder.mkdir(parents=True)
    (folder.parent / "passages.csv").write_text("kind,pattern,example\nhedge,forse,forse\n")
    rows = ["Forse viene,Forse,held", "Viene,,held", "Magari viene,Magari,held"]
    (folder / "hedge.csv").write_text("\n".join(["sentence,found,set", *rows]))
    monkeypatch.setattr(languages, "FOLDERS", [*languages.FOLDERS, tmp_path])
    line = f"| {code} | hedge | 50% (1 of 2) | 0% (0 of 1) | – | – |"
    assert recall.table([code]).splitlines()[2:] == [line]
