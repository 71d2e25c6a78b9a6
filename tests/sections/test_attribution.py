"""Who says it and how surely, in the source's own words, set apart in its text."""

from itertools import pairwise

from markupsafe import Markup

from analysis.case.passages import Passage
from analysis.case.reading import open_case
from analysis.sections.attribution import attributions, set_apart

FOUND = [Passage(0, 5, "attribution", "Selon"), Passage(16, 22, "hedge", "serait")]


def test_words_are_set_apart_by_their_kind_and_the_rest_is_data():
    assert set_apart("Selon <lui>, il serait", 0, FOUND) == Markup(
        '<b class="is-attribution">Selon</b> &lt;lui&gt;, il <i class="is-hedge">serait</i>'
    )


def test_what_begins_before_a_stretch_or_ends_after_it_is_cut():
    assert set_apart("lon l", 2, FOUND) == Markup('<b class="is-attribution">lon</b> l')
    assert set_apart("era", 17, FOUND) == Markup('<i class="is-hedge">era</i>')


def test_the_attributions_and_hedges_of_the_article_are_found_in_order(english):
    found = attributions(english, "article-fr")
    said = [each.text for each in found]
    assert {"selon", "a déclaré", "auraient", "seraient", "accusant"} <= set(said)
    assert all(a.end <= b.start for a, b in pairwise(found))


def test_an_edition_with_a_last_day_has_those_in_its_quotes_alone(english):
    early = open_case(language="en", as_of="2022-01-05")
    shown = attributions(early, "article-fr")
    assert 0 < len(shown) < len(attributions(english, "article-fr"))
    quotes = [str(row["quote"]) for row in early.rows.values()]
    assert all(any(each.text in quote for quote in quotes) for each in shown)
