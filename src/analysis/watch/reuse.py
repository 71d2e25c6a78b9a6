"""What sections have shown, kept for as long as all that each has read of its case is as it was."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any

import pandas as pd

from analysis.case.inputs import files_of
from analysis.case.reading import Case
from analysis.case.tables import FACTS, TABLES
from analysis.publish import rehearsal

if TYPE_CHECKING:
    from nbformat import NotebookNode

FIELDS = {*(each.name for each in fields(Case)), "years"}
Asked = tuple[str, str]
"""A field of a case, or `row` and the id of one."""
_asked: set[Asked] = set()


@dataclass(frozen=True)
class Shown:
    """The outputs of a cell, and a hash of each thing that its section has read."""

    outputs: list[NotebookNode]
    read: Mapping[Asked, str]


class NotedCase(Case):
    """A case that notes what is asked of it."""

    def __getattribute__(self, name: str) -> Any:
        if name in FIELDS:
            _asked.add((name, ""))
        return super().__getattribute__(name)


class NotedRows(Mapping[str, Any]):
    """The rows of a case by id, which note whose was asked for."""

    def __init__(self, rows: Mapping[str, Any]) -> None:
        self._rows = rows

    def __getitem__(self, row_id: str) -> Any:
        _asked.add(("row", row_id))
        return self._rows[row_id]

    def __iter__(self) -> Iterator[str]:
        _asked.update((table, "") for table in FACTS)
        return iter(self._rows)

    def __len__(self) -> int:
        return sum(1 for _ in self)


def noted(case: Case) -> NotedCase:
    """Return a case that notes what is asked of it: what it derives is derived beforehand."""
    made = object.__new__(NotedCase)
    known = {"rows": NotedRows(case.rows), "years": case.years}
    made.__dict__.update({**case.__dict__, **known})
    return made


class Digests:
    """Hashes of what can be read of a case, each taken once."""

    def __init__(self, case: Case) -> None:
        self.case = case
        self._known: dict[Asked, str] = {}

    def of(self, asked: Asked) -> str:
        """Return the hash of a field or a row of the case."""
        if asked not in self._known:
            self._known[asked] = digest(self.case, asked)
        return self._known[asked]


def show(source: str, digests: Digests) -> Shown:
    """Return what our sections show where the source of a cell asks them.

    Each is asked with a case of its own: what one has kept by case, the next reads again.
    """
    _asked.clear()
    blocks = rehearsal.asked(source, noted(digests.case))
    outputs = [rehearsal.output(block) for block in blocks]
    return Shown(outputs, {each: digests.of(each) for each in _asked})


def holds(shown: Shown | None, digests: Digests) -> bool:
    """Whether a section would read the same today."""
    return shown is not None and all(digests.of(each) == was for each, was in shown.read.items())


def digest(case: Case, asked: Asked) -> str:
    """Return a hash of what is read of a case; of its folder, what is no table of it."""
    name, row_id = asked
    if name == "folder":
        files = files_of(case.folder).items()
        value: Any = sorted(each for each in files if each[0].removesuffix(".csv") not in TABLES)
    else:
        value = case.rows.get(row_id) if name == "row" else getattr(case, name)
    # In words: pickles of equal frames differ by which of their texts are one object.
    if isinstance(value, pd.DataFrame):
        value = value.to_dict("split")
    elif isinstance(value, pd.Series):
        value = value.to_dict()
    return hashlib.sha256(repr(value).encode()).hexdigest()
