"""The world's outlines and seas in `data/reference/`: TopoJSON and GeoJSON, read as polygons.

Coordinates are longitude and latitude in degrees. A ring that crosses the date line goes on past
180 degrees, so that it never jumps across the map.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

import numpy as np

from analysis.case.files import read_json
from analysis.case.parameters import project_root

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from numpy.typing import NDArray

    Ring = NDArray[np.float64]  # a row a point; the last is the first again
    Polygon = tuple[Ring, ...]  # its outer ring, then its holes


@dataclass(frozen=True)
class Outline:
    """A country's outline.

    `code`: ISO 3166-1 alpha-2, blank where none covers it; `part_of`: its state's code, where
    Natural Earth draws it as a part of one.
    """

    code: str
    part_of: str
    polygons: tuple[Polygon, ...]

    def of(self, country: str) -> bool:
        """Return whether this is a country or a part of it."""
        return country in {self.code, self.part_of} - {""}


def reference() -> Path:
    """Return the folder of outlines shared by all cases."""
    return project_root() / "data" / "reference"


@cache
def world(path: Path) -> tuple[Outline, ...]:
    """Return the outlines of a TopoJSON file; raises `CaseError` where it can't be read."""
    topology = read_json(path, path.name)
    arcs = [arc(steps, topology["transform"]) for steps in topology["arcs"]]
    return tuple(
        Outline(
            shape["properties"]["iso2"],
            shape["properties"].get("part_of", ""),
            tuple(tuple(ring(r, arcs) for r in polygon) for polygon in shape["arcs"]),
        )
        for shape in topology["objects"]["countries"]["geometries"]
    )


def arc(steps: Sequence[tuple[int, int]], transform: Mapping[str, Any]) -> Ring:
    """Return the points of an arc: whole steps on a grid, each from the point before it."""
    points = np.cumsum(steps, axis=0) * transform["scale"] + transform["translate"]
    return np.asarray(points, float)


def ring(indices: Sequence[int], arcs: Sequence[Ring]) -> Ring:
    """Return the ring that arcs make end to end; ~i is arc i, backwards."""
    lines: list[Ring] = []
    for index in indices:
        line = arcs[index] if index >= 0 else arcs[~index][::-1]
        shift = 360 * round((lines[-1][-1, 0] - line[0, 0]) / 360) if lines else 0
        lines.append(line[bool(lines) :] + np.array([shift, 0]))
    return closed(np.concatenate(lines))


def closed(points: Ring) -> Ring:
    """Return a ring; one that goes round a pole is closed along the edge of the map."""
    if abs(points[0, 0] - points[-1, 0]) < 180:
        return points
    pole = -90.0 if points[0, 1] < 0 else 90.0
    corners = [[points[-1, 0], pole], [points[0, 0], pole], points[0]]
    return np.concatenate([points, corners])


@cache
def features(path: Path) -> tuple[tuple[Mapping[str, Any], tuple[Polygon, ...]], ...]:
    """Return the properties and polygons of a GeoJSON file (RFC 7946); none where there is none."""
    found = read_json(path, path.name)["features"] if path.is_file() else []
    return tuple((each["properties"], polygons(each["geometry"])) for each in found)


def polygons(geometry: Mapping[str, Any]) -> tuple[Polygon, ...]:
    """Return the polygons of a GeoJSON polygon or multipolygon."""
    given = geometry["coordinates"]
    several = [given] if geometry["type"] == "Polygon" else given
    return tuple(tuple(np.array(r, float)[:, :2] for r in polygon) for polygon in several)
