"""Turn hand-curated tables of a news article into a report whose numbers lead to sentences.

`open_case` gives the facts; each section of the report is a module whose functions take them and
return what a notebook shows; `house_style` sets a chart of one's own in the report's look.

>>> from analysis import open_case, timeline
>>> facts = open_case(language="en")
>>> timeline.figure(facts)

Everything is imported on first use, so that `import analysis` costs nothing.
"""

from importlib import import_module as _import_module

SECTIONS = (
    "article",
    "casualties",
    "context",
    "method",
    "places",
    "summary",
    "timeline",
)
_FROM = {"open_case": "analysis.case.reading", "house_style": "analysis.figures.house"}

__all__ = ["open_case", *SECTIONS, "house_style"]  # noqa: PLE0604 - found by __getattr__


def __getattr__(name: str) -> object:
    """Return a public name or a section of the report, imported when first asked for."""
    if name in _FROM:
        return getattr(_import_module(_FROM[name]), name)
    if name in SECTIONS:
        return _import_module(f"analysis.sections.{name}")
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    """Return the public names, for completion."""
    return __all__
