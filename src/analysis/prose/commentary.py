"""The case's own commentary: Markdown in which every number enters by citing its row.

`commentary/<language>/<section>.md` holds no typed digit and no number word. A row is cited
by `[words](row-id)`, and its values enter as `{row-id}` (the quantity), `{row-id.date}` (with
its preposition), `{row-id.month}`, `{row-id.claim}` (the whole sentence, with its mood) or
`{row-id.label}` (how many, of whom, what befell them).
HTML in it is shown as text. What cites a row that an edition leaves out is left out with it: a
paragraph, an item of a list, and in `story.md`, whose lines are sentences, a sentence.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from markupsafe import Markup, escape

from analysis.case.files import read_text
from analysis.case.tables import FACTS
from analysis.prose import blocks as block
from analysis.prose.catalogue import catalogue, typeset
from analysis.prose.cite import cite, row, stands_on
from analysis.prose.cited_sentences import (
    LINK,
    MARKDOWN,
    NUMBER,
    PART,
    PLACE,
    sentence_spans,
)
from analysis.prose.cited_sentences import read as read_sentence
from analysis.prose.commentary_rules import names_claimant
from analysis.prose.date_phrases import ends, running
from analysis.prose.wording import attribution, claim, hedged, in_mood, sentence, spelled

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from analysis.case.reading import Case
    from analysis.prose.cited_sentences import Citation, Sentence

ANCHOR = re.compile(r'<a href="([a-z0-9-]+)">(.*?)</a>', re.DOTALL)
CITED = re.compile(r'<a class="cite" href="#ev-([^"]*)"[^>]*>(.*?)</a>', re.DOTALL)
CITES = re.compile(r"\]\(([^)]*)\)|\{([a-z0-9-]+)")
PLACEHOLDER = re.compile(r"\{([a-z0-9-]+)(?:\.(date|month|claim|label))?\}")
SECTIONS = ("title", "story", "summary", "timeline", "casualties", "context", "method", "limits")


def blocks(case: Case, section: str) -> list[block.Block]:
    """Return the commentary on a section in the report's language; none where there is none."""
    text = "\n\n".join(told(case, each) for each in pieces(read(case, section)))
    return [block.Block(render(case, text))] if text.strip() else []


def paragraphs(case: Case, section: str) -> list[Markup]:
    """Return the commentary on a section as paragraphs of which each line is a sentence.

    A sentence that cites a row which this edition leaves out is left out, and only it.
    """
    found = []
    for piece in pieces(read(case, section)):
        lines = [line for line in piece.splitlines() if shown(case, line)]
        if lines:
            found.append(unwrapped(render(case, " ".join(lines))))
    return found


def title(case: Case) -> tuple[Markup, Markup]:
    """Return the report's title and standfirst, from `title.md`.

    The title is the first of its headings that rests on rows of this edition alone. Neither has
    links, but both keep which row a value comes from.
    """
    lines = read(case, "title").splitlines()
    titles = [line for line in lines if line.startswith("# ") and shown(case, line)]
    rest = "\n".join(line for line in lines if not line.startswith("# ") and shown(case, line))
    head = unlinked(render(case, titles[0].removeprefix("# "))) if titles else untitled(case)
    return head, unlinked(render(case, rest))


def untitled(case: Case) -> Markup:
    """Return the title of a report without one of its own: its source's, where that is known."""
    known = case.sources["title"].dropna()
    if len(case.sources) == 1 and len(known):
        return escape(known.iloc[0])
    words = catalogue(case.parameters.language)
    return escape(words.say("untitled", sources=len(case.sources)))


def read(case: Case, section: str) -> str:
    """Return the Markdown on a section in the report's language; blank where there is none."""
    path = case.folder / "commentary" / case.parameters.language / f"{section}.md"
    return read_text(path, name_of(path)) if path.is_file() else ""


def pieces(text: str) -> list[str]:
    """Return the paragraphs and lists of a commentary."""
    return [piece for piece in re.split(r"\n\s*\n", text) if piece.strip()]


def told(case: Case, piece: str) -> str:
    """Return what an edition may say of a paragraph or list: none of it, or some of its items.

    What cites a row that the edition leaves out (`as_of`) is left out with it.
    """
    if not piece.lstrip().startswith("- "):
        return piece if shown(case, piece) else ""
    return "\n".join(item for item in piece.splitlines() if shown(case, item))


def shown(case: Case, text: str) -> bool:
    """Return whether every row that a text cites is one of this edition's."""
    return all(known(case, "".join(found)) for found in CITES.findall(text))


def unlinked(html: Markup) -> Markup:
    """Return a paragraph's content with each citation as a plain span that names its row."""
    spans = CITED.sub(lambda found: str(stands_on(found[1], Markup(found[2]))), html)  # noqa: S704
    return unwrapped(Markup(spans))  # noqa: S704 - it was Markup before


