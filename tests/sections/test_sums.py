from dataclasses import replace

import pytest
from markupsafe import Markup, escape

from analysis.prose.blocks import plain
from analysis.sections import casualties, summary, sums


def lines(case):
    return plain(sums.tolls(case).html).replace("\xa0", " ").replace("\u202f", " ")


def test_a_revised_toll_is_told_as_a_sequence_and_rivals_side_by_side(ferries):
    english, french = lines(ferries["en"]), lines(ferries["fr"])
    assert (
        "People killed: initially 10 (on 3 March), then 14 (on 5 March), "
        "according to the coastguard." in english
    )
    assert (
        "Personnes tuées : d’abord 10 (le 3 mars), puis 14 (le 5 mars), "
        "selon les garde-côtes." in french
    )
    assert "14 people killed, according to the coastguard; at least 31 people killed" in english
    assert "Ces chiffres se contredisent" in french


def test_what_revises_or_contests_another_is_no_pair_to_add(ferry):
    assert not any("ev-ten" in each or "ev-rival" in each for each in sums.pairs(ferry))


def test_nothing_is_told_where_nothing_was_revised_or_contested(case):
    assert sums.tolls(case).html == ""


def test_no_sum_of_the_steps_is_anywhere(ferry):
    html = str(casualties.harm(ferry).html) + lines(ferry) + str(summary.glance(ferry).html)
    for total in (">24<", ">45<", ">55<"):
        assert total not in html


def test_the_glance_shows_the_standing_counts(ferry):
    shown = list(summary.key_claims(ferry).index)
    assert "fourteen" in shown
    assert "rival" in shown
    assert "ten" not in shown
    assert "again" not in shown
    assert "sent" in shown  # a force deployed is shown where no crowd is counted


def test_counts_of_the_same_words_are_told_apart_by_who_says_them(ferry):
    claims = ferry.claims.copy()
    claims.loc["rival", ["wording", "kind", "number"]] = claims.loc[
        "fourteen", ["wording", "kind", "number"]
    ]
    case = replace(ferry, claims=claims)
    rows = claims.loc[["fourteen", "rival"]]
    first, second = (plain(each) for each in sums.told_apart(case, rows).values())
    assert first != second
    by = {"en": ("the coastguard", "the crew’s union"), "fr": ("les garde-côtes", "le syndicat")}
    assert all(who in told for who, told in zip(by[words(ferry)], (first, second), strict=True))


def words(case):
    return case.parameters.language


def test_things_are_never_called_people(ferry):
    claims = ferry.claims.copy()
    claims.loc["houses-lost", "part_of"] = "damage"
    told = " ".join(plain(each) for each in sums.parts(replace(ferry, claims=claims)))
    assert {"en": "the same things", "fr": "les mêmes choses"}[words(ferry)] in told
    assert {"en": "people", "fr": "personnes"}[words(ferry)] not in told


@pytest.mark.parametrize(("first", "joined"), [("nine", "Nine and"), ("nine, by A", "by A, and")])
def test_what_two_counts_say_is_parted_by_a_comma_after_who_says_it(english, first, joined):
    row = english.claims.loc["injured"]
    assert joined in plain(sums.pair(english, row, row, escape(first), escape("two")))


def test_two_counts_of_one_voice_are_not_said_to_differ_only_by_a_vague_word(english):
    first = english.claims.loc["injured"]
    other = first.copy()
    other["kind"] = "vague"
    said = plain(sums.pair(english, first, other, Markup("Some"), Markup("dozens")))
    assert (
        said == "Some and dozens: no total, because nothing says whether they are the same people."
    )
