"""What the exporters bring along: templates, their own words, and fonts."""

from __future__ import annotations

import json
import sys
from functools import cache
from pathlib import Path

from analysis.case import languages

TEMPLATES = Path(__file__).parent / "templates"
FONTS = Path(__file__).parents[1] / "figures" / "fonts"


def served() -> bool:
    """Return whether a Jupyter server runs this: what it lists must have an address of its own.

    That is of letters, digits and underscores; `report-html` and `report-pdf` are for the command.
    """
    return "jupyter_server.serverapp" in sys.modules


@cache
def asset(name: str) -> str:
    """Return the text of a template's file, by its path below `templates`."""
    return (TEMPLATES / name).read_text(encoding="utf-8")


def words_of(template: str, language: str) -> dict[str, str]:
    """Return a template's own words in a language (BCP 47), or in English."""
    return _words("en").get(template, {}) | _words(languages.code_of(language)).get(template, {})


@cache
def _words(language: str) -> dict[str, dict[str, str]]:
    path = languages.file_of(language, languages.EXPORTERS)
    return json.loads(path.read_text(encoding="utf-8")) if path else {}
