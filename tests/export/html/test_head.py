import base64
import hashlib
import html as entities
import io
import re

from pages import code, plain, sample
from PIL import Image

from analysis.export.html.head import CARD_SIZE, icon, policy, share_card
from analysis.export.pictures import data_of
from analysis.figures.palette import PALETTE


def test_policy_refuses_all_but_what_it_lists_by_hash(page):
    policy = entities.unescape(re.search(r'Security-Policy" content="([^"]*)"', page)[1])
    assert policy.startswith("default-src 'none'; ")
    assert "unsafe" not in policy
    assert "http" not in policy
    inline = re.findall(r"<(?:style|script)>(.*?)</(?:style|script)>", page, re.DOTALL)
    assert len(inline) > 2
    for text in inline:
        digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
        assert f"'sha256-{digest}'" in policy


def test_policy_lets_films_in_only_where_there_are_some():
    assert "media-src" not in policy((), "", "<p>text</p>")
    assert "media-src data:;" in policy((), "", '<video src="data:video/mp4;base64,AA"></video>')


def test_icon_is_drawn_in_a_colour_of_the_palette():
    assert PALETTE["state"].encode() in data_of(icon())


def test_card_is_the_first_figure_made_small_with_its_alt():
    card, alt = share_card(sample.notebook("en"))
    size = max(Image.open(io.BytesIO(data_of(card))).size)
    assert CARD_SIZE / 2 < size <= CARD_SIZE
    assert alt.startswith(sample.TEXT["en"]["finding"])


def test_notebook_without_a_figure_has_no_card():
    assert share_card(plain(code())) == ("", "")
