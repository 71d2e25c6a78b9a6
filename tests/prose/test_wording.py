"""A hedge and a claimant are kept wherever a row is told, and none is made up."""

import itertools
import re
from contextlib import suppress
from dataclasses import asdict

import pandas as pd
import pytest

from analysis.case import languages, quantities
from analysis.case.hedges import governed
from analysis.prose import measures
from analysis.prose.blocks import plain
from analysis.prose.wording import (
    actor,
    attribution,
    claim,
    hedge_note,
    in_mood,
    label,
    quantity,
    sentence,
    spelled,
    verbatim,
)
from analysis.sections import casualties, notes, timeline

MEASURES = ("killed", "injured", "hospitalised", "arrested", "crowd", "deployed")
HEDGES = ("none", "conditional", "quoted")
QUOTED = re.compile(r"[“«].+[”»]|in quotation marks|entre guillemets")
SOURCED = {
    "en": re.compile(r"\baccording to\b", re.IGNORECASE),
    "fr": re.compile(r"\bselon\b", re.IGNORECASE),
}
# Forms of hearsay in this report: none of them may be put on what the article states.
HEARSAY = {
    "en": re.compile(r"reportedly|allegedly|said to|apparently"),
    "fr": re.compile(r"\b(?:au|se|ét)?r(?:ait|aient)\b|\b\w+(?:e|au)r(?:ait|aient)\b|dit-on"),
}
GROUPS = {"masculine": "rioters", "feminine": "people"}


def keep(text):
    return text


def hedged(text, hedge, language):
    """Whether the words carry just this hedge."""
    conditional = governed(text, language) or "au conditionnel" in text
    conditional = conditional or "conditional of hearsay" in text
    return {
        "none": not conditional,
        "conditional": conditional,
        "quoted": bool(QUOTED.search(text)),
    }[hedge]


# ---------------------------------------------------------------- every row of the shipped case


def rows(case, *tables):
    for table in tables:
        for _, fact in getattr(case, table).iterrows():
            yield table, fact


def test_the_shipped_case_has_every_hedge(case):
    assert {fact["hedge"] for _, fact in rows(case, "events", "claims", "context")} == set(HEDGES)


def test_every_label_and_heading_carries_its_row_s_hedge(case):
    language = case.parameters.language
    for table, fact in rows(case, "events", "claims", "context"):
        heading = notes.heading(case, table, fact)
        assert hedged(heading, fact["hedge"], language), heading
        if table != "claims":
            assert hedged(label(case, fact), fact["hedge"], language), label(case, fact)


def test_every_count_carries_its_hedge_in_sentence_key_label_drawing_and_table(case):
    language = case.parameters.language
    for _, fact in rows(case, "claims"):
        bar = casualties.bar(case, fact)
        for told in (
            plain(sentence(case, fact, keep)),
            casualties.key_label(case, fact),
            bar.label,
        ):
            assert hedged(told, fact["hedge"], language), told
        assert bar.hedged is (fact["hedge"] != "none")


def test_every_event_in_the_drawing_is_hollow_if_hedged_and_names_its_claimant(case):
    for _, fact in rows(case, "events"):
        mark = timeline.mark(case, fact)
        assert mark.hedged is (fact["hedge"] != "none")
        assert hedged(mark.label, fact["hedge"], case.parameters.language)
        own = fact["claimed_by"] == fact["actor1_id"]
        said = isinstance(fact["claimed_by"], str) and not own
        assert bool(SOURCED[case.parameters.language].search(mark.detail)) is said
        assert not said or actor(case, fact["claimed_by"]) in mark.detail


def test_attribution_is_the_row_s_own_and_none_is_made_up(case):
    language = case.parameters.language
    for _, fact in rows(case, "claims"):
        told = plain(sentence(case, fact, keep))
        named = isinstance(fact["claimed_by"], str)
        assert bool(SOURCED[language].search(told)) is named, told
        assert not named or actor(case, fact["claimed_by"]) in told
        others = set(case.actors.index) - {fact["claimed_by"], fact["relayed_by"], fact["group_id"]}
        people = {"people", "troops", "soldiers", "protesters", "rioters", "gangs", "armed-forces"}
        for other in others - people:
            assert actor(case, other) not in told, told


def test_who_passed_it_on_is_told_with_who_says_it(case):
    via = [f for _, f in rows(case, "events", "claims") if isinstance(f["relayed_by"], str)]
    assert via
    for fact in via:
        by = attribution(case, fact)
        assert actor(case, fact["claimed_by"]) in by
        assert actor(case, fact["relayed_by"]) in by


