import pytest

from analysis.sections import notes


def test_the_conditional_is_not_the_article_s_own_voice(cases):
    for row in ("killed-police-guard", "nazarbayev-influence", "family-economy"):
        for language, said in (("en", "No source named"), ("fr", "Sans source citée")):
            case = cases[language]
            table = "claims" if row in case.claims.index else "context"
            facts = dict(notes.facts(case, table, case.rows[row]))
            assert said in facts.values()


def test_what_is_not_known_is_said_or_left_out_but_never_zero(english):
    facts = dict(notes.facts(english, "claims", english.claims.loc["injured"]))
    assert facts["When"] == "The article gives no date"
    assert facts["Where"] == ""


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("injured", "strict: 1,001 or more · ACLED: 1,000"),
        ("killed-police-guard", ""),  # eight is eight under every rule
    ],
)
def test_a_coding_is_shown_only_where_it_says_more_than_the_words(english, row, said):
    assert notes.coded(english, english.claims.loc[row]).striptags() == said


def test_a_fact_of_the_background_shows_no_coding(english):
    for row in ("foreign-investment", "nazarbayev-age", "decades-of-rule"):
        assert notes.coded(english, english.context.loc[row]) == ""


def test_the_part_of_a_count_links_to_the_whole(english):
    assert '#ev-injured"' in notes.other(english, english.claims.loc["hospitalised"], "part_of")
    assert notes.other(english, english.claims.loc["injured"], "part_of") == ""


def test_another_count_is_named_by_its_number_and_by_who_else_says_it(ferries):
    case = ferries["en"]
    revised = notes.other(case, case.claims.loc["fourteen"], "revises")
    assert ">10 people killed</a>" in revised.replace("\xa0", " ")
    contested = notes.other(case, case.claims.loc["rival"], "contests")
    assert ">14 people killed, according to the coastguard</a>" in contested.replace("\xa0", " ")


def test_quote_and_sentence_are_escaped(english):
    row = english.claims.loc["injured"].copy()
    row["translation"] = "<script>alert(1)</script>"
    assert "<script>" not in notes.translation(english, row)
