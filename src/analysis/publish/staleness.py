"""What is up to date, decided by content and never by time; imports nothing heavy.

A report's record (`.build/records/<case>/<edition>.json`) holds the SHA-256 of everything it was
made from and of everything it consists of. It is up to date while all of them still hold.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import sys
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from analysis.case.files import read, read_json, real
from analysis.case.inputs import below, declared
from analysis.case.inputs import strays as other_files
from analysis.case.names import misnamed
from analysis.case.problems import CaseError, Problem
from analysis.publish import saved_notebooks

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from analysis.case.editions import Edition

PACKAGE = Path(__file__).parents[1]
SOURCE = {
    ".py",
    ".csv",
    ".json",
    ".ftl",
    ".ttf",
    ".otf",
    ".woff2",
    ".j2",
    ".css",
    ".js",
    ".typ",
    ".txt",
}
"""What our own source consists of."""
LOCKED = re.compile(r"^([A-Za-z0-9][A-Za-z0-9._-]*)==", re.MULTILINE)
State = dict[str, dict[str, str | None]]
Stamp = frozenset[tuple[str, int, int, int]]

_read: dict[tuple[Path, str], tuple[Stamp, dict[str, str]]] = {}


def state(edition: Edition, root: Path) -> State:
    """Return all that an edition depends on: parameters, files by SHA-256, parts by version."""
    return {
        "parameters": edition.parameters.as_dict(),
        "files": {**inputs(root, edition.parameters.case)},
        "versions": {**versions(root)},
    }


def reasons(edition: Edition, root: Path, now: State) -> list[str]:
    """Return why an edition has to be built, in words; nothing where it is up to date."""
    recorded = read_record(edition, root)
    if not recorded:
        return ["there is no record of a build"]
    return [*differences(recorded, now), *spoilt(recorded.get("outputs", {}), root)]


def checked_before(edition: Edition, root: Path, now: State) -> bool:
    """Whether the edition's last build had this very case, source of ours and versions.

    Then that build has found the case to be sound.
    """
    recorded = read_record(edition, root)
    roots = (f"data/{edition.parameters.case}/", "data/editions.json", "src/")

    def kept(files: Mapping[str, Any]) -> dict[str, Any]:
        return {name: value for name, value in files.items() if name.startswith(roots)}

    return recorded.get("versions") == now["versions"] and kept(recorded.get("files", {})) == kept(
        now["files"]
    )


def case_files(case: str, now: State) -> dict[str, str]:
    """Return the files of a case's folder: SHA-256 by path in it."""
    folder = f"data/{case}/"
    files = now["files"].items()
    return {n.removeprefix(folder): str(digest) for n, digest in files if n.startswith(folder)}


def differences(before: Mapping[str, Any], now: Mapping[str, Any]) -> Iterator[str]:
    """Yield in words what differs between two states."""
    for group in ("parameters", "versions", "files"):
        old, new = before.get(group, {}), now.get(group, {})
        for name in sorted(old.keys() | new.keys()):
            if name not in old:
                yield f"{name} is new"
            elif name not in new:
                yield f"{name} is gone"
            elif old[name] != new[name] and group == "files":
                yield f"{name} has changed"
            elif old[name] != new[name]:
                yield f"{name} was {old[name]} and is {new[name]}"


def spoilt(outputs: Mapping[str, str], root: Path) -> Iterator[str]:
    """Yield the files of a finished report that are no longer what was written."""
    for name, recorded in outputs.items():
        try:
            if digest(root / name) != recorded:
                yield f"{name} is not as it was built"
        except OSError:
            yield f"{name} is missing"


def notebook_key(notebook: Path, now: State) -> str:
    """Return a hash of all that one executed notebook depends on: the others are left out."""
    own = f"notebooks/{notebook.name}"
    files = {
        name: value for name, value in now["files"].items() if name == own or not is_notebook(name)
    }
    return hashlib.sha256(json.dumps(now | {"files": files}, sort_keys=True).encode()).hexdigest()


