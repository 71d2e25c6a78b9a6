import pytest
from matplotlib.patches import Rectangle

from analysis.figures import coverage
from analysis.figures.coverage import Span, Strip
from analysis.figures.palette import PALETTE
from analysis.figures.style import NARROW, WIDE

LEGEND = {"used": "used", "excluded": "left out on purpose", "open": "open"}
STRIPS = (
    Strip(200, (Span(0, 20, "used", "a"), Span(100, 140, "excluded", ""))),
    Strip(400, (Span(380, 400, "open", ""), Span(1, 2, "used", "b"))),
)


@pytest.fixture(params=[WIDE, NARROW], ids=["wide", "narrow"])
def size(request):
    return request.param


@pytest.fixture
def drawn(seen, size):
    return seen(coverage.figure(STRIPS, LEGEND, size))


def grounds(drawn):
    face = PALETTE["wash"]
    return [p for p in rectangles(drawn) if as_hex(p) == face]


def rectangles(drawn):
    return [p for p in drawn.axes.get_children() if isinstance(p, Rectangle)]


def as_hex(patch):
    from matplotlib.colors import to_hex

    return to_hex(patch.get_facecolor())


def test_a_sentence_is_as_long_as_it_has_letters(drawn, size):
    widths = [drawn.box(patch).width for patch in grounds(drawn)]
    assert widths == pytest.approx([size.width / 2, size.width])


def test_a_passage_stands_where_it_stands_in_its_sentence(drawn, size):
    (mark,) = drawn.marks("a")
    assert drawn.box(mark).x0 == pytest.approx(0, abs=1)
    assert drawn.box(mark).x1 == pytest.approx(20 / 400 * size.width, abs=1)


def test_the_shortest_passage_can_be_seen(drawn):
    (mark,) = drawn.marks("b")
    assert drawn.box(mark).width >= 3


def test_each_state_has_a_shape_of_its_own(seen, size):
    def shape(state):
        strips = (Strip(100, (Span(10, 50, state, "x"),)),)
        (mark,) = (figure := seen(coverage.figure(strips, {}, size))).marks("x")
        hollow = as_hex(mark) == PALETTE["paper"]
        return hollow, round(figure.box(mark).height)

    assert len({shape(state) for state in coverage.STATES}) == 3


def test_no_word_leaves_the_sheet_or_stands_on_another(drawn):
    assert drawn.faults() == []
    assert all(label in drawn.words() for label in LEGEND.values())


def test_without_a_sentence_or_an_alt_there_is_no_figure():
    with pytest.raises(ValueError, match="at least one sentence"):
        coverage.draw((), LEGEND, {}, "alt")
    with pytest.raises(ValueError, match="alt"):
        coverage.draw(STRIPS, LEGEND, {"a": "A", "b": "B"}, " ")


def test_a_state_that_is_none_is_refused():
    with pytest.raises(KeyError):
        coverage.figure((Strip(10, (Span(0, 1, "lost", ""),)),), LEGEND, WIDE)


def test_the_same_sentences_give_the_same_drawing():
    one, two = (coverage.draw(STRIPS, LEGEND, {"a": "A", "b": "B"}, "alt") for _ in range(2))
    assert one == two
