"""Whether what a case declares for its report can be used, and its tables use nothing else."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from analysis.case import languages
from analysis.case.cells import rows_of
from analysis.case.declaration import (
    COUNTS,
    FIGURES,
    FORMS,
    PACKAGE,
    PARTS,
    Declaration,
    known,
)
from analysis.case.problems import Problem, nearest
from analysis.case.tables import fits

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    import pandas as pd

SLUG = "^[a-z0-9]+(-[a-z0-9]+)*$"
MOST_LANES = 6  # colours that can be told apart
# What each part may say of an entry, beside its name.
KEYS = {
    "lanes": ("name", "label", "actor_types", "event_types", "undated"),
    "topics": ("name", "label", "within", "sentence"),
    "measures": ("name", "label", "figure", "counts", "noun", "done"),
}
SLOTS = {"n", "list"}


def check_report(package: Any, asked: Collection[str] = ()) -> Iterator[Problem]:
    """Yield what is wrong with the property `report` of a Data Package; it may be left out.

    `asked`: the languages that the case is reported in, whose words it must have.
    """
    report = package.get("report", {}) if isinstance(package, dict) else {}
    if not isinstance(report, dict):
        yield problem("", "expected an object with lanes, topics, measures or none of them", report)
        return
    for part, entries in report.items():
        if part not in PARTS:
            yield problem(part, f"expected one of {', '.join(PARTS)}", part, PARTS)
        elif not isinstance(entries, list) or not all(isinstance(each, dict) for each in entries):
            yield problem(part, "expected a list of objects", entries)
        else:
            yield from check_entries(part, entries, asked)


def problem(where: str, expected: str, value: object = "", near: Collection[str] = ()) -> Problem:
    """Return a problem of `report`, with the nearest of what was expected."""
    at = f"report/{where}" if where else "report"
    text = value if isinstance(value, str) else type(value).__name__
    return Problem(PACKAGE, expected, None, at, text, nearest(text, near) if near else "")


def check_entries(
    part: str, entries: list[dict[str, Any]], asked: Collection[str]
) -> Iterator[Problem]:
    """Yield what is wrong with the lanes, the topics or the measures."""
    if part == "lanes" and len(entries) > MOST_LANES:
        yield problem(part, f"expected at most {MOST_LANES}: so many colours can be told apart")
    seen: set[str] = set()
    for at, entry in enumerate(entries, start=1):
        name = entry.get("name")
        where = f"{part}/{name if isinstance(name, str) and name else at}"
        if not isinstance(name, str) or not fits(SLUG, name):
            expected = "expected a name of small letters a to z and digits, divided by hyphens"
            yield problem(where, expected, name)
            continue
        if name in seen:
            yield problem(
                where, "the same name stands in an earlier one; each must be unique", name
            )
        seen.add(name)
        for key in entry:
            if key not in KEYS[part]:
                yield problem(
                    f"{where}/{key}", f"expected one of {', '.join(KEYS[part])}", key, KEYS[part]
                )
        if "label" in entry or "within" not in entry:
            yield from check_words(f"{where}/label", entry.get("label"), asked)
        yield from CHECKS[part](where, entry, entries, asked)


def check_words(
    where: str, words: Any, asked: Collection[str], slots: Collection[str] = ()
) -> Iterator[Problem]:
    """Yield where words are not given once for each language asked, with the slots they need."""
    if not isinstance(words, dict) or not words:
        yield problem(where, f"expected words for {' and '.join(asked) or 'a language'}", words)
        return
    reported = languages.reported()
    for language in dict.fromkeys((*asked, *words)):
        text, at = words.get(language), f"{where}/{language}"
        if language not in reported:
            expected = f"expected a report language: {', '.join(reported)}"
            yield problem(at, expected, language, reported)
        elif not isinstance(text, str) or not text.strip():
            yield problem(at, "must not be blank: expected words in this language", text or "")
        elif set(re.findall(r"\{(.*?)\}", text)) != set(slots):
            needs = " and ".join(f"{{{slot}}}" for slot in sorted(slots)) or "no braces"
            yield problem(at, f"expected {needs} in it", text)


def check_lane(
    where: str, lane: dict[str, Any], _: object, asked: Collection[str]
) -> Iterator[Problem]:
    """Yield what is wrong with what stands in a lane."""
    kinds = {
        "actor_types": known("actors", "actor_type"),
        "event_types": known("events", "event_type"),
    }
    if not any(lane.get(key) for key in kinds):
        yield problem(where, "expected actor_types or event_types, or no event stands in it")
    for key, allowed in kinds.items():
        values = lane.get(key, [])
        if not isinstance(values, list):
            yield problem(f"{where}/{key}", "expected a list", values)
            continue
        for value in values:
            if value not in allowed:
                yield problem(
                    f"{where}/{key}", f"expected one of {', '.join(allowed)}", value, allowed
                )
    if "undated" in lane:
        yield from check_words(f"{where}/undated", lane["undated"], asked)


def check_topic(
    where: str, topic: dict[str, Any], topics: list[dict[str, Any]], asked: Collection[str]
) -> Iterator[Problem]:
    """Yield what is wrong with a topic that ends another."""
    if ("within" in topic) != ("sentence" in topic):
        yield problem(where, "expected both within and sentence, or neither")
        return
    if "within" in topic:
        others = [each.name for each in Declaration().topics if not each.within]
        others += [str(each.get("name")) for each in topics if "within" not in each]
        if topic["within"] not in others:
            yield problem(
                f"{where}/within", "expected the name of a topic", topic["within"], others
            )
        yield from check_words(f"{where}/sentence", topic["sentence"], asked, SLOTS)


def check_measure(
    where: str, measure: dict[str, Any], _: object, asked: Collection[str]
) -> Iterator[Problem]:
    """Yield what is wrong with a measure of the case's own."""
    for key, allowed in {"figure": FIGURES, "counts": COUNTS}.items():
        if key in measure and measure[key] not in allowed:
            yield problem(
                f"{where}/{key}", f"expected one of {', '.join(allowed)}", measure[key], allowed
            )
    if measure.get("counts") != "money":
        yield from check_forms(f"{where}/done", measure.get("done"), asked)
    if measure.get("counts") == "things":
        yield from check_forms(f"{where}/noun", measure.get("noun"), asked)


