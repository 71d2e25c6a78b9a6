import re

from nbformat import v4
from pages import export, main_of, plain

from analysis.export.html.headings import contents, name_headings, unique_ids


def test_contents_list_sections_and_what_is_in_them(english_page):
    entries = contents(main_of(english_page))
    assert [e.id for e in entries] == ["glance", "timeline", "harm", "evidence", "method"]
    assert [c.id for c in entries[1].children] == ["timeline-days"]
    assert entries[2].text == "Killed, injured, in hospital"


def test_contents_of_a_notebook_with_several_titles_start_with_them():
    page = export(plain(v4.new_markdown_cell("# A\n## a\n# B\n### no")))
    entries = contents(main_of(page))
    assert [(e.text, [c.text for c in e.children]) for e in entries] == [("A", ["a"]), ("B", [])]


def test_heading_without_an_id_is_named_by_its_text():
    html = '<h2>Day &amp; <em>night</em></h2><h3 id="own">x</h3><h3></h3>'
    named = '<h2 id="Day-night">Day &amp; <em>night</em></h2><h3 id="own">x</h3><h3></h3>'
    assert name_headings(html) == named


def test_a_taken_id_gets_a_number_and_the_template_s_own_are_taken():
    html = '<h2 id="a">1</h2><h2 class="x" id="a">2</h2><h2 id="note">3</h2>'
    ids = re.findall(r'id="([^"]*)"', unique_ids(html))
    assert ids == ["a", "a-2", "note-2"]
