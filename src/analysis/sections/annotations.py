"""The rows of a case as annotations of its sources (W3C Web Annotation Data Model, JSON-LD).

So are the words by which a source says who says it and how surely, each tagged with its kind.
"""

from __future__ import annotations

import json
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from analysis.case.tables import FACTS
from analysis.prose.sources import order
from analysis.sections.attribution import attributions
from analysis.sections.notes import heading

if TYPE_CHECKING:
    import pandas as pd

    from analysis.case.passages import Passage
    from analysis.case.reading import Case

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
AROUND = 32  # characters of prefix and suffix, by which a quote is found again in another copy


@lru_cache(maxsize=8)
def jsonld(case: Case) -> str:
    """Return the annotations of an edition as JSON-LD, in the order of the tables."""
    return json.dumps(collection(case), ensure_ascii=False, indent=1) + "\n"


def collection(case: Case) -> dict[str, Any]:
    """Return an annotation collection: one annotation a row, then one an attribution or hedge."""
    items = [
        annotation(case, table, fact)
        for table in FACTS
        for _, fact in getattr(case, table).iterrows()
    ]
    items += [
        tag(case, source, passage)
        for source in order(case)
        for passage in attributions(case, source)
    ]
    first = {"id": "#annotations-1", "type": "AnnotationPage", "startIndex": 0, "items": items}
    return {
        "@context": CONTEXT,
        "id": "#annotations",
        "type": "AnnotationCollection",
        "total": len(items),
        "first": first,
    }


def annotation(case: Case, table: str, fact: pd.Series[Any]) -> dict[str, Any]:
    """Return one row as an annotation: what it says, and where the source says it."""
    return {
        "id": f"#ev-{fact.name}",
        "type": "Annotation",
        "motivation": "describing",
        "body": {
            "type": "TextualBody",
            "value": heading(case, table, fact),
            "language": case.parameters.language,
            "format": "text/plain",
        },
        "target": target(
            case, str(fact["source_id"]), int(fact["quote_start"]), int(fact["quote_end"])
        ),
    }


def tag(case: Case, source: str, passage: Passage) -> dict[str, Any]:
    """Return an attribution or hedge of a source as an annotation tagged with its kind."""
    return {
        "id": f"#{passage.kind}-{source}-{passage.start}",
        "type": "Annotation",
        "motivation": "tagging",
        "body": {"type": "TextualBody", "value": passage.kind, "language": "en"},
        "target": target(case, source, passage.start, passage.end),
    }


def target(case: Case, source: str, start: int, end: int) -> dict[str, Any]:
    """Return where a source has some words, twice over.

    The quote finds its place in another copy; the position is exact in the file of the case.
    """
    text = case.texts[source]
    return {
        "source": str(case.sources.loc[source, "path"]),
        "selector": [
            {
                "type": "TextQuoteSelector",
                "exact": text[start:end],
                "prefix": text[max(start - AROUND, 0) : start],
                "suffix": text[end : end + AROUND],
            },
            {"type": "TextPositionSelector", "start": start, "end": end},
        ],
    }
