"""What a map shows and where all of it stands, planned in both sizes before it is drawn."""

from __future__ import annotations

import warnings
from dataclasses import dataclass, replace
from functools import partial
from itertools import product
from typing import TYPE_CHECKING

from analysis.figures.map_ground import Ground
from analysis.figures.map_labels import best_spot, spot_inside, spot_outside, spots_round
from analysis.figures.map_window import Box, View, view
from analysis.figures.style import DOT, NARROW, WIDE, Size, Weight
from analysis.figures.text_layout import Words, fit, text_width, wrap

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from analysis.figures.map_ground import Mask
    from analysis.figures.map_labels import Spot
    from analysis.figures.map_window import Ring

    Area = tuple[str, Weight, Mask]  # its name, how that is set, and where it is

_LABEL = {"wide": (190.0, 110.0), "narrow": (150.0, 100.0)}  # px that a place's words may run
_TALLER = (0, 40, 80, 120, 160, 200)  # px more above and below, tried until every name fits
_FEW, _MANY = 4, 12  # places that are tried first; where there are more, one plan must do
_MORE = 4  # plans that are looked at for one that names more lands
_LANDS, _SEAS = 10, 3  # named at most
_NEARLY = 0.86  # of a name that is inside its area, where the wider map names it
_ABROAD = 40.0  # px farther that a name goes not to stand in another of the countries told of


@dataclass(frozen=True)
class Shape:
    """An area by its key (ISO 3166-1 alpha-2, or a name) and its rings, in degrees.

    A ring has a row a point, longitude first; a ring inside another is a hole in it.
    """

    key: str
    rings: tuple[Ring, ...]


@dataclass(frozen=True)
class Place:
    """One place, in degrees (WGS 84), with the rows that are about it: the first is its link."""

    place_id: str
    row_ids: tuple[str, ...]
    label: str
    detail: str
    longitude: float
    latitude: float
    land: str = ""  # the key of the land it is in


@dataclass(frozen=True)
class Map:
    """What a map shows.

    `homes`: the keys of the lands where it happened; `names`: of lands, by key; `seas`, by their
    names; `places`: those that matter most come first.
    """

    lands: Sequence[Shape]
    homes: frozenset[str]
    places: Sequence[Place]
    names: Mapping[str, str]
    seas: Sequence[Shape] = ()
    region: Shape | None = None
    region_label: str = ""


@dataclass(frozen=True)
class Plan:
    """Where all stands on a map of one size, in px.

    A place without a spot has no room for its name on the map.
    """

    map: Map
    size: Size
    view: View
    outlines: Mapping[str, Sequence[Ring]]
    tinted: Sequence[Ring]
    spots: Mapping[str, Spot]  # by the id of a place
    region: Spot | None
    lands: Mapping[str, Spot]  # by key
    seas: Mapping[str, Spot]

    @property
    def unnamed(self) -> list[str]:
        """Return the ids of the places that the map has no room to name."""
        return [place.place_id for place in self.map.places if place.place_id not in self.spots]

    @property
    def names(self) -> frozenset[str]:
        """Return the keys of the lands and seas that are named."""
        return frozenset([*self.lands, *self.seas])


def plan(shown: Map) -> tuple[Plan, Plan]:
    """Return the plans of a map in both sizes; both name the same lands and seas.

    Raises ValueError where it has no place.
    """
    if not shown.places:
        raise ValueError("a map needs a place")
    with warnings.catch_warnings():
        # A label may be in a script that our font lacks: a reader's own fonts show it.
        warnings.filterwarnings("ignore", r"Glyph \d+ .* missing from font")
        wide = _best(shown, WIDE, frozenset())
        narrow = _best(shown, NARROW, wide.names)
    return _only(wide, narrow), _only(narrow, wide)


def _only(one: Plan, other: Plan) -> Plan:
    """Return a plan with the names alone that another has too."""
    lands = {key: spot for key, spot in one.lands.items() if key in other.lands}
    return replace(one, lands=lands, seas={k: s for k, s in one.seas.items() if k in other.seas})


