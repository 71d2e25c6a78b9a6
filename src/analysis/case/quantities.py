"""What a wording guarantees in numbers, by a published rule table.

How the table is laid out: `quantity_table`. The rules that come with it:

- strict: what the words guarantee. 'plus de 1 000' is 1001 or more; 'des dizaines' is at least two
  tens. 'environ', 'une centaine' and 'près de' guarantee no floor, so they start at 0, which every
  count reaches; 'près de' and 'presque' end at the number, 'environ' is open.
- acled: ACLED's convention, one conservative number: the number named; tens 10, dozens 12, hundreds
  100. For several, many or few it is 3 or 10, by circumstances that the words don't give: 3 to 10.
"""

from __future__ import annotations

import difflib
import re
import unicodedata
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING

from analysis.case import languages
from analysis.case.cells import plain
from analysis.case.letters import letters
from analysis.case.numerals import spelled
from analysis.case.parameters import CODING_RULES
from analysis.case.quantity_table import Language, Rule, read_table

if TYPE_CHECKING:
    from collections.abc import Iterator

_BOUND = re.compile(r"(?:(2)?([nm])(?:([+-])1)?|([0-9]+))?")
_WORD_LIMIT = 14  # words in the longest number below a million, in the languages of the table


@dataclass(frozen=True)
class Quantity:
    """A wording in numbers.

    `number` is the one number named in the words (None for a range and for a vague wording).
    `size` is what a vague wording counts in: 10 for tens, None where it names nothing.
    `low` and `high` are counts, both included; high None is open. `share` says that they are per
    cent, and by which word: percent, half, third, two-thirds, quarter, three-quarters, most. Only
    the first may have decimals; what is whole is an int.
    """

    kind: str
    number: float | None
    low: float
    high: float | None
    size: int | None = None
    share: str = ""


@dataclass(frozen=True)
class _Amount:
    value: Decimal
    scale: int = 1
    share: str = ""


_Reading = tuple[dict[str, _Amount], str]  # the numbers read, and the text that is left


def code(wording: str, language: str, rule: str) -> Quantity:
    """Read a wording, such as 'plus de 1 000' or 'des dizaines de soldats', under a coding rule.

    `language` is the wording's own (BCP 47); what is counted may follow the number. Raises
    ValueError, with a message for whoever typed it, when the table can't vouch for every word.
    """
    if rule not in CODING_RULES:
        raise ValueError(f"'{rule}' is not a coding rule: expected {' or '.join(CODING_RULES)}")
    text = _normal(wording)
    if not text:
        raise ValueError("the wording is blank: copy the source's words, such as 'plus de 400'")
    speech = read_table(languages.code_of(language))
    text, signs = speech.percent.subn("", text)
    refused = ""
    for candidate in speech.phrases:
        for amounts, tail in _readings(candidate, text, speech):
            if _is_noun(tail, speech):
                share = "percent" if signs else _share(amounts)
                found = _quantity(wording, candidate, amounts, rule, share)
                return _of_a_whole(found, share) if share else found
            refused = refused or tail
    raise UnknownWordingError(wording, text, speech, refused)


def _share(amounts: dict[str, _Amount]) -> str:
    """Return by which word a wording names a share; two words are a range of per cent."""
    shares = {amount.share for amount in amounts.values()}
    return shares.pop() if len(shares) == 1 else "percent"


def _of_a_whole(found: Quantity, share: str) -> Quantity:
    """Return a quantity as a share: no more than the whole, and no whole step above what it names.

    'Plus de la moitié' may be half and a little: from 50 per cent, not from 51.
    """
    low, high = found.low, found.high
    if found.kind in ("more_than", "at_most") and found.number is not None:
        low = min(low, found.number)
        high = found.number if found.kind == "at_most" else high
    if share in ("third", "two-thirds") and found.kind in ("nearly", "at_most"):
        high = None if high is None else high + 1  # a third lies between two whole per cents
    number = None if share == "most" else found.number
    return replace(found, low=low, high=100 if high is None else high, number=number, share=share)


