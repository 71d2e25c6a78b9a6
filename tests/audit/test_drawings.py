"""A drawing is held against the rows that it was drawn from, mark by mark."""

import re
from dataclasses import replace

import pytest
from tracing import caught, page, planted, says

from analysis.audit.tracing import trace
from analysis.sections import places


@pytest.mark.parametrize(
    ("pattern", "by", "number", "place"),
    [
        (">1,000</text>", ">1,500</text>", "1,500", "Figure 3, drawing"),
        (">more than 1,000</text>", ">more than 1,200</text>", "1,200", "Figure 3, drawing"),
        (">3.January</text>", ">9\u00a0January</text>", "9 January", "Figure 1, drawing"),
        (
            'data-tick="2022-01-03T12:00"([^>]*)>3.January<',
            r'data-tick="2022-01-07T12:00"\1>7 January<',
            "3 January",
            "Figure 1, drawing",
        ),
        (">Protest and riots</text>", ">12</text>", "12", "Figure 1, drawing"),
        ('data-mark="0 1001"', 'data-mark="0 2001"', "0 2001", "Figure 3, drawing"),
    ],
)
def test_a_wrong_number_in_a_drawing_is_caught_with_its_place(  # noqa: PLR0917 - columns of the table
    html, english, pattern, by, number, place
):
    assert says(trace(planted(html, pattern, by), english), number, place)


@pytest.mark.parametrize(
    ("svg", "wrong"),
    [
        ('<svg><text x="5" y="9">11</text></svg>', {"11"}),
        ('<svg aria-label="11 fell"></svg>', {"11"}),
        ("<svg><title>11 fell</title></svg>", {"11"}),
        ('<svg><a href="#ev-injured"><text x="5" y="9">more than 1,000</text></a></svg>', set()),
        ('<svg><a href="#ev-injured"><text x="5" y="9">more than 900</text></a></svg>', {"900"}),
        ('<svg><text x="5" y="9">They ran</text></svg>', set()),
    ],
)
def test_a_drawing_of_somebody_else_has_numbers_of_rows_alone(english, svg, wrong):
    assert caught(trace(page(svg), english)) == wrong


def test_a_map_across_the_date_line_has_its_east_on_the_right(english):
    moved = english.places.copy()
    moved.loc[["aktau", "zhanaozen", "almaty"], "longitude"] = [-68.4, -70.0, 127.2]
    case = replace(english, places=moved)
    html = page(places.figure(case))
    assert trace(html, case) == []
    turned = re.sub(r"(<svg[^>]*>)(.*?)(</svg>)", _mirrored, html, flags=re.DOTALL)
    assert any("wrong side" in str(each) for each in trace(turned, case))


def _mirrored(svg):
    """A drawing whose paths have their left on the right."""
    return re.sub(
        r'(?<= d=")[^"]+',
        lambda d: re.sub(r"(-?[\d.]+)( -?[\d.]+)", lambda p: f"{999 - float(p[1])}{p[2]}", d[0]),
        svg[0],
    )
