import pytest

from analysis.case.passages import accountable


def found(text, language="fr", kind=None):
    return [p.text for p in accountable(text, language) if kind in (None, p.kind)]


@pytest.mark.parametrize(
    ("text", "kind", "passages"),
    [
        ("Huit policiers et 1 000 personnes", "number", ["Huit", "1 000"]),
        ("vingt et un morts, puis dix-huit", "number", ["vingt et un", "dix-huit"]),
        ("pour la troisième journée consécutive", "number", ["troisième"]),
        ("au cours des trois décennies", "number", ["trois"]),
        ("la seconde fois", "number", ["seconde"]),
        ("des centaines de milliards d’euros", "approximate", ["centaines de milliards"]),
        ("des dizaines d’émeutiers, une centaine", "approximate", ["dizaines", "centaine"]),
        ("Le même 6 janvier, la télévision", "date", ["Le même 6 janvier"]),
        ("Deux jours plus tard, le 4 janvier", "date", ["Deux jours plus tard", "le 4 janvier"]),
        ("lors des émeutes des 4 et 5 janvier 2022", "date", ["des 4 et 5 janvier 2022"]),
        ("dans la matinée du 6 janvier", "date", ["dans la matinée du 6 janvier"]),
        ("Pendant ce temps, la nuit", "date", ["Pendant ce temps", "la nuit"]),
        ("le 1er janvier, en 1991", "date", ["le 1er janvier", "en 1991"]),
        ("ils auraient été tués, il jouirait", "hedge", ["auraient", "jouirait"]),
        ("il pourrait ; elle contrôlerait", "hedge", ["pourrait", "contrôlerait"]),
        ("Selon X, d’après Y", "attribution", ["Selon", "d’après"]),
        ("il a également déclaré que", "attribution", ["a également déclaré"]),
        ("les « terroristes » et “eux”", "quotation", ["« terroristes »", "“eux”"]),
    ],
)
def test_french_forms_are_found(text, kind, passages):
    assert found(text, "fr", kind) == passages


@pytest.mark.parametrize(
    ("text", "kind", "passages"),
    [
        ("Eight officers and 1,000 people", "number", ["Eight", "1,000"]),
        ("one soldier, the twenty-first day", "number", ["one", "twenty-first"]),
        ("hundreds of billions of dollars", "approximate", ["hundreds of billions"]),
        ("two days later, on 4 January", "date", ["two days later", "on 4 January"]),
        ("January 6, 2022, in 2019", "date", ["January 6, 2022", "in 2019"]),
        ("were reportedly killed, is said to", "hedge", ["reportedly", "is said to"]),
        ("according to X, who said that", "attribution", ["according to", "said"]),
    ],
)
def test_english_forms_are_found(text, kind, passages):
    assert found(text, "en", kind) == passages


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("une alliance militaire et un carburant", "fr"),
        ("l’un d’eux", "fr"),
        ("le premier ministre", "fr"),
        ("un véhicule flambant neuf", "fr"),
        ("les vidéos montraient, il retirait, un attrait", "fr"),
        ("no one, one another", "en"),
        ("at first, the first lady", "en"),
    ],
)
def test_what_only_looks_like_it_is_not_found(text, language):
    assert found(text, language) == []


def test_a_passage_within_a_longer_one_is_told_once_but_for_quoted_words():
    assert found("le 2 janvier") == ["le 2 janvier"]
    assert found("« huit morts »") == ["« huit morts »", "huit"]


def test_positions_are_those_of_the_text():
    text = "Il y eut, dit-on, vingt et un morts le 4 janvier."
    assert all(text[p.start : p.end] == p.text for p in accountable(text, "fr"))
