"""A made-up case of two articles: a toll revised and contested, shares, things, money, nobody."""

import csv
import hashlib
import json

from analysis.case.parameters import Parameters
from analysis.case.reading import load, select
from analysis.case.tables import TABLES, columns, schema

ENGLISH = (
    "A ferry sank off Naxos on 3 March 2021. The coastguard said on 3 March that ten people had "
    "died. On 5 March the coastguard raised the toll to 14. The crew's union said at least 31 "
    "were dead. An estimated 300 passengers were rescued. None of the crew was hurt. Two houses "
    "were destroyed. Damage is 3 million euros. A dozen people are missing. One diver is missing. "
    "Half of the passengers were evacuated. Some 60 firefighters were sent.\n"
)
FRENCH = (
    "Le 4 mars 2021, un ferry a coulé en Grèce. Selon les garde-côtes, 14 personnes sont mortes.\n"
)
SOURCES = (
    {
        "source_id": "port", "title": "Ferry sinks", "publisher": "The Port", "author": "A. Writer",
        "published": "2021-03-08", "published_basis": "stated", "language": "en",
        "url": "https://example.org/ferry", "path": "sources/port.txt",
    },
    {"source_id": "quai", "publisher": "Le Quai", "language": "fr", "path": "sources/quai.txt"},
)  # fmt: skip
ACTORS = (
    ("coastguard", "the coastguard", "les garde-côtes", {}),
    ("union", "the crew’s union", "le syndicat de l’équipage", {}),
    ("passengers", "passengers", "passagers", {}),
    ("crew", "members of the crew", "membres de l’équipage", {}),
    ("houses", "houses", "maisons", {"gender": "feminine"}),
    ("firefighters", "firefighters", "pompiers", {}),
    ("divers", "divers", "plongeurs", {"singular_en": "diver", "singular_fr": "plongeur"}),
)
PLACES = (("naxos", "Naxos", "Naxos"), ("greece", "Greece", "Grèce"))
EVENT = {
    "event_type": "Accidents", "sub_event_type": "Transport accident", "date_basis": "stated",
    "hedge": "none", "label_en": "a ferry sinks", "label_fr": "un ferry coule",
}  # fmt: skip
EVENTS = (
    {
        "event_id": "sinks", "date": "2021-03-03", "place_id": "naxos", "source_id": "port",
        "quote": "A ferry sank off Naxos on 3 March 2021",
    },
    {
        "event_id": "sinks-again", "date": "2021-03-04", "place_id": "greece", "source_id": "quai",
        "same_as": "sinks", "quote": "Le 4 mars 2021, un ferry a coulé en Grèce",
        "quote_en": "On 4 March 2021 a ferry sank in Greece",
    },
)  # fmt: skip
CLAIMS = (
    ("ten", "killed", "ten", "The coastguard said on 3 March that ten people had died",
     {"claimed_by": "coastguard", "reported": "2021-03-03"}),
    ("fourteen", "killed", "14", "On 5 March the coastguard raised the toll to 14",
     {"claimed_by": "coastguard", "reported": "2021-03-05", "revises": "ten"}),
    ("rival", "killed", "at least 31", "The crew's union said at least 31 were dead",
     {"claimed_by": "union", "contests": "fourteen"}),
    ("again", "killed", "14", "Selon les garde-côtes, 14 personnes sont mortes",
     {"claimed_by": "coastguard", "source_id": "quai", "same_as": "fourteen",
      "quote_en": "According to the coastguard, 14 people died"}),
    ("rescued", "rescued", "An estimated 300", "An estimated 300 passengers were rescued",
     {"group_id": "passengers", "quote_fr": "Environ 300 passagers ont été secourus"}),
    ("unhurt", "injured", "None", "None of the crew was hurt", {"group_id": "crew"}),
    ("houses-lost", "buildings-destroyed", "Two", "Two houses were destroyed",
     {"group_id": "houses"}),
    ("damage", "money", "3 million", "Damage is 3 million euros", {"unit": "EUR"}),
    ("missing", "missing", "A dozen", "A dozen people are missing", {}),
    ("diver", "missing", "One", "One diver is missing", {"group_id": "divers"}),
    ("half", "evacuated", "Half", "Half of the passengers were evacuated",
     {"group_id": "passengers"}),
    ("sent", "deployed", "Some 60", "Some 60 firefighters were sent",
     {"group_id": "firefighters"}),
)  # fmt: skip


def rows():
    """The cells of every table."""
    texts = {"port": ENGLISH, "quai": FRENCH}
    made = {table: [] for table in TABLES}
    made["sources"] = [
        {**each, "sha256": hashlib.sha256(texts[each["source_id"]].encode()).hexdigest()}
        for each in SOURCES
    ]
    made["actors"] = [
        {"actor_id": name, "label_en": english, "label_fr": french, **more}
        for name, english, french, more in ACTORS
    ]
    made["places"] = [
        {"place_id": n, "label_en": e, "label_fr": f, "country": "GR", "geo_precision": "3"}
        for n, e, f in PLACES
    ]
    made["events"] = [{**EVENT, **each} for each in EVENTS]
    common = {"date_basis": "undated", "hedge": "none", "source_id": "port"}
    made["claims"] = [
        {**common, "claim_id": name, "measure": m, "wording": wording, "quote": quote, **more}
        for name, m, wording, quote, more in CLAIMS
    ]
    return made


def write(folder, **report):
    """Write the case to a folder; `report` is what it declares."""
    (folder / "sources").mkdir(parents=True)
    (folder / "sources" / "port.txt").write_text(ENGLISH, "utf-8")
    (folder / "sources" / "quai.txt").write_text(FRENCH, "utf-8")
    for table, cells in rows().items():
        with (folder / f"{table}.csv").open("w", encoding="utf-8", newline="") as file:
            sheet = csv.DictWriter(file, columns(table), lineterminator="\n")
            sheet.writeheader()
            sheet.writerows(cells)
    tables = [
        {"name": table, "path": f"{table}.csv", "encoding": "utf-8", "schema": schema(table)}
        for table in TABLES
    ]
    package = {"name": "ferry", "resources": tables, **({"report": report} if report else {})}
    (folder / "datapackage.json").write_text(json.dumps(package), "utf-8")
    return folder


def opened(folder, language, **parameters):
    """The case as an edition shows it."""
    return select(folder, load(folder), Parameters("ferry", language, **parameters))
