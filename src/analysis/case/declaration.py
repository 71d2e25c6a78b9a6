"""What belongs to one story and not to the tool: a case's own lanes, topics and measures.

A case declares them in its `datapackage.json`, under `report`; a name that it does not declare
has the words of the catalogues. See docs/data.md.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from analysis.case.files import read_json
from analysis.case.tables import schema

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

Words = dict[str, str]
"""Words by report language."""

PACKAGE = "datapackage.json"
PARTS = ("lanes", "topics", "measures")
FIGURES = ("harm", "crowds", "others")
COUNTS = ("people", "things", "money")
FORMS = ("one", "other", "one_feminine", "other_feminine")


@dataclass(frozen=True)
class Lane:
    """A lane of the timeline: whose acts, or which kinds of event, stand in it.

    `label` blank: the words are the catalogue's. `undated` is what may be said of it in a title
    where none of its events has a date.
    """

    name: str
    label: Words = field(default_factory=dict)
    actor_types: tuple[str, ...] = ()
    event_types: tuple[str, ...] = ()
    undated: Words = field(default_factory=dict)


@dataclass(frozen=True)
class Topic:
    """A topic of the background; one `within` another is a list that ends it, in one `sentence`.

    In `sentence`, `{n}` stands for how many there are and `{list}` for what they are.
    """

    name: str
    label: Words = field(default_factory=dict)
    within: str = ""
    sentence: Words = field(default_factory=dict)


@dataclass(frozen=True)
class Measure:
    """Something that is counted, in which figure it stands, and its words.

    `noun` names what is counted where it is things, by language and form; `done` what befell them,
    by language and form of `FORMS`.
    """

    name: str
    figure: str = "others"
    counts: str = "people"
    label: Words = field(default_factory=dict)
    noun: Mapping[str, Words] = field(default_factory=dict)
    done: Mapping[str, Words] = field(default_factory=dict)


# By kind of event: nothing is presumed of who acts.
LANES = (
    Lane("unrest", event_types=("Protests", "Riots")),
    Lane(
        "violence",
        event_types=("Battles", "Explosions/Remote violence", "Violence against civilians"),
    ),
    Lane("mishap", event_types=("Accidents", "Disasters")),
    Lane("response", event_types=("Response",)),
    Lane("affairs", event_types=("Labour", "Elections", "Public affairs")),
)
TOPICS = (
    *(
        Topic(name)
        for name in (
            "history", "prices", "politics", "economy", "society", "health", "environment", "law",
            "response", "alliance", "places",
        )
    ),
    Topic("members", within="alliance"),
)  # fmt: skip
MEASURES = (
    *(
        Measure(name, "harm")
        for name in (
            "killed", "missing", "injured", "hospitalised", "detained", "arrested",
        )
    ),
    *(Measure(name, "crowds") for name in ("crowd", "deployed")),
    *(Measure(name, "others") for name in ("displaced", "evacuated", "rescued")),
    *(Measure(name, "others", "things") for name in ("buildings-destroyed", "buildings-damaged")),
    Measure("money", "others", "money"),
)  # fmt: skip


@dataclass(frozen=True)
class Declaration:
    """The lanes, topics and measures of a case; lanes and topics of its own come first."""

    lanes: tuple[Lane, ...] = LANES
    topics: tuple[Topic, ...] = TOPICS
    measures: tuple[Measure, ...] = MEASURES

    def measure(self, name: str) -> Measure:
        """Return the measure of that name; KeyError for none."""
        return {each.name: each for each in self.measures}[name]

    def of(self, figure: str) -> tuple[str, ...]:
        """Return the names of the measures that a figure shows, in order."""
        return tuple(each.name for each in self.measures if each.figure == figure)


def read(folder: Path) -> Declaration:
    """Return what a sound case declares."""
    return declared(read_json(folder / PACKAGE, PACKAGE).get("report", {}))


def declared(report: Mapping[str, Any]) -> Declaration:
    """Return a sound `report` as a declaration; lanes stand in place of the default ones."""
    lanes = tuple(
        Lane(**{k: frozen(v) for k, v in each.items()}) for each in report.get("lanes", ())
    )
    topics = [Topic(**each) for each in report.get("topics", ())]
    measures = [measure(each) for each in report.get("measures", ())]
    return Declaration(lanes or LANES, own_first(topics, TOPICS), shared_first(measures, MEASURES))


def frozen(value: Any) -> Any:
    """Return a list as a tuple, anything else as it is."""
    return tuple(value) if isinstance(value, list) else value


def measure(given: Mapping[str, Any]) -> Measure:
    """Return a declared measure; words that are the same in every form are given once."""
    forms = {
        part: {language: in_forms(words) for language, words in given.get(part, {}).items()}
        for part in ("noun", "done")
    }
    return Measure(**{**given, **forms})


def in_forms(words: str | Words) -> Words:
    """Return words in every form that they may be needed in."""
    if isinstance(words, str):
        return dict.fromkeys(FORMS, words)
    one, other = words["one"], words["other"]
    return {"one_feminine": one, "other_feminine": other, **words}


def own_first(own: list[Any], shared: tuple[Any, ...]) -> tuple[Any, ...]:
    """Return what a case declares, in its order, then what it does not say otherwise."""
    names = {each.name for each in own}
    return (*own, *(each for each in shared if each.name not in names))


def shared_first(own: list[Any], shared: tuple[Any, ...]) -> tuple[Any, ...]:
    """Return what every case has, as this one declares it, then what it alone has."""
    named = {each.name: each for each in own}
    theirs = [named.pop(each.name, each) for each in shared]
    return (*theirs, *named.values())


def known(table: str, column: str) -> list[str]:
    """Return what may stand in a column, as its schema has it."""
    fields = {each["name"]: each for each in schema(table)["fields"]}
    return list(fields[column]["constraints"]["enum"])
