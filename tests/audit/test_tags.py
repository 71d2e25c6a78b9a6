"""What is around an element."""

import pytest
from bs4 import BeautifulSoup

from analysis.audit.tags import cited, classes, closest, evidence, having, plain, within


@pytest.fixture
def tag():
    html = (
        '<article class="evidence wide" id="ev-injured" lang="fr"><p><a href="#ev-killed">'
        '<b>8</b></a><i class="cited" data-row="held"><u>2</u></i></p></article>'
    )
    return BeautifulSoup(html, "html.parser").find


def test_a_row_is_cited_by_a_link_or_a_name_around_it(tag):
    assert cited(tag("b")) == "killed"
    assert cited(tag("u")) == "held"
    assert cited(tag("p")) is None


def test_what_is_around_is_found_from_the_element_itself(tag):
    assert closest(tag("p"), lambda each: each.name == "p") is tag("p")
    assert within(tag("b"), "evidence") is having(tag("b"), "lang") is tag("article")
    assert within(tag("b"), "count") is None


def test_the_entry_of_evidence_is_known_inside_it(tag):
    assert evidence(tag("b")) == "injured"
    assert classes(tag("article")) == ["evidence", "wide"]
    assert classes(tag("p")) == []


def test_spaces_of_every_kind_are_one():
    assert plain(" 1\u202f000\u00a0\n people ") == "1 000 people"
