"""Formulas wider than a telephone or a page: no browser breaks one, and paper does not scroll.

How wide a formula is set is guessed from its MathML; the stylesheet (`maths.css`) lets one that is
marked as long break between the parts of its line, and makes it smaller for print where a part
alone is wider than the paper.
"""

from __future__ import annotations

import re
from itertools import zip_longest
from xml.etree import ElementTree as ET

PHONE, COLUMN, PAPER = 15.0, 30.0, 42.0  # em
SCRIPT = 0.7  # the size of an index
_MATH = re.compile(r"(?s)<math\b.*?</math>")
_SIGNS = {"mi": 0.6, "mn": 0.55, "mtext": 0.5, "ms": 0.5}


def mark_wide(html: str) -> str:
    """Mark the formulas of a page that may be too wide for where they stand."""
    return _MATH.sub(lambda found: _marked(found[0]), html)


def _marked(drawn: str) -> str:
    whole, part = measured(drawn)
    if whole <= PHONE:
        return drawn
    name = "very-long" if whole > COLUMN else "long"
    fit = f' style="--fit:{PAPER / part:.2f}"' if part > PAPER else ""
    return drawn.replace("<math", f'<math class="{name}"{fit}', 1)


def measured(drawn: str) -> tuple[float, float]:
    """Guess how wide a formula is (em), and the widest part of it that can't be broken."""
    line = ET.fromstring(drawn)  # noqa: S314 - pandoc wrote it
    while _name(line) in ("math", "semantics"):
        line = line[0]
    parts = [_width(part) for part in line] if _name(line) == "mrow" else [_width(line)]
    return sum(parts), max(parts, default=0.0)


def _name(node: ET.Element) -> str:
    return node.tag.rpartition("}")[2]


def _width(node: ET.Element) -> float:
    name, text = _name(node), node.text or ""
    if name == "mo":
        return 0.45 if node.get("form") or text in ",.;" else 1.2 * len(text)
    if name in _SIGNS:
        return _SIGNS[name] * len(text)
    if name == "mtable":
        return _table(node)
    return _together(name, [_width(each) for each in node])


def _together(name: str, inner: list[float]) -> float:
    if name == "mfrac":
        return max(inner)
    if name in ("msub", "msup", "msubsup"):
        return inner[0] + SCRIPT * max(inner[1:])
    if name in ("munder", "mover", "munderover"):
        return max(inner[0], SCRIPT * max(inner[1:]))
    return sum(inner)


def _table(table: ET.Element) -> float:
    rows = [[_width(cell) for cell in row] for row in table]
    columns = [max(column) for column in zip_longest(*rows, fillvalue=0.0)]
    return sum(columns) + len(columns)
