"""Spaces at which no line may break."""

import pytest

from analysis.figures.binding import bind, bind_html


def shown(text):
    return text.replace("\u00a0", "~").replace("\u202f", "_")


@pytest.mark.parametrize(
    "bound",
    [
        "des 4~et~5~janvier",
        "on 4~and~5~January 2022",
        "du 1ᵉʳ~janvier",
        "les «_éliminés_» et",
        "plus de 1_000_000~personnes",
        "81~ans, et 20~% de",
        "en 2019 mais 25~fois",
        "Figure~1, Table~2, le tableau~3",
        "J.~K. Tokayev".replace(" ", "~"),
        "par É.~M., Ё.~Н.",
    ],
)
def test_what_belongs_together_stays_on_a_line(bound):
    text = bound.replace("~", " ").replace("_", " ")
    assert shown(bind(text)) == bound
    assert len(bind(text)) == len(text)
    assert bind(bind(text)) == bind(text)


def test_tags_drawings_and_code_are_left_as_they_are():
    html = '<a title="4 et 5">4 et 5</a><svg><text>4 et 5</text></svg><pre>4 et 5</pre>'
    assert shown(bind_html(html)) == html.replace('">4 et 5', '">4~et~5')


@pytest.mark.parametrize(
    "bound",
    [
        '<a href="#x">12</a>~chiffres',
        '<a href="#x">Cinq</a>~personnes',
        '<a href="#x">more than 1_000</a>~people',
        '<span data-row="x"><a>25_000</a></span>~people',
        '<a href="#x">seven</a>~events and <a href="#y">their days</a> in',
        "in <a>2019</a> but",
        "<a>dozens</a> of people",
        "<pre><a>12</a> lines</pre>",
        "<svg><a>12</a> people</svg>",
    ],
)
def test_a_number_and_the_word_it_counts_are_bound_across_the_end_of_its_link(bound):
    assert shown(bind_html(bound.replace("~", " ").replace("_", " "))) == bound
