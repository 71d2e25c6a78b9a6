from dataclasses import replace

import pytest

from analysis.case.declaration import Declaration, Topic
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
    for topic in ("prices", "politics", "economy", "alliance", "places"):
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
    topic = next(each for each in english.declared.topics if each.name == "members")
    (said,) = context.members(english, topic)
    assert said.count('class="cite"') == 6
    assert "six" in said
    assert "member-armenia" in said


def test_a_topic_has_the_words_of_its_case_and_its_list_a_sentence(case):
    language = case.parameters.language
    sentence = {"en": "Those are {n}: <{list}>.", "fr": "En voici {n} : <{list}>."}
    topics = (
        Topic("economy", {"en": "Work", "fr": "Le travail"}),
        Topic("members", within="economy", sentence=sentence),
    )
    made = replace(case, declared=Declaration(topics=(*topics, Topic("history"))))
    html = str(context.topics(made).html)
    told = plain(html)
    assert topics[0].label[language] in told
    assert 'id="context-prices"' not in html
    assert {"en": "Those are six: <", "fr": "En voici six\u00a0: <"}[language] in told
    assert "&lt;<a" in html


def test_a_list_without_a_sentence_of_its_case_is_told_all_the_same(case):
    made = replace(case, declared=Declaration())
    assert {"en": "names six members", "fr": "nomme six membres"}[
        case.parameters.language
    ] in plain(context.topics(made).html)
