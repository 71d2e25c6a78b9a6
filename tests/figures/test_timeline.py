# ruff: noqa: DTZ001 - the times of a source are local, and have no zone
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from itertools import pairwise

import pytest
from matplotlib.colors import to_hex
from matplotlib.patches import Polygon

from analysis.figures.palette import DARK, PALETTE
from analysis.figures.style import BAND, NARROW, TICK, WIDE
from analysis.figures.timeline import Mark, draw, figure
from analysis.prose.catalogue import catalogue
from analysis.prose.time_phrases import moment_words

LANES = {"protest": "In the streets", "state": "The state", "unsaid": "No one named"}
LONG = "A label of the greatest length that a curator may write, with its ninety characters or so"
BOTH = pytest.mark.parametrize("size", [WIDE, NARROW], ids=lambda size: size.name)


def mark(row_id, day=None, last=None, *, lane="protest", hours=(0, 24), hedged=False, **given):
    """An event of March 2020, of some days or of some hours of them."""
    start = day and datetime(2020, 3, day) + timedelta(hours=hours[0])
    end = day and datetime(2020, 3, last or day) + timedelta(hours=hours[1])
    when = " to ".join(f"{n} March" for n in (day, last) if n)
    given = {"label": f"Event {row_id}", "detail": "Somewhere", "when": when} | given
    return Mark(row_id, lane=lane, start=start, end=end, hedged=hedged, **given)


MARKS = (
    mark("one", 2),
    mark("two", 4, lane="state"),
    mark("morning", 6, hours=(6, 12)),
    mark("whole", 6),
    mark("span", 4, 6, hedged=True),
    mark("when", lane="state"),
    mark("unknown", lane="unsaid", hedged=True),
)
NAME = partial(moment_words, catalogue("en"))


def shown(seen, size, marks=MARKS):
    return seen(figure(marks, LANES, "Undated", NAME, size))


def bar(view, row_id):
    (patch,) = view.marks(row_id)
    return view.box(patch)


def test_wide_a_day_is_a_width(seen):
    view = shown(seen, WIDE)
    day = bar(view, "whole").width
    assert bar(view, "one").width == pytest.approx(day, abs=0.1)
    step = bar(view, "two").x0 - bar(view, "one").x0
    assert step == pytest.approx(2 * (day + 2), abs=0.1)
    assert bar(view, "span").width == pytest.approx(3 * (day + 2) - 2, abs=2)


def test_wide_a_part_of_a_day_fills_that_part(seen):
    view = shown(seen, WIDE)
    whole, morning = bar(view, "whole"), bar(view, "morning")
    assert morning.x0 == pytest.approx(whole.x0 + whole.width / 4, abs=1)
    assert morning.x1 == pytest.approx(whole.x0 + whole.width / 2, abs=1)


def test_narrow_the_days_are_a_list_each_event_under_its_own(seen):
    view = shown(seen, NARROW)
    heads = {text.get_text(): text.get_position()[1] for text in view.texts}
    for name, head, after in (
        ("one", "2 March", "4 March"),
        ("two", "4 March", "4 March to 6 March"),
    ):
        assert heads[head] < bar(view, name).y0 < heads[after]


def test_narrow_a_day_is_headed_once(seen):
    late = mark("late", 2, hours=(22, 25))  # ends on the next day
    view = shown(seen, NARROW, [*MARKS, late, mark("both", 2, 3)])
    assert [text.get_text() for text in view.texts].count("2 March") == 1


def test_three_voices_and_an_inferred_date_are_four_forms(seen):
    one = MARKS[0]
    forms = [{}, {"claimed": True}, {"hedged": True}, {"unsure": True}]
    many = [replace(one, row_id=str(n), **form) for n, form in enumerate(forms)]
    view = shown(seen, WIDE, many)
    drawn = [
        [
            (to_hex(p.get_facecolor()), p.get_linestyle(), p.get_linewidth())
            for p in view.marks(str(n))
        ]
        for n in range(len(forms))
    ]
    assert len({str(each) for each in drawn}) == len(forms)
    assert [len(each) for each in drawn] == [1, 2, 1, 1]


