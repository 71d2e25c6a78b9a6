"""The worklist of the bus crash (tests/draft), as somebody fills it in and saves it."""

import csv

# By the number of the line: what somebody fills in.
DECISIONS = {
    "1": {"decision": "repetition"},
    "2": {"decision": "claims", "measure": "killed", "quote_fr": "Deux personnes"},
    "3": {"decision": "events", "id": "crash", "sub_event_type": "Transport accident",
          "label_en": "a bus leaves the road", "label_fr": "un bus quitte la route",
          "quote": "on Tuesday 4 March 2025 when a bus left the road"},
    "4": {"decision": "2"},
    "5": {"decision": "yes", "measure": "injured", "event_id": "crash"},
    "6": {"decision": "5"},
    "7": {"decision": "x", "measure": "hospitalised"},
    "8": {"decision": "oui"},
}  # fmt: skip


def rows(folder, name):
    with (folder / name).open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def fill(folder, decisions, **options):
    """Fill the worklist in and save it as a spreadsheet does."""
    lines = rows(folder, "worklist.csv")
    for line in lines:
        line.update(decisions.get(line["no"], {}))
    encoding = options.pop("encoding", "utf-8-sig")
    with (folder / "worklist.csv").open("w", encoding=encoding, newline="") as file:
        writer = csv.DictWriter(file, [*lines[0]], **options)
        writer.writeheader()
        writer.writerows(lines)
