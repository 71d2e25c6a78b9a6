import csv
import os
import shutil
import subprocess
import sys
from datetime import UTC, date, datetime
from pathlib import Path

import pandas as pd
import pytest

from analysis import open_case
from analysis.case import parameters
from analysis.case.parameters import cases, check_parameters, injected, nearest_day
from analysis.case.problems import ParameterError

ROOT = Path(__file__).parents[2]


def problem(**given):
    with pytest.raises(ParameterError) as caught:
        check_parameters(given)
    assert len(caught.value.problems) == 1
    return str(caught.value)


def test_blank_parameters_are_the_defaults():
    made = check_parameters({"case": None, "language": None, "as_of": None, "coding_rule": None})
    assert made.case == parameters.default_case()
    assert (made.language, made.as_of, made.coding_rule) == ("en", None, "strict")


@pytest.mark.parametrize(("typed", "near"), [("englsh", "en"), ("russian", "ru"), ("fr-FR", "fr")])
def test_a_language_s_name_is_answered_with_its_code(typed, near):
    with pytest.raises(ParameterError, match=f"nearest: {near}$"):
        check_parameters({"language": typed})


def test_an_unknown_name_is_told_with_what_exists_and_the_nearest():
    assert problem(langauge="fr") == (
        "parameter langauge: no such parameter; "
        "there are case, language, as_of, coding_rule; nearest: language"
    )


def test_an_unknown_language_is_told_with_those_that_exist():
    message = "parameter language: “de”: expected one of en, es, fr, ru; nearest: es"
    assert problem(language="de") == message


@pytest.mark.parametrize(
    ("given", "near"),
    [
        ("yesterday", None),
        ("2022-13-01", "2022-01-13"),
        ("2022-02-30", None),
        ("4/1/2022", "2022-01-04"),
        ("2022-1-4", "2022-01-04"),
        ("2022", None),
        (2022, None),
        ("20220104", None),
        ("2022-W01-2", None),
        ("2022-01-04/2022-01-05", None),
        (pd.NaT, None),
    ],
)
def test_a_day_that_is_none_is_told_with_the_form(given, near):
    message = problem(as_of=given)
    assert message.startswith("parameter as_of: ")
    assert "like 2022-01-04" in message
    assert message.endswith(f"nearest: {near}") if near else "nearest" not in message


@pytest.mark.parametrize(
    "given",
    [
        "2022-01-04",
        date(2022, 1, 4),
        datetime(2022, 1, 4, 9, tzinfo=UTC),
        pd.Timestamp("2022-01-04"),
    ],
)
def test_a_day_may_be_text_or_a_date(given):
    made = check_parameters({"as_of": given})
    assert made.as_of == date(2022, 1, 4)
    assert made.as_dict()["as_of"] == "2022-01-04"


@pytest.mark.parametrize("given", ["../x", "/etc", "..", ".", "kazakstan-2022", "a\nb", "\x1b[2J"])
def test_an_unknown_case_is_told_with_those_that_exist(given):
    message = problem(case=given)
    assert message.startswith("parameter case: ")
    assert f"expected one of {', '.join(cases())}" in message
    assert "\x1b" not in message
    if given == "kazakstan-2022":
        assert message.endswith("nearest: kazakhstan-2022")


def test_all_that_is_wrong_is_told_at_once():
    with pytest.raises(ParameterError) as caught:
        check_parameters({"langauge": "fr", "language": "de", "as_of": "x", "coding_rule": "y"})
    assert len(caught.value.problems) == 4


def test_a_notebook_gets_the_same_message():
    with pytest.raises(ParameterError) as caught:
        open_case(language="de", as_of="yesterday")
    lines = str(caught.value).splitlines()
    assert lines[0] == "parameter language: “de”: expected one of en, es, fr, ru; nearest: es"
    assert lines[1].startswith("parameter as_of: “yesterday”: expected a day")


def test_a_case_without_its_package_is_still_a_case(tmp_path, monkeypatch):
    (tmp_path / "notebooks").mkdir()
    (tmp_path / "data" / "mine").mkdir(parents=True)
    (tmp_path / "data" / "editions.json").write_text('{"default_case": "mine", "editions": {}}')
    (tmp_path / "data" / "mine" / "events.csv").write_text("")
    (tmp_path / "data" / "reference").mkdir()
    monkeypatch.chdir(tmp_path)
    assert cases() == ["mine"]


