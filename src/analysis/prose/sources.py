"""The sources of a case in words: title, author, publisher, date, address, licence, language."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Any

from markupsafe import Markup, escape

from analysis.case.languages import code_of, direction, traits
from analysis.case.letters import FROM_THE_RIGHT
from analysis.prose.catalogue import catalogue, typeset

if TYPE_CHECKING:
    import pandas as pd

    from analysis.case.reading import Case

_FROM_THE_RIGHT = re.compile(f"[{FROM_THE_RIGHT}]")
DESCRIBING = ("title", "author", "publisher", "published", "url", "licence")


def several(case: Case) -> bool:
    """Return whether a row must say which source it is from."""
    return len(case.sources) > 1


def known(case: Case, source: str, name: str) -> str:
    """Return a cell of a source; blank where it is not known."""
    cell = case.sources.loc[source, name]
    return cell if isinstance(cell, str) else ""


def source_kind(case: Case, fact: pd.Series[Any]) -> str:
    """Return the variant of messages that names the mood of hearsay of a row's source."""
    return traits(source_language(case, fact)).hearsay_mood or "other"


def source_language(case: Case, fact: pd.Series[Any]) -> str:
    """Return the language of a row's source."""
    return str(case.sources.loc[fact["source_id"], "language"])


def in_language(language: str) -> Markup:
    """Return the attributes of an element whose words are of a language: its direction too."""
    attributes = Markup(' lang="{}"').format(language)
    return attributes + Markup(' dir="rtl"') if direction(language) == "rtl" else attributes


def missing(case: Case) -> list[str]:
    """Return what is known of no source."""
    return [name for name in DESCRIBING if case.sources[name].isna().all()]


def short(case: Case, source: str) -> str:
    """Return what a source is called in a table: its publisher, or its letter.

    Where two would be called alike, each has its letter too.
    """
    names = [known(case, each, "publisher") for each in order(case)]
    name = names[order(case).index(source)]
    if not name:
        return lettered(case, source)
    return f"{name} ({lettered(case, source)})" if names.count(name) > 1 else name


def order(case: Case) -> list[str]:
    """Return the ids of the sources in the order of their table."""
    return [str(each) for each in case.sources.index]


def whole(case: Case, source: str, *, language: bool = True) -> Markup:
    """Return all that is known of a source, and what is known of others and not of it.

    `language`: with the language it is in, where that is not said of all at once.
    """
    words = catalogue(case.parameters.language)
    spoken = words.language_name(known(case, source, "language")) if language else ""
    parts = [headed(case, source), *(cell(case, source, each) for each in ("author", "publisher"))]
    parts += [cell(case, source, "published"), escape(spoken)]
    if licence := cell(case, source, "licence"):
        parts.append(words.html("source-licence", licence=licence))
    told = Markup(", ").join(part for part in parts if part)
    blank = [n for n in DESCRIBING if n not in missing(case) and not known(case, source, n)]
    return words.html("source-lacking", source=told, unknown=listed(case, blank)) if blank else told


def headed(case: Case, source: str) -> Markup:
    """Return the title of a source, or its letter where it has none, linked to its address."""
    words = catalogue(case.parameters.language)
    head = escape(lettered(case, source))
    if title := cell(case, source, "title"):
        head = words.html("source-title", title=title)
    address = known(case, source, "url")
    return Markup('<a href="{}">{}</a>').format(address, head) if address else head


def titled(case: Case, source: str) -> Markup:
    """Return the letter, title and publisher of a source, as a heading."""
    title = cell(case, source, "title")
    parts = [
        escape(lettered(case, source)),
        catalogue(case.parameters.language).html("source-title", title=title) if title else title,
        cell(case, source, "publisher"),
    ]
    return Markup(", ").join(part for part in parts if part)


def lettered(case: Case, source: str) -> str:
    """Return what a source is called by its place among them: “source A”."""
    at = order(case).index(source)
    letter = chr(ord("A") + at % 26) * (1 + at // 26)
    return catalogue(case.parameters.language).say("source-letter", letter=letter)


def cell(case: Case, source: str, name: str) -> Markup:
    """Return a cell of a source as it stands, or its day in words; blank where not known.

    It says which cell it is, by which its numbers are led back.
    """
    text = known(case, source, name)
    if not text:
        return Markup("")
    words = catalogue(case.parameters.language)
    own = in_language(known(case, source, "language")) if name == "title" else ""
    said = words.day(date.fromisoformat(text), year=True) if name == "published" else text
    if name == "title":
        said = typeset(text, code_of(known(case, source, "language")))
    shown = Markup('<span data-cell="{} {}"{}>{}</span>').format(source, name, own, said)
    # Set apart from the numbers beside it, which it would turn round (UAX #9).
    return Markup("\u2068{}\u2069").format(shown) if _FROM_THE_RIGHT.search(said) else shown


def listed(case: Case, names: list[str]) -> str:
    """Return what is not known, as a list within a sentence."""
    words = catalogue(case.parameters.language)
    return words.listed([words.say(f"unknown-{name}") for name in names])


def languages(case: Case) -> str:
    """Return the languages of the sources, as a list."""
    words = catalogue(case.parameters.language)
    found = dict.fromkeys(words.language_name(str(each)) for each in case.sources["language"])
    return words.listed([words.say("in-language", language=each) for each in found])
