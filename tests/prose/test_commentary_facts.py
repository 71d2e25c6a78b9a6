from analysis.case.reading import readable
from analysis.prose.commentary_facts import facts_of


def test_the_facts_of_a_case_are_its_rows_and_who_is_in_it(english):
    facts = facts_of(readable(english.folder))
    assert {"injured", "riots", "independence"} <= facts.rows.keys()
    assert facts.kind(facts.rows["injured"]) == "more_than"
    assert "health-ministry" in facts.cast.says
