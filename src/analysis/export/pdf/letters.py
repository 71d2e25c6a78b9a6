"""The fonts a document is set from, and what is done about letters that none of them has."""

from __future__ import annotations

import tempfile
import unicodedata
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from analysis.export.assets import FONTS
from analysis.export.omitted import ExportError
from analysis.figures.letters import FEW, INSTALL, name_of, packaged_fonts, scripts

if TYPE_CHECKING:
    from collections.abc import Sequence


@cache
def fonts(system: bool, packaged: bool) -> Any:
    """Load the fonts once: those of the report and of Typst, and others if asked for."""
    import typst

    folders = [str(FONTS), *([_packaged_folder().name] if packaged else [])]
    return typst.Fonts(include_system_fonts=system, font_paths=folders)


@cache
def _packaged_folder() -> tempfile.TemporaryDirectory[str]:
    """Link the fonts of packages in one folder: Typst takes folders, and reads fonts later."""
    folder = tempfile.TemporaryDirectory()
    for path in packaged_fonts():
        (Path(folder.name) / path.name).symlink_to(path)
    return folder


def spell_out(source: str, letters: frozenset[str]) -> str:
    """Write letters that no font has by their names or codes; they stand only in strings.

    So are those of the private use area, which PDF/A forbids: what they mean is not known.
    """
    private = {c for c in set(source) if unicodedata.category(c) == "Co"}
    names = {c: name_of(c) for c in letters | private}
    return source.translate({ord(c): f"[{name}]" if name else "" for c, name in names.items()})


def spell_out_drawing(data: bytes, letters: frozenset[str]) -> bytes:
    """Do the same in the words of a drawing (SVG); pictures of other kinds stay as they are."""
    if not letters or not data.lstrip().startswith((b"<svg", b"<?xml")):
        return data
    return spell_out(data.decode("utf-8"), letters).encode("utf-8")


def codes(letters: Sequence[str] | frozenset[str]) -> str:
    """List letters by their code points."""
    return ", ".join(f"U+{ord(letter):04X}" for letter in sorted(letters))


def refuse_unreadable(letters: frozenset[str]) -> None:
    """Raise `ExportError` for a text whose script no font here has, naming what to install."""
    words = [c for c in sorted(letters) if unicodedata.category(c) in ("Lo", "Lu", "Ll", "Lm")]
    if len(words) <= FEW:
        return
    raise ExportError(
        f"no font here has {len(words)} of its letters ({scripts(frozenset(words))}: "
        f"{''.join(words[:6])}…). Install some with: {INSTALL} (the extra `fonts` of this project "
        "has both), or, for a notebook that is no report, any font of the script in this system."
    )
