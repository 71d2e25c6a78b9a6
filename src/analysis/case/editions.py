"""Editions: named sets of parameters, kept as data in `data/editions.json`."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import product
from typing import TYPE_CHECKING

from analysis.case import languages
from analysis.case.parameters import (
    CODING_RULES,
    DEFAULTS,
    EDITIONS,
    Parameters,
    check_parameters,
    settings,
)
from analysis.case.problems import ParameterError, Problem, nearest

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

MOST_DAYS = 400  # of one range: a slip of the year makes thousands


@dataclass(frozen=True)
class Edition:
    """A set of parameters and the name of the folder that its report stands in."""

    name: str
    parameters: Parameters

    @property
    def folder(self) -> str:
        """The edition's folder below `reports/` and `figures/`."""
        return f"{self.parameters.case}/{self.name}"


def editions(
    case: str | None, names: Sequence[str] = (), given: Sequence[str] = ()
) -> list[Edition]:
    """Return the editions asked for: those named, or all; or the one that `given` describes.

    `given` holds `name=value` pairs. They make an edition of its own, named after them, so
    that a published report is never replaced by one with other parameters. Raises
    `ParameterError`.
    """
    known = load()
    unknown = [name for name in names if name not in known]
    if unknown:
        raise ParameterError(
            Problem(
                file=EDITIONS,
                expected=f"no such edition; there are {', '.join(known)}",
                value=name,
                nearest=nearest(name, known),
            )
            for name in unknown
        )
    if not known:
        raise ParameterError([Problem(EDITIONS, "expected an edition at least", None, "editions")])
    own = {"case": check_parameters({"case": case}).case} if case else {}
    if not given:
        return all_declared({name: known[name] | own for name in names or applying(known, case)})
    extras = [pairs | own for pairs in combinations(given)]
    bases = [known[name] for name in names] or [{}]
    made = [named(check_parameters(base | extra)) for base in bases for extra in extras]
    return [*dict.fromkeys(made)]


def applying(known: Mapping[str, dict[str, object]], case: str | None) -> list[str]:
    """Return the editions that are made of a case: those that name it, and those that name none.

    All, where none is, or where no case is given.
    """
    found = [name for name, values in known.items() if values.get("case", case) == case]
    return found if case and found else [*known]


def reported_in(case: str) -> tuple[str, ...]:
    """Return the languages that a case is reported in by the file of the editions, sorted."""
    try:
        known = load()
    except ParameterError:  # told where the editions are checked
        known = {}
    given = (known[name].get("language") for name in applying(known, case))
    spoken = {str(each or DEFAULTS["language"]) for each in given}
    return tuple(sorted(spoken & {*languages.reported()}))


def declared(name: str, values: dict[str, object]) -> Edition:
    """Return an edition of the file; what is wrong with it is told where it stands."""
    try:
        return Edition(name, check_parameters(values))
    except ParameterError as error:
        raise ParameterError(
            replace(each, file=EDITIONS, column=f"editions/{name}, {each.file}")
            for each in error.problems
        ) from error


def all_declared(chosen: Mapping[str, dict[str, object]]) -> list[Edition]:
    """Return editions of the file; raises `ParameterError` with what is wrong with any."""
    found: list[Edition] = []
    problems: list[Problem] = []
    for name, values in chosen.items():
        try:
            found.append(declared(name, values))
        except ParameterError as error:
            problems += error.problems
    if problems:
        raise ParameterError(problems)
    return found


def load() -> dict[str, dict[str, object]]:
    """Return the parameters of each edition by name."""
    loaded: dict[str, dict[str, object]] = settings()["editions"]
    return loaded


def read_pairs(given: Sequence[str]) -> dict[str, object]:
    """Return `name=value` pairs as a mapping; a pair without a sign is an error."""
    problems = [
        Problem("parameter", "expected name=value, such as language=fr", None, "", pair)
        for pair in given
        if "=" not in pair
    ]
    if problems:
        raise ParameterError(problems)
    return {name: value for name, value in (pair.split("=", 1) for pair in given)}  # noqa: C416 - dict() would fix the type of its values


def combinations(given: Sequence[str]) -> list[dict[str, object]]:
    """Return a mapping for each combination of values; `name=value` pairs may hold several."""
    pairs = read_pairs(given)
    values = [values_of(str(value)) for value in pairs.values()]
    return [dict(zip(pairs, chosen, strict=True)) for chosen in product(*values)]


def values_of(text: str) -> list[str]:
    """Return the values that a text holds: `en,fr`, or the days of `2022-01-01..2022-01-12`."""
    return [value for part in text.split(",") for value in days(part)]


def days(text: str) -> list[str]:
    """Return each day of a range `a..b`; any other text as it is, for the parameters' check."""
    first, dots, last = text.partition("..")
    try:
        begin, end = date.fromisoformat(first), date.fromisoformat(last)
    except ValueError:
        return [text]
    span = range((end - begin).days + 1)
    if len(span) > MOST_DAYS:
        expected = f"{len(span):,} days would make as many editions; at most {MOST_DAYS} are made"
        raise ParameterError([Problem("parameter", expected, value=text)])
    return [(begin + timedelta(days=n)).isoformat() for n in span] if dots and span else [text]


def named(parameters: Parameters) -> Edition:
    """Return an edition named after its parameters: `fr`, `en-as-of-2022-01-04`, `en-acled`.

    Where the file gives that name to other parameters, all are spelled out: `en-all-days-strict`.
    Raises `ParameterError` where the file has that name as well.
    """
    day = f"as-of-{parameters.as_of.isoformat()}" if parameters.as_of else ""
    rule = parameters.coding_rule
    short = "-".join(
        filter(None, [parameters.language, day, rule if rule != CODING_RULES[0] else ""])
    )
    full = "-".join([parameters.language, day or "all-days", rule])
    for name in (short, full):
        if name not in load() or declared(
            name, load()[name] | {"case": parameters.case}
        ) == Edition(name, parameters):
            return Edition(name, parameters)
    expected = f"the file has an edition {full} with other parameters; give it another name"
    raise ParameterError([Problem(EDITIONS, expected, None, "editions", full)])
