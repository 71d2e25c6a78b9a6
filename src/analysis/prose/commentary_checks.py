"""What is wrong with a case's commentary: its citations, its numbers, and the mood of its rows."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from analysis.case import languages
from analysis.case.files import read_text
from analysis.case.problems import Problem, nearest
from analysis.case.texts import commentary_files
from analysis.prose.cited_sentences import read, sentence_spans
from analysis.prose.commentary import SECTIONS
from analysis.prose.commentary_rules import told

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from analysis.case.cells import Row
    from analysis.prose.commentary_facts import Facts

PARTS = ("date", "month", "claim", "label")
# [words](row-id) and {row-id.part}, whatever stands in their place.
CITING = re.compile(r"\]\(([^()]*)\)|\{([^{}]*)\}")
# What is left of either, or would be a link of Markdown's other forms.
LOOSE = re.compile(
    r"[{}]|\]\(|!\[|^ {0,3}\[[^\]]*\]:|\[[^\]]*\]\[[^\]]*\]|<[a-z][a-z0-9+.-]*:", re.IGNORECASE
)
HOW = "[words](row-id), {row-id}, {row-id.date}, {row-id.month}, {row-id.claim} or {row-id.label}"


def check(folder: Path, facts: Facts) -> list[Problem]:
    """Return what is wrong with a case's commentary.

    Typed numbers, citations of rows that do not exist or have no such value, what would be printed
    as it stands, and sentences that say something else than the rows they cite.
    """
    problems = [each for each, meant in misplaced(folder) if meant]
    for path in commentary_files(folder):
        file = path.relative_to(folder).as_posix()
        text = read_text(path, file)
        found = [*check_words(file, text, path.parent.name, facts)]
        for number, line in enumerate(text.splitlines(), start=1):
            found += check_line(file, number, line, facts.rows)
        problems += sorted(found, key=lambda each: each.row or 0)
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


def check_words(file: str, text: str, language: str, facts: Facts) -> Iterator[Problem]:
    """Yield what the words of a commentary say otherwise than the rows that they cite."""
    if language not in languages.reported():
        return
    for start, end in sentence_spans(text):
        number = text.count("\n", 0, start) + 1
        lines = text[start:end].split("\n")
        for expected, value in told(read(text[start:end], language), facts):
            # Several lines may be one sentence; the first that has the words is meant.
            at = next((n for n, line in enumerate(lines) if value and value in line), 0)
            yield Problem(file, expected, number + at, "", value)


def check_line(file: str, number: int, line: str, rows: Mapping[str, Row]) -> Iterator[Problem]:
    """Yield what is wrong with the citations of one line of commentary."""
    for found in CITING.finditer(line):
        wrong = wrong_citation(found[1], found[2], rows)
        if wrong:
            expected, value = wrong
            yield Problem(file, expected, number, "", value, nearest(value, rows))
    for mark in LOOSE.finditer(CITING.sub("", line)):
        yield Problem(file, f"printed as it stands; expected {HOW}", number, "", mark[0])


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