@pytest.mark.parametrize("text", ["", "{", "[]", '{"default_case": 1}', '{"default_case": "x"}'])
def test_settings_that_cannot_be_read_are_told(text, tmp_path, monkeypatch):
    (tmp_path / "notebooks").mkdir()
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "editions.json").write_text(text)
    monkeypatch.chdir(tmp_path)
    with pytest.raises(ParameterError, match=r"data/editions\.json"):
        check_parameters({})


PARAMETERS_CELL = 'case = None\nlanguage = "en"\nas_of = None\ncoding_rule = "strict"\n'


@pytest.mark.parametrize(
    ("cells", "names"),
    [
        ([PARAMETERS_CELL, '# Parameters\nlanguage = "fr"\n'], []),
        ([PARAMETERS_CELL, '# Parameters\nlangauge = "fr"\n'], ["langauge"]),
        (["threshold = 3", "# Parameters\nthreshold = 5\n"], []),
        (["%matplotlib inline", "# Parameters\nb = 1\na = 2\n"], ["a", "b"]),
        ([PARAMETERS_CELL, "mine = 3"], []),
    ],
)
def test_what_papermill_puts_in_must_be_a_parameter_of_the_notebook(cells, names):
    assert list(injected(cells)) == names


def test_papermill_itself_fails_on_a_misspelt_parameter():
    import papermill

    folder = Path(__file__).parents[2] / "notebooks"
    asked = {"parameters": {"langauge": "fr"}, "cwd": str(folder), "kernel_name": "python3"}
    with pytest.raises(papermill.PapermillExecutionError, match="nearest: language"):
        papermill.execute_notebook(
            str(folder / "01-timeline.ipynb"), None, progress_bar=False, **asked
        )


@pytest.mark.parametrize(
    ("text", "day"),
    [("13/01/2022", "2022-01-13"), ("1.2.2022", "2022-02-01"), ("99-99-2022", ""), ("9" * 400, "")],
)
def test_three_numbers_in_another_order_are_a_day(text, day):
    assert nearest_day(text) == day


THIRD_RULE = """
from analysis import casualties, open_case, summary
from analysis.audit.tracing import trace
from analysis.case.editions import named
from analysis.sections import method, notes

for language in ("en", "fr"):
    case = open_case(language=language, coding_rule="middling")
    claim = case.claims.loc["injured"]
    assert (claim["low"], claim["high"]) == (2000, 2000), claim
    assert named(case.parameters).name == f"{language}-middling"
    assert "low_middling" in case.columns("claims").index
    rules = str(casualties.rules(case).html)
    shown = [rules, str(notes.note(case, "claims", claim, translated=False))]
    for part in shown:
        assert part.count('<span data-rule="middling">2') >= 1, part
    shown += [str(summary.title(case).html), str(method.reproduce(case).html)]
    assert ["middling" in part for part in shown] == [True] * 4
    for part in shown[:2]:
        page = f'<html lang="{language}"><body>{part}</body></html>'
        both = (page, page.replace("2,000<", "3,000<"))
        told = [[n.number for n in trace(each, case)] for each in both]
        assert told == [[], ["3,000"] if language == "en" else []], told
"""


def test_a_third_coding_rule_is_a_pair_of_columns_in_the_table(tmp_path):
    shutil.copytree(ROOT / "src", tmp_path / "src", ignore=shutil.ignore_patterns("__pycache__"))
    for table in (tmp_path / "src/analysis/case/languages").glob("**/quantities.csv"):
        rows = list(csv.DictReader(table.read_text("utf-8").splitlines()))
        for row in rows:
            counted = row["acled_low"] == "n"
            row |= {
                f"middling_{e}": "2n" if counted else row[f"acled_{e}"] for e in ("low", "high")
            }
        with table.open("w", encoding="utf-8", newline="") as out:
            writer = csv.DictWriter(out, rows[0])
            writer.writeheader()
            writer.writerows(rows)
    environment = os.environ | {"PYTHONPATH": str(tmp_path / "src")}
    command = [sys.executable, "-c", THIRD_RULE]
    subprocess.run(command, check=True, cwd=ROOT, env=environment)
