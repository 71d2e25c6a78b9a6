import base64
import io
import re

from fontTools.ttLib import TTFont
from nbformat import v4
from pages import export, plain

from analysis.export.html.styles import font_css, maths_css, restyle
from analysis.figures.palette import DARK, PALETTE


def test_palette_is_swapped_by_name_everywhere_and_has_a_dark_side(page):
    used = re.findall(r"\.st-\d+\{([^}]*)\}", page)
    assert any(f"fill:var(--c-harm,{PALETTE['harm']})" in rules for rules in used)
    assert not any(re.search(r"(?<!,)#[0-9a-f]{6}", rules) for rules in used)
    dark = re.search(r"prefers-color-scheme:dark\)\{:root\{([^}]*)\}", page)[1]
    assert dict(pair.split(":") for pair in dark.split(";")) == {
        f"--c-{name}": value for name, value in DARK.items()
    }


def test_equal_styles_share_a_class_and_classes_are_kept():
    html, css = restyle('<p class="a" style="color: red">1</p><p style="color:red">2</p>')
    assert html == '<p class="a st-0">1</p><p class="st-0">2</p>'
    assert css == ".st-0{color:red}"


def test_no_class_of_a_style_is_one_of_highlighted_code():
    from pygments.token import STANDARD_TYPES  # the classes of pygments

    _, css = restyle("".join(f'<p style="top: {n}px"></p>' for n in range(50)))
    assert set(re.findall(r"\.([\w-]+)\{", css)) & set(STANDARD_TYPES.values()) == set()


def test_colour_attributes_of_the_palette_become_classes_and_others_stay():
    html, css = restyle('<path fill="#1C1D1F" stroke="#123456"/>')
    assert html == '<path stroke="#123456" class="st-0"/>'
    assert css == ".st-0{fill:var(--c-ink,#1c1d1f)}"


def test_only_the_faces_in_use_are_inside():
    upright = export(plain(v4.new_markdown_cell("# Title\n\nText.")))
    slanted = export(plain(v4.new_markdown_cell("# Title\n\n*Text.*")))
    face = '"Report Sans";font-weight:400;font-style:italic'
    assert face not in upright
    assert face in slanted


def test_the_font_of_formulas_has_the_sign_of_a_root():
    css = maths_css("<math><msqrt><mi>x</mi></msqrt></math>")
    data = re.search(r"font/woff;base64,([^)]*)\)", css)[1]
    assert ord("√") in TTFont(io.BytesIO(base64.b64decode(data))).getBestCmap()


def test_a_page_in_cyrillic_carries_its_letters_and_no_other_does():
    latin, russian = font_css("<p>Crue</p>"), font_css("<p>Лавина</p>")
    assert "unicode-range" not in latin
    assert russian.startswith(latin)
    assert russian.count("unicode-range:U+0400") == 5
