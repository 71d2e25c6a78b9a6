"""What an analyst writes by hand: each number in it is a row's, and as the row has it.

A number stands in a link to its row, with the words that bound it (“more than”), beside what the
row counts, in the mood of the row and with its claimant; or it is a count that names its rows, or
the number of a figure or table that a link leads to.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from analysis.audit.counts import counts
from analysis.audit.findings import NO_ROW
from analysis.audit.structure import numbered
from analysis.audit.tags import cited, closest, plain, row_of, within
from analysis.case import quantities
from analysis.case.amounts import bounding
from analysis.case.hedges import hedges
from analysis.case.parameters import CODING_RULES
from analysis.case.quotes import quoted
from analysis.case.word_tables import words_of
from analysis.prose.cite import note
from analysis.prose.wording import actor

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pandas as pd
    from bs4 import Tag

    from analysis.audit.mentions import Mention
    from analysis.audit.page import Page
    from analysis.audit.units import Unit

_WORD = re.compile(r"[^\W\d_]+")
_STEM = 5  # letters by which two forms of a word are one
_WINDOW = 4  # words before a number that may bound it
# Words that may follow a number and name nothing that is counted.
# fmt: off
_SMALL = {
    "en": frozenset([
        "a", "after", "and", "are", "as", "at", "before", "but", "by", "did", "do", "for", "from",
        "had", "has", "have", "he", "if", "in", "is", "it", "nor", "of", "on", "or", "she", "so",
        "than", "that", "the", "then", "they", "to", "was", "were", "when", "where", "which",
        "while", "who", "with",
    ]),
    "fr": frozenset([
        "a", "à", "ainsi", "après", "au", "aux", "avant", "avec", "car", "comme", "dans", "de",
        "des", "donc", "du", "elle", "en", "est", "et", "ils", "la", "le", "les", "lors", "mais",
        "ni", "ont", "or", "ou", "où", "par", "pour", "puis", "que", "qui", "quand", "sont", "sur",
        "un", "une",
    ]),
}
# fmt: on


def wrong(page: Page, unit: Unit, mention: Mention) -> str:
    """Return why a number that somebody wrote is not a row's as the row says it; blank if it is."""
    tag = unit.at(mention)
    if _counts_nobody(page, unit, mention) or _verbatim(page, tag):
        return ""
    if (row_id := cited(tag)) is not None:
        if row_id not in page.case.rows:
            return f"leads to {row_id}, which is no row"
        if not row_says(page, row_id, mention):
            return f"is not what the row {row_id} says"
        return _unlike_the_row(page, unit, mention, row_id) if has_value(mention) else ""
    count = within(tag, "count")
    led = counts(page, count, mention) if count else numbered(page, tag, unit.text, mention)
    return "" if led else NO_ROW


def _counts_nobody(page: Page, unit: Unit, mention: Mention) -> bool:
    """Whether “one” or “zero” stands before nobody who is counted: “one thing”, “zero in on”."""
    words = words_of(page.language)
    if words is None or mention.value not in (0.0, 1.0) or not mention.text.isalpha():
        return False
    after = re.match(r"[^.!?]{0,40}", unit.text[mention.end :])
    return after is None or words.pattern("counted").search(after[0]) is None


def _verbatim(page: Page, tag: Tag) -> bool:
    """Whether a link holds the words of its row's source, with all that bounds its number."""
    link = closest(tag, lambda each: row_of(each) is not None)
    fact = page.case.rows.get(row_of(link) or "") if link is not None else None
    if link is None or fact is None:
        return False
    said, wording = plain(link.get_text()), fact.get("wording")
    whole = not isinstance(wording, str) or plain(wording) in said
    return whole and " " in said and said in plain(str(fact["quote"]))


def has_value(mention: Mention) -> bool:
    """Whether a number says how many, or when: “several” does not."""
    return (mention.value, mention.month, mention.clock) != (None, None, None)


def row_says(page: Page, row_id: str, mention: Mention) -> bool:
    """Whether a row says a number; one without a value, such as “several”, in words."""
    if has_value(mention):
        return page.says([row_id], mention)
    fact = page.case.rows.get(row_id)
    return fact is not None and mention.text.lower() in vocabulary(page, fact).lower()


