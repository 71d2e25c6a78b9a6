"""When an event happened, as moments: from its date, its hour and what it comes after."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from analysis.case import times
from analysis.case.dates import parse

if TYPE_CHECKING:
    from datetime import datetime

    import pandas as pd

    from analysis.case.dates import Span


def moments(events: pd.DataFrame, event: pd.Series[Any]) -> tuple[datetime, datetime] | None:
    """Return the first moment that an event may fill and the first after it; None if undated."""
    span = parse(event["date"]) if isinstance(event["date"], str) else None
    return times.timed(span, part_of_day(events, event, span)) if span else None


def part_of_day(
    events: pd.DataFrame, event: pd.Series[Any], span: Span, later: tuple[str, ...] = ()
) -> tuple[float, float] | None:
    """Return the part of its day that an event fills: not before one of that day it comes after.

    `later`: the events that come after this one, so that a circle of them ends.
    """
    days = (span.end - span.start).days + 1 if span.start and span.end else 0
    if isinstance(event.get("time_of_day"), str):
        return times.fractions(event["time_of_day"], days)
    before = event.get("after")
    if not isinstance(before, str) or before not in events.index or before in later:
        return None
    first = events.loc[[before]].iloc[0]
    if first["date"] != event["date"]:
        return None
    part = part_of_day(events, first, span, (*later, before))
    return (part[0], 1.0) if part else None
