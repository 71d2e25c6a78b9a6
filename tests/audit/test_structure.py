"""Numbers of the report itself: figures, tables, contents, the way back."""

import pytest
from tracing import caught, page, planted, says

from analysis.audit.tracing import trace


def test_a_wrong_number_of_a_figure_is_caught_with_its_place(html, english):
    wrong = planted(html, '(class="number">Figure\u00a0)3', r"\g<1>4")
    assert says(trace(wrong, english), "4", "Figure 4")


@pytest.mark.parametrize(
    ("said", "wrong"), [("Figure 3", set()), ("Figure 2", {"2"}), ("3 figures", {"3"})]
)
def test_a_reference_has_the_number_of_what_it_leads_to(english, said, wrong):
    shown = f'<p>As <a href="#fig-harm">{said}</a> shows.</p><div id="fig-harm"></div>'
    assert caught(trace(page(shown), english)) == wrong
    assert trace(page(shown.partition("<div")[0]), english)  # there is no such figure


def test_an_entry_of_the_contents_says_what_its_heading_says(english):
    contents = '<nav><a href="#a">All {}</a></nav><h2 id="a">All lives</h2>'
    assert trace(page(contents.format("lives")), english) == []
    assert caught(trace(page(contents.format("cats")), english)) == {"All cats"}
    assert caught(trace(page('<nav><b>9</b> <a href="#a">A</a></nav><h2 id="a">A</h2>'), english))


def test_a_link_back_leads_to_a_place_of_its_name_that_cites_the_row(english):
    back = (
        '<h2>Here</h2><p><a id="c" href="#ev-riots">They ran.</a> <a id="d" href="#ev-riots">'
        'On.</a></p><article class="evidence" id="ev-riots"><p class="evidence-backlinks">'
        '<a href="#{}">{}</a> <a href="#d" aria-label="Here {}">{}</a></p></article>'
    )
    assert trace(page(back.format("c", "Here", 2, 2)), english) == []
    for wrong in (
        ("c", "There", 2, 2),
        ("c", "Here", 3, 3),
        ("c", "Here", 3, 2),
        ("x", "Here", 2, 2),
    ):
        assert trace(page(back.format(*wrong)), english), wrong
