import json

import pytest
import typst
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.export.pdf.typst_code import (
    array,
    breakable,
    call,
    joined,
    language,
    points,
    quoted,
    styled_size,
)


@settings(max_examples=60, deadline=None)
@given(st.text())
def test_any_text_comes_back_from_its_literal(text):
    read = json.loads(typst.eval(b"", quoted(text), format="json", ignore_system_fonts=True))
    assert read == "".join(c for c in text if c in read)
    assert (
        json.loads(
            typst.eval(b"", quoted("a" + text + "\\"), format="json", ignore_system_fonts=True)
        )[0]
        == "a"
    )


def test_calls_and_arrays_are_what_typst_reads():
    code = call("dictionary", array([quoted("a"), joined([])]), key_one="1", left_out=None)
    assert code == 'dictionary(("a", [], ), key-one: 1)'
    assert array(["1"]) == "(1, )"


@pytest.mark.parametrize(
    ("tag", "expected"),
    [
        ("fr", ("fr", None)),
        ("zh-Hant-tw", ("zh", "TW")),
        ("de-1996", ("de", None)),
        ("", None),
        ("klingon", None),
    ],
)
def test_a_language_tag_is_split_as_typst_wants_it(tag, expected):
    assert language(tag) == expected


@pytest.mark.parametrize(
    ("length", "expected"), [("300", "225.0pt"), ("10px", "7.5pt"), ("50%", None), ("0", None)]
)
def test_pixels_become_points(length, expected):
    assert points(length) == expected


def test_only_a_long_word_may_break():
    assert breakable("short abcdef", 5) == "short abcde\u200bf"
    assert breakable("ab\u00a0cd\u202fef", 5) == "ab\u00a0cd\u202fef"


def test_a_style_gives_sizes_in_points_where_they_are_absolute():
    assert styled_size("width: 20px; height:1.5em") == {"width": "15.0pt", "height": "15.0pt"}
    assert styled_size("width:50%; max-width:9px") == {}
