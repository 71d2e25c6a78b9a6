"""A text as a reader sees it: what looks like a letter or digit is one, what has no width is not.

A full-width or circled digit, a fraction in one character and a Roman numeral of one are spelled
out (NFKC); a Cyrillic or Greek letter within a Latin word is the Latin one that it looks like, and
so is a whole word of such letters in a Latin text; letters with spaces between them are a word.
"""

from __future__ import annotations

import re
import unicodedata

_ALIKE = str.maketrans(
    "авеѕіјкмнорсԁтухАВЕЅІЈКМНОРСТУХΑΒΕΖΗΙΚΜΝΟΡΤΥΧαοι",
    "abesijkmhopcdtyxABESIJKMHOPCTYXABEZHIKMNOPTYXaoi",
)
_PICTURED = {"\U0001f51f": "10", "\U0001f4af": "100"}  # what Unicode gives no value
_SPACED = re.compile(r"(?<!\w)(?:[^\W\d_] ){2,}[^\W\d_](?!\w)")
_WORD = re.compile(r"[^\W\d_]+")
_LATIN = re.compile(r"[A-Za-z]")


def legible(text: str) -> str:
    """Return a text as it reads."""
    seen = "".join(ch for ch in text if unicodedata.category(ch) != "Cf" and ch != "\u034f")
    spelled = unicodedata.normalize("NFKC", "".join(map(_apart, seen)))
    together = _SPACED.sub(lambda word: word[0].replace(" ", ""), spelled)
    latin = _latin(together)
    return _WORD.sub(lambda word: _in_latin(word[0], latin=latin), together)


def _apart(char: str) -> str:
    """Return a character that is a number by itself with spaces around it: 3½ is 3 1⁄2."""
    alone = unicodedata.category(char) in {"No", "Nl"} or char in _PICTURED
    spelled = _PICTURED.get(char) or unicodedata.normalize("NFKC", char).upper()
    return f" {spelled} " if alone else char


def _latin(text: str) -> bool:
    """Whether more of the letters of a text are Latin than are not."""
    latin = len(_LATIN.findall(text))
    return latin > sum(map(str.isalpha, text)) - latin


def _in_latin(word: str, *, latin: bool) -> str:
    if word.isascii():
        return word
    seen = word.translate(_ALIKE)
    return seen if _LATIN.search(word) or (latin and seen.isascii()) else word
