"""The article, annotated: whole, once, and every row that rests on it reachable from its words."""

import re

import pytest
from bs4 import BeautifulSoup

from analysis.audit.tags import plain
from analysis.case.reading import open_case
from analysis.sections import article


@pytest.fixture(scope="module")
def pages(cases):
    return {
        language: BeautifulSoup(str(article.text(case).html), "html.parser")
        for language, case in cases.items()
    }


def passages(page, row, where):
    return "".join(
        each.get_text() for each in page.select(f'.{where} .passage[data-rows~="{row}"]')
    )


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_article_stands_whole_and_once(cases, pages, language):
    source = cases[language].texts["article-fr"]
    said = [plain(each.get_text()) for each in pages[language].select(".source")]
    assert said == [plain(line) for line in source.splitlines()]


def test_its_translation_stands_beside_it_in_another_language_only(pages):
    assert len(pages["en"].select(".translation")) == len(pages["en"].select(".source")) == 6
    assert not pages["fr"].select(".translation")


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_row_is_marked_word_for_word_and_has_its_note(cases, pages, language):
    for row, fact in cases[language].rows.items():
        assert plain(passages(pages[language], row, "source")) == plain(fact["quote"])
        assert pages[language].find("article", id=f"ev-{row}")
        if language == "en":
            assert plain(passages(pages["en"], row, "translation")) == plain(fact["translation"])


def test_overlapping_quotes_are_cut_and_not_stacked(pages):
    for page in pages.values():
        assert not page.select(".passage .passage")
        for piece in page.select(".passage"):
            assert piece["href"] == f"#ev-{piece['data-rows'].split()[0]}"


def test_marks_tell_events_counts_and_background_apart(cases, pages):
    for table, kind in article.KINDS.items():
        for row in getattr(cases["fr"], table).index:
            for piece in pages["fr"].select(f'.passage[data-rows~="{row}"]'):
                assert f"is-{kind}" in piece["class"]


def test_who_says_it_and_how_surely_are_set_apart_in_the_source_alone(cases, pages):
    for language, page in pages.items():
        bold = [each.get_text() for each in page.select(".source b.is-attribution")]
        assert {"selon", "a déclaré", "accusant"} <= {plain(each) for each in bold}
        doubted = [each.get_text() for each in page.select(".source i.is-hedge")]
        assert {"auraient", "seraient", "jouirait"} <= set(doubted)
        assert not page.select(".translation b, .translation i")
        opening = BeautifulSoup(str(article.opening(cases[language]).html), "html.parser")
        assert [each.name for each in opening.select(".article-key b, .article-key i")] == [
            "b",
            "i",
        ]


def test_what_is_left_out_shows_its_reason(pages):
    (piece,) = pages["en"].select('.passage[data-rows="left-out-1"]')
    assert piece.get_text() == "Pendant ce temps"
    assert "no point of reference" in pages["en"].find(id="ev-left-out-1").get_text()


def test_no_mark_or_unit_is_left_alone_at_the_end_of_a_line(pages):
    for page in pages.values():
        text = " ".join(each.get_text() for each in page.select(".source"))
        assert not re.search(r"« | »|\d \d{3}|\d (?:janvier|ans)| [;!?](?!\S)", text)
        assert "5\u202f000" in text


def test_an_edition_with_a_last_day_shows_its_own_passages_alone():
    case = open_case(language="en", as_of="2022-01-02")
    page = BeautifulSoup(str(article.text(case).html), "html.parser")
    for row, fact in case.rows.items():
        assert plain(passages(page, row, "source")) == plain(fact["quote"])
    text = page.get_text()
    assert "[…]" in text
    assert "émeut" not in text
    assert not page.select(".translation")
