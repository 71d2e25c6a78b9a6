"""What a row can vouch for."""

from analysis.audit.mentions import mentions
from analysis.audit.row_values import known


def says(row, text):
    (mention,) = mentions(text, "en")
    return row.says(mention)


def test_a_row_knows_its_number_and_no_other(english):
    row = known(english, english.claims.loc["injured"])
    assert says(row, "1,000")
    assert not says(row, "1,001")
    assert not says(row, "tens")


def test_a_row_knows_its_first_and_last_day(english):
    fact = next(fact for _, fact in english.events.iterrows() if fact["start"] < fact["end"])
    row = known(english, fact)
    first, last = (f"{fact[end].day} January" for end in ("start", "end"))
    assert says(row, first)
    assert says(row, last)
    assert not says(row, "20 January")
    assert not says(row, f"{fact['start'].day} January 2021")


def test_a_row_vouches_for_the_day_it_was_said_on_and_for_the_words_of_a_share(ferries):
    english = ferries["en"]
    assert (2021, 3, 5) in known(english, english.claims.loc["fourteen"]).dates
    assert 50.0 in known(english, english.claims.loc["half"]).counts
