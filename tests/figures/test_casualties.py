from dataclasses import replace

import pytest
from matplotlib.colors import to_hex
from matplotlib.patches import Circle, Polygon, Rectangle

from analysis.figures.casualties import Row, draw, figure
from analysis.figures.palette import PALETTE
from analysis.figures.style import NARROW, WIDE

ROWS = (
    Row("rioters", "Killed", "Rioters", "The police", "tens", "vague", 20, None, hedged=True),
    Row("guards", "Killed", "Police officers and soldiers", "", "8", "exact", 8, 8, hedged=True),
    Row(
        "hurt",
        "Injured",
        "People",
        "A ministry",
        "more than 1,000",
        "more_than",
        1001,
        None,
        hedged=False,
    ),
    Row(
        "beds",
        "Hospitalised",
        "People",
        "A ministry",
        "more than 400",
        "more_than",
        401,
        None,
        hedged=True,
    ),
)
BOTH = pytest.mark.parametrize("size", [WIDE, NARROW], ids=lambda size: size.name)


def shown(seen, size, *rows):
    return seen(figure(rows or ROWS, "harm", str, size))


def row(kind, *, low=300, high=None, hedged=False):
    return Row("one", "Group", "Who", "By whom", "words", kind, low, high, hedged)


def full(patch) -> bool:
    return to_hex(patch.get_facecolor()) == PALETTE["harm"]


def hollow(patch) -> bool:
    return to_hex(patch.get_facecolor()) == PALETTE["paper"] and patch.get_linewidth() > 0


def across(view, patch):
    box = view.box(patch)
    return box.x0, box.x1


@BOTH
def test_words_are_whole_inside_and_apart(seen, size):
    view = shown(seen, size)
    assert view.faults() == []
    for word in ("Killed", "Injured", "The police", "more than 1,000", "tens"):
        assert word in view.words()


@BOTH
def test_each_row_links_its_mark_and_its_words(seen, size):
    view = shown(seen, size)
    for one in ROWS:
        assert one.words in [text.get_text() for text in view.lines(one.row_id)]


@BOTH
def test_an_exact_count_is_a_dot_at_its_number(seen, size):
    view = shown(seen, size, row("exact", low=300), replace(row("exact", low=600), row_id="two"))
    one, two = (view.marks(name, Circle)[0] for name in ("one", "two"))
    zero = next(t for t in view.texts if t.get_text() == "0").get_position()[0]
    assert full(one)
    assert two.center[0] - zero == pytest.approx(2 * (one.center[0] - zero), abs=0.5)


@BOTH
@pytest.mark.parametrize("kind", ["more_than", "at_least"])
def test_an_open_count_is_a_bar_that_ends_in_an_open_arrow(seen, size, kind):
    view = shown(seen, size, row(kind))
    (bar,) = view.marks("one", Rectangle)
    (arrow,) = view.marks("one", Polygon)
    assert full(bar)
    assert not arrow.get_fill()
    assert not arrow.get_closed()
    tip = max(arrow.get_xy()[:, 0])
    assert tip > across(view, bar)[1]
    assert view.marks("one", Circle) == []


def test_an_exact_count_has_no_arrow(seen):
    assert shown(seen, WIDE, row("exact")).marks("one", Polygon) == []


@BOTH
def test_a_vague_count_ends_in_a_sign_of_not_known_further(seen, size):
    view = shown(seen, size, row("vague", low=20))
    (bar,) = view.marks("one", Rectangle)
    dots = view.marks("one", Circle)
    assert full(bar)
    assert len(dots) == 3  # an ellipsis: no length that an axis could read
    assert all(dot.radius < 2 for dot in dots)
    assert min(dot.center[0] for dot in dots) > across(view, bar)[1]


def test_a_part_is_drawn_inside_its_whole(seen):
    view = shown(seen, WIDE, replace(row("more_than", low=400), whole=1001))
    frame = min(view.marks("one", Polygon), key=lambda each: each.get_xy()[:, 0].min())
    (bar,) = view.marks("one", Rectangle)
    left, right = across(view, bar)
    assert frame.get_xy()[:, 0].min() <= left
    assert frame.get_xy()[:, 0].max() > right


@pytest.mark.parametrize("kind", ["at_most", "fewer_than"])
def test_at_most_fades_towards_zero(seen, kind):
    view = shown(seen, WIDE, row(kind, low=0, high=300))
    bars = [bar for bar in view.marks("one", Rectangle) if bar.get_alpha() is not None]
    left_to_right = [bar.get_alpha() for bar in sorted(bars, key=lambda bar: bar.get_x())]
    assert left_to_right == sorted(left_to_right)


def test_a_range_runs_between_its_numbers(seen):
    view = shown(
        seen, WIDE, row("range", low=200, high=400), replace(row("exact", low=200), row_id="two")
    )
    (bar,) = view.marks("one", Rectangle)
    (dot,) = view.marks("two", Circle)
    assert bar.get_x() == pytest.approx(dot.center[0], abs=0.5)
    assert bar.get_width() > 50


