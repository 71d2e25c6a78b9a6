"""Each section stands whatever the parameters leave of the case."""

import re
import shutil

import pytest
from older_case import older

from analysis.case.reading import load, open_case, select
from analysis.prose import blocks
from analysis.sections import article, casualties, context, method, places, summary, timeline

SHOWS = (
    summary.title,
    summary.glance,
    timeline.opening,
    timeline.figure,
    places.figure,
    timeline.table,
    casualties.opening,
    casualties.harm,
    casualties.crowds,
    casualties.table,
    casualties.sums,
    casualties.rules,
    context.opening,
    context.long_view,
    context.topics,
    article.opening,
    article.text,
    method.limits,
    method.curation,
    method.reproduce,
)
CITED = re.compile(r'href="#ev-([a-z0-9-]+)"')


def document(case):
    return "\n".join(str(show(case).html) for show in SHOWS)


@pytest.fixture(scope="module")
def documents(cases):
    return {language: document(case) for language, case in cases.items()}


@pytest.mark.parametrize(
    ("language", "as_of", "rule"),
    [
        ("en", "2022-01-01", "strict"),
        ("fr", "2022-01-02", "strict"),
        ("en", "2022-01-04", "acled"),
        ("fr", "2022-01-05", "strict"),
        ("fr", "2022-01-06", "acled"),
    ],
)
def test_every_day_and_rule_has_a_report_without_a_loose_end(language, as_of, rule):
    case = open_case(language=language, as_of=as_of, coding_rule=rule)
    html = document(case)
    shown = {*case.events.index, *case.claims.index, *case.context.index}
    assert set(CITED.findall(html)) <= shown
    assert not re.search(r"\b(nan|NaT|None|<NA>)\b|&lt;NA&gt;", blocks.plain(html))


def test_an_early_edition_says_that_nothing_had_happened_yet():
    case = open_case(language="fr", as_of="2022-01-01")
    assert "n’avait eu lieu au 1ᵉʳ\u00a0janvier" in blocks.plain(timeline.opening(case).html)
    assert case.left_out["undated"] == 18


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_citation_has_its_evidence_and_every_row_its_entry(cases, documents, language):
    case, html = cases[language], documents[language]
    entries = set(re.findall(r'<article class="evidence" id="ev-([a-z0-9-]+)"', html))
    left_out = {"left-out-1", "left-out-2"}
    assert entries == {*case.events.index, *case.claims.index, *case.context.index} | left_out
    assert set(CITED.findall(html)) <= entries


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_event_and_count_is_cited_outside_the_evidence(cases, documents, language):
    html = documents[language].split('id="article"')[0]
    case = cases[language]
    assert {*case.events.index, *case.claims.index, *case.context.index} <= set(CITED.findall(html))


@pytest.mark.parametrize("language", ["en", "fr"])
def test_ids_are_unique_over_the_whole_document(documents, language):
    ids = re.findall(r'\sid="([^"]+)"', documents[language])
    assert len(ids) == len(set(ids))


OTHER = {
    "fr": r"\b(the|and|of|with|without|who|which|killed|protests?|riots|according|reportedly)\b",
    "en": r"\b(le|les|des|du|une|avec|sans|qui|selon|auraient|tués|émeutes|manifestations)\b",
}
# Proper names and the vocabulary's own name.
NAMES = re.compile(r"Armed Conflict Location &amp; Event Data|Open Font|(Report|Source) Sans")


@pytest.mark.parametrize("language", ["en", "fr"])
def test_no_word_of_the_other_language_outside_of_what_is_marked_as_such(documents, language):
    other = "en" if language == "fr" else "fr"
    html = documents[language]
    html = re.sub(r'title="[^"]*"|<title.*?</title>|aria-label="[^"]*"', "", html, flags=re.DOTALL)
    html = re.sub(rf'<(\w+)[^>]* lang="{other}"[^>]*>.*?</\1>', "", html, flags=re.DOTALL)
    html = re.sub(r"« [^»]* »|«\u202f[^»]*»|«\u00a0[^»]*»|base64,[\w+/=]+|<[^>]*>", " ", html)
    found = re.findall(OTHER[language], NAMES.sub("", html), re.IGNORECASE)
    assert found == []


def test_french_words_that_would_mean_something_else_are_not_used(documents):
    # « exact » reads as "correct", « à part des victimes » as "except victims".
    said = blocks.plain(documents["fr"])
    assert "nombre précis" in said
    assert not re.search(r"bilans? [^.;:]*\best exact\b|\bà part des\b", said, re.IGNORECASE)


def test_a_country_has_one_name_in_the_map_and_the_text(cases, documents):
    case = cases["fr"]
    names = places.country_names("fr") | places.named_by(case)
    members = set(case.context.loc[case.context["topic"] == "members", "label"])
    article_text = next(iter(case.texts.values()))
    assert members <= set(names.values())
    assert all(name in article_text for name in members)
    assert "Kirghizstan" not in documents["fr"]


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_case_from_before_the_optional_columns_has_its_sections(cases, tmp_path, language):
    now = cases[language]
    older(shutil.copytree(now.folder, tmp_path / "case"))
    before = select(tmp_path / "case", load(tmp_path / "case"), now.parameters)
    html = document(before)
    assert not re.search(r"\b(nan|NaT|None|<NA>)\b|&lt;NA&gt;", blocks.plain(html))
    rows = {*now.events.index, *now.claims.index, *now.context.index}
    assert set(CITED.findall(html)) - {"left-out-1", "left-out-2"} == rows
