"""What to tell a curator whose quote does not stand in its source exactly once."""

from __future__ import annotations

import difflib
import re
import unicodedata
from typing import TYPE_CHECKING

from analysis.case.positions import Position, occurrences, sentence

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_WORD = re.compile(r"\S+")
_TOKEN = re.compile(r"\w+|\s|[^\w\s]")
_SLACK = 120  # characters by which the closest passage may be longer or shorter at either end
_LIKE_ENOUGH = 0.6  # difflib's own rule of thumb for a close match
_MOST_ANCHORS = 8  # places looked at where a run is common, to answer at once
_MOST_LISTED = 6  # differences or occurrences spelled out in a message


def not_found(quote: str, text: str) -> str:
    """Say what differs from the closest passage of the source, and what to copy instead."""
    passage = _closest(quote, text)
    if passage is None:
        return f"The source has nothing like this quote: “{quote}”."
    differences = list(dict.fromkeys(_differences(quote, passage)))
    listed = "; ".join(differences[:_MOST_LISTED])
    more = f"; and {len(differences) - _MOST_LISTED} more" if differences[_MOST_LISTED:] else ""
    return (
        f"The quote “{quote}” is not in the source, letter for letter. The closest passage "
        f"differs: {listed}{more}. {_unbroken(quote)}Copy this instead: {passage}"
    )


def _unbroken(quote: str) -> str:
    left_out = "..." in quote or "…" in quote
    return "A quote is one unbroken passage, with nothing left out. " if left_out else ""


def repeated(quote: str, text: str, starts: list[int]) -> str:
    """Say how often a quote stands in the source, and how each place is told from the others."""
    places = [Position(start, start + len(quote)) for start in starts[:_MOST_LISTED]]
    listed = "\n".join(f"- {lengthened(place, text)}" for place in places)
    return (
        f"The quote “{quote}” stands {len(starts)} times in the source. Lengthen it until it "
        f"stands there once; choose the one you mean and copy it:\n{listed}"
    )


def lengthened(position: Position, text: str) -> str:
    """Add whole words, within the sentence first, until the passage stands there once."""
    bounds = sentence(text, position)
    ends = [word.end() for word in _WORD.finditer(text)]
    starts = [word.start() for word in _WORD.finditer(text)][::-1]
    for limit in (bounds, Position(0, len(text))):
        for end in (end for end in ends if position.end <= end <= limit.end):
            position = Position(position.start, end)
            if len(occurrences(position.cut(text), text)) == 1:
                return position.cut(text)
        for start in (start for start in starts if limit.start <= start <= position.start):
            position = Position(start, position.end)
            if len(occurrences(position.cut(text), text)) == 1:
                return position.cut(text)
    return text


def _closest(quote: str, text: str) -> str | None:
    """Find the whole words that resemble the quote most; None when nothing does."""
    like, source = _folded(quote.strip()), _folded(text)
    tokens = [m.span() for m in _TOKEN.finditer(text) if not m[0].isspace()]
    spans = {_grown(anchor, like, source, tokens) for anchor in _anchors(like, source)}
    likeness = {span: _likeness(span.cut(source), like) for span in spans}
    best = max(sorted(spans, key=lambda span: span.start), key=lambda s: likeness[s], default=None)
    return best.cut(text) if best and likeness[best] >= _LIKE_ENOUGH else None


def _anchors(like: str, source: str) -> set[difflib.Match]:
    """Find every place that shares the longest run with the quote, or with a half of it.

    One slip leaves one half whole, so the true passage is among them even where another passage of
    the source happens to share a longer run.
    """
    matcher = difflib.SequenceMatcher(None, source, like, autojunk=False)
    half = len(like) // 2
    found: set[difflib.Match] = set()
    for low, high in ((0, len(like)), (0, half), (half, len(like))):
        run = matcher.find_longest_match(blo=low, bhi=high)
        places = occurrences(like[run.b : run.b + run.size], source) if run.size else []
        found |= {difflib.Match(place, run.b, run.size) for place in places[:_MOST_ANCHORS]}
    return found


