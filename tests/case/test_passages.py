import datetime as dt

import pytest
from babel.dates import format_date, format_time
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.case.passages import Passage, accountable

# The languages whose rules find every form in which Babel writes a date or a time of day.
AS_BABEL_WRITES = ["de", "en", "es", "fr"]


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


def test_a_hedge_is_told_beside_what_it_hedges():
    assert found("Il aurait déclaré que") == ["aurait", "aurait déclaré"]
    assert found("perhaps forty", "en", "hedge") == ["perhaps"]


def test_a_passage_within_a_longer_one_is_told_once_but_for_quoted_words():
    assert found("le 2 janvier") == ["le 2 janvier"]
    assert found("« huit morts »") == ["« huit morts »", "huit"]


def test_positions_are_those_of_the_text():
    text = "Il y eut, dit-on, vingt et un morts le 4 janvier."
    assert all(text[p.start : p.end] == p.text for p in accountable(text, "fr"))


@pytest.mark.parametrize(
    ("text", "kind", "passages"),
    [
        ("Ocho policías y 1.000 personas", "number", ["Ocho", "1.000"]),
        ("un muerto y dos tercios de la flota", "number", ["un", "dos tercios"]),
        ("centenares de miles de vecinos", "approximate", ["centenares de miles"]),
        ("más de 200, casi la mitad", "approximate", ["más de", "casi"]),
        ("la madrugada del 6 de enero", "date", ["la madrugada del 6 de enero"]),
        ("dos días después, el 4 de enero", "date", ["dos días después", "el 4 de enero"]),
        ("habrían muerto, al parecer", "hedge", ["habrían", "al parecer"]),
        ("según X, dijo Y", "attribution", ["según", "dijo"]),
        ("—No saldrá —gritó el guardia", "quotation", ["—No saldrá —gritó"]),
    ],
)
def test_spanish_forms_are_found(text, kind, passages):
    assert found(text, "es", kind) == passages


@pytest.mark.parametrize(
    ("text", "kind", "passages"),
    [
        ("Acht Polizisten und 1.000 Menschen", "number", ["Acht", "1.000"]),
        ("ein Toter, zwei Drittel der Flotte", "number", ["ein", "zwei Drittel"]),
        ("Hunderttausende Anwohner", "approximate", ["Hunderttausende"]),
        ("mehr als 200, fast die Hälfte", "approximate", ["mehr als", "fast"]),
        ("in der Nacht zum 6. Januar", "date", ["in der Nacht zum 6. Januar"]),
        ("zwei Tage später, am 4. Januar", "date", ["zwei Tage später", "am 4. Januar"]),
        ("sie sollen angeblich tot sein", "hedge", ["sollen", "angeblich"]),
        ("laut Polizei, teilte Y mit", "attribution", ["laut", "teilte"]),
        ("„eliminiert“ und ‚Terroristen‘", "quotation", ["„eliminiert“", "‚Terroristen‘"]),
        ("„Nie!“ Er ging. “Gut”, sagte sie", "quotation", ["„Nie!“", "“Gut”"]),
    ],
)
def test_german_forms_are_found(text, kind, passages):
    assert found(text, "de", kind) == passages


@pytest.mark.parametrize(
    ("text", "language", "kind"),
    [
        ("una alianza militar, el primer ministro", "es", "number"),
        ("sufrían en la artillería", "es", "hedge"),
        ("la avenida 9 de Julio", "es", "date"),
        ("eine Frau, der Zweite Weltkrieg", "de", "number"),
        ("die Sonne scheint, es sei denn", "de", "hedge"),
        ("die Straße des 17. Juni", "de", "date"),
    ],
)
def test_what_only_looks_like_a_kind_in_spanish_or_german_is_none(text, language, kind):
    assert found(text, language, kind) == []


@settings(deadline=None)
@given(
    st.sampled_from(AS_BABEL_WRITES),
    st.sampled_from(["full", "long", "medium", "short"]),
    st.datetimes(dt.datetime(1900, 1, 1), dt.datetime(2049, 12, 31)),  # noqa: DTZ001
)
def test_a_date_and_a_time_are_found_as_babel_writes_them(language, form, moment):
    date = format_date(moment, form, locale=language)
    time = format_time(moment.time(), "short", locale=language)
    for text in (date, time):
        assert accountable(text, language) == [Passage(0, len(text), "date", text)]
