"""The words of the tables that a report shows: the numbers in them are those of their own quotes.

The page has the words of the tables; whether these say what their sources say is asked here, once
a cell and not once a place.
"""

from __future__ import annotations

import re
from dataclasses import fields, is_dataclass
from itertools import chain
from typing import TYPE_CHECKING, Any

from analysis.audit.findings import Unresolved
from analysis.audit.hand import has_value
from analysis.audit.locations import around
from analysis.audit.mentions import Mention, mentions
from analysis.audit.tags import plain
from analysis.case.amounts import amounts
from analysis.case.legible import legible
from analysis.case.numerals import values
from analysis.case.told_numbers import told_numbers
from analysis.sections import article

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pandas as pd

    from analysis.audit.page import Page

# Letters with digits, and an ordinal before a capital: what is a name and no count.
_NAME = re.compile(r"(?<!\w)[A-Z][\w-]*\d[\w-]*|(?<!\w)\d+(?:st|nd|rd|th) (?=[A-Z])")
_PLACEHOLDER = re.compile(r"\{[a-z]*\}")


def vouched(page: Page) -> Iterator[Unresolved]:
    """Yield every number of a cell that its own quote or date does not say."""
    yield from _rows(page)
    yield from _reasons(page)
    yield from _names(page)
    yield from _translations(page)


def _rows(page: Page) -> Iterator[Unresolved]:
    for row_id, fact in page.case.rows.items():
        for column in ("label", "translation", "judgement"):
            if isinstance(text := fact.get(column), str):
                yield from _named(row_id, column, text, fact)
                for mention in page.mentions(_PLACEHOLDER.sub(" ", text)):
                    if not page.says([row_id], mention) and not _quoted(page, fact, text, mention):
                        yield _untold(f"{column} of {row_id}", text, mention)


def _named(row_id: str, column: str, text: str, fact: pd.Series[Any]) -> Iterator[Unresolved]:
    """Yield the names with digits that are none of the quote's: MH18 for « MH17 »."""
    quoted = set(re.findall(r"\d+", str(fact["quote"])))
    for found in _NAME.finditer(text):
        if not quoted.issuperset(re.findall(r"\d+", found[0])):
            mention = Mention(*found.span(), found[0])
            yield _untold(f"{column} of {row_id}", text, mention)


def _quoted(page: Page, fact: pd.Series[Any], text: str, mention: Mention) -> bool:
    """Whether a quote has the quantity of a number; the paragraph of one that has no value.

    A label may take from the sentence before its quote whom it is of: “the woman in her eighties”.
    """
    source, quote = str(fact["source_id"]), str(fact["quote"])
    if has_value(mention):
        return _said(page, source, quote, text, mention)
    whole, at = page.case.texts.get(source, quote), fact["quote_start"]
    around = [each for each in article.paragraphs(whole) if each.start <= at < each.end]
    said = whole[around[0].start : around[0].end] if around else quote
    return _said(page, source, said, text, mention)


def _said(page: Page, source: str, said: str, text: str, mention: Mention) -> bool:
    """Whether words of a source have the quantity of a number of a text, in another language.

    « Une vingtaine » is about twenty, « un tiers » a third; “several” has no value to compare.
    """
    language = str(page.case.sources.loc[source, "language"])
    if not has_value(mention):
        return bool(told_numbers(legible(said), language))
    # A day may be a name: « le mouvement du 14-Juillet ».
    if mention.meaning in [m.meaning for m in mentions(said.replace("-", " ").lower(), language)]:
        return True
    # What counts nothing there may be named here: « le quai no 3 », « l’une des victimes ».
    if mention.value in values(legible(said), language):
        return True
    told = {str(each.value) for each in amounts(said, language)}
    ours = amounts(legible(text), page.language)
    near = [each for each in ours if each.start < mention.end and mention.start < each.end]
    return any(str(each.value) in told for each in near)


def _untold(place: str, text: str, mention: Mention) -> Unresolved:
    return Unresolved(place, mention.text, around(_PLACEHOLDER.sub(" ", text), mention))


def _reasons(page: Page) -> Iterator[Unresolved]:
    """Yield what a reason for leaving a passage out says and the passage does not."""
    languages = page.case.sources["language"]
    for number, (_, row) in enumerate(page.case.exclusions.iterrows(), start=1):
        said = mentions(str(row["quote"]), str(languages[row["source_id"]]))
        meant = [each.meaning for each in said]
        for mention in page.mentions(str(row["reason"])):
            if mention.meaning not in meant:
                yield _untold(f"reason {number} of exclusions", str(row["reason"]), mention)


def _names(page: Page) -> Iterator[Unresolved]:
    """Yield the numbers of names, of sources' titles and the case's headings, that no source says.

    A name that the report never shows is nobody's business.
    """
    titles = map(str, page.case.sources["title"].dropna())
    own = chain(page.called, titles, _declared(page.case.declared, page.language))
    for name in sorted({*own}):
        if any(mention.meaning not in page.said for mention in page.mentions(name, names=True)):
            shown = any(plain(name).lower() in plain(unit.text).lower() for unit in page.units)
            for mention in page.mentions(name, names=True) if shown else ():
                yield _untold("name", name, mention)


def _declared(part: Any, language: str) -> Iterator[str]:
    """Yield the words that a case declares of its own, in a language."""
    if isinstance(part, dict):
        yield from (
            text
            for key, each in part.items()
            for text in (
                [each] if key == language and isinstance(each, str) else _declared(each, language)
            )
        )
    elif isinstance(part, tuple):
        yield from (text for each in part for text in _declared(each, language))
    elif is_dataclass(part):
        yield from (
            text for each in fields(part) for text in _declared(getattr(part, each.name), language)
        )


def _translations(page: Page) -> Iterator[Unresolved]:
    """Yield the numbers of a translation that nothing which its paragraph is marked with says."""
    if page.case.parameters.as_of is not None:
        return  # such an edition shows the passages of its rows alone
    for source, text in page.case.texts.items():
        shown = page.soup.find(name=True, attrs={"data-translation": source}) is not None
        if not shown or not article.translation_file(page.case, source).is_file():
            continue
        spans = article.spans(page.case, source)
        for line, at in enumerate(article.paragraphs(text)):
            ours = article.translation(page.case, source, line)
            within = [each for each in spans if at.start <= each.start < at.end]
            for mention in page.mentions(ours):
                said = page.says([each.row_id for each in within], mention)
                if not said and not _marked(page, source, within, ours, mention):
                    yield _untold(f"translation of {source}", ours, mention)


def _marked(page: Page, source: str, within: list[article.Span], ours: str, told: Mention) -> bool:
    """Whether the words that are marked in a source, or left out of it, say the same."""
    text, language = page.case.texts[source], str(page.case.sources.loc[source, "language"])
    words = [text[each.start : each.end] for each in within]
    clocks = [each.clock for said in words for each in mentions(said, language)]
    same_hour = told.clock is not None and told.clock in clocks
    return same_hour or any(_said(page, source, said, ours, told) for said in words)