def is_notebook(name: str) -> bool:
    """Whether an input is a notebook; what else stands beside them, any of them may import."""
    return name.startswith("notebooks/") and name.endswith(".ipynb")


def made_by(now: State) -> str:
    """Return a hash of what works: our own source, what stands beside notebooks, all versions."""
    source = {
        name: digest
        for name, digest in now["files"].items()
        if name.startswith(("src/", "notebooks/")) and not is_notebook(name)
    }
    told = json.dumps([source, now["versions"]], sort_keys=True)
    return hashlib.sha256(told.encode()).hexdigest()


def record_path(edition: Edition, root: Path) -> Path:
    """Return where an edition's record is kept."""
    return root / ".build" / "records" / f"{edition.folder}.json"


def read_record(edition: Edition, root: Path) -> dict[str, Any]:
    """Return the record of an edition's last build; empty without a readable one."""
    return record_of(root, edition.folder)


def outputs_of(root: Path, folder: str) -> dict[str, str]:
    """Return the files that the last build of an edition wrote: SHA-256 by path."""
    return dict(record_of(root, folder).get("outputs", {}))


def record_of(root: Path, folder: str) -> dict[str, Any]:
    """Return the record of the edition in a folder; empty without a readable one."""
    try:
        found = read_json(root / ".build" / "records" / f"{folder}.json", "record")
    except CaseError:
        return {}
    groups = ("parameters", "versions", "files", "outputs")
    sound = isinstance(found, dict) and all(isinstance(found.get(g), dict) for g in groups)
    return dict(found) if sound else {}


def write_record(edition: Edition, root: Path, now: State, outputs: Mapping[str, str]) -> None:
    """Record what an edition was made from and what it consists of now, whole or not at all."""
    path = record_path(edition, root)
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_suffix(".part")
    part.write_text(json.dumps(now | {"outputs": dict(outputs)}), "utf-8")
    part.replace(path)


def inputs(root: Path, case: str) -> dict[str, str]:
    """Return the SHA-256 of every file a report is made from, by its path in the project.

    Of a notebook, only of what a report takes from it: not of what it was saved with. Read once,
    until `forget` finds that somebody has written to one. Raises `CaseError` with each that cannot
    be read.
    """
    if (root, case) not in _read:
        before = stamp(root, case)
        _read[root, case] = before, digests(input_files(root, case))
    return _read[root, case][1]


def digests(files: Mapping[str, Path]) -> dict[str, str]:
    """Return the SHA-256 of each file, by name; raises `CaseError` with each that can't be read."""
    found: dict[str, str] = {}
    problems: list[Problem] = []
    for name, path in sorted(files.items()):
        try:
            data = read(path, name)
        except CaseError as error:
            problems += error.problems
        else:
            taken = saved_notebooks.taken(data) if is_notebook(name) else data
            found[name] = hashlib.sha256(taken).hexdigest()
    if problems:
        raise CaseError(problems)
    return found


def input_files(root: Path, case: str) -> dict[str, Path]:
    """Return every file a report is made from, by its path in the project."""
    own = (*declared_inputs(root, case), root / "data" / "editions.json")
    files = {path.relative_to(root).as_posix(): path for path in own}
    source = (path for path in real(below(PACKAGE)) if path.suffix in SOURCE and not tests(path))
    files |= {f"src/analysis/{p.relative_to(PACKAGE).as_posix()}": p for p in source}
    return files


def tests(path: Path) -> bool:
    """Return whether a file only tests what our own source does: the phrases of a language."""
    return path.parent.name == "phrases"


def declared_inputs(root: Path, case: str) -> list[Path]:
    """Return the files of a case, of the maps' outlines and of the notebooks."""
    kinds = {".geojson", ".topojson"}
    outlines = (path for path in below(root / "data" / "reference") if path.suffix in kinds)
    modules = (path for path in below(root / "notebooks") if path.suffix == ".py")
    return [
        *declared(root / "data" / case),
        *real(outlines),
        *real(modules),
        *notebooks(root),
    ]


