"""Where countries are, as far as `data/reference/` has their outlines: to find slips by.

Outlines are simplified, so only what is far outside of them is told.
"""

from __future__ import annotations

from functools import cache
from itertools import pairwise
from math import asin, cos, radians, sin, sqrt
from typing import TYPE_CHECKING

from analysis.case.files import read_json
from analysis.case.parameters import project_root
from analysis.case.problems import CaseError

if TYPE_CHECKING:
    from pathlib import Path

Ring = list[tuple[float, float]]  # longitude and latitude, as GeoJSON has them (RFC 7946)
FAR = 300  # km
RADIUS = 6371  # km, of the Earth


@cache
def country_codes() -> frozenset[str]:
    """Return the codes of ISO 3166-1 alpha-2, and XK as CLDR has it."""
    from babel import Locale

    none = {"AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "ZZ"}
    return frozenset(code for code in map(str, Locale("en").territories) if len(code) == 2) - none


def outside(country: str, latitude: float, longitude: float) -> float:
    """Return how many km a point is outside of a country; 0 inside, or where none is known."""
    rings = outlines(project_root() / "data" / "reference" / "countries.geojson").get(country, [])
    if not rings or any(within(ring, longitude, latitude) for ring in rings):
        return 0
    return min(distance((longitude, latitude), corner) for ring in rings for corner in ring)


@cache
def outlines(path: Path) -> dict[str, list[Ring]]:
    """Return the outer rings of each country by its code; none where the file tells none."""
    try:
        features = read_json(path, path.name)["features"]
        return {
            each["properties"]["iso2"]: [
                [(x, y) for x, y, *_ in polygon[0]] for polygon in each["geometry"]["coordinates"]
            ]
            for each in features
        }
    except (CaseError, KeyError, TypeError, IndexError, ValueError):
        return {}


def within(ring: Ring, x: float, y: float) -> bool:
    """Return whether a point is in a ring: a line from it crosses an odd number of edges."""
    crossed = [
        x < (x2 - x1) * (y - y1) / (y2 - y1) + x1
        for (x1, y1), (x2, y2) in pairwise(ring)
        if (y1 > y) != (y2 > y)
    ]
    return sum(crossed) % 2 == 1


def distance(one: tuple[float, float], other: tuple[float, float]) -> float:
    """Return the km between two points, as the haversine formula has it."""
    (x1, y1), (x2, y2) = (map(radians, point) for point in (one, other))
    half = sin((y2 - y1) / 2) ** 2 + cos(y1) * cos(y2) * sin((x2 - x1) / 2) ** 2
    return 2 * RADIUS * asin(sqrt(min(half, 1)))
