r"""Chemical formulas as mhchem writes them (`\ce{...}`), in plain LaTeX."""

from __future__ import annotations

import re

_ARROWS = {"<=>>": r"\rightleftharpoons", "<=>": r"\rightleftharpoons", "<->": r"\leftrightarrow"}
_ARROWS |= {"->": r"\rightarrow", "<-": r"\leftarrow"}
_CHEMICAL = re.compile(
    r"(?P<arrow><=>>|<=>|<->|->|<-)(?:\[(?P<over>[^\]]*)\])?"
    r"|\^\{?(?P<charge>[\d+\-.*]+)\}?|_\{?(?P<sub>[\w+\-]+)\}?"
    r"|(?P<ion>(?<=[A-Za-z\])])[+-](?=\s|$|[\])]))"
    r"|(?<=[A-Za-z)\]}])(?P<count>\d+)"
    r"|(?P<word>[A-Za-z()\[\].]+)|(?P<number>\d+(?:/\d+)?)|(?P<space>\s+)|(?P<other>.)"
)


def chemistry(source: str) -> str:
    r"""Write a chemical formula (`\ce{2H2O -> ...}`, as mhchem reads it) in plain LaTeX."""
    return "".join(map(_chemical, _CHEMICAL.finditer(source)))


def _chemical(found: re.Match[str]) -> str:
    if found["arrow"]:
        arrow = _ARROWS[found["arrow"]]
        return (
            rf"\overset{{{chemistry(found['over'])}}}{{{arrow}}}" if found["over"] else f" {arrow} "
        )
    if found["charge"] or found["ion"]:
        return f"^{{{found['charge'] or found['ion']}}}"
    if found["sub"] or found["count"]:
        return f"_{{{found['sub'] or found['count']}}}"
    if found["word"]:
        return rf"\mathrm{{{found['word']}}}"
    return r"\;" if found["space"] else found[0]
