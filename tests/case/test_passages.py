from datetime import date, timedelta

import pytest
from babel.dates import format_date
from hypothesis import given
from hypothesis import strategies as st

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
        ("Ils s’approchaient ; la foule se serait calmée", "hedge", ["serait"]),
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
        ("Le délai expirait, la police barrait la rue, l’armée livrait des vivres.", "fr"),
        ("Il éclairait la cave et s’effondrait ; elle désirait un portrait.", "fr"),
        ("Si l’armée avançait, la ville tomberait.", "fr"),
        ("un Boeing 737 et un F-16 de la Ve République", "fr"),
        ("les Deux-Sèvres, la rue du 4-Septembre, le tiers-monde", "fr"),
        ("sa déclaration d’impôts, le juge de ligne, autrement dit rien", "fr"),
        ("le nombre de places, près de la gare, la bande de Gaza", "fr"),
        ("the Third Reich, a Boeing 737 and Route 66", "en"),
        ("the Sixth Fleet, 10 Downing Street, Ground Zero", "en"),
        ("April Jones, the Sunday Times, Theresa May", "en"),
        ("that said, all told, according to plan", "en"),
        ("the military might of an heir apparent", "en"),
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


@pytest.mark.parametrize(
    ("text", "language", "kind", "passages"),
    [
        ("un convoi de 1000 personnes", "fr", "number", ["1000"]),
        ("Huit Français sont partis en France. 24 personnes restent.", "fr", "number", None),
        ("Six Ukrainians and 24 others", "en", "number", ["Six", "24"]),
        ("In France 24 people died in 2000 homes.", "en", "number", ["24", "2000"]),
        ("Mardi soir, sur la place, le 5 janvier", "fr", "date", ["Mardi soir", "le 5 janvier"]),
        ("On Friday Biden left. In June Macron came.", "en", "date", ["On Friday", "In June"]),
    ],
)
def test_a_name_near_by_hides_no_number_and_no_date(text, language, kind, passages):
    assert found(text, language, kind) == (passages or ["Huit", "24"])


@pytest.mark.parametrize(
    "text",
    [
        "“Go,” he said. ‘Don’t go,’ she said.",
        "He wrote: 'We can't go'.",
        "“We left.\n\n“We never went back.”",
        "«\u00a0Partez, a-t-il dit “vite”\u00a0»",
        "— Qui a tiré ?",
        "“We went\non foot.”",
    ],
)
def test_quotations_are_found_in_any_marks_nested_and_across_lines(text):
    assert found(text, "en", "quotation")


FORMS = {
    "en": ["d MMMM y", "MMMM d, y", "EEEE, d MMMM y", "EEEE", "d MMM y", "y-MM-dd", "dd/MM/y"],
    "fr": ["d MMMM y", "EEEE d MMMM y", "d MMMM", "EEEE", "d MMM y", "y-MM-dd", "dd/MM/y"],
}


@pytest.mark.parametrize("language", sorted(FORMS))
@given(days=st.integers(0, 80_000))
def test_a_date_that_babel_writes_is_found_whole(language, days):
    day = date(1850, 1, 1) + timedelta(days)
    for form in FORMS[language]:
        words = format_date(day, form, locale=language)
        passages = accountable(f"({words})", language)
        assert any(p.kind == "date" and words in p.text + "." for p in passages), words


def test_a_passage_within_a_longer_one_is_told_once_but_for_quoted_words():
    assert found("le 2 janvier") == ["le 2 janvier"]
    assert found("« huit morts »") == ["« huit morts »", "huit"]


def test_positions_are_those_of_the_text():
    text = "Il y eut, dit-on, vingt et un morts le 4 janvier."
    assert all(text[p.start : p.end] == p.text for p in accountable(text, "fr"))
