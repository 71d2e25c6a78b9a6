from analysis.prose import context


def test_the_long_view_has_dates_in_order_and_lengths_after_them(english):
    facts = context.history(english)
    assert list(facts.index) == [
        "independence",
        "largest-protests",
        "nazarbayev-resigns",
        "decades-of-rule",
    ]
    assert list(context.lengths(facts).index) == ["decades-of-rule"]


def test_a_length_without_dates_is_never_put_on_the_axis(english):
    decades = context.moment(english, english.context.loc["decades-of-rule"])
    assert (decades.start, decades.end, decades.length_years) == (None, None, 30)
    resigns = context.moment(english, english.context.loc["nazarbayev-resigns"])
    assert (resigns.start.year, resigns.end.year, resigns.length_years) == (2019, 2019, None)


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
