"""TimelineJS's spreadsheet: the 18 columns of the template that Knight Lab gives.

Text is HTML there, so what comes from a table is escaped.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from markupsafe import escape

from analysis.exchange.acled import publisher
from analysis.exchange.events import (
    cell,
    count_in_words,
    days,
    first_tellings,
    label,
    says,
    source,
)
from analysis.prose.commentary import title
from analysis.prose.date_phrases import when as in_words
from analysis.prose.wording import capitalise

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    import pandas as pd

    from analysis.case.reading import Case

COLUMNS = (
    "Year", "Month", "Day", "Time", "End Year", "End Month", "End Day", "End Time", "Display Date",
    "Headline", "Text", "Media", "Media Credit", "Media Caption", "Media Thumbnail", "Type",
    "Group", "Background",
)  # fmt: skip
LOSSES = (
    "an undated event is left out: TimelineJS takes none",
    "an open end, “about” and “perhaps” are only words in Display Date",
    "counts are words in the text of their event: how they stand to each other is lost",
    "who says it and how surely stand in the text, as words",
    "background, exclusions and places’ coordinates are lost",
)


def rows(case: Case) -> Iterator[dict[str, Any]]:
    """Yield the title, then a slide for each event that has a day, month or year."""
    head, rest = title(case)
    yield {"Headline": plain(str(head)), "Text": str(rest), "Type": "title"}
    for _, event in first_tellings(case).iterrows():
        if not why_not(case, event):
            yield row(case, event)


def why_not(case: Case, event: pd.Series[Any]) -> str:
    """Return why an event is left out; blank where it is not."""
    return "" if days(event) and len(case.events) else "without a date"


def plain(html: str) -> str:
    """Return words without the marks of HTML."""
    return re.sub(r"<[^>]*>", "", html)


def row(case: Case, event: pd.Series[Any]) -> dict[str, Any]:
    """Return the cells of an event that are not blank."""
    when = days(event)
    if when is None:
        return {}
    clock = re.fullmatch(r"(\d\d:\d\d)~?(?:/(\d\d:\d\d))?", cell(event, "time_of_day"))
    cells = parts("", when.first, when.precision)
    if when.last and when.last != when.first and (when.precision == "day"):
        cells |= parts("End ", when.last, when.precision)
    return {
        **cells,
        "Time": clock[1] if clock else "",
        "End Time": (clock[2] or "") if clock else "",
        "Display Date": in_words(case, event),
        "Headline": str(escape(capitalise(str(event["label"])))),
        "Text": text(case, event),
        "Media Credit": "",
        "Group": str(event["event_type"]),
    }


def parts(which: str, day: date, precision: str) -> dict[str, Any]:
    """Return the columns of a date, as far as it is known."""
    known = {"Year": day.year, "Month": day.month, "Day": day.day}
    most = {"year": 1, "month": 2, "day": 3}[precision]
    return {f"{which}{name}": number for name, number in [*known.items()][:most]}


def text(case: Case, event: pd.Series[Any]) -> str:
    """Return the text of a slide: the source's words, who says them, and what is counted."""
    claims = case.claims[case.claims["event_id"] == event.name]
    quote = f"“{event['quote']}” ({publisher(source(case, event))})"
    told = [quote, capitalise(says(case, event)), label(case.places, cell(event, "place_id"))]
    told += [capitalise(count_in_words(case, claim)) for _, claim in claims.iterrows()]
    return "".join(f"<p>{escape(each)}</p>" for each in told if each)
