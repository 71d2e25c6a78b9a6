"""Which files of a case's folder are its own, and which stand there by chance.

A case consists of what it declares: `datapackage.json`, the tables, the sources that `sources.csv`
names, commentary and translations. An office's lock, a backup or a note beside them is no part of
it, and changes nothing.
"""

from __future__ import annotations

import hashlib
import os
from pathlib import Path
from typing import TYPE_CHECKING

from analysis.case.csv_file import read_sheet
from analysis.case.files import read
from analysis.case.problems import CaseError
from analysis.case.tables import TABLES, columns, field_of, fits
from analysis.case.texts import commentary_files, translation_files

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

BY_PRODUCTS = {"__pycache__", ".ipynb_checkpoints"}
ABOUT = {
    "worklist.csv",
    "README.md",
    "LICENSE",
    "LICENSE.md",
    ".gitkeep",
    ".DS_Store",
}  # of a folder, for people


def declared(folder: Path) -> list[Path]:
    """Return the files of a case that are there, sorted."""
    names = ["datapackage.json", *(f"{table}.csv" for table in TABLES)]
    paths = [folder / name for name in (*names, *source_paths(folder))]
    paths += [*commentary_files(folder), *translation_files(folder)]
    return sorted({path for path in paths if os.path.lexists(path)})


def source_paths(folder: Path) -> Iterator[str]:
    """Yield where the sources are; none where `sources.csv` cannot be read as a table."""
    pattern = field_of("sources", "path")["constraints"]["pattern"]
    try:
        sheet, _ = read_sheet(folder / "sources.csv", columns("sources"))
    except CaseError:
        return
    at = sheet.header.index("path")
    yield from (row[at] for row in sheet.rows if fits(pattern, row[at]))


def below(folder: Path) -> Iterator[Path]:
    """Yield what stands below a folder and is no folder; no link is followed."""
    for place, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if name not in BY_PRODUCTS]
        yield from (Path(place, name) for name in names)


def strays(folder: Path, own: Iterable[Path]) -> list[Path]:
    """Return the files below a folder that are neither its own nor about it, sorted."""
    known = set(own)
    return sorted(path for path in below(folder) if path not in known and path.name not in ABOUT)


def files_of(folder: Path) -> dict[str, str]:
    """Return the SHA-256 of every file of a case by its path there; blank if it can't be read."""
    return {path.relative_to(folder).as_posix(): digest(path) for path in declared(folder)}


def digest(path: Path) -> str:
    """Return the SHA-256 of a file; blank where it can't be read, for whoever reads it to tell."""
    try:
        return hashlib.sha256(read(path, path.name)).hexdigest()
    except CaseError:
        return ""