@BOTH
@pytest.mark.parametrize("kind", ["exact", "more_than", "range"])
def test_a_hedged_count_is_hollow(seen, size, kind):
    kinds = (Rectangle, Circle)
    sure = shown(seen, size, row(kind, high=400)).marks("one", kinds)
    hedged = shown(seen, size, row(kind, high=400, hedged=True)).marks("one", kinds)
    assert [full(mark) for mark in sure] == [True]
    assert [hollow(mark) for mark in hedged] == [True]


def test_a_hedged_vague_count_is_an_outline(seen):
    (bar,) = shown(seen, WIDE, row("vague", hedged=True)).marks("one", Rectangle)
    assert hollow(bar)


def test_the_axis_begins_at_zero_and_its_numbers_are_few_and_formatted(seen):
    view = seen(figure(ROWS, "harm", lambda n: f"<{n}>", WIDE))
    ticks = [t.get_text() for t in view.texts if t.get_text().startswith("<")]
    assert ticks[0] == "<0>"
    assert 2 <= len(ticks) <= 6


def test_headings_stand_once_over_their_rows(seen):
    words = [text.get_text() for text in shown(seen, WIDE).texts]
    assert words.count("Killed") == 1
    assert words.index("Killed") < words.index("Rioters") < words.index("Injured")


@BOTH
def test_long_words_wrap(seen, size):
    long = replace(ROWS[0], label="who is counted here " * 5, by="who says so " * 6, words="w" * 50)
    assert shown(seen, size, long, *ROWS[1:]).faults() == []


def test_an_unknown_kind_is_refused():
    with pytest.raises(ValueError, match="'guess'"):
        figure([row("guess")], "harm", str, WIDE)


def test_no_rows_are_refused():
    with pytest.raises(ValueError, match="at least one row"):
        draw([], "harm", str, "alt")


def test_the_link_says_group_label_words_and_claimant():
    drawing = draw(ROWS, "harm", str, "alt")
    assert 'aria-label="Killed: Rioters, The police: tens"' in drawing.wide
    assert 'href="#ev-rioters"' in drawing.narrow
    assert drawing == draw(ROWS, "harm", str, "alt")


STEPS = (
    replace(row("exact", low=10), row_id="ten", number=10, superseded=True),
    replace(row("exact", low=14), row_id="fourteen", number=14, after="ten"),
    replace(row("at_least", low=31), row_id="rival"),
)


@BOTH
def test_a_toll_is_drawn_in_steps_from_a_grey_count_to_what_took_its_place(seen, size):
    view = shown(seen, size, *STEPS)
    assert view.faults() == []
    ten, fourteen = (view.marks(name, Circle)[0] for name in ("ten", "fourteen"))
    assert to_hex(ten.get_facecolor()) == PALETTE["muted"]
    assert full(fourteen)
    (line,) = view.marks("fourteen", Polygon)
    xs = line.get_xy()[:, 0]
    assert xs.min() == pytest.approx(ten.center[0], abs=0.5)
    assert xs.max() == pytest.approx(fourteen.center[0], abs=0.5)
    assert line.get_xy()[:, 1].max() > fourteen.center[1]  # it comes from below, off the words


@BOTH
def test_counts_that_no_other_takes_the_place_of_have_no_line(seen, size):
    view = shown(seen, size, *(replace(each, after="", superseded=False) for each in STEPS))
    assert view.marks("fourteen", Polygon) == []


@BOTH
def test_rows_of_a_scale_of_their_own_share_no_axis_and_have_no_numbers(seen, size):
    few = replace(row("exact", low=2), scale="houses", group="Houses", row_id="few")
    many = replace(row("exact", low=3_000_000), scale="money", group="Money", row_id="many")
    view = shown(seen, size, few, many)
    assert view.faults() == []
    places = [view.marks(name, Circle)[0].center[0] for name in ("few", "many")]
    assert places[0] == pytest.approx(places[1], abs=1)
    assert not {"0", "1", "2"} & set(view.words())


@BOTH
def test_rows_of_a_scale_share_an_axis_whoever_stands_between_them(seen, size):
    first = replace(row("exact", low=100), scale="houses", row_id="first")
    between = replace(row("exact", low=7), scale="money", row_id="between")
    last = replace(row("exact", low=100), scale="houses", row_id="last")
    more = replace(row("exact", low=400), scale="houses", row_id="more")
    view = shown(seen, size, first, between, last, more)
    places = [view.marks(name, Circle)[0].center[0] for name in ("first", "last", "more")]
    assert places[0] == places[1] < places[2]


def test_about_is_drawn_round_its_number_and_never_left_of_zero(seen):
    about = replace(row("about", low=0), number=300)
    view = shown(seen, WIDE, about, replace(row("exact", low=400), row_id="two"))
    zero = next(t for t in view.texts if t.get_text() == "0").get_position()[0]
    left = min(across(view, each)[0] for each in view.marks("one", Rectangle))
    assert left >= zero - 0.5
    words = view.lines("one")
    assert words
    tail = max(across(view, each)[1] for each in view.marks("one", Rectangle))
    assert 0.7 < (tail - zero) / (view.marks("two", Circle)[0].center[0] - zero) < 0.85
