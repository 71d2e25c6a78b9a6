from dataclasses import replace
from datetime import date

import pytest
from matplotlib.colors import to_hex

from analysis.figures.palette import DARK, PALETTE
from analysis.figures.style import BAND, NARROW, WIDE
from analysis.figures.timeline import Mark, draw, figure

LANES = {"protest": "In the streets", "state": "The state", "unsaid": "No one named"}
LONG = "A label of the greatest length that a curator may write, with its ninety characters or so"
BOTH = pytest.mark.parametrize("size", [WIDE, NARROW], ids=lambda size: size.name)


def mark(row_id, day=None, last=None, *, lane="protest", part=None, hedged=False, label=""):
    start = day and date(2020, 3, day)
    end = last and date(2020, 3, last)
    when = " to ".join(f"{n} March" for n in (day, last) if n)
    return Mark(
        row_id, label or f"Event {row_id}", lane, start, end, part, "Somewhere", hedged, when=when
    )


MARKS = (
    mark("one", 2),
    mark("two", 4, lane="state"),
    mark("morning", 6, part=(0.25, 0.5)),
    mark("whole", 6),
    mark("span", 4, 6, hedged=True),
    mark("when", lane="state"),
    mark("unknown", lane="unsaid", hedged=True),
)


def shown(seen, size, marks=MARKS):
    return seen(figure(marks, LANES, "Undated", lambda day: f"{day.day} March", size))


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


def test_three_voices_and_an_inferred_date_are_four_forms(seen):
    one = MARKS[0]
    forms = [{}, {"claimed": True}, {"hedged": True}, {"inferred": True}]
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
        assert title in words


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


@BOTH
def test_names_of_days_thin_out_over_a_long_time(seen, size):
    long = [mark("first", 1), replace(mark("last", 1), end=date(2020, 5, 30), row_id="last")]
    view = shown(seen, size, long)
    assert view.faults() == []
    assert 2 <= sum("March" in text.get_text() for text in view.texts) < 60
    assert view.figure.bbox.height < 2600


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
        figure([mark("one", 2, lane="elsewhere")], LANES, "Undated", str, WIDE)


def test_no_events_are_refused():
    with pytest.raises(ValueError, match="at least one event"):
        draw([], LANES, "Undated", str, "alt")


def test_the_link_says_when_what_and_where():
    drawing = draw(MARKS, LANES, "Undated", lambda day: f"{day.day} March", "alt")
    assert 'aria-label="4 March to 6 March, Event span, Somewhere"' in drawing.wide
    assert 'aria-label="Undated, Event when, Somewhere"' in drawing.narrow
    assert drawing == draw(MARKS, LANES, "Undated", lambda day: f"{day.day} March", "alt")
