"""The report's own look for a chart of somebody's own, and figures shown by a notebook."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from analysis.figures.letters import FONTS
from analysis.figures.palette import PALETTE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from matplotlib.figure import Figure

_MARGIN = 12.0  # px
_SERIES = ("state", "protest", "crowd", "outside", "harm", "unsaid")


@contextmanager
def house_style() -> Iterator[None]:
    """Draw what is drawn within in the report's font, colours and sizes.

    Sizes are in points (1/72 inch); the picture has 2 dots a point. The settings of matplotlib
    are as before when it ends.

    >>> with house_style():
    ...     facts.claims.groupby("measure").size().plot.barh(title="Claims by measure")
    """
    import matplotlib as mpl
    from matplotlib import font_manager

    for file in ("Regular", "SemiBold", "Italic"):
        font_manager.fontManager.addfont(FONTS / f"ReportSans-{file}.ttf")
    show_figures()
    with mpl.rc_context(settings()):  # type: ignore[arg-type]  # they are all settings of it
        yield


def settings() -> dict[str, Any]:
    """Return matplotlib's settings (rcParams) for the report's look."""
    from cycler import cycler

    ink, rule = PALETTE["ink"], PALETTE["rule"]
    return {
        # No second family: matplotlib would warn, in the notebook, of a weight that it lacks.
        "font.family": ["Report Sans"],
        "font.size": 13,
        "text.color": ink,
        "axes.titlesize": 15,
        "axes.titleweight": 600,
        "axes.titlelocation": "left",
        "axes.labelcolor": PALETTE["muted"],
        "axes.edgecolor": rule,
        "axes.spines.top": False,
        "axes.spines.right": False,
        "axes.prop_cycle": cycler(color=[PALETTE[name] for name in _SERIES]),
        "xtick.color": rule,
        "ytick.color": rule,
        "xtick.labelcolor": ink,
        "ytick.labelcolor": ink,
        "figure.figsize": (7.2, 4.0),
        "figure.facecolor": PALETTE["paper"],
        "figure.autolayout": True,
        "savefig.dpi": 144,
    }


def with_margin(figure: Figure) -> Figure:
    """Give a drawing a margin: the report has one of its own round its drawings."""
    width, height = figure.get_size_inches() * 72
    whole, tall = width + 2 * _MARGIN, height + 2 * _MARGIN
    figure.set_size_inches(whole / 72, tall / 72)
    for axes in figure.axes:
        axes.set_position((_MARGIN / whole, _MARGIN / tall, width / whole, height / tall))
    return figure


def show_figures() -> None:
    """Have the notebook that runs this show matplotlib's figures as pictures, `plt` or not."""
    shell = getattr(sys.modules.get("IPython"), "get_ipython", lambda: None)()
    if shell is not None:
        from matplotlib.figure import Figure

        png = shell.display_formatter.formatters["image/png"]
        if Figure not in png.type_printers:
            from IPython.core.pylabtools import select_figure_formats

            select_figure_formats(shell, {"retina"}, bbox_inches=None)  # type: ignore[no-untyped-call]
