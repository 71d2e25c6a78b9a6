"""A row beside the words it quotes: what its rules compare (`quote_rules`)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from analysis.case import positions
from analysis.case.amounts import Amount, amounts
from analysis.case.hedges import Hedge, hedges
from analysis.case.speakers import citing
from analysis.case.word_tables import words_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from analysis.case.cells import Row
    from analysis.case.speakers import Cast, Citing

_DIVIDED = 3  # words that “and” between a word and a number stands for


@dataclass(frozen=True)
class Finding:
    """What a rule has to say of a cell: `sure`, or a question to the curator."""

    column: str
    expected: str
    sure: bool = True


@dataclass(frozen=True)
class Facing:
    """A row beside the text that it quotes; `cast` is who is in the case."""

    table: str
    row: Row
    language: str
    text: str
    cast: Cast

    @property
    def quote(self) -> str:
        """Return the words that the row rests on."""
        return self.row.get("quote", "")

    def cell(self, name: str) -> str:
        """Return a cell; blank where the row has none."""
        return self.row.get(name, "")

    @cached_property
    def place(self) -> positions.Position:
        """Return where the quote stands in its source."""
        start = self.text.index(self.quote)
        return positions.Position(start, start + len(self.quote))

    @cached_property
    def around(self) -> positions.Position:
        """Return the sentence of the quote."""
        return positions.sentence(self.text, self.place)

    @property
    def sentence(self) -> str:
        """Return the words of the sentence that the quote stands in."""
        return self.around.cut(self.text)

    @property
    def offset(self) -> int:
        """Return where the quote starts in its sentence."""
        return self.place.start - self.around.start

    @property
    def own_labels(self) -> Mapping[str, str]:
        """Return the labels of the actors in the language of the source."""
        return self.cast.labelled(self.language)

    @cached_property
    def hedges(self) -> tuple[Hedge, ...]:
        """Return the hedges within the quote."""
        return hedges(self.quote, self.language)

    @cached_property
    def amounts(self) -> tuple[Amount, ...]:
        """Return the quantities within the quote."""
        return amounts(self.quote, self.language)

    @cached_property
    def citing(self) -> list[Citing]:
        """Return where the sentence cites somebody; positions are of the sentence."""
        found = citing(self.sentence, self.language, self.cast)
        return [each for each in found if not self._spoken(each)]

    def _spoken(self, each: Citing) -> bool:
        """Return whether words that cite are themselves within somebody's speech."""
        before = self.sentence[: each.start]
        opened = sum(before.count(mark) for mark in "«“") > sum(map(before.count, "»”"))
        return opened or before.count('"') % 2 == 1

    @cached_property
    def counted(self) -> Amount | None:
        """Return the quantity of the quote that the row's wording names."""
        wording = self.cell("wording")
        at = self.quote.find(wording) if wording else -1
        end = at + len(wording)
        return next((a for a in self.amounts if at >= 0 and a.start < end and at < a.end), None)

    def is_about(self, start: int, end: int) -> bool:
        """Return whether words of the quote belong to the quantity of the row, and to no nearer."""
        if self.counted is None:
            return True
        nearest = min(self.amounts, key=lambda each: self.distance(each, start, end))
        return nearest == self.counted

    def distance(self, amount: Amount, start: int, end: int) -> int:
        """Return how many words lie between a quantity and other words of the quote."""
        low, high = (amount.end, start) if amount.end <= start else (end, amount.start)
        between = self.quote[low:high]
        words = words_of(self.language)
        joints = len([*words.find("divides", between)]) if words else 0
        marks = sum(between.count(mark) for mark in ",;:")
        return len(between.split()) + _DIVIDED * (joints + marks)
