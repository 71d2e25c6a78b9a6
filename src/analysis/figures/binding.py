"""Spaces at which no line may break, in any of the report's languages.

Bound are: a guillemet to its words, the groups of a number, a number to its unit, its month or
the word that it counts, the days of « 4 et 5 janvier », a figure or table to its number, initials.
"""

from __future__ import annotations

import re
from functools import lru_cache

NARROW, WIDE = "\u202f", "\u00a0"
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_GROUPS = re.compile(r"(?<=«) | (?=»)|(?<=\d)(?<!\d{4}) (?=\d{3}(?!\d))")
_PAIR = re.compile(r"(?<=[\dʳ]) (et|and|ou|or|à|to) (?=\d)")
# A year is no count: a line may end after « en 2019 ».
_NUMBER = re.compile(
    rf"(?<=[\dʳ])(?<!\d{{4}}) (?=[a-zà-ÿ%]|(?:{_MONTHS})\b)"
    r"|(?<=\b[Ff]igure) (?=\d)|(?<=\b[Tt]able) (?=\d)|(?<=\b[Tt]ableau) (?=\d)"
    r"|(?<=\b[A-Z]\.) (?=[A-Z])"
)
_TEXT = re.compile(r"(<svg\b.*?</svg>|<pre\b.*?</pre>|<[^>]*>)", re.DOTALL)


@lru_cache(maxsize=4096)
def bind(text: str) -> str:
    """Return a text in which such spaces are no-break ones: a letter for a letter.

    The words of a drawing are broken in a hundred widths, and bound once.
    """
    text = _PAIR.sub(rf"{WIDE}\1{WIDE}", _GROUPS.sub(NARROW, text))
    return _NUMBER.sub(WIDE, text)


def bind_html(html: str) -> str:
    """Do so in the words of some HTML; its tags and drawings stay as they are."""
    return "".join(part if part.startswith("<") else bind(part) for part in _TEXT.split(html))
