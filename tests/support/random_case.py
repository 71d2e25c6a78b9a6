"""Random cases of news that never happened: quotes, wordings and coverage right by construction.

`draw(seed)` invents an article (or several) from a small grammar that says every sentence in
English and in French, and the rows that rest on it; `write` makes the folder of it. The same seed
gives the same case. What a seed may draw is in `Shape`.
"""

import csv
import hashlib
import json
import random
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import product
from pathlib import Path

from analysis.case.outlines import world
from analysis.case.tables import TABLES, columns, schema
from analysis.prose.catalogue import catalogue
from analysis.prose.time_phrases import time_words

LANGUAGES = ("en", "fr")
OUTLINES = Path(__file__).parents[2] / "data" / "reference" / "countries.topojson"
STREETS = [
    a + b
    for a, b in product(
        ["Amber", "Brack", "Cold", "Dun", "Elm", "Fern", "Gos", "Hazel", "Ivel", "Kest", "Lark"],
        ["bury", "combe", "dale", "field", "ham", "ley", "mere", "stead", "wick", "worth"],
    )
]
# Where a map may be asked for: code, latitude, longitude, a first-level division.
COUNTRIES = (
    ("KZ", 43.25, 76.91, "Almaty"),
    ("FR", 45.76, 4.84, "Auvergne-Rhône-Alpes"),
    ("SA", 21.42, 39.83, "Makkah"),
    ("IQ", 36.34, 43.13, "Nowhere"),
    ("US", 40.71, -74.01, "New York"),
    ("FJ", -17.8, 179.3, ""),
    ("JP", 35.68, 139.69, ""),
    ("BR", -23.55, -46.63, ""),
    ("NZ", -43.95, -176.55, ""),
    ("GL", 64.18, -51.72, ""),
    ("SG", 1.35, 103.82, ""),
)
# Id, names in both languages, category.
ACTORS = [
    ("people", "people", "personnes", ""),
    ("drivers", "drivers", "conducteurs", "Civilians"),
    ("nurses", "nurses", "infirmières", "Civilians"),
    ("officers", "police officers", "policiers", "State Forces"),
    ("marchers", "marchers", "manifestants", "Protesters"),
    ("police", "the police", "la police", "State Forces"),
    ("hospital", "the city hospital", "l’hôpital de la ville", "Government body"),
    ("agency", "the news agency", "l’agence de presse", "Media"),
    ("battalion", "the 4th Battalion", "le 4e bataillon", "External/Other Forces"),
    ("union", "the drivers’ union", "le syndicat des conducteurs", ""),
]
WHO = {each[0]: each[1:3] for each in ACTORS}
COUNTED = ("people", "drivers", "nurses", "officers", "marchers")
SPEAKERS = ("police", "hospital", "agency", "battalion", "union")
# What befell those who are counted: in English; in French plain and in the conditional.
BEFELL = {
    "killed": ("killed", "tuées", "« neutralisées »", "“neutralised”"),
    "injured": ("injured", "blessées", "« touchées »", "“touched”"),
    "hospitalised": ("taken to hospital", "hospitalisées", "« gardées »", "“kept”"),
    "arrested": ("arrested", "arrêtées", "« invitées »", "“invited”"),
    "crowd": ("gathered", "rassemblées", "« réunies »", "“assembled”"),
    "missing": ("reported missing", "portées disparues", "« perdues »", "“lost”"),
    "displaced": ("displaced", "déplacées", "« relogées »", "“rehoused”"),
    "evacuated": ("evacuated", "évacuées", "« mises à l’abri »", "“sheltered”"),
    "rescued": ("rescued", "secourues", "« sauvées »", "“saved”"),
    "detained": ("detained", "détenues", "« retenues »", "“kept in”"),
    "deployed": ("deployed", "déployées", "« envoyées »", "“sent”"),
    "vaccinated": ("vaccinated", "vaccinées", "« piquées »", "“jabbed”"),
}
# The one that no other case has, as the case declares it.
OWN_MEASURE = {
    "name": "vaccinated",
    "label": {"en": "Vaccinated", "fr": "Vaccinés"},
    "done": {
        "en": "vaccinated",
        "fr": {
            "one": "vacciné",
            "other": "vaccinés",
            "one_feminine": "vaccinée",
            "other_feminine": "vaccinées",
        },
    },
}
# In both languages, as a label, and hedged.
HAPPENED = [
    (
        ("a fire broke out", "un incendie s’est déclaré"),
        ("a fire", "un incendie"),
        ("a fire reportedly broke out", "un incendie se serait déclaré"),
    ),
    (
        ("a bus overturned", "un bus s’est renversé"),
        ("a bus overturns", "un bus se renverse"),
        ("a bus reportedly overturned", "un bus se serait renversé"),
    ),
    (
        ("the bridge was closed", "le pont a été fermé"),
        ("the bridge closes", "le pont ferme"),
        ("the bridge was reportedly closed", "le pont aurait été fermé"),
    ),
    (
        ("two shops burned", "deux boutiques ont brûlé"),
        ("two shops burn", "deux boutiques brûlent"),
        ("two shops reportedly burned", "deux boutiques auraient brûlé"),
    ),
    (
        ("marchers met", "des manifestants se sont réunis"),
        ("marchers meet", "une réunion"),
        ("marchers reportedly met", "des manifestants se seraient réunis"),
    ),
]
# What may bound a number after its noun.
BEHIND = [("at least", "au moins"), ("or more", "ou plus"), ("at most", "tout au plus")]
PUBLISHED = date(2021, 5, 2)
# How a date may be given: `dated` says each in words.
DATES = ("none", "day", "interval", "until", "since", "month", "around", "year", "inferred")
# How an hour may be given beside a day, as a table has it.
TIMES = ("17:40", "08:05~", "09:30/11:15", "22:50/01:20", "00:00", "12:00", "morning", "dawn")
TOPICS = ("history", "prices", "politics", "economy", "alliance", "places")


