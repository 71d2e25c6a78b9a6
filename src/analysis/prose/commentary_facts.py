"""What commentary may rest on: the rows of a case, who is in it, and names that hold a number."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from analysis.case import quantities
from analysis.case.cells import rows_of
from analysis.case.parameters import CODING_RULES
from analysis.case.row_checks import cast_of, languages_of
from analysis.case.speakers import Cast
from analysis.case.tables import FACTS

if TYPE_CHECKING:
    from collections.abc import Mapping

    import pandas as pd

    from analysis.case.cells import Row


@dataclass(frozen=True)
class Facts:
    """What commentary may rest on: the rows by id, who is in the case, the names with numbers."""

    rows: Mapping[str, Row]
    languages: Mapping[str, str] = field(default_factory=dict)
    cast: Cast = field(default_factory=lambda: Cast({}))
    names: frozenset[str] = frozenset()

    def label(self, actor: str, language: str) -> str:
        """Return the label of an actor."""
        return self.cast.labelled(language).get(actor, "")

    def kind(self, row: Row) -> str:
        """Return of which kind the number of a row is, as its wording has it."""
        language = self.languages.get(row.get("source_id", ""), "")
        try:
            return quantities.code(row.get("wording", ""), language, CODING_RULES[0]).kind
        except ValueError:
            return ""


def facts_of(tables: Mapping[str, pd.DataFrame]) -> Facts:
    """Return what commentary may rest on, from the tables of a case."""
    rows = {
        row[key]: row
        for table, key in FACTS.items()
        for _, row in rows_of(tables[table])
        if key in row
    }
    named_so = [*rows_of(tables["actors"]), *rows_of(tables["places"])]
    labels = (c for _, row in named_so for n, c in row.items() if n.startswith(("label", "name")))
    numbered = frozenset(each for each in labels if re.search(r"\d|\W[IVXLC]{2,}", each))
    return Facts(rows, languages_of(tables["sources"]), cast_of(tables), numbered)
