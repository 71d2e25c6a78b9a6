"""What is counted, in words: every measure in every mood, number and gender."""

import itertools
import json
import shutil
from dataclasses import replace
from pathlib import Path

import pandas as pd
import pytest

from analysis.case.declaration import Declaration, declared
from analysis.case.parameters import Parameters
from analysis.case.reading import load, select
from analysis.prose import measures
from analysis.prose.blocks import plain
from analysis.prose.measures import currency, gender, group, plural, said, title
from analysis.prose.wording import claim, sentence

LOST, EMPTIED = "ont été portées disparues", "of the passengers were evacuated"
NEW = [each.name for each in Declaration().measures if each.name != "money"]


def told(case, name, **cells):
    row = case.claims.loc[name].copy()
    for column, value in cells.items():
        row[column] = value
    return plain(claim(case, row, lambda text: text))


@pytest.mark.parametrize("measure", NEW)
def test_every_measure_is_told_in_every_mood_number_and_gender(ferry, measure, monkeypatch):
    monkeypatch.setattr(measures, "only_plural", lambda _, fact: not measures.single(fact))
    for number, hedge, who in itertools.product(
        (1, 2, 31), ("none", "conditional"), ("passengers", "houses", None)
    ):
        text = told(ferry, "ten", measure=measure, number=number, hedge=hedge, group_id=who)
        doubt = {"en": "reportedly", "fr": "rait "}[ferry.parameters.language]
        doubts = {"en": "reportedly", "fr": "raient "}[ferry.parameters.language]
        assert (doubt in text or doubts in text) is (hedge == "conditional"), text
        singular = {"en": (" was ", " is "), "fr": (" a été ", " est ", "rait ", " était ")}
        if number == 1:
            assert any(each in text for each in singular[ferry.parameters.language]), text


@pytest.mark.parametrize(
    ("name", "english", "french"),
    [
        ("ten", "10 people were killed", "10 personnes ont été tuées"),
        ("diver", "one diver was missing", "un plongeur a été porté disparu"),
        (
            "missing",
            "about 12 people were missing",
            "environ 12 personnes ont été portées disparues",
        ),
        ("houses-lost", "two houses were destroyed", "deux maisons ont été détruites"),
        ("damage", "3,000,000 euros", "3 000 000 euros"),
        (
            "half",
            "half of the passengers were evacuated",
            "la moitié des passagers ont été évacués",
        ),
        ("unhurt", "Members of the crew injured: none", "Membres de l’équipage blessés : aucun"),
    ],
)
def test_a_count_is_told_as_its_language_tells_it(ferries, name, english, french):
    assert told(ferries["en"], name) == english
    assert told(ferries["fr"], name).replace("\u202f", " ").replace("\xa0", " ") == french


def test_who_is_counted_left_unsaid_is_people_and_a_thing_its_own_noun(ferries):
    english = ferries["en"]
    assert group(english, english.claims.loc["ten"]) == "people"
    row = english.claims.loc["houses-lost"].copy()
    row["group_id"] = None
    assert group(english, row) == "buildings"
    assert gender(english, row) == "masculine"
    assert gender(ferries["fr"], english.claims.loc["houses-lost"]) == "feminine"


def test_only_an_exact_one_is_singular_and_no_share_is(ferries):
    ferry = ferries["en"]
    rows = ferry.claims
    assert plural(ferry, rows.loc["diver"]) == "one"
    several = ("ten", "missing", "half", "unhurt")
    assert {plural(ferry, rows.loc[each]) for each in several} == {"other"}


def test_money_without_a_currency_is_money(ferries):
    row = ferries["en"].claims.loc["damage"].copy()
    row["unit"] = pd.NA
    assert currency(ferries["en"], row) == "in money"


FELLED = {
    "name": "trees", "counts": "things", "label": {"en": "Trees felled", "fr": "Arbres abattus"},
    "noun": {"en": {"one": "tree", "other": "trees"}, "fr": {"one": "arbre", "other": "arbres"}},
    "done": {"en": "felled", "fr": {"one": "abattu", "other": "abattus"}},
}  # fmt: skip


