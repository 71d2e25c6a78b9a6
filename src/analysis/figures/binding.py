"""Spaces at which no line may break, in any of the report's languages.

Bound are: a guillemet to its words, the groups of a number, a number to its unit, its month or
the word that it counts, also outside of its link, the days of « 4 et 5 janvier », a figure or
table to its number, initials.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from analysis.case import languages

NARROW, WIDE = "\u202f", "\u00a0"
_GROUPS = re.compile(r"(?<=«) | (?=»)|(?<=\d)(?<!\d{4}) (?=\d{3}(?!\d))")
_DRAWN = re.compile(r"(<svg\b.*?</svg>|<pre\b.*?</pre>)", re.DOTALL)
_TEXT = re.compile(rf"{_DRAWN.pattern[:-1]}|<[^>]*>)", re.DOTALL)


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return where two numbers are one thing, and a number and a word, in any known language."""
    joins, captions, months = map(languages.of_all, ("joins", "captions", "capital_months"))
    pair = re.compile(rf"(?<=[\dʳ]) ({'|'.join(joins)}) (?=\d)")
    # A year is no count: a line may end after « en 2019 ».
    counted = rf"(?<=[\dʳ])(?<!\d{{4}}) (?=[a-zà-ÿа-яё%]|(?:{'|'.join(months)})\b)"
    named = [rf"(?<=\b{each}) (?=\d)" for cap in captions for each in (cap, cap.lower())]
    return pair, re.compile("|".join([counted, *named, r"(?<=\b[A-ZÀ-ÞА-ЯЁ]\.) (?=[A-ZÀ-ÞА-ЯЁ])"]))


@lru_cache(maxsize=4096)
def bind(text: str) -> str:
    """Return a text in which such spaces are no-break ones: a letter for a letter.

    The words of a drawing are broken in a hundred widths, and bound once.
    """
    pair, number = _patterns()
    return number.sub(WIDE, pair.sub(rf"{WIDE}\1{WIDE}", _GROUPS.sub(NARROW, text)))


@cache
def _linked() -> re.Pattern[str]:
    """Return where the word that a number counts stands outside of its link."""
    from num2words import num2words

    spoken = [code for code in languages.reported() if languages.traits(code).spelled_below]
    small = {str(num2words(n, lang=code)) for code in spoken for n in range(2, 10)}
    ended = rf"(?:(?<=[\dʳ])(?<!\d{{4}})|(?<=>)(?i:{'|'.join(sorted(small))}))"
    return re.compile(rf"({ended}(?:</(?:a|span)>)+) (?=[a-zà-ÿа-яё%])")


def bind_html(html: str) -> str:
    """Do so in the words of some HTML; its tags and drawings stay as they are."""
    bound = "".join(part if part.startswith("<") else bind(part) for part in _TEXT.split(html))
    parts = _DRAWN.split(bound)
    return "".join(
        p if p.startswith(("<svg", "<pre")) else _linked().sub(rf"\1{WIDE}", p) for p in parts
    )