def _normal(wording: str) -> str:
    """One kind of space, of apostrophe, of hyphen and of letter; lower case."""
    text = unicodedata.normalize("NFC", wording).replace("’", "'").replace("\u2011", "-")
    return " ".join(letters(text).text.lower().split())


def _readings(rule: Rule, text: str, speech: Language) -> Iterator[_Reading]:
    """Every way to read the text by one phrase."""
    if "{n}" in rule.phrase:
        yield from _slots(re.split(r"(\{[nm]\})", rule.phrase), text, speech)
        yield from _after_noun(rule.phrase, text, speech)
    elif text.startswith(rule.phrase) and not text[len(rule.phrase) :][:1].isalnum():
        unit = Decimal(1 if rule.unit is None else rule.unit)
        for factor, rest in _scaled(text[len(rule.phrase) :], speech):
            share = speech.shares.get(rule.phrase, "")
            yield {"n": _Amount(unit * factor, factor, share)}, rest


def _slots(parts: list[str], text: str, speech: Language) -> Iterator[_Reading]:
    if not parts:
        yield {}, text
    elif parts[0] in ("{n}", "{m}"):
        for amount, left in _amounts(text, speech):
            for amounts, rest in _slots(parts[1:], left, speech):
                yield {parts[0][1]: amount, **amounts}, rest
    elif text.startswith(parts[0]):
        yield from _slots(parts[1:], text[len(parts[0]) :], speech)


def _after_noun(phrase: str, text: str, speech: Language) -> Iterator[_Reading]:
    """Every number that a phrase bounds after what is counted: '40 arrestations au moins'."""
    bound = phrase.removeprefix("{n}")
    if not phrase.startswith("{n} ") or not text.endswith(bound):
        return
    for amount, noun in _amounts(text.removesuffix(bound), speech):
        if noun and _is_noun(noun, speech):
            yield {"n": amount}, ""


def _amounts(text: str, speech: Language) -> Iterator[tuple[_Amount, str]]:
    """Every number that the text starts with, the longest first."""
    for amount, left in (*_in_digits(text, speech), *_in_words(text, speech)):
        for factor, rest in _scaled(left, speech):
            yield replace(amount, value=amount.value * factor, scale=amount.scale * factor), rest


def _in_digits(text: str, speech: Language) -> Iterator[tuple[_Amount, str]]:
    match = speech.digits.match(text)
    if match is None:
        return
    digits = re.sub(rf"[ {re.escape(speech.thousands)}]", "", match[0])
    digits = digits.replace(speech.decimal, ".") if speech.decimal else digits
    if match[1] is None and re.fullmatch(r"[1-9][0-9]{0,2}\.[0-9]{3}", digits):
        raise ValueError(
            f"'{match[0]}' may be {digits.replace('.', '')} or {digits.partition('.')[0]}: "
            f"this is not how a thousand is written in language '{speech.code}'"
        )
    yield _Amount(Decimal(digits)), text[match.end() :]


def _in_words(text: str, speech: Language) -> Iterator[tuple[_Amount, str]]:
    for phrase, unit in speech.numbers.items():
        if text.startswith(phrase) and not text[len(phrase) :][:1].isalnum():
            share = speech.shares.get(phrase, "")
            yield _Amount(Decimal(unit), share=share), text[len(phrase) :]
    words = text.split(" ")
    for count in range(min(len(words), _WORD_LIMIT), 0, -1):
        head = " ".join(words[:count])
        value = None if head in speech.scales else spelled(head, speech.code)
        if value is not None:
            scale = speech.scales.get(words[count - 1], 1)
            yield _Amount(Decimal(value), scale), text[len(head) :]


