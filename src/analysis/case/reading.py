"""Open a case: checked tables, dates as spans, wordings as quantities, quotes as positions."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

import pandas as pd

from analysis.case import dates, quantities, quotes
from analysis.case.parameters import Parameters, check_parameters, project_root
from analysis.case.problems import CaseError, Problem, nearest
from analysis.case.tables import check_tables, read_tables, schema

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

FACTS = {"events": "event_id", "claims": "claim_id", "context": "fact_id"}
COUNTED = {"claims", "context"}
Tables = dict[str, pd.DataFrame]


@dataclass(frozen=True)
class Case:
    """A case as its parameters show it: typed frames, indexed by id, in the tables' order.

    `events`, `claims` and `context` add to the columns of the contract: `label` and
    `translation` in the report's language; `start`, `end` (first and last possible day;
    missing = open or undated), `precision`, `approximate`, `uncertain`; `quote_start`,
    `quote_end` (W3C TextPositionSelector in the source's code points), `sentence`. `claims`
    and `context` add `kind`, `number`, `size` (what a vague wording counts in: 10 for tens), `low`, `high` (missing = open).
    `texts` holds the sources by id. `left_out` counts the rows that `as_of` hides.
    """

    name: str
    folder: Path
    parameters: Parameters
    sources: pd.DataFrame
    actors: pd.DataFrame
    places: pd.DataFrame
    events: pd.DataFrame
    claims: pd.DataFrame
    context: pd.DataFrame
    exclusions: pd.DataFrame
    texts: Mapping[str, str]
    left_out: Mapping[str, int]


def open_case(
    case: str | None = None,
    *,
    language: str | None = None,
    as_of: object = None,
    coding_rule: str | None = None,
) -> Case:
    """Return the case named `case` (a folder of data/), checked and typed.

    Raises `ParameterError` for a parameter that names nothing and `CaseError` listing
    every problem of the tables with file, row, column and value.
    """
    given = {"case": case, "language": language, "as_of": as_of, "coding_rule": coding_rule}
    parameters = check_parameters(given)
    folder = project_root() / "data" / parameters.case
    return select(folder, load(folder), parameters)


def check_case(folder: Path) -> tuple[Problem, ...]:
    """Return every problem of the case in `folder`, none if it is sound."""
    try:
        load(folder)
    except CaseError as error:
        return error.problems
    return ()


def load(folder: Path) -> Tables:
    """Return the checked tables of a case with all derived columns, or raise `CaseError`.

    Read once for the same bytes: five notebooks of twenty editions ask for the same case.
    """
    return {name: frame.copy() for name, frame in _load(folder, fingerprint(folder)).items()}


def fingerprint(folder: Path) -> str:
    """Return a hash of every file in a folder and of where it stands."""
    found = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            found.update(f"{path.relative_to(folder)}\0".encode())
            found.update(hashlib.sha256(path.read_bytes()).digest())
    return found.hexdigest()


@lru_cache(maxsize=4)
def _load(folder: Path, _fingerprint: str) -> Tables:
    if problems := check_tables(folder):
        raise CaseError(problems)
    tables = read_tables(folder)
    texts, problems = read_sources(folder, tables["sources"])
    problems += [*check_ids(tables), *check_parts(tables["claims"]), *check_event_types(tables)]
    for table in (*FACTS, "exclusions"):
        problems += place_quotes(tables[table], f"{table}.csv", texts)
    for table in FACTS:
        problems += place_dates(tables[table], f"{table}.csv", tables["sources"])
    for table in sorted(COUNTED):
        problems += code_wordings(tables[table], f"{table}.csv", tables["sources"])
    if problems:
        raise CaseError(problems)
    return tables


def read_sources(folder: Path, sources: pd.DataFrame) -> tuple[dict[str, str], list[Problem]]:
    """Return the text of each source by id, and what is wrong with the files."""
    texts: dict[str, str] = {}
    problems = []
    for row in sources.itertuples():
        path = folder / str(row.path)
        if not path.is_file():
            problems.append(Problem("sources.csv", "no such file in the case", row.row, "path", row.path))
            continue
        data = path.read_bytes()
        found = hashlib.sha256(data).hexdigest()
        if found != row.sha256:
            expected = f"the file {row.path} has changed: its SHA-256 is now {found}"
            problems.append(Problem("sources.csv", expected, row.row, "sha256", row.sha256))
        texts[str(row.source_id)] = data.decode("utf-8", errors="replace")
    return texts, problems


def check_ids(tables: Tables) -> Iterator[Problem]:
    """Yield ids that two tables share: a citation must lead to one row."""
    seen: dict[str, str] = {}
    for table, key in FACTS.items():
        for row_id, row in zip(tables[table][key], tables[table]["row"], strict=True):
            if row_id in seen:
                expected = f"{seen[row_id]} has this id already"
                yield Problem(f"{table}.csv", expected, int(row), key, str(row_id))
            seen[row_id] = f"{table}.csv"


def check_parts(claims: pd.DataFrame) -> Iterator[Problem]:
    """Yield the claims whose chain of `part_of` leads back to themselves."""
    whole = dict(zip(claims["claim_id"], claims["part_of"], strict=True))
    for claim, row in zip(claims["claim_id"], claims["row"], strict=True):
        chain, up = {claim}, whole.get(claim)
        while isinstance(up, str) and up not in chain:
            chain.add(up)
            up = whole.get(up)
        if up == claim:
            yield Problem("claims.csv", "the claim is part of itself", int(row), "part_of", whole[claim])


def check_event_types(tables: Tables) -> Iterator[Problem]:
    """Yield sub-event types that do not belong to their event type (ACLED codebook)."""
    kinds = schema("acled")
    events = tables["events"]
    for kind, sub, row in zip(
        events["event_type"], events["sub_event_type"], events["row"], strict=True
    ):
        if sub not in kinds[kind]:
            expected = f"not a sub-event type of {kind}; expected one of {', '.join(kinds[kind])}"
            near = nearest(sub, kinds[kind])
            yield Problem("events.csv", expected, int(row), "sub_event_type", sub, near)


def place_quotes(frame: pd.DataFrame, file: str, texts: Mapping[str, str]) -> list[Problem]:
    """Add the position of each quote and its sentence to `frame`; return what is not found."""
    problems, found = [], []
    for row in frame.itertuples():
        text = texts.get(str(row.source_id), "")
        try:
            at = quotes.locate(str(row.quote), text)
        except ValueError as error:
            problems.append(Problem(file, str(error), int(row.row), "quote", str(row.quote)))
            found.append((0, 0, 0, 0))
            continue
        around = quotes.sentence(text, at)
        found.append((at.start, at.end, around.start, around.end))
        if isinstance(wording := getattr(row, "wording", None), str) and wording not in row.quote:
            problems.append(Problem(file, "the wording does not stand in the quote", int(row.row), "wording", wording))
    names = ["quote_start", "quote_end", "sentence_start", "sentence_end"]
    frame[names] = pd.DataFrame(found, columns=names, index=frame.index, dtype="int64")
    return problems


def place_dates(frame: pd.DataFrame, file: str, sources: pd.DataFrame) -> list[Problem]:
    """Add first and last day and precision to `frame`; return dates that cannot be."""
    published = dict(zip(sources["source_id"], sources["published"], strict=True))
    problems, spans = [], []
    for row in frame.itertuples():
        text = row.date if isinstance(row.date, str) else ""
        try:
            span = dates.parse(text)
        except ValueError as error:
            problems.append(Problem(file, str(error), int(row.row), "date", text))
            span = None
        spans.append(span)
        if (span is None) != (row.date_basis == "undated") and not problems:
            expected = "a blank date is undated, and only a blank one"
            problems.append(Problem(file, expected, int(row.row), "date_basis", row.date_basis))
        last = published.get(row.source_id)
        if span and span.start and isinstance(last, str) and span.start.isoformat() > last:
            problems.append(Problem(file, f"later than its source’s publication, {last}", int(row.row), "date", text))
    frame["start"] = pd.to_datetime(pd.Series([s and s.start for s in spans], index=frame.index))
    frame["end"] = pd.to_datetime(pd.Series([s and s.end for s in spans], index=frame.index))
    frame["precision"] = pd.Series([s and s.precision for s in spans], index=frame.index, dtype="str")
    frame["approximate"] = [bool(s and s.approximate) for s in spans]
    frame["uncertain"] = [bool(s and s.uncertain) for s in spans]
    return problems


def code_wordings(frame: pd.DataFrame, file: str, sources: pd.DataFrame) -> list[Problem]:
    """Add what each wording means under every rule; return the wordings no rule knows.

    Columns: `kind`, `number`, `size` (what a vague wording counts in: 10 for tens), and `low_<rule>`, `high_<rule>` for each rule.
    """
    language = dict(zip(sources["source_id"], sources["language"], strict=True))
    problems, coded = [], []
    for row in frame.itertuples():
        cells: dict[str, object] = {}
        if isinstance(row.wording, str):
            try:
                cells = code_wording(row.wording, str(language.get(row.source_id, "")))
                problems += check_value(row, file, cells)
            except ValueError as error:
                problems.append(Problem(file, str(error), int(row.row), "wording", row.wording))
        coded.append(cells)
    names = ["kind", "number", "size"]
    bounds = [f"{end}_{rule}" for rule in quantities.RULES for end in ("low", "high")]
    table = pd.DataFrame(coded, columns=names + bounds, index=frame.index)
    frame[names[0]] = table["kind"].astype("str")
    for name in ["number", "size", *bounds]:
        frame[name] = table[name].astype("Int64")
    override(frame)
    return problems


def code_wording(wording: str, language: str) -> dict[str, object]:
    """Return what `wording` means: its kind and number, and its bounds under each rule."""
    cells: dict[str, object] = {}
    for rule in quantities.RULES:
        quantity = quantities.code(wording, language, rule)
        cells |= {
            "kind": quantity.kind,
            "number": quantity.number,
            "size": quantity.size,
            f"low_{rule}": quantity.low,
            f"high_{rule}": quantity.high,
        }
    return cells


def check_value(row: object, file: str, cells: Mapping[str, object]) -> Iterator[Problem]:
    """Yield a typed value or bound that contradicts the words."""
    value = getattr(row, "value", None)
    if isinstance(value, str) and float(value) != cells["number"]:
        expected = f"the words say {cells['number']}"
        yield Problem(file, expected, int(row.row), "value", value)  # type: ignore[attr-defined]
    low, high = getattr(row, "low", None), getattr(row, "high", None)
    if isinstance(low, str) and isinstance(high, str) and int(low) > int(high):
        yield Problem(file, f"above the upper bound {high}", int(row.row), "low", low)  # type: ignore[attr-defined]


def override(frame: pd.DataFrame) -> None:
    """Let a typed `low` or `high` stand in place of the coded one, under every rule."""
    for end in ("low", "high"):
        if end in frame:
            typed = pd.to_numeric(frame[end]).astype("Int64")
            for rule in quantities.RULES:
                frame[f"{end}_{rule}"] = typed.fillna(frame[f"{end}_{rule}"])


def select(folder: Path, tables: Tables, parameters: Parameters) -> Case:
    """Return the case as the parameters show it: one language, one rule, one last day."""
    shown: Tables = {}
    left_out = {"later": 0, "undated": 0}
    for table, key in FACTS.items():
        frame = tables[table].copy()
        frame["label"] = frame.get(f"label_{parameters.language}")
        frame["translation"] = frame.get(f"quote_{parameters.language}")
        if table in COUNTED:
            frame["low"] = frame[f"low_{parameters.coding_rule}"]
            frame["high"] = frame[f"high_{parameters.coding_rule}"]
        shown[table] = happened(frame, table, parameters, left_out).set_index(key, drop=False)
    named = {
        table: tables[table].assign(label=tables[table][f"label_{parameters.language}"]).set_index(key)
        for table, key in {"actors": "actor_id", "places": "place_id"}.items()
    }
    places = named["places"]
    places[["latitude", "longitude"]] = places[["latitude", "longitude"]].astype("float64")
    sources = tables["sources"].set_index("source_id")
    texts = {key: (folder / path).read_text("utf-8") for key, path in sources["path"].items()}
    return Case(
        name=parameters.case,
        folder=folder,
        parameters=parameters,
        sources=sources,
        actors=named["actors"],
        places=places,
        exclusions=tables["exclusions"],
        texts=texts,
        left_out=left_out,
        **shown,
    )


def happened(
    frame: pd.DataFrame, table: str, parameters: Parameters, left_out: dict[str, int]
) -> pd.DataFrame:
    """Return the rows that had happened by `as_of`; count the others in `left_out`.

    A row counts as happened when its last possible day is on or before that day. An undated
    event or claim cannot be said to have happened by then; an undated fact of the
    background is not a happening, and stays.
    """
    if parameters.as_of is None:
        return frame
    undated = frame["date"].isna()
    past = frame["end"] <= pd.Timestamp(parameters.as_of)
    keep = past | (undated if table == "context" else False)
    left_out["later"] += int((~past & ~undated).sum())
    left_out["undated"] += 0 if table == "context" else int(undated.sum())
    return frame[keep]
