"""Numbers of the report itself: figures, tables, contents, parameters."""

import pytest
from tracing import caught, page, planted, says

from analysis.audit import trace
from analysis.case.reading import open_case


@pytest.mark.parametrize(
    ("pattern", "by", "number", "place"),
    [
        ('(class="number">Figure\u00a0)3', r"\g<1>4", "4", "Figure 4"),
    ],
)
def test_a_wrong_number_of_a_figure_is_caught_with_its_place(  # noqa: PLR0917 - columns of the table
    html, english, pattern, by, number, place
):
    assert says(trace(planted(html, pattern, by), english), number, place)


def test_an_entry_of_the_contents_says_what_its_heading_says(english):
    contents = '<nav><a href="#a">Nine {}</a></nav><h2 id="a"><a href="#ev-x">Nine</a> lives</h2>'
    assert len(trace(page(contents.format("lives")), english)) == 1  # the heading's own
    assert len(trace(page(contents.format("cats")), english)) == 2


def test_a_link_back_has_a_place_among_its_like(english):
    links = '<p class="evidence-backlinks" id="a"><a href="#a">{}</a> <a href="#a">2</a></p>'
    assert trace(page(links.format("1")), english) == []
    assert caught(trace(page(links.format("3")), english)) == {"3"}


def test_a_parameter_has_the_date_that_was_given():
    case = open_case(as_of="2022-01-05")
    said = '<p>As of <span data-parameter="as_of">{} January 2022</span></p>'
    assert trace(page(said.format(5)), case) == []
    assert caught(trace(page(said.format(6)), case)) == {"6 January 2022"}


def test_a_cell_of_a_source_has_the_day_and_the_numbers_that_stand_in_it(ferries):
    cell = '<p><span data-cell="port {}">{}</span></p>'
    good = cell.format("published", "8\u00a0March 2021"), cell.format("title", "Ferry sinks")
    assert [trace(page(each), ferries["en"]) for each in good] == [[], []]
    for wrong in (
        cell.format("published", "9\u00a0March 2021"),
        cell.format("title", "14 ferries sink"),
        cell.format("licence", "CC BY 4.0"),
        '<p><span data-cell="nowhere title">14 ferries</span></p>',
    ):
        assert trace(page(wrong), ferries["en"]), wrong
