"""The PDF says no number that the page does not."""

import pytest
import typst
from bs4 import BeautifulSoup
from tracing import caught, page, trace_pdf

from analysis.audit import pdf_pages
from analysis.audit.mentions import mentions
from analysis.audit.pdf import printed, shown


def test_a_wrong_number_in_the_pdf_alone_is_caught_with_its_page(pages, html):
    wrong = [text.replace("dates \u206010 of", "dates 10 of") for text in pages]
    number = next(n for n, text in enumerate(wrong) if "Behind this page" in text)
    wrong[number] = wrong[number].replace("Behind this page: ", "Behind this page: 8 or ")
    (found,) = trace_pdf(wrong, html)
    assert (found.place, found.number) == (f"PDF, page {number + 1}", "8")


def test_an_entry_of_evidence_that_does_not_exist_is_caught(pages, html):
    (found,) = trace_pdf([*pages[:-1], f"{pages[-1]}\nThey ran [99]."], html)
    assert found.number == "[99]"


def test_a_number_stands_beside_a_word_that_it_has_beside_it_in_the_page():
    html = page("<p>Eight people ran.</p>")
    assert trace_pdf(["They saw 8 peo\ufffeple"], html) == []  # as PDFium has a broken word
    assert caught(trace_pdf(["Then eight soldiers ran"], html)) == {"eight"}


def test_numbers_of_pages_are_no_numbers_of_the_report():
    html = page("<h2>At a glance</h2>")
    assert trace_pdf(["At a glance 2\n1 / 2", "2 / 2"], html) == []
    assert caught(trace_pdf(["At a glance 3\n1 / 2", "2 / 3"], html)) == {"3", "2"}
    html = page("<h2>At a glance</h2><h2>Timeline</h2>")
    assert trace_pdf(["At a glance 1 Timeline 2 \n1 / 2", "2 / 2"], html) == []
    assert caught(trace_pdf(["At a glance 1 Other 2\n1 / 2", "2 / 2"], html)) == {"2"}


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("#table(columns: 3, inset: 0.45em, [238], [238], [1\u202f000])", (238, 238, 1000)),
        ("#table(columns: 2, inset: 0.45em, [38], [100,000])", (38, 100_000)),
        ("#grid(columns: 3 * (60pt,), [0], [100], [200])", (0, 100, 200)),
        ("#grid(columns: 3 * (60pt,), [0], [100,000], [200,000])", (0, 100_000, 200_000)),
        ("#set par(justify: true)\nplus de 5\u202f000 et de 1 000 personnes", (5000, 1000)),
    ],
)
def test_numbers_that_stand_apart_on_paper_are_read_apart(written, read):
    (text,) = pdf_pages(typst.compile(written.encode()))
    assert tuple(mention.value for mention in mentions(text, "en")) == read


def test_a_number_that_ends_an_entry_is_not_one_with_the_next_entry():
    html = page("<p>Cited in Table 3</p><p>Dozens of people ran, and dozens of dogs.</p>")
    pdf = ["[1] Dozens of dogs. Cited in Table 3\n[2] Dozens of people ran"]
    assert {found.number for found in trace_pdf(pdf, html)} <= {"[1]", "[2]"}


def test_a_number_on_a_line_from_right_to_left_is_looked_for_by_its_digits():
    [page] = [shown(BeautifulSoup("<p>مقتل ١٢ شخصا</p>", "html.parser"))]
    told = {
        each.told.number: each.stands_in(page) for each in printed(["اصخش ١٢ مبنى\n13 x"], "en")
    }
    assert told == {"١٢": True, "13": False}
    marks = [each.entry for each in printed(["]1[ مبنى ]«2["], "en") if each.entry]
    assert marks == [1, 2]


def test_marks_of_direction_part_no_hour():
    numbers = [each.told.number for each in printed(["à 7 h 46\u200e[7]\u200e."], "fr")]
    assert numbers == ["[7]", "7 h 46"]


def test_a_name_broken_at_its_space_is_a_name_still():
    assert [*printed(["Le Courrier des \r\nDeux Rives"], "fr")] == []


@pytest.mark.parametrize(
    ("language", "said", "cut"),
    [("fr", "de 22 h 50 à 1 h 20, selon", "1 h\n20"), ("en", "until 6.40 pm, said", "6.40\npm")],
)
def test_an_hour_broken_at_a_line_s_end_is_an_hour_still(language, said, cut):
    html = f'<html lang="{language}"><body><p>{said}</p></body></html>'
    told = shown(BeautifulSoup(html, "html.parser"))
    whole = cut.replace("\n", " ")

    def unknown(text):
        return [each.told.number for each in printed([text], language) if not each.stands_in(told)]

    assert unknown(said.replace(whole, cut)) == []
    assert unknown(said.replace(whole, f"3{cut}"))
