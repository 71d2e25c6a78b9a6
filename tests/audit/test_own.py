"""Which cell an element stands in, and the cells whose numbers are their author's own."""

from bs4 import BeautifulSoup
from nbformat import v4

from analysis.audit.own import cell_of, take_out_own
from analysis.audit.tracing import trace
from analysis.export.html import ReportHTMLExporter
from analysis.sections import method


def page(*cells):
    """The page of a merged report with these cells, an intro first."""
    for place, cell in enumerate(cells, start=4):
        cell.metadata["report"] = {"notebook": "02-casualties", "cell": place}
    notebook = v4.new_notebook(cells=[*cells], metadata={"report": {"language": "en"}})
    return ReportHTMLExporter().from_notebook_node(notebook)[0]


def own(cell):
    cell.metadata["tags"] = ["own-calculation"]
    return cell


def code(html):
    shown = v4.new_output("display_data", data={"text/html": html})
    return v4.new_code_cell("1", outputs=[shown])


def test_an_element_is_led_back_to_its_cell():
    soup = BeautifulSoup(
        page(v4.new_markdown_cell("a"), v4.new_markdown_cell("*b*")), "html.parser"
    )
    assert cell_of(soup.find("em")) == "02-casualties.ipynb, cell 5"
    assert cell_of(soup.find("title")) == ""


def test_an_own_calculation_says_so_and_is_not_traced(english):
    html = page(v4.new_markdown_cell("Some."), own(code("<p>We make it 412 in all.</p>")))
    assert '<p class="own-line">The author’s own calculation' in html
    assert trace(html, english) == []


def test_the_same_number_without_the_tag_is_told_with_its_cell(english):
    (told,) = trace(page(code("<p>We make it 412 in all.</p>")), english)
    assert told.number == "412"
    assert told.place.startswith("02-casualties.ipynb, cell 4")


def test_a_number_that_links_to_its_row_is_checked_as_any_other(english):
    good = v4.new_markdown_cell("Reportedly, [eight](#ev-killed-police-guard) were.")
    wrong = v4.new_markdown_cell("Reportedly, [nine](#ev-killed-police-guard) were.")
    assert '<a id="cite-killed-police-guard-1" class="cite"' in page(good)
    assert trace(page(good), english) == []
    assert [each.number for each in trace(page(wrong), english)] == ["nine"]


def test_plain_text_of_a_cell_is_read_too(english):
    stream = v4.new_output("stream", name="stdout", text="There were 412.\n")
    found = trace(page(v4.new_code_cell("1", outputs=[stream])), english)
    assert [each.number for each in found] == ["412"]


def test_no_content_can_call_itself_an_own_calculation(english):
    false = '<!--cell 02-casualties 9 own--><div class="own-calculation"><p>412</p></div>'
    assert [each.number for each in trace(page(code(false)), english)] == ["412"]
    soup = BeautifulSoup(page(v4.new_markdown_cell(false)), "html.parser")
    assert take_out_own(soup) == 0


def test_how_many_there_are_is_itself_checked(english):
    calculation = own(v4.new_markdown_cell("412"))
    said = method.own_calculations("en", 1)
    assert trace(page(code(said), calculation), english) == []
    assert trace(page(code(said.replace("One", "Two")), calculation), english)