def _best(shown: Map, size: Size, wanted: frozenset[str]) -> Plan:
    """Return the first plan that names every place, or one not much taller that names more lands.

    `wanted`: the lands and seas to name. Where none names every place, return the one that names
    most.
    """
    complete: list[Plan] = []
    tried: list[tuple[_Sheet, Plan]] = []
    for sheet, one in _attempts(shown, size, wanted):
        if one.unnamed:
            tried.append((sheet, one))
            continue
        complete.append(sheet.named(one))
        if len(complete) == _MORE or complete[-1].names >= wanted:
            break
    if complete:
        return max(complete, key=lambda p: (len(p.seas), len(p.names & wanted), -p.view.height))
    sheet, one = min(tried, key=lambda each: len(each[1].unnamed))
    return sheet.named(one)


def _attempts(shown: Map, size: Size, wanted: frozenset[str]) -> Iterator[tuple[_Sheet, Plan]]:
    """Try less and less to say, on ever taller maps, and the region's name last or first."""
    short = replace(shown, places=[replace(place, detail="") for place in shown.places])
    said = [shown, short, replace(short, region_label="")]
    tried = product(said, _TALLER) if len(shown.places) <= _MANY else [(short, _TALLER[3])]
    # When even the tallest map has no room for the small print, names alone must do.
    for told, extra in tried:
        sheet = _Sheet(told, size, extra, wanted)
        for region_first in (False, True) if sheet.tinted and told.region_label else (False,):
            yield sheet, sheet.plan(region_first=region_first)


