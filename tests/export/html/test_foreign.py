import base64
import hashlib
import html as entities

import pytest
from pages import code, export, plain, shown

from analysis.export.assets import words_of
from analysis.export.html.foreign import contain, take_styles

WORDS = words_of("report", "en")


def test_script_is_taken_out_and_said_to_be_when_nothing_is_left():
    drawn = contain('<div id="p"></div><script src="https://x/y.js"></script>', WORDS)
    assert drawn == f'<p class="left-out">{WORDS["script_left_out"]}</p>'
    assert contain("<p>text</p><script>1</script>", WORDS) == "<p>text</p>"


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ('<img src="https://x/y.png" alt="A map">', "Image not included: A map"),
        ('<iframe src="https://x/"></iframe>', '<a href="https://x/">https://x/</a>'),
        ('<video src="https://x/v.mp4"></video>', '<a href="https://x/v.mp4">'),
    ],
)
def test_outside_content_leaves_a_word(html, expected):
    contained = contain(html, WORDS)
    assert expected in contained
    assert "src=" not in contained


def test_pandas_own_style_is_dropped_and_others_are_handed_over():
    pandas = "<style scoped>.dataframe tbody tr th:only-of-type {top: 0}</style>"
    html = f"{pandas}<style>.x{{top:0}}</style><p>text</p>"
    assert take_styles(html) == ("<p>text</p>", [".x{top:0}"])


def test_style_of_an_output_moves_to_the_head_and_into_the_policy():
    page = export(plain(code("1", shown(text_html="<style>.x{color:red}</style><p>hi</p>"))))
    head, _, main = page.partition("</head>")
    digest = base64.b64encode(hashlib.sha256(b".x{color:red}").digest()).decode()
    assert "<style>.x{color:red}</style>" in head
    assert entities.escape(digest) in head
    assert "<style" not in main
