"""Open a case: checked tables, dates as spans, wordings as quantities, quotes as positions."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Any

import pandas as pd

from analysis.case import declaration, display
from analysis.case.as_of import happened, spoken_of
from analysis.case.checks import (
    COUNTED,
    check_rows,
    code_wording,
    parse_date,
    place,
)
from analysis.case.declaration import Declaration
from analysis.case.declaration_checks import check_names
from analysis.case.directions import balanced
from analysis.case.editions import reported_in
from analysis.case.inputs import files_of
from analysis.case.parameters import (
    CODING_RULES,
    Parameters,
    check_injected,
    check_parameters,
    project_root,
)
from analysis.case.problems import CaseError, Problem, one_a_place
from analysis.case.tables import FACTS, TABLES, check_contract, columns, frames, read_sheets
from analysis.case.texts import (
    check_commentary_files,
    check_package,
    check_translations,
    read_sources,
    source_texts,
)

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

Tables = dict[str, pd.DataFrame]
DEFAULTS = Declaration()


@dataclass(frozen=True, repr=False, eq=False)
class Case:
    """A case as its parameters show it: typed frames, indexed by id, in the tables' order.

    One is equal to itself alone, so that what is asked of it again and again can be kept.

    `events`, `claims` and `context` add to the columns of the contract: `label` and
    `translation` in the report's language; `start`, `end` (first and last possible day;
    missing = open or undated), `precision`, `approximate`, `uncertain`; `quote_start`,
    `quote_end` (W3C TextPositionSelector in the source's code points), `sentence_start`,
    `sentence_end`. `claims` and `context` add `kind`, `number`, `size` (what a vague wording
    counts in: 10 for tens), `low`, `high` (missing = open).
    `columns(table)` says what each column means. `texts` holds the sources by id. `left_out`
    counts the rows that `as_of` hides.

    >>> facts.claims[["measure", "wording", "low", "high", "claimed_by", "hedge"]]
    >>> facts.events[facts.events["date"].isna()]
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
    declared: Declaration = DEFAULTS

    def columns(self, table: str) -> pd.DataFrame:
        """Return what each column of "events", "claims" or "context" holds, a row a column.

        Columns: `from` ("table", or "derived" by reading) and `meaning`; the index names the
        column. Raises ValueError for another table.

        >>> facts.columns("claims")
        """
        return display.columns(self, table)

    def __repr__(self) -> str:
        return display.text(self)

    def _repr_html_(self) -> str:
        return display.html(self)

    @cached_property
    def rows(self) -> dict[str, pd.Series[Any]]:
        """Return every fact that this edition shows by its id, whichever table holds it."""
        return {
            str(row_id): fact for table in FACTS for row_id, fact in getattr(self, table).iterrows()
        }

    @cached_property
    def years(self) -> frozenset[int]:
        """Return the years that dated events and claims begin or end in."""
        days = [frame[end] for frame in (self.events, self.claims) for end in ("start", "end")]
        return frozenset(int(year) for each in days for year in each.dropna().dt.year)


def open_case(
    case: str | None = None,
    *,
    language: str | None = None,
    as_of: object = None,
    coding_rule: str | None = None,
) -> Case:
    """Return the case named `case` (a folder of data/), checked and typed.

    language: one that the case has words in, such as "en". as_of: the last day shown, a date or
    "2022-01-04"; None for all.
    coding_rule: what vague counts are coded as: "strict", "acled", or another that the table
    the `quantities.csv` of languages have columns for. None means the default.

    Raises `ParameterError` for a parameter that names nothing and `CaseError` listing
    every problem of the tables with file, row, column and value.

    >>> facts = open_case(language="en", as_of="2022-01-05")
    >>> facts.events[["date", "label"]]
    """
    given = {"case": case, "language": language, "as_of": as_of, "coding_rule": coding_rule}
    check_injected()
    parameters = check_parameters(given)
    folder = project_root() / "data" / parameters.case
    return select(folder, load(folder, parameters.language), parameters)


def check_case(folder: Path) -> tuple[Problem, ...]:
    """Return every problem of the case in `folder`, none if it is sound."""
    try:
        load(folder)
    except CaseError as error:
        return error.problems
    return ()


def load(folder: Path, *spoken: str) -> Tables:
    """Return the checked tables of a case with all derived columns, or raise `CaseError`.

    It must have words in the languages of its editions, and in those `spoken`. Read once for the
    same bytes: five notebooks of twenty editions ask for the same case.
    """
    asked = tuple(sorted({*reported_in(folder.name), *spoken}))
    return {name: frame.copy() for name, frame in _load(folder, fingerprint(folder), asked).items()}


def fingerprint(folder: Path) -> str:
    """Return a hash of every file of a case and of where it stands."""
    return fingerprint_of(files_of(folder))


def fingerprint_of(files: Mapping[str, str]) -> str:
    """Return the `fingerprint` of a folder with these files (SHA-256 by path)."""
    listed = "".join(f"{name}\0{digest}\n" for name, digest in sorted(files.items()))
    return hashlib.sha256(listed.encode()).hexdigest()


def trust(files: Mapping[str, str]) -> None:
    """Take a folder with just these files (SHA-256 by path) for one that keeps the contract.

    Only for one that was checked before by this same code: frictionless, which enforces the
    contract, takes longer to import than all cases to read.
    """
    _kept_the_contract.add(fingerprint_of(files))


_kept_the_contract: set[str] = set()


def package_and_names(folder: Path, tables: Tables, asked: tuple[str, ...]) -> list[Problem]:
    """Return what is wrong with a descriptor, and with the names that rows take from it.

    What a descriptor declares is not known where it is wrong: then a name is told only if it is
    nearly one that every case has.
    """
    wrong = list(check_package(folder, asked))
    if not wrong:
        return list(check_names(tables, declaration.read(folder)))
    return wrong + [each for each in check_names(tables, DEFAULTS) if each.nearest]


@lru_cache(maxsize=4)
def _load(folder: Path, fingerprint: str, asked: tuple[str, ...]) -> Tables:
    sheets, problems = read_sheets(folder, asked)
    tables = frames(sheets)
    texts, wrong = read_sources(folder, tables["sources"])
    if fingerprint not in _kept_the_contract:
        problems += check_contract(sheets, asked)
    problems += wrong
    problems += package_and_names(folder, tables, asked)
    problems += [*check_commentary_files(folder), *check_rows(tables, texts)]
    problems += check_translations(folder, tables["sources"], texts)
    if problems:
        raise CaseError(in_order(one_a_place(problems)))
    for table in (*FACTS, "exclusions"):
        place_quotes(tables[table], texts)
    for table in FACTS:
        place_dates(tables[table])
    for table in sorted(COUNTED):
        code_wordings(tables[table], tables["sources"])
    return tables


def in_order(problems: list[Problem]) -> list[Problem]:
    """Return the problems as a curator meets them: file by file, row by row, column by column."""

    def place(problem: Problem) -> tuple[int, str, int, int]:
        table = problem.file.removesuffix(".csv")
        known = table in TABLES
        names = columns(table) if known else []
        at = names.index(problem.column) if problem.column in names else -1
        return TABLES.index(table) if known else len(TABLES), problem.file, problem.row or 0, at

    return sorted(problems, key=place)


def readable(folder: Path) -> Tables | None:
    """Return the cells of a case's tables as they stand; None while one of facts can't be read."""
    sheets, _ = read_sheets(folder)
    return frames(sheets) if sheets.keys() >= FACTS.keys() else None


def place_quotes(frame: pd.DataFrame, texts: Mapping[str, str]) -> None:
    """Add the position of each quote and of its sentence to `frame`."""
    found = [
        place(str(quote), texts[str(source)])
        for quote, source in zip(frame["quote"], frame["source_id"], strict=True)
    ]
    names = ["quote_start", "quote_end", "sentence_start", "sentence_end"]
    frame[names] = pd.DataFrame(found, columns=names, index=frame.index, dtype="int64")


def place_dates(frame: pd.DataFrame) -> None:
    """Add first and last day and precision to `frame`."""
    spans = [parse_date(text if isinstance(text, str) else "") for text in frame["date"]]
    for end in ("start", "end"):
        days = [span and getattr(span, end) for span in spans]
        # Seconds reach from the year 1 to 9999; pandas' own nanoseconds do not.
        frame[end] = pd.Series(days, index=frame.index, dtype="datetime64[s]")
    frame["precision"] = pd.Series(
        [span and span.precision for span in spans], index=frame.index, dtype="str"
    )
    frame["approximate"] = [bool(span and span.approximate) for span in spans]
    frame["uncertain"] = [bool(span and span.uncertain) for span in spans]


def code_wordings(frame: pd.DataFrame, sources: pd.DataFrame) -> None:
    """Add what each wording means under every rule; a typed bound stands in its place.

    Columns: `kind`, `number`, `size` (what a vague wording counts in: 10 for tens), `share` (blank,
    or by which word the numbers are per cent), and `low_<rule>`, `high_<rule>` for each rule.
    """
    language = dict(zip(sources["source_id"], sources["language"], strict=True))
    coded = [
        code_wording(wording, str(language[source])) if isinstance(wording, str) else {}
        for wording, source in zip(frame["wording"], frame["source_id"], strict=True)
    ]
    names = ["kind", "share", "number", "size"]
    bounds = [f"{end}_{rule}" for rule in CODING_RULES for end in ("low", "high")]
    table = pd.DataFrame(coded, columns=names + bounds, index=frame.index)
    frame["kind"] = table["kind"].astype("str")
    frame["share"] = table["share"].astype("object").fillna("").astype("str")
    for name in ["number", "size", *bounds]:
        frame[name] = numbers(table[name])
    override(frame)


def numbers(column: pd.Series[Any]) -> pd.Series[Any]:
    """Return numbers as whole ones, or as they are where one is not: “3.5%”."""
    found = pd.to_numeric(column).astype("Float64")
    return found.astype("Int64") if (found.dropna() % 1 == 0).all() else found


def override(frame: pd.DataFrame) -> None:
    """Let a typed `low` or `high` stand in place of the coded one, under every rule."""
    for end in ("low", "high"):
        if end in frame:
            typed = pd.to_numeric(frame[end]).astype("Int64")
            for rule in CODING_RULES:
                coded = frame[f"{end}_{rule}"]
                frame[f"{end}_{rule}"] = typed.astype(coded.dtype).fillna(coded)


def select(folder: Path, tables: Tables, parameters: Parameters) -> Case:
    """Return the case as the parameters show it: one language, one rule, one last day."""
    shown: Tables = {}
    left_out = {"later": 0, "undated": 0}
    for table, key in FACTS.items():
        frame = tables[table].copy()
        frame["label"] = balanced(frame.get(f"label_{parameters.language}"))
        frame["translation"] = translated(frame, tables["sources"], parameters.language)
        if table in COUNTED:
            frame["low"] = frame[f"low_{parameters.coding_rule}"]
            frame["high"] = frame[f"high_{parameters.coding_rule}"]
        if table == "context":
            known = spoken_of(frame, shown)
            left_out["later"] += len(frame) - len(known)
            frame = known
        shown[table] = happened(frame, table, parameters, left_out).set_index(key, drop=False)
    named = {
        table: tables[table]
        .assign(label=balanced(tables[table][f"label_{parameters.language}"]))
        .set_index(key)
        for table, key in {"actors": "actor_id", "places": "place_id"}.items()
    }
    places = named["places"]
    places[["latitude", "longitude"]] = places[["latitude", "longitude"]].astype("float64")
    sources = tables["sources"].set_index("source_id")
    texts = source_texts(folder, sources)
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
        declared=declaration.read(folder),
        **shown,
    )


def translated(frame: pd.DataFrame, sources: pd.DataFrame, language: str) -> pd.Series[Any] | None:
    """Return our translation of each quote; missing where its source is in that language."""
    spoken = dict(zip(sources["source_id"], sources["language"].str.partition("-")[0], strict=True))
    foreign = frame["source_id"].map(spoken) != language
    ours = frame.get(f"quote_{language}")
    return None if ours is None else balanced(ours.where(foreign))
