"""What frictionless cannot know: whether the rows of a case agree with its source and each other.

Every check takes frames of text of which any cell may be wrong, and passes over what is no
concern of its own: a wrong cell is told by the check whose concern it is, in the same run.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from analysis.case import dates, languages, positions, quantities, quotes
from analysis.case.cells import Row, as_number, rows_of
from analysis.case.label_checks import check_labels
from analysis.case.parameters import CODING_RULES
from analysis.case.place_checks import check_places
from analysis.case.problems import Problem, nearest
from analysis.case.relation_checks import check_relations
from analysis.case.tables import FACTS, MOST, schema

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    import pandas as pd


COUNTED = {"claims", "context"}
BASES = {"stated", "year_inferred", "inferred", "undated"}
MOST_YEARS = 100
LONG_QUOTE = 800
MOST_EXPLAINED = (
    4000  # characters of a table's quotes to look up the closest passage of: it is slow
)
LEAST_SAME = 12  # characters that agree by more than chance
LONG_DATE = 60
LONG_WORDING = 300


WEB = re.compile(r"https?://[^\s/]+", re.IGNORECASE)
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")

parse_date = lru_cache(maxsize=4096)(dates.parse)
sentences = lru_cache(maxsize=16)(positions.sentences)


def check_rows(tables: Mapping[str, pd.DataFrame], texts: Mapping[str, str]) -> Iterator[Problem]:
    """Yield all that is wrong between the rows of a case and with its sources' words."""
    yield from check_sources(tables["sources"])
    yield from check_places(tables["places"])
    yield from check_span(tables["events"])
    yield from check_ids(tables)
    yield from check_relations(tables)
    yield from check_event_types(tables["events"])
    sources = {row.get("source_id", ""): row for _, row in rows_of(tables["sources"])}
    for table in (*FACTS, "exclusions"):
        yield from check_quotes(f"{table}.csv", tables[table], texts)
    for table in FACTS:
        yield from check_dates(f"{table}.csv", tables[table], sources)
        yield from check_labels(f"{table}.csv", tables[table], sources)
    for table in sorted(COUNTED):
        yield from check_wordings(f"{table}.csv", tables[table], sources)


def check_sources(sources: pd.DataFrame) -> Iterator[Problem]:
    """Yield what a source's row says of its publication and address that can't be meant."""
    for number, row in rows_of(sources):
        basis, url = row.get("published_basis", ""), row.get("url", "")
        if basis and basis not in BASES:
            expected, near = f"expected one of {', '.join(sorted(BASES))}", nearest(basis, BASES)
            yield Problem("sources.csv", expected, number, "published_basis", basis, near)
        elif basis and (basis == "undated") == ("published" in row):
            expected = "the row has a date of publication" if "published" in row else "it has none"
            yield Problem("sources.csv", expected, number, "published_basis", basis)
        if (spoken := row.get("language", "")) and not read_by_rules(spoken):
            known = languages.known()
            expected = f"no rules for this language; expected one of {', '.join(known)}"
            near = nearest(languages.code_of(spoken), known)
            yield Problem("sources.csv", expected, number, "language", spoken, near)
        if url and not WEB.match(url):
            expected = "expected an address of the web, such as https://example.org/article"
            yield Problem("sources.csv", expected, number, "url", url)


def read_by_rules(language: str) -> bool:
    """Return whether there are rules for the words of a source in this language."""
    return languages.code_of(language) in languages.known()


