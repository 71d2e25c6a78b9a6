from datetime import date

import pytest

from analysis.case import languages
from analysis.case.parameters import CODING_RULES, check_parameters
from analysis.case.passages import accountable
from analysis.case.problems import ParameterError
from analysis.case.quantities import code
from analysis.export.assets import words_of
from analysis.prose.catalogue import catalogue
from analysis.prose.wording import in_marks


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
    with pytest.raises(ValueError, match=r"'xx'.*en.*fr"):
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


TOY = {
    "passages.csv": (
        "kind,pattern,example\n"
        "part:month,januaro|februaro,januaro\n"
        "date,la\\s+{n}an\\s+de\\s+(?:{month}),la 4an de januaro\n"
        "hedge,supozeble|laŭdire,laŭdire\n"
        "attribution,laŭ,laŭ\n"
    ),
    "quantities.csv": (
        "phrase,kind,strict_low,strict_high,acled_low,acled_high,unit\n"
        "pli ol {n},more_than,n+1,,n,n,\n"
        "dekoj,vague,2n,,n,n,10\n"
    ),
    "messages.ftl": "quantity-more-than = pli ol { $n }\n",
    "language.json": '{"quotation_marks": ["„", "”"], "articles": ["la"]}\n',
    "exporters.json": '{"report": {"contents": "Enhavo"}}\n',
}
TOLD = "Laŭ la polico, dekoj da homoj laŭdire mortis la 4an de januaro; „pli ol 400”, ĝi diris."


@pytest.fixture
def toy(tmp_path, monkeypatch):
    """A language that the project does not have, in a folder of its own."""
    folder = tmp_path / "eo"
    folder.mkdir()
    for name, text in TOY.items():
        (folder / name).write_text(text, "utf-8")
    monkeypatch.setattr(languages, "FOLDERS", [*languages.FOLDERS, tmp_path])
    return "eo"


def test_a_language_is_added_by_a_folder_and_nothing_else(toy):
    assert toy in languages.known()
    assert toy in languages.reported()
    found = {(each.kind, each.text) for each in accountable(TOLD, toy)}
    assert found >= {
        ("attribution", "Laŭ"), ("hedge", "laŭdire"), ("date", "la 4an de januaro"),
        ("number", "400"),
    }  # fmt: skip
    assert code("pli ol 400", toy, "strict").low == 401
    assert code("dekoj", toy, "strict").low == 20
    assert check_parameters({"language": toy}).language == toy
    words = catalogue(toy)
    assert words.say("quantity-more-than", n=words.number(1000)) == "pli ol 1\u00a0000"
    assert words.day(date(2022, 1, 4)) == "4\u00a0Januaro"
    assert in_marks("jes", toy) == "„jes”"
    assert words_of("report", toy)["contents"] == "Enhavo"
    assert words_of("report", toy)["close"] == "Close"


def test_a_language_of_sources_alone_is_not_one_of_reports(toy, tmp_path):
    (tmp_path / "eo" / "messages.ftl").unlink()
    assert toy in languages.known()
    with pytest.raises(ParameterError, match="language"):
        check_parameters({"language": toy})


@pytest.mark.parametrize("language", languages.known())
def test_every_example_of_a_row_is_found_as_its_kind(language):
    for row in languages.table(language, "passages.csv"):
        kind, _, part = row["kind"].partition(":")
        if not part and not kind.startswith("not-"):
            found = {each.kind for each in accountable(row["example"], language)}
            assert kind in found, row
