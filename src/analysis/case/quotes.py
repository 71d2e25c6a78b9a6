"""Where a quote stands in its source, and what the source itself quotes."""

from __future__ import annotations

from analysis.case.positions import Position, occurrences
from analysis.case.quote_advice import not_found, repeated

_CLOSES = {"»": "«", "”": "“", "’": "‘", '"': '"'}


class QuoteNotFound(ValueError):  # noqa: N818 - named for what happened to the curator's quote
    """The quote does not stand in the text, letter for letter."""


class QuoteRepeated(ValueError):  # noqa: N818 - as above
    """The quote stands in the text more than once, so it points nowhere."""


def locate(quote: str, text: str) -> Position:
    """Find the one place where the quote stands in the text, letter for letter.

    Raises QuoteNotFound or QuoteRepeated; the message tells a curator what to paste instead.
    """
    if not quote.strip():
        raise QuoteNotFound("The quote is blank: copy the words from the source.")
    starts = occurrences(quote, text)
    if not starts:
        raise QuoteNotFound(not_found(quote, text))
    if len(starts) > 1:
        raise QuoteRepeated(repeated(quote, text, starts))
    return Position(starts[0], starts[0] + len(quote))


def quoted(text: str) -> list[str]:
    """List what stands between quotation marks, in order, without the marks and inner spaces.

    Reads « », “ ”, ‘ ’ and straight double marks; a passage quoted within one is listed too. A mark
    that is never closed is left out, and a straight one does not reach past its line.
    """
    opened: list[tuple[str, int]] = []
    found: list[Position] = []
    for at, mark in enumerate(text):
        opener = _CLOSES.get(mark)
        if mark == "\n":
            opened = [pair for pair in opened if pair[0] != '"']
        elif opener and _is_open(opener, opened) and not _is_apostrophe(text, at):
            while opened[-1][0] != opener:
                opened.pop()
            found.append(Position(opened.pop()[1] + 1, at))
        elif mark in _CLOSES.values():
            opened.append((mark, at))
    return [
        p.cut(text).strip() for p in sorted(found, key=lambda p: p.start) if p.cut(text).strip()
    ]


def _is_open(opener: str, opened: list[tuple[str, int]]) -> bool:
    return any(mark == opener for mark, _ in opened)


def _is_apostrophe(text: str, at: int) -> bool:
    return text[at] == "’" and text[at + 1 : at + 2].isalnum()