@dataclass
class Shape:
    """What a case is like: how many sources, events, counts and facts, over how many days."""

    sources: int = 1
    events: int = 4
    claims: int = 4
    context: int = 3
    places: int = 2
    days: int = 5
    year_said: bool = True
    speakers: str = "some"
    """none, some or all of the counts name who makes them."""
    translated: bool = True
    commented: bool = True
    countries: tuple = ()
    """Where the places are; anywhere in the world where none is given."""
    dates: tuple = DATES
    times: float = 0.3
    """How many of the days have an hour."""
    related: float = 0.2
    """How many of the counts revise, contest or repeat one before."""


@dataclass
class Draft:
    """A case before it is written: rows by table, texts and translations by source, commentary."""

    tables: dict = field(default_factory=lambda: {table: [] for table in TABLES})
    texts: dict = field(default_factory=dict)
    translations: dict = field(default_factory=dict)
    commentary: dict = field(default_factory=dict)
    begun: date = date(2017, 3, 1)
    shape: Shape = field(default_factory=Shape)
    streets: list = field(default_factory=list)
    """Names that no sentence has had: each gets one, so that no quote stands twice."""


def shape(chance):
    """Draw what a case is like, from nothing at all to a century with forty counts."""
    return Shape(
        sources=chance.choice([1, 1, 1, 2, 3]),
        events=chance.choice([0, 1, 1, 2, 4, 9]),
        claims=chance.choice([0, 1, 1, 2, 4, 8, 40]),
        context=chance.choice([0, 0, 1, 5]),
        places=chance.choice([0, 1, 1, 2, 3]),
        days=chance.choice([0, 0, 1, 4, 12, 25, 90, 700, 4000, 36000]),
        year_said=chance.random() < 0.6,
        speakers=chance.choice(["none", "some", "some", "all"]),
        translated=chance.random() < 0.6,
        commented=chance.random() < 0.7,
        times=chance.choice([0, 0.3, 1]),
        related=chance.choice([0, 0.2, 0.6]),
    )


def draw(seed, like=None):
    """Return the case of a seed."""
    chance = random.Random(seed)  # noqa: S311 - invented news, not secrets
    made = like or shape(chance)
    latest = date(2020, 12, 1) - timedelta(days=made.days)
    draft = Draft(shape=made, begun=latest - timedelta(days=chance.randrange(3000)))
    draft.streets = chance.sample(STREETS, len(STREETS))
    people(draft)
    towns(draft, chance)
    for number in range(made.sources):
        source(draft, f"article-{number}", chance)
    commentary(draft, chance)
    return draft


