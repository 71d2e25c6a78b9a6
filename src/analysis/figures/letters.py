"""Letters that the report's own fonts lack, and the packages of fonts that have them."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from importlib.util import find_spec
from pathlib import Path

FONTS = Path(__file__).parent / "fonts"
OURS = FONTS / "ReportSans-Regular.ttf"
# Packages with fonts for scripts that the report's own lack, and which files of them. Of
# matplotlib's only DejaVu Sans (Arabic, Hebrew): its "last resort" draws any letter as a box.
PACKAGES = {
    "matplotlib": "mpl-data/fonts/ttf/DejaVuSans*.ttf",
    "manimgx_fonts": "*.ttf",
    "noto_cjk_sans_otc": "*.ttc",
}
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


def lacking(text: str) -> frozenset[str]:
    """Return the letters of words that the report's own font lacks."""
    foreign = {each for each in text if ord(each) > 0x24F and unicodedata.category(each)[0] in "LM"}
    return frozenset(foreign) - letters_of(OURS) if foreign else frozenset()


def others(text: str) -> tuple[Path, ...]:
    """Return the fonts of packages that have letters of a text which ours lacks."""
    left, found = lacking(text), []
    upright = sorted(packaged_fonts(), key=lambda path: bool(_CUT.search(path.stem)))
    for path in upright if left else ():
        if left & letters_of(path):
            found.append(path)
            left -= letters_of(path)
    return tuple(found)


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