def check_forms(where: str, words: Any, asked: Collection[str]) -> Iterator[Problem]:
    """Yield where words that agree with a number are not given in the forms they are needed in."""
    if not isinstance(words, dict):
        yield from check_words(where, words, asked)
        return
    single = {language: text for language, text in words.items() if not isinstance(text, dict)}
    formed = {language: text for language, text in words.items() if isinstance(text, dict)}
    yield from check_words(where, single | dict.fromkeys(formed, "words"), asked)
    for language, forms in formed.items():
        for form in (*FORMS[:2], *(each for each in forms if each not in FORMS[:2])):
            at, text = f"{where}/{language}/{form}", forms.get(form)
            if form not in FORMS:
                yield problem(at, f"expected one of {', '.join(FORMS)}", form, FORMS)
            elif not isinstance(text, str) or not text.strip():
                yield problem(at, "must not be blank: expected words", text or "")


CHECKS = {"lanes": check_lane, "topics": check_topic, "measures": check_measure}


def check_names(tables: Mapping[str, pd.DataFrame], declared: Declaration) -> Iterator[Problem]:
    """Yield the measures and topics of rows that are neither every case's nor declared by this."""
    names = {
        ("claims", "measure"): [each.name for each in declared.measures],
        ("context", "topic"): [each.name for each in declared.topics],
    }
    for (table, column), allowed in names.items():
        for number, row in rows_of(tables[table]):
            cell = row.get(column, "")
            if fits(SLUG, cell) and cell not in allowed:
                expected = f"expected one of {', '.join(allowed)}, or one that {PACKAGE} declares"
                near = nearest(cell, allowed)
                yield Problem(f"{table}.csv", expected, number, column, cell, near)