class _Sheet:
    """A map on a sheet of one height, on which names take their room one after another."""

    def __init__(self, shown: Map, size: Size, extra: float, wanted: frozenset[str]) -> None:
        self.map, self.size, self.wanted = shown, size, wanted
        homes = [ring for land in shown.lands if land.key in shown.homes for ring in land.rings]
        self.view = view(homes, [(p.longitude, p.latitude) for p in shown.places], size, extra)
        outlines = {land.key: self.view.rings(land.rings) for land in shown.lands}
        self.outlines = {key: rings for key, rings in outlines.items() if rings}
        self.tinted = self.view.rings(shown.region.rings) if shown.region else []
        self.ground = Ground(self.view, self.outlines, self.tinted)

    def plan(self, *, region_first: bool) -> Plan:
        """Return the plan, with the region named before the places or after them."""
        taken = [dot_box(self.view, place) for place in self.map.places]
        region = self.region(taken) if region_first else None
        spots = self.places(taken + (region.boxes if region else []))
        taken += [box for spot in spots.values() for box in spot.boxes]
        if not region_first:
            region = self.region(taken)
        parts = (self.map, self.size, self.view, self.outlines, self.tinted)
        return Plan(*parts, spots, region, {}, {})

    def named(self, one: Plan) -> Plan:
        """Return a plan with the seas and lands named, where the places leave them room."""
        spots = [*one.spots.values(), *([one.region] if one.region else [])]
        taken = [dot_box(self.view, place) for place in self.map.places]
        taken += [box for spot in spots for box in spot.boxes]
        seas = self.seas(taken)
        taken += [box for spot in seas.values() for box in spot.boxes]
        return replace(one, seas=seas, lands=self.lands(taken))

    def places(self, taken: Sequence[Box]) -> dict[str, Spot]:
        """Give each place the best spot, by its id; what comes first takes its room first."""
        places = self.map.places
        # Each may come first once, and be named where it has most need of room.
        heads = places[:_FEW] if len(places) <= _MANY else places[:1]
        orders = [[first, *(p for p in places if p is not first)] for first in heads]
        tried = (self.arranged(order, taken) for order in orders)
        return min(tried, key=lambda s: (-len(s), sum(spot.cost for spot in s.values())))

    def arranged(self, places: Sequence[Place], taken: Sequence[Box]) -> dict[str, Spot]:
        """Give each place in turn the best spot that is free, by its id."""
        spots: dict[str, Spot] = {}
        for place in places:
            at = self.view.at(place.longitude, place.latitude)
            widths = _LABEL[self.size.name]
            choices = [fit(place.label, place.detail, w, self.size, "semibold") for w in widths]
            # Its own dot may be as near to the words, and to their line, as it likes.
            own = dot_box(self.view, place)
            others = [box for box in taken if box != own]
            others += [box for spot in spots.values() for box in spot.boxes]
            weigh = partial(self.abroad, land=place.land)
            spot = best_spot(self.ground, spots_round(at, choices), others, weigh)
            if spot:
                spots[place.place_id] = spot
        return spots

    def abroad(self, spot: Spot, land: str) -> float:
        """Return how bad it is that a spot puts what is in a land into another of those told of."""
        middle = (spot.box[0] + spot.box[2]) / 2, (spot.box[1] + spot.box[3]) / 2
        others = self.map.homes - {land} if land else ()
        return _ABROAD if any(self.ground.holds(key, middle) for key in others) else 0.0

    def region(self, taken: Sequence[Box]) -> Spot | None:
        """Name the region inside it, or else beside it with a line to it."""
        if not self.tinted or not self.map.region_label:
            return None
        words = fit(self.map.region_label, "", max(_LABEL[self.size.name]), self.size)
        area = (self.ground, self.ground.region)
        return spot_inside(*area, [words], taken) or spot_outside(*area, words, taken)

    def lands(self, taken: Sequence[Box]) -> dict[str, Spot]:
        """Name the lands in which their names fit, those where it happened first and anyhow."""
        seen = {key: mask for key, mask in self.ground.lands.items() if self.map.names.get(key)}
        order = sorted(seen, key=lambda key: (key not in self.map.homes, -seen[key].sum(), key))
        homes = [key for key in order if key in self.map.homes]
        areas: dict[str, Area] = {
            key: (self.map.names[key], "semibold", seen[key]) for key in homes
        }
        areas |= {k: (self.map.names[k], "regular", seen[k]) for k in order if k not in areas}
        return self.name(areas, taken, _LANDS, frozenset(homes))

    def seas(self, taken: Sequence[Box]) -> dict[str, Spot]:
        """Name the seas in which their names fit, the largest on the map first."""
        water = ~self.ground.land
        rings = {sea.key: self.view.rings(sea.rings) for sea in self.map.seas}
        seen = {key: self.ground.mask(each) & water for key, each in rings.items() if each}
        order = sorted(seen, key=lambda name: (-seen[name].sum(), name))
        areas: dict[str, Area] = {key: (key, "regular", seen[key]) for key in order}
        # A sea may be narrower than its name, on a telephone above all.
        return self.name(areas, taken, _SEAS, self.wanted or frozenset(order[:1]))

    def name(
        self, areas: Mapping[str, Area], taken: Sequence[Box], most: int, led: frozenset[str]
    ) -> dict[str, Spot]:
        """Name areas where their names fit; where they do not, with a line to those `led` to."""
        spots: dict[str, Spot] = {}
        for key, (name, weight, mask) in areas.items():
            boxes = [*taken, *(box for spot in spots.values() for box in spot.boxes)]
            choices, area = broken(name, self.size, weight), (self.ground, mask)
            shares = (1.0, _NEARLY) if key in self.wanted | led else (1.0,)
            spot = spot_inside(*area, choices, boxes, shares)
            if spot is None and key in led:
                spot = spot_outside(*area, choices[-1], boxes, partial(self.abroad, land=key))
            if spot:
                spots[key] = spot
            if len(spots) == most:
                break
        return spots


def broken(name: str, size: Size, weight: Weight) -> list[Words]:
    """Return a name in one line, and in lines as narrow as its longest word; then in small."""
    kinds = (
        [(size.text, weight), (size.small, weight)]
        if weight == "regular"
        else [(size.text, weight)]
    )
    return [
        _set(wrap(name, width, text, weight), text, size, weight)
        for text, weight in kinds
        for width in (size.width / 2, _longest(name, text, weight))
    ]


def _longest(name: str, text: float, weight: Weight) -> float:
    return max(text_width(word, text, weight) for word in name.split(" ")) + 1


def _set(lines: tuple[str, ...], text: float, size: Size, weight: Weight) -> Words:
    width = max(text_width(line, text, weight) for line in lines)
    label, detail = (lines, ()) if text == size.text else ((), lines)
    return Words(label, detail, width, size.line * len(lines), weight)


def dot_box(sight: View, place: Place) -> Box:
    """Return what the dot of a place takes."""
    x, y = sight.at(place.longitude, place.latitude)
    return x - DOT, y - DOT, x + DOT, y + DOT
