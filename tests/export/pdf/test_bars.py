import pytest

from analysis.export.html_tree import parse
from analysis.export.pdf.bars import bar, is_bar


def first(html):
    return parse(html).select_one("*")


@pytest.mark.parametrize(
    "html",
    [
        '<div style="background-color:#d65f5f;width:60%"></div>',
        '<div style="width:9px; background: lightgrey"><div style="height:2px"></div></div>',
        '<span style="background:rgb(1, 2, 3)"> </span>',
    ],
)
def test_a_coloured_box_without_words_is_a_bar(html):
    assert is_bar(first(html))


@pytest.mark.parametrize(
    "html",
    [
        '<div style="background:red">words</div>',
        '<div style="background:red"><img src="x"></div>',
        '<div style="background:none"></div>',
        "<div></div>",
    ],
)
def test_what_says_more_or_nothing_is_none(html):
    assert not is_bar(first(html))


def test_a_bar_is_as_long_as_it_says_and_one_within_it_begins_where_it_does():
    inner = '<div style="background:green;width:20px"></div>'
    made = bar(first(f'<div style="width:40px;background:#ddd">{inner}</div>'))
    assert made == 'bar((30.0pt, "#dddddd", ), (15.0pt, "#008000", ))'
    assert bar(first('<div style="width:50%;background:red"></div>')).startswith("bar((30.0pt")
