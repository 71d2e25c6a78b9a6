"""How a number that leads nowhere is told."""

import pytest
from bs4 import BeautifulSoup

from analysis.audit.locations import around, place, unresolved
from analysis.audit.mentions import mentions


@pytest.mark.parametrize(
    ("html", "said"),
    [
        ("<h2>At a glance</h2><div><i>9</i></div>", "At a glance"),
        ('<table><caption class="number">Table 1</caption><tr><i>9</i></tr></table>', "Table 1, i"),
        ('<figure><b class="number">Figure 2</b><i>9</i></figure>', "Figure 2, i"),
        ('<article class="evidence" id="ev-a"><i>9</i></article>', "evidence of a"),
        ("<p><i>9</i></p>", "before the first heading"),
    ],
)
def test_a_place_is_named_as_the_reader_finds_it(html, said):
    assert place(BeautifulSoup(html, "html.parser").find("i")) == said


def test_an_alternative_text_is_told_as_such():
    svg = BeautifulSoup("<h2>Map</h2><svg></svg>", "html.parser").find("svg")
    text = "All of them ran; nine fell."
    (nine,) = mentions(text, "en")
    told = unresolved(svg, nine, text, "aria-label")
    assert (told.place, told.number, told.context) == ("Map, alternative text", "nine", text)


def test_the_words_around_are_short():
    text = "far " * 50 + "nine" + " far" * 50
    (nine,) = mentions(text, "en")
    assert 60 < len(around(text, nine)) < 90


def test_a_sentence_is_told_whole():
    said = f"By the end of that long and cold day {'so ' * 20}nine fell."
    text = f"{'Before it much was said. ' * 9}{said} All ran."
    nine = next(each for each in mentions(text, "en") if each.text == "nine")
    told = around(text, nine)
    assert told.startswith("By the end")
    assert "nine fell." in told