def unwrapped(html: Markup) -> Markup:
    """Return what a paragraph holds."""
    return Markup(re.sub(r"</?p>", "", html).strip())  # noqa: S704 - it was Markup before


def render(case: Case, text: str) -> Markup:
    """Return Markdown as HTML with its citations and placeholders filled in."""
    hedged = "\n\n".join(in_moods(case, piece) for piece in pieces(text))
    html = str(MARKDOWN(typeset(hedged, case.parameters.language)))
    html = ANCHOR.sub(lambda found: str(link(case, found[1], Markup(found[2]))), html)  # noqa: S704
    html = PLACEHOLDER.sub(lambda found: str(value(case, found[1], found[2])), html)
    # “7.46 a.m.” ends a sentence with the full stop that it has.
    return Markup(re.sub(r"(\.</a>)\.(?!\.)", r"\1", html))  # noqa: S704 - as above


def in_moods(case: Case, piece: str) -> str:
    """Return a paragraph or list whose sentences have the moods of the rows that they cite.

    A sentence that lacks one is given it at its end, where it reads as a sentence still.
    """
    at, told = 0, ""
    listed = piece.lstrip().startswith("- ")
    for start, end in sentence_spans(piece):
        between = piece[at:start]
        told += (between if listed else joined(between)) + carried(case, piece[start:end])
        at = end
    return told + piece[at:]


def carried(case: Case, text: str) -> str:
    """Return a sentence with who claims the numbers in it, and how surely each row is put.

    What its own words say already is not said again.
    """
    seen = read_sentence(text, case.parameters.language)
    text = joined(text)
    body = text.rstrip(".!?…;: ")
    end = text[len(body) :]
    for by, row_id in dict(claimants(case, seen)).items():
        head = body[: part_end(body, row_id)].rstrip()
        said = catalogue(seen.language).say("claim-attributed", claim=head, by=by)
        body = f"{said}{body[len(head) :]}"
    facts = {row(case, each.row_id)["hedge"]: each for each in unhedged(case, seen)}
    for each in facts.values():
        body = hedged(case, row(case, each.row_id), body)
    return body + end


def part_end(text: str, row_id: str) -> int:
    """Return where the part of a sentence with a row's number ends: others may speak after it."""
    return f"{text};".index(";", max(text.find(f"{{{row_id}"), 0))


def claimants(case: Case, seen: Sentence) -> Iterator[tuple[str, str]]:
    """Yield who claims the numbers of a sentence, where it does not say so itself, and the rows."""
    linked = {each.row_id for each in seen.by(LINK)}
    labels = {str(actor): str(label) for actor, label in case.actors["label"].items()}
    for each in seen.by(NUMBER, PART):
        fact = row(case, each.row_id)
        counted = each.kind == NUMBER or each.part == "label"
        if counted and isinstance(fact["claimed_by"], str) and each.row_id not in linked:
            cells = {name: fact[name] for name in ("claimed_by", "relayed_by")}
            if not names_claimant(seen, cells, labels):
                yield attribution(case, fact), each.row_id


def unhedged(case: Case, seen: Sentence) -> Iterator[Citation]:
    """Yield the citations of hedged rows in whose clause no hedge governs them."""
    for each in seen.by(LINK, NUMBER):
        fact = row(case, each.row_id)
        clause = seen.clause(each).replace(PLACE, " ")
        if in_mood(case, fact, clause) != clause:
            yield each


def joined(text: str) -> str:
    """Return lines as one, unless they are items of a list."""
    return text if re.search(r"^\s*- ", text, re.MULTILINE) else text.replace("\n", " ")


def link(case: Case, row_id: str, text: Markup) -> Markup:
    """Return words that cite a row."""
    return cite(case, row_id, text)


def value(case: Case, row_id: str, part: str | None) -> Markup | str:
    """Return what a placeholder stands for, as a citation of its row."""
    fact = row(case, row_id)
    words = catalogue(case.parameters.language)
    if part == "claim":
        return sentence(case, fact, lambda text: cite(case, row_id, text))
    if part == "label":
        return cite(case, row_id, claim(case, fact, Markup))
    if part == "date":
        return cite(case, row_id, running(case, fact))
    if part == "month":
        first, _ = ends(str(fact["date"]))
        return cite(case, row_id, words.month(first.day) if first else "")
    return cite(case, row_id, spelled(case, fact))


def known(case: Case, row_id: str) -> bool:
    """Return whether this edition shows the row."""
    return any(row_id in getattr(case, table).index for table in FACTS)


def name_of(path: Path) -> str:
    """Return what a message calls a file of commentary."""
    return "/".join(path.parts[-3:])