@pytest.mark.parametrize(
    ("number", "english", "french"),
    [
        (1, "one tree felled", "un arbre abattu"),
        (8, "eight trees felled", "huit arbres abattus"),
    ],
)
def test_a_measure_of_the_case_is_told_in_its_own_words(ferries, number, english, french):
    for language, expected in (("en", english), ("fr", french)):
        case = replace(ferries[language], declared=declared({"measures": [FELLED]}))
        cells = {"measure": "trees", "number": number, "group_id": None}
        assert told(case, "houses-lost", **cells) == expected
        row = case.claims.loc["houses-lost"].copy()
        row["measure"] = "trees"
        assert title(case, row) == FELLED["label"][language]
        row["hedge"] = "conditional"
        assert title(case, row) != FELLED["label"][language]
        assert said(case, row, "key", "x")[0] == "key-people"


@pytest.mark.parametrize(
    ("label", "shown"),
    [("the injured", "Injured"), ("The wounded", "Wounded"), ("thebans", "Thebans")],
)
def test_a_number_takes_the_place_of_the_article_of_who_is_counted(ferries, label, shown):
    case = ferries["en"]
    case = replace(case, actors=case.actors.assign(label=label))
    row = case.claims.loc["rescued"]
    assert measures.group(case, row) == shown.lower()
    assert plain(claim(case, row, lambda text: text)) == f"about 300 {shown.lower()} were rescued"


@pytest.mark.parametrize(("date", "verb"), [(None, "are"), ("2021-03-03", "were")])
def test_who_was_in_hospital_on_a_day_was_there_then(ferries, date, verb):
    said_of = {"measure": "hospitalised", "date": date}
    assert told(ferries["en"], "fourteen", **said_of) == f"14 people {verb} in hospital"


def test_a_sentence_ends_with_who_says_so(ferries):
    text = plain(sentence(ferries["en"], ferries["en"].claims.loc["rival"], lambda each: each))
    assert text == "At least 31 people were killed, according to the crew’s union."


@pytest.fixture(scope="module")
def avalanche(tmp_path_factory):
    """A case with a report in Russian, whose nouns change after a number."""
    root = tmp_path_factory.mktemp("avalanche")
    folder = root / "data" / "khibiny-avalanche"
    shutil.copytree(Path(__file__).parents[1] / "cases" / folder.name, folder)
    editions = {"default_case": folder.name, "editions": {"ru": {"language": "ru"}}}
    (root / "data" / "editions.json").write_text(json.dumps(editions), "utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(root)
        yield select(folder, load(folder), Parameters(folder.name, "ru"))


@pytest.mark.parametrize(
    ("cells", "russian"),
    [
        ({"kind": "exact", "number": 1}, "один спасатель направлен"),
        ({"kind": "exact", "number": 3}, "3 спасателя направлены"),
        ({"kind": "exact", "number": 8}, "8 спасателей направлены"),
        ({"kind": "exact", "number": 21}, "21 спасатель направлен"),
        ({"kind": "more_than", "number": 120}, "более 120 спасателей направлены"),
        ({"kind": "vague", "size": 20}, "десятки спасателей направлены"),
        ({"kind": "exact", "number": 10, "share": "percent"}, "10 % спасателей направлены"),
        ({"kind": "exact", "number": 0}, "направленные спасатели: ни одного"),
    ],
)
def test_a_noun_changes_after_its_number_where_the_case_gives_its_forms(avalanche, cells, russian):
    row = avalanche.claims.loc["searching"].copy()
    for name, cell in {"size": pd.NA, **cells}.items():
        row[name] = cell
    assert plain(claim(avalanche, row, lambda each: each)).lower().replace("\u202f", " ") == russian


def test_a_label_without_its_forms_stands_beside_its_number(avalanche):
    actors = avalanche.actors.drop(columns=["few_ru", "many_ru"])
    bare = replace(avalanche, actors=actors)
    told = claim(bare, bare.claims.loc["searching"], lambda each: each)
    assert plain(told) == "спасатели (более 120) направлены"
