"""Figures and tables are numbered by those that an edition has."""

from dataclasses import replace

import pytest

from analysis.sections.numbering import numbers


def test_a_report_that_has_all_of_a_kind_counts_them_in_order(ferry):
    assert [*numbers(ferry).items()][-4:] == [
        ("tab-events", 1), ("tab-claims", 2), ("tab-rules", 3), ("tab-parameters", 4),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("kept", "figures"),
    [
        (["ten", "rescued"], {"fig-timeline": 1, "fig-harm": 2, "fig-others": 3}),
        (["sent"], {"fig-timeline": 1, "fig-crowds": 2}),
        ([], {"fig-timeline": 1}),
    ],
)
def test_no_number_is_left_out_where_a_figure_is(ferry, kept, figures):
    case = replace(ferry, claims=ferry.claims.loc[kept])
    given = numbers(case)
    assert {name: n for name, n in given.items() if name.startswith("fig-")} == figures
    tables = [n for name, n in given.items() if name.startswith("tab-")]
    assert tables == [*range(1, len(tables) + 1)]
