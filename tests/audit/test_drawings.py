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
        # The words of a tick and where it stands, both of another day than the axis has there.
        (
            'data-tick="2022-01-03T12:00"([^>]*)>3.January<',
            r'data-tick="2022-01-07T12:00"\1>7 January<',
            "7 January",
            "Figure 1, drawing",
        ),
        # Alone in its drawing, so that no other tick could contradict it.
        (">Protest and riots</text>", ">12</text>", "12", "Figure 1, drawing"),
    ],
)
def test_a_wrong_number_in_a_drawing_is_caught_with_its_place(  # noqa: PLR0917 - columns of the table
    html, english, pattern, by, number, place
):
    assert says(trace(planted(html, pattern, by), english), number, place)


def axis(*ticks, row=""):
    texts = "".join(f'<text data-tick="{at}" x="{x}" y="9">{word}</text>' for x, at, word in ticks)
    link = f'<a href="#ev-{row}"><text x="0" y="99">It happened</text></a>' if row else ""
    return page(f"<svg>{texts}{link}</svg>")


def test_ticks_lie_where_their_values_belong(english):
    assert trace(axis((0, 0, "0"), (50, 10, "10"), (100, 20, "20")), english) == []
    off = axis((0, 0, "0"), (50, 10, "10"), (140, 20, "20"))
    assert caught(trace(off, english)) == {"0", "10", "20"}


def test_a_tick_says_what_it_stands_at(english):
    assert caught(trace(axis((0, 0, "0"), (50, 10, "11"), (100, 20, "20")), english)) == {"11"}
    assert caught(trace(page('<svg><text x="5" y="9">11</text></svg>'), english)) == {"11"}
    assert caught(trace(axis((50, 10, "10")), english)) == {"10"}  # no other bears it out


@pytest.mark.parametrize(
    ("ticks", "wrong"),
    [
        (((0, "2022-01-06T18:00", "6 January, 6 p.m."), (90, "2022-01-06T20:00", "8 p.m.")), set()),
        (((0, "2022-01-06T18:00", "6 January, 6 p.m."), (90, "2022-01-06T20:00", "9 p.m.")),
         {"9 p.m."}),
        (((0, "2022-01-06T12:00", "noon"), (90, "2022-01-06T14:00", "2 p.m.")), set()),
        (((0, "2022-01-06T12:00", "midnight"), (90, "2022-01-06T14:00", "2 p.m.")), {"midnight"}),
        (((0, "2022-01-01T00:00", "January 2022"), (31, "2022-02-01T00:00", "February")), set()),
        (((0, "2022-01-01T00:00", "January 2022"), (31, "2022-02-01T00:00", "March")), {"March"}),
        (((0, "2021-12-30T00:00", "30 December 2021"), (20, "2022-01-01T00:00", "1 January 2022"),
          (90, "2022-01-08T00:00", "8")), set()),
        (((0, "2022-01-01T00:00", "2022"), (100, "2024-01-01T00:00", "2024")), set()),
        (((0, "1920-01-01T00:00", "1920"), (100, "1922-01-01T00:00", "1922")), {"1920", "1922"}),
        (((0, "2022-01-05T00:00", "5 January"), (10, "2022-01-06T00:00", "6"),
          (30, "2022-01-07T00:00", "7")), {"5 January", "6", "7"}),
    ],
)  # fmt: skip
def test_moments_are_those_of_an_axis_of_time_that_the_rows_lie_on(english, ticks, wrong):
    assert caught(trace(axis(*ticks, row="gunfire-heard"), english)) == wrong
