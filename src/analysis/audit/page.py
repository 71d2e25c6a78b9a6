"""A finished page and the case that it tells, each looked up once."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from bs4 import BeautifulSoup, Tag

from analysis.audit.mentions import Mention, mentions
from analysis.audit.row_values import Known, known
from analysis.audit.tags import plain
from analysis.case import positions
from analysis.case.coverage import coverage
from analysis.case.numerals import values

if TYPE_CHECKING:
    from collections.abc import Iterable

    from analysis.case.reading import Case

# Names of what the report is set in; they end in a digit and count nothing.
NAMES = ("Source Sans 3", "Source Serif 4")


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
    _words: dict[int, str] = field(default_factory=dict)

    @cached_property
    def language(self) -> str:
        """Return the language of the page."""
        return language_of(self.soup)

    @cached_property
    def targets(self) -> dict[str, Tag]:
        """Return what a link can lead to, by id; where two have one id, the first."""
        found: dict[str, Tag] = {}
        for tag in self.soup.find_all(id=True):
            found.setdefault(str(tag["id"]), tag)
        return found

    @cached_property
    def passages(self) -> dict[str, int]:
        """Return how many passages of the sources are accountable, and how each is accounted."""
        found = coverage(self.case)
        texts = self.case.texts.values()
        counts = Counter({"used": 0, "excluded": 0, "open": 0})
        counts.update(each.state for each in found)
        sentences = sum(len(positions.sentences(text)) for text in texts)
        return {**counts, "all": len(found), "sentences": sentences}

    @cached_property
    def excluded(self) -> frozenset[str]:
        """Return the passages of the sources that are left out, with a reason."""
        return frozenset(map(plain, self.case.exclusions["quote"].astype(str)))

    @cached_property
    def exempt(self) -> re.Pattern[str]:
        """Return names that hold numbers: of type, of the case, of where coordinates come from.

        An actor or a place whose name holds one, such as a battalion, has it from a source; what
        is known of a source itself, such as its title, is quoted.
        """
        given = self.case.places["coordinates_from"].dropna()
        names = {*NAMES, self.case.name, *map(str, given), *filter(self.is_name, self.called)}
        for column in ("title", "author", "publisher", "licence"):
            names |= {str(each) for each in self.case.sources[column].dropna()}
        ordered = sorted(names, key=lambda name: (-len(name), name))
        return re.compile("|".join(re.escape(name) for name in ordered), re.IGNORECASE)

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

    def words(self, tag: Tag) -> str:
        """Return the words of an element, which may be the whole page."""
        if id(tag) not in self._words:
            self._words[id(tag)] = plain(tag.get_text())
        return self._words[id(tag)]

    def known(self, row_id: str) -> Known | None:
        """Return what a row can vouch for; None where this edition has no such row."""
        if row_id in self.case.rows and row_id not in self._known:
            self._known[row_id] = known(self.case, self.case.rows[row_id])
        return self._known.get(row_id)

    def mentions(self, text: str, language: str = "") -> tuple[Mention, ...]:
        """Find the numbers of a text, names left out."""
        blank = self.exempt.sub(lambda found: "\u2060" * len(found[0]), text)
        return mentions(blank, language or self.language)

    def says(self, row_ids: Iterable[str], mention: Mention) -> bool:
        """Whether one of these rows says the same."""
        rows = [self.known(row_id) for row_id in row_ids]
        return any(row is not None and row.says(mention) for row in rows)
