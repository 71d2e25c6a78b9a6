import pytest

from analysis.prose import evidence


@pytest.mark.parametrize("table", ["events", "claims", "context"])
def test_entries_come_in_the_order_of_the_article(english, table):
    html = str(evidence.entries(english, table).html)
    rows = getattr(english, table).sort_values(["quote_start", "quote_end"], kind="stable")
    places = [html.index(f'id="ev-{row}"') for row in rows.index]
    assert places == sorted(places)


def test_the_quote_is_marked_in_its_sentence_letter_for_letter(english):
    for row in english.claims.itertuples():
        html = evidence.in_sentence(english, english.claims.loc[row.Index])
        assert f"<mark>{row.quote}</mark>" in html
        text = html.unescape().replace("<mark>", "").replace("</mark>", "")
        sentence = text.split("<p>")[1].split("</p>")[0]
        assert sentence in english.texts[row.source_id]


def test_what_is_not_known_is_said_or_left_out_but_never_zero(english):
    facts = dict(evidence.facts(english, "claims", english.claims.loc["injured"]))
    assert facts["When"] == "The article gives no date"
    assert facts["Where"] == ""


def test_a_row_says_where_it_stands(english):
    row = english.claims.loc["injured"]
    assert evidence.position(english, "claims", row).startswith("claims.csv, row 5 · characters ")


def test_the_part_of_a_count_links_to_the_whole(english):
    assert '#ev-injured"' in evidence.part_of(english, english.claims.loc["hospitalised"])
    assert evidence.part_of(english, english.claims.loc["injured"]) == ""


def test_quote_and_sentence_are_escaped(english):
    row = english.claims.loc["injured"].copy()
    row["translation"] = "<script>alert(1)</script>"
    assert "<script>" not in evidence.translation(english, row)
