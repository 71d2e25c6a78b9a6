import re
from xml.etree import ElementTree as ET

import matplotlib as mpl
import pytest
from matplotlib import font_manager
from matplotlib.figure import Figure

from analysis.figures import palette, words
from analysis.figures.save import render
from analysis.figures.sheet import Sheet
from analysis.figures.style import NARROW, WIDE
from analysis.figures.words import fit, text_width, wrap

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


def test_every_light_colour_has_a_dark_one_and_is_swapped_safely():
    assert palette.PALETTE.keys() == palette.DARK.keys()
    by_hex = {}
    for name, value in palette.PALETTE.items():
        by_hex.setdefault(value, set()).add(palette.DARK[name])
    # A hex that stood for two dark colours could not be swapped for either.
    assert all(len(dark) == 1 for dark in by_hex.values())


@pytest.mark.parametrize("theme", [palette.PALETTE, palette.DARK])
def test_text_colours_are_dark_or_light_enough_to_read(theme, contrast):
    for name in theme.keys() - {"faint", "rule", "paper", "wash"}:
        assert contrast(theme[name], theme["paper"]) >= 4.5, name
    for name in ("ink", "muted"):
        assert contrast(theme[name], theme["wash"]) >= 4.5, name


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


def test_lines_are_no_wider_than_asked():
    text = "Les manifestations se sont étendues à Almaty, dans le sud-est du pays"
    lines = wrap(text, 150, 13)
    assert len(lines) > 1
    assert " ".join(lines) == text
    assert all(text_width(line, 13) <= 150 for line in lines)


@pytest.mark.parametrize("space", ["\u00a0", "\u202f"])
def test_a_line_never_breaks_at_a_no_break_space(space):
    assert wrap(f"plus de 1{space}000 personnes", 60, 13)[1] == f"1{space}000"


@pytest.mark.parametrize("text", ["or oui : non", "« oui » non", "or oui ! non", "or oui · non"])
def test_a_line_never_starts_with_closing_punctuation(text):
    lines = wrap(text, 50, 13)
    assert len(lines) > 1
    assert not any(line[0] in ":!»·" or line[-1] == "«" for line in lines)


def test_a_word_that_is_too_wide_is_cut():
    lines = wrap("x" * 200, 100, 13)
    assert "".join(lines) == "x" * 200
    assert all(text_width(line, 13) <= 100 for line in lines)


def test_words_are_broken_evenly_at_no_cost_in_lines():
    text = "On the main square of the city, 6 January"
    width = text_width(text, 13) - 5
    assert len(wrap(text, width, 13)) == 2
    assert wrap(text, width, 13)[1] == "January"
    assert len(fit(text, "", width, WIDE).label) == 2
    assert fit(text, "", width, WIDE).label[1] != "January"


def test_words_go_where_they_take_fewer_lines():
    text = "Words enough for two lines or for three of them"
    assert words.beside((100, 200), (0, 700), text, "", WIDE).align == "left"
    assert words.beside((500, 600), (0, 700), text, "", WIDE).align == "right"
    assert words.beside((10, 690), (0, 700), text, "", WIDE).above


def test_words_settle_one_under_another():
    assert words.settle([0, 5, 100], [20, 20, 20], 4) == [0, 24, 100]


def test_spans_that_overlap_have_columns_of_their_own():
    assert words.columns([(0, 1), (0, 3), (2, 3)]) == [1, 0, 1]


def test_a_hollow_mark_has_paper_inside_and_a_full_one_its_colour():
    sheet = Sheet(WIDE)
    sheet.dot(10, 10, "state", hedged=True, url="")
    sheet.dot(30, 10, "state", hedged=False, url="")
    hollow, full = sheet.axes.artists or sheet.axes.patches
    assert mpl.colors.to_hex(hollow.get_facecolor()) == palette.PALETTE["paper"]
    assert mpl.colors.to_hex(hollow.get_edgecolor()) == palette.PALETTE["state"]
    assert mpl.colors.to_hex(full.get_facecolor()) == palette.PALETTE["state"]


def test_no_text_is_smaller_than_twelve_px():
    assert min(size for one in (WIDE, NARROW) for size in (one.text, one.small)) >= 12