# ---- who and where -----------------------------------------------------------------------------


def people(draft):
    for actor, english, french, kind in ACTORS:
        draft.tables["actors"].append(
            {"actor_id": actor, "label_en": english, "label_fr": french, "actor_type": kind}
        )


def towns(draft, chance):
    """Places of one country, or of several; some of them without coordinates."""
    for number in range(draft.shape.places):
        code, latitude, longitude, admin1 = somewhere(draft, chance)
        located = chance.random() < 0.75
        name = f"Port {draft.streets[-1 - number]}"
        draft.tables["places"].append(
            {
                "place_id": f"town-{number}",
                "label_en": name,
                "label_fr": name,
                "name_in_source": name,
                "admin1": chance.choice([admin1, ""]),
                "country": code,
                "latitude": round(latitude + number / 7, 3) if located else "",
                "longitude": round(max(longitude - number / 9, -180), 3) if located else "",
                "geo_precision": 1 if located else 3,
                "coordinates_from": "an atlas" if located else "",
            }
        )


def somewhere(draft, chance):
    """A country's code, latitude, longitude and maybe a region of it: on its coast or border."""
    if draft.shape.countries or chance.random() < 0.3:
        return chance.choice(draft.shape.countries or COUNTRIES)
    land = chance.choice([each for each in world(OUTLINES) if each.code])
    outer = max((polygon[0] for polygon in land.polygons), key=len)
    longitude, latitude = chance.choice([*outer[:-1]])
    turned = (float(longitude) + 180) % 360 - 180
    return land.code, max(min(float(latitude), 88), -88), turned, ""


# ---- sentences ---------------------------------------------------------------------------------