def test_held_words_are_kept_between_marks_in_the_report_s_language(cases):
    killed = {name: case.claims.loc["killed-rioters"] for name, case in cases.items()}
    assert "“eliminated”" in casualties.key_label(cases["en"], killed["en"])
    assert "« éliminés »" in casualties.key_label(cases["fr"], killed["fr"]).replace("\u202f", " ")


# ---------------------------------------------------------------- rows of every kind


def synthetic(case, **cells):
    """A count of one's own making: the rest of it is a row of the shipped case."""
    base = case.claims.loc["killed-police-guard"].copy()
    given = {
        "event_id": None,
        "label": None,
        "date": None,
        "kind": "exact",
        "number": 8,
        "claimed_by": None,
        "relayed_by": None,
        "quote": "les « héros » seraient huit",
        "translation": "the “heroes” are reportedly eight"
        if case.parameters.language == "en"
        else None,
    }
    for name, value in {**given, **cells}.items():
        base[name] = value
    return base


@pytest.mark.parametrize("hedge", HEDGES)
@pytest.mark.parametrize("measure", MEASURES)
def test_every_kind_of_count_keeps_mood_and_claimant(case, measure, hedge):
    language = case.parameters.language
    for number, said, gender in itertools.product((1, 8), ("none", "by", "via"), GROUPS):
        fact = synthetic(
            case,
            measure=measure,
            hedge=hedge,
            number=number,
            group_id=GROUPS[gender],
            claimed_by=None if said == "none" else "health-ministry",
            relayed_by="reuters" if said == "via" else None,
        )
        told, key = plain(sentence(case, fact, keep)), casualties.key_label(case, fact)
        for text in (told, key):
            assert hedged(text, hedge, language), text
            if hedge == "none":
                assert not HEARSAY[language].search(text), text
                assert not QUOTED.search(text), text
        assert bool(SOURCED[language].search(told)) is (said != "none"), told
        assert ("Reuters" in told) is (said == "via"), told
        unsaid = {"en": "the article names no source", "fr": "l’article ne cite aucune source"}
        assert (unsaid[language] in told) is (said == "none" and hedge != "none"), told


@pytest.mark.parametrize(
    ("measure", "hedge", "number", "gender", "told"),
    [
        ("killed", "conditional", 8, "masculine", "auraient été tués"),
        ("killed", "conditional", 1, "masculine", "aurait été tué"),
        ("killed", "conditional", 8, "feminine", "auraient été tuées"),
        ("killed", "none", 1, "feminine", "a été tuée"),
        ("injured", "conditional", 1, "feminine", "aurait été blessée"),
        ("injured", "none", 8, "masculine", "ont été blessés"),
        ("hospitalised", "conditional", 8, "feminine", "seraient hospitalisées"),
        ("hospitalised", "conditional", 1, "masculine", "serait hospitalisé"),
        ("hospitalised", "none", 1, "masculine", "est hospitalisé"),
        ("arrested", "conditional", 8, "masculine", "auraient été arrêtés"),
        ("arrested", "none", 8, "feminine", "ont été arrêtées"),
        ("crowd", "conditional", 8, "masculine", "auraient été rassemblés"),
        ("crowd", "conditional", 1, "feminine", "aurait été rassemblée"),
        ("deployed", "conditional", 8, "feminine", "auraient été déployées"),
        ("deployed", "none", 1, "masculine", "a été déployé"),
    ],
)
def test_french_agrees_in_mood_number_and_gender(  # noqa: PLR0917 - columns of the table
    french, measure, hedge, number, gender, told, monkeypatch
):
    monkeypatch.setattr(measures, "only_plural", lambda *_: number > 1)
    fact = synthetic(french, measure=measure, hedge=hedge, number=number, group_id=GROUPS[gender])
    said = plain(claim(french, fact, keep))
    assert re.search(rf"{told}(?!\w)", said), said


@pytest.mark.parametrize(
    ("measure", "hedge", "number", "told"),
    [
        ("killed", "conditional", 8, "were reportedly killed"),
        ("killed", "conditional", 1, "was reportedly killed"),
        ("injured", "none", 1, "was injured"),
        ("hospitalised", "conditional", 8, "are reportedly in hospital"),
        ("hospitalised", "conditional", 1, "is reportedly in hospital"),
        ("arrested", "conditional", 1, "was reportedly arrested"),
        ("crowd", "conditional", 8, "were reportedly gathered"),
        ("deployed", "none", 8, "were deployed"),
    ],
)
def test_english_agrees_in_mood_and_number(  # noqa: PLR0917 - columns of the table
    english, measure, hedge, number, told, monkeypatch
):
    monkeypatch.setattr(measures, "only_plural", lambda *_: number > 1)
    fact = synthetic(english, measure=measure, hedge=hedge, number=number, group_id="soldiers")
    assert plain(claim(english, fact, keep)).endswith(told)


