"""Planted faults are caught, sound contents pass, and no rule of the audit is idle.

The fast form: faults that touch different lines of the page are planted at once, each must be told
at its own line, and only the first rounds are played; of sound rows it tries every third.
`FAULTS=all` plays all of them, `FAULTS=each` plants them one by one.
"""

import os

import page_faults
import pytest
from bs4 import BeautifulSoup
from tracing import page

from analysis.audit import tracing
from analysis.audit.cells import vouched
from analysis.audit.counts import spelled
from analysis.audit.marks import marked
from analysis.audit.own import take_out_own
from analysis.audit.page import Page
from analysis.audit.paper import compare

LEAST_CAUGHT, LEAST_PASSED = 0.95, 0.98
FORM = os.environ.get("FAULTS", "")
ROUNDS, STEP = (None, 1) if FORM else (2, 3)


def found(html, case):
    """What each rule finds in a page, by its name."""
    soup = BeautifulSoup(html, "html.parser")
    looked = Page(soup, case, take_out_own(soup))
    return {rule.__name__: [*rule(looked)] for rule in tracing.RULES}


def share(kept, every):
    return len(kept) / len(every)


@pytest.fixture(scope="module")
def together(reports, cases):
    """Which faults of the page are caught by which rules."""
    return {
        fault: rules
        for language in ("en", "fr")
        for fault, rules in page_faults.caught(
            [each for each in page_faults.of_page() if each.language == language],
            page_faults.without_fonts(reports[language][1]),
            lambda html, case=cases[language]: found(html, case),
            alone=FORM == "each",
            rounds=ROUNDS,
        ).items()
    }


def test_faults_of_the_page_are_caught(together):
    missed = [f"{fault.kind}: {fault.name}" for fault, rules in together.items() if not rules]
    assert 1 - share(missed, together) >= LEAST_CAUGHT, missed


# `marked` looks at lines that others do too: `test_parts.py` takes each part of it out.
APART = {spelled, vouched, marked}
OF_THE_PAGE = [rule for rule in tracing.RULES if rule not in APART]


@pytest.mark.parametrize("rule", OF_THE_PAGE, ids=lambda rule: rule.__name__)
def test_without_a_rule_some_fault_is_missed(together, rule):
    assert any(rules == {rule.__name__} for rules in together.values())


def test_without_the_rule_of_counts_in_words_a_fault_is_missed(french):
    wrong = '<p><span class="count" data-rows="injured riots">un</span> rang</p>'
    told = found(page(wrong, language="fr"), french)
    assert [name for name in told if told[name]] == ["spelled"]


def test_without_the_rule_of_cells_a_fault_is_missed(tmp_path, monkeypatch):
    rows = page_faults.lists("page")["rows"][:2]
    monkeypatch.setattr(tracing, "RULES", [each for each in tracing.RULES if each is not vouched])
    assert page_faults.refused(tmp_path, rows) == []


def test_faults_of_the_pdf_are_caught(paper, seen):
    faults = page_faults.of_pdf()
    missed = [
        f"{each.kind}: {each.name}" for each in faults if not compare([each.alter(paper)], seen)
    ]
    assert 1 - share(missed, faults) >= LEAST_CAUGHT, missed


def test_cells_that_their_quotes_do_not_bear_out_are_caught(tmp_path):
    rows = page_faults.lists("page")["rows"]
    assert share(page_faults.refused(tmp_path, rows), rows) >= LEAST_CAUGHT


def test_sound_contents_pass(tmp_path, english):
    sound = page_faults.lists("legitimate")
    rows = sound["rows"][::STEP]
    wrong = page_faults.refused(tmp_path, rows) + page_faults.refused_by_hand(english)
    assert 1 - share(wrong, [*rows, *sound["hand"]]) >= LEAST_PASSED, wrong
