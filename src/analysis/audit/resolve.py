"""The numbers of running text; the way out that is nearest to a number decides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analysis.audit.counts import counts, spans
from analysis.audit.locations import unresolved
from analysis.audit.mentions import mentions
from analysis.audit.row_values import only_dates
from analysis.audit.structure import contents, numbered, parameter
from analysis.audit.tags import cited, closest, evidence, having, plain, row_of, within
from analysis.prose.catalogue import catalogue
from analysis.sections import article
from analysis.sections.article import ELIDED

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
    here = [span.row_id for span in spans if at.start <= span.start < at.end]
    return page.says(here, mention) or any(_left_out(page, each, mention) for each in here)


def _resolves(page: Page, passage: Passage, mention: Mention) -> bool:
    tag = passage.at(mention)
    if (translated := having(tag, "data-translation")) is not None:
        return _translated(page, translated, mention)
    if (row_id := cited(tag)) is not None:
        return page.says([row_id], mention)
    if (count := within(tag, "count")) is not None:
        return counts(page, count, mention)
    if (named := parameter(page, tag, mention)) is not None:
        return named
    if (quoted := having(tag, "lang")) is not None and page.words(quoted) in page.excluded:
        return True
    return (
        numbered(page, tag, passage.text, mention)
        or contents(page, tag)
        or _beside(page, passage, mention)
        or _coded(page, passage.block, mention)
        or _of_evidence(page, passage.block, mention)
        or _of_left_out(page, passage.block, mention)
    )


def _beside(page: Page, passage: Passage, mention: Mention) -> bool:
    """Whether it is a date of a row cited beside it, or the first or last of rows counted there."""
    if mention.month is None and not (mention.value and 1000 <= mention.value < 3000):
        return False
    near = passage.sentence(mention)
    scope = closest(passage.block, lambda each: each.name in ("tr", "li"))
    if scope is not None:
        near = scope.find_all(name=True)
    ids = {row_id for tag in near if (row_id := cited(tag)) is not None}
    rows = [page.known(row_id) for row_id in sorted(ids)]
    if any(row is not None and only_dates(row.dates).says(mention) for row in rows):
        return True
    return spans(page, [count for tag in near if (count := within(tag, "count"))], mention)


def _coded(page: Page, block: Tag, mention: Mention) -> bool:
    """Whether it is what the row of a table of rules is coded as, in the column of that rule."""
    line = closest(block, lambda each: each.name == "tr")
    if line is None or closest(line, lambda each: each.get("id") == "tab-rules") is None:
        return False
    cells = line.find_all(["th", "td"])
    rule = {len(cells) - 2: "strict", len(cells) - 1: "acled"}.get(cells.index(block), "")
    ids = {row_id for tag in line.find_all("a") if (row_id := row_of(tag))}
    rows = [page.known(row_id) for row_id in sorted(ids)]
    return any(row is not None and mention.value in row.coded.get(rule, ()) for row in rows)


def _of_evidence(page: Page, block: Tag, mention: Mention) -> bool:
    """Whether an entry of evidence says it of its own row: in words, or as coded."""
    row_id = evidence(block)
    fact = page.case.rows.get(row_id or "")
    if row_id is None or fact is None:
        return False
    row = page.known(row_id)
    term = block.find_previous_sibling("dt") if block.name == "dd" else None
    if term and term.get_text() == catalogue(page.language).say("evidence-coded"):
        return row is not None and mention.value in frozenset().union(*row.coded.values())
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
