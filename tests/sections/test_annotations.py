"""The annotations as a file: each quote by its words and by its place."""

import json

from analysis.sections import annotations


def test_the_annotations_select_each_quote_twice_and_tag_who_says_it_and_how_surely(english):
    made = json.loads(annotations.jsonld(english))
    assert made["@context"] == "http://www.w3.org/ns/anno.jsonld"
    items = made["first"]["items"]
    told = [item["body"]["value"] for item in items if item["motivation"] == "tagging"]
    assert made["total"] == len(items) == len(english.rows) + len(told)
    assert set(told) == {"attribution", "hedge"}
    assert len({item["id"] for item in items}) == len(items)
    source = english.texts["article-fr"]
    for item in items:
        quote, position = item["target"]["selector"]
        assert source[position["start"] : position["end"]] == quote["exact"]
        around = quote["prefix"] + quote["exact"] + quote["suffix"]
        assert source.count(around) == 1
        assert item["target"]["source"] == "sources/article.fr.txt"
