"""Marks and words along an axis that runs down the page."""

import pytest

from analysis.figures.down import Entry, down_the_page, gutter
from analysis.figures.sheet import Sheet
from analysis.figures.style import NARROW
from analysis.figures.words import fit


def entry(row_id, top, bottom, **more):
    words = fit("Words about it", "and small print", 200, NARROW)
    about = {"colour": "protest", "hedged": False, "kicker": "", "words": words}
    return Entry(row_id=row_id, top=top, bottom=bottom, **about | more)


def test_marks_that_overlap_make_the_gutter_wider():
    assert gutter([(0, 10), (20, 30)]) < gutter([(0, 10), (5, 30)])


@pytest.mark.parametrize("more", [{}, {"kicker": "Protest"}, {"open_ends": True}])
def test_words_stand_level_with_their_mark_or_lower_and_never_on_one_another(seen, more):
    sheet = Sheet(NARROW)
    entries = [entry("a", 0, 40, **more), entry("b", 10, 60, **more), entry("c", 80, 82, **more)]
    foot = down_the_page(sheet, entries, 14)
    figure = seen(sheet.cut(foot + 10))
    assert figure.faults() == []
    for each in entries:
        assert min(figure.box(line).y0 for line in figure.lines(each.row_id)) >= each.top - 1
        assert max(figure.box(line).y1 for line in figure.lines(each.row_id)) <= foot + 1
