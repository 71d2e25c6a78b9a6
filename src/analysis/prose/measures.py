"""What is counted, in words: of the catalogue for what all cases count, of the case for its own.

A measure with messages of its own (`claim-killed`, `key-killed`) is told by them; every other by
what befell those counted (`done-missing`, or what its case declares).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from babel import Locale
from babel.numbers import get_currency_name

from analysis.case.languages import traits
from analysis.prose.catalogue import catalogue, typeset
from analysis.prose.sources import source_kind

if TYPE_CHECKING:
    import pandas as pd

    from analysis.case.declaration import Measure
    from analysis.case.reading import Case

GENDERED = "fr"  # the label whose gender the column `gender` of the actors gives


def declared(case: Case, fact: pd.Series[Any]) -> Measure:
    """Return the measure of a count."""
    return case.declared.measure(str(fact["measure"]))


def single(fact: pd.Series[Any]) -> bool:
    """Return whether exactly one is counted."""
    return bool(fact["kind"] == "exact" and not fact.get("share") and int(fact["number"]) == 1)


def plural(case: Case, fact: pd.Series[Any]) -> str:
    """Return how what befell the counted agrees: singular where one is, and is named so.

    In a language whose nouns change after a number, 21 is told as 1 is.
    """
    one = single(fact)
    if traits(case.parameters.language).counted and fact["kind"] == "exact":
        one = one or category(case, fact) == "one"
    return "one" if one and not only_plural(case, fact) else "other"


def category(case: Case, fact: pd.Series[Any]) -> str:
    """Return the CLDR plural category of a count; that of many where it is not one whole number.

    After “more than”, “up to” and vague words, nouns stand as they do after many.
    """
    whole = fact["kind"] == "exact" and not fact.get("share")
    number = int(fact["number"]) if whole else 0
    return str(Locale.parse(catalogue(case.parameters.language).locale).plural_form(number))


def after_number(case: Case, fact: pd.Series[Any]) -> str:
    """Return the label of who is counted as it stands after its number; blank where none is given.

    A language that tells its forms apart (`Traits.counted`) has a column of the actors for each.
    """
    language = case.parameters.language
    if not traits(language).counted or not isinstance(fact["group_id"], str):
        return ""
    form = category(case, fact)
    column = f"{'singular' if form == 'one' else form}_{language}"
    given = case.actors.loc[fact["group_id"]].get(column)
    return given if isinstance(given, str) else ""


def only_plural(case: Case, fact: pd.Series[Any]) -> bool:
    """Return whether who is counted has a name in the plural alone, in the report's language."""
    language = case.parameters.language
    if not isinstance(fact["group_id"], str):
        return False
    actor = case.actors.loc[fact["group_id"]]
    own = isinstance(actor.get(f"singular_{language}"), str)
    return not own and re.match(traits(language).plural, str(actor["label"])) is not None


def group(case: Case, fact: pd.Series[Any], *, counted: bool = False) -> str:
    """Return who or what is counted, in the report's language; people where that is unsaid.

    `counted`: as the word stands after its number, where the language has another form for it.
    """
    words, one = catalogue(case.parameters.language), single(fact)
    if isinstance(fact["group_id"], str):
        actor = case.actors.loc[fact["group_id"]]
        alone = actor.get(f"singular_{words.language}")
        named = alone if one and isinstance(alone, str) else str(actor["label"])
        # A number takes the place of the article: “seven injured” of “the injured”.
        return re.sub(traits(words.language).definite, "", named)
    made = declared(case, fact)
    if made.counts == "money":
        return currency(case, fact)
    if made.noun:
        return typeset(made.noun[words.language]["one" if one else "other"], words.language)
    thing = f"noun-{made.name}"
    number = "one" if one else "other"
    exact = fact["kind"] == "exact" and not fact.get("share")
    after = {"counted": "yes" if counted else "no", "count": int(fact["number"]) if exact else 0}
    return words.say(thing if words.has(thing) else "noun-people", n=number, **after)


def currency(case: Case, fact: pd.Series[Any]) -> str:
    """Return the name of a sum's currency, as the language has it beside a number."""
    words = catalogue(case.parameters.language)
    if not isinstance(fact["unit"], str):
        return words.say("noun-money")
    count = 1 if single(fact) else 5  # the plural after a number, in languages that have several
    return str(get_currency_name(fact["unit"], count=count, locale=words.locale))


def gender(case: Case, fact: pd.Series[Any]) -> str:
    """Return the grammatical gender, in the report's language, of who is counted.

    Masculine where nobody is, for a mixed group and in doubt.
    """
    language = case.parameters.language
    if "measure" not in fact:
        return "masculine"
    if not isinstance(fact["group_id"], str):
        of = traits(language)
        return of.things if declared(case, fact).counts == "things" else of.people
    actor = case.actors.loc[fact["group_id"]]
    if language == GENDERED and isinstance(given := actor.get("gender"), str):
        return given
    feminine = re.match(traits(language).feminine, str(actor["label"]))
    return "feminine" if feminine else "masculine"


def title(case: Case, fact: pd.Series[Any]) -> str:
    """Return what was counted as a heading, in the mood of the count."""
    words, made = catalogue(case.parameters.language), declared(case, fact)
    message = f"measure-{made.name}"
    if not made.label and words.has(f"claim-{made.name}"):
        return words.say(message, hedge=fact["hedge"])
    own = typeset(made.label[words.language], words.language) if made.label else ""
    named = own or words.say(message)
    if fact["hedge"] != "conditional":
        return named
    return words.say("label-conditional", label=named, source=source_kind(case, fact))


def done(case: Case, fact: pd.Series[Any]) -> str:
    """Return what befell those counted, as it agrees with them."""
    words, made = catalogue(case.parameters.language), declared(case, fact)
    number, kind = plural(case, fact), gender(case, fact)
    if made.done:
        form = f"{number}_feminine" if kind == "feminine" else number
        return typeset(made.done[words.language][form], words.language)
    return words.say(f"done-{made.name}", n=number, gender=kind)


def said(case: Case, fact: pd.Series[Any], form: str, who: object) -> tuple[str, dict[str, Any]]:
    """Return the message, and its values, that says a count: `form` is claim or key."""
    words, made = catalogue(case.parameters.language), declared(case, fact)
    values = {
        "who": who,
        "hedge": fact["hedge"],
        "n": plural(case, fact),
        "gender": gender(case, fact),
        "dated": "yes" if isinstance(fact["date"], str) else "no",
    }
    named = {"claim": f"claim-{made.name}", "key": f"key-{made.name}"}[form]
    if made.counts == "money":
        return f"{form}-money", values
    if not made.done and words.has(named):
        return named, values
    return f"{form}-people", {**values, "done": done(case, fact)}
