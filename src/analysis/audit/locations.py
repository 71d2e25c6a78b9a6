"""How a number that leads nowhere is told: where it stands, and the words around it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bs4 import Tag

from analysis.audit.findings import Unresolved
from analysis.audit.own import cell_of
from analysis.audit.tags import closest, evidence, plain

if TYPE_CHECKING:
    from analysis.audit.mentions import Mention

_HEADINGS = ("h1", "h2", "h3")
_AROUND, _LONG = 40, 240  # letters: of what is told beside a number, of a sentence told whole
_SENTENCE = re.compile(r"[.!?…]\s+(?=[^\W\d_])|\n")
_HEARD = {"aria-label": "alternative text", "title": "title", "alt": "alternative text"}


def unresolved(
    tag: Tag, mention: Mention, text: str, attribute: str = "", why: str = ""
) -> Unresolved:
    """Say of a number of an element, or of an attribute of it, that it leads nowhere, or why."""
    where = cell_place(tag)
    named = _HEARD.get(attribute, attribute)
    told = f"{where}, {named}" if named else where
    line = tag.sourceline or 0
    return Unresolved(told, mention.text, around(text, mention), why=why, line=line)


def differs(tag: Tag, said: str, context: str, told: str = "") -> Unresolved:
    """Say of words of an element that they are not what the case tells."""
    return Unresolved(cell_place(tag), said, context, told, line=tag.sourceline or 0)


def misplaced(tag: Tag, said: str, before: str) -> Unresolved:
    """Say of words of an element that the case does not tell them after what stands before them."""
    why = f"does not come after “{before[:_AROUND]}” in what the tables tell"
    line = tag.sourceline or 0
    return Unresolved(cell_place(tag), said[:_AROUND], said[:_LONG], why=why, line=line)


def cell_place(tag: Tag) -> str:
    """Say where an element stands, and in which cell of which notebook that was made."""
    return ", ".join(filter(None, [cell_of(tag), place(tag)]))


def place(tag: Tag) -> str:
    """Say where an element stands: its figure, table, entry of evidence or heading."""
    if (row_id := evidence(tag)) is not None:
        return f"evidence of {row_id}"
    numbered = closest(tag, lambda each: each.name in ("figure", "table"))
    if numbered is not None and isinstance(label := numbered.find(class_="number"), Tag):
        part = "drawing" if tag.name in ("text", "a", "svg") else tag.name
        return f"{plain(label.get_text())}, {part}"
    heading = closest(tag, lambda each: each.name in _HEADINGS)
    heading = heading or tag.find_previous(_HEADINGS)
    return plain(heading.get_text()) if isinstance(heading, Tag) else "before the first heading"


def around(text: str, mention: Mention) -> str:
    """Return the sentence of a number, or the words around it where that is long."""
    first, last = max(0, mention.start - _AROUND), mention.end + _AROUND
    before = [each.end() for each in _SENTENCE.finditer(text, 0, mention.start)]
    after = _SENTENCE.search(text, mention.end)
    start = min(first, before[-1] if before else 0)
    end = max(last, after.start() + 1 if after else len(text))
    return plain(text[start:end] if end - start <= _LONG else text[first:last])
