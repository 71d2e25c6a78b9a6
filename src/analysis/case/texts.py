"""The sources' texts and the other files of a case that are no tables."""

from __future__ import annotations

import hashlib
import os
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from analysis.case import languages
from analysis.case.csv_file import header_of
from analysis.case.declaration_checks import check_report
from analysis.case.files import decode, read, read_json, read_text, real
from analysis.case.problems import CaseError, Problem, nearest
from analysis.case.tables import TABLES, field_of, fits, optional, schema, spoken_in

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping
    from pathlib import Path

    import pandas as pd

IN_PART = "subset"  # Table Schema 2.0: a table may have more columns than its schema
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


def check_translations(
    folder: Path, sources: pd.DataFrame, texts: Mapping[str, str]
) -> Iterator[Problem]:
    """Yield the translations that don't stand beside their source, a line for a paragraph.

    One into a language that no report is in is read by nobody, and may be on purpose.
    """
    spoken = dict(zip(sources["source_id"], sources["language"], strict=True))
    for path in translation_files(folder):
        name = path.relative_to(folder).as_posix()
        source, _, language = path.stem.rpartition(".")
        near = nearest(source, (each for each in spoken if isinstance(each, str)))
        if source not in spoken and near:
            yield Problem(name, f"no source is called {source}", nearest=near)
        elif source in texts and language in languages.reported():
            yield from check_lines(path, name, texts[source])


def check_lines(path: Path, name: str, text: str) -> Iterator[Problem]:
    """Yield a translation that has not as many lines with words as its source has paragraphs."""
    try:
        ours = lines_of(read_text(path, name))
    except CaseError:
        return  # told where the files are read
    if ours != (theirs := lines_of(text)):
        expected = (
            f"expected a line for each of the {theirs} paragraphs of its source, found {ours}"
        )
        yield Problem(name, expected)


def lines_of(text: str) -> int:
    """Return how many lines of a text have words."""
    return sum(bool(line.strip()) for line in text.splitlines())


def check_package(folder: Path, asked: Collection[str] = ()) -> list[Problem]:
    """Return what is wrong with `datapackage.json`: it must say of each table what we say.

    Other tools read a case by it; where it has drifted, they would check another contract. `asked`:
    the languages that the case is reported in.
    """
    name = "datapackage.json"
    path = folder / name
    if not os.path.lexists(path):
        return [
            Problem(
                name, "the file is missing; `report new` writes one, or copy it from another case"
            )
        ]
    try:
        loaded = read_json(path, name)
    except CaseError as error:
        return list(error.problems)
    headers = {table: header_of(folder / f"{table}.csv") for table in TABLES}
    return [*check_resources(name, loaded, headers), *check_report(loaded, asked)]


def check_resources(
    name: str, package: Any, headers: Mapping[str, Collection[str]] = MappingProxyType({})
) -> Iterator[Problem]:
    """Yield where the resources of a Data Package are not the tables of a case.

    `headers`: the columns that each table's file has; none where it can't be read.
    """
    resources = package.get("resources") if isinstance(package, dict) else None
    if not isinstance(resources, list) or not all(isinstance(each, dict) for each in resources):
        yield Problem(name, f"expected an object with “resources”: {', '.join(TABLES)}")
        return
    found = [str(each.get("name")) for each in resources]
    for table in TABLES:
        if table not in found:
            yield Problem(name, f"the table {table} is missing from its resources")
    for at, resource in enumerate(resources):
        header = headers.get(found[at], ())
        yield from check_resource(name, resource, found[:at], header)


def check_resource(
    name: str, resource: dict[str, Any], before: list[str], header: Collection[str]
) -> Iterator[Problem]:
    """Yield where one resource is not the table of its name; without a schema it has ours."""
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
    if "schema" in resource and (drifted := difference(resource["schema"], table, header)):
        expected = f"its schema is not the one that the tables are checked by: {drifted}"
        yield Problem(name, expected, None, f"{where}/schema")


def difference(given: Any, table: str, header: Collection[str] = ()) -> str:
    """Return in words where a schema differs from ours first; blank where none could tell them.

    It may leave out what the contract has grown by, unless the table has it, and allow less: an
    older case has fewer columns and fewer values. How it describes its fields is its own affair.
    One that says so (`fieldsMatch`) may name some of the columns alone.
    """
    fields = given.get("fields") if isinstance(given, dict) else None
    if not isinstance(fields, list) or not all(isinstance(each, dict) for each in fields):
        return "it has no list of fields"
    theirs = {str(each.get("name")): each for each in fields}
    spoken = spoken_in([*theirs, *header])
    whole = schema(table, spoken)
    in_part = given.get("fieldsMatch") == IN_PART
    others = {each["name"] for each in whole["fields"]} - {*theirs}
    left_out = others if in_part else {*optional(table, spoken)} - {*theirs, *header}
    known = {each["name"]: each for each in whole["fields"] if each["name"] not in left_out}
    for column in [*known, *theirs]:
        if column not in theirs or column not in known:
            return f"the field {column} is on one side only"
        if not allows_no_more(theirs[column], known[column]):
            return f"the field {column} is described otherwise"
    keys = [each for each in whole.get("foreignKeys", []) if each["fields"][0] not in left_out]
    same = (list(theirs), given.get("foreignKeys", []), given.get("primaryKey")) == (
        list(known), keys, whole.get("primaryKey")
    )  # fmt: skip
    same = (
        same
        and len(theirs) == len(fields)
        and not given.keys() - whole.keys() - ({"fieldsMatch"} if in_part else set())
    )
    return "" if same else "the order of its fields, its keys or its other properties"


def allows_no_more(given: dict[str, Any], ours: dict[str, Any]) -> bool:
    """Return whether a field admits nothing that ours does not."""
    free = {"description", "optional", "constraints"}
    limits, known = given.get("constraints", {}), ours.get("constraints", {})
    if not isinstance(limits, dict):
        return False
    narrower = {"enum", "required", "pattern"} if "enum" in limits else {"required"}
    return (
        {k: v for k, v in given.items() if k not in free}
        == {k: v for k, v in ours.items() if k not in free}
        and {k: v for k, v in limits.items() if k not in narrower}
        == {k: v for k, v in known.items() if k not in narrower}
        and limits.get("required", False) in (True, known.get("required", False))
        and ("enum" not in limits or is_part(limits["enum"], known))
    )


def is_part(values: Any, limits: dict[str, Any]) -> bool:
    """Return whether all of a list of values may stand in a field of these limits."""
    if not isinstance(values, list):
        return False
    if "enum" in limits:
        return all(value in limits["enum"] for value in values)
    return "pattern" in limits and all(fits(limits["pattern"], str(each)) for each in values)
