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

from analysis.case.problems import Problem
from analysis.prose import blocks as block
from analysis.prose.catalogue import catalogue, typeset
from analysis.prose.cite import FACTS, cite, row, stands_on
from analysis.prose.mood import claim, in_mood, sentence, spelled
from analysis.prose.when import ends, running

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from analysis.case.reading import Case

MARKDOWN = mistune.create_markdown(escape=True)
LINK = re.compile(r'<a href="([a-z0-9-]+)">(.*?)</a>', re.DOTALL)
CITED = re.compile(r'<a class="cite" href="#ev-([^"]*)"[^>]*>(.*?)</a>', re.DOTALL)
CITES = re.compile(r"\]\(([^)]*)\)|\{([a-z0-9-]+)")
PLACEHOLDER = re.compile(r"\{([a-z0-9-]+)(?:\.(date|month|claim|label))?\}")
# "one" and "un" are articles as often as numbers.
ARTICLES = {"one", "un", "une"}


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
    """Return the report's title and standfirst, from `title.md`; the case's name without it.

    The title is the first of its headings that rests on rows of this edition alone. Neither has
    links, but both keep which row a value comes from.
    """
    lines = read(case, "title").splitlines()
    titles = [line for line in lines if line.startswith("# ") and shown(case, line)]
    rest = "\n".join(line for line in lines if not line.startswith("# ") and shown(case, line))
    head = unlinked(render(case, titles[0].removeprefix("# "))) if titles else escape(case.name)
    return head, unlinked(render(case, rest))


def read(case: Case, section: str) -> str:
    """Return the Markdown on a section in the report's language; blank where there is none."""
    path = case.folder / "commentary" / case.parameters.language / f"{section}.md"
    return path.read_text("utf-8") if path.is_file() else ""


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
    html = str(MARKDOWN(typeset(text, case.parameters.language)))
    html = LINK.sub(lambda found: str(link(case, found[1], Markup(found[2]))), html)  # noqa: S704
    return Markup(PLACEHOLDER.sub(lambda found: str(value(case, found[1], found[2])), html))  # noqa: S704


def link(case: Case, row_id: str, text: Markup) -> Markup:
    """Return words that cite a row; the row's mood is added where the words lack it."""
    return cite(case, row_id, escape(in_mood(case, row(case, row_id), text.unescape())))


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
    return cite(case, row_id, in_mood(case, fact, spelled(case, fact)))


def known(case: Case, row_id: str) -> bool:
    """Return whether this edition shows the row."""
    return any(row_id in getattr(case, table).index for table in FACTS)


def check(folder: Path, row_ids: set[str]) -> list[Problem]:
    """Return what is wrong with a case's commentary: typed numbers, and rows that do not exist."""
    problems: list[Problem] = []
    for path in sorted(folder.glob("commentary/*/*.md")):
        file = path.relative_to(folder).as_posix()
        for number, line in enumerate(path.read_text("utf-8").splitlines(), start=1):
            problems += check_line(file, number, line, path.parent.name, row_ids)
    return problems


def check_line(
    file: str, number: int, line: str, language: str, row_ids: set[str]
) -> Iterator[Problem]:
    """Yield what is wrong with one line of commentary."""
    for row_id in CITES.findall(line):
        cited = "".join(row_id)
        if cited not in row_ids:
            yield Problem(file, "cites no row of the tables", number, "", cited)
    typed = re.sub(r"\]\([^)]*\)|\{[^}]*\}", "", line)
    for word in re.findall(r"\w+", typed):
        if any(map(str.isdigit, word)) or is_number(word.lower(), language):
            expected = "a number enters by citing its row, such as {row-id}"
            yield Problem(file, expected, number, "", word)


def is_number(word: str, language: str) -> bool:
    """Return whether a word names a number."""
    try:
        return word not in ARTICLES and text2num(word, language) is not None
    except ValueError:
        return False