def test_a_count_in_quotation_marks_keeps_them_where_its_event_has_none(case):
    fact = synthetic(case, hedge="quoted", event_id="riots")
    assert QUOTED.search(plain(claim(case, fact, keep)))


@pytest.mark.parametrize("hedge", HEDGES)
def test_a_label_that_lacks_its_mood_gets_it_and_one_that_has_it_is_left_alone(case, hedge):
    language = case.parameters.language
    bare = {"en": "Calm returns", "fr": "Le calme revient"}[language]
    held = {
        "none": bare,
        "conditional": {"en": "Calm reportedly returns", "fr": "Le calme serait revenu"}[language],
        "quoted": {"en": "“Calm” returns", "fr": "Le « calme » revient"}[language],
    }[hedge]
    fact = pd.Series({"hedge": hedge, "source_id": "article-fr"})
    assert hedged(in_mood(case, fact, bare), hedge, language)
    assert in_mood(case, fact, held) == held
    assert (in_mood(case, fact, bare) == bare) is (hedge == "none")


def test_the_note_behind_a_citation_says_the_hedge(case):
    for _, fact in rows(case, "events", "claims", "context"):
        assert bool(hedge_note(case, fact)) is (fact["hedge"] != "none")


# What is no conditional must not pass for one, or its row would lose its mood.
@pytest.mark.parametrize(
    "text", ["Des vidéos montraient la place", "La police se retirait", "Un attrait", "Le portrait"]
)
def test_a_french_imperfect_does_not_pass_for_the_conditional(french, text):
    fact = pd.Series({"hedge": "conditional", "source_id": "article-fr"})
    assert "au conditionnel" in in_mood(french, fact, text)


def wordings():
    """Every phrase of the rule table that is a wording by itself, as a source may have it."""
    for language in ("fr", "en"):
        for row in languages.table(language, "quantities.csv"):
            wording = row["phrase"].replace("{n}", "12").replace("{m}", "15")
            with suppress(ValueError):  # a part of others
                yield wording, quantities.code(wording, language, quantities.CODING_RULES[0])


@pytest.mark.parametrize(("wording", "coded"), list(wordings()))
def test_every_wording_of_the_rule_table_is_told_in_either_language(case, wording, coded):
    fact = synthetic(case, wording=wording, measure="injured", hedge="none", **asdict(coded))
    told = plain(sentence(case, fact, keep))
    assert told.endswith(".")
    assert not re.search(r"None|nan|<NA>|\{", told)


@pytest.mark.parametrize(
    ("wording", "english", "french"),
    [
        ("3.5%", "3.5%", "3,5 %"),
        ("less than 3.5%", "less than 3.5%", "moins de 3,5 %"),
        ("between 2.5 and 4%", "2.5% to 4%", "2,5 % à 4 %"),
        ("12%", "12%", "12 %"),
    ],
)
def test_a_percentage_keeps_its_decimals(case, wording, english, french):
    coded = quantities.code(wording, "en", quantities.CODING_RULES[0])
    cells = asdict(coded) | {"low_strict": coded.low, "high_strict": coded.high}
    fact = synthetic(case, wording=wording, measure="injured", hedge="none", **cells)
    told = quantity(case, fact).replace("\u00a0", " ").replace("\u202f", " ")
    assert told == {"en": english, "fr": french}[case.parameters.language]


@pytest.mark.parametrize(
    ("kind", "number", "english", "french"),
    [
        ("exact", 4, "four", "quatre"),
        ("at_least", 6, "at least six", "au moins six"),
        ("at_least", 1, "at least one", "au moins une"),
        ("more_than", 1, "more than one", "plus d’une"),
        ("about", 9, "about nine", "environ neuf"),
        ("at_least", 12, "at least 12", "au moins 12"),
        ("range", 8, "seven to eight", "sept à huit"),
        ("range", 12, "7 to 12", "7 à 12"),
    ],
)
def test_a_small_number_is_in_words_with_what_bounds_it(cases, kind, number, english, french):
    for language, told in (("en", english), ("fr", french)):
        fact = cases[language].claims.loc["injured"]
        # ACLED's rule has one number for both ends of a range; its words have two.
        bounds = {"number": number, "low": 7, "high": 7, "low_strict": 7, "high_strict": number}
        changed = pd.Series({**fact, "kind": kind, "group_id": pd.NA, **bounds})
        assert spelled(cases[language], changed) == told


def test_words_in_a_sentence_of_ours_keep_no_capital_of_the_source(english):
    fact = pd.Series({**english.claims.iloc[0], "wording": "Des dizaines"})
    assert "« Des dizaines »" in plain(verbatim(english, fact, "wording")).replace("\u202f", " ")
    within = plain(verbatim(english, fact, "wording", within=True)).replace("\u202f", " ")
    assert "« des dizaines »" in within
