"""Whether what one row says of another can be meant: a toll revised, contested, or told again."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from analysis.case import dates
from analysis.case.cells import Row, rows_of
from analysis.case.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    import pandas as pd

Numbered = dict[str, tuple[int, Row]]
_LONG = 60  # characters of a date
_parse = lru_cache(maxsize=4096)(dates.parse)


def check_relations(tables: Mapping[str, pd.DataFrame]) -> Iterator[Problem]:
    """Yield what is wrong with how counts and events refer to others of their table."""
    claims = by_id(tables["claims"], "claim_id")
    events = by_id(tables["events"], "event_id")
    sources = {row.get("source_id", ""): row for _, row in rows_of(tables["sources"])}
    yield from check_loops("claims.csv", claims, "part_of", "the claim is part of itself")
    yield from check_loops("claims.csv", claims, "revises", "the claim revises itself")
    yield from check_loops("events.csv", events, "after", "the event comes after itself")
    for number, row in claims.values():
        yield from check_reported(number, row, sources)
        yield from check_revision(number, row, claims)
        yield from check_contest(number, row, claims)
        yield from check_same_count(number, row, claims)
    for number, row in events.values():
        yield from check_telling("events.csv", number, row, events)


def by_id(frame: pd.DataFrame, key: str) -> Numbered:
    """Return the rows of a table that have an id by it, each with its number."""
    return {row[key]: (number, row) for number, row in rows_of(frame) if key in row}


def check_loops(file: str, rows: Numbered, column: str, what: str) -> Iterator[Problem]:
    """Yield the rows whose chain of `column` leads back to themselves."""
    ahead = {name: row.get(column) for name, (_, row) in rows.items()}
    for name, (number, row) in rows.items():
        chain, up = [name], row.get(column)
        while up and up not in chain:
            chain.append(up)
            up = ahead.get(up)
        if up and up == name:
            circle = " → ".join([*chain, up])
            yield Problem(file, f"{what}: {circle}", number, column, row[column])


def check_reported(number: int, row: Row, sources: Mapping[str, Row]) -> Iterator[Problem]:
    """Yield a day or moment of saying that is none, or later than its source."""
    text = row.get("reported", "")
    if not text:
        return
    try:
        span = _parse(dates.moment(text)[0]) if len(text) <= _LONG else None
    except ValueError as error:
        expected = str(error).removeprefix(f"'{text.strip()}' is ")
        yield Problem("claims.csv", expected, number, "reported", text)
        return
    first = (span.start or span.end) if span else None
    last = sources.get(row.get("source_id", ""), {}).get("published", "")
    if first is None:
        yield Problem("claims.csv", "expected a day like 2022-01-04", number, "reported", text)
    elif last and first.isoformat() > last:
        expected = f"later than the publication of its source, {last}"
        yield Problem("claims.csv", expected, number, "reported", text)


def other(row: Row, column: str, rows: Numbered) -> Row | None:
    """Return the row that a cell refers to; None for itself and for none."""
    name = row.get(column, "")
    return rows[name][1] if name in rows and rows[name][1] is not row else None


def check_revision(number: int, row: Row, claims: Numbered) -> Iterator[Problem]:
    """Yield a revision of another measure, of somebody else's count, or of a later one."""
    before = other(row, "revises", claims)
    if before is None:
        return
    told = row["revises"]
    if wrong := differing(row, before, "measure"):
        yield Problem("claims.csv", f"revises a count of {wrong}", number, "revises", told)
    elif "claimed_by" in row and (wrong := differing(row, before, "claimed_by")):
        expected = (
            f"revises a count of {wrong}: who gives another’s count another number contests it"
        )
        yield Problem("claims.csv", expected, number, "revises", told)
    elif row.get("part_of") == told or before.get("part_of") == row.get("claim_id"):
        expected = "one count cannot be part of the other and take its place"
        yield Problem("claims.csv", expected, number, "revises", told)
    elif (then := day(before)) and (now := day(row)) and earlier(now, then):
        expected = f"was said before what it revises, {before['reported']}"
        yield Problem("claims.csv", expected, number, "reported", row["reported"])
    taken = [each["claim_id"] for _, each in claims.values() if each.get("revises") == told]
    if taken and taken[0] != row.get("claim_id"):
        expected = (
            f"{taken[0]} revises the same count already; expected the one it takes the place of"
        )
        yield Problem("claims.csv", expected, number, "revises", told, taken[0])


def earlier(one: str, other: str) -> bool:
    """Return whether a day or moment is surely before another: of one day, both have a time."""
    return one[:10] < other[:10] or (one[:10] == other[:10] and "T" in one and one < other)


def differing(row: Row, before: Row, column: str) -> str:
    """Return what stands in a column of the other row where both have it and it is not the same."""
    ours, theirs = row.get(column), before.get(column)
    return str(theirs) if theirs and theirs != ours else ""


def day(row: Row) -> str:
    """Return the first possible day or moment of saying a count; blank where it is not told."""
    try:
        date, time = dates.moment(row.get("reported", "")[:_LONG])
        span = _parse(date)
    except ValueError:
        return ""
    first = (span.start or span.end) if span else None
    return first.isoformat() + (time and f"T{time}") if first else ""


def check_contest(number: int, row: Row, claims: Numbered) -> Iterator[Problem]:
    """Yield a count that contests itself, another measure or its own claimant's count."""
    if row.get("contests") and row.get("contests") == row.get("claim_id"):
        yield Problem(
            "claims.csv", "a count cannot contest itself", number, "contests", row["contests"]
        )
    against = other(row, "contests", claims)
    if against is None:
        return
    told = row["contests"]
    if wrong := differing(row, against, "measure"):
        yield Problem("claims.csv", f"contests a count of {wrong}", number, "contests", told)
    elif "claimed_by" in row and row["claimed_by"] == against.get("claimed_by"):
        expected = (
            f"both are counts of {row['claimed_by']}: who gives another number later revises it"
        )
        yield Problem("claims.csv", expected, number, "contests", told)


def check_telling(file: str, number: int, row: Row, rows: Numbered) -> Iterator[Problem]:
    """Yield a telling of itself, of another telling, or from the very same source."""
    name = row.get("same_as", "")
    first = rows[name][1] if name in rows else None
    if first is None:
        return
    if first is row:
        yield Problem(file, "a row cannot tell itself again", number, "same_as", name)
    elif "same_as" in first:
        expected = f"{name} itself tells {first['same_as']} again; expected the first telling"
        yield Problem(file, expected, number, "same_as", name, first["same_as"])
    elif first.get("source_id") == row.get("source_id"):
        expected = "both rows are of one source; expected a telling by another"
        yield Problem(file, expected, number, "same_as", name)


def check_same_count(number: int, row: Row, claims: Numbered) -> Iterator[Problem]:
    """Yield a second telling of a count that is not of the same measure and claimant."""
    yield from check_telling("claims.csv", number, row, claims)
    first = other(row, "same_as", claims)
    for column in ("measure", "claimed_by"):
        if first is not None and (row.get(column) != first.get(column)):
            theirs = first.get(column) or "nobody named"
            expected = (
                f"its {column} is another than there, {theirs}: each is a count of its own, "
                "with a row of its own; leave the cell blank"
            )
            yield Problem("claims.csv", expected, number, "same_as", row["same_as"])
            return
