"""Each part of the comparisons of PDF and drawings is there for a fault that it alone tells."""

import re

import page_faults
import pytest
from bs4 import BeautifulSoup

from analysis.audit import drawings, marks, paper, structure
from analysis.audit.page import Page
from analysis.audit.paper import Paper, Shown, compare

# A part of the comparison of PDFs, and the kind of fault that it alone tells.
WORDS = paper._Text  # noqa: SLF001 - its parts are taken out in turn
OF_PAPER = {
    "bookmark": (paper, "_bookmarks"),
    "alternative text": (paper, "_alternatives"),
    "title": (paper, "_about"),
    "number added": (WORDS, "left"),
    "left out": (WORDS, "lacking"),
    "order": (WORDS, "moved"),
}


def nothing(*_):
    return iter(())


@pytest.mark.parametrize("kind", OF_PAPER)
def test_without_a_part_of_the_comparison_of_pdfs_a_fault_passes(kind, request, monkeypatch):
    read, seen = request.getfixturevalue("paper"), request.getfixturevalue("seen")
    faults = [each for each in page_faults.of_pdf() if each.kind == kind][:4]
    assert all(compare([each.alter(read)], seen) for each in faults)
    monkeypatch.setattr(*OF_PAPER[kind], nothing)
    assert not all(compare([each.alter(read)], seen) for each in faults)


def test_without_the_words_of_turned_lines_a_fault_passes(monkeypatch):
    page = Shown((("مقتل12شخصا",),))
    wrong = [Paper(("مقتل 21 شخصا",))]
    assert compare(wrong, page)
    monkeypatch.setattr(WORDS, "unknown", nothing)
    assert not compare(wrong, page)


def test_the_pages_of_the_contents_and_of_the_feet_are_compared(paper, seen):
    faults = [each for each in page_faults.of_pdf() if each.kind == "contents and pages"]
    assert len(faults) >= 8
    assert all(compare([each.alter(paper)], seen) for each in faults)


def figure(html, anchor):
    """The styles of a page and one of its figures."""
    styles = re.findall(r"<style>\.st-0.*?</style>", html, re.DOTALL)
    shown = re.search(rf'<figure [^>]*id="{anchor}".*?</figure>', html, re.DOTALL)[0]
    return f'<html lang="en"><body>{"".join(styles)}{shown}</body></html>'


@pytest.mark.parametrize("kind", page_faults.MARKS)
def test_without_a_part_of_the_comparison_of_drawings_a_fault_passes(
    kind, html, english, monkeypatch
):
    part, anchor, do = page_faults.MARKS[kind]
    wrong = figure(page_faults.in_figure(anchor, do)(html), anchor)
    module, rule = (marks, marks.marked) if hasattr(marks, part) else (drawings, drawings.drawn)

    def told():
        return [*rule(Page(BeautifulSoup(wrong, "html.parser"), english))]

    assert told()
    monkeypatch.setattr(module, part, nothing)
    assert not told()


def test_without_what_stands_beside_links_a_number_passes(opened, monkeypatch):
    wrong = '<p class="evidence-backlinks">99 dead</p>'
    assert [*structure.ways_back(opened(wrong))]
    monkeypatch.setattr(structure, "_beside", nothing)
    assert not [*structure.ways_back(opened(wrong))]