def check_span(events: pd.DataFrame) -> Iterator[Problem]:
    """Yield events so far from the others that a year is mistyped, unless their quote has it."""
    dated = [(n, r, span) for n, r in rows_of(events) if (span := span_of(r.get("date", "")))]
    years = sorted(day.year for _, _, span in dated if (day := span.start or span.end))
    middle = years[len(years) // 2] if years else 0
    for number, row, span in dated:
        days = [day for day in (span.start, span.end) if day]
        quote = row.get("quote", "")
        far = (day.year for day in days if abs(day.year - middle) > MOST_YEARS)
        if any(str(year) not in quote for year in far):
            expected = (
                f"more than {MOST_YEARS} years from the other events, of about {middle}, "
                "and its quote does not say that year"
            )
            yield Problem("events.csv", expected, number, "date", row["date"])


def span_of(text: str) -> dates.Span | None:
    """Return the days of a date; None for what is none, which is told elsewhere."""
    try:
        return parse_date(text) if len(text) <= LONG_DATE else None
    except ValueError:
        return None


def check_ids(tables: Mapping[str, pd.DataFrame]) -> Iterator[Problem]:
    """Yield ids that two tables share: a citation must lead to one row."""
    seen: dict[str, str] = {}
    for table, key in FACTS.items():
        for number, row in rows_of(tables[table]):
            other = seen.setdefault(row.get(key, ""), f"{table}.csv")
            if key in row and other != f"{table}.csv":
                expected = f"{other} has this id already; a citation must lead to one row"
                yield Problem(f"{table}.csv", expected, number, key, row[key])


def check_event_types(events: pd.DataFrame) -> Iterator[Problem]:
    """Yield sub-event types that do not belong to their event type (ACLED codebook, or ours)."""
    kinds = schema("acled") | schema("beside_acled")
    for number, row in rows_of(events):
        kind, sub = row.get("event_type", ""), row.get("sub_event_type", "")
        if kind in kinds and sub and sub not in kinds[kind]:
            expected = f"not a sub-event type of {kind}; expected one of {', '.join(kinds[kind])}"
            near = nearest(sub, kinds[kind])
            yield Problem("events.csv", expected, number, "sub_event_type", sub, near)


# ---------------------------------------------------------------- quotes


def check_quotes(file: str, frame: pd.DataFrame, texts: Mapping[str, str]) -> Iterator[Problem]:
    """Yield quotes that do not stand once in their source, and wordings outside their quote."""
    explained = 0
    for number, row in rows_of(frame):
        quote, wording = row.get("quote", ""), row.get("wording", "")
        text = texts.get(row.get("source_id", ""))
        if text is not None and quote and text.count(quote) != 1:
            explained += min(len(quote), LONG_QUOTE)
            closely = len(quote) <= LONG_QUOTE and explained <= MOST_EXPLAINED
            expected = explain_quote(quote, text, closely=closely)
            if expected:
                yield Problem(file, expected, number, "quote", quote)
        if row.get("hedge") == "quoted" and quote.strip() and not quotes.quoted(quote):
            expected = "nothing in the quote stands in quotation marks; expected another hedge"
            yield Problem(file, expected, number, "hedge", "quoted")
        if quote and wording and wording not in quote:
            near = closest(wording, quote)
            yield Problem(
                file, "the wording does not stand in the quote", number, "wording", wording, near
            )


def explain_quote(quote: str, text: str, *, closely: bool) -> str:
    """Return what is wrong with a quote and the passage to copy; blank where nothing is."""
    if not quote.strip():
        return "must not be blank: copy the words from the source"
    if len(quote) > len(text):
        return f"the quote is longer than the whole source: {len(quote):,} characters"
    if not closely and quote not in text:
        return agreement(quote, text)
    try:
        quotes.locate(quote, text)
    except ValueError as error:
        return str(error).replace(f" “{quote}”", "", 1)
    return ""


def agreement(quote: str, text: str) -> str:
    """Return how far the source agrees with a quote that it does not have, and how it goes on."""
    wrong = "the quote is not in the source, letter for letter"
    same = bisect_left(range(len(quote)), 1, key=lambda end: int(quote[: end + 1] not in text))
    if same < LEAST_SAME:
        return wrong
    end = text.index(quote[:same]) + same
    begun, ours, theirs = quote[max(same - 40, 0) : same], quote[same:][:20], text[end:][:20]
    return f"{wrong}: after “{begun}” the source goes on “{theirs}”, the quote “{ours}”"


def closest(wording: str, quote: str) -> str:
    """Return the words of the quote that are most like the wording."""
    words, count = quote.split(" "), wording.count(" ") + 1
    if len(wording) > LONG_WORDING or len(quote) > 20 * LONG_WORDING:
        return ""
    runs = (words[at : at + count] for at in range(len(words) - count + 1))
    return nearest(wording, {" ".join(run).strip(",.;:") for run in runs})


def place(quote: str, text: str) -> tuple[int, int, int, int]:
    """Return start and end of a quote that stands in the text, and of the sentences it touches."""
    start = text.index(quote)
    end = start + len(quote)
    touched = [each for each in sentences(text) if each.start < end and start < each.end]
    if not touched:
        return start, end, start, end
    return start, end, touched[0].start, touched[-1].end


# ---------------------------------------------------------------- dates


def check_dates(file: str, frame: pd.DataFrame, sources: Mapping[str, Row]) -> Iterator[Problem]:
    """Yield dates that are none, that their basis contradicts, or that the source can't know."""
    for number, row in rows_of(frame):
        text, basis = row.get("date", ""), row.get("date_basis", "")
        if basis in BASES and bool(text.strip()) == (basis == "undated"):
            expected = (
                "the row has a date; expected how it is known: stated, year_inferred or inferred"
                if text.strip()
                else "the date is blank; expected undated"
            )
            near = "" if text.strip() else "undated"
            yield Problem(file, expected, number, "date_basis", basis, near)
        if wrong := explain_date(text, sources.get(row.get("source_id", ""), {})):
            yield Problem(file, wrong, number, "date", text)


def explain_date(text: str, source: Row) -> str:
    """Return what is wrong with a date; blank where nothing is."""
    if len(text) > LONG_DATE:
        return "too long for a date; expected one like 2022-01-04"
    try:
        span = parse_date(text)
    except ValueError as error:
        return str(error).removeprefix(f"'{text.strip()}' is ")
    last = source.get("published", "")
    first = span and (span.start or span.end)
    if first and _DAY.fullmatch(last) and first.isoformat() > last:
        return f"later than the publication of its source, {last}"
    return ""


# ---------------------------------------------------------------- quantities


def check_wordings(file: str, frame: pd.DataFrame, sources: Mapping[str, Row]) -> Iterator[Problem]:
    """Yield wordings that no rule knows, and typed numbers that contradict the words."""
    for number, row in rows_of(frame):
        wording = row.get("wording", "")
        language = sources.get(row.get("source_id", ""), {}).get("language", "")
        if not wording:
            if "value" in row:
                expected = "a value needs the source's own words for it in the column wording"
                yield Problem(file, expected, number, "value", row["value"])
        elif read_by_rules(language):
            try:
                cells = code_wording(wording, language)
            except ValueError as error:
                yield Problem(file, str(error), number, "wording", wording)
                cells = {}
            yield from check_value(file, number, row, cells)
            yield from check_bounds(file, number, row, cells)


@cache
def code_wording(wording: str, language: str) -> dict[str, float | str | None]:
    """Return what `wording` means: its kind and number, and its bounds under each rule.

    Raises ValueError, in words for whoever typed it, where no rule knows the wording.
    """
    if len(wording) > LONG_WORDING:
        raise ValueError("too long: expected the words for the number alone, like “plus de 400”")
    cells: dict[str, float | str | None] = {}
    for rule in CODING_RULES:
        quantity = quantities.code(wording, language, rule)
        cells |= {"kind": quantity.kind, "number": quantity.number, "size": quantity.size}
        cells["share"] = quantity.share
        cells |= {f"low_{rule}": quantity.low, f"high_{rule}": quantity.high}
    if any(isinstance(cell, int | float) and cell > MOST for cell in cells.values()):
        raise ValueError(f"too large: at most {MOST:,}")
    return cells


def check_value(
    file: str, number: int, row: Row, cells: Mapping[str, float | str | None]
) -> Iterator[Problem]:
    """Yield a typed value that is not the number in the words."""
    value = as_number(row.get("value", ""))
    if value is None or not cells or value == cells["number"]:
        return
    if cells["number"] is None:
        expected, near = "the words name no one number; leave the cell blank", ""
    else:
        expected, near = f"the words say {cells['number']}", str(cells["number"])
    yield Problem(file, expected, number, "value", row["value"], near)


def check_bounds(
    file: str, number: int, row: Row, cells: Mapping[str, float | str | None]
) -> Iterator[Problem]:
    """Yield a typed `low` or `high` that is above the other or outside of what the words allow."""
    low, high = as_number(row.get("low", "")), as_number(row.get("high", ""))
    if low is not None and high is not None and low > high:
        yield Problem(file, f"above the upper bound, {row['high']}", number, "low", row["low"])
        return
    least, most = (cells.get(f"{end}_{CODING_RULES[0]}") for end in ("low", "high"))
    for column, bound in (("low", low), ("high", high)):
        if bound is None:
            continue
        if isinstance(least, int | float) and bound < least:
            expected = f"the words “{row['wording']}” say at least {least}"
            yield Problem(file, expected, number, column, row[column], str(least))
        elif isinstance(most, int | float) and bound > most:
            expected = f"the words “{row['wording']}” say at most {most}"
            yield Problem(file, expected, number, column, row[column], str(most))
