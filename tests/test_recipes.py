"""The recipes of README run as they stand there, and show what they say."""

import ast
import re
from pathlib import Path

import matplotlib.pyplot as plt
import pandas as pd
import pytest

README = (Path(__file__).parents[1] / "README.md").read_text(encoding="utf-8")
SECTION = README[README.index("## For analysts") : README.index("## Change it")]
RECIPES = re.findall(r"(?s)\*\*([^*]+?)[.,]?\*\*(?:(?!\n\*\*|```).)*```python\n(.*?)```", SECTION)


@pytest.fixture
def cook(tmp_path, monkeypatch, root):
    """A function that runs a recipe in a folder of the project and returns its last value."""
    (tmp_path / "data").symlink_to(root / "data")
    (tmp_path / "notebooks").symlink_to(root / "notebooks")
    monkeypatch.chdir(tmp_path)

    def run(name):
        source = dict(RECIPES)[name]
        *before, last = ast.parse(source).body
        space = {}
        exec(compile(ast.Module(before, []), name, "exec"), space)  # noqa: S102 - our own README
        if isinstance(last, ast.Expr):
            return eval(compile(ast.Expression(last.value), name, "eval"), space)  # noqa: S307
        exec(compile(ast.Module([last], []), name, "exec"), space)  # noqa: S102
        return space

    yield run
    plt.close("all")


def test_there_are_six():
    assert [name for name, _ in RECIPES] == [
        "Filter",
        "Count by claimant",
        "A chart of your own, in the house style",
        "Export a figure",
        "Read as of a day",
        "Compare the coding rules",
    ]
    assert all(len(source.splitlines()) <= 5 for _, source in RECIPES)


def test_filter(cook, english):
    assert len(cook("Filter")) == int(english.events["date"].isna().sum())


def test_count_by_claimant(cook, english):
    shown = cook("Count by claimant")
    assert isinstance(shown, pd.DataFrame)
    assert shown["claims"].sum() == len(english.claims)


def test_a_chart_in_the_house_style(cook):
    chart = cook("A chart of your own, in the house style")["chart"]
    assert chart.title.get_fontname() == "Report Sans" or chart.get_title(loc="left")
    assert chart.get_yticklabels()[0].get_fontname() == "Report Sans"
    assert not chart.spines["top"].get_visible()


def test_export_a_figure(cook, tmp_path):
    cook("Export a figure")
    assert (tmp_path / "harmed.pdf").read_bytes().startswith(b"%PDF")


def test_read_as_of_a_day(cook):
    assert "4" in cook("Read as of a day").about["alt"]


def test_compare_the_coding_rules(cook):
    shown = cook("Compare the coding rules")
    assert len(shown) > 0
    assert (shown["low_strict"] > shown["low_acled"]).all()
