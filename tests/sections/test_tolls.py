from analysis.sections import tolls
from analysis.sections.counts import of


def test_a_toll_is_its_steps_in_order_and_a_rival_is_of_its_family(ferries):
    case = ferries["en"]
    assert tolls.chain(case, "fourteen") == ["ten", "fourteen"]
    assert tolls.chain(case, "ten") == ["ten"]
    assert tolls.family(case, "rival") == tolls.family(case, "fourteen") == "ten"
    assert tolls.superseded(case) == {"ten"}
    assert list(tolls.standing(case, of(case, "harm")).index)[:2] == ["fourteen", "rival"]
    assert tolls.rivals(case, of(case, "harm")) == [["fourteen", "rival"]]


def test_two_counts_that_contest_each_other_end_no_build(ferries):
    from dataclasses import replace

    claims = ferries["en"].claims.copy()
    claims.loc["fourteen", "contests"] = "rival"
    case = replace(ferries["en"], claims=claims)
    assert {tolls.family(case, each) for each in ("fourteen", "rival")} <= {"ten", "rival"}
