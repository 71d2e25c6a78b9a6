import json

import pytest

from analysis.case import languages
from analysis.export.assets import FONTS, words_of


@pytest.mark.parametrize("template", ["report", "typst"])
def test_words_exist_in_every_language_and_fall_back_to_english(template):
    table = {
        language: json.loads(languages.file_of(language, "exporters.json").read_text("utf-8"))[
            template
        ]
        for language in ("en", "fr")
    }
    assert table["fr"].keys() == table["en"].keys()
    assert words_of(template, "fr-CH") == table["fr"]
    assert words_of(template, "xx") == table["en"]


def test_fonts_are_there_for_the_page_and_for_print():
    assert {path.suffix for path in FONTS.glob("Report*")} == {".ttf", ".woff2"}
