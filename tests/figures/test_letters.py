import pytest

from analysis.figures import casualties, letters
from analysis.figures.letters import lacking, others, runs, scripts, unreadable
from analysis.figures.text_layout import text_width


def test_only_letters_of_words_that_our_font_has_not_are_lacking():
    assert lacking("Naxos, Νάξος, Наксос: 14 → ∞ ☺") == frozenset()
    assert lacking("北京 beijing") == frozenset("北京")


def test_the_upright_font_that_has_a_letter_is_taken_and_no_other():
    assert [path.name for path in others("ناكسوس")] == ["DejaVuSans.ttf"]
    assert others("Naxos") == ()


def test_a_bold_line_takes_a_bold_font_where_there_is_one():
    assert [path.name for path in others("ناكسوس", bold=True)] == ["DejaVuSans-Bold.ttf"]


def test_digits_of_another_script_are_letters_of_it():
    assert lacking("٣٠") == frozenset("٣٠")
    assert [path.name for path in others("٣٠")] == ["DejaVuSans.ttf"]


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("Naxos “14”", ["Naxos “14”"]),
        ("Tanta طنطا three", ["Tanta ", "طنطا", " three"]),
        ("«أكثر من ٣٠»", ["«", "أكثر من ٣٠", "»"]),
        ("\u2067«أكثر من ٣٠»\u2069 [5]", ["\u2067«أكثر من ٣٠»\u2069", " [5]"]),
        ("طنطا (مصر), Egypt", ["طنطا (مصر)", ", Egypt"]),
        ("Tanta (طنطا)", ["Tanta (", "طنطا", ")"]),
        ("北京 (Beijing) 上海", ["北京", " (Beijing) ", "上海"]),
    ],
)
def test_a_line_is_cut_where_its_font_changes(text, cut):
    assert [run for run, _ in runs(text)] == cut


def test_what_no_package_has_is_unreadable_and_its_script_is_named(monkeypatch):
    monkeypatch.setattr(letters, "packaged_fonts", tuple)
    assert scripts(unreadable("한국 ガ")) == "Japanese, Korean"


def drawn(label):
    row = casualties.Row("row", "Killed", label, "", "12", "exact", 12, 12, hedged=False)
    return casualties.draw([row], "harm", str, "a count").png


@pytest.mark.parametrize(("one", "other"), [("ש", "ל"), ("ع", "ك")])
def test_letters_of_other_scripts_are_drawn_as_they_are_and_not_as_boxes(one, other):
    # The box that stands for a letter that is lacking is the same for all of a script.
    assert drawn(one) != drawn(other)
    assert text_width(one, 14) != text_width(other, 14)
