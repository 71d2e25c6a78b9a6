import re

from pages import sample

from analysis.export.html.links import link_back, name_marks

PLACEHOLDER = '<p class="evidence-backlinks" data-row="x" data-label="Cited in"></p>'


def entry(placeholder=PLACEHOLDER):
    return f'<article class="evidence" id="ev-x"><h4>X</h4>{placeholder}</article>'


def cite(row="x"):
    return f'<a class="cite" href="#ev-{row}">ten</a>'


def back_links(html):
    return re.search(r'<p class="evidence-backlinks">(.*?)</p>', html)


def test_citations_are_numbered_in_order_by_row():
    html = link_back(f"<h2>A</h2>{cite()}{cite('y')}{cite()}")
    assert re.findall(r'id="([^"]*)"', html) == ["cite-x-1", "cite-y-1", "cite-x-2"]


def test_back_link_is_named_by_the_nearest_heading():
    html = link_back(f"<h2>A</h2><h3>B &amp; <em>C</em></h3>{cite()}{entry()}")
    assert back_links(html)[1] == (
        '<span class="evidence-backlinks-label">Cited in</span> <a href="#cite-x-1">B &amp; C</a>'
    )


def test_second_citation_under_a_heading_is_a_number_with_a_full_name():
    html = link_back(f"<h2>A</h2>{cite()}{cite()}{entry()}")
    assert '<a href="#cite-x-1">A</a> <a href="#cite-x-2" aria-label="A 2">2</a>' in html


def test_figure_is_one_place_named_by_its_number():
    figure = (
        f'<figure id="fig-a"><svg><a href="#ev-x"><path/></a></svg><figcaption>'
        f'<span class="number">Figure 1</span> {cite()}</figcaption></figure>'
    )
    html = link_back(f"<h2>A</h2>{figure}{entry()}")
    assert 'id="cite-x-1"' in html
    assert 'id="cite-x-2"' in html
    assert back_links(html)[1].endswith('</span> <a href="#fig-a">Figure 1</a>')


def test_table_is_named_by_its_number_and_what_follows_by_the_heading_again():
    table = (
        f'<table><caption><span class="number">Table 1</span> t</caption><tr><td>{cite()}</table>'
    )
    html = link_back(f"<h2>A</h2>{table}{cite()}{entry()}")
    assert re.findall(r">([^<>]+)</a>", back_links(html)[1]) == ["Table 1", "A"]


def test_row_that_nothing_cites_has_no_back_links():
    assert "evidence-backlinks" not in link_back(f"<h2>A</h2>{entry()}")


def test_entry_does_not_cite_itself():
    own = f'<article class="evidence" id="ev-x">{cite()}{PLACEHOLDER}</article>'
    assert "evidence-backlinks" not in link_back(own)


def test_reference_that_is_no_citation_is_left_alone():
    html = '<h2>A</h2><a class="ref" href="#ev-x">see</a><a class="cite" href="#fig-a">f</a>'
    assert link_back(html) == html


def test_linking_back_twice_changes_nothing():
    once = link_back(f"<h2>A</h2>{cite()}{entry()}")
    assert link_back(once) == once


def test_every_back_link_of_the_page_arrives(page):
    ids = set(re.findall(r'<[^>]*\sid="([^"]*)"', page))
    links = re.findall(r'<p class="evidence-backlinks">.*?</p>', page)
    assert len(links) == len(sample.ROWS)
    assert {i for link in links for i in re.findall(r'href="#([^"]*)"', link)} <= ids


def test_mark_is_named_by_its_row_or_by_the_words_it_shows():
    html = (
        '<svg><a href="#ev-x"><path/></a><a href="#ev-x" aria-label="other"><text>ten</text>'
        '<text>hurt</text></a><a href="#ev-x" aria-label="So ten hurt, says one"><text>ten hurt'
        '</text></a></svg><article id="ev-x"><h4>Ten <i>hurt</i></h4></article>'
    )
    names = re.findall(r'aria-label="([^"]*)"', name_marks(html))
    assert names == ["Ten hurt", "ten hurt", "So ten hurt, says one"]
