import base64

import pytest
from pages import sample

from analysis.export.pictures import (
    data_of,
    data_url,
    figures,
    mended_url,
    picture_kind,
    standalone,
    with_symbols,
)

SVG = b'<svg xmlns="http://www.w3.org/2000/svg"/>'


def test_figures_of_a_report_come_with_their_cell_and_what_is_said_of_them():
    found = [(number, about["id"]) for number, _, about in figures(sample.notebook("en"))]
    assert found == [(4, "fig-days"), (7, "fig-harm")]


@pytest.mark.parametrize("data", ["<svg/>", ["<svg", "/>"], base64.b64encode(SVG).decode()])
def test_a_drawing_comes_back_from_its_url(data):
    assert data_of(data_url("image/svg+xml", data)) == SVG


def test_a_picture_may_be_written_with_spaces_in_its_url():
    assert data_of("data: image/png; base64, AAAA") == b"\0\0\0"
    assert mended_url("data: image/png; base64,AAAA") == "data:image/png;base64,AAAA"


def test_line_ends_within_base64_are_left_out():
    assert data_url("image/png", "AA\nAA\n") == "data:image/png;base64,AAAA"


@pytest.mark.parametrize("url", ["https://x/y.png", "data:image/png", "data:;base64,A"])
def test_no_data_comes_of_another_url_or_a_damaged_one(url):
    assert data_of(url) is None


def test_data_may_be_written_as_text():
    assert data_of("data:image/svg+xml,%3Csvg/%3E") == b"<svg/>"


@pytest.mark.parametrize(
    ("start", "kind"),
    [
        (b"\x89PNG\r\n\x1a\n", "png"),
        (b"\xff\xd8\xff", "jpg"),
        (b"GIF89a", "gif"),
        (b"RIFF....WEBP", "webp"),
        (b"<?xml?><svg>", "svg"),
        (b"BM", None),
    ],
)
def test_kind_is_told_by_the_first_bytes(start, kind):
    assert picture_kind(start) == kind


def test_a_drawing_without_its_end_is_given_one():
    assert standalone('<svg xmlns="http://www.w3.org/2000/svg"><g></g>\n').endswith("</g>\n</svg>")
    assert standalone('<svg xmlns="http://www.w3.org/2000/svg"/>').endswith('svg"/>')


def test_a_drawing_gets_the_symbol_that_it_uses_of_another():
    symbol = '<symbol id="s"><path d="M0 0"/></symbol>'
    made = with_symbols(f"<svg><defs>{symbol}</defs></svg><p/><svg><use href='#s'></use></svg>")
    assert made == f'<p/><svg><defs>{symbol}</defs><use href="#s"></use></svg>'
    alone = "<svg><use href='#none'></use></svg>"
    assert with_symbols(alone) == alone
