from dataclasses import replace

import pandas as pd
import pytest

from analysis.sections import casualties, counts, sums


def claim(case, name, **cells):
    row = case.claims.loc[name].copy()
    for column, value in cells.items():
        row[column] = value
    return row


def test_counts_come_by_measure_then_as_the_article_has_them(english):
    assert list(counts.of(english, "harm").index) == [
        "killed-rioters",
        "killed-police-guard",
        "injured",
        "hospitalised",
    ]


def test_a_bar_keeps_kind_bounds_words_and_hedge(english):
    bars = {name: casualties.bar(english, row) for name, row in english.claims.iterrows()}
    injured, eight, tens = bars["injured"], bars["killed-police-guard"], bars["killed-rioters"]
    assert (injured.kind, injured.low, injured.high, injured.hedged) == (
        "more_than", 1001, None, False,
    )  # fmt: skip
    assert (eight.kind, eight.low, eight.high, eight.hedged) == ("exact", 8, 8, True)
    assert (tens.kind, tens.low, tens.words, tens.hedged) == ("vague", 20, "dozens", True)


def test_a_share_has_no_frame_of_a_count_that_it_is_a_part_of(english):
    part = english.claims.loc["hospitalised"]
    assert casualties.whole(english, part) == 1001
    assert casualties.whole(english, claim(english, "hospitalised", share="third")) is None


def test_no_claimant_is_said_and_none_is_supplied(english):
    assert casualties.bar(english, english.claims.loc["killed-police-guard"]).by == (
        "No source named"
    )
    assert casualties.bar(english, english.claims.loc["killed-rioters"]).by == (
        "According to the Kazakh police"
    )


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"group_id": "rioters"}, "groups"),
        ({"claimed_by": "reuters"}, "sources"),
        ({"claimed_by": pd.NA}, "one-source"),
        ({"kind": "vague"}, "vague"),
        ({"hedge": "conditional"}, "hedged"),
    ],
)
def test_why_two_counts_make_no_total(english, changes, expected):
    first = claim(english, "injured")
    assert sums.reasons(first, claim(english, "injured", **changes)) == [expected]


def test_counts_that_differ_in_nothing_give_no_reason(english):
    same = claim(english, "injured")
    assert sums.reasons(same, same) == []


def test_the_hospitalised_are_said_to_be_among_the_injured(english):
    (said,) = sums.parts(english)
    assert "#ev-hospitalised" in said
    assert "#ev-injured" in said
    assert "among" in said


def test_nothing_is_added_up(cases):
    for case in cases.values():
        html = str(casualties.sums(case).html) + str(casualties.harm(case).html)
        for total in ("1408", "1,408", "1\u202f408", "1401", "1,401"):
            assert total not in html


def test_both_rules_stand_side_by_side(english):
    row = english.claims.loc["killed-rioters"]
    assert casualties.bounds(english, row, "strict") == "20 or more"
    assert casualties.bounds(english, row, "acled") == "10"


def test_the_source_s_words_keep_their_language(english):
    html = casualties.verbatim(english, english.claims.loc["killed-rioters"], "wording")
    assert html == '<span lang="fr">«\u202fdes dizaines\u202f»</span>'


def test_every_measure_is_drawn(ferry):
    drawn = [
        set(figure.data["claim_id"])
        for figure in (casualties.harm(ferry), casualties.crowds(ferry), casualties.others(ferry))
    ]
    assert set.union(*drawn) == set(ferry.claims.index) - {"again"}
    assert sum(map(len, drawn)) == len(set.union(*drawn))


def test_a_bar_says_that_its_count_was_revised_or_contests_another(ferries):
    said = {
        name: casualties.by(ferries["en"], row) for name, row in ferries["en"].claims.iterrows()
    }
    assert said["ten"] == "according to the coastguard, initial count, on 3\xa0March"
    assert said["fourteen"] == "according to the coastguard, revised, on 5\xa0March"
    assert said["rival"] == "according to the crew’s union, contests another count"


def test_the_note_explains_the_steps_only_where_there_are_any(ferry, case):
    grey = {"en": "Grey:", "fr": "En gris"}
    assert grey[ferry.parameters.language] in str(casualties.harm(ferry).html)
    assert grey[case.parameters.language] not in str(casualties.harm(case).html)


def test_a_force_deployed_is_drawn_without_a_crowd(ferry):
    assert {"en": "60 firefighters", "fr": "60 pompiers"}[ferry.parameters.language] in str(
        casualties.crowds(ferry).about["title"]
    ).replace("\xa0", " ")


@pytest.mark.parametrize(
    ("kept", "title"),
    [
        ([], "Counts"),
        (["killed-rioters"], "Casualties"),
        (["crowd-almaty"], "Crowds"),
        (["killed-rioters", "crowd-almaty"], "Casualties and crowds"),
    ],
)
def test_the_section_is_headed_by_what_it_has(english, kept, title):
    shown = replace(english, claims=english.claims.loc[kept])
    assert f">{title}</h2>" in str(casualties.opening(shown).html)


@pytest.mark.parametrize(
    ("kept", "title"),
    [
        (["ten", "rescued"], "Casualties and other counts"),
        (["ten", "sent"], "Casualties and other counts"),
        (["sent"], "Counts"),
    ],
)
def test_a_section_without_a_crowd_is_headed_by_none(ferries, kept, title):
    shown = replace(ferries["en"], claims=ferries["en"].claims.loc[kept])
    assert f">{title}</h2>" in str(casualties.opening(shown).html)


@pytest.mark.parametrize(
    ("kinds", "lows", "numbers", "largest"),
    [
        (["about", "about"], [0, 0], [60, 90], 1),
        (["nearly", "exact"], [0, 1400], [3000, 1400], 0),
        (["vague", "exact"], [20, 30], [None, 30], 1),
        (["more_than", "exact"], [100001, 80000], [100000, 80000], 0),
        (["fewer_than", "exact"], [0, 1400], [2000, 1400], 1),
    ],
)
def test_the_largest_count_is_what_its_words_say(kinds, lows, numbers, largest):
    rows = pd.DataFrame({"kind": kinds, "low": lows, "number": pd.array(numbers, "Float64")})
    assert casualties.largest(rows).index[0] == largest


def test_a_title_names_who_gives_its_count(ferries):
    case = ferries["en"]
    case = replace(case, claims=case.claims.loc[["sent"]].assign(claimed_by="union"))
    title = str(casualties.crowds(case).about["title"]).replace("\xa0", " ")
    assert (
        title == "The largest count: about 60 firefighters deployed, according to the crew’s union"
    )


def test_the_only_other_count_is_told_in_the_title(ferries):
    case = replace(ferries["en"], claims=ferries["en"].claims.loc[["rescued"]])
    title = str(casualties.others(case).about["title"])
    assert title == "What else is counted: about 300 passengers rescued"


def test_a_count_without_a_day_is_dated_by_when_it_was_said(ferries):
    said = [
        casualties.day_or_said(ferries["en"], ferries["en"].claims.loc[n]) for n in ("ten", "rival")
    ]
    assert said == ["said on 3\xa0March", "No date given"]
