"""Dates and times of day of every form that a case may have, for hypothesis."""

from datetime import date

from hypothesis import strategies as st

from analysis.case.dates import parse

TIMES = st.sampled_from(
    [None, "dawn", "morning", "noon", "night", "00:00", "12:00", "17:40", "17:00~", "22:15/01:30"]
)
MARKS = ("", "~", "?", "%")


def ends(first, last):
    """One date between two days: a year, a month or a day, with any mark."""
    shapes = st.tuples(st.dates(first, last), st.sampled_from([4, 7, 10]), st.sampled_from(MARKS))
    return shapes.map(lambda shape: shape[0].isoformat()[: shape[1]] + shape[2])


@st.composite
def dates(draw, first=date(1000, 1, 1), last=date(9998, 12, 31)):
    """Any date of the subset: one, an interval, or one with an open end."""
    pair = draw(ends(first, last)), draw(ends(first, last))
    begin, end = sorted(pair, key=lambda each: parse(each).start)
    shapes = [begin, f"{begin}/..", f"../{end}"]
    if parse(begin).start <= parse(end).end:
        shapes.append(f"{begin}/{end}")
    return draw(st.sampled_from(shapes))
