from analysis.export.markup import (
    START_TAG,
    attributes_of,
    mark_kept_lines,
    start_tag,
    text_of,
)


def test_attributes_are_read_in_order_however_they_are_quoted():
    read = attributes_of(""" a="1 &amp; 2" b='"' c=3 hidden""")
    assert list(read.items()) == [("a", "1 & 2"), ("b", '"'), ("c", "3"), ("hidden", "")]


def test_a_start_tag_comes_back_from_its_attributes():
    attributes = {"title": 'a "b" <c> & d', "class": "x"}
    name, inner = START_TAG.fullmatch(start_tag("p", attributes)).groups()
    assert (name, attributes_of(inner)) == ("p", attributes)
    assert start_tag("path", {}, closed=True) == "<path/>"


def test_text_is_on_one_line_and_keeps_its_no_break_spaces():
    assert text_of(" <b>1\u00a0000</b>\n\t&lt;x&gt; ") == "1\u00a0000 <x>"


def test_what_a_style_beside_it_keeps_in_lines_is_marked():
    made = mark_kept_lines('<style>.a {color: red; white-space: pre;}</style><b class="x a">t</b>')
    assert made.endswith('<b class="x a" data-lines="kept">t</b>')
    assert mark_kept_lines('<b class="a">t</b>') == '<b class="a">t</b>'
