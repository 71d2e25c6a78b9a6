"""Each row of a case compared with its quote, and each translation with what it translates.

What is certain is wrong; the rest is a question, which the row's `judgement` answers.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from analysis.case import label_rules, quote_rules, translation_rules
from analysis.case.cells import rows_of
from analysis.case.facing import Facing, Finding
from analysis.case.languages import code_of
from analysis.case.positions import sentences
from analysis.case.problems import CaseError, Problem
from analysis.case.speakers import Cast
from analysis.case.tables import FACTS
from analysis.case.texts import read_sources, translation_files
from analysis.case.translation_rules import Pair
from analysis.case.word_tables import words_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    import pandas as pd

Told = tuple[list[Problem], list[Problem]]


def check(folder: Path) -> Told:
    """Return what is wrong between the rows of a sound case and their quotes, and what is asked.

    A case with other problems has none here: `reading.check_case` tells them first.
    """
    from analysis.case.reading import load

    try:
        tables = load(folder)
    except CaseError:
        return [], []
    texts, _ = read_sources(folder, tables["sources"])
    wrong, asked = compare_rows(tables, texts)
    return [*wrong, *check_files(folder, tables, texts)], asked


def compare_rows(tables: Mapping[str, pd.DataFrame], texts: Mapping[str, str]) -> Told:
    """Return what is wrong between rows and quotes, and what is asked and not answered."""
    wrong: list[Problem] = []
    asked: list[Problem] = []
    for table in FACTS:
        for number, facing in faced(tables, table, texts):
            for each in findings(facing):
                value = facing.cell(each.column)
                problem = Problem(f"{table}.csv", each.expected, number, each.column, value)
                if each.sure:
                    wrong.append(problem)
                elif not facing.cell("judgement"):
                    asked.append(problem)
    return wrong, asked


def faced(
    tables: Mapping[str, pd.DataFrame], table: str, texts: Mapping[str, str]
) -> Iterator[tuple[int, Facing]]:
    """Yield each row of a table beside its quote."""
    languages, cast = languages_of(tables["sources"]), cast_of(tables)
    for number, row in rows_of(tables[table]):
        source = row.get("source_id", "")
        language, text = languages.get(source, ""), texts.get(source, "")
        if row.get("quote") and row["quote"] in text and language:
            yield number, Facing(table, row, language, text, cast)


def findings(facing: Facing) -> Iterator[Finding]:
    """Yield what every rule has to say of a row, and of the translations of its quote."""
    for rule in label_rules.RULES.values():
        yield from rule(facing)
    if words_of(facing.language) is None:
        return  # nothing to compare the other cells by
    for compare_cells in quote_rules.RULES.values():
        yield from compare_cells(facing)
    for pair in pairs_of(facing):
        for compare in translation_rules.RULES.values():
            yield from compare(pair)


def pairs_of(facing: Facing) -> Iterator[Pair]:
    """Yield the quote of a row beside each of its translations."""
    own, hedge = facing.language, facing.cell("hedge")
    for column, cell in facing.row.items():
        kind, _, into = column.partition("_")
        if kind == "quote" and words_of(into) and into != code_of(own):
            yield Pair(facing.quote, own, cell, into, facing.cast, column, hedge)


def languages_of(sources: pd.DataFrame) -> dict[str, str]:
    """Return the language of each source by its id."""
    return {row.get("source_id", ""): row.get("language", "") for _, row in rows_of(sources)}


def not_compared(sources: pd.DataFrame) -> Iterator[Problem]:
    """Yield the sources whose rows are not compared with their quotes, for want of words."""
    for number, row in rows_of(sources):
        language = row.get("language", "")
        if language and words_of(language) is None:
            expected = "there are no words to compare its rows with their quotes by"
            yield Problem("sources.csv", expected, number, "language", language)


def cast_of(tables: Mapping[str, pd.DataFrame]) -> Cast:
    """Return who is in a case, and what they do in its rows."""
    actors = [row for _, row in rows_of(tables["actors"]) if "actor_id" in row]
    rows = [row for table in FACTS for _, row in rows_of(tables[table])]
    groups = frozenset(row["group_id"] for row in rows if "group_id" in row)
    says = frozenset(
        row[each] for row in rows for each in ("claimed_by", "relayed_by") if each in row
    )
    vague = frozenset(row["actor_id"] for row in actors if "actor_type" not in row)
    labels: dict[str, dict[str, str]] = {}
    for row in actors:
        for column, cell in row.items():
            kind, _, language = column.partition("_")
            if kind == "label":
                labels.setdefault(language, {})[row["actor_id"]] = cell
    return Cast(labels, groups, vague, says)


# ---------------------------------------------------------------- translated sources


def check_files(
    folder: Path, tables: Mapping[str, pd.DataFrame], texts: Mapping[str, str]
) -> Iterator[Problem]:
    """Yield where a translated source says something else than the source does, line by line."""
    languages, cast = languages_of(tables["sources"]), cast_of(tables)
    for path in translation_files(folder):
        source, _, into = path.stem.rpartition(".")
        language = languages.get(source, "")
        if source in texts and words_of(language) and words_of(into):
            file = path.relative_to(folder).as_posix()
            whole = Pair(texts[source], language, path.read_text("utf-8"), into, cast)
            for number, each in compare_texts(whole):
                yield Problem(file, each, number)


def compare_texts(whole: Pair) -> Iterator[tuple[int, str]]:
    """Yield what is certainly wrong in a translated text, with the number of its line."""
    theirs = [line for line in whole.source.splitlines() if line.strip()]
    ours = [(n, each) for n, each in enumerate(whole.translation.splitlines(), 1) if each.strip()]
    for paragraph, (number, line) in zip(theirs, ours, strict=False):
        for name, rule in translation_rules.RULES.items():
            entire = name in translation_rules.OF_PARAGRAPHS
            pairs = [(paragraph, line)] if entire else side_by_side(paragraph, line)
            for source, translation in pairs:
                pair = Pair(source, whole.language, translation, whole.into, whole.cast)
                for each in rule(pair):
                    if each.sure:
                        yield number, f"{each.expected}: {translation}"


def side_by_side(source: str, translation: str) -> list[tuple[str, str]]:
    """Return the sentences of a paragraph beside their translations; all as one if they differ."""
    theirs = [each.cut(source) for each in sentences(source)]
    ours = [each.cut(translation) for each in sentences(translation)]
    same = len(theirs) == len(ours)
    return [*zip(theirs, ours, strict=True)] if same else [(source, translation)]
