"""What had happened by the last day of an edition."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from analysis.case.checks import parse_date

if TYPE_CHECKING:
    from collections.abc import Mapping

    from analysis.case.parameters import Parameters


def spoken_of(facts: pd.DataFrame, shown: Mapping[str, pd.DataFrame]) -> pd.DataFrame:
    """Return the facts of the background but for those that speak of an event not shown."""
    return facts[facts["event_id"].isna() | facts["event_id"].isin(shown["events"].index)]


def happened(
    frame: pd.DataFrame, table: str, parameters: Parameters, left_out: dict[str, int]
) -> pd.DataFrame:
    """Return the rows that had happened by `as_of`; count the others in `left_out`.

    A row counts as happened when its last possible day is on or before that day. An undated
    event or claim cannot be said to have happened by then, unless it had been said by then; an
    undated fact of the background is not a happening, and stays. What was said later is later.
    """
    if parameters.as_of is None:
        return frame
    day = pd.Timestamp(parameters.as_of)
    said = reported(frame)
    undated = frame["date"].isna() & said.isna()
    past = (frame["end"].where(frame["date"].notna(), said) <= day) & ~(said > day)
    keep = past | (undated if table == "context" else False)
    left_out["later"] += int((~past & ~undated).sum())
    left_out["undated"] += 0 if table == "context" else int(undated.sum())
    return frame[keep]


def reported(frame: pd.DataFrame) -> pd.Series[pd.Timestamp]:
    """Return the last possible day on which each row was said; missing where that is not told."""
    texts = frame["reported"] if "reported" in frame else [None] * len(frame)
    spans = [parse_date(text) if isinstance(text, str) else None for text in texts]
    days = [span and (span.end or span.start) for span in spans]
    return pd.Series(days, index=frame.index, dtype="datetime64[s]")
