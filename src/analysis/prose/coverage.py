"""What of the article is accounted for, as a picture of its sentences."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pandas as pd
from markupsafe import Markup

from analysis.case import positions
from analysis.case.coverage import Accounted, coverage
from analysis.case.tables import FACTS
from analysis.figures import coverage as drawing
from analysis.prose import blocks, evidence
from analysis.prose.catalogue import Catalogue, catalogue
from analysis.prose.cite import cite
from analysis.prose.method import reason

if TYPE_CHECKING:
    from collections.abc import Sequence

    from analysis.case.reading import Case

__all__ = ["figure"]

Sentence = tuple[str, positions.Position]


def figure(case: Case) -> blocks.Block:
    """Return the figure of coverage: every sentence, and what in it is used, left out or open."""
    words = catalogue(case.parameters.language)
    found = coverage(case)
    sentences = [
        (source_id, sentence)
        for source_id in sorted(case.texts)
        for sentence in positions.sentences(case.texts[source_id])
    ]
    numbers = tally(words, found, sentences)
    frame = words.html("coverage-alt", **numbers)
    states = Counter(each.state for each in found)
    legend = {
        state: words.say(f"coverage-{state}")
        for state in drawing.STATES
        if states[state] or state != "open"
    }
    strips = [strip(case, sentence, found) for sentence in sentences]
    drawn = drawing.draw(strips, legend, names(case, found), blocks.plain(frame))
    message = "coverage-figure-open" if states["open"] else "coverage-figure"
    told = [line(case, each) for each in found]
    return blocks.figure(
        words.language,
        "fig-coverage",
        drawn,
        words.html(message, **numbers),
        words.say("coverage-note"),
        [frame, *told],
        data(found),
    )


def tally(
    words: Catalogue, found: Sequence[Accounted], sentences: Sequence[Sentence]
) -> dict[str, Markup]:
    """Return how many passages and sentences there are, each as a count that can be checked."""
    states = Counter(each.state for each in found)
    counts = {"all": len(found), "sentences": len(sentences)}
    counts |= {state: states[state] for state in drawing.STATES}
    return {
        name: Markup('<span class="count" data-passages="{}">{}</span>').format(
            name, words.number(count)
        )
        for name, count in counts.items()
    }


def shown(case: Case, each: Accounted) -> str:
    """Return the first row that quotes a passage and that this edition shows; blank without one."""
    known = {str(row_id) for table in FACTS for row_id in getattr(case, table).index}
    return next((row_id for row_id in each.rows if row_id in known), "")


def strip(case: Case, sentence: Sentence, found: Sequence[Accounted]) -> drawing.Strip:
    """Return a sentence as the figure draws it."""
    source_id, at = sentence
    within = [e for e in found if e.source_id == source_id and at.start <= e.passage.start < at.end]
    spans = tuple(
        drawing.Span(
            each.passage.start - at.start,
            min(each.passage.end, at.end) - at.start,
            each.state,
            shown(case, each),
        )
        for each in within
    )
    return drawing.Strip(at.end - at.start, spans)


def names(case: Case, found: Sequence[Accounted]) -> dict[str, str]:
    """Return what a screen reader says of each linked row: what the row says, in its mood."""
    linked = {row_id for each in found if (row_id := shown(case, each))}
    return {
        str(row_id): evidence.heading(case, table, fact)
        for table in FACTS
        for row_id, fact in getattr(case, table).iterrows()
        if row_id in linked
    }


def line(case: Case, each: Accounted) -> Markup:
    """Return a passage as one line of text: its words, and what accounts for them."""
    words = catalogue(case.parameters.language)
    language = case.sources.loc[each.source_id, "language"]
    text = Markup(
        '<span lang="{}" data-source="{}" data-start="{}" data-end="{}">«\u202f{}\u202f»</span>'
    ).format(language, each.source_id, each.passage.start, each.passage.end, bare(each))
    if row_id := shown(case, each):
        text = cite(case, row_id, text)
    return words.html(
        f"coverage-line-{each.state}",
        passage=text,
        kind=words.say(f"coverage-kind-{each.passage.kind}"),
        reason=reason(words, each.reason) if each.reason else "",
    )


def bare(each: Accounted) -> str:
    """Return a passage without quotation marks of its own, since it is set between some."""
    text = " ".join(each.passage.text.split())
    return text.strip('«»“”" \u00a0\u202f') if each.passage.kind == "quotation" else text


def data(found: Sequence[Accounted]) -> pd.DataFrame:
    """Return the passages as rows: place in the source, kind, words, state and what accounts."""
    return pd.DataFrame(
        [
            {
                "source_id": each.source_id,
                "start": each.passage.start,
                "end": each.passage.end,
                "kind": each.passage.kind,
                "text": each.passage.text,
                "state": each.state,
                "rows": " ".join(each.rows),
                "reason": each.reason,
            }
            for each in found
        ],
        columns=["source_id", "start", "end", "kind", "text", "state", "rows", "reason"],
    )


def __dir__() -> list[str]:
    """Return what a notebook asks of this section, for completion."""
    return __all__
