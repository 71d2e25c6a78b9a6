import re

import pytest

from analysis.export.html.svg import each_svg, tidy_svg


def test_svg_keeps_only_the_ids_it_uses_and_prefixes_them():
    svg = (
        '<svg xmlns:xlink="x" id="root"><defs><clipPath id="c"/></defs><g id="axes_1"/>'
        '<g clip-path="url(#c)"/><a xlink:href="#ev-x"><use xlink:href="#c"/></a></svg>'
    )
    tidy = tidy_svg(svg, "g1-", "A chart")
    assert re.findall(r'id="([^"]*)"', tidy) == ["g1-c"]
    assert 'url(#g1-c)"' in tidy
    assert 'href="#ev-x"' in tidy
    assert "xlink" not in tidy


@pytest.mark.parametrize(
    ("inner", "role"), [('<a href="#ev-x"><path/></a>', "group"), ("<path/>", "img")]
)
def test_svg_gets_its_alt_and_a_role_that_leaves_links_reachable(inner, role):
    tidy = tidy_svg(f"<svg>{inner}</svg>", "g1-", "A chart & more")
    assert f'aria-label="A chart &amp; more" role="{role}"' in tidy


def test_a_drawing_within_a_drawing_is_a_part_of_it():
    html = "a<svg><svg>1</svg></svg>b<svg>2</svg>c"
    assert each_svg(html, lambda svg: f"[{len(svg)}]") == "a[23]b[12]c"
