import json

import pytest
import typst

from analysis.export.assets import FONTS
from analysis.export.html_tree import parse
from analysis.export.pdf import typst_table


def table(html):
    return typst_table.read(parse(html).find("table"))


def test_no_column_is_narrower_than_its_longest_word():
    long = "word " * 100
    made = table(f"<table><tr><td>conditional</td><td>{long}</td><td>Ministère</td></tr></table>")
    plan = typst_table.plan(made, full=True, may_turn=True)
    widths = [float(column.removesuffix("fr")) for column in plan.columns]
    assert widths[0] >= typst_table.width("conditional")
    assert widths[2] >= typst_table.width("Ministère")
    assert widths[1] > widths[0] * 3
    assert sum(widths) == pytest.approx(plan.ems, abs=0.1)


def test_spans_keep_every_row_as_wide_as_the_table():
    made = table(
        "<table><tr><th rowspan=2>a</th><th colspan=2>b</th></tr><tr><th>c</th></tr>"
        "<tr><td>1</td><td>2</td><td>3</td></tr><tr><td>only</td></tr></table>"
    )
    rows = made.header + made.body
    assert made.columns == 3
    assert [sum(c.colspan for c in row) for row in rows] == [3, 2, 3, 3]


def test_numbers_are_set_to_the_right():
    made = table(
        "<table><tr><td>a</td><td>1 001</td></tr><tr><td>2</td><td>−3.5%</td></tr></table>"
    )
    plan = typst_table.plan(made, full=False, may_turn=False)
    assert plan.alignments == ["left", "right"]


@pytest.mark.parametrize(
    "line", ["1\u202f001,5", "Le ministère de l’Intérieur", "WAVE « oui »", "mm"]
)
def test_a_line_is_as_wide_as_typst_measures_it(line):
    set_in = f'text(font: "Report Sans", weight: 600, size: 100pt, "{line}")'
    source = f"#context [#metadata(measure({set_in}).width.pt())<width>]"
    found = typst.query(source.encode(), "<width>", field="value", one=True, font_paths=[FONTS])
    assert typst_table.width(line) == pytest.approx(json.loads(found) / 100, rel=0.04)
