"""Words that are measured, broken into lines and placed."""

import pytest

from analysis.figures import text_layout
from analysis.figures.style import WIDE
from analysis.figures.text_layout import fit, text_width, wrap


def test_lines_are_no_wider_than_asked():
    text = "Les manifestations se sont étendues à Almaty, dans le sud-est du pays"
    lines = wrap(text, 150, 13)
    assert len(lines) > 1
    assert " ".join(lines) == text
    assert all(text_width(line, 13) <= 150 for line in lines)


@pytest.mark.parametrize("space", ["\u00a0", "\u202f"])
def test_a_line_never_breaks_at_a_no_break_space(space):
    assert wrap(f"plus de 1{space}000, dit-on", 60, 13)[1] == f"1{space}000,"


@pytest.mark.parametrize("text", ["or oui : non", "« oui » non", "or oui ! non", "or oui · non"])
def test_a_line_never_starts_with_closing_punctuation(text):
    lines = wrap(text, 50, 13)
    assert len(lines) > 1
    assert not any(line[0] in ":!»·" or line[-1] == "«" for line in lines)


def test_a_word_that_is_too_wide_is_cut():
    lines = wrap("x" * 200, 100, 13)
    assert "".join(lines) == "x" * 200
    assert all(text_width(line, 13) <= 100 for line in lines)


def test_words_are_broken_evenly_at_no_cost_in_lines():
    text = "On the main square of the city, last January"
    width = text_width(text, 13) - 5
    assert len(wrap(text, width, 13)) == 2
    assert wrap(text, width, 13)[1] == "January"
    assert len(fit(text, "", width, WIDE).label) == 2
    assert fit(text, "", width, WIDE).label[1] != "January"


def test_words_go_where_they_take_fewer_lines():
    text = "Words enough for two lines or for three of them"
    assert text_layout.beside((100, 200), (0, 700), text, "", WIDE).align == "left"
    assert text_layout.beside((500, 600), (0, 700), text, "", WIDE).align == "right"
    assert text_layout.beside((10, 690), (0, 700), text, "", WIDE).above


def test_words_settle_one_under_another():
    assert text_layout.settle([0, 5, 100], [20, 20, 20], 4) == [0, 24, 100]


def test_spans_that_overlap_have_columns_of_their_own():
    assert text_layout.columns([(0, 1), (0, 3), (2, 3)]) == [1, 0, 1]


def test_what_is_bound_and_too_wide_breaks_between_its_words():
    assert wrap("14\u00a0November,\u00a07.46\u00a0a.m.", 85, 13) == ("14 November,", "7.46 a.m.")


def test_what_is_bound_and_wider_than_its_line_is_broken_at_its_bound_spaces():
    assert wrap("4 and 5 January", 30, 11.0)[0] == "4 and"
    assert "".join(wrap("1 000 000 000", 20, 11.0)) == "1000000000"
