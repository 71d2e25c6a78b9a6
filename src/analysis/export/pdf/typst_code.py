"""Typst code: text as literals, calls, arrays."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


_UNITS = {"px": 0.75, "em": 10.0, "rem": 10.0, "pt": 1.0}  # in points


def quoted(text: str) -> str:
    r"""Write any text as a Typst string literal.

    This is the only way by which text enters the generated document. Control characters,
    lone surrogates and non-characters, which PDF/A forbids, are left out.
    """
    kept = "".join(c for c in text if c in "\n\t" or unicodedata.category(c) not in ("Cc", "Cs"))
    kept = re.sub("[\ufdd0-\ufdef\ufffe\uffff\ufeff]", "", kept)
    return '"' + kept.replace("\\", "\\\\").replace('"', '\\"') + '"'


def call(name: str, *arguments: str, **named: str | None) -> str:
    """Write a call of a Typst function; arguments are Typst expressions, `None` is left out."""
    pairs = [f"{key.replace('_', '-')}: {value}" for key, value in named.items() if value]
    return f"{name}({', '.join([*arguments, *pairs])})"


def joined(parts: Sequence[str]) -> str:
    """Write parts as one content expression."""
    return "{ " + "; ".join(parts) + " }" if parts else "[]"


def array(parts: Iterable[str]) -> str:
    """Write parts as a Typst array."""
    return "(" + "".join(f"{part}, " for part in parts) + ")"


def language(tag: str) -> tuple[str, str | None] | None:
    """Split a BCP 47 tag into Typst's language and region; None where Typst knows no such tag."""
    found = re.fullmatch(r"([A-Za-z]{2,3})(?:-[A-Za-z]{4})?(?:-([A-Za-z]{2}))?(?:-.*)?", tag)
    return (found[1].lower(), found[2].upper() if found[2] else None) if found else None


def points(length: str) -> str | None:
    """Turn an HTML width ("300", "300px") into points; None where it is relative or absent."""
    found = re.fullmatch(r"\s*(\d+(?:\.\d+)?)\s*(?:px)?\s*", length)
    return f"{float(found[1]) * 0.75:.1f}pt" if found and float(found[1]) else None


def styled_size(style: str) -> dict[str, str]:
    """Read the width and height that a style gives in absolute units, as lengths of Typst's."""
    sizes = re.findall(r"(?i)(?:^|;)\s*(width|height)\s*:\s*([\d.]+)\s*(px|em|rem|pt)", style)
    return {
        side.lower(): f"{float(number) * _UNITS[unit.lower()]:.1f}pt"
        for side, number, unit in sizes
        if float(number)
    }


def breakable(text: str, limit: int) -> str:
    """Let a word longer than `limit` characters break, by zero-width spaces within it."""
    return re.sub(rf"[^\s\u00a0\u202f\u200b]{{{limit}}}(?=[^\s])", "\\g<0>\u200b", text)
