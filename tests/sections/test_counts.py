import re

import pandas as pd

from analysis.case.declaration import FIGURES
from analysis.prose.blocks import plain
from analysis.sections import counts


def test_every_count_stands_in_one_figure_unless_another_source_gives_it_again(ferry):
    shown = [row for figure in FIGURES for row in counts.of(ferry, figure).index]
    assert sorted(shown) == sorted(set(ferry.claims.index) - {"again"})


def test_rivals_stand_side_by_side_after_the_steps_of_the_toll(ferry):
    assert list(counts.of(ferry, "harm").index) == [
        "ten", "fourteen", "rival", "missing", "diver", "unhurt",
    ]  # fmt: skip


def test_a_share_stands_apart_from_counts_of_its_measure(ferry):
    assert "half" in counts.of(ferry, "others").index
    row = ferry.claims.loc["half"]
    share = {"en": "as a share", "fr": "en proportion"}[ferry.parameters.language]
    assert share in counts.measure(ferry, row)
    told = plain(counts.people(ferry, row))
    assert re.search(r"\((?:half|la moitié)\)$", told)
    assert not re.search(r"\b(?:were|ont été)\b", told)  # it may stand beside a verb of ours


def test_a_case_without_counts_has_none_in_any_figure(ferry):
    from dataclasses import replace

    none = replace(ferry, claims=ferry.claims.iloc[:0])
    assert all(isinstance(counts.of(none, each), pd.DataFrame) for each in FIGURES)
    assert all(counts.of(none, each).empty for each in FIGURES)
