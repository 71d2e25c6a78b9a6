"""A report in a few lines: what the index of reports tells of it."""

from analysis.sections.overview import overview


def test_counts_stand_under_who_says_them_in_their_mood(english):
    found = overview(english)
    assert found["dates"].endswith("January 2022")
    told = {who: dict(counts) for who, counts in found["counts"]}
    assert all(row_id in english.claims.index for each in told.values() for row_id in each)
    words = " ".join(word for each in told.values() for word in each.values())
    assert "reportedly" in words
    assert "1,000" in words


def test_a_count_that_was_revised_or_told_again_is_not_among_them(ferry):
    found = [row_id for _, each in overview(ferry)["counts"] for row_id, _ in each]
    assert "fourteen" in found
    assert not {"ten", "again"} & set(found)


def test_a_case_without_counts_has_none(english):
    from dataclasses import replace

    empty = replace(english, claims=english.claims.iloc[:0], events=english.events.iloc[:0])
    assert overview(empty) == {"dates": "", "counts": []}
