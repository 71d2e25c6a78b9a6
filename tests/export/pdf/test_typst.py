import json
import re

import pypdfium2
import pytest
import typst

from analysis.export.assets import FONTS, TEMPLATES
from analysis.export.html_tree import parse
from analysis.export.pdf.typst import Writer


def flow(html, **state):
    return "\n".join(Writer(**state).flow(parse(html)))


def test_loose_text_is_a_paragraph_between_blocks():
    assert flow("a<hr>b") == 'par({ "a" })\nrule()\npar({ "b" })'


def test_no_heading_level_is_skipped():
    levels = re.findall(r"level: (\d)", flow("<h2>a</h2><h5>b</h5><h3>c</h3><h1>d</h1>"))
    assert levels == ["1", "2", "2", "1"]


def test_prose_keeps_to_the_measure_and_only_once():
    assert flow("<blockquote><p>a</p></blockquote>").count("measured(") == 1
    assert "measured(" not in flow("<table><tr><td><p>a</p></td></tr></table>")


def test_a_list_keeps_its_start_and_its_kind():
    written = flow('<ol start="3" type="a"><li>x</li></ol>')
    assert 'enum({ { "x" } }, start: 3, numbering: "a.")' in written


def test_the_blocks_of_a_report_are_such_only_in_a_report():
    note = '<article class="evidence" id="ev-a"><h4>A</h4></article>'
    mark = '<a class="passage is-event" href="#ev-a" data-rows="a" data-ends="a">x</a>'
    html = f'<div class="annotated"><p class="source">{mark}</p>{note}</div>'
    assert "annotated(" not in flow(html)
    written = flow(html, report=True, evidence={"ev-a": 1}, targets=frozenset({"ev-a"}))
    assert 'note-entry("ev-a", 1, { "A" }' in written
    assert 'passage("ev-a", ("event", ), (1, ), { "x" })' in written


def test_a_part_written_by_itself_is_not_written_again():
    written = flow("<details><summary>SUM</summary>rest</details>")
    assert written.count("SUM") == 1
    assert "rest" in written


def test_a_figure_without_a_picture_keeps_its_words():
    assert flow("<figure><p>a</p><figcaption>b</figcaption></figure>").count('"b"') == 1


PLACES = """
#context [#metadata(query(selector(heading).or(image)).map(each => (
  each.location().page(), each.location().position().y.pt(), each.func() == heading,
))) <at>]
"""


@pytest.mark.parametrize("words", [40, 90, 150, 210, 330, 480, 560])
def test_a_drawing_stands_after_its_heading_and_drawings_keep_their_order(tmp_path, words):
    (tmp_path / "report.typ").write_bytes((TEMPLATES / "typst" / "report.typ").read_bytes())
    drawing = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 700 450"/>'
    (tmp_path / "a.svg").write_text(drawing, "utf-8")
    told = '#report-figure("a.svg", alt: "x", caption: [Figure], floats: top)\n'
    section = f"= Section\n#lorem({words})\n{told}{told}#lorem(300)\n{told}#lorem(100)\n"
    start = '#import "report.typ": *\n#show: report.with(title: "x")\n'
    (tmp_path / "main.typ").write_text(start + 2 * section + PLACES, "utf-8")
    fonts = {"font_paths": [FONTS], "ignore_system_fonts": True}
    found = typst.query(str(tmp_path / "main.typ"), "<at>", field="value", one=True, **fonts)
    places = json.loads(found)
    assert [heading for *_, heading in places] == [True, False, False, False] * 2
    assert [each[:2] for each in places] == sorted(each[:2] for each in places)


def test_a_drawing_stands_where_it_was_in_a_layout_that_did_not_settle(tmp_path):
    (tmp_path / "report.typ").write_bytes((TEMPLATES / "typst" / "report.typ").read_bytes())
    drawing = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 700 450"/>'
    (tmp_path / "a.svg").write_text(drawing, "utf-8")
    told = '#report-figure("a.svg", alt: "x", caption: [Figure], floats: top)\n'
    start = '#import "report.typ": *\n#show: report.with(title: "x")\n= Section\n'
    (tmp_path / "main.typ").write_text(f"{start}{told}#lorem(100)\n{PLACES}", "utf-8")
    options = {"font_paths": [FONTS], "ignore_system_fonts": True, "field": "value"}

    def places(**inputs):
        found = typst.query(str(tmp_path / "main.typ"), "<at>", sys_inputs=inputs, **options)
        (places,) = json.loads(found)
        return [is_heading for *_, is_heading in sorted(places)]

    assert typst.query(str(tmp_path / "main.typ"), "<sent>", **options).split() == [
        *("[", "[", '"a.svg",', "false", "]", "]"),
    ]
    assert places(sent='[["a.svg", false]]') == [True, False]
    assert places(sent='[["a.svg", true]]') == [False, True]


def test_a_drawing_keeps_its_place_behind_one_that_was_sent_on_in_such_a_layout(tmp_path):
    (tmp_path / "report.typ").write_bytes((TEMPLATES / "typst" / "report.typ").read_bytes())
    for name, height in (("tall", 900), ("low", 90)):
        drawing = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 700 {height}"/>'
        (tmp_path / f"{name}.svg").write_text(drawing, "utf-8")
    told = "".join(
        f'#report-figure("{name}.svg", alt: "x", caption: [{name}], floats: top)\n'
        for name in ("tall", "low")
    )
    start = '#import "report.typ": *\n#show: report.with(title: "x")\n= Section\n#lorem(150)\n'
    (tmp_path / "main.typ").write_text(f"{start}{told}#lorem(400)", "utf-8")
    sent = '[["tall.svg", true], ["low.svg", false]]'
    pdf = typst.compile(
        str(tmp_path / "main.typ"), sys_inputs={"sent": sent},
        font_paths=[FONTS], ignore_system_fonts=True,
    )  # fmt: skip
    text = [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(pdf)]
    pages = {
        name: next(at for at, each in enumerate(text) if name in each) for name in ("tall", "low")
    }
    assert pages["tall"] <= pages["low"]


@pytest.mark.parametrize("shown", ["<ul><li>a</li></ul>", '<div class="table-scroll">a</div>'])
def test_what_a_list_or_table_is_introduced_by_stays_with_it(shown):
    assert "introduction(" in flow(f"<p>Here is why:</p>{shown}", report=True)
    assert "introduction(" not in flow(f"<p>Here is why:</p><p>{shown}</p>", report=True)
