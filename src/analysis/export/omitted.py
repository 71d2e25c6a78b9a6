"""What an export does not show: said in its place, counted on the console, and no more than that.

Both exporters use the same words, in the document's language («Not shown: …»).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from textwrap import shorten
from typing import TYPE_CHECKING

from analysis.export.assets import words_of

if TYPE_CHECKING:
    from collections.abc import Callable

LISTED = 5  # on the console; the rest is counted
LENGTH = 160  # characters there for each


class ExportError(ValueError):
    """The notebook can't be exported as it is; the message says what, and in which cell."""


@dataclass
class Omissions:
    """What is not shown of one document, in a language (BCP 47), in the order it was met."""

    language: str
    found: list[str] = field(default_factory=list)
    chosen: list[str] = field(default_factory=list)

    def say(self, key: str, **values: object) -> str:
        """Note one thing that is not shown; return the words that say so in its place."""
        what = self.words(key, **values)
        self.found.append(what)
        return self.words("not_shown", what=what)

    def say_chosen(self, part: str, tag: str, count: int) -> str:
        """Say what the author's own tags leave out: it is counted apart, as no fault."""
        what = self.words(f"tag_{part}", tag=tag, count=count)
        self.chosen.append(what)
        return self.words("not_shown", what=what)

    def words(self, key: str, **values: object) -> str:
        """Return some of the words themselves."""
        return words_of("omitted", self.language)[key].format(**values)

    def report(self, name: str, warn: Callable[[str], object], *, strict: bool) -> None:
        """Count what is not shown on the console; raise `ExportError` for it if `strict`.

        What the author's tags leave out is counted too, but fails nothing.
        """
        if self.chosen:
            warn(f"{name}: left out by tags: {'; '.join(self.chosen)}")
        if not self.found:
            return
        listed = "; ".join(dict.fromkeys(map(on_one_line, self.found[:LISTED])))
        more = f"; and {len(self.found) - LISTED} more" if len(self.found) > LISTED else ""
        message = f"{name}: not shown: {len(self.found)} ({listed}{more})"
        if strict:
            raise ExportError(message)
        warn(message)


def on_one_line(what: str) -> str:
    """Cut what is said of a thing to what a line of the console holds."""
    return shorten(what, LENGTH, placeholder=" …")
