"""What a PDF says is read, and what a page has of it."""

import pytest
import typst
from bs4 import BeautifulSoup
from tracing import page

from analysis.audit.pdf import in_order, read_pdf, shown

SOURCE = """
#set document(title: "A tale", description: "What it tells")
= First
#pagebreak()
= Second
#math.equation(alt: "nine fell", $9$)
"""


def test_pages_outline_alternative_texts_and_title_are_read():
    paper = read_pdf(typst.compile(SOURCE.encode(), pdf_standards="ua-1"))
    assert paper.pages[0].strip() == "First"
    assert paper.outline == (("First", 1), ("Second", 2))
    assert paper.alts == ("nine fell",)
    assert (paper.title, paper.description) == ("A tale", "What it tells")


def seen(*html):
    return shown(BeautifulSoup(page(*html), "html.parser"))


def test_a_row_of_a_table_is_a_stretch_and_has_its_cells():
    (row,) = seen("<table><tr><th>4 January</th><td>Riots</td></tr></table>").stretches
    assert row == ("4JanuaryRiots", "4January", "Riots")


def test_a_citation_is_followed_by_the_number_of_its_entry():
    entry = (
        '<article class="evidence" id="ev-b"><p>Riots</p><dl><dt>Who</dt><dd>They</dd></dl>'
        '<p class="evidence-backlinks"><span>Cited in</span> <a href="#c">Here</a> '
        '<a href="#d" aria-label="Here 2">2</a></p></article>'
    )
    told = seen('<p><a class="cite" href="#ev-b">Riots</a> began.</p>', entry)
    assert told.stretches == (("Riots[1]began.",), ("[1]Riots—They.CitedinHere",))


def test_what_paper_does_not_show_is_no_part_of_it():
    hidden = '<nav class="contents"><a href="#a">A</a></nav><div class="figure-narrow">B</div>'
    assert seen(hidden, "<ol><li>C</li><li>D</li></ol>").stretches == (("1.C",), ("2.D",))


def test_a_drawing_is_a_stretch_with_its_axis_and_has_its_marks():
    mark = '<a href="#ev-b"><text>The Montreal</text><text>police</text></a>'
    svg = f'<svg><text data-tick="0">0</text><text data-tick="6">6</text>{mark}</svg>'
    assert seen(svg).stretches[0] == ("06TheMontrealpolice", "TheMontrealpolice", "0", "6")


def test_the_head_of_a_table_may_stand_again():
    head = "<table><thead><tr><th>When</th><th>What</th></tr></thead></table>"
    assert seen(head).again == {"WhenWhat"}


class Line:
    """A page of one line as PDFium reads it: letters, each at its place from the left (pt)."""

    def __init__(self, letters, places):
        self.letters, self.places = letters, places

    def get_text_range(self):
        return self.letters

    def count_chars(self):
        return len(self.letters)

    def get_charbox(self, place):
        return (self.places[place], 340, self.places[place] + 3, 346)

    def count_rects(self):
        return len(self.letters)

    get_rect = get_charbox


@pytest.mark.parametrize(
    ("letters", "places", "told"),
    [
        (
            "Su 17 isse\r\n",
            [189, 194, 201, 234, 237, 240, 199, 200, 204, 208, 0, 0],
            "Suisse17\r\n",
        ),
        ("Su 17", [189, 194, 201, 234, 237], "Su 17"),
        # Kerning and accents go back a little; what is written from right to left, all the way.
        ("AVA", [189, 193, 192.5], "AVA"),
        ("بيروت", [208, 204, 200, 194, 189], "بيروت"),
    ],
)
def test_a_word_that_pdfium_takes_apart_is_put_together(letters, places, told):
    assert in_order(Line(letters, places)) == told
