"""Letters that the report's own fonts lack, and the packages of fonts that have them."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

FONTS = Path(__file__).parent / "fonts"
OURS = FONTS / "ReportSans-Regular.ttf"
# Packages with fonts for scripts that the report's own lack, and which files of them. Of
# matplotlib's only DejaVu Sans (Arabic, Hebrew): its "last resort" draws any letter as a box.
PACKAGES = {
    "matplotlib": "mpl-data/fonts/ttf/DejaVuSans*.ttf",
    "manimgx_fonts": "*.ttf",
    "noto_cjk_sans_otc": "*.ttc",
}
_OF_WORDS = frozenset(["Ll", "Lm", "Lo", "Lt", "Lu", "Mc", "Me", "Mn", "Nd"])
_CUT = re.compile("Bold|Oblique|Italic|Mono|Display")
FEW = 8  # letters of a script; so many may be given by their codes, with more nobody could read it
INSTALL = "pip install manimgx-fonts noto-cjk-sans-otc"
SCRIPTS = {
    "CJK": "Chinese",
    "HIRAGANA": "Japanese",
    "KATAKANA": "Japanese",
    "HANGUL": "Korean",
    "IDEOGRAPHIC": "Chinese",
}


@cache
def packaged_fonts() -> tuple[Path, ...]:
    """List the fonts of installed packages for scripts that the report's own fonts lack."""
    found = [(find_spec(name), inner) for name, inner in PACKAGES.items()]
    places = [(Path(s.origin).parent, inner) for s, inner in found if s and s.origin]
    return tuple(path for place, inner in places for path in sorted(place.glob(inner)))


@cache
def letters_of(path: Path) -> frozenset[str]:
    """Return the letters that a font has."""
    from matplotlib.ft2font import FT2Font  # slow to import, as is all of it

    return frozenset(map(chr, FT2Font(path).get_charmap()))


@cache
def family(path: Path) -> str:
    """Return the name of the family that a font is of."""
    from matplotlib.ft2font import FT2Font  # slow to import, as is all of it

    return FT2Font(path).family_name


@cache
def space_of(path: Path) -> float:
    """Return the width of a font's space in em."""
    from matplotlib.ft2font import FT2Font, LoadFlags  # slow to import, as is all of it

    font = FT2Font(path)
    return float(font.load_char(ord(" "), LoadFlags.NO_SCALE).horiAdvance / font.units_per_EM)


def foreign(text: str) -> frozenset[str]:
    """Return the letters, digits and signs of a text that the report's own font lacks."""
    return _not_ours(each for each in {*text} if not (each.isspace() or is_ignorable(each)))


def lacking(text: str) -> frozenset[str]:
    """Return the letters and digits of words that the report's own font lacks."""
    return _not_ours(each for each in {*text} if unicodedata.category(each) in _OF_WORDS)


def _not_ours(letters: Iterable[str]) -> frozenset[str]:
    beyond = frozenset(each for each in letters if ord(each) > 0x24F)  # up to there ours has all
    return beyond - letters_of(OURS) if beyond else beyond


def runs(text: str) -> list[tuple[str, bool]]:
    """Cut a line where its font changes: each run, and whether our font lacks letters of it.

    What stands between two such letters, and a bracket that closes after them, is of their run, and
    so is what is set apart from right to left (UAX #9): it is turned round with them.
    """
    found = foreign(text)
    if not found:
        return [(text, False)]
    each = f"[{re.escape(''.join(sorted(found)))}]"
    apart = "\u2067[^\u2069]*\u2069?"
    pieces = re.split(rf"({apart}|{each}(?:[\W\d_]*{each})*)", text)
    for at in range(1, len(pieces), 2):
        ends = _closing(pieces[at], pieces[at + 1])
        pieces[at : at + 2] = [pieces[at] + pieces[at + 1][:ends], pieces[at + 1][ends:]]
    return [(piece, at % 2 == 1) for at, piece in enumerate(pieces) if piece]


def _closing(run: str, after: str) -> int:
    """Return how many letters after a run close the brackets that it opened."""
    opened = sum(run.count(opening) - run.count(closing) for opening, closing in ("()", "[]"))
    return len(re.match(rf"[)\]]{{0,{max(opened, 0)}}}", after)[0])  # type: ignore[index]


def others(text: str, *, bold: bool = False) -> tuple[Path, ...]:
    """Return the fonts of packages that have letters of a text which ours lacks."""
    left, found = foreign(text), []
    for path in sorted(packaged_fonts(), key=lambda path: _fitness(path, bold)) if left else ():
        if left & letters_of(path):
            found.append(path)
            left -= letters_of(path)
    return tuple(found)


def _fitness(path: Path, bold: bool) -> tuple[bool, bool]:
    """Return what the best font has least of: another weight, and a cut that is none for words."""
    cut = {found.lower() for found in _CUT.findall(path.stem)}
    return cut != ({"bold"} if bold else set()), bool(cut - {"bold"})


def unreadable(text: str) -> frozenset[str]:
    """Return the letters of words that no font here has."""
    left = lacking(text)
    return left.difference(*(letters_of(path) for path in packaged_fonts())) if left else left


def scripts(letters: frozenset[str]) -> str:
    """Return the scripts of letters, as a list of names."""
    names = {unicodedata.name(each, "UNKNOWN").split()[0] for each in letters}
    return ", ".join(sorted({SCRIPTS.get(name, name.title()) for name in names}))


def name_of(letter: str) -> str:
    """Name a letter: as what it stands for (㉑ for 21), a pictograph in words, else by its code."""
    if is_ignorable(letter):
        return ""
    plain = unicodedata.normalize("NFKC", letter)
    if plain.isascii():
        return plain
    if unicodedata.category(letter) == "So":
        return unicodedata.name(letter, f"U+{ord(letter):04X}").lower()
    return f"U+{ord(letter):04X}"


def is_ignorable(letter: str) -> bool:
    """Tell whether a letter shows nothing even where a font has it (Default_Ignorable)."""
    selector = 0xFE00 <= ord(letter) <= 0xFE0F or 0xE0000 <= ord(letter) <= 0xE0FFF
    return selector or unicodedata.category(letter) == "Cf" or letter in "\u034f\u115f\u1160\u3164"
