import json
import shutil
import time
from datetime import date
from pathlib import Path

import frictionless
import pandas as pd
import pytest
from older_case import older

from analysis import open_case
from analysis.case import reading
from analysis.case.csv_file import MAX_ROWS
from analysis.case.problems import CaseError, Problem
from analysis.case.reading import (
    check_case,
    in_order,
    load,
    place_dates,
    readable,
)

CASE = Path(__file__).parents[2] / "data" / "kazakhstan-2022"
FACTS = ("events", "claims", "context")


@pytest.fixture
def case(tmp_path):
    shutil.copytree(CASE, tmp_path / "case")
    return tmp_path / "case"


def edit(case, table, old, new):
    path = case / f"{table}.csv"
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


def test_the_shipped_case_is_sound():
    assert check_case(CASE) == ()


def test_every_quote_stands_where_it_is_said_to():
    facts = open_case("kazakhstan-2022")
    for table in FACTS:
        for row in getattr(facts, table).itertuples():
            text = facts.texts[row.source_id]
            assert text[row.quote_start : row.quote_end] == row.quote
            sentence = text[row.sentence_start : row.sentence_end]
            assert row.quote in sentence
            assert sentence == sentence.strip()


def test_the_label_and_the_translation_are_those_of_the_language():
    english, french = open_case(language="en"), open_case(language="fr")
    for table in FACTS:
        made = getattr(english, table)
        assert made["translation"].equals(made["quote_en"])
    assert english.events["label"].equals(english.events["label_en"])
    assert french.events["label"].equals(french.events["label_fr"])
    assert french.events["translation"].isna().all()


def test_a_blank_never_becomes_zero():
    claims = open_case(coding_rule="strict").claims
    open_ended = claims[claims["kind"].isin(["more_than", "vague"])]
    assert len(open_ended)
    assert open_ended["high"].isna().all()
    context = open_case().context
    without = context[context["wording"].isna()]
    assert without[["low", "high", "number"]].isna().all().all()


def test_a_typed_bound_stands_in_place_of_the_coded_one(case):
    edit(case, "claims", "plus de 400,,", "plus de 400,450,500")
    claims = load(case)["claims"].set_index("claim_id")
    assert claims.loc["hospitalised", ["low_strict", "high_strict"]].tolist() == [450, 500]
    assert claims.loc["hospitalised", ["low_acled", "high_acled"]].tolist() == [450, 500]


def test_what_came_later_is_left_out_and_counted():
    day = date(2022, 1, 4)
    shown, whole = open_case(as_of="2022-01-04"), open_case()
    assert (shown.events["end"] <= pd.Timestamp(day)).all()
    assert shown.events["date"].notna().all()
    left = sum(len(getattr(whole, table)) - len(getattr(shown, table)) for table in FACTS)
    assert sum(shown.left_out.values()) == left > 0
    assert set(whole.left_out.values()) == {0}


def test_dates_reach_from_the_first_year_to_the_last():
    frame = pd.DataFrame({"date": ["0001-01-01", "9999", None, "../1500"]}, dtype="str")
    place_dates(frame)
    assert frame["start"].isna().tolist() == [False, False, True, True]
    assert str(frame["end"][1])[:10] == "9999-12-31"


def test_positions_hold_in_a_source_with_windows_line_ends(case):
    import hashlib

    path = case / "sources" / "article.fr.txt"
    data = path.read_bytes()
    path.write_bytes(data.replace(b"\n", b"\r\n"))
    changed = hashlib.sha256(path.read_bytes()).hexdigest()
    edit(case, "sources", hashlib.sha256(data).hexdigest(), changed)
    events = load(case)["events"]
    text = path.read_bytes().decode()
    assert [text[r.quote_start : r.quote_end] for r in events.itertuples()] == list(events["quote"])


def test_the_basis_of_a_blank_date_is_told_beside_other_problems(case):
    # The rows of one table: the first with another problem, a later one with its basis wrong.
    edit(case, "claims", "2022-01-06,year_inferred", "2022-13-06,year_inferred")
    edit(case, "claims", "2022-01-04,year_inferred", "2022-01-04,undated")
    assert [(each.row, each.column) for each in check_case(case)] == [
        (3, "date"),
        (8, "date_basis"),
    ]


def test_problems_come_in_the_order_of_the_tables():
    wrong = [
        Problem("datapackage.json", "x"),
        Problem("claims.csv", "x", 3, "quote"),
        Problem("claims.csv", "x", 3, "measure"),
        Problem("events.csv", "x", 9, "date"),
        Problem("claims.csv", "x"),
    ]
    assert [wrong.index(each) for each in in_order(wrong)] == [3, 4, 2, 1, 0]


def test_a_commentary_may_cite_what_the_tables_hold(case):
    assert {"injured", "hospitalised"} <= {*readable(case)["claims"]["claim_id"]}
    (case / "claims.csv").unlink()
    assert readable(case) is None


def test_a_case_with_a_problem_does_not_open(case):
    edit(case, "claims", ",injured,", ",hurt,")
    with pytest.raises(CaseError, match=r"claims\.csv, row 5, column measure: “hurt”"):
        load(case)


