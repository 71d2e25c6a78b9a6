"""The article, annotated: each source whole, once, with what its passages are coded as.

Quotes overlap: a source is cut wherever one begins or ends, so that each piece knows all the
rows that rest on it, and nothing is stacked. Positions are code points, as in `case.quotes`.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from analysis.case import positions
from analysis.case.coverage import coverage
from analysis.case.files import read_text
from analysis.case.tables import FACTS
from analysis.prose import blocks
from analysis.prose.catalogue import bound, catalogue
from analysis.prose.sources import in_language, order, several, titled
from analysis.prose.wording import capitalise_html
from analysis.sections.annotations import jsonld
from analysis.sections.attribution import ELEMENTS, attributions, set_apart
from analysis.sections.notes import note, note_left_out

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    import pandas as pd

    from analysis.case.passages import Passage
    from analysis.case.reading import Case

__all__ = ["download", "opening", "text"]

KINDS = {"events": "event", "claims": "count", "context": "fact"}
ELIDED = " […] "


@dataclass(frozen=True)
class Span:
    """What a row, or something left out, rests on in a text: from `start` up to `end`."""

    row_id: str
    kind: str
    start: int
    end: int


def opening(case: Case) -> blocks.Block:
    """Return the section's heading, what its marks mean, and what of the source they cover."""
    words = catalogue(case.parameters.language)
    sources = len(case.sources)
    head = blocks.heading(2, "article", words.say("article-title", sources=sources))
    translated = case.parameters.as_of is None and any(
        translation_file(case, source).is_file() for source in order(case)
    )
    given = {"sources": sources, "translated": "yes" if translated else "no"}
    lede = [words.html("article-lede", **given)]
    marked = [key(case, kind) for table, kind in KINDS.items() if len(getattr(case, table))]
    if marked:
        lede.append(words.html("article-marked", list=words.listed_html(marked)))
    if apart := kinds_apart(case):
        lede.append(words.html("article-apart", list=words.listed_html(apart), sources=sources))
    if case.parameters.as_of is not None:
        lede.append(words.html("article-elided"))
    else:
        lede.append(covered(case))
    return blocks.join([head, blocks.paragraph(Markup(" ").join(lede), "article-key")])


def key(case: Case, kind: str) -> Markup:
    """Return a word set as the passages of a kind are marked."""
    words = catalogue(case.parameters.language)
    return Markup('<span class="passage is-{}">{}</span>').format(
        kind, words.say(f"article-{kind}")
    )


def kinds_apart(case: Case) -> list[Markup]:
    """Return what is set apart in the sources, each name of a kind as its passages are."""
    words = catalogue(case.parameters.language)
    found = {each.kind for source in order(case) for each in attributions(case, source)}
    return [
        Markup("<{0}>{1}</{0}>").format(element, words.say(f"article-{kind}"))
        for kind, element in ELEMENTS.items()
        if kind in found
    ]


def covered(case: Case) -> Markup:
    """Return how many passages must be accounted for, and whether all of them are."""
    words = catalogue(case.parameters.language)
    found = coverage(case)
    numbers = {"all": len(found), "open": sum(each.state == "open" for each in found)}
    counts = {
        name: Markup('<span class="count" data-passages="{}">{}</span>').format(
            name, words.number(number)
        )
        for name, number in numbers.items()
    }
    given = {"passages": numbers["all"], "missed": numbers["open"]}
    return words.html("article-open" if numbers["open"] else "article-covered", **given, **counts)


def text(case: Case) -> blocks.Block:
    """Return every source, a paragraph at a time: as it stands, translated, and its notes."""
    return blocks.join(each for source in order(case) for each in text_of(case, source))


def text_of(case: Case, source: str) -> list[blocks.Block]:
    """Return a source under its name, where there are several, a paragraph at a time."""
    found = [
        blocks.Block(paragraph(case, source, number, at))
        for number, at in enumerate(paragraphs(case.texts[source]))
        if shown(case, source, at)
    ]
    if not found or not several(case):
        return found
    head = Markup('<h3 id="article-{}">{}</h3>').format(
        source, capitalise_html(titled(case, source))
    )
    return [blocks.Block(head), *found]


def paragraphs(source: str) -> list[positions.Position]:
    """Return where the lines of a text stand that have words."""
    found, at = [], 0
    for line in source.splitlines(keepends=True):
        if line.strip():
            found.append(positions.Position(at, at + len(line.rstrip("\r\n"))))
        at += len(line)
    return found


def shown(case: Case, source: str, at: positions.Position) -> bool:
    """Return whether an edition shows something of a paragraph: all, unless it has a last day."""
    return case.parameters.as_of is None or any(
        at.start <= span.start < at.end for span in spans(case, source)
    )


@lru_cache(maxsize=32)
def spans(case: Case, source: str) -> list[Span]:
    """Return what the rows of an edition rest on in a source, and what is left out of it."""
    found = [
        Span(str(row_id), KINDS[table], start, end)
        for table in FACTS
        for row_id, start, end in resting_on(getattr(case, table), source)
    ]
    if case.parameters.as_of is None:
        numbered = case.exclusions.reset_index(drop=True)
        found += [
            Span(left_out(n + 1), "left-out", start, end)
            for n, start, end in resting_on(numbered, source)
        ]
    return sorted(found, key=lambda span: (span.start, span.end, span.row_id))


def resting_on(frame: pd.DataFrame, source: str) -> Iterator[tuple[Any, int, int]]:
    """Yield (index, start, end) of the rows that rest on a source."""
    rows = frame[frame["source_id"] == source]
    starts, ends = (rows[name].astype(int) for name in ("quote_start", "quote_end"))
    yield from zip(rows.index, starts, ends, strict=True)


