"""Editions: named sets of parameters, kept as data in `data/editions.json`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from analysis.case.parameters import Parameters, check_parameters, settings
from analysis.case.problems import ParameterError, Problem, nearest

if TYPE_CHECKING:
    from collections.abc import Sequence


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
                file="data/editions.json",
                expected=f"no such edition; there are {', '.join(known)}",
                value=name,
                nearest=nearest(name, known),
            )
            for name in unknown
        )
    extra = read_pairs(given) | ({"case": case} if case else {})
    if given and not names:
        return [named(check_parameters(extra))]
    chosen = {name: known[name] | extra for name in names or known}
    if given:
        return [named(check_parameters(values)) for values in chosen.values()]
    return [Edition(name, check_parameters(values)) for name, values in chosen.items()]


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
    return dict(pair.split("=", 1) for pair in given)


def named(parameters: Parameters) -> Edition:
    """Return an edition named after its parameters: `fr`, `en-as-of-2022-01-04`, `en-acled`."""
    parts = [parameters.language]
    if parameters.as_of:
        parts.append(f"as-of-{parameters.as_of.isoformat()}")
    if parameters.coding_rule != "strict":
        parts.append(parameters.coding_rule)
    return Edition("-".join(parts), parameters)
