"""A case as it was before the optional columns: valid then, so valid now."""

import json

import pandas as pd

LATER = {
    "claims": ("label_en", "label_fr"),
    "events": ("place_basis", "after"),
    "context": ("event_id",),
}
# What a column took before it took more.
FEWER = {"time_of_day": ["morning", "afternoon", "evening", "night"]}


def older(folder):
    """Take the later columns out of the tables and of the data package, as a case had it before."""
    for table, gone in LATER.items():
        path = folder / f"{table}.csv"
        rows = pd.read_csv(path, dtype=str, keep_default_na=False)
        rows.drop(columns=list(gone)).to_csv(path, index=False)
    package = json.loads((folder / "datapackage.json").read_text("utf-8"))
    for resource in package["resources"]:
        gone = LATER.get(resource["name"], ())
        schema = resource["schema"]
        schema["fields"] = [each for each in schema["fields"] if each["name"] not in gone]
        for field in schema["fields"]:
            if field["name"] in FEWER:
                field |= {"description": "", "constraints": {"enum": FEWER[field["name"]]}}
        if keys := schema.get("foreignKeys"):
            schema["foreignKeys"] = [k for k in keys if not {*names(k["fields"])} & {*gone}]
    (folder / "datapackage.json").write_text(json.dumps(package), "utf-8")


def names(fields):
    return [fields] if isinstance(fields, str) else fields
