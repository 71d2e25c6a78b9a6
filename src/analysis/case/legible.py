"""A text as a reader sees it: what looks like a letter or digit is one, what has no width is not.

A full-width or circled digit, a fraction in one character and a Roman numeral of one are spelled
out (NFKC); a Cyrillic or Greek letter within a Latin word is the Latin one that it looks like.
"""

from __future__ import annotations

import re
import unicodedata

_ALIKE = str.maketrans(
    "авеѕіјкмнорсԁтухАВЕЅІЈКМНОРСТУХΑΒΕΖΗΙΚΜΝΟΡΤΥΧαοι",
    "abesijkmhopcdtyxABESIJKMHOPCTYXABEZHIKMNOPTYXaoi",
)
_WORD = re.compile(r"[^\W\d_]+")
_LATIN = re.compile(r"[A-Za-z]")


def legible(text: str) -> str:
    """Return a text as it reads."""
    seen = "".join(ch for ch in text if unicodedata.category(ch) != "Cf" and ch != "\u034f")
    spelled = unicodedata.normalize("NFKC", "".join(map(_apart, seen)))
    return _WORD.sub(lambda word: _in_latin(word[0]), spelled)


def _apart(char: str) -> str:
    """Return a character that is a number by itself with spaces around it: 3½ is 3 1⁄2."""
    alone = unicodedata.category(char) in {"No", "Nl"}
    return f" {unicodedata.normalize('NFKC', char)} " if alone else char


def _in_latin(word: str) -> str:
    mixed = _LATIN.search(word) and not word.isascii()
    return word.translate(_ALIKE) if mixed else word
