"""The sources' texts and the other files of a case that are no tables."""

from __future__ import annotations

import hashlib
import os
from typing import TYPE_CHECKING, Any

from analysis.case.files import decode, read, read_json, read_text, real
from analysis.case.problems import CaseError, Problem, nearest
from analysis.case.tables import TABLES, field_of, fits, schema

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    import pandas as pd

_ENCODINGS = (None, "utf-8", "utf-8-sig")


def read_sources(folder: Path, sources: pd.DataFrame) -> tuple[dict[str, str], list[Problem]]:
    """Return the text of each source by id, and what is wrong with the files.

    A source whose path has not the form that the schema gives is left to the schema.
    """
    texts: dict[str, str] = {}
    problems: list[Problem] = []
    pattern = field_of("sources", "path")["constraints"]["pattern"]
    for source_id, path, sha256, row in zip(
        sources["source_id"], sources["path"], sources["sha256"], sources["row"], strict=True
    ):
        if not isinstance(path, str) or not fits(pattern, path):
            continue
        try:
            data = read_source(folder, path)
            changed = hashlib.sha256(data).hexdigest()
            if changed != sha256:
                expected = f"the file {path} is another than it was: its SHA-256 is now {changed}"
                at = ("sources.csv", expected, int(row), "sha256", str(sha256))
                problems.append(Problem(*at))
            texts[str(source_id)] = decode(data, path)
        except CaseError as error:
            why = error.problems[0].expected
            near = error.problems[0].nearest
            problems.append(Problem("sources.csv", why, int(row), "path", path, near))
    return texts, problems


def read_source(folder: Path, path: str) -> bytes:
    """Return the bytes of a source's file; raises `CaseError` where it is not in the case."""
    file = folder / path
    if not file.resolve().is_relative_to(folder.resolve()):
        raise CaseError([Problem(path, "leads out of the case folder; expected the file itself")])
    if not file.exists():
        there = (f"sources/{each.name}" for each in real((folder / "sources").glob("*")))
        raise CaseError([Problem(path, "no such file in the case", nearest=nearest(path, there))])
    return read(file, path)


def source_texts(folder: Path, sources: pd.DataFrame) -> dict[str, str]:
    """Return the text of each source of a sound case by id."""
    return read_sources(folder, sources.reset_index())[0]


def commentary_files(folder: Path) -> list[Path]:
    """Return the files of a case's commentary, `commentary/<language>/<section>.md`, sorted."""
    return real(folder.glob("commentary/*/*.md"))


def translation_files(folder: Path) -> list[Path]:
    """Return a case's translations, `translations/<source_id>.<language>.txt`, sorted."""
    return real(folder.glob("translations/*.*.txt"))


def check_commentary_files(folder: Path) -> Iterator[Problem]:
    """Yield the files of commentary and translation that cannot be read as text."""
    for path in (*commentary_files(folder), *translation_files(folder)):
        try:
            read_text(path, path.relative_to(folder).as_posix())
        except CaseError as error:
            yield from error.problems


def check_package(folder: Path) -> list[Problem]:
    """Return what is wrong with `datapackage.json`: it must say of each table what we say.

    Other tools read a case by it; where it has drifted, they would check another contract.
    """
    name = "datapackage.json"
    path = folder / name
    if not os.path.lexists(path):
        return [Problem(name, "the file is missing; copy it from another case")]
    try:
        loaded = read_json(path, name)
    except CaseError as error:
        return list(error.problems)
    return list(check_resources(name, loaded))


def check_resources(name: str, package: Any) -> Iterator[Problem]:
    """Yield where the resources of a Data Package are not the tables of a case."""
    resources = package.get("resources") if isinstance(package, dict) else None
    if not isinstance(resources, list) or not all(isinstance(each, dict) for each in resources):
        yield Problem(name, f"expected an object with “resources”: {', '.join(TABLES)}")
        return
    found = [str(each.get("name")) for each in resources]
    for table in TABLES:
        if table not in found:
            yield Problem(name, f"the table {table} is missing from its resources")
    for at, resource in enumerate(resources):
        yield from check_resource(name, resource, found[:at])


def check_resource(name: str, resource: dict[str, Any], before: list[str]) -> Iterator[Problem]:
    """Yield where one resource is not the table of its name."""
    table = str(resource.get("name"))
    where = f"resources/{table}"
    if table not in TABLES or table in before:
        again = "the table stands twice" if table in before else "no such table"
        near = "" if table in before else nearest(table, TABLES)
        yield Problem(name, f"{again}; expected {', '.join(TABLES)}", None, where, table, near)
        return
    if resource.get("path") != f"{table}.csv":
        given = str(resource.get("path"))
        yield Problem(name, f"expected the path {table}.csv", None, f"{where}/path", given)
    if resource.get("encoding") not in _ENCODINGS or resource.get("dialect"):
        expected = "expected UTF-8 and commas, which is no “dialect”"
        yield Problem(name, expected, None, f"{where}/encoding", str(resource.get("encoding")))
    described, ours = resource.get("schema"), schema(table)
    if described != as_older(described, ours):
        drifted = difference(described, ours)
        expected = f"its schema is not the one that the tables are checked by: {drifted}"
        yield Problem(name, expected, None, f"{where}/schema")


def as_older(given: Any, ours: dict[str, Any]) -> dict[str, Any]:
    """Return our schema as an older case may have it, that is to say as far as `given` goes.

    The contract grows by optional columns, which an older case lacks, and by the values that a
    column takes, of which it lists fewer.
    """
    fields = given.get("fields") if isinstance(given, dict) else None
    if not isinstance(fields, list) or not all(isinstance(each, dict) for each in fields):
        return ours
    theirs = {str(each.get("name")): each for each in fields}
    kept = [each for each in ours["fields"] if each["name"] in theirs or not each.get("optional")]
    known = [each["name"] for each in kept]
    keys = [each for each in ours.get("foreignKeys", []) if each["fields"][0] in known]
    meant = [
        theirs[each["name"]] if narrower(theirs.get(each["name"], {}), each) else each
        for each in kept
    ]
    return ours | {"fields": meant} | ({"foreignKeys": keys} if keys else {})


def narrower(theirs: dict[str, Any], ours: dict[str, Any]) -> bool:
    """Return whether a field takes some of the values that ours takes, and no other."""
    limits, allowed = theirs.get("constraints"), ours.get("constraints", {})
    values = limits.get("enum") if isinstance(limits, dict) else None
    if not isinstance(limits, dict) or not isinstance(values, list) or not values:
        return False
    same = ours | {"description": theirs.get("description"), "constraints": limits} == theirs
    rest = {"enum", "pattern"}
    others = [{k: v for k, v in each.items() if k not in rest} for each in (limits, allowed)]
    pattern = str(allowed.get("pattern", "(?!)"))
    taken = all(each in allowed.get("enum", []) or fits(pattern, str(each)) for each in values)
    return same and others[0] == others[1] and taken


def difference(given: Any, ours: dict[str, Any]) -> str:
    """Return in words where a schema differs from ours first."""
    fields = given.get("fields") if isinstance(given, dict) else None
    if not isinstance(fields, list) or not all(isinstance(each, dict) for each in fields):
        return "it has no list of fields"
    theirs = {str(each.get("name")): each for each in fields}
    known = {each["name"]: each for each in ours["fields"]}
    for column in [*known, *theirs]:
        if theirs.get(column) != known.get(column):
            kept = column in theirs and column in known
            return f"the field {column} is {'described otherwise' if kept else 'on one side only'}"
    return "the order of its fields, its keys or its other properties"
