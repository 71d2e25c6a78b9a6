r"""References to numbered formulas: `\ref` and `\eqref`, within dollars or in running text.

As MathJax shows them: the formula's number, and a link to it. One that leads nowhere stays as it is
marked, to be said as not shown.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import quote

from analysis.export.tex import numbers_of

if TYPE_CHECKING:
    from collections.abc import Iterable

REFERENCE = re.compile(r"\\(?P<kind>eqref|ref)\s*\{(?P<label>[^{}]+)\}")
_LABEL = re.compile(r"\\label\s*\{([^{}]*)\}")


def anchors_of(tex: str) -> list[str]:
    """Return the ids by which the rows of a formula are linked to: MathJax's own names."""
    return [_anchor(label) for label in _LABEL.findall(tex)]


def _anchor(label: str) -> str:
    return "mjx-eqn-" + re.sub(r"\s+", "-", label.strip())


def is_reference(tex: str) -> bool:
    """Tell whether some LaTeX is one reference and nothing else."""
    return bool(REFERENCE.fullmatch(tex.strip()))


def references(formulas: Iterable[str]) -> dict[str, tuple[str, str]]:
    """Resolve the references among the formulas of a document, as (address, number shown)."""
    formulas = list(formulas)
    numbers = numbers_of(formulas)
    found = {tex: REFERENCE.fullmatch(tex.strip()) for tex in formulas}
    return {
        tex: ("#" + quote(_anchor(m["label"])), _shown(m["kind"], numbers[m["label"]]))
        for tex, m in found.items()
        if m and m["label"] in numbers
    }


def _shown(kind: str, number: str) -> str:
    return f"({number})" if kind == "eqref" else number
