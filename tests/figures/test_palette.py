"""The colours of figures and pages."""

import pytest

from analysis.figures import palette


def test_every_light_colour_has_a_dark_one_and_is_swapped_safely():
    assert palette.PALETTE.keys() == palette.DARK.keys()
    by_hex = {}
    for name, value in palette.PALETTE.items():
        by_hex.setdefault(value, set()).add(palette.DARK[name])
    # A hex that stood for two dark colours could not be swapped for either.
    assert all(len(dark) == 1 for dark in by_hex.values())


@pytest.mark.parametrize("theme", [palette.PALETTE, palette.DARK])
def test_text_colours_are_dark_or_light_enough_to_read(theme, contrast):
    for name in theme.keys() - {"faint", "rule", "paper", "wash"}:
        assert contrast(theme[name], theme["paper"]) >= 4.5, name
    for name in ("ink", "muted"):
        assert contrast(theme[name], theme["wash"]) >= 4.5, name
