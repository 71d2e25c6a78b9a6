from datetime import date

import pytest
from matplotlib.colors import to_hex
from matplotlib.patches import Circle

from analysis.figures.context import Moment, draw, figure
from analysis.figures.palette import PALETTE
from analysis.figures.style import NARROW, WIDE

MOMENTS = (
    Moment("begin", "It begins", date(1991, 1, 1), None, None, "1991", hedged=False),
    Moment("leave", "Someone leaves", date(2019, 1, 1), None, None, "2019", hedged=True),
    Moment(
        "since",
        "The largest since the beginning",
        date(1991, 1, 1),
        date(2022, 1, 31),
        None,
        "",
        hedged=False,
    ),
    Moment("rule", "Three decades of rule", None, None, 30.0, "no dates", hedged=False),
    Moment("week", "One week", date(2022, 1, 2), date(2022, 1, 6), None, "", hedged=False),
)
BOTH = pytest.mark.parametrize("size", [WIDE, NARROW], ids=lambda size: size.name)


def shown(seen, size, moments=MOMENTS):
    return seen(figure(moments, str, "Length only", size))


def along(view, row_id, size):
    """Return where the mark of a row starts and ends on the axis."""
    boxes = [view.box(patch) for patch in view.marks(row_id)]
    if size is WIDE:
        return min(b.x0 for b in boxes), max(b.x1 for b in boxes)
    return min(b.y0 for b in boxes), max(b.y1 for b in boxes)


def at(view, row_id, size):
    (dot,) = view.marks(row_id, Circle)
    return dot.center[0 if size is WIDE else 1]


@BOTH
def test_a_point_in_time_is_a_dot_at_its_date(seen, size):
    view = shown(seen, size)
    start, end = along(view, "since", size)
    assert at(view, "begin", size) == pytest.approx(start, abs=0.6)
    share = (at(view, "leave", size) - start) / (end - start)
    assert share == pytest.approx(28 / 31.08, abs=0.01)


@BOTH
def test_a_span_shorter_than_a_dot_is_a_dot(seen, size):
    view = shown(seen, size)
    assert at(view, "week", size) == pytest.approx(along(view, "since", size)[1], abs=3)


@BOTH
def test_a_duration_is_to_scale_and_apart_from_the_axis(seen, size):
    view = shown(seen, size)
    years, since = along(view, "rule", size), along(view, "since", size)
    ratio = (years[1] - years[0]) / (since[1] - since[0])
    assert ratio == pytest.approx(30 / 31.08, abs=0.02)
    lowest = max(
        view.box(m).y1 for one in ("begin", "leave", "week") for m in view.marks(one, Circle)
    )
    assert min(view.box(patch).y0 for patch in view.marks("rule")) > lowest + 20


@BOTH
def test_both_ends_of_a_duration_are_open(seen, size):
    view = shown(seen, size)
    place = 0 if size is WIDE else 1
    pieces = sorted(view.marks("rule"), key=lambda patch: patch.get_xy()[place])
    alphas = [patch.get_alpha() for patch in pieces]
    assert alphas[0] < alphas[len(alphas) // 2] == 1 > alphas[-1]


def test_a_dated_span_has_firm_ends(seen):
    (bar,) = shown(seen, WIDE).marks("since")
    assert bar.get_alpha() in (None, 1)


@BOTH
def test_a_hedged_moment_is_hollow(seen, size):
    view = shown(seen, size)
    faces = [to_hex(view.marks(name, Circle)[0].get_facecolor()) for name in ("leave", "begin")]
    assert faces == [PALETTE["paper"], PALETTE["ink"]]


@BOTH
def test_words_are_whole_inside_and_apart(seen, size):
    view = shown(seen, size)
    assert view.faults() == []
    for word in ("It begins", "Someone leaves", "no dates", "Length only", "2000", "2020"):
        assert word in view.words()


@BOTH
@pytest.mark.parametrize("moments", [MOMENTS[:1], MOMENTS[3:4], MOMENTS[:3]], ids=len)
def test_few_moments_are_drawn_too(seen, size, moments):
    assert shown(seen, size, moments).faults() == []


def test_a_moment_needs_a_date_or_a_length():
    with pytest.raises(ValueError, match="date or a length"):
        figure([Moment("x", "x", None, None, None, "", hedged=False)], str, "Length only", WIDE)


def test_no_moments_are_refused():
    with pytest.raises(ValueError, match="one is needed"):
        figure([], str, "Length only", WIDE)


def test_the_drawing_names_its_links_and_repeats_itself():
    drawing = draw(MOMENTS, str, "Length only", "alt")
    assert 'aria-label="Three decades of rule, no dates"' in drawing.narrow
    assert drawing == draw(MOMENTS, str, "Length only", "alt")
