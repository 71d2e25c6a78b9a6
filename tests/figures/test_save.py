"""Figures as SVG and PNG."""

import re
from xml.etree import ElementTree as ET

import matplotlib as mpl
import pytest
from matplotlib import font_manager
from matplotlib.figure import Figure

from analysis.figures import palette
from analysis.figures.canvas import Sheet
from analysis.figures.save import render, without_png
from analysis.figures.style import NARROW

SVG = "{http://www.w3.org/2000/svg}"


def drawn(words: str = "Words", *, url: str = "#ev-one"):
    def draw(size) -> Figure:
        sheet = Sheet(size)
        sheet.area((0, 50), (0, 20), "wash")
        sheet.bar((0, 40), (4, 16), "protest", hedged=True, url=url)
        sheet.text(60, 0, words, url=url)
        sheet.text(60, 20, "aside")
        sheet.text(60, 40, "second line", url=url)
        return sheet.cut(60)

    return draw


def parsed(svg: str) -> ET.Element:
    return ET.fromstring(svg)  # noqa: S314  # our own drawing


def saved(words: str = "Words"):
    return render("fig", drawn(words), "What it shows", {"one": "The row"})


def test_a_word_of_an_axis_says_in_the_svg_what_it_stands_at():
    def draw(size) -> Figure:
        sheet = Sheet(size)
        sheet.text(10, 0, "noon", tick="2022-01-04T12:00")
        sheet.text(60, 0, "1,000", tick="1000")
        sheet.text(90, 0, "aside")
        return sheet.cut(60)

    texts = parsed(render("fig", draw, "What it shows", {}).wide).iter(f"{SVG}text")
    told = {text.text: text.get("data-tick") for text in texts}
    assert told == {"noon": "2022-01-04T12:00", "1,000": "1000", "aside": None}


def test_a_figure_without_alt_text_is_refused():
    with pytest.raises(ValueError, match="alt text"):
        render("fig", drawn(), " \n", {"one": "The row"})


def test_a_link_without_a_name_is_refused():
    with pytest.raises(ValueError, match="'one'"):
        render("fig", drawn(), "What it shows", {"one": " "})


def test_the_svg_is_a_named_group_that_scales():
    root = parsed(saved().wide)
    assert root.tag == f"{SVG}svg"
    assert root.get("viewBox") == "0 0 720 60"
    assert parsed(saved().narrow).get("viewBox") == "0 0 343 60"
    assert root.get("role") == "group"
    assert root.get("aria-label") == "What it shows"
    assert not {"width", "height"} & set(root.keys())


def test_the_svg_carries_nothing_that_leaks_into_the_page_or_stamps_it():
    for svg in (saved().wide, saved().narrow):
        for unwanted in ("<?xml", "<!DOCTYPE", "<!--", "metadata", "<style", "xlink", "target="):
            assert unwanted not in svg


def test_a_row_is_one_link_with_its_name_however_many_parts_it_has():
    links = parsed(saved().wide).findall(f".//{SVG}a")
    assert [(a.get("href"), a.get("aria-label")) for a in links] == [("#ev-one", "The row")]
    assert [part.tag for part in links[0]] == [f"{SVG}path", f"{SVG}text", f"{SVG}text"]


@pytest.mark.parametrize(
    "words", ["<script>alert(1)</script>", "$x^2$", r"$\alpha$", "a & b", "$5"]
)
def test_words_are_shown_literally(words):
    svg = saved(words).wide
    assert "<script" not in svg
    texts = parsed(svg).iter(f"{SVG}text")
    assert words in [text.text for text in texts]


def test_text_is_set_in_our_family_at_its_true_size():
    styles = [text.get("style") for text in parsed(saved().narrow).iter(f"{SVG}text")]
    assert len(styles) == 3
    for one in styles:
        assert "font-family: 'Report Sans', system-ui, sans-serif" in one
        assert f"font-size: {NARROW.text}px" in one


def test_ids_of_two_drawings_in_one_page_never_meet():
    def draw(size) -> Figure:
        figure = drawn()(size)
        figure.axes[0].plot([0, 50], [0, 50], color=palette.PALETTE["ink"])  # clipped: has an id
        return figure

    one = render("fig-a", draw, "alt", {"one": "row"})
    two = render("fig-b", draw, "alt", {"one": "row"})
    ids = [
        re.findall(r' id="([^"]*)"', svg) for svg in (one.wide, one.narrow, two.wide, two.narrow)
    ]
    assert all(ids)
    assert len({i for found in ids for i in found}) == sum(map(len, ids))
    assert [i.startswith("fig-a-w-") for i in ids[0]] == [True]
    assert f"url(#{ids[0][0]})" in one.wide


def test_only_colours_of_the_palette_are_used():
    assert set(re.findall(r"#[0-9a-f]{6}\b", saved().wide)) <= set(palette.PALETTE.values())


def test_the_same_drawing_gives_the_same_bytes():
    assert saved() == saved()
    assert saved().png.startswith(b"\x89PNG")
    assert b"Software" not in saved().png


def test_the_reader_s_own_settings_are_neither_used_nor_changed():
    plain = saved()
    with mpl.rc_context({"svg.fonttype": "path", "text.usetex": True, "font.size": 30}):
        before = dict(mpl.rcParams)
        fonts = len(font_manager.fontManager.ttflist)
        assert saved() == plain
        assert dict(mpl.rcParams) == before
        assert len(font_manager.fontManager.ttflist) == fonts


def test_the_png_can_be_left_blank_for_a_page_that_shows_none():
    def draw(_):
        return Figure(figsize=(2, 1))

    whole = render("plain", draw, "A plain figure", {})
    with without_png():
        quick = render("plain", draw, "A plain figure", {})
    assert quick.png.startswith(b"\x89PNG")
    assert len(quick.png) < len(whole.png)
    assert quick.wide == whole.wide
