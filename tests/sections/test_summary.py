import re
from dataclasses import replace

from analysis.prose import blocks
from analysis.sections import summary


def test_the_title_block_says_what_is_not_known_of_the_source(cases):
    english = str(summary.title(cases["en"]).html)
    assert "without a title, an author, a publisher, an address or a date" in english
    french = str(summary.title(cases["fr"]).html)
    assert "sans titre, auteur, éditeur, adresse ou date" in french


def test_the_key_figures_are_every_harm_and_the_largest_crowd(english):
    assert list(summary.key_claims(english).index) == [
        "killed-rioters",
        "killed-police-guard",
        "injured",
        "hospitalised",
        "crowd-almaty",
    ]


def test_each_key_figure_has_its_claimant_and_hedge(english):
    tile = summary.tile(english, english.claims.loc["killed-police-guard"])
    assert 'href="#ev-killed-police-guard"' in tile
    assert "reportedly killed" in tile
    assert "No source named" in tile
    tile = summary.tile(english, english.claims.loc["killed-rioters"])
    assert "“eliminated”" in tile
    assert "According to the Kazakh police" in tile


def test_the_story_comes_first_and_each_sentence_of_it_cites(case):
    html = str(summary.glance(case).html)
    story = html[: html.index("<ul")]
    text = blocks.plain(story)
    sentences = [each for each in re.split(r"(?<=\.)\s", text.partition("\n")[2]) if each]
    assert 4 <= len(sentences) <= 5
    for row in ("lpg-cause", "aktau-protests", "almaty-police", "killed-rioters", "injured"):
        cited = f'href="#ev-{row}"' in story
        assert cited is (row != "injured"), row


def test_the_count_of_rows_is_a_note(english):
    html = str(summary.behind(english).html)
    assert html.startswith('<aside class="note">')
    assert "25 events, seven counts and 26 background facts" in blocks.plain(html)


def test_the_largest_crowd_is_not_shown_without_those_that_contest_it(english):
    claims = english.claims.copy()
    assert list(summary.key_claims(english)["measure"]).count("crowd") == 1
    claims.loc["crowd-square", "contests"] = "crowd-almaty"
    shown = summary.key_claims(replace(english, claims=claims))
    assert set(shown[shown["measure"] == "crowd"].index) == {"crowd-square", "crowd-almaty"}
