"""What a drawing shows of a row beside its reach; each part in turn is in `test_parts.py`."""

from bs4 import BeautifulSoup

from analysis.audit.marks import marked
from analysis.audit.page import Page


def test_nothing_is_told_of_the_drawings_of_a_report(reports, cases):
    for language, (_, html) in reports.items():
        page = Page(BeautifulSoup(html, "html.parser"), cases[language])
        assert [*marked(page)] == []


def test_a_drawing_that_is_none_of_the_reports_is_not_looked_at(opened):
    assert [*marked(opened('<svg><a href="#ev-riots"><path d="M 0 0"/></a></svg>'))] == []
