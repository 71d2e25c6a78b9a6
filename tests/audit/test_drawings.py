"""A number of a drawing is a row’s, or lies on its axis."""

import pytest
from tracing import caught, page, planted, says

from analysis.audit import trace


@pytest.mark.parametrize(
    ("pattern", "by", "number", "place"),
    [
        (">1,000</text>", ">1,500</text>", "1,500", "Figure 3, drawing"),
        (">more than 1,000</text>", ">more than 1,200</text>", "1,200", "Figure 3, drawing"),
        (">3.January</text>", ">9 January</text>", "9 January", "Figure 1, drawing"),
        # Alone in its drawing, so that no other tick could contradict it.
        (">Protest and riots</text>", ">12</text>", "12", "Figure 1, drawing"),
    ],
)
def test_a_wrong_number_in_a_drawing_is_caught_with_its_place(  # noqa: PLR0917 - columns of the table
    html, english, pattern, by, number, place
):
    assert says(trace(planted(html, pattern, by), english), number, place)


def axis(*ticks):
    texts = "".join(f'<text x="{x}" y="9">{word}</text>' for x, word in ticks)
    return page(f"<svg>{texts}</svg>")


def test_ticks_lie_where_their_values_belong(english):
    assert trace(axis((0, "0"), (50, "10"), (100, "20")), english) == []
    off = axis((0, "0"), (50, "10"), (140, "20"))
    assert caught(trace(off, english)) == {"0", "10", "20"}


def test_the_steps_of_an_axis_are_round(english):
    assert caught(trace(axis((0, "0"), (50, "7"), (100, "14")), english)) == {"0", "7", "14"}
