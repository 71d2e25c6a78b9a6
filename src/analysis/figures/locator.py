"""Where it happened: one country, its places named on the map, no legend and no axis.

Degrees become px by the equirectangular projection, with a degree of longitude as short as it
is at the country's middle latitude: right enough for one country, and north stays up.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise, permutations, product
from math import cos, hypot, radians
from typing import TYPE_CHECKING

from analysis.figures.style import DOT, Align, Drawing, Size, Weight, link
from analysis.figures.text_layout import Words, fit

if TYPE_CHECKING:
    from matplotlib.figure import Figure

    from analysis.figures.canvas import Sheet

Point = tuple[float, float]
Ring = Sequence[Point]
Rings = Sequence[Ring]
Box = tuple[float, float, float, float]  # left, top, right, bottom

_PLACE = "protest"
_MARGIN = 5.0  # px, that words keep from the edge and from each other
_PAD = {"wide": (16.0, 26.0), "narrow": (10.0, 84.0)}  # px, round the country: across, down
_TALLEST = {"wide": 520.0, "narrow": 460.0}  # px
_LABEL = {"wide": (190.0, 110.0), "narrow": (150.0, 100.0)}  # px that a place's words may run
# (right, down): beside the dot first, then over and under it, then at its corners.
_DIRECTIONS = (((1, 0), (-1, 0)), ((0, -1), (0, 1)), ((1, -1), (1, 1), (-1, -1), (-1, 1)))
_TALLER = range(0, 201, 40)  # px more above and below, tried in turn until every name fits
_FEW = 4  # places, of which all orders are tried
_DISTANCES = (10, 16, 24, 34, 46, 60, 76, 94, 114, 136, 160, 200, 260)


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


@dataclass(frozen=True)
class _View:
    """What stands where: `at` turns degrees into px."""

    width: float
    height: float
    west: float
    north: float
    across: float  # px a degree of longitude
    down: float  # px a degree of latitude

    def at(self, longitude: float, latitude: float) -> Point:
        x, y = (longitude - self.west) * self.across, (self.north - latitude) * self.down
        return round(x, 1), round(y, 1)

    def holds(self, box: Box) -> bool:
        """Whether a box keeps clear of the edge."""
        edge = _MARGIN
        fits_across = box[0] >= edge and box[2] <= self.width - edge
        return fits_across and box[1] >= edge and box[3] <= self.height - edge


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


def _figure(story: _Story, view: _View, size: Size, *, region_first: bool) -> Figure | None:
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
    sheet: Sheet, view: _View, story: _Story, ground: Rings, *, region_first: bool
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


def _view(home: Shape, places: Sequence[Place], size: Size, extra: float) -> _View:
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
    return _View(size.width, height, west - slack / 2 / across, north + pad_y / down, across, down)


def _rings(view: _View, shape: Shape) -> list[Ring]:
    """Return the rings in px, cut at a frame just outside the view."""
    rings = [[view.at(*point) for point in ring] for ring in shape.rings]
    return [cut for cut in (_cut(ring, view) for ring in rings) if len(cut) > 2]


def _cut(ring: Ring, view: _View) -> Ring:
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


@dataclass(frozen=True)
class _Spot:
    """Where words stand: their box, how they are set in it, and the line that leads to them."""

    words: Words
    box: Box
    x: float
    align: Align
    lead: tuple[Point, ...] = ()

    @property
    def boxes(self) -> list[Box]:
        """What the words and their line take."""
        steps = [(a, b) for a, b in pairwise(self.lead)]
        along = [_between(a, b, n / 12) for a, b in steps for n in range(13)]
        return [self.box, *((x - 1, y - 1, x + 1, y + 1) for x, y in along)]


def _spot(x: float, top: float, words: Words, align: Align) -> _Spot:
    left = x - {"left": 0.0, "center": 0.5, "right": 1.0}[align] * words.width
    return _Spot(words, (left, top, left + words.width, top + words.height), x, align)


def _spots(at: Point, choices: Sequence[Words]) -> Iterator[_Spot]:
    """Try the spots round a point, from near to far, with the words broken in each way."""
    aligned: dict[int, Align] = {1: "left", 0: "center", -1: "right"}
    for far, directions, words in product(_DISTANCES, _DIRECTIONS, choices):
        for right, down in directions:
            # Beside a dot the first line is level with it; over and under it all of it is clear.
            top = at[1] + {-1: -far - words.height, 0: -10.0, 1: far}[down]
            spot = _spot(at[0] + right * far, top, words, aligned[right])
            yield replace(spot, lead=_lead(at, spot.box))


def _lead(at: Point, box: Box) -> tuple[Point, ...]:
    """Return the line to words that stand too far from a point to be taken for its own."""
    near = (min(max(at[0], box[0]), box[2]), min(max(at[1], box[1] + 2), box[3] - 2))
    away = hypot(near[0] - at[0], near[1] - at[1])
    return (at, _between(at, near, 1 - 3 / away)) if away > 20 else ()


def _between(start: Point, end: Point, share: float) -> Point:
    return start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share


def _clear(box: Box, taken: Sequence[Box]) -> bool:
    """Whether a box keeps its distance from all that are taken."""
    m = _MARGIN
    return all(
        box[2] + m <= t[0] or t[2] + m <= box[0] or box[3] + m <= t[1] or t[3] + m <= box[1]
        for t in taken
    )


def _free(view: _View, spots: Iterable[_Spot], taken: Sequence[Box]) -> _Spot | None:
    """Return the first spot that is free, if there is one."""
    for spot in spots:
        if view.holds(spot.box) and all(_clear(box, taken) for box in spot.boxes):
            return spot
    return None


def _dot_box(view: _View, place: Place) -> Box:
    x, y = view.at(place.longitude, place.latitude)
    return x - DOT, y - DOT, x + DOT, y + DOT


def _places(
    sheet: Sheet, view: _View, places: Sequence[Place], taken: list[Box]
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
    size: Size, view: _View, places: Sequence[Place], taken: Sequence[Box]
) -> dict[str, _Spot] | None:
    """Give each place in turn the first spot that is free, by its id."""
    spots: dict[str, _Spot] = {}
    for place in places:
        at = view.at(place.longitude, place.latitude)
        choices = [fit(place.label, place.detail, w, size, "semibold") for w in _LABEL[size.name]]
        # Its own dot may be as near to the words, and to their line, as it likes.
        others = [box for box in taken if box != _dot_box(view, place)]
        others += [box for spot in spots.values() for box in spot.boxes]
        spot = _free(view, _spots(at, choices), others)
        if spot is None:
            return None
        spots[place.place_id] = spot
    return spots


def _cost(spots: Mapping[str, _Spot]) -> float:
    """Weigh long lines to names, and names in many lines."""
    leads = sum(hypot(*_minus(*spot.lead)) for spot in spots.values() if spot.lead)
    return leads + sum(spot.words.height / 2 for spot in spots.values())


def _put(sheet: Sheet, spot: _Spot, colour: str, url: str = "", dot: Point | None = None) -> None:
    if spot.lead:
        sheet.rule(spot.lead, "muted")
    if dot:
        sheet.dot(*dot, _PLACE, hedged=False, url=url)
    top = spot.box[1]
    # The small print is in ink here: on the tint of a region grey would be too pale to read.
    sheet.words(spot.x, top, spot.words, url=url, align=spot.align, colour=colour, detail="ink")


def _region(
    sheet: Sheet, view: _View, rings: Rings, label: str, taken: list[Box]
) -> list[Box] | None:
    """Name the region inside it, or else beside it with a line to it; return all that is taken."""
    if not rings or not label:
        return taken
    words = fit(label, "", max(_LABEL[sheet.size.name]), sheet.size)
    spot = _inside(view, rings, words, taken) or _outside(view, rings, words, taken)
    if spot is None:
        return None
    _put(sheet, spot, "ink")
    return taken + spot.boxes


def _outside(view: _View, rings: Rings, words: Words, taken: Sequence[Box]) -> _Spot | None:
    """Return the spot with the shortest line to any free point of an area."""
    pin = Words((), (), 4, 4)  # the end of the line
    found = []
    points = [(s.x, s.box[1] + 2) for s in _inside_all(view, rings, pin, taken)]
    for at in points or [_middle(rings)]:
        # Without a line, a name across the border could be the name of either side.
        led = (spot for spot in _spots(at, [words]) if spot.lead)
        found.append(_free(view, led, taken))
    return min((f for f in found if f), key=lambda f: hypot(*_minus(*f.lead)), default=None)


def _minus(start: Point, end: Point) -> Point:
    return end[0] - start[0], end[1] - start[1]


def _land_name(
    sheet: Sheet, view: _View, rings: Rings, words: Words, taken: list[Box]
) -> list[Box]:
    """Name a country where its name fits inside it; where it does not, leave it unnamed."""
    spot = _inside(view, rings, words, taken)
    if spot is None:
        return taken
    _put(sheet, spot, "muted")
    return taken + spot.boxes


def _inside(view: _View, rings: Rings, words: Words, taken: Sequence[Box]) -> _Spot | None:
    """Return the spot nearest the middle of an area at which words fit wholly inside it."""
    return next(_inside_all(view, rings, words, taken), None)


def _inside_all(view: _View, rings: Rings, words: Words, taken: Sequence[Box]) -> Iterator[_Spot]:
    """Find the spots at which words fit wholly inside an area, the nearest its middle first."""
    if not rings:
        return
    from matplotlib.path import Path

    paths = [Path([*ring, ring[0]]) for ring in rings]
    middle = _middle(rings)
    across, down = ([point[n] for ring in rings for point in ring] for n in (0, 1))
    grid = product(
        range(int(min(across)), int(max(across)), 6), range(int(min(down)), int(max(down)), 6)
    )
    for x, y in sorted(grid, key=lambda at: (hypot(*_minus(at, middle)), at)):
        spot = _spot(x, y - words.height / 2, words, "center")
        if not view.holds(spot.box) or not _clear(spot.box, taken):
            continue
        samples = _samples(spot.box)
        if any(path.contains_points(samples).all() for path in paths):
            yield spot


def _samples(box: Box) -> list[Point]:
    """Return points over a box and a little round it, close enough to feel a border cross it."""
    left, top, right, bottom = box[0] - 3, box[1] - 1, box[2] + 3, box[3] + 1
    return [
        (left + (right - left) * i / 8, y)
        for i in range(9)
        for y in (top, (top + bottom) / 2, bottom)
    ]


def _middle(rings: Rings) -> Point:
    """Return the centre of gravity of the largest ring."""
    ring = max(rings, key=lambda one: abs(_area(one)))
    sums = [0.0, 0.0]
    for (x0, y0), (x1, y1) in _edges(ring):
        cross = x0 * y1 - x1 * y0
        sums = [sums[0] + (x0 + x1) * cross, sums[1] + (y0 + y1) * cross]
    return sums[0] / (6 * _area(ring)), sums[1] / (6 * _area(ring))


def _area(ring: Ring) -> float:
    return sum(x0 * y1 - x1 * y0 for (x0, y0), (x1, y1) in _edges(ring)) / 2


def _edges(ring: Ring) -> Iterator[tuple[Point, Point]]:
    return zip(ring, [*ring[1:], ring[0]], strict=True)
