"""What is only heard, hovered over or put in by a style sheet is traced too."""

import pytest
from tracing import caught, page, planted, says

from analysis.audit.tracing import trace


@pytest.mark.parametrize(
    ("pattern", "by", "number", "place"),
    [
        ("(<title>.*?)2022", r"\g<1>2023", "2023", "title or description"),
        ('(title="«\u202fa démissionné en 2019\u202f»)', r"\1 with 14", "14", "The years before"),
    ],
)
def test_a_wrong_number_that_is_only_heard_is_caught_with_its_place(  # noqa: PLR0917 - columns of the table
    html, english, pattern, by, number, place
):
    assert says(trace(planted(html, pattern, by), english), number, place)


@pytest.mark.parametrize(
    "html",
    [
        '<p title="9 fell">They ran.</p>',
        '<main aria-description="9 fell">They ran.</main>',
        '<p><input value="9"></p>',
        '<style>p::before { content: "9 fell" }</style>',
        "<style>p::before { content: '\\39  fell' }</style>",
        '<style>p::before { content: attr(data-n) }</style><p data-n="9">fell</p>',
        '<ol start="900"><li>They ran.</li></ol>',
    ],
)
def test_no_attribute_and_no_style_sheet_brings_in_a_number(english, html):
    assert trace(page(html), english), html


@pytest.mark.parametrize(
    "html",
    [
        '<p id="p9" class="c9" style="margin: 9px" data-n="9" lang="fr">Ils courent.</p>',
        '<ol start="5"><li>They ran.</li></ol>',
        '<style>p { width: 9px } p::before { content: "— " }</style>',
        '<a href="https://example.org/2022/9">They ran.</a>',
    ],
)
def test_what_no_reader_hears_may_hold_one(english, html):
    assert caught(trace(page(html), english)) == set()
