"""What a notebook shows in place of what only the report's page can show."""

import re

import pytest

from analysis import article, casualties, context, method, places, summary, timeline
from analysis.prose import blocks
from analysis.prose.in_notebook import SHOWN_IN, in_notebook, picture

BY_NOTEBOOK = {
    "00-summary": [summary.title, summary.glance],
    "01-timeline": [timeline.opening, timeline.figure, places.figure, timeline.table],
    "02-casualties": [
        casualties.opening,
        casualties.harm,
        casualties.crowds,
        casualties.table,
        casualties.sums,
        casualties.rules,
    ],
    "03-context": [context.opening, context.long_view, context.topics],
    "04-evidence": [
        article.opening,
        article.text,
        method.curation,
        method.limits,
        method.reproduce,
    ],
}


def shown(made, case):
    bundle = made(case)._repr_mimebundle_()
    return (bundle[0] if isinstance(bundle, tuple) else bundle)["text/html"]


@pytest.fixture(scope="module")
def pages(cases):
    """Each notebook's outputs as one HTML, by language and notebook."""
    return {
        (language, name): "\n".join(shown(each, case) for each in made)
        for language, case in cases.items()
        for name, made in BY_NOTEBOOK.items()
    }


def test_every_link_leads_to_its_note_its_target_or_another_notebook(pages):
    for (language, name), html in pages.items():
        ids = set(re.findall(r'\bid="([^"]*)"', html))
        for target in re.findall(r'href="#([^"]*)"', html):
            assert target in ids, (language, name, target)
        for file, anchor in re.findall(r'href="([\w-]+)\.ipynb#([^"]*)"', html):
            assert file != name
            assert f'id="{anchor}"' in pages[language, file]


def test_anchors_stand_in_the_notebook_that_is_said_to_show_them(pages):
    for name, anchors in SHOWN_IN.items():
        missing = [each for each in anchors if f'id="{each}"' not in pages["en", name]]
        assert missing == []


def test_nothing_is_left_that_a_notebook_breaks_on(pages):
    for html in pages.values():
        assert "<svg" not in html
        assert "<script" not in html
        assert 'href="data:' not in html
        assert len(set(re.findall(r' id="(note-[^"]*)"', html))) == html.count(' id="note-')


def test_a_citation_keeps_its_quote_and_who_says_it(english):
    html = shown(casualties.sums, english)
    (target,) = set(re.findall(r'<a href="#(note-\w+-ev-injured)"', html))
    note = re.search(rf'<li id="{target}">(.*?)</li>', html)[1]
    assert "plus de 1" in note
    assert "Ministry of Health" in note


def test_a_link_to_what_stands_nowhere_becomes_its_words():
    assert in_notebook('<p><a class="ref" href="#elsewhere">words</a></p>') == "<p>words</p>"


def test_text_stays_escaped():
    html = str(blocks.paragraph('<img src=x onerror="a">').html)
    assert in_notebook(html) == html
    assert 'alt="&lt;b&gt; &quot;"' in picture(b"", 720, '<b> "')


def test_what_a_link_may_lead_to_is_not_folded_away(pages):
    for html in pages.values():
        closed = re.findall(r"<details(?! open)[^>]*>(.*?)</details>", html, re.DOTALL)
        outside = re.sub(r"<details(?! open)[^>]*>.*?</details>", "", html, flags=re.DOTALL)
        folded = {name for each in closed for name in re.findall(r'\bid="([^"]*)"', each)}
        assert folded.isdisjoint(re.findall(r'href="#([^"]*)"', outside))
