"""The rule table of wordings, read."""

import pytest

from analysis.case import languages
from analysis.case.parameters import CODING_RULES
from analysis.case.quantity_table import KINDS, read_table

READ = languages.known(languages.QUANTITIES)


@pytest.mark.parametrize("language", READ)
def test_the_fullest_phrase_comes_first(language):
    lengths = [len(rule.literal) for rule in read_table(language).phrases]
    assert lengths == sorted(lengths, reverse=True)


@pytest.mark.parametrize("language", READ)
def test_each_phrase_has_a_kind_and_bounds_under_each_rule(language):
    for rule in read_table(language).phrases:
        assert rule.kind in KINDS
        assert [*rule.bounds] == [*CODING_RULES]


def test_a_language_that_has_no_folder_is_told():
    with pytest.raises(ValueError, match="tlh"):
        read_table("tlh")
