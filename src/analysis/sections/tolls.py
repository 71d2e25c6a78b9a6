"""How counts stand to each other: revised by their claimant, contested by another, told twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pandas as pd

    from analysis.case.reading import Case

Place = tuple[int, int]


def twice_told(case: Case) -> pd.Series[bool]:
    """Return which counts only give again what another source has given already."""
    return case.claims["same_as"].isin(case.claims.index)


def ahead(case: Case, row_id: str, column: str) -> str:
    """Return the count that a cell refers to, where this edition shows it; or blank."""
    other = case.claims.loc[row_id, column]
    return other if isinstance(other, str) and other in case.claims.index else ""


def chain(case: Case, row_id: str) -> list[str]:
    """Return a count and all that it revises, the first first."""
    found = [row_id]
    while before := ahead(case, found[0], "revises"):
        found.insert(0, before)
    return found


def family(case: Case, row_id: str) -> str:
    """Return the count that a family of rivals goes back to: the first of who is contested."""
    seen, first = [row_id], chain(case, row_id)[0]
    while True:
        rivals = [ahead(case, each, "contests") for each in chain(case, seen[-1])]
        rival = next((each for each in rivals if each and each not in seen), "")
        if not rival or (root := chain(case, rival)[0]) in seen:
            return first
        seen += [rival, root]
        first = root


def position(case: Case, row_id: str) -> tuple[Place, Place, int]:
    """Return where a count comes among those of its measure: rivals together, steps in order."""
    steps = chain(case, row_id)
    return place(case, family(case, row_id)), place(case, steps[0]), len(steps)


def place(case: Case, row_id: str) -> Place:
    """Return where a count stands in the sources."""
    claim = case.rows[row_id]
    return list(case.sources.index).index(claim["source_id"]), int(claim["quote_start"])


def superseded(case: Case) -> set[str]:
    """Return the counts whose place a later one has taken."""
    return set(case.claims["revises"].dropna()) & set(case.claims.index)


def standing(case: Case, claims: pd.DataFrame) -> pd.DataFrame:
    """Return the counts that none of this edition revises."""
    return claims[~claims.index.isin(superseded(case))]


def rivals(case: Case, claims: pd.DataFrame) -> list[list[str]]:
    """Return the standing counts that contest each other, a list for each family."""
    families: dict[str, list[str]] = {}
    for row_id in standing(case, claims).index:
        families.setdefault(family(case, str(row_id)), []).append(str(row_id))
    return [each for each in families.values() if len(each) > 1]
