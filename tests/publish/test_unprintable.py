import ferry
import pytest

from analysis.figures import letters
from analysis.publish.unprintable import unprintable


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A made-up case, where no package has a font of more letters."""
    monkeypatch.setattr(letters, "packaged_fonts", tuple)
    return ferry.write(tmp_path / "ferry")


def rename(folder, table, old, new):
    path = folder / f"{table}.csv"
    path.write_text(path.read_text("utf-8").replace(old, new), "utf-8")


@pytest.mark.parametrize("name", ["Nαξos", "Νάξος", "Наксос"])
def test_letters_of_our_own_fonts_are_no_problem(folder, name):
    rename(folder, "places", "Naxos", name)
    assert list(unprintable(folder)) == []


@pytest.mark.parametrize(
    ("name", "script"),
    [
        ("纳克索斯", "Chinese"),
        ("ナクソス", "Japanese"),
        ("ناكسوس", "Arabic"),
        ("नक्सोस", "Devanagari"),
    ],
)
def test_a_label_that_no_font_has_is_refused_at_its_cell_and_told_what_to_install(
    folder, name, script
):
    rename(folder, "places", "naxos,Naxos", f"naxos,{name}")
    (problem,) = unprintable(folder)
    assert (problem.file, problem.row, problem.column) == ("places.csv", 2, "label_en")
    assert script in problem.expected
    assert "pip install manimgx-fonts" in problem.expected


def test_a_few_letters_of_a_text_are_given_by_their_codes_and_more_are_refused(folder):
    path = folder / "sources" / "port.txt"
    path.write_text(path.read_text("utf-8") + "纳克索斯\n", "utf-8")
    assert list(unprintable(folder)) == []
    path.write_text(path.read_text("utf-8") + "一艘渡轮在岛外沉没\n", "utf-8")
    assert [each.file for each in unprintable(folder)] == ["sources/port.txt"]
