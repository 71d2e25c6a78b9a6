from dataclasses import replace

import pytest

from analysis.case.reading import place_dates
from analysis.prose.blocks import plain
from analysis.sections import context


def test_the_years_before_are_a_line_a_fact_in_order_of_time(cases):
    said = plain(context.long_view(cases["en"]).html).splitlines()[2:]
    assert said == [
        "1991: independence",
        "1991 – January 2022 (date inferred): the largest protests since independence",
        "2019: Nazarbayev resigns",
    ]
    html = str(context.long_view(cases["fr"]).html)
    assert "les plus grandes manifestations depuis l’indépendance" in html
    assert 'href="#ev-nazarbayev-resigns"' in html


@pytest.mark.parametrize(
    ("dates", "told"),
    [
        (["2017-03-25", None, "1991"], ["1991: ", "25 March 2017: ", ""]),
        ([None, None, None], ["", "", ""]),
        (["../1991", "1990~", "2019/.."], ["About 1990: ", "Until 1991: ", "Since 2019: "]),
    ],
)
def test_what_has_no_date_has_its_line_after_what_has(english, dates, told):
    rows = english.context[english.context["topic"] == "history"].assign(date=dates)
    rows = rows.assign(date_basis="stated")
    place_dates(rows)
    case = replace(english, context=rows)
    said = plain(context.long_view(case).html).replace("\u00a0", " ").splitlines()[2:]
    assert len(said) == len(told)
    for line, date in zip(said, told, strict=True):
        assert line.startswith(date)
        assert (": " in line) == bool(date)


def test_what_the_article_adds_about_a_fact_is_not_lost(case):
    told = plain(context.topics(case).html)
    kept = {
        "en": ("three decades of rule", "built up", "Central Asian", "Former president Nazarbayev"),
        "fr": ("trois décennies", "accumulé", "d’Asie centrale", "L’ancien président Nazarbayev"),
    }
    for words in kept[case.parameters.language]:
        assert words in told


def test_each_topic_with_facts_has_a_section_and_each_fact_its_citation(case):
    html = str(context.topics(case).html)
    for topic in context.TOPICS:
        assert f'id="context-{topic}"' in html
    facts = case.context[case.context["topic"] != "history"]
    for fact in facts.index:
        assert f'href="#ev-{fact}"' in html


def test_a_hedged_fact_is_hedged_in_its_sentence(cases):
    hedged = {"en": "reportedly", "fr": "contrôlerait"}
    for language, word in hedged.items():
        row = cases[language].context.loc["family-economy"]
        assert word in context.fact_line(cases[language], row)


def test_the_members_are_listed_and_their_count_names_its_rows(english):
    (said,) = context.members(english)
    assert said.count('class="cite"') == 6
    assert "six" in said
    assert "member-armenia" in said
