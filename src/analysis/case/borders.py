"""Where countries are, as far as `data/reference/` has their outlines: to find slips by.

Outlines are simplified, so only what is far outside of them is told.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import numpy as np

from analysis.case.outlines import reference, world
from analysis.case.problems import CaseError

if TYPE_CHECKING:
    from analysis.case.outlines import Ring

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
    rings = outlines(country)
    turned = [longitude + turn for turn in (-360, 0, 360)]  # a ring may go on past 180 degrees
    if not rings or any(within(ring, x, latitude) for ring in rings for x in turned):
        return 0
    return min(nearest(ring, longitude, latitude) for ring in rings)


@cache
def outlines(country: str) -> list[Ring]:
    """Return the outer rings of a country and of its parts; none where the file tells none."""
    try:
        found = world(reference() / "countries.topojson")
    except (CaseError, KeyError, TypeError, IndexError, ValueError):
        return []
    return [polygon[0] for each in found if each.of(country) for polygon in each.polygons]


def within(ring: Ring, x: float, y: float) -> bool:
    """Return whether a point is in a ring: a line from it crosses an odd number of edges."""
    (x1, y1), (x2, y2) = ring.T, np.roll(ring, -1, axis=0).T
    over = (y1 > y) != (y2 > y)
    share = (y - y1[over]) / (y2 - y1)[over]
    return int(np.sum(x < x1[over] + share * (x2 - x1)[over])) % 2 == 1


def nearest(ring: Ring, longitude: float, latitude: float) -> float:
    """Return the km from a point to the nearest corner of a ring, by the haversine formula."""
    x1, y1 = np.radians([longitude, latitude])
    x2, y2 = np.radians(ring).T
    half = np.sin((y2 - y1) / 2) ** 2 + np.cos(y1) * np.cos(y2) * np.sin((x2 - x1) / 2) ** 2
    return float(2 * RADIUS * np.arcsin(np.sqrt(np.minimum(half, 1))).min())
