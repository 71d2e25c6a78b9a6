from analysis.prose import blocks, summary


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
    assert "no source named" in tile
    tile = summary.tile(english, english.claims.loc["killed-rioters"])
    assert "“eliminated”" in tile
    assert "According to the Kazakh police" in tile


def test_the_number_of_dated_events_says_how_many_are_inferred(french):
    assert "dont trois par déduction" in blocks.plain(summary.dated_tile(french))