def source(draft, name, chance):
    """Invent an article: its sentences in a random order, each with the rows that rest on it."""
    language = chance.choice(LANGUAGES)
    first = name == "article-0"
    share = draft.shape.sources
    counts = {
        "events": (event, draft.shape.events),
        "claims": (claim, draft.shape.claims),
        "context": (fact, draft.shape.context),
    }
    told = [filler(draft), battalion(draft, language, name)]
    for table, (tell, many) in counts.items():
        number = many - (share - 1) * (many // share) if first else many // share
        told += [tell(draft, chance, name, language, table) for _ in range(number)]
    if chance.random() < 0.5:
        told.append(left_out(draft, chance, name, language))
    chance.shuffle(told)
    for spoken in LANGUAGES:
        at = LANGUAGES.index(spoken)
        lines = [
            " ".join(each[at] + "." for each in told[n : n + 4]) for n in range(0, len(told), 4)
        ]
        text = "\n\n".join(lines) + "\n"
        if spoken == language:
            draft.texts[name] = text
        elif draft.shape.translated:
            draft.translations[f"{name}.{spoken}.txt"] = text
    known = {
        "title": "News of the town",
        "author": "A. Writer",
        "publisher": "The Paper",
        "published": f"{PUBLISHED}",
        "url": "https://example.org/news",
    }
    given = {key: value for key, value in known.items() if chance.random() < 0.4}
    draft.tables["sources"].append(
        {
            "source_id": name,
            "language": language,
            "path": f"sources/{name}.txt",
            "sha256": hashlib.sha256(draft.texts[name].encode()).hexdigest(),
            "published_basis": "stated" if "published" in given else "",
            **given,
        }
    )


def filler(draft):
    street = draft.streets.pop(0)
    return f"The lamps of {street} Street are old", f"Les lampes de la rue {street} sont vieilles"


def battalion(draft, language, name):
    """The unit whose name holds a number is named in the source, and left out of the counts."""
    street = draft.streets.pop(0)
    told = f"The 4th Battalion has a house in {street}", f"Le 4e bataillon loge à {street}"
    exclude(draft, name, told[LANGUAGES.index(language)], "the name of a unit")
    return told


def left_out(draft, chance, name, language):
    street = draft.streets.pop(0)
    told = (
        f"Meanwhile three trams passed {street}",
        f"Entre-temps, trois trams passaient à {street}",
    )
    reason = chance.choice(["relative-time", "nothing that happened", "3 trams are no news"])
    exclude(draft, name, told[LANGUAGES.index(language)], reason)
    return told


def exclude(draft, name, quote, reason):
    draft.tables["exclusions"].append({"source_id": name, "quote": quote, "reason": reason})


def quoted(name, language, told):
    """The columns that every row has of its quote, and of our translation of it."""
    ours = {f"quote_{spoken}": told[n] for n, spoken in enumerate(LANGUAGES) if spoken != language}
    return {"source_id": name, "quote": told[LANGUAGES.index(language)], **ours}


def event(draft, chance, name, language, table):
    street = draft.streets.pop(0)
    plainly, (label_en, label_fr), reportedly = chance.choice(HAPPENED)
    hedge = chance.choice(["none", "none", "none", "conditional"])
    english, french = reportedly if hedge == "conditional" else plainly
    when = dated(draft, chance)
    hour, at = time_of_day(draft, chance, when[2])
    place, told = where(draft, chance, street)
    said = said_by(draft, chance)
    en, fr = f"{english} {told[0]}{when[0]}{at[0]}", f"{french} {told[1]}{when[1]}{at[1]}"
    sentence = speech(said, en, fr)
    before = [row["event_id"] for row in draft.tables[table]]
    draft.tables[table].append(
        {
            "event_id": f"event-{street.lower()}",
            "date": when[2],
            "date_basis": when[3],
            "time_of_day": hour,
            "after": before[-1] if before and chance.random() < 0.2 else "",
            "place_id": place,
            "event_type": "Strategic developments",
            "sub_event_type": "Other",
            "actor1_id": chance.choice(["", *WHO]),
            "label_en": f"{label_en} in {street}",
            "label_fr": f"{label_fr} à {street}",
            "hedge": hedge,
            **said,
            **quoted(name, language, sentence),
        }
    )
    return sentence


def claim(draft, chance, name, language, table):
    street = draft.streets.pop(0)
    measure = chance.choice(sorted(BEFELL))
    group = chance.choice(COUNTED)
    hedge = chance.choice(["none", "none", "conditional", "quoted"])
    number = wording(chance)
    when = dated(draft, chance)
    place, told = where(draft, chance, street)
    said = said_by(draft, chance)
    en, fr = befell(measure, hedge, alone=number[2])
    who = [WHO[group][n] for n in range(2)] if not number[2] else ["person", "personne"]
    who[1] = joined(number[1], who[1])
    words = [f"{number[n]} {who[n]}" for n in range(2)]
    wordings = [bare(each) for each in number[:2]]
    if number[0][0].isdigit() and "%" not in number[0] and chance.random() < 0.7:
        bound = chance.choice(BEHIND)
        wordings = words = [f"{each} {behind}" for each, behind in zip(words, bound, strict=True)]
    on, reported = reported_on(draft, chance, said)
    english, french = f"{words[0]} {en} {told[0]}{when[0]}", f"{words[1]} {fr} {told[1]}{when[1]}"
    sentence = tuple(a + b for a, b in zip(speech(said, english, french), on, strict=True))
    before = [row["claim_id"] for row in draft.tables[table] if row["source_id"] == name]
    events = [row["event_id"] for row in draft.tables["events"]]
    draft.tables[table].append(
        {
            "claim_id": f"claim-{street.lower()}",
            **related(draft, chance, said, measure),
            "event_id": chance.choice(["", *events[:1]]),
            "measure": measure,
            # Who is counted may be left unsaid.
            "group_id": chance.choice(["", "people"]) if who[0] in ("people", "person") else group,
            "wording": capital(wordings[LANGUAGES.index(language)]),
            "reported": reported,
            "part_of": before[0] if before and chance.random() < 0.2 else "",
            "date": when[2],
            "date_basis": when[3],
            "place_id": place,
            "hedge": hedge,
            **said,
            **quoted(name, language, sentence),
        }
    )
    return sentence


def reported_on(draft, chance, said):
    """When a count was said, in both languages and as a date: after all that is told of."""
    if not said or chance.random() < 0.7:
        return ("", ""), ""
    day = draft.begun + timedelta(days=draft.shape.days + draft.shape.days // 4 + 2)
    if day >= PUBLISHED:
        return ("", ""), ""
    said_on = catalogue("en").day(day, year=True).replace("\u00a0", " ")
    return (f", on {said_on}", f", le {spoken(day, year=True)}"), f"{day}"


def related(draft, chance, said, measure):
    """What a count says of one before it of its measure: it takes its place or contests it."""
    rows = [row for row in draft.tables["claims"] if row["measure"] == measure]
    taken = {row.get("revises") for row in rows}
    if not rows or chance.random() >= draft.shape.related:
        return {}
    before = chance.choice(rows)
    same = said.get("claimed_by") == before.get("claimed_by")
    if not same:
        return {"contests": before["claim_id"]} if said.get("claimed_by") else {}
    free = before["claim_id"] not in taken and said.get("claimed_by")
    return {"revises": before["claim_id"]} if free else {}


def fact(draft, chance, name, language, table):
    street = draft.streets.pop(0)
    number = exact(chance, 3, 900)
    when = dated(draft, chance)
    told = (
        f"in {street} bread cost {number[0]} crowns{when[0]}",
        f"à {street}, le pain coûtait {number[1]} couronnes{when[1]}",
    )
    counted = chance.random() < 0.5
    draft.tables[table].append(
        {
            "fact_id": f"fact-{street.lower()}",
            "topic": chance.choice(TOPICS),
            "date": when[2],
            "date_basis": when[3],
            "label_en": f"bread costs {{}} crowns in {street}" if counted else f"bread in {street}",
            "label_fr": f"pain à {{}} couronnes à {street}" if counted else f"le pain à {street}",
            "wording": number[LANGUAGES.index(language)] if counted else "",
            "hedge": "none",
            **quoted(name, language, told := (capital(told[0]), capital(told[1]))),
        }
    )
    return told


def time_of_day(draft, chance, day):
    """The hour of a day, as the tables have it, and in both languages; of other dates none."""
    if len(day) != len("2017-03-01") or chance.random() >= draft.shape.times:
        return "", ("", "")
    hour = chance.choice(TIMES)
    said = [time_words(catalogue(each), hour) for each in LANGUAGES]
    if "/" in hour:
        # The source writes from and to; the report a dash.
        ends = [[time_words(catalogue(each), end) for end in hour.split("/")] for each in LANGUAGES]
        said = ["from {} to {}".format(*ends[0]), "de {} à {}".format(*ends[1])]
    return hour, tuple(" (" + plain_spaces(each) + ")" for each in said)


def plain_spaces(text):
    return text.replace("\u00a0", " ").replace("\u202f", " ")


# ---- parts of a sentence -----------------------------------------------------------------------


def capital(text):
    return text[:1].upper() + text[1:]


def bare(number):
    """The words of a number without those that lead on to who is counted."""
    return number.removesuffix(" the").removesuffix(" of").removesuffix(" des")


def speech(said, english, french):
    """A sentence in both languages, with who says it and who passed it on."""
    by, via = said.get("claimed_by"), said.get("relayed_by")
    if by:
        english, french = f"{english}, according to {WHO[by][0]}", f"{french}, selon {WHO[by][1]}"
    if via:
        english, french = f"{english}, on the wire of {WHO[via][0]}", f"{french}, par {WHO[via][1]}"
    return capital(english), capital(french)


def said_by(draft, chance):
    likely = {"none": 0, "some": 0.5, "all": 1}[draft.shape.speakers]
    if chance.random() >= likely:
        return {}
    via = {"relayed_by": "agency"} if chance.random() < 0.3 else {}
    return {"claimed_by": chance.choice(SPEAKERS), **via}


def where(draft, chance, street):
    places = draft.tables["places"]
    if not places or chance.random() < 0.3:
        return "", (f"in {street} Street", f"rue {street}")
    town = chance.choice(places)
    name = town["label_en"]
    return town["place_id"], (f"in {street} Street, {name},", f"rue {street}, à {name},")


def befell(measure, hedge, *, alone):
    english, french, held_fr, held_en = BEFELL[measure]
    was, were, would = (
        ("was", "a été", "aurait été") if alone else ("were", "ont été", "auraient été")
    )
    if alone:
        french, held_fr = french.removesuffix("s"), held_fr.replace("s »", " »")
    return {
        "none": (f"{was} {english}", f"{were} {french}"),
        "conditional": (f"{was} reportedly {english}", f"{would} {french}"),
        "quoted": (f"{was} {held_en}", f"{were} {held_fr}"),
    }[hedge]


def joined(number, who):
    """« des dizaines de personnes », « 40 personnes »."""
    vague = number.split()[-1] in ("dizaines", "centaines", "milliers")
    return f"de {who}" if vague else who


def exact(chance, low, high):
    """A number in digits or, a small one, in words: in English, in French, whether it is one."""
    number = chance.randint(low, high)
    if number < 10 and chance.random() < 0.7:
        french = "une" if number == 1 else catalogue("fr").words(number)
        return (
            ("no", "aucune", False)
            if not number
            else (
                catalogue("en").words(number),
                french,
                number == 1,
            )
        )
    return catalogue("en").number(number), catalogue("fr").number(number), number == 1


def wording(chance):
    """A number in one of the wordings of the rule table."""
    size = chance.choice([1, 3, 9, 40, 300, 5000, 100000, 3000000])
    en, fr, alone = exact(chance, 0 if size == 1 else 2, max(size, 1))
    more = (catalogue("en").number(size * 7), catalogue("fr").number(size * 7))
    ways = [
        (en, fr, alone),
        (f"more than {more[0]}", f"plus de {more[1]}", False),
        (f"at least {more[0]}", f"au moins {more[1]}", False),
        (f"about {more[0]}", f"environ {more[1]}", False),
        (f"nearly {more[0]}", f"près de {more[1]}", False),
        (f"up to {more[0]}", f"jusqu’à {more[1]}", False),
        ("dozens of", "des dizaines", False),
        ("hundreds of", "des centaines", False),
        ("several", "plusieurs", False),
        ("an estimated " + more[0], "une estimation de " + more[1], False),
        *shares(chance),
    ]
    chosen = chance.choice([*ways, *(ways[:1] * 3)])  # most news gives a number
    if not alone and en not in ("no", "one"):
        low, high = more, (catalogue("en").number(size * 9), catalogue("fr").number(size * 9))
        spread = (f"between {low[0]} and {high[0]}", f"entre {low[1]} et {high[1]}", False)
        return chance.choice([chosen, chosen, chosen, spread])
    return chosen


def shares(chance):
    """A part of those who are meant, in words or as a percentage."""
    percent = chance.randint(2, 98)
    return [
        ("a third of the", "un tiers des", False),
        ("most of the", "la plupart des", False),
        (f"{percent}% of the", f"{percent} % des", False),
        (f"{percent}.5% of the", f"{percent},5 % des", False),
    ]


def dated(draft, chance):
    """When: words in both languages, the date of the tables and its basis."""
    first = draft.begun + timedelta(days=chance.randint(0, draft.shape.days))
    last = first + timedelta(days=chance.randint(1, max(draft.shape.days // 4, 1)))
    year = draft.shape.year_said
    basis = "stated" if year else "year_inferred"
    en = [catalogue("en").day(day, year=year).replace("\u00a0", " ") for day in (first, last)]
    fr = [spoken(day, year=year) for day in (first, last)]
    month = [catalogue(each).month(first) for each in LANGUAGES]
    ways = {
        "none": ("", "", "", "undated"),
        "day": (f" on {en[0]}", f" le {fr[0]}", f"{first}", basis),
        "interval": (
            f" from {en[0]} to {en[1]}",
            f" du {fr[0]} au {fr[1]}",
            f"{first}/{last}",
            basis,
        ),
        "until": (f" until {en[0]}", f" jusqu’au {fr[0]}", f"../{first}", basis),
        "since": (f" since {en[0]}", f" depuis le {fr[0]}", f"{first}/..", basis),
        "month": (f" in {month[0]}", f" en {month[1]}", f"{first:%Y-%m}", "stated"),
        "around": (f" around {month[0]}", f" vers {month[1]}", f"{first:%Y-%m}~", "stated"),
        "year": (f" in {first.year}", f" en {first.year}", f"{first.year}", "stated"),
        "inferred": ("", "", f"{first}", "inferred"),
    }
    # Most news gives a day.
    return ways[chance.choice([*draft.shape.dates, *("day",) * 3])]


def spoken(day, *, year):
    return catalogue("fr").day(day, year=year).replace("\u00a0", " ").replace("1ᵉʳ", "1er")


# ---- the case's own words ----------------------------------------------------------------------


def commentary(draft, chance):
    """A title and some prose on rows: dated or not, hedged or not."""
    if not draft.shape.commented:
        return
    events, claims = draft.tables["events"], draft.tables["claims"]
    told = {language: [] for language in LANGUAGES}
    for row in chance.sample(events, min(2, len(events))):
        when = f" {{{row['event_id']}.date}}" if row["date"] else ""
        hedged = row["hedge"] == "conditional"
        told_en = (
            "There was reportedly news of the town" if hedged else "There was news of the town"
        )
        told_fr = (
            "La ville aurait fait parler d’elle" if hedged else "La ville a fait parler d’elle"
        )
        en, fr = (f"[{each}]({row['event_id']}){when}" for each in (told_en, told_fr))
        add(told, (f"{each}." for each in speech(row, en, fr)))
    for row in chance.sample(claims, min(3, len(claims))):
        add(told, [f"{{{row['claim_id']}.claim}}"] * 2)
        add(told, of_count(row))
    for language, lines in told.items():
        draft.commentary[f"{language}/story.md"] = "\n".join(lines) + "\n"
    draft.commentary["en/title.md"] = "# News of a town\nWhat the article says.\n"
    draft.commentary["fr/title.md"] = "# Nouvelles d’une ville\nCe que dit l’article.\n"


def add(told, lines):
    for language, line in zip(LANGUAGES, lines, strict=True):
        told[language].append(line)


def of_count(row):
    """A sentence in both languages on a count, hedged as its row is."""
    held_fr, held_en = BEFELL[row["measure"]][2:]
    link = f"]({row['claim_id']})"
    return {
        "none": (f"The [count{link} stands alone.", f"Le [compte{link} est isolé."),
        "conditional": (
            f"The [count{link} reportedly stands alone.",
            f"Le [compte{link} serait isolé.",
        ),
        "quoted": (
            f"The [count of the {held_en}{link} stands alone.",
            f"Le [compte des personnes {held_fr}{link} est isolé.",
        ),
    }[row["hedge"]]


# ---- the folder --------------------------------------------------------------------------------


def write(draft, folder):
    """Write a case to a folder."""
    for table in TABLES:
        path = folder / f"{table}.csv"
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("w", encoding="utf-8", newline="") as file:
            rows = csv.DictWriter(file, columns(table), restval="", lineterminator="\n")
            rows.writeheader()
            known = set(columns(table))
            rows.writerows({k: v for k, v in r.items() if k in known} for r in draft.tables[table])
    texts = {f"sources/{name}.txt": text for name, text in draft.texts.items()}
    texts |= {f"translations/{name}": text for name, text in draft.translations.items()}
    texts |= {f"commentary/{name}": text for name, text in draft.commentary.items()}
    texts["datapackage.json"] = json.dumps(package(folder.name), indent=1)
    for name, text in texts.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, "utf-8")


def package(name):
    """The descriptor of a case: the tables and their schemas, as the tool has them."""
    return {
        "name": name,
        "report": {"measures": [OWN_MEASURE]},
        "resources": [
            {
                "name": table,
                "type": "table",
                "path": f"{table}.csv",
                "format": "csv",
                "mediatype": "text/csv",
                "encoding": "utf-8",
                "schema": schema(table),
            }
            for table in TABLES
        ],
    }


def parameters(draft, seed):
    """The parameters of one edition of a case: language, coding rule, and maybe a last day."""
    chance = random.Random(seed)  # noqa: S311 - invented news, not secrets
    given = {"language": LANGUAGES[seed % 2], "coding_rule": chance.choice(["strict", "acled"])}
    if chance.random() < 0.3:
        last = draft.begun + timedelta(days=chance.randint(-1, draft.shape.days + 1))
        given["as_of"] = last.isoformat()
    return given