def test_the_largest_table_that_is_read_is_read_in_seconds(case):
    """Every row of it wrong in its quote, its date and its number: the most there is to say."""
    header = (case / "claims.csv").read_text("utf-8").splitlines()[0]
    assert header.startswith("claim_id,")
    cells = "rioters-eliminated,killed,rioters,neuf cents,n/a,,,2022-13-01,stated"
    bad = f"{cells},almaty,,,none,article-fr,la police kazakhe n’a rien déclaré du tout,,,"
    many = [header, *(f"c{number},{bad}" for number in range(MAX_ROWS))]
    (case / "claims.csv").write_text("\n".join(many) + "\n", "utf-8")
    begun = time.process_time()
    problems = check_case(case)
    assert time.process_time() - begun < 30
    assert len(problems) >= 3 * MAX_ROWS


def test_frictionless_is_spared_for_just_the_files_that_are_trusted(case, monkeypatch):
    asked = []
    monkeypatch.setattr(reading, "check_contract", lambda *_: asked.append("contract") or [])
    monkeypatch.setattr(reading, "_kept_the_contract", set())
    reading.trust(reading.files_of(case))
    load(case)
    assert asked == []
    (case / "README.md").write_text("about the case", "utf-8")
    load(case)
    assert asked == []
    (case / "datapackage.json").write_bytes((case / "datapackage.json").read_bytes() + b"\n")
    load(case)
    assert asked == ["contract"]


# --- The shipped case says what its article says ----------------------------------------------


def test_whose_businesses_are_protected_is_in_the_article_s_words(french):
    label = french.events.loc["protection-ordered", "label"]
    assert "entreprises appartenant à des sociétés étrangères" in label
    assert "entreprises étrangères" not in label


def test_who_the_article_does_not_describe_has_no_type(english):
    # Reuters' witnesses and those who filmed: the article does not say who they are.
    types = english.actors["actor_type"]
    unsaid = ["witnesses", *types.index[types.index.str.contains("video")]]
    assert len(unsaid) > 1
    assert types[unsaid].isna().all()


# --- A case from before the optional columns --------------------------------------------------


def test_a_case_from_before_the_optional_columns_is_valid(case):
    older(case)
    assert check_case(case) == ()


def test_a_case_from_before_the_optional_columns_is_a_valid_data_package(case):
    older(case)
    assert frictionless.validate(case / "datapackage.json").valid


def test_a_quote_is_translated_from_any_language_into_the_report_s_and_never_into_its_own(ferries):
    english, french = ferries["en"].claims["translation"], ferries["fr"].claims["translation"]
    assert english["again"] == "According to the coastguard, 14 people died"
    assert english.drop("again").isna().all()
    assert french["rescued"] == "Environ 300 passagers ont été secourus"
    assert french.isna()["again"]


@pytest.fixture
def in_one_language(tmp_path, monkeypatch):
    """The shipped case without a word of French, in a project with no French edition."""
    folder = tmp_path / "data" / CASE.name
    shutil.copytree(CASE, folder)
    shutil.rmtree(folder / "commentary" / "fr")
    editions = {"default_case": CASE.name, "editions": {"en": {"language": "en"}}}
    (tmp_path / "data" / "editions.json").write_text(json.dumps(editions), "utf-8")
    for path in folder.glob("*.csv"):
        table = pd.read_csv(path, dtype=str, keep_default_na=False)
        table.drop(columns=["label_fr"], errors="ignore").to_csv(path, index=False)
    package = json.loads((folder / "datapackage.json").read_text("utf-8"))
    for resource in package["resources"]:
        fields = resource["schema"]["fields"]
        resource["schema"]["fields"] = [each for each in fields if each["name"] != "label_fr"]
    for entries in package["report"].values():
        for entry in entries:
            for words in entry.values():
                if isinstance(words, dict):
                    words.pop("fr", None)
    (folder / "datapackage.json").write_text(json.dumps(package), "utf-8")
    monkeypatch.chdir(tmp_path)
    return folder


def test_a_case_has_words_in_the_languages_of_its_editions_alone(in_one_language):
    assert check_case(in_one_language) == ()
    assert open_case().events["label"].notna().all()


def test_an_edition_in_another_language_asks_for_its_words(in_one_language):
    path = in_one_language.parent / "editions.json"
    path.write_text(path.read_text("utf-8").replace("}}}", '}, "fr": {"language": "fr"}}}'))
    told = {(each.file, each.column) for each in check_case(in_one_language)}
    asked = {(f"{t}.csv", "label_fr") for t in ("actors", "places", "events", "context")}
    assert asked <= told
    with pytest.raises(CaseError, match="label_fr"):
        open_case(language="fr")


def test_a_source_in_a_language_without_rules_is_told_once(case):
    edit(case, "sources", ",fr,", ",kk,")
    package = [each for each in check_case(case) if each.column == "language"]
    [told] = package
    assert (told.file, told.row, told.value) == ("sources.csv", 2, "kk")
    assert "expected one of" in told.expected
    assert "en, " in told.expected
    assert [each for each in check_case(case) if each.column == "wording"] == []
