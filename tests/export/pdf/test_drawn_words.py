import re

import pytest
import typst
from pypdfium2 import PdfDocument

from analysis.export.pdf import drawn_words
from analysis.export.pdf.drawn_words import by_font
from analysis.export.pdf.letters import fonts
from analysis.figures.text_layout import text_width

MIXED = {
    "start": "According to the Red Crescent الهلال الأحمر",
    "middle": "the hospital “الشفاء” (Al-Shifa)",
    "end": "Alexandria (الإسكندرية), 4 March",
}
EVERY = fonts(system=False, packaged=True)
AT = {"start": 0.0, "middle": 0.5, "end": 1.0}


def drawing(words, anchor="start", weight=""):
    style = f"font-size: 12px; font-family: 'Report Sans', sans-serif; text-anchor: {anchor}"
    line = f'<text style="{style}{weight}" x="200" y="20">{words}</text>'
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 30">{line}</svg>'
    return svg.encode()


def printed(svg, folder):
    """Return the words that a drawing has in a PDF, and from where to where they reach, in px."""
    (folder / "drawing.svg").write_bytes(svg)
    (folder / "main.typ").write_text(
        '#set page(width: 400pt, height: 30pt, margin: 0pt)\n#image("drawing.svg", width: 400pt)'
    )
    document = PdfDocument(typst.compile(folder / "main.typ", font_paths=EVERY))
    page = document[0].get_textpage()
    boxes = [page.get_charbox(at) for at in range(page.count_chars())]
    return page.get_text_range(), min(b[0] for b in boxes), max(b[2] for b in boxes)


@pytest.mark.parametrize("weight", ["", "; font-weight: 600"])
@pytest.mark.parametrize("anchor", MIXED)
def test_a_mixed_line_is_as_wide_in_a_pdf_as_it_was_measured(anchor, weight, tmp_path):
    words = MIXED[anchor]
    said, left, right = printed(by_font(drawing(words, anchor, weight)), tmp_path)
    width = text_width(words, 12, "semibold" if weight else "regular")
    start = 200 - AT[anchor] * width
    assert start - 1 < left < right < start + width + 1
    assert right - left > 0.9 * width
    assert {*re.findall("[A-Za-z0-9]+", said)} == {*re.findall("[A-Za-z0-9]+", words)}


def test_typst_itself_sets_the_whole_of_a_mixed_line_in_another_font(tmp_path):
    # Why there is `by_font` at all: once this fails, it can go.
    _, left, right = printed(drawing(MIXED["start"]), tmp_path)
    assert right - left > 1.05 * text_width(MIXED["start"], 12)


@pytest.mark.parametrize("run", ["تهران (استان)،", "\u2067«أكثر من ٣٠»\u2069"])
def test_what_follows_a_run_with_marks_of_its_own_is_set_after_it(run, tmp_path):
    (tmp_path / "apart").mkdir()
    _, _, ends = printed(by_font(drawing(f"Tehran {run}")), tmp_path / "apart")
    _, _, right = printed(by_font(drawing(f"Tehran {run} 12")), tmp_path)
    assert right - ends == pytest.approx(text_width(" 12", 12), abs=1)


@pytest.mark.parametrize(
    "data",
    [
        drawing("Only “Latin”, and some Кириллица"),
        drawing("طنطا"),
        drawing("Tanta طنطا").replace(b"'Report Sans'", b"Arial"),
        drawing("Tanta <tspan>طنطا</tspan>"),
        "\x89PNG Report Sans طنطا".encode(),
    ],
)
def test_what_is_of_one_font_or_not_of_the_report_keeps_its_bytes(data):
    assert by_font(data) == data


def test_words_of_a_line_are_data():
    made = by_font(drawing("a &lt;b&gt; &amp; طنطا"))
    assert b">a &lt;b&gt; &amp; </tspan>" in made


def test_a_letter_that_no_font_here_has_is_left_to_typst(monkeypatch):
    monkeypatch.setattr(drawn_words, "others", lambda *_, **__: ())
    monkeypatch.setattr(drawn_words, "_width", lambda *_: 20.0)
    made = by_font(drawing("Tanta طنطا"))
    assert re.findall(rb'x="([\d.]+)"', made) == [b"200", b"200.00", b"220.00"]
