import pytest

from analysis.prose.cite import cite, counted, note, refer, row


def test_a_citation_leads_to_its_evidence_and_says_what_stands_behind_it(english):
    html = cite(english, "injured", "more than 1,000")
    assert html.startswith('<a class="cite" href="#ev-injured" title="')
    assert "according to the Kazakh Ministry of Health" in html
    assert html.endswith(">more than 1,000</a>")


def test_a_hedged_row_carries_its_hedge_in_the_note(french):
    assert "au conditionnel" in note(french, "killed-police-guard")
    assert "sans source citée" in note(french, "killed-police-guard")
    assert "l’article lui-même" not in note(french, "killed-police-guard")
    assert "l’article lui-même" in note(french, "crowd-square")
    assert "entre guillemets" in note(french, "killed-rioters")


def test_text_is_escaped(english):
    assert "&lt;b&gt;" in cite(english, "injured", "<b>")


def test_a_count_names_its_rows(english):
    html = counted("tab-claims", english.claims, "seven")
    assert 'href="#tab-claims"' in html
    for claim in english.claims.index:
        assert claim in html


def test_a_cross_reference_is_numbered(french):
    assert refer(french, "tab-rules") == '<a class="ref" href="#tab-rules">tableau 3</a>'


def test_a_row_that_does_not_exist_is_an_error(english):
    with pytest.raises(KeyError):
        row(english, "no-such-row")
