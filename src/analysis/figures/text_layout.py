"""The words of a figure: measured in our font, broken into lines, placed beside their marks."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from analysis.figures.binding import bind
from analysis.figures.letters import FONTS, others
from analysis.figures.style import GAP, Align, Size, Weight

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from matplotlib.font_manager import FontProperties

_FACES = {"regular": ("ReportSans-Regular.ttf", 400), "semibold": ("ReportSans-SemiBold.ttf", 600)}
# Words are measured in our font; a reader who has none of it gets a wider one.
_SLACK = 1.03
_NARROWEST = 150.0  # px: words set narrower than this are a ladder
# Never a line that starts with ":" or "»" or "·", or that ends with "«".
_BREAK = re.compile(r"(?<![«\s])[ \t\r\n]+(?![:;?!»·\s])")
_BOUND = re.compile("[\u00a0\u202f]")


@lru_cache(maxsize=64)
def font(size: float, weight: Weight, more: tuple[Path, ...] = ()) -> FontProperties:
    """Return our font in a size of px; letters that it lacks are taken from `more` fonts."""
    from matplotlib.font_manager import FontProperties  # slow to import, as is all of it

    class Faces(FontProperties):
        """Fonts by their files: registering names would change the font manager for everyone."""

        def __copy__(self) -> Faces:
            made = Faces()
            vars(made).update(vars(self))
            return made

        def set_family(self, family: str | Iterable[str] | None) -> None:
            super().set_family(family)
            if isinstance(family, str) and family in files:
                self.set_file(files[family])

    file, number = _FACES[weight]
    files = {"Report Sans": FONTS / file, **{path.stem: path for path in more}}
    made = Faces if more else FontProperties
    return made(family=[*files], fname=FONTS / file, size=size, weight=number)


@lru_cache(maxsize=4096)
def text_width(text: str, size: float, weight: Weight = "regular") -> float:
    """Width of a line of `text` in px when set at `size` px, with a little slack."""
    words = text.split(" ")
    spaces = (len(words) - 1) * advance("n n", size, weight) - (len(words) - 1) * 2 * (
        advance("n", size, weight)
    )
    return (sum(advance(word, size, weight) for word in words) + spaces) * _SLACK


@lru_cache(maxsize=4096)
def advance(word: str, size: float, weight: Weight = "regular", alone: Path | None = None) -> float:
    """Width of a run of letters in px when set at `size` px, or when set in one font alone."""
    from matplotlib.font_manager import FontProperties
    from matplotlib.textpath import text_to_path

    # Lines are tried in many widths, but of the same words: each is measured once.
    ours = font(size, weight, others(word, bold=weight == "semibold"))
    face = FontProperties(fname=alone, size=size) if alone else ours
    width, _, _ = text_to_path.get_text_width_height_descent(word, face, ismath=False)
    return float(width)


def wrap(text: str, width: float, size: float, weight: Weight = "regular") -> tuple[str, ...]:
    """Break `text` into lines of at most `width` px.

    Breaks at plain spaces only, so a no-break space (U+00A0, U+202F) holds, and so do the spaces
    that French sets before and within its punctuation. What is wider than `width` is broken all the
    same: at such a space, or else, a single word, anywhere, since it would leave the canvas.
    """
    return _filled(bind(text.strip(" \t\r\n")), width, size, weight)


def _filled(text: str, width: float, size: float, weight: Weight) -> tuple[str, ...]:
    """Break `text`, whose no-break spaces stand already."""
    lines: list[str] = []
    for word in _BREAK.split(text):
        joined = f"{lines[-1]} {word}" if lines else word
        if lines and text_width(joined, size, weight) <= width:
            lines[-1] = joined
        else:
            lines.extend(_cut(word, width, size, weight))
    return tuple(line for line in lines if line)


def _even(text: str, width: float, size: float, weight: Weight = "regular") -> tuple[str, ...]:
    """Wrap with lines of like length: no last line of one word, at no cost in lines."""
    lines = wrap(text, width, size, weight)
    for share in (0.96, 0.92, 0.88, 0.84, 0.8, 0.76, 0.72, 0.68, 0.64, 0.6, 0.56):
        narrower = wrap(text, share * width, size, weight)
        if len(narrower) > len(lines):
            break
        lines = narrower
    return lines


def _cut(word: str, width: float, size: float, weight: Weight) -> list[str]:
    if text_width(word, size, weight) <= width:
        return [word]
    if _BOUND.search(word):
        # Not bound again: it would be as wide as before, for ever.
        return list(_filled(_BOUND.sub(" ", word), width, size, weight))
    pieces = [""]
    for letter in word:
        if pieces[-1] and text_width(pieces[-1] + letter, size, weight) > width:
            pieces.append("")
        pieces[-1] += letter
    return pieces


@dataclass(frozen=True)
class Words:
    """A label and the small print under it, broken into lines; `width`, `height` in px."""

    label: tuple[str, ...]
    detail: tuple[str, ...]
    width: float
    height: float
    weight: Weight = "regular"


def fit(label: str, detail: str, width: float, size: Size, weight: Weight = "regular") -> Words:
    """Break a label and its small print to `width` px."""
    first = _even(label, width, size.text, weight)
    second = _even(detail, width, size.small)
    widths = [text_width(line, size.text, weight) for line in first]
    widths += [text_width(line, size.small) for line in second]
    height = size.line * (len(first) + len(second))
    return Words(first, second, max(widths, default=0.0), height, weight)


@dataclass(frozen=True)
class Place:
    """Where the words about a mark go: set from `x` with `align`, or on a line `above` it."""

    x: float
    align: Align
    words: Words
    above: bool = False


def beside(
    mark: tuple[float, float], frame: tuple[float, float], label: str, detail: str, size: Size
) -> Place:
    """Place the words about a mark right of it, left of it, or above it when neither has room.

    `mark` and `frame` are (left, right) in px. The side with fewer lines wins; right when equal.
    """
    tried = [
        Place(x, align, fit(label, detail, room, size))
        for x, align, room in _sides(mark, frame)
        if room >= _NARROWEST
    ]
    words = fit(label, detail, frame[1] - mark[0], size)
    above = Place(mark[0], "left", words, above=True)
    return min(tried, key=lambda place: place.words.height, default=above)


def _sides(
    mark: tuple[float, float], frame: tuple[float, float]
) -> list[tuple[float, Align, float]]:
    return [
        (mark[1] + GAP, "left", frame[1] - mark[1] - GAP),
        (mark[0] - GAP, "right", mark[0] - GAP - frame[0]),
    ]


def settle(wanted: Sequence[float], heights: Sequence[float], gap: float) -> list[float]:
    """Return the y of each block of words: where wanted, or just under the block before it."""
    tops: list[float] = []
    floor = -1e9
    for want, height in zip(wanted, heights, strict=True):
        tops.append(max(want, floor))
        floor = tops[-1] + height + gap
    return tops


def columns(spans: Sequence[tuple[float, float]]) -> list[int]:
    """Give spans that overlap different columns: the longest and then the last leftmost.

    In this order the hairlines that run down from the marks to their words do not cross.
    """
    taken: list[list[tuple[float, float]]] = []
    given = [0] * len(spans)
    for index in sorted(range(len(spans)), key=lambda i: (spans[i][0] - spans[i][1], -i)):
        start, end = spans[index]
        free = (n for n, c in enumerate(taken) if all(end <= a or start >= b for a, b in c))
        given[index] = next(free, len(taken))
        if given[index] == len(taken):
            taken.append([])
        taken[given[index]].append((start, end))
    return given