@BOTH
def test_an_undated_event_has_no_place_on_the_axis(seen, size):
    view = shown(seen, size)
    dated = [bar(view, name) for name in ("one", "two", "whole", "span", "morning")]
    for name in ("when", "unknown"):
        box = bar(view, name)
        assert box.width == pytest.approx(box.height)  # no length, so no duration
        beyond = box.x0 - max(d.x1 for d in dated), box.y0 - max(d.y1 for d in dated)
        assert beyond[0 if size is WIDE else 1] > 10


@BOTH
def test_a_hedged_event_is_hollow(seen, size):
    view = shown(seen, size)
    for one in MARKS:
        (patch,) = view.marks(one.row_id)
        face = "paper" if one.hedged else one.lane
        assert to_hex(patch.get_facecolor()) == PALETTE[face]


@BOTH
def test_every_lane_is_said_in_words(seen, size):
    words = shown(seen, size).words()
    for title in (*LANES.values(), "Undated", "2 March", "6 March"):
        assert title in words.replace("\u00a0", " ")


@BOTH
def test_a_lane_without_events_is_left_out(seen, size):
    words = shown(seen, size, MARKS[:1]).words()
    assert "In the streets" in words
    assert "The state" not in words
    assert "Undated" not in words


@BOTH
def test_each_event_links_its_mark_and_its_words(seen, size):
    view = shown(seen, size)
    for one in MARKS:
        assert " ".join(t.get_text() for t in view.lines(one.row_id)).endswith("Somewhere")


@BOTH
@pytest.mark.parametrize("label", ["Short", LONG, "x" * 90])
def test_words_are_whole_inside_and_apart(seen, size, label):
    many = [replace(m, row_id=f"{m.row_id}{n}", label=label) for n in range(3) for m in MARKS]
    view = shown(seen, size, many)
    assert view.faults() == []
    said = "".join(t.get_text() for t in view.lines("span0"))
    assert label.replace(" ", "") in said.replace(" ", "")


@BOTH
@pytest.mark.parametrize("marks", [MARKS[:1], MARKS[-1:], MARKS[:5], MARKS[5:]], ids=len)
def test_few_events_are_drawn_too(seen, size, marks):
    assert shown(seen, size, marks).faults() == []


def ticks(view):
    """The names at the head of the axis, from left to right, with their x."""
    named = [text for text in view.texts if (text.get_gid() or "").startswith(TICK)]
    head = min((text.get_position()[1] for text in named), default=0)
    return [
        (text.get_text().replace("\u00a0", " "), view.box(text).x0)
        for text in named
        if text.get_position()[1] == head
    ]


def long(start, end, **given):
    """An event of some length of time."""
    return replace(mark(str(start), 1, **given), start=start, end=end, when=str(start))


@pytest.mark.parametrize(
    ("begins", "names"),
    [
        ((datetime(2020, 3, 1, 21, 10), datetime(2020, 3, 2, 1, 40)),
         ["1 March, 9 p.m.", "10 p.m.", "11 p.m.", "2 March", "1 a.m.", "2 a.m."]),
        ((datetime(2020, 3, 1), datetime(2020, 3, 23)),
         ["1 March", "3", "5", "7", "9", "11", "13", "15", "17", "19", "21", "23"]),
        ((datetime(2020, 12, 21), datetime(2021, 1, 20)),
         ["21 December 2020", "28", "4 January 2021", "11", "18"]),
        ((datetime(2020, 10, 5), datetime(2021, 4, 3)),
         ["October 2020", "November", "December", "January 2021", "February", "March", "April"]),
        ((datetime(1991, 6, 1), datetime(2022, 1, 4)), [str(n) for n in range(1990, 2022, 2)]),
        ((datetime(1982, 6, 1), datetime(2022, 1, 4)),
         ["1980", "1985", "1990", "1995", "2000", "2005", "2010", "2015", "2020"]),
    ],
    ids=["a night", "three weeks", "round the new year", "seven months", "decades", "forty years"],
)  # fmt: skip
def test_an_axis_has_names_fit_for_its_length(seen, begins, names):
    first, last = begins
    rest = timedelta(hours=1) if first.hour else timedelta(days=1)
    view = shown(seen, WIDE, [long(first, first + rest), long(last, last + rest)])
    assert [name for name, _ in ticks(view)] == names
    assert view.faults() == []