def notebooks(root: Path) -> list[Path]:
    """Return the notebooks of the report in reading order: by their numbered names."""
    return sorted((root / "notebooks").glob("[0-9][0-9]-*.ipynb"))


def check_notebooks(root: Path) -> None:
    """Raise `CaseError` where there is no notebook, or what is wrong with one as a file."""
    found = notebooks(root)
    if not found:
        expected = "no notebook of a report here; expected names like 00-summary.ipynb"
        raise CaseError([Problem("notebooks", expected)])
    if problems := [each for path in found for each in check_notebook(path)]:
        raise CaseError(problems)


def check_notebook(path: Path) -> list[Problem]:
    """Return what keeps a notebook from being run as one."""
    name = f"notebooks/{path.name}"
    try:
        loaded = read_json(path, name)
    except CaseError as error:
        return [*misnamed(name, path.stem), *error.problems]
    cells = loaded.get("cells") if isinstance(loaded, dict) else None
    if not isinstance(cells, list) or not all(map(is_cell, cells)):
        expected = "not a Jupyter notebook of format 4: it has no list of cells"
        return [*misnamed(name, path.stem), Problem(name, expected)]
    return misnamed(name, path.stem)


def is_cell(cell: Any) -> bool:
    """Return whether a notebook's cell has what every cell has."""
    return isinstance(cell, dict) and {"cell_type", "source", "metadata"} <= cell.keys()


def strays(root: Path, cases: Iterable[str]) -> list[str]:
    """Return the files among the inputs that are none, and change nothing; sorted."""
    found: set[Path] = set()
    for case in cases:
        own = declared_inputs(root, case)
        for folder in (root / "data" / case, root / "notebooks"):
            found |= {*other_files(folder, own)}
    return sorted(path.relative_to(root).as_posix() for path in found)


def stamp(root: Path, case: str) -> Stamp:
    """Return what tells cheaply whether somebody wrote to an input since an earlier stamp.

    Only that: whether the bytes differ is for `inputs` to say.
    """
    found = ((name, path) for name, path in input_files(root, case).items() if path.exists())
    return frozenset(
        (name, s.st_ino, s.st_size, s.st_ctime_ns) for name, path in found for s in [path.stat()]
    )


def forget() -> None:
    """Forget what was read where somebody has written since, so that it is read again."""
    for (root, case), (before, _) in list(_read.items()):
        if stamp(root, case) != before:
            del _read[root, case]
    versions.cache_clear()


@cache
def versions(root: Path) -> dict[str, str]:
    """Return the version of Python and of each installed part that requirements.lock names.

    Read off the names of the installed metadata folders: asking importlib.metadata for each
    takes longer than everything else an up-to-date report needs.
    """
    try:
        locked = set(map(plain, LOCKED.findall((root / "requirements.lock").read_text("utf-8"))))
    except OSError:
        locked = set()
    found = {"python": f"{sys.version_info[0]}.{sys.version_info[1]}", "platform": sys.platform}
    found |= {n: v for n, v in sorted(installed().items()) if n in locked or not locked}
    return found


@cache
def installed() -> dict[str, str]:
    """Return the version of every installed distribution; the first on the path counts."""
    found: dict[str, str] = {}
    for folder in filter(os.path.isdir, sys.path):
        for name in sorted(os.listdir(folder)):  # noqa: PTH208 - ten times as fast
            if name.endswith(".dist-info") and "-" in name.removesuffix(".dist-info"):
                part, _, version = name.removesuffix(".dist-info").rpartition("-")
                found.setdefault(plain(part), version)
    return found


def plain(name: str) -> str:
    """Return the name of a distribution as PyPA normalises it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def digest(path: Path) -> str:
    """Return the SHA-256 of a file."""
    return hashlib.sha256(path.read_bytes()).hexdigest()
