"""The numbers of running text; the way out that is nearest to a number decides."""

from __future__ import annotations

from datetime import MAXYEAR
from typing import TYPE_CHECKING

from analysis.audit.counts import counts, spans
from analysis.audit.locations import unresolved
from analysis.audit.mentions import mentions
from analysis.audit.row_values import only_dates
from analysis.audit.structure import contents, numbered, parameter, source_cell
from analysis.audit.tags import cited, closest, evidence, having, plain, row_of, within
from analysis.sections import article
from analysis.sections.article import ELIDED

# What is smaller may be a count that happens to be the year of a row beside it.
LEAST_YEAR = 100

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bs4 import Tag

    from analysis.audit.findings import Unresolved
    from analysis.audit.mentions import Mention
    from analysis.audit.page import Page
    from analysis.audit.passages import Passage


def running(page: Page, passage: Passage) -> Iterator[Unresolved]:
    """Yield every number of a passage that leads nowhere; a text is read in its own language."""
    if _verbatim(page, passage):
        return
    for language in sorted({_language(page, tag) for _, _, tag in passage.parts}):
        for mention in page.mentions(passage.text, language):
            own = _language(page, passage.at(mention)) == language
            if own and not _resolves(page, passage, mention):
                yield unresolved(passage.block, mention, passage.text)


def _language(page: Page, tag: Tag) -> str:
    near = having(tag, "lang")
    return str(near["lang"]) if near else page.language


def _verbatim(page: Page, passage: Passage) -> bool:
    """Whether a passage is the source, word for word: all of a stretch of it, or parts in order."""
    copied = having(passage.block, "data-source")
    if copied is None or within(passage.block, "source") is None:
        return False
    text = page.case.texts.get(str(copied["data-source"]), "")
    left = plain(text[int(str(copied["data-start"])) : int(str(copied["data-end"]))])
    for part in filter(None, map(plain, passage.text.split(ELIDED.strip()))):
        before, found, left = left.partition(part)
        if not found or (before and ELIDED.strip() not in passage.text):
            return False
    return ELIDED.strip() in passage.text or not left


def _translated(page: Page, copied: Tag, mention: Mention) -> bool:
    """Whether a number of our translation is said by the same paragraph: a row, or left out."""
    source, line = str(copied["data-translation"]), int(str(copied["data-line"]))
    if plain(copied.get_text()) != plain(article.translation(page.case, source, line)):
        return False
    at = article.paragraphs(page.case.texts[source])[line]
    spans = article.spans(page.case, source)
    within_it = [each for each in spans if at.start <= each.start < at.end]
    return page.says([each.row_id for each in within_it], mention) or any(
        words_say(page, source, each, mention) for each in within_it if each.kind == "left-out"
    )


def words_say(page: Page, source: str, span: article.Span, mention: Mention) -> bool:
    """Whether the words of what is left out of a source say the same."""
    language = str(page.case.sources.loc[source, "language"])
    words = mentions(page.case.texts[source][span.start : span.end], language)
    return any(
        mention.meaning == each.meaning
        or (mention.clock is not None and mention.clock == each.clock)
        for each in words
    )


def _resolves(page: Page, passage: Passage, mention: Mention) -> bool:
    tag = passage.at(mention)
    if (translated := having(tag, "data-translation")) is not None:
        return _translated(page, translated, mention)
    if (marked := having(tag, "data-rule")) is not None:
        return _coded(page, marked, mention)
    if (row_id := cited(tag)) is not None:
        return page.says([row_id], mention)
    if (count := within(tag, "count")) is not None:
        return counts(page, count, mention)
    for named in (parameter(page, tag, mention), source_cell(page, tag, mention)):
        if named is not None:
            return named
    quoted = having(tag, "lang")
    return (
        (quoted is not None and page.words(quoted) in page.excluded)
        or numbered(page, tag, passage.text, mention)
        or contents(page, tag)
        or _beside(page, passage, mention)
        or _of_evidence(page, passage.block, mention)
        or _of_left_out(page, passage.block, mention)
    )


def _beside(page: Page, passage: Passage, mention: Mention) -> bool:
    """Whether it is a date or an hour of a row cited beside it, or an end of rows counted there."""
    dated = mention.month is not None or mention.clock is not None
    if not dated and not (mention.value and LEAST_YEAR <= mention.value <= MAXYEAR):
        return False
    near = passage.sentence(mention)
    scope = closest(passage.block, lambda each: each.name in ("tr", "li"))
    if scope is not None:
        near = scope.find_all(name=True)
    ids = {row_id for tag in near if (row_id := cited(tag)) is not None}
    rows = [page.known(row_id) for row_id in sorted(ids)]
    if any(row is not None and only_dates(row.dates, row.clocks).says(mention) for row in rows):
        return True
    return spans(page, [count for tag in near if (count := within(tag, "count"))], mention)


def _coded(page: Page, marked: Tag, mention: Mention) -> bool:
    """Whether the row beside it is coded so, under the rule that the number is marked with."""
    line = closest(marked, lambda each: each.name == "tr")
    ids = {row_of(link) for link in line.find_all("a")} if line else {evidence(marked)}
    rows = [page.known(row_id) for row_id in sorted(filter(None, ids))]
    rule = str(marked["data-rule"])
    return any(row is not None and mention.value in row.coded.get(rule, ()) for row in rows)


def _of_evidence(page: Page, block: Tag, mention: Mention) -> bool:
    """Whether an entry of evidence says it of its own row."""
    row_id = evidence(block)
    fact = page.case.rows.get(row_id or "")
    if row_id is None or fact is None:
        return False
    about = fact.get("event_id")  # a count held in quotation marks is told by its event's label
    return page.says([row_id, *([about] if isinstance(about, str) else [])], mention)


def _of_left_out(page: Page, block: Tag, mention: Mention) -> bool:
    """Whether the reason for leaving a passage out says a number that the passage has."""
    return _left_out(page, evidence(block) or "", mention)


def _left_out(page: Page, name: str, mention: Mention) -> bool:
    """Whether a passage that is left out, by the id of its note, has a number."""
    number = name.removeprefix(article.left_out(""))
    if not number.isdigit() or int(number) > len(page.case.exclusions):
        return False
    row = page.case.exclusions.iloc[int(number) - 1]
    language = str(page.case.sources.loc[row["source_id"], "language"])
    return mention.meaning in [each.meaning for each in mentions(str(row["quote"]), language)]