def _grown(
    anchor: difflib.Match, like: str, source: str, tokens: list[tuple[int, int]]
) -> Position:
    """Grow a shared run to the whole words around it that resemble the quote most."""
    first, last = anchor.a - anchor.b, anchor.a - anchor.b + len(like)
    starts = [start for start, _ in tokens if abs(start - first) <= _SLACK and start <= anchor.a]
    ends = [end for _, end in tokens if abs(end - last) <= _SLACK and end >= anchor.a + anchor.size]
    start = _best(starts, lambda start: source[start : max(last, start)], like, max(first, 0))
    end = _best(ends, lambda end: source[start:end], like, last)
    return Position(_best(starts, lambda start: source[start:end], like, start), end)


def _likeness(passage: str, like: str) -> float:
    return difflib.SequenceMatcher(None, passage, like, autojunk=False).ratio()


def _best(places: list[int], cut: Callable[[int], str], like: str, expected: int) -> int:
    """Choose the boundary that makes the cut most alike; on a tie, the one nearest to expected."""
    matcher = difflib.SequenceMatcher(None, "", like, autojunk=False)

    def likeness(place: int) -> tuple[float, int]:
        matcher.set_seq1(cut(place))
        return matcher.ratio(), -abs(place - expected)

    return max(places, key=likeness, default=expected)


def _folded(text: str) -> str:
    """Blur what people mistype (case, accents, marks, spaces), a character for a character."""
    return "".join(_fold(char) for char in text)


def _fold(char: str) -> str:
    plain = _plain_marks(unicodedata.normalize("NFD", char)[0])
    return plain.lower() if len(plain.lower()) == 1 else plain


def _plain_marks(text: str) -> str:
    text = re.sub(r"\s", " ", text)
    return text.translate(str.maketrans("’‘ʼ`´“”«»‐‑–—−", "'''''\"\"\"\"-----"))


def _differences(quote: str, passage: str) -> Iterator[str]:
    if unicodedata.normalize("NFC", quote) == unicodedata.normalize("NFC", passage):
        yield "its accents are typed as separate characters"
        return
    ours, theirs = _TOKEN.findall(quote), _TOKEN.findall(passage)
    matcher = difflib.SequenceMatcher(None, ours, theirs, autojunk=False)
    for tag, i, j, k, m in matcher.get_opcodes():
        if tag != "equal":
            yield from _explain(ours[i:j], theirs[k:m])


def _explain(ours: list[str], theirs: list[str]) -> Iterator[str]:
    """Say what differs; token by token where the two have as many, as one stretch otherwise."""
    if len(ours) != len(theirs):
        ours, theirs = ["".join(ours)], ["".join(theirs)]
    for our, their in zip(ours, theirs, strict=True):
        if our != their:
            yield _name_difference(our, their)


def _name_difference(our: str, their: str) -> str:
    if not our:
        return f"missing from the quote: {_show(their)}"
    if not their:
        return f"not in the source: {_show(our)}"
    if not (our + their).strip() or _plain_marks(our) == _plain_marks(their):
        return f"{_spell(their)} in the source, {_spell(our)} in the quote"
    if our.lower() == their.lower():
        return f"letter case: the source has “{their}”, the quote “{our}”"
    if _folded(our) == _folded(their):
        return f"an accent: the source has “{their}”, the quote “{our}”"
    return f"the source has {_show(their)}, the quote {_show(our)}"


def _show(text: str) -> str:
    """Put words between marks; name what can't be seen."""
    return f"“{text.strip()}”" if text.isprintable() and text.strip() else _spell(text)


def _spell(text: str) -> str:
    """Name characters that look alike or can't be seen: ’ right single quotation mark (U+2019)."""
    return " + ".join(
        f"{char if char.isprintable() and char.strip() else ''} "
        f"{unicodedata.name(char, 'line break').lower()} (U+{ord(char):04X})".strip()
        for char in text
    )
