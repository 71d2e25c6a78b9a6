import base64
import hashlib
import html as entities

import pytest
from pages import code, export, plain, shown

from analysis.export.html.foreign import contain, take_styles
from analysis.export.omitted import Omissions


def contained(html):
    return contain(html, Omissions("en"), "no alt")


def test_script_is_taken_out_and_said_to_be_when_nothing_is_left():
    drawn = contained('<div id="p"></div><script src="https://x/y.js"></script>')
    assert drawn.startswith('<p class="left-out">Not shown: an output that draws itself')
    assert contained("<p>text</p><script>1</script>") == "<p>text</p>"


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ('<img src="https://x/y.png" alt="A map">', "Not shown: the image A map"),
        ('<iframe src="https://x/"></iframe>', '<a href="https://x/">https://x/</a>'),
        ('<video src="https://x/v.mp4"></video>', '<a href="https://x/v.mp4">'),
    ],
)
def test_outside_content_leaves_a_word(html, expected):
    left = contained(html)
    assert expected in left
    assert "src=" not in left


def test_a_recording_kept_as_data_stays():
    html = '<video controls><source type="video/mp4" src="data:video/mp4;base64,AAAA"></video>'
    assert contained(html) == html


def test_a_picture_kept_as_data_may_be_written_with_spaces():
    assert 'src="data:image/png;base64,AAAA"' in contained(
        '<img alt="x" src="data: image/png; base64,AAAA">'
    )


def test_styles_load_nothing_from_outside_and_say_so():
    omitted = Omissions("en")
    css = '@import url("https://x/a.css"); p{background:url(https://x/b.png) red;mask:url(#m)}'
    html, (kept,) = take_styles(f"<style>{css}</style>", omitted)
    assert kept == "p{background:none red;mask:url(#m)}"
    assert html.count("Not shown: a style or picture from outside, https://x/") == 2
    assert "url(" not in contained('<p style="background:url(https://x/c.png)">t</p>')


def test_pandas_own_style_is_dropped_and_others_are_handed_over():
    pandas = "<style scoped>.dataframe tbody tr th:only-of-type {top: 0}</style>"
    html = f"{pandas}<style>.x{{top:0}}</style><p>text</p>"
    assert take_styles(html, Omissions("en")) == ("<p>text</p>", [".x{top:0}"])


def test_style_of_an_output_moves_to_the_head_and_into_the_policy():
    page = export(plain(code("1", shown(text_html="<style>.x{color:red}</style><p>hi</p>"))))
    head, _, main = page.partition("</head>")
    digest = base64.b64encode(hashlib.sha256(b".x{color:red}").digest()).decode()
    assert "<style>.x{color:red}</style>" in head
    assert entities.escape(digest) in head
    assert "<style" not in main
