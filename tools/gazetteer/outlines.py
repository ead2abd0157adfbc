"""Are the points written by hand in their country? Checked against the outlines.

The outlines (data/countries.topo.json) are simplified and rounded to a hundredth of a
degree, hence the allowance. Without that file nothing is checked: it is built from this
gazetteer's towns, so the first build has to do without.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Mapping
from itertools import accumulate
from pathlib import Path
from typing import Any

from shapely import Point, Polygon, make_valid, union_all
from shapely.geometry.base import BaseGeometry

from .row import Row

ALLOWED_KM = {"landmark": 20.0, "region": 30.0, "natural": 30.0}
"""A coast drawn for a map of the world is off by up to 15 km: Incheon's airport."""
_WATER = frozenset(
    {"SEA", "OCN", "GULF", "BAY", "STRT", "CHN", "LK", "ISLS", "ISL", "CAPE", "RF"}
)
_TOO_SMALL = frozenset({"UM", "IO", "TK", "PN", "NR", "TV", "MV", "TC", "FM", "PF"})
"""Islands that the outlines show as a point or a few cells."""


def shapes(topology: Mapping[str, Any]) -> dict[str, BaseGeometry]:
    """ISO code to area; what a country claims or holds in a dispute is its own too."""
    (scale_x, scale_y), (left, bottom) = (
        topology["transform"]["scale"],
        topology["transform"]["translate"],
    )
    arcs = [
        [
            (left + scale_x * x, bottom + scale_y * y)
            for x, y in accumulate(arc, lambda a, b: (a[0] + b[0], a[1] + b[1]))
        ]
        for arc in topology["arcs"]
    ]

    def ring(numbers: list[int]) -> list[tuple[float, float]]:
        points: list[tuple[float, float]] = []
        for number in numbers:
            arc = arcs[number] if number >= 0 else arcs[~number][::-1]
            points += arc[1:] if points else arc
        return points

    parts: dict[str, list[BaseGeometry]] = {}
    for layer in topology["objects"].values():
        for geometry in layer["geometries"]:
            if geometry["type"] not in {"Polygon", "MultiPolygon"}:
                continue
            polygons = geometry["arcs"]
            if geometry["type"] == "Polygon":
                polygons = [polygons]
            area = union_all(
                [
                    make_valid(Polygon(ring(p[0]), [ring(hole) for hole in p[1:]]))
                    for p in polygons
                    if len(ring(p[0])) >= 4
                ]
            )
            known = geometry["properties"]
            owners = {
                known.get("iso"),
                known.get("held_by"),
                *known.get("claimants", ()),
            }
            for iso in sorted(filter(None, owners)):
                parts.setdefault(iso, []).append(area)
    return {iso: union_all(areas) for iso, areas in parts.items()}


def outside(rows: Iterable[Row], path: Path) -> list[str]:
    """One line for each row that lies outside of the countries it names."""
    if not path.exists():
        return []
    areas = shapes(json.loads(path.read_text("utf-8")))
    found = []
    for row in rows:
        countries = [iso for iso in row.country.split("|") if iso in areas]
        if row.lon is None or row.lat is None or not countries or row.code in _WATER:
            continue
        if len(countries) > 2 or not _TOO_SMALL.isdisjoint(countries):
            continue  # the middle of many countries may be at sea
        distance = min(_km(areas[iso], row.lon, row.lat) for iso in countries)
        if distance > ALLOWED_KM.get(row.feature, 5.0):
            found.append(
                f"{row.origin or row.id}: {row.name} lies {distance:.0f} km outside of "
                f"{row.country}; correct the point or the country"
            )
    return found


def _km(area: BaseGeometry, lon: float, lat: float) -> float:
    """Distance to an area near by in km, on a plane that touches at the point."""
    here = Point(lon, lat)
    if area.contains(here):
        return 0.0
    nearest = area.boundary.interpolate(area.boundary.project(here))
    east = (nearest.x - lon) * math.cos(math.radians(lat))
    return 111.2 * math.hypot(east, nearest.y - lat)
