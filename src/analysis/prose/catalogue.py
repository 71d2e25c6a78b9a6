"""The report's words in each language: messages (Fluent), numbers and dates (Babel).

A message lives in `messages.ftl` of the language's folder, with the same ids in each. Spaces
before French punctuation are made no-break when a catalogue is loaded, so that nobody has
to type them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, Any

from babel import Locale
from babel.dates import format_date
from babel.lists import format_list
from babel.numbers import format_decimal
from fluent.runtime import FluentBundle, FluentResource
from markupsafe import Markup, escape
from num2words import num2words

from analysis.case import languages
from analysis.case.languages import traits
from analysis.case.letters import FROM_THE_RIGHT
from analysis.figures.binding import NARROW, WIDE, bind

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from fluent.runtime.types import FluentNumber

LONGEST = 800  # characters
# No letter after it, and neither such a mark nor the end of what is set apart.
_ENDS_FROM_THE_RIGHT = re.compile(rf"[{FROM_THE_RIGHT}](?:[^\w\u200e\u2069]|[\d_])*$")


@dataclass(frozen=True)
class Catalogue:
    """The words of one language."""

    language: str
    bundle: FluentBundle = field(repr=False)

    @property
    def locale(self) -> str:
        """Babel's locale for dates: English is written the British way, day before month."""
        return traits(self.language).locale or self.language

    def say(self, message: str, **values: object) -> str:
        """Return the message as plain text; values are text or whole numbers."""
        pattern = self.bundle.get_message(message)
        if pattern is None or pattern.value is None:
            raise KeyError(f"{self.language}.ftl has no message {message}")
        # Fluent takes no value over a thousand characters: a long one is put in afterwards.
        long = {name: str(each) for name, each in values.items() if len(str(each)) > LONGEST}
        short = {name: ended(each) for name, each in values.items()}
        short |= {name: f"\ue000{name}\ue001" for name in long}
        text, errors = self.bundle.format_pattern(pattern.value, short)
        if errors:
            raise ValueError(f"{self.language}.ftl, {message}: {errors[0]}")
        return re.sub("\ue000(\\w+)\ue001", lambda found: long[found[1]], str(text))

    def html(self, message: str, **values: object) -> Markup:
        """Return the message as HTML: values are escaped unless they are `Markup` already."""
        safe = {name: as_html(value) for name, value in values.items()}
        return Markup(self.say(message, **safe))  # noqa: S704 - messages are ours, values escaped

    def listed(self, items: Sequence[str]) -> str:
        """Return items as the language lists them: “a, b and c”."""
        return str(format_list([str(ended(each)) for each in items], locale=self.locale))

    def listed_html(self, items: Sequence[Markup]) -> Markup:
        """Return HTML items as the language lists them."""
        return Markup(self.listed([str(item) for item in items]))  # noqa: S704 - items are Markup

    def listed_or(self, items: Sequence[str]) -> str:
        """Return items as alternatives: “a, b or c”."""
        ended_items = [str(ended(each)) for each in items]
        return str(format_list(ended_items, style="or", locale=self.locale))

    def language_name(self, code: str) -> str:
        """Return the name of a language in this one."""
        return str(Locale.parse(code, sep="-").get_language_name(self.locale))

    def has(self, message: str) -> bool:
        """Return whether there is such a message."""
        return bool(self.bundle.has_message(message))

    def say_or(self, message: str, other: str) -> str:
        """Return a message, or the other words where there is no such message."""
        return self.say(message) if self.has(message) else other

    def number(self, value: float) -> str:
        """Return a number as the language groups it: 1,000 or 1 000."""
        grouped = abs(value) >= traits(self.language).grouped_from
        return str(format_decimal(value, locale=self.language, group_separator=grouped))

    def words(self, value: int, *, always: bool = False) -> str:
        """Return a small number in words, or any number with `always`; others in digits.

        In a language whose number words agree with what they count, all are digits.
        """
        own = traits(self.language)
        if not own.spelled_below or (value >= own.spelled_below and not always):
            return self.number(value)
        return own.one if own.one and value == 1 else str(num2words(value, lang=self.language))

    def day(self, day: date, *, year: bool = False) -> str:
        """Return a day as running text has it: 4 January or 4 janvier."""
        own = traits(self.language)
        pattern = own.day_and_year if year else own.day
        text = str(format_date(day, pattern, locale=self.locale)).replace(" ", WIDE, 1)
        first = own.first_day
        return text.replace("1", first, 1) if first and day.day == 1 else text

    def month(self, day: date) -> str:
        """Return the month and year of a day."""
        return str(format_date(day, traits(self.language).month_and_year, locale=self.locale))

    def year(self, day: date) -> str:
        """Return the year of a day."""
        return str(day.year)


def ended(value: object) -> object:
    """Return a value, words that end from right to left with a mark after them (U+200E).

    Without it a number that follows would be drawn into them: in “الهلال · 5 March” before the dot.
    """
    if not isinstance(value, str) or value.isascii():
        return value
    return value + "\u200e" if _ENDS_FROM_THE_RIGHT.search(re.sub("<[^>]*>", "", value)) else value


def as_html(value: object) -> object:
    """Return a value made safe for HTML; whole numbers stay numbers, for plural rules."""
    return value if isinstance(value, int | Markup) else escape(str(value))


@cache
def catalogue(language: str) -> Catalogue:
    """Return the words of `language`, read once."""
    path = languages.file_of(language, languages.MESSAGES)
    source = path.read_text("utf-8") if path else ""
    functions = {"WORDS": spell(language), "LOWER": lower, "INNER": inner}
    bundle = FluentBundle([language], use_isolating=False, functions=functions)
    bundle.add_resource(FluentResource(typeset(source, language)))
    return Catalogue(language, bundle)


def spell(language: str) -> Any:
    """Return the Fluent function WORDS($n): a small number in words."""

    def words(arguments: list[FluentNumber], options: dict[str, object]) -> str:
        value = int(arguments[0])  # type: ignore[call-overload]  # it is a float as well
        always = options.get("always") is not None
        return catalogue(language).words(value, always=always)

    def called(*arguments: FluentNumber, **options: object) -> str:
        return words(list(arguments), options)

    return called


def lower(*arguments: object, **_: object) -> str:
    """Return what the Fluent function LOWER($text) stands for: text within a sentence."""
    return str(arguments[0]).lower()


def inner(*arguments: object, **_: object) -> str:
    """Return what the Fluent function INNER($text) stands for: text within round brackets.

    Its own brackets are square.
    """
    return str(arguments[0]).replace("(", "[").replace(")", "]")


def typeset(text: str, language: str) -> str:
    """Return `text` with the no-break spaces that the language's typography asks for.

    French: U+202F before ; ! ? » and after «, U+00A0 before a colon (Lexique des règles
    typographiques en usage à l'Imprimerie nationale).
    """
    own = traits(language)
    if before := re.escape(own.narrow_space_before):
        text = re.sub(rf" (?=[{before}])", NARROW, text)
    if after := re.escape(own.narrow_space_after):
        text = re.sub(rf"(?<=[{after}]) ", NARROW, text)
    if wide := re.escape(own.wide_space_before):
        text = re.sub(rf" (?=[{wide}](\s|$))", WIDE, text)
    return text


def bound(text: str, language: str) -> str:
    """Return a source's words as they are set: no mark, unit or group of digits alone on a line.

    Space for space, so that positions hold; the file itself is never edited.
    """
    return bind(typeset(text, language.partition("-")[0]))
