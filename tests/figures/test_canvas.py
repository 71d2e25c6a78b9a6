"""Marks on a sheet."""

import matplotlib as mpl

from analysis.figures import palette
from analysis.figures.canvas import Sheet
from analysis.figures.style import WIDE


def test_a_hollow_mark_has_paper_inside_and_a_full_one_its_colour():
    sheet = Sheet(WIDE)
    sheet.dot(10, 10, "state", hedged=True, url="")
    sheet.dot(30, 10, "state", hedged=False, url="")
    [axes] = sheet.cut(40).axes
    hollow, full = axes.artists or axes.patches
    assert mpl.colors.to_hex(hollow.get_facecolor()) == palette.PALETTE["paper"]
    assert mpl.colors.to_hex(hollow.get_edgecolor()) == palette.PALETTE["state"]
    assert mpl.colors.to_hex(full.get_facecolor()) == palette.PALETTE["state"]
