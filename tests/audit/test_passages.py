"""The running text of a page, as a reader sees it."""

from bs4 import BeautifulSoup

from analysis.audit.mentions import mentions
from analysis.audit.passages import passages


def texts(html):
    return [passage.text for passage in passages(BeautifulSoup(html, "html.parser"))]


def test_a_block_is_one_text_and_what_is_not_read_is_none():
    html = (
        "<p>Some <a>1</a><b>2</b></p><!-- 3 --><script>4</script><svg><text>5</text></svg>"
        "<pre>6</pre><div>seven<p>eight</p>nine</div>"
    )
    assert texts(html) == ["Some 12", "seven", "eight", "nine"]


def test_a_number_stands_in_its_element_and_sentence():
    html = "<p>Nobody fell. <a>Two</a> and <b>more</b> ran. <i>End.</i></p>"
    (passage,) = passages(BeautifulSoup(html, "html.parser"))
    (two,) = mentions(passage.text, "en")
    assert passage.at(two).name == "a"
    assert [tag.name for tag in passage.sentence(two)] == ["a", "p", "b", "p"]