def left_out(number: int | str) -> str:
    """Return the id under which something left out has its note."""
    return f"left-out-{number}"


def paragraph(case: Case, source: str, number: int, at: positions.Position) -> Markup:
    """Return a paragraph as it stands, its translation beside it, and the notes on it."""
    language = str(case.sources.loc[source, "language"])
    within = [span for span in spans(case, source) if at.start <= span.start < at.end]
    translated = translation(case, source, number)
    beside = Markup("")
    if translated:
        ours = in_translation(case, translated, within)
        set_as = bound(translated, case.parameters.language)
        marked = marks(case, set_as, positions.Position(0, len(translated)), ours, [])
        beside = Markup(
            '<p class="translation" data-translation="{}" data-line="{}">{}</p>'
        ).format(source, number, marked)
    original = Markup(
        '<p class="source"{} data-source="{}" data-start="{}" data-end="{}">{}</p>'
    ).format(
        in_language(language),
        source,
        at.start,
        at.end,
        marks(case, bound(case.texts[source], language), at, within, attributions(case, source)),
    )
    return Markup('<div class="annotated">{}{}{}</div>').format(
        original, beside, notes(case, within, whole=bool(beside))
    )


def translation(case: Case, source: str, number: int) -> str:
    """Return our translation of a paragraph, blank where there is none or none may be shown.

    An edition with a last day shows parts of a paragraph alone, which its notes translate.
    """
    path = translation_file(case, source)
    if case.parameters.as_of is not None or not path.is_file():
        return ""
    lines = [
        line for line in read_text(path, f"translations/{path.name}").splitlines() if line.strip()
    ]
    return lines[number] if number < len(lines) else ""


def translation_file(case: Case, source: str) -> Path:
    """Return where our translation of a source into the report's language would stand."""
    return case.folder / "translations" / f"{source}.{case.parameters.language}.txt"


def in_translation(case: Case, translated: str, within: Sequence[Span]) -> list[Span]:
    """Return the same passages in a translated paragraph, where it has their words once."""
    found = []
    for span in within:
        ours = case.rows[span.row_id]["translation"] if span.row_id in case.rows else None
        if isinstance(ours, str) and translated.count(ours) == 1:
            start = translated.index(ours)
            found.append(Span(span.row_id, span.kind, start, start + len(ours)))
    return found


def marks(
    case: Case,
    source: str,
    at: positions.Position,
    within: Sequence[Span],
    apart: Sequence[Passage],
) -> Markup:
    """Return a stretch of text with its passages marked; an edition's own alone with `as_of`.

    `apart`: the attributions and hedges that are set apart in it.
    """
    edges = {at.start, at.end, *(edge for s in within for edge in (s.start, min(s.end, at.end)))}
    cuts = sorted(edges)
    pieces = [
        piece(
            set_apart(source[start:end], start, apart),
            [s for s in within if s.start <= start and end <= s.end],
            end,
        )
        for start, end in pairwise(cuts)
    ]
    if case.parameters.as_of is None:
        return Markup("").join(pieces)
    return elided(pieces)


def elided(pieces: Iterable[Markup]) -> Markup:
    """Return the marked pieces alone, with a sign for what is left out between them."""
    kept: list[str] = []
    for each in pieces:
        marked = each.startswith("<a")
        if marked or not kept or kept[-1] != ELIDED:
            kept.append(each if marked else ELIDED)
    return Markup("").join(Markup(each) for each in kept)  # noqa: S704 - pieces are Markup


def piece(words: Markup, rows: Sequence[Span], end: int) -> Markup:
    """Return a piece of text as a link to the note of its narrowest row, if any rests on it.

    `data-rows` names all of its rows, the narrowest first; `data-ends` those that end here,
    which is where print sets their numbers.
    """
    if not rows:
        return words
    rows = sorted(rows, key=lambda span: (span.end - span.start, span.row_id))
    kinds = " ".join(f"is-{kind}" for kind in sorted({span.kind for span in rows}))
    ends = " ".join(sorted(span.row_id for span in rows if span.end == end))
    return Markup(
        '<a class="passage {}" href="#ev-{}" data-rows="{}" data-ends="{}">{}</a>'
    ).format(kinds, rows[0].row_id, " ".join(span.row_id for span in rows), ends, words)


def notes(case: Case, within: Sequence[Span], *, whole: bool) -> Markup:
    """Return the notes on a paragraph, folded: one for each row that rests on it."""
    if not within:
        return Markup("")
    words = catalogue(case.parameters.language)
    told = [each for span in within for each in note_of(case, span, whole=whole)]
    return Markup('<details class="passages"><summary>{}</summary>{}</details>').format(
        words.say("article-notes"), Markup("").join(told)
    )


def note_of(case: Case, span: Span, *, whole: bool) -> Iterator[Markup]:
    """Yield the note of a row or of what is left out; its quote's translation if not `whole`."""
    if span.kind == "left-out":
        number = int(span.row_id.rpartition("-")[2])
        yield note_left_out(case, span.row_id, str(case.exclusions.iloc[number - 1]["reason"]))
        return
    table = next(name for name in FACTS if span.row_id in getattr(case, name).index)
    fact: pd.Series[Any] = case.rows[span.row_id]
    yield note(case, table, fact, translated=not whole)


def download(case: Case) -> blocks.Block:
    """Return a link that saves the annotations as a file (W3C Web Annotation, JSON-LD)."""
    words = catalogue(case.parameters.language)
    return blocks.paragraph(
        Markup('<a class="data-link" download="annotations.jsonld" href="{}">{}</a>').format(
            blocks.saved(jsonld(case), "application/ld+json"), words.say("article-annotations")
        )
    )


def __dir__() -> list[str]:
    """Return what a notebook asks of this section, for completion."""
    return __all__
