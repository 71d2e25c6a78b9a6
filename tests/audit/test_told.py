"""What a case tells is told again."""

from dataclasses import replace

from analysis.audit.told import tell
from analysis.sections import casualties


def test_statements_figures_and_commentary_are_told(english):
    told = tell(english)
    assert {"fig-harm", "tab-events", "ev-injured"} <= told.held
    assert (
        set(told.figures)
        == set(told.drawn)
        == {"fig-timeline", "fig-harm", "fig-crowds", "fig-map"}
    )
    assert told.figures["fig-harm"].alt == casualties.harm(english).drawing.alt
    assert told.typed <= told.units


def test_it_is_told_once_for_a_case(english):
    assert tell(english) is tell(english)
    assert tell(english, 1).units > tell(english).units


def test_a_title_that_is_the_source_s_is_no_commentary(english, tmp_path):
    sources = english.sources.assign(title="Six hours of fire")
    told = tell(replace(english, folder=tmp_path, sources=sources))
    assert any("Six hours of fire" in text for text in told.texts)
    assert not any("Six hours" in unit for unit in map(str, told.typed))
