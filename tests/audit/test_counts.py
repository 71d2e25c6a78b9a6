"""Counts of ours are counted again."""

import pytest
from tracing import caught, page, planted, says

from analysis.audit.tracing import trace


def test_a_count_that_names_too_few_rows_or_none_of_ours_is_caught(english):
    for rows in ("", "injured", "injured hospitalised no-such-row", "injured injured hospitalised"):
        shown = page(f'<p>Of <span class="count" data-rows="{rows}">three</span> counts</p>')
        assert caught(trace(shown, english)) == {"three"}, rows
    named = '<p>Of <span class="count" data-rows="injured hospitalised">two</span> counts</p>'
    assert trace(page(named), english) == []


def test_the_days_between_two_rows_are_counted_again(english):
    apart = '<p>So <span class="count" data-rows="{}" data-apart="days">two</span> days later.</p>'
    assert trace(page(apart.format("aktau-protests almaty-protests")), english) == []
    assert caught(trace(page(apart.format("aktau-protests riots injured")), english)) == {"two"}


def test_a_count_that_only_the_catalogue_says_is_held_to_it(english):
    one = '<p>Behind it: <span class="count" data-rows="injured">{}</span> row</p>'
    assert trace(page(one.format("one")), english) == []
    assert caught(trace(page(one.format("no")), english)) == {"no"}


@pytest.mark.parametrize(
    ("pattern", "by", "number", "place"),
    [
        ('(data-rows="[^"]*">)10(</a>.of them)', r"\g<1>11\2", "11", "Timeline"),
    ],
)
def test_a_wrong_count_in_the_page_is_caught_with_its_place(  # noqa: PLR0917 - columns of the table
    html, english, pattern, by, number, place
):
    assert says(trace(planted(html, pattern, by), english), number, place)
