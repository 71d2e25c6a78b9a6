import pytest

from analysis.case.speakers import Cast, citing, named

LABELS = {
    "police": "the Montreal police (SPVM)",
    "ministry": "the Ministry of Health",
    "tokayev": "President Kassym-Jomart Tokayev",
    "union": "the drivers’ union",
}


@pytest.mark.parametrize(
    ("text", "cited"),
    [
        ("According to the Kazakh Ministry of Health, 5 died.", ["ministry"]),
        ("The SPVM said so.", ["police"]),
        ("Signals are overdue, the union says.", ["union"]),
        ("“We will not yield,” said Tokayev.", ["tokayev"]),
        ("Tokayev met the drivers’ union.", []),
        # Who is told of in the passive says nothing; who is named after “by” does.
        ("Forty drivers were reported missing.", []),
        ("Forty drivers were reportedly reported missing.", []),
        ("An estimated 7 were taken from the ministry.", []),
        ("The toll was confirmed by the Ministry of Health.", ["ministry"]),
    ],
)
def test_who_is_cited_is_named_beside_words_that_cite(text, cited):
    assert [who for each in citing(text, "en", Cast({"en": LABELS})) for who in each.cited] == cited


@pytest.mark.parametrize(
    ("text", "cited"),
    [
        ("Un policier a été porté disparu.", []),
        ("La police a aussi annoncé sa mort.", ["police"]),
        ("Deux morts ont été annoncés par la police.", ["police"]),
    ],
)
def test_in_french_the_passive_cites_whom_it_names_after_it(text, cited):
    labels = {"fr": {"police": "la police", "people": "un policier disparu"}}
    assert [who for each in citing(text, "fr", Cast(labels)) for who in each.cited] == cited


def test_a_label_is_named_whole_or_in_part():
    assert named("the SPVM", LABELS["police"]) == 1
    assert named("the police", LABELS["police"]) == 0.5
    assert named("the army", LABELS["police"]) == 0


def test_a_language_without_words_cites_nobody():
    assert citing("Nach dem Ministerium", "xx", Cast({"xx": LABELS})) == []


def test_whoever_is_only_counted_does_not_speak():
    cast = Cast({"en": LABELS}, groups=frozenset({"union"}))
    assert set(cast.speakers("en-GB")) == set(LABELS) - {"union"}


def test_a_group_that_is_counted_is_no_speaker_whose_name_it_holds():
    labels = {"police": "the police", "officers": "police officers"}
    cast = Cast({"en": labels}, groups=frozenset({"officers"}))
    text = "Ten police officers reported a fire"
    assert [each.cited for each in citing(text, "en", cast)] == [[]]
    assert citing("The police reported it", "en", cast)[0].cited == ["police"]


def test_the_noun_of_a_count_cites_nobody():
    assert citing("Le compte des personnes", "fr", Cast({"fr": {"people": "personnes"}})) == []
