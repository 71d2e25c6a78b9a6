"""A finished page and the case that it tells, each looked up once."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from bs4 import BeautifulSoup, Tag

from analysis.audit.mentions import Mention, mentions
from analysis.audit.row_values import Known, known
from analysis.audit.tags import plain
from analysis.audit.told import Told, tell
from analysis.audit.units import Unit, units
from analysis.case.legible import legible
from analysis.case.numerals import values
from analysis.case.told_numbers import told_numbers
from analysis.prose.cite import note

if TYPE_CHECKING:
    from collections.abc import Iterable

    from analysis.case.reading import Case


def language_of(soup: BeautifulSoup) -> str:
    """Return the language of a page."""
    root = soup.find("html")
    return str(root.get("lang") or "en") if isinstance(root, Tag) else "en"


@dataclass
class Page:
    """A page and its case; what is asked of them again and again is worked out once."""

    soup: BeautifulSoup
    case: Case
    own: int = 0
    """How many cells were their author's own calculation."""
    _known: dict[str, Known] = field(default_factory=dict)

    @cached_property
    def language(self) -> str:
        """Return the language of the page."""
        return language_of(self.soup)

    @cached_property
    def told(self) -> Told:
        """Return what the sections tell of the case."""
        return tell(self.case, self.own)

    @cached_property
    def units(self) -> list[Unit]:
        """Return the units of the page, in its order."""
        return [*units(self.soup)]

    @cached_property
    def sound(self) -> frozenset[int]:
        """Return the elements of the units that are told word for word, with their attributes."""
        found = [unit for unit in self.units if unit.written in self.told.units]
        return frozenset(id(tag) for unit in found for tag in unit.tags)

    @cached_property
    def plainly(self) -> frozenset[str]:
        """Return the words of what the sections tell, without their marks."""
        return frozenset(map(plain, self.told.texts))

    @cached_property
    def notes(self) -> frozenset[str]:
        """Return what a citation of each row says outside of the page."""
        return frozenset(plain(note(self.case, row_id)) for row_id in self.case.rows)

    @cached_property
    def targets(self) -> dict[str, Tag]:
        """Return what a link can lead to, by id; where two have one id, the first."""
        found: dict[str, Tag] = {}
        for tag in self.soup.find_all(id=True):
            found.setdefault(str(tag["id"]), tag)
        return found

    @cached_property
    def names(self) -> frozenset[str]:
        """Return the names of actors and places that hold a number that a source says."""
        return frozenset(filter(self.is_name, self.called))

    @cached_property
    def called(self) -> frozenset[str]:
        """Return what the tables call actors and places in the page's language."""
        labels = [*self.case.actors["label"], *self.case.places["label"]]
        return frozenset(str(label) for label in labels if isinstance(label, str))

    def is_name(self, label: str) -> bool:
        """Whether the numbers in what somebody is called stand in a source too."""
        found = [mention.meaning for mention in mentions(label, self.language)]
        return bool(found) and all(meaning in self.said for meaning in found)

    @cached_property
    def said(self) -> frozenset[tuple[object, ...]]:
        """Return what the numbers of the sources say, each source read in its own language.

        Those of names are among them, though they count nothing: « le 4e bataillon ».
        """
        languages = self.case.sources["language"]
        return frozenset(
            mention.meaning
            for name, text in self.case.texts.items()
            for mention in (
                *mentions(text, str(languages[name])),
                *(Mention(0, 0, "", each) for each in values(text, str(languages[name]))),
            )
        )

    def known(self, row_id: str) -> Known | None:
        """Return what a row can vouch for; None where this edition has no such row."""
        if row_id in self.case.rows and row_id not in self._known:
            self._known[row_id] = known(self.case, self.case.rows[row_id])
        return self._known.get(row_id)

    def mentions(self, text: str, *, names: bool = False) -> tuple[Mention, ...]:
        """Find the numbers of a text: those of the one list of what a number is, with their value.

        Those of actors and places are left out unless `names`; what has no value, such as
        “several”, is a number all the same.
        """
        seen, language = legible(text), self.language
        told = told_numbers(seen, language, frozenset() if names else self.names)
        found = [
            each
            for each in mentions(seen, language)
            if any(each.start < one.end and one.start < each.end for one in told)
        ]
        lone = [
            Mention(one.start, one.end, one.text)
            for one in told
            if not any(each.start < one.end and one.start < each.end for each in found)
        ]
        return tuple(sorted([*found, *lone], key=lambda each: each.start))

    def says(self, row_ids: Iterable[str], mention: Mention) -> bool:
        """Whether one of these rows says the same."""
        rows = [self.known(row_id) for row_id in row_ids]
        return any(row is not None and row.says(mention) for row in rows)
