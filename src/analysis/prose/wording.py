"""Who says it, and how surely: the words that keep a row's mood and attribution.

A hedged row is never cited without its hedge: where a curated label lacks the mood of its
row, it is added here.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from analysis.case.cells import plain
from analysis.case.hedges import governed
from analysis.case.languages import direction, traits
from analysis.case.quotes import quoted
from analysis.prose.catalogue import catalogue, typeset
from analysis.prose.date_phrases import bare, running
from analysis.prose.measures import after_number, declared, gender, group, plural, said, single
from analysis.prose.sources import in_language, source_kind, source_language

if TYPE_CHECKING:
    from collections.abc import Callable

    import pandas as pd

    from analysis.case.reading import Case

# Held words longer than this are somebody's speech, not a word kept at a distance.
LONG = 40


def label(case: Case, fact: pd.Series[Any]) -> str:
    """Return the row's label in the report's language, with its number and in its mood."""
    words = catalogue(case.parameters.language)
    text = typeset(str(fact["label"]), words.language)
    text = text.replace("{date}", bare(case, fact))
    if "{}" in text:
        text = capitalise(text.replace("{}", spelled(case, fact)))
    return in_mood(case, fact, text)


def in_mood(case: Case, fact: pd.Series[Any], text: str) -> str:
    """Return words about a row with its hedge, which is added where they lack it."""
    words = catalogue(case.parameters.language)
    if fact["hedge"] == "conditional" and not governed(text, words.language, said_of(fact)):
        return hedged(case, fact, text)
    return hedged(case, fact, text) if fact["hedge"] == "quoted" and not quoted(text) else text


def hedged(case: Case, fact: pd.Series[Any], text: str) -> str:
    """Return words about a row with its hedge after them."""
    words = catalogue(case.parameters.language)
    if fact["hedge"] == "conditional":
        return words.say("label-conditional", label=text, source=source_kind(case, fact))
    return words.say("label-quoted", label=text) if fact["hedge"] == "quoted" else text


def said_of(fact: pd.Series[Any]) -> str:
    """Return the words of ours for a row, among which an adjective's noun may be."""
    return str(fact.get("label") or "")


def in_marks(text: object, language: str) -> str:
    """Return words in the quotation marks of a language.

    Those of a language written from right to left are set apart (UAX #9), so that nothing of the
    sentence around them is turned round.
    """
    opening, closing = traits(language).quotation_marks
    marked = f"{opening}{text}{closing}"
    return f"\u2067{marked}\u2069" if direction(language) == "rtl" else marked


def quantity(case: Case, fact: pd.Series[Any], *, spell: bool = False) -> str:
    """Return a row's number in the report's language, as exactly as its words and no more.

    `spell`: a small one in words, as running text has it.
    """
    words = catalogue(case.parameters.language)
    share = str(fact.get("share") or "")
    if fact["kind"] == "vague" and not share:
        # « Dizaines » are “dozens”, and “dozens” are « dizaines »: the other word is rare.
        own = source_language(case, fact).startswith(words.language)
        message = f"vague-{fact['size']}"
        message = "vague-10" if message == "vague-12" and not own else message
        return words.say(message) if words.has(message) else uncounted(case, fact)
    if fact["kind"] == "range":
        # By the strict rule: ACLED's has one number for both ends.
        low, high = (plain(fact[f"{end}_strict"]) for end in ("low", "high"))
        spell = spell and not words.words(int(high))[:1].isdigit()  # both in words or neither
        ends = {"low": part(case, low, share, spell=spell)}
        ends["high"] = part(case, high, share, spell=spell)
        return words.say("quantity-range", **ends)
    if share == "most":
        return words.say("share-most")
    if none(fact):
        return words.say("quantity-none", gender=gender(case, fact))
    kind = str(fact["kind"]).replace("_", "-")
    if kind == "at-most" and fact["high_strict"] < fact["number"]:
        kind = "fewer-than"
    of = "yes" if share else "no"
    number = plain(fact["number"])
    if spell and not share and number == 1 and "measure" in fact:
        told = words.say("number-one", gender=gender(case, fact))
    else:
        told = part(case, number, share, spell=spell)
    return words.say(f"quantity-{kind}", n=told, share=of)


def uncounted(case: Case, fact: pd.Series[Any]) -> str:
    """Return a vague wording that counts in nothing, such as “several”."""
    wording = " ".join(str(fact["wording"]).lower().split())
    spoken = traits(source_language(case, fact)).uncounted
    told = next((told for phrase, told in spoken.items() if phrase in wording), "several")
    return catalogue(case.parameters.language).say(f"uncounted-{told}", gender=gender(case, fact))


def none(fact: pd.Series[Any]) -> bool:
    """Return whether a row counts nobody and nothing: “none”, « aucun »."""
    return fact["kind"] == "exact" and not fact.get("share") and not int(fact["number"])


