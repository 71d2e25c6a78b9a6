from analysis.case.facing import Facing
from analysis.case.speakers import Cast

TEXT = "Rain fell. At least 14 people were killed and dozens injured, police said. It stopped."
ROW = {"wording": "dozens", "quote": "At least 14 people were killed and dozens injured"}
FACING = Facing("claims", ROW, "en", TEXT, Cast({"en": {"police": "the police"}}))


def test_a_row_knows_the_sentence_of_its_quote_and_who_is_cited_there():
    assert FACING.sentence == f"{ROW['quote']}, police said."
    assert [each.cited for each in FACING.citing] == [["police"]]


def test_words_belong_to_the_quantity_that_they_stand_nearest_to():
    killed, injured = (ROW["quote"].index(word) for word in ("killed", "injured"))
    assert not FACING.is_about(killed, killed + 6)
    assert FACING.is_about(injured, injured + 7)


def test_words_within_speech_cite_nobody():
    text = "“The police said nothing,” she told us."
    facing = Facing("events", {"quote": text}, "en", text, Cast({"en": {"police": "the police"}}))
    assert [each.cited for each in facing.citing] == [[]]
