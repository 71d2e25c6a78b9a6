"""What is only heard or hovered over is traced too."""

import pytest
from tracing import caught, page, planted, says

from analysis.audit import trace


@pytest.mark.parametrize(
    ("pattern", "by", "number", "place"),
    [
        (
            'aria-label="Four counts of people harmed',
            'aria-label="Five counts of people harmed',
            "Five",
            "alternative text",
        ),
        (
            '(aria-label="Timeline of 25 events. 10 with a date)',
            r"\1, 99",
            "99",
            "alternative text",
        ),
        (r"(<title>.*?)2022", r"\g<1>2023", "2023", "title or description"),
        ('(title="«\u202fa démissionné en 2019\u202f»)', r"\1 with 14", "14", "title"),
    ],
)
def test_a_wrong_number_that_is_only_heard_is_caught_with_its_place(  # noqa: PLR0917 - columns of the table
    html, english, pattern, by, number, place
):
    assert says(trace(planted(html, pattern, by), english), number, place)


def test_an_alternative_text_says_what_the_caption_says_in_its_order(english):
    figure = (
        '<figure><svg aria-label="{}"></svg><figcaption><a class="cite" href="#ev-injured">'
        '<span class="figure-note">1,000 people ran</span></a></figcaption></figure>'
    )
    assert trace(page(figure.format("There were 1,000")), english) == []
    assert caught(trace(page(figure.format("Of 1,000, 1,000")), english)) == {"1,000"}