def part(case: Case, number: float, share: str, *, spell: bool = False) -> str:
    """Return a number as a reader takes it: a count, a percentage or a part of a whole."""
    words = catalogue(case.parameters.language)
    if not share:
        return words.words(int(number)) if spell and number == int(number) else words.number(number)
    if share == "percent":
        return words.say("share-percent", n=words.number(number))
    return words.say(f"share-{share}")


def spelled(case: Case, fact: pd.Series[Any]) -> str:
    """Return a row's number for running text: a small one in words, also beside “at least”."""
    return quantity(case, fact, spell=True)


def counted_people(case: Case, fact: pd.Series[Any], number: str | Markup, who: str = "") -> Markup:
    """Return number and people together: “more than 1,000 people”, « des dizaines de soldats ».

    `who` stands in place of the bare label of the group.
    """
    words = catalogue(case.parameters.language)
    counted = "" if who or none(fact) else after_number(case, fact)
    named = "yes" if who or (isinstance(fact["group_id"], str) and not counted) else "no"
    who = who or counted or group(case, fact, counted=not fact.get("share"))
    if none(fact):
        return words.html("claim-quoted", label=capitalise(who), n=number)
    if listed(case, fact):
        return words.html("people-listed", who=who, n=number)
    joint = (
        "share"
        if fact.get("share") and not counted
        else "vague"
        if partitive(case, fact)
        else "plain"
    )
    message = (
        f"people-{joint}-elided"
        if re.match(traits(words.language).elision, who)
        else f"people-{joint}"
    )
    return words.html(message, n=number, who=who, named=named)


def partitive(case: Case, fact: pd.Series[Any]) -> bool:
    """Return whether a vague number needs “of” before who is counted: “dozens of people”."""
    sized = not fact.isna()["size"]
    return fact["kind"] == "vague" and (sized or bool(_partitive(case, fact)))


def _partitive(case: Case, fact: pd.Series[Any]) -> re.Match[str] | None:
    pattern = traits(case.parameters.language).partitive
    return re.search(rf"(?:{pattern})$", uncounted(case, fact))


def listed(case: Case, fact: pd.Series[Any]) -> bool:
    """Return whether a number stands after who is counted: one of a group named in the plural."""
    return "measure" in fact and single(fact) and plural(case, fact) == "other"


def befallen(case: Case, fact: pd.Series[Any]) -> str:
    """Return who was counted and what befell them, in the claim's mood, without the number."""
    who = group(case, fact)
    if says_it(case, fact):
        return in_mood(case, fact, who)
    message, values = said(case, fact, "key", who)
    return catalogue(case.parameters.language).say(message, **values)


def says_it(case: Case, fact: pd.Series[Any]) -> bool:
    """Return whether the name of who is counted says already what befell them."""
    said_by = traits(case.parameters.language).said_by_name
    befell = said_by.get(str(fact["measure"]), "(?!)")
    return re.match(rf"(?:{befell})\b", group(case, fact).lower()) is not None


def says_state(case: Case, fact: pd.Series[Any]) -> bool:
    """Return whether the case's own words for a measure stand beside who is counted as they are.

    They may name a state (“aboard”, « hors d’usage »), of which no one verb can be said.
    """
    own = declared(case, fact).done and not fact.get("share") and fact["hedge"] == "none"
    return bool(own) and not traits(case.parameters.language).counted


def claim(case: Case, fact: pd.Series[Any], cite: Callable[[str], Markup]) -> Markup:
    """Return what a count says, in its mood and without its source; its number is cited.

    The row's own label says it, where it has one. Where the source holds its words at a
    distance, the label of the event carries them.
    """
    words = catalogue(case.parameters.language)
    if labelled(fact):
        return counted_people(case, fact, cite(spelled(case, fact)), label(case, fact))
    who = counted_people(case, fact, cite(spelled(case, fact)))
    event = fact["event_id"]
    bare_count = none(fact) or listed(case, fact) or says_it(case, fact) or says_state(case, fact)
    if fact["hedge"] != "quoted" and bare_count:
        told = befallen(case, fact)
        return words.html(
            "claim-bare", who=counted_people(case, fact, cite(spelled(case, fact)), told)
        )
    if fact["hedge"] == "quoted":
        if isinstance(event, str) and event in case.events.index:
            # The event may be told without the marks that hold its count at a distance.
            from analysis.prose.cite import stands_on  # it imports this module

            told = in_mood(case, fact, label(case, case.events.loc[[event]].iloc[0]))
            told = stands_on(event, told)  # the label may hold a number
            return words.html("claim-quoted", label=told, n=cite(quantity(case, fact)))
        held = in_marks(held_words(fact), source_language(case, fact))
        return words.html("claim-quoted-bare", who=who, held=held)
    message, values = said(case, fact, "claim", who)
    return words.html(message, **values)


