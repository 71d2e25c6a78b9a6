"""Where it happened: one country, its places named on the map, no legend and no axis.

Degrees become px by the equirectangular projection, with a degree of longitude as short as it
is at the country's middle latitude: right enough for one country, and north stays up.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import permutations, product
from math import cos, hypot, radians
from typing import TYPE_CHECKING

from analysis.figures.map_labels import (
    Box,
    Point,
    Ring,
    Rings,
    Spot,
    View,
    first_free,
    minus,
    spot_inside,
    spot_outside,
    spots_round,
)
from analysis.figures.style import DOT, Drawing, Size, Weight, link
from analysis.figures.text_layout import Words, fit

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from matplotlib.figure import Figure

    from analysis.figures.canvas import Sheet


_PLACE = "protest"
_PAD = {"wide": (16.0, 26.0), "narrow": (10.0, 84.0)}  # px, round the country: across, down
_TALLEST = {"wide": 520.0, "narrow": 460.0}  # px
_LABEL = {"wide": (190.0, 110.0), "narrow": (150.0, 100.0)}  # px that a place's words may run
_TALLER = range(0, 201, 40)  # px more above and below, tried in turn until every name fits
_FEW = 4  # places, of which all orders are tried


@dataclass(frozen=True)
class Shape:
    """An area by its key (ISO 3166-1 alpha-3, or a name) and its rings of (longitude, latitude).

    Rings wind as GeoJSON has it (RFC 7946): the outer ones one way, the holes the other.
    """

    key: str
    rings: tuple[tuple[tuple[float, float], ...], ...]


@dataclass(frozen=True)
class Place:
    """One place, in degrees (WGS 84), with the rows that are about it: the first is its link."""

    place_id: str
    row_ids: tuple[str, ...]
    label: str
    detail: str
    longitude: float
    latitude: float
    order: int


def draw(
    countries: Sequence[Shape],
    country: str,
    places: Sequence[Place],
    *,
    region: Shape | None,
    region_label: str,
    labels: Mapping[str, str],
    alt: str,
) -> Drawing:
    """Draw the places on the shape of `country`; `labels` names the countries to name, by key.

    Raises ValueError when `country` is not among the shapes or `alt` is blank.
    """
    names = {place.row_ids[0]: _spoken(place) for place in places if place.row_ids}

    def at_size(size: Size) -> Figure:
        return figure(
            countries,
            country,
            places,
            region=region,
            region_label=region_label,
            labels=labels,
            size=size,
        )

    from analysis.figures.save import render

    return render("locator", at_size, alt, names)


def _spoken(place: Place) -> str:
    return f"{place.label}: {place.detail}" if place.detail else place.label


def figure(
    countries: Sequence[Shape],
    country: str,
    places: Sequence[Place],
    *,
    region: Shape | None,
    region_label: str,
    labels: Mapping[str, str],
    size: Size,
) -> Figure:
    """Draw the map at one size."""
    home = next((shape for shape in countries if shape.key == country), None)
    if home is None:
        raise ValueError(f"no outline for the country {country!r}")
    # When even the tallest map has no room for the small print, names alone must do.
    short = [replace(place, detail="") for place in places]
    said = ((places, region_label), (short, region_label), (short, ""))
    for (named, tint), extra, region_first in product(said, _TALLER, (False, True)):
        story = _Story(home, countries, named, region, tint, labels)
        drawn = _figure(story, _view(home, places, size, extra), size, region_first=region_first)
        if drawn:
            return drawn
    raise ValueError("the map has no room for the names of its places")


@dataclass(frozen=True)
class _Story:
    home: Shape
    countries: Sequence[Shape]
    places: Sequence[Place]
    region: Shape | None
    region_label: str
    labels: Mapping[str, str]


def _figure(story: _Story, view: View, size: Size, *, region_first: bool) -> Figure | None:
    """Draw the map, or return None when the view has no room for every name."""
    from analysis.figures.canvas import Sheet

    sheet = Sheet(size)
    lands = {shape.key: _rings(view, shape) for shape in story.countries}
    ground = _rings(view, story.region) if story.region else []
    _grounds(sheet, lands, story.home.key, ground)
    taken = _names(sheet, view, story, ground, region_first=region_first)
    if taken is None:
        return None
    home = story.home.key
    for key in sorted(lands.keys() & story.labels.keys(), key=lambda key: (key != home, key)):
        weight: Weight = "semibold" if key == home else "regular"
        words = fit(story.labels[key], "", size.width / 2, size, weight)
        taken = _land_name(sheet, view, lands[key], words, taken)
    return sheet.cut(view.height)


def _names(
    sheet: Sheet, view: View, story: _Story, ground: Rings, *, region_first: bool
) -> list[Box] | None:
    """Name the places and the region, whichever first; return what is taken, None if no room."""
    places = sorted(story.places, key=lambda place: place.order)
    taken: list[Box] | None = [_dot_box(view, place) for place in places]
    turns = [
        lambda taken: _places(sheet, view, places, taken),
        lambda taken: _region(sheet, view, ground, story.region_label, taken),
    ]
    for turn in reversed(turns) if region_first else turns:
        taken = turn(taken) if taken is not None else None
    return taken


def _grounds(sheet: Sheet, lands: Mapping[str, Rings], home: str, region: Rings) -> None:
    """Fill the country, its neighbours, paler, and the region."""
    sheet.land(lands[home], "rule", "rule")
    for key in sorted(lands.keys() - {home}):
        sheet.land(lands[key], "wash", "paper")
    sheet.land(region, _PLACE, "paper", alpha=0.25)


# --- the view --------------------------------------------------------------------------


def _view(home: Shape, places: Sequence[Place], size: Size, extra: float) -> View:
    """Return the view that holds the country and every place, as large as the size allows.

    `extra` px above and below make room for names.
    """
    points = [point for ring in home.rings for point in ring]
    points += [(place.longitude, place.latitude) for place in places]
    west, east = min(x for x, _ in points), max(x for x, _ in points)
    south, north = min(y for _, y in points), max(y for _, y in points)
    squeeze = cos(radians((south + north) / 2))
    pad_x, pad_y = _PAD[size.name]
    down = min(
        (size.width - 2 * pad_x) / ((east - west) * squeeze),
        (_TALLEST[size.name] - 2 * pad_y) / (north - south),
    )
    across = down * squeeze
    pad_y += extra
    slack = size.width - (east - west) * across
    height = round((north - south) * down + 2 * pad_y)
    return View(size.width, height, west - slack / 2 / across, north + pad_y / down, across, down)


def _rings(view: View, shape: Shape) -> list[Ring]:
    """Return the rings in px, cut at a frame just outside the view."""
    rings = [[view.at(*point) for point in ring] for ring in shape.rings]
    return [cut for cut in (_cut(ring, view) for ring in rings) if len(cut) > 2]


def _cut(ring: Ring, view: View) -> Ring:
    """Cut a ring at each side of the frame in turn (Sutherland and Hodgman)."""
    # A large neighbour would otherwise put most of its points into a file that never shows them.
    for axis, limit, sign in (
        (0, -3.0, 1),
        (0, view.width + 3, -1),
        (1, -3.0, 1),
        (1, view.height + 3, -1),
    ):
        ring = list(_cut_side(ring, axis, limit, sign))
    return ring


def _cut_side(ring: Ring, axis: int, limit: float, sign: int) -> Iterator[Point]:
    for before, point in zip([*ring[-1:], *ring[:-1]], ring, strict=True):
        inside, was_inside = sign * point[axis] >= sign * limit, sign * before[axis] >= sign * limit
        if inside != was_inside:
            share = (limit - before[axis]) / (point[axis] - before[axis])
            x, y = (a + share * (b - a) for a, b in zip(before, point, strict=True))
            yield round(x, 1), round(y, 1)
        if inside:
            yield point


# --- names -----------------------------------------------------------------------------


def _dot_box(view: View, place: Place) -> Box:
    x, y = view.at(place.longitude, place.latitude)
    return x - DOT, y - DOT, x + DOT, y + DOT


def _places(
    sheet: Sheet, view: View, places: Sequence[Place], taken: list[Box]
) -> list[Box] | None:
    """Draw the places and their names; return all that is taken, or None for want of room."""
    # Whoever is named first gets the best spot: try each order, and keep the best for all.
    orders = permutations(places) if len(places) <= _FEW else [tuple(places)]
    tried = [_arrange(sheet.size, view, order, taken) for order in orders]
    spots = min((one for one in tried if one is not None), key=_cost, default=None)
    if spots is None:
        return None
    for place in places:
        url = link(place.row_ids[0]) if place.row_ids else ""
        at = view.at(place.longitude, place.latitude)
        _put(sheet, spots[place.place_id], "ink", url, dot=at)
    return taken + [box for spot in spots.values() for box in spot.boxes]


def _arrange(
    size: Size, view: View, places: Sequence[Place], taken: Sequence[Box]
) -> dict[str, Spot] | None:
    """Give each place in turn the first spot that is free, by its id."""
    spots: dict[str, Spot] = {}
    for place in places:
        at = view.at(place.longitude, place.latitude)
        choices = [fit(place.label, place.detail, w, size, "semibold") for w in _LABEL[size.name]]
        # Its own dot may be as near to the words, and to their line, as it likes.
        others = [box for box in taken if box != _dot_box(view, place)]
        others += [box for spot in spots.values() for box in spot.boxes]
        spot = first_free(view, spots_round(at, choices), others)
        if spot is None:
            return None
        spots[place.place_id] = spot
    return spots


def _cost(spots: Mapping[str, Spot]) -> float:
    """Weigh long lines to names, and names in many lines."""
    leads = sum(hypot(*minus(*spot.lead)) for spot in spots.values() if spot.lead)
    return leads + sum(spot.words.height / 2 for spot in spots.values())


def _put(sheet: Sheet, spot: Spot, colour: str, url: str = "", dot: Point | None = None) -> None:
    if spot.lead:
        sheet.rule(spot.lead, "muted")
    if dot:
        sheet.dot(*dot, _PLACE, hedged=False, url=url)
    top = spot.box[1]
    # The small print is in ink here: on the tint of a region grey would be too pale to read.
    sheet.words(spot.x, top, spot.words, url=url, align=spot.align, colour=colour, detail="ink")


def _region(
    sheet: Sheet, view: View, rings: Rings, label: str, taken: list[Box]
) -> list[Box] | None:
    """Name the region inside it, or else beside it with a line to it; return all that is taken."""
    if not rings or not label:
        return taken
    words = fit(label, "", max(_LABEL[sheet.size.name]), sheet.size)
    spot = spot_inside(view, rings, words, taken) or spot_outside(view, rings, words, taken)
    if spot is None:
        return None
    _put(sheet, spot, "ink")
    return taken + spot.boxes


def _land_name(sheet: Sheet, view: View, rings: Rings, words: Words, taken: list[Box]) -> list[Box]:
    """Name a country where its name fits inside it; where it does not, leave it unnamed."""
    spot = spot_inside(view, rings, words, taken)
    if spot is None:
        return taken
    _put(sheet, spot, "muted")
    return taken + spot.boxes
