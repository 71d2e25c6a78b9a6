"""A report in a few lines, for the index of reports: when it happened, and who counts what."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from analysis.case.declaration import FIGURES
from analysis.prose.date_phrases import span_words
from analysis.prose.wording import attribution, capitalise, claim
from analysis.sections.counts import of
from analysis.sections.tolls import standing

if TYPE_CHECKING:
    from analysis.case.reading import Case


def overview(case: Case) -> dict[str, Any]:
    """Return `dates`, in words, and `counts`: who says it, and each count's id and words.

    The counts are those of the first figure that has any: of people harmed, else of crowds, else
    of others. None that was revised is among them; what hedges one is in its words.
    """
    dated = case.events[case.events["start"].notna()]
    shown = [frame for figure in FIGURES if len(frame := standing(case, of(case, figure)))]
    told: dict[str, list[list[str]]] = {}
    for row_id, fact in shown[0].iterrows() if shown else ():
        words = claim(case, fact, Markup).striptags()
        told.setdefault(attribution(case, fact, full=True), []).append([str(row_id), words])
    counts = [[capitalise(who), each] for who, each in told.items()]
    dates = capitalise(span_words(case, dated)) if len(dated) else ""
    return {"dates": dates, "counts": counts}
