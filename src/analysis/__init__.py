"""Turn hand-curated tables of a news article into a report whose numbers lead to sentences.

Everything is imported on first use, so that `import analysis` costs nothing.
"""

from importlib import import_module
from typing import Any

SECTIONS = (
    "article",
    "casualties",
    "context",
    "method",
    "places",
    "summary",
    "timeline",
)


def __getattr__(name: str) -> Any:
    """Return `open_case` or a section of the report, imported when first asked for."""
    if name == "open_case":
        return import_module("analysis.case.reading").open_case
    if name in SECTIONS:
        return import_module(f"analysis.prose.{name}")
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
