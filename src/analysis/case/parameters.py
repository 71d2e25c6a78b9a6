"""What an edition can be asked for: parameters, typed and strict.

papermill only warns of a parameter that no notebook knows; a misspelt one would then
give the default report in silence. Here it is an error that names what exists.
"""

from __future__ import annotations

import ast
import csv
import os
import re
import sys
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from analysis.case import languages
from analysis.case.files import read_json
from analysis.case.names import misnamed
from analysis.case.problems import CaseError, ParameterError, Problem, nearest

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

with (languages.FOLDERS[0] / languages.QUANTITIES).open(encoding="utf-8") as _table:
    CODING_RULES = tuple(
        column.removesuffix("_low")
        for column in next(csv.reader(_table))
        if column.endswith("_low")
    )
"""Each is a pair of columns in the tables; the first is the default, and what words guarantee."""
DEFAULTS = {"case": None, "language": "en", "as_of": None, "coding_rule": CODING_RULES[0]}
NAMES = tuple(DEFAULTS)
PACKAGE_ROOT = Path(__file__).parents[3]
EDITIONS = "data/editions.json"


@dataclass(frozen=True)
class Parameters:
    """A checked set of parameters.

    case: folder name under `data/`. language: BCP 47 of the report. as_of: the last day
    shown, or None for all. coding_rule: how vague counts are coded.
    """

    case: str
    language: str = "en"
    as_of: date | None = None
    coding_rule: str = CODING_RULES[0]

    def as_dict(self) -> dict[str, str | None]:
        """Return the parameters as plain values that a notebook's cell can hold."""
        as_of = self.as_of.isoformat() if self.as_of else None
        return {
            "case": self.case,
            "language": self.language,
            "as_of": as_of,
            "coding_rule": self.coding_rule,
        }


def project_root() -> Path:
    """Return the project folder: the nearest one above here with data/ and notebooks/.

    A notebook runs from notebooks/, the command from anywhere inside the project; outside
    of any, the folder the package was installed from. Where there are editions and no
    notebooks, or the other way round, that is what is wrong with a project: never is another
    one meant.
    """
    here = Path.cwd()
    for folder in (here, *here.parents):
        data = folder / "data"
        if os.path.lexists(data / "editions.json") or (
            data.is_dir() and (folder / "notebooks").is_dir()
        ):
            return folder
    return PACKAGE_ROOT


def settings() -> dict[str, Any]:
    """Return `data/editions.json`: the default case, and the parameters of each edition.

    Raises `ParameterError` with all that is wrong with the file.
    """
    try:
        loaded = read_json(project_root() / EDITIONS, EDITIONS)
    except CaseError as error:
        raise ParameterError(error.problems) from error
    if problems := [*check_settings(loaded)]:
        raise ParameterError(problems)
    return dict(loaded)


def check_settings(loaded: Any) -> Iterator[Problem]:
    """Yield what keeps the content of `data/editions.json` from being one."""
    kinds = {"default_case": str, "editions": dict}
    for key, kind in kinds.items():
        if not isinstance(loaded, dict) or not isinstance(loaded.get(key), kind):
            expected = "expected a “default_case” and the “editions” by name"
            yield Problem(EDITIONS, expected, None, key)
            return
    for name, given in loaded["editions"].items():
        yield from misnamed(EDITIONS, name, "editions")
        if not isinstance(given, dict):
            expected = 'expected parameters by name, such as {"language": "en"}'
            yield Problem(EDITIONS, expected, None, f"editions/{name}", str(given))


def default_case() -> str:
    """Return the case that is meant when none is named (`data/editions.json`)."""
    return str(settings()["default_case"])


def cases() -> list[str]:
    """Return the names of the cases under `data/`, sorted.

    A folder with a table is a case even where its `datapackage.json` is missing: that is then
    told as what is wrong with it.
    """
    marks = ("datapackage.json", "sources.csv", "events.csv", "claims.csv")
    found = (path for mark in marks for path in project_root().glob(f"data/*/{mark}"))
    return sorted({path.parent.name for path in found})


