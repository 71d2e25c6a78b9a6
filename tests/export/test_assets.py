import json

import pytest

from analysis.export.assets import FONTS, asset, words_of


@pytest.mark.parametrize("template", ["report", "typst"])
def test_words_exist_in_every_language_and_fall_back_to_english(template):
    table = json.loads(asset(f"{template}/strings.json"))
    assert table["fr"].keys() == table["en"].keys()
    assert words_of(template, "fr-CH") == table["fr"]
    assert words_of(template, "de") == table["en"]


def test_fonts_are_there_for_the_page_and_for_print():
    assert {path.suffix for path in FONTS.glob("Report*")} == {".ttf", ".woff2"}
