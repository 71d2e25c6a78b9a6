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

import mistune
from markupsafe import Markup, escape
from text_to_num import text2num

from analysis.case import languages
from analysis.case.files import read_text
from analysis.case.label_checks import ARTICLES
from analysis.case.numerals import numbers as numbers_of
from analysis.case.positions import sentences
from analysis.case.problems import Problem, nearest
from analysis.case.tables import FACTS
from analysis.case.texts import commentary_files
from analysis.prose import blocks as block
from analysis.prose.catalogue import catalogue, typeset
from analysis.prose.cite import cite, row, stands_on
from analysis.prose.date_phrases import ends, running
from analysis.prose.wording import claim, in_mood, sentence, spelled

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from analysis.case.cells import Row
    from analysis.case.reading import Case

MARKDOWN = mistune.create_markdown(escape=True)
LINK = re.compile(r'<a href="([a-z0-9-]+)">(.*?)</a>', re.DOTALL)
CITED = re.compile(r'<a class="cite" href="#ev-([^"]*)"[^>]*>(.*?)</a>', re.DOTALL)
CITES = re.compile(r"\]\(([^)]*)\)|\{([a-z0-9-]+)")
PLACEHOLDER = re.compile(r"\{([a-z0-9-]+)(?:\.(date|month|claim|label))?\}")
# What is said of a row in the curator's own words: [words](row-id) and {row-id}.
WORDED = re.compile(r"\]\(([a-z0-9-]+)\)|\{([a-z0-9-]+)\}")
PARTS = ("date", "month", "claim", "label")
# [words](row-id) and {row-id.part}, whatever stands in their place.
CITING = re.compile(r"\]\(([^()]*)\)|\{([^{}]*)\}")
# What is left of either, or would be a link of Markdown's other forms.
LOOSE = re.compile(
    r"[{}]|\]\(|!\[|^ {0,3}\[[^\]]*\]:|\[[^\]]*\]\[[^\]]*\]|<[a-z][a-z0-9+.-]*:", re.IGNORECASE
)
HOW = "[words](row-id), {row-id}, {row-id.date}, {row-id.month}, {row-id.claim} or {row-id.label}"
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
    html = LINK.sub(lambda found: str(link(case, found[1], Markup(found[2]))), html)  # noqa: S704
    return Markup(PLACEHOLDER.sub(lambda found: str(value(case, found[1], found[2])), html))  # noqa: S704


def in_moods(case: Case, piece: str) -> str:
    """Return a paragraph or list whose sentences have the moods of the rows that they cite.

    A sentence that lacks one is given it at its end, where it reads as a sentence still.
    """
    if not piece.lstrip().startswith("- "):
        piece = " ".join(piece.splitlines())
    at, told = 0, ""
    for each in sentences(piece):
        told += piece[at : each.start] + hedged(case, each.cut(piece))
        at = each.end
    return told + piece[at:]


def hedged(case: Case, text: str) -> str:
    """Return a sentence with the hedge of each row that it cites by its words or its number."""
    cited = dict.fromkeys(part for found in WORDED.findall(text) for part in found if part)
    facts = {row(case, row_id)["hedge"]: row(case, row_id) for row_id in cited}
    shown = PLACEHOLDER.sub(" ", re.sub(r"\]\([^)]*\)", "]", text))
    for fact in facts.values():
        if in_mood(case, fact, shown) != shown:
            body = text.rstrip(".!?… ")
            text = in_mood(case, fact, body) + text[len(body) :]
    return text


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


def check(folder: Path, rows: Mapping[str, Row]) -> list[Problem]:
    """Return what is wrong with a case's commentary.

    Typed numbers, citations of rows that do not exist or have no such value, and what would be
    printed as it stands. `rows` holds the cells of each row by its id.
    """
    problems = [each for each, meant in misplaced(folder) if meant]
    for path in commentary_files(folder):
        file = path.relative_to(folder).as_posix()
        for number, line in enumerate(read_text(path, file).splitlines(), start=1):
            problems += check_line(file, number, line, path.parent.name, rows)
    return problems


def unread(folder: Path) -> list[Problem]:
    """Return the commentary that no section of any edition reads, and that may be on purpose."""
    return [each for each, meant in misplaced(folder) if not meant]


def misplaced(folder: Path) -> Iterator[tuple[Problem, bool]]:
    """Yield the commentary that is not read, and whether it is surely meant to be."""
    for path in commentary_files(folder):
        file, language = path.relative_to(folder).as_posix(), path.parent.name
        if language not in (spoken := languages.reported()):
            near = nearest(language[:2], spoken)
            expected = f"no report is in the language “{language}”; expected {', '.join(spoken)}"
            yield Problem(file, expected, nearest=near), language[:2].lower() in spoken
        elif path.stem not in SECTIONS:
            near = nearest(path.stem, SECTIONS)
            expected = f"no section reads it; expected one of {', '.join(SECTIONS)}"
            yield Problem(file, expected, nearest=near), bool(near)


def check_line(
    file: str, number: int, line: str, language: str, rows: Mapping[str, Row]
) -> Iterator[Problem]:
    """Yield what is wrong with one line of commentary."""
    for found in CITING.finditer(line):
        told = wrong_citation(found[1], found[2], rows)
        if told:
            expected, value = told
            yield Problem(file, expected, number, "", value, nearest(value, rows))
    typed = CITING.sub("", line)
    known = language in languages.reported()
    numbers = {number.text.lower() for number in numbers_of(typed, language)} if known else set()
    for mark in LOOSE.finditer(typed):
        yield Problem(file, f"printed as it stands; expected {HOW}", number, "", mark[0])
    for word in re.findall(r"\w+", typed):
        named = is_number(word.lower(), language) or word.lower() in numbers
        if named or any(map(str.isdigit, word)):
            expected = "a number enters by citing its row, such as {row-id}"
            yield Problem(file, expected, number, "", word)


def wrong_citation(
    linked: str | None, placed: str | None, rows: Mapping[str, Row]
) -> tuple[str, str] | None:
    """Return what is wrong with a link or a placeholder, and its value; None where nothing is."""
    if placed is None:
        return None if linked in rows else ("cites no row of the tables", linked or "")
    row_id, dot, part = placed.partition(".")
    if row_id not in rows:
        return "cites no row of the tables", row_id
    if dot and part not in PARTS:
        return f"no such part of a row; expected {HOW}", placed
    wrong = lacking(rows[row_id], part)
    return (wrong, placed) if wrong else None


def lacking(cells: Row, part: str) -> str:
    """Return why a row has no such part; blank where it has."""
    day = cells.get("date", "").partition("/")[0]
    if not part and "wording" not in cells:
        return "the row has no number, for its column wording is blank; cite it as [words](row-id)"
    if part == "claim" and "measure" not in cells:
        return "only a row of claims.csv can be told as a sentence"
    if part in ("date", "month") and "date" not in cells:
        return "the row is undated"
    if part == "month" and not re.match(r"[0-9]{4}-[0-9]{2}", day):
        return "the row's date names no first month"
    return ""


def is_number(word: str, language: str) -> bool:
    """Return whether a word names a number."""
    try:
        return word not in ARTICLES and text2num(word, language) is not None
    except ValueError:
        return False