def check_parameters(given: Mapping[str, object]) -> Parameters:
    """Return typed parameters, or raise `ParameterError` naming all that is wrong.

    A value of None means the default. `as_of` takes a date or its ISO 8601 text.
    """
    problems = [unknown(name) for name in given if name not in NAMES]
    values = {name: value for name, value in given.items() if value is not None}
    case = str(values.get("case", "") or default_case())
    language = str(values.get("language", DEFAULTS["language"]))
    rule = str(values.get("coding_rule", DEFAULTS["coding_rule"]))
    problems += case_problems(case, default=not values.get("case"))
    problems += choice("language", language, languages.reported())
    problems += choice("coding_rule", rule, CODING_RULES)
    day = read_day(values.get("as_of"))
    if isinstance(day, Problem):
        problems.append(day)
    if problems or isinstance(day, Problem):
        raise ParameterError(problems)
    return Parameters(case=case, language=language, as_of=day, coding_rule=rule)


def case_problems(case: str, *, default: bool) -> list[Problem]:
    """Return what is wrong with a case's name; `default`: the file of the editions has it."""
    found = choice("case", case, cases()) or misnamed("parameter case", case)
    return [
        replace(each, file=EDITIONS, column="default_case") if default else each for each in found
    ]


def unknown(name: object) -> Problem:
    """Return the problem of a parameter that does not exist."""
    expected = f"no such parameter; there are {', '.join(NAMES)}"
    return Problem(f"parameter {name}", expected, nearest=nearest(str(name), NAMES))


def choice(name: str, value: str, known: tuple[str, ...] | list[str]) -> list[Problem]:
    """Return a problem where `value` is not one of the known values."""
    if value in known:
        return []
    expected = f"expected one of {', '.join(known)}"
    shown = value or "(blank)"
    # A language's name begins as its code does, more often than not: “english”.
    near = value[:2] if value[:2] in known else nearest(value, known)
    return [Problem(f"parameter {name}", expected, value=shown, nearest=near)]


def read_day(value: object) -> date | Problem | None:
    """Return the day that `as_of` names, None for all days, or the problem with it."""
    if isinstance(value, datetime) and value == value:  # noqa: PLR0124 - pandas' NaT is not itself
        return value.date()
    if value is None or type(value) is date:
        return value
    text = str(value).strip()
    try:
        # fromisoformat alone would take 20220104 and 2022-W01-2 as well.
        if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
            return date.fromisoformat(text)
        why = ""
    except ValueError as error:
        why = f" ({error})"
    if not text:
        return None
    expected = f"expected a day written year-month-day, like 2022-01-04{why}"
    return Problem("parameter as_of", expected, value=text, nearest=nearest_day(text))


def nearest_day(text: str) -> str:
    """Return the day that was likely meant, where its three numbers are there in another order."""
    found = re.fullmatch(r"([0-9]{1,4})[-/. ]([0-9]{1,2})[-/. ]([0-9]{1,4})", text)
    parts = found.groups() if found else ()
    year = next((part for part in parts if len(part) == 4), None)
    if year is None:
        return ""
    first, second = (part.zfill(2) for part in parts if part is not year)
    month_last = [f"{year}-{second}-{first}", f"{year}-{first}-{second}"]
    for guess in month_last if parts[0] != year else reversed(month_last):
        try:
            return date.fromisoformat(guess).isoformat()
        except ValueError:
            continue
    return ""


def check_injected() -> None:
    """Raise `ParameterError` where papermill has put in a parameter that the notebook lacks.

    papermill only warns of `-p langauge fr` and runs on, with the default report as its result.
    What it has put in is a cell that begins with "# Parameters"; a name in it that no earlier
    cell of the notebook assigns is no parameter of it.
    """
    shell = getattr(sys.modules.get("IPython"), "get_ipython", lambda: None)()
    if shell is not None:
        problems = [unknown(name) for name in injected(shell.user_ns.get("In", []))]
        if problems:
            raise ParameterError(problems)


def injected(cells: Iterable[str]) -> Iterator[str]:
    """Yield the names that a cell of papermill's assigns and no cell before it does."""
    known = set(NAMES)
    for cell in cells:
        names = assigned(cell)
        if cell.startswith("# Parameters\n"):
            yield from sorted(names - known)
        known |= names


def assigned(cell: str) -> set[str]:
    """Return the names that a cell assigns; none where it is not plain Python."""
    try:
        nodes = ast.walk(ast.parse(cell))
    except (SyntaxError, ValueError):
        return set()
    return {
        node.id for node in nodes if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)
    }
