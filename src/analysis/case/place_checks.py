"""Whether places are where a map would have them: a country that is one, coordinates within it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from analysis.case import borders
from analysis.case.cells import as_number, rows_of
from analysis.case.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pandas as pd


def check_places(places: pd.DataFrame) -> Iterator[Problem]:
    """Yield countries that are none, half a pair of coordinates, and a pair the wrong way round."""
    for number, row in rows_of(places):
        country = row.get("country", "")
        if re.fullmatch("[A-Z]{2}", country) and country not in borders.country_codes():
            expected = "no country has this code of ISO 3166-1"
            yield Problem("places.csv", expected, number, "country", country)
        for column, other in (("latitude", "longitude"), ("longitude", "latitude")):
            if column in row and other not in row:
                yield Problem("places.csv", f"is blank, and {column} is not", number, other)
        y, x = as_number(row.get("latitude", "")), as_number(row.get("longitude", ""))
        if x is not None and y is not None and is_far(country, y, x) and not is_far(country, x, y):
            expected = f"the other way round, the place is in {country}: is this the longitude?"
            yield Problem("places.csv", expected, number, "latitude", row["latitude"])


def is_far(country: str, latitude: float, longitude: float) -> bool:
    """Return whether a point is so far outside of a country that it is hardly meant."""
    return abs(latitude) > 90 or borders.outside(country, latitude, longitude) > borders.FAR


def far_places(places: pd.DataFrame) -> Iterator[Problem]:
    """Yield, as questions, the places that are far outside of their country: some may be."""
    for number, row in rows_of(places):
        country = row.get("country", "")
        y, x = as_number(row.get("latitude", "")), as_number(row.get("longitude", ""))
        if x is not None and y is not None and is_far(country, y, x):
            far = borders.outside(country, y, x)
            expected = f"{far:,.0f} km outside of {country}: is that meant?"
            yield Problem("places.csv", expected, number, "latitude", f"{y:g}, {x:g}")
