"""What an edition can be asked for: parameters, typed and strict.

papermill only warns of a parameter that no notebook knows; a misspelt one would then
give the default report in silence. Here it is an error that names what exists.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from analysis.case.problems import ParameterError, Problem, nearest

if TYPE_CHECKING:
    from collections.abc import Mapping

LANGUAGES = ("en", "fr")
CODING_RULES = ("strict", "acled")
NAMES = ("case", "language", "as_of", "coding_rule")
PACKAGE_ROOT = Path(__file__).parents[3]


@dataclass(frozen=True)
class Parameters:
    """A checked set of parameters.

    case: folder name under `data/`. language: BCP 47 of the report. as_of: the last day
    shown, or None for all. coding_rule: how vague counts are coded.
    """

    case: str
    language: str = "en"
    as_of: date | None = None
    coding_rule: str = "strict"

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
    of any, the folder the package was installed from.
    """
    here = Path.cwd()
    for folder in (here, *here.parents):
        if (folder / "data" / "editions.json").is_file() and (folder / "notebooks").is_dir():
            return folder
    return PACKAGE_ROOT


def default_case() -> str:
    """Return the case that is meant when none is named (`data/editions.json`)."""
    return str(json.loads((project_root() / "data" / "editions.json").read_text())["default_case"])


def cases() -> list[str]:
    """Return the names of the cases under `data/`, sorted."""
    return sorted(path.parent.name for path in project_root().glob("data/*/datapackage.json"))


def check_parameters(given: Mapping[str, object]) -> Parameters:
    """Return typed parameters, or raise `ParameterError` naming all that is wrong.

    A value of None means the default. `as_of` takes a date or its ISO 8601 text.
    """
    problems = [unknown(name) for name in given if name not in NAMES]
    values = {name: value for name, value in given.items() if value is not None}
    case = str(values.get("case", "") or default_case())
    language = str(values.get("language", "en"))
    rule = str(values.get("coding_rule", "strict"))
    problems += choice("case", case, cases())
    problems += choice("language", language, LANGUAGES)
    problems += choice("coding_rule", rule, CODING_RULES)
    as_of = values.get("as_of")
    day = read_day(as_of)
    if isinstance(day, Problem):
        problems.append(day)
    if problems or isinstance(day, Problem):
        raise ParameterError(problems)
    return Parameters(case=case, language=language, as_of=day, coding_rule=rule)


def unknown(name: str) -> Problem:
    """Return the problem of a parameter that does not exist."""
    return Problem(
        file="parameters",
        column=str(name),
        expected=f"no such parameter; there are {', '.join(NAMES)}",
        nearest=nearest(str(name), NAMES),
    )


def choice(name: str, value: str, known: tuple[str, ...] | list[str]) -> list[Problem]:
    """Return a problem where `value` is not one of the known values."""
    if value in known:
        return []
    expected = f"expected one of {', '.join(known)}"
    return [Problem("parameters", expected, None, name, value, nearest(value, known))]


def read_day(value: object) -> date | Problem | None:
    """Return the day that `as_of` names, None for all days, or the problem with it."""
    if value is None or isinstance(value, date):
        return value
    text = str(value).strip()
    if not text:
        return None
    try:
        if len(text) != len("2022-01-04"):
            raise ValueError("too short or too long")
        return date.fromisoformat(text)
    except ValueError as error:
        expected = f"expected a day written like 2022-01-04 ({error})"
        return Problem("parameters", expected, None, "as_of", text)
