"""The annotations as a file: each quote by its words and by its place."""

import json

from analysis.sections import annotations


def test_the_annotations_select_each_quote_twice(english):
    made = json.loads(annotations.jsonld(english))
    assert made["@context"] == "http://www.w3.org/ns/anno.jsonld"
    items = made["first"]["items"]
    assert made["total"] == len(items) == len(english.rows)
    source = english.texts["article-fr"]
    for item in items:
        quote, position = item["target"]["selector"]
        assert source[position["start"] : position["end"]] == quote["exact"]
        around = quote["prefix"] + quote["exact"] + quote["suffix"]
        assert source.count(around) == 1
        assert item["target"]["source"] == "sources/article.fr.txt"