def sentence(case: Case, fact: pd.Series[Any], cite: Callable[[str], Markup]) -> Markup:
    """Return a count as a full sentence: how many, when, in what mood, according to whom."""
    from analysis.prose.cite import stands_on  # it imports this module

    words = catalogue(case.parameters.language)
    text = claim(case, fact, cite)
    dated = labelled(fact) and "{date}" in str(fact["label"])
    if (date := running(case, fact)) and not dated:
        message = "claim-date-apart" if labelled(fact) else "claim-date"
        text = words.html(message, claim=text, date=stands_on(str(fact["claim_id"]), date))
    # A row that is told in words of its own has the place in them.
    told = labelled(fact) or fact["hedge"] == "quoted"
    if isinstance(fact["place_id"], str) and not told:
        place = str(case.places.loc[fact["place_id"], "label"])
        text = words.html("claim-place", claim=text, place=place)
    if by := attribution(case, fact):
        text = words.html("claim-attributed", claim=text, by=by)
    elif fact["hedge"] != "none":
        text = words.html("claim-unattributed", claim=text)
    whole = Markup(text.removesuffix("."))  # noqa: S704 - it was Markup before
    return words.html("sentence", text=capitalise_html(whole))


def labelled(fact: pd.Series[Any]) -> bool:
    """Return whether a row has a label of its own in the report's language."""
    return isinstance(fact.get("label"), str)


def attribution(case: Case, fact: pd.Series[Any], *, full: bool = False) -> str:
    """Return who says it and who passed it on; blank where the article names nobody.

    With `full`, that is said: the article's own voice, or no source where it disowns the claim.
    """
    words = catalogue(case.parameters.language)
    by, via = actor(case, fact["claimed_by"]), actor(case, fact["relayed_by"])
    if by and via:
        return words.say("according-to-via", by=by, via=via)
    if by:
        return words.say("according-to", by=by)
    return unnamed(case, fact) if full else ""


def unnamed(case: Case, fact: pd.Series[Any]) -> str:
    """Return who speaks where nobody is named: the article itself, unless it disowns the claim.

    The conditional is what the French press puts on what it has not confirmed.
    """
    words = catalogue(case.parameters.language)
    return words.say("no-source" if fact["hedge"] == "conditional" else "own-voice")


def actor(case: Case, actor_id: object) -> str:
    """Return the label of an actor; blank where the cell is."""
    return str(case.actors.loc[actor_id, "label"]) if isinstance(actor_id, str) else ""


def hedge_note(case: Case, fact: pd.Series[Any]) -> str:
    """Return how surely the source puts it; blank where it does not hedge."""
    words = catalogue(case.parameters.language)
    if fact["hedge"] == "quoted":
        held = held_words(fact)
        long = len(held) > LONG
        marked = in_marks(held, source_language(case, fact))
        return words.say("hedge-quoted-long") if long else words.say("hedge-quoted", words=marked)
    if fact["hedge"] == "none":
        return ""
    return words.say(f"hedge-{fact['hedge']}", source=source_kind(case, fact))


def held_words(fact: pd.Series[Any]) -> str:
    """Return the words that the source holds at a distance by quotation marks, as it has them."""
    return quoted(str(fact["quote"]))[0]


def held_words_translated(fact: pd.Series[Any]) -> str:
    """Return the held words in the report's language."""
    translation = fact["translation"]
    return quoted(translation)[0] if isinstance(translation, str) else held_words(fact)


def capitalise(text: str) -> str:
    """Return `text` with its first letter in upper case and the rest as it is."""
    return text[:1].upper() + text[1:]


def capitalise_html(html: Markup) -> Markup:
    """Return HTML with the first letter of its text in upper case."""
    head, rest = re.match(r"((?:<[^>]*>)*)(.*)", html, re.DOTALL).groups()  # type: ignore[union-attr]
    return Markup(head + capitalise(rest))  # noqa: S704 - it was Markup before


def verbatim(case: Case, fact: pd.Series[Any], column: str, *, within: bool = False) -> Markup:
    """Return the source's own words, in its language and its quotation marks.

    `within` a sentence of ours they keep no capital of a sentence of the source.
    """
    language = source_language(case, fact)
    said = str(fact[column])
    marked = in_marks(said[:1].lower() + said[1:] if within else said, language)
    return Markup("<span{}>{}</span>").format(in_language(language), marked)


def bounds(case: Case, fact: pd.Series[Any], rule: str) -> str:
    """Return the bounds of a quantity under a rule: “1,001 or more”, “8”."""
    words = catalogue(case.parameters.language)
    share = "percent" if fact["share"] else ""
    low = part(case, plain(fact[f"low_{rule}"]), share)
    if fact.isna()[f"high_{rule}"]:
        return words.say("bounds-open", low=low)
    high = part(case, plain(fact[f"high_{rule}"]), share)
    return low if low == high else words.say("bounds-closed", low=low, high=high)