def _scaled(text: str, speech: Language) -> Iterator[tuple[int, str]]:
    """Multiply by the scale words that follow ('de milliers'), or leave them."""
    match = re.match(r" (?:[^\W\d_]{1,3}[ '])?([^\W\d_]+)", text)
    scale = speech.scales.get(match[1]) if match else None
    if match and scale:
        for factor, rest in _scaled(text[match.end() :], speech):
            yield scale * factor, rest
    yield 1, text


def _is_noun(tail: str, speech: Language) -> bool:
    """Whether what follows the number can only be what is counted, and changes nothing."""
    if not re.fullmatch(r"(?: [^\W\d_]+(?:['-][^\W\d_]+)*)*", tail):
        return False
    numbers = (spelled(word, speech.code) for word in re.findall(r"[^\W\d_]+", tail))
    guarded = any(f" {guard} " in f"{tail} " for guard in speech.guards)
    return not guarded and all(number is None for number in numbers)


def _quantity(
    wording: str, row: Rule, amounts: dict[str, _Amount], rule: str, share: str
) -> Quantity:
    values = _share_scale(amounts)
    if share != "percent" and any(value != int(value) for value in values.values()):
        raise ValueError(f"'{wording}' is not a whole number, so it can't be a count")
    scale = 1 if "{n}" in row.phrase else amounts["n"].scale
    low, high = (_bound(text, values, scale) for text in row.bounds[rule])
    if low is None or low < 0 or (high is not None and high < low):
        raise ValueError(f"'{wording}' runs backwards: no count is from {low} to {high}")
    named = row.kind not in ("range", "vague")
    number = plain(values["n"]) if named else None
    size = int(values["n"]) if row.kind == "vague" and row.unit else None
    return Quantity(row.kind, number, low, high, size)


def _share_scale(amounts: dict[str, _Amount]) -> dict[str, Decimal]:
    """In 'de 2 à 3 millions' the 2 is of millions too; in '900 000 à 2 millions' it is not."""
    values = {slot: amount.value for slot, amount in amounts.items()}
    if "m" in amounts and amounts["n"].scale == 1:
        shared = values["n"] * amounts["m"].scale
        values["n"] = shared if shared <= values["m"] else values["n"]
    return values


def _step(value: Decimal) -> Decimal:
    """Return the least that two such numbers are apart: 1, or one in the last decimal."""
    return min(Decimal(1), Decimal(1).scaleb(int(value.normalize().as_tuple().exponent)))


def _bound(text: str, values: dict[str, Decimal], scale: int) -> float | None:
    """Work out one bound of the table; blank is open."""
    match = _BOUND.fullmatch(text)
    if match is None:
        raise ValueError(f"the rule table has a bound we can't work out: '{text}'")
    twice, slot, sign, literal = match.groups()
    if slot:
        value = values[slot] * (2 if twice else 1)
        return plain(value + {"+": 1, "-": -1, None: 0}[sign] * _step(values[slot]))
    return int(literal) * scale if literal else None


class UnknownWordingError(ValueError):
    """No rule reads a wording. The nearest are looked up when it is told: that takes a while."""

    def __str__(self) -> str:
        return _unknown(*self.args)


def _unknown(wording: str, text: str, speech: Language, refused: str) -> str:
    if refused:
        return (
            f"'{wording}' can't be read as one quantity: '{refused.strip()}' is more than the name "
            "of what is counted. Keep only the words of the quantity, such as 'plus de 400 blessés'"
        )
    phrases = [rule.phrase for rule in speech.phrases]
    likeness = re.sub(r"[0-9][0-9., ]*(?<! )", "{n}", text)
    nearest = difflib.get_close_matches(likeness, phrases, n=3, cutoff=0.3) or phrases[-3:]
    listed = ", ".join(f"'{re.sub('[{]([nm])[}]', r'N', phrase)}'" for phrase in nearest)
    return (
        f"'{wording}' is not a wording of the rule table "
        f"(languages/{speech.code}/quantities.csv): the nearest are {listed}"
    )