def test_forty_events_of_two_days_are_apart(seen):
    day = datetime(2020, 3, 1)
    many = [
        long(day + n * timedelta(minutes=50), day + n * timedelta(minutes=50)) for n in range(40)
    ]
    view = shown(seen, WIDE, many)
    assert view.faults() == []
    x = [bar(view, one.row_id).x0 for one in many]
    assert x == sorted(x)
    assert min(b - a for a, b in pairwise(x)) > 5


@pytest.mark.parametrize(("opens", "tip"), [("start", "left"), ("end", "right")])
def test_an_open_end_is_an_arrow_and_no_length(seen, opens, tip):
    view = shown(seen, WIDE, [mark("one", 2, opens=opens), mark("two", 4)])
    (arrow,) = view.marks("one", Polygon)
    box, day = view.box(arrow), bar(view, "one")
    assert day.width == pytest.approx(bar(view, "two").width)
    assert (box.x1 < day.x0) if tip == "left" else (box.x0 > day.x1)
    assert view.inside(box)
    assert view.faults() == []


def test_a_moment_is_a_stroke_at_its_hour(seen):
    view = shown(seen, WIDE, [mark("one", 2, hours=(18, 18)), mark("two", 2, hours=(0, 24))])
    stroke, day = bar(view, "one"), bar(view, "two")
    assert stroke.width < 6
    middle = (stroke.x0 + stroke.x1) / 2
    assert middle == pytest.approx(day.x0 + 0.75 * day.width, abs=2)


def test_what_is_over_first_comes_first_within_a_day(seen):
    view = shown(seen, WIDE)
    assert bar(view, "morning").y0 < bar(view, "whole").y0


@BOTH
def test_the_order_of_events_that_start_alike_is_kept(seen, size):
    twins = [mark("b", 2), mark("a", 2)]
    tops = [shown(seen, size, twins).lines(name)[-1].get_position()[1] for name in "ba"]
    assert tops == sorted(tops)


@pytest.mark.parametrize("theme", [PALETTE, DARK])
def test_lane_titles_can_be_read_on_a_tinted_day(theme, contrast):
    def channel(n):
        ground, tint = (int(theme[name][n : n + 2], 16) for name in ("paper", "wash"))
        return round(ground + BAND * (tint - ground))

    ground = "#" + "".join(f"{channel(n):02x}" for n in (1, 3, 5))
    for name in ("protest", "state", "outside", "unsaid", "ink", "muted"):
        assert contrast(theme[name], ground) >= 4.5, name


def test_a_lane_without_title_is_refused():
    with pytest.raises(ValueError, match="elsewhere"):
        figure([mark("one", 2, lane="elsewhere")], LANES, "Undated", NAME, WIDE)


def test_no_events_are_refused():
    with pytest.raises(ValueError, match="at least one event"):
        draw([], LANES, "Undated", NAME, "alt")


def test_the_link_says_when_what_and_where():
    drawing = draw(MARKS, LANES, "Undated", NAME, "alt")
    assert 'aria-label="4 March to 6 March, Event span, Somewhere"' in drawing.wide
    assert 'aria-label="Undated, Event when, Somewhere"' in drawing.narrow
    assert drawing == draw(MARKS, LANES, "Undated", NAME, "alt")