def _unlike_the_row(page: Page, unit: Unit, mention: Mention, row_id: str) -> str:
    """Return what a number of a row lacks around it that the row has; blank if nothing."""
    if mention.month is not None or mention.clock is not None:
        return ""
    fact = page.case.rows[row_id]
    row = f"the row {row_id}"
    if not beside_its_noun(page, unit, mention, fact):
        return f"stands before a word that {row} does not count"
    if not bounded(page, unit, mention, fact):
        return f"is not bounded as in {row} (“{fact.get('wording')}”)"
    if not in_its_mood(page, unit, fact):
        return f"is said more surely than in {row} (“{plain(str(fact['quote']))}”)"
    if not attributed(page, unit, fact):
        return f"lacks who claims {row} ({actor(page.case, fact['claimed_by'])})"
    return ""


def beside_its_noun(page: Page, unit: Unit, mention: Mention, fact: pd.Series[Any]) -> bool:
    """Whether the word after a number is one of its row's, or names nothing."""
    after = _WORD.match(unit.text[mention.end :].lstrip(" \u00a0\u202f-"))
    small = _SMALL.get(page.language)
    if small is None or after is None or after[0].lower() in small:
        return True
    return _stem(after[0]) in {_stem(word) for word in _WORD.findall(vocabulary(page, fact))}


def vocabulary(page: Page, fact: pd.Series[Any]) -> str:
    """Return all that a row says in words: label, quote, translation, who is counted."""
    told = [fact.get("label"), fact["quote"], fact["translation"], fact.get("unit")]
    told += [actor(page.case, fact["group_id"])] if "group_id" in fact else []
    if "measure" in fact:
        from analysis.sections.counts import key_label, tell

        told += [key_label(page.case, fact), re.sub(r"<[^>]+>", "", tell(page.case, fact))]
    return " ".join(str(each) for each in told if isinstance(each, str))


def _stem(word: str) -> str:
    return word.lower()[:_STEM]


def bounded(page: Page, unit: Unit, mention: Mention, fact: pd.Series[Any]) -> bool:
    """Whether the words about a number bound it as its row's do, and no others turn it round."""
    cells = fact.dropna()
    kind, number = cells.get("kind"), cells.get("number")
    if kind is None or number is None or mention.value != number or cells.get("share"):
        return not turned(page, unit.text[: mention.start])
    before = unit.text[: mention.start].split()[-_WINDOW:]
    behind = bounding("", unit.text[mention.end :], page.language)
    for first in range(len(before) + 1):
        phrase = plain(" ".join([*before[first:], mention.text, behind]))
        if (found := _kind(phrase, page.language)) is not None:
            return found == str(kind) and not turned(page, " ".join(before[:first]))
    return str(kind) == "exact"


def turned(page: Page, before: str) -> bool:
    """Whether words would bound a number that came after them: “fewer than”, “not”."""
    words = before.split()[-_WINDOW:]
    kinds = (_kind(" ".join([*words[at:], "7"]), page.language) for at in range(len(words)))
    return any(kind is not None for kind in kinds)


def _kind(phrase: str, language: str) -> str | None:
    """Return how words bound a number; None where they are none that the rule table knows."""
    try:
        return quantities.code(phrase, language, CODING_RULES[0]).kind
    except ValueError:
        return None


def in_its_mood(page: Page, unit: Unit, fact: pd.Series[Any]) -> bool:
    """Whether words about a hedged row are hedged too."""
    if fact["hedge"] == "conditional":
        return bool(hedges(unit.text, page.language))
    held = bool(fact["hedge"] == "quoted")
    return not held or bool(quoted(unit.text)) or _names(page, unit, fact)


def attributed(page: Page, unit: Unit, fact: pd.Series[Any]) -> bool:
    """Whether words about somebody's count name who makes it."""
    return "measure" not in fact or _names(page, unit, fact)


def _names(page: Page, unit: Unit, fact: pd.Series[Any]) -> bool:
    """Whether a unit names the claimant of a row, or quotes the source; true where none is."""
    claimant = actor(page.case, fact["claimed_by"])
    if not claimant or str(fact["quote"]) in unit.text:
        return True
    told = {_stem(word) for word in _WORD.findall(unit.text)}
    wanted = [word for word in _WORD.findall(claimant) if len(word) > _STEM - 1]
    return any(_stem(word) in told for word in wanted or _WORD.findall(claimant))


def mistitled(page: Page, unit: Unit) -> Iterator[str]:
    """Yield the title of each citation that is not the note of its row."""
    for tag in unit.tags:
        row_id = cited(tag) if tag.name == "a" else None
        told = str(tag.get("title") or "")
        if told and row_id in page.case.rows and plain(told) != plain(note(page.case, row_id)):
            yield told
