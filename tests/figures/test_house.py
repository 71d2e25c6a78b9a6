"""The report's look for somebody's own chart."""

import matplotlib as mpl
import pytest
from matplotlib.figure import Figure

from analysis import casualties, house_style, open_case, places, timeline
from analysis.figures.palette import PALETTE
from analysis.figures.style import REPORT_MIME


def test_the_style_holds_within_and_leaves_nothing_behind():
    before = dict(mpl.rcParams)
    with house_style():
        assert mpl.rcParams["font.family"][0] == "Report Sans"
        axes = Figure().add_subplot()
        (line,) = axes.plot([1, 2])
        assert line.get_color() == PALETTE["state"]
        assert not axes.spines["top"].get_visible()
    assert dict(mpl.rcParams) == before


def test_nothing_is_said_of_fonts(caplog):
    with house_style():
        figure = Figure()
        figure.add_subplot().set_title("Claims by measure")
        figure.canvas.draw()
    assert caplog.messages == []


@pytest.mark.parametrize(
    "made",
    [
        timeline.figure,
        places.figure,
        casualties.harm,
        casualties.crowds,
    ],
    ids=lambda made: f"{made.__module__.rpartition('.')[2]}-{made.__name__}",
)
def test_a_figure_gives_matplotlibs_own_and_no_label_of_it_is_cut(case, made):
    figure = made(case).figure
    assert isinstance(figure, Figure)
    figure.canvas.draw()
    whole = figure.bbox
    for text in figure.axes[0].texts:
        box = text.get_window_extent()
        if text.get_text().strip():
            assert whole.x0 - 1 <= box.x0 <= box.x1 <= whole.x1 + 1, text.get_text()
            assert whole.y0 - 1 <= box.y0 <= box.y1 <= whole.y1 + 1, text.get_text()


def test_its_rows_are_those_of_the_case(english):
    data = timeline.figure(english).data
    assert list(data.index) == list(english.events.index)
    assert {"date", "label", "quote"} <= set(data.columns)


@pytest.mark.parametrize(
    "made", [timeline.figure, places.figure, casualties.harm, casualties.crowds]
)
def test_where_nothing_can_be_drawn_a_notebook_still_runs(made):
    early = made(open_case(language="en", as_of="2022-01-01"))
    early.figure.set_facecolor("whitesmoke")
    assert len(early.data.columns) > 5
    shown = early._repr_mimebundle_()
    assert "Nothing to draw" in shown["text/plain"]
    assert not shown[REPORT_MIME]
