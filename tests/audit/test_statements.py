"""A statement of ours is in the page as the case tells it."""

import re

import pytest
from tracing import page, planted

from analysis.audit.told import tell
from analysis.audit.tracing import trace
from analysis.sections import casualties, summary, timeline


@pytest.mark.parametrize(
    "show", [summary.glance, casualties.table, timeline.table, casualties.sums]
)
def test_what_our_sections_show_is_what_the_case_tells(english, show):
    assert trace(page(show(english)), english) == []


@pytest.mark.parametrize(
    ("show", "said", "wrong", "told"),
    [
        (summary.glance, "According to the Kazakh police", "The article itself", "police"),
        (summary.glance, "reportedly killed", "killed", "reportedly killed"),
        (casualties.table, "Hedged: in the French conditional", "Not hedged", "Hedged"),
        (casualties.sums, "count them twice", "count them", "twice"),
        (timeline.table, "6.January, morning", "6\u00a0January, evening", "morning"),
        (timeline.table, 'href="#ev-riots"', 'href="#ev-injured"', "Riots"),
    ],
)
def test_any_word_of_it_that_differs_is_told_with_what_the_case_tells(
    english, show, said, wrong, told
):
    (found,) = trace(planted(page(show(english)), said, wrong), english)
    assert told in found.told


def test_a_number_of_the_commentary_is_that_of_the_row_it_cites(english, monkeypatch):
    shown = page(summary.glance(english))
    assert any(each in tell(english).typed for each in tell(english).units)
    monkeypatch.setattr("analysis.audit.page.Page.says", lambda *_: False)
    assert any("At a glance" in each.place for each in trace(shown, english))


def test_our_statements_stand_in_their_order(english):
    shown = str(casualties.table(english).html)
    first, second = re.findall(r'<tr><th scope="row">.*?</tr>', shown, re.DOTALL)[:2]
    for wrong in (shown.replace(first, ""), shown.replace(first + second, second + first)):
        assert wrong == shown or trace(page(wrong), english)
    assert trace(page(shown.replace(first, first * 2)), english)


def test_words_of_an_analyst_may_stand_between_blocks_of_ours(english):
    shown = [casualties.table(english), "<p>Our thoughts.</p>", timeline.table(english)]
    assert trace(page(*shown), english) == []
