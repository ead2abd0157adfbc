"""Read Natural Earth's countries out of the npm package `world-atlas`."""

from __future__ import annotations

import csv
import io
import json
import tarfile
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

import shapely
from shapely import MultiPolygon, Polygon
from shapely.affinity import translate

HERE = Path(__file__).parent
Line = list[tuple[float, float]]


@dataclass(frozen=True, slots=True)
class SourceCountry:
    """One record of Natural Earth's admin-0 countries, mended."""

    name: str
    """Natural Earth's own short name ("Dem. Rep. Congo")."""
    numeric: str
    """ISO 3166-1 numeric code, three digits; empty where Natural Earth has none."""
    geometry: MultiPolygon
    """Degrees, WGS 84; valid."""


def read_countries(package: Path, scale: str) -> tuple[list[SourceCountry], list[str]]:
    """The countries of one scale (`50m`, `10m`), and the names that had to be mended.

    Args:
        package: the tarball that `npm pack world-atlas@2.0.2` writes.
        scale: which of the package's files to read.
    """
    with tarfile.open(package) as archive:
        member = archive.extractfile(f"package/countries-{scale}.json")
        if member is None:
            raise SystemExit(f"{package}: no countries-{scale}.json in it")
        topology: dict[str, Any] = json.load(member)
    arcs = _decode_arcs(topology)
    found: list[SourceCountry] = []
    mended: list[str] = []
    for record in topology["objects"]["countries"]["geometries"]:
        parts = record["arcs"]
        if record["type"] == "Polygon":
            parts = [parts]
        name = record["properties"]["name"]
        geometry, broken = _polygons(parts, arcs)
        if broken:
            mended.append(name)
        found.append(SourceCountry(name, record.get("id") or "", geometry))
    return found, mended


def read_csv(name: str) -> list[dict[str, str]]:
    """The rows of one hand-written table beside this file."""
    text = (HERE / name).read_text(encoding="utf-8")
    return list(csv.DictReader(io.StringIO(text)))


def _decode_arcs(topology: dict[str, Any]) -> list[Line]:
    (sx, sy), (tx, ty) = (
        topology["transform"]["scale"],
        topology["transform"]["translate"],
    )
    arcs: list[Line] = []
    for arc in topology["arcs"]:
        x = y = 0
        line: Line = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            line.append((x * sx + tx, y * sy + ty))
        arcs.append(line)
    return arcs


def _polygons(
    parts: list[list[list[int]]], arcs: list[Line]
) -> tuple[MultiPolygon, bool]:
    """Polygons from arc numbers; and whether any of them had to be mended.

    world-atlas joins what Natural Earth cuts at the antimeridian, and then writes both
    180 and -180 as -180: Russia's, Fiji's and Antarctica's rings run once across the
    whole map and cross themselves. Here such a ring is followed eastwards past 180,
    and cut there again. Rings of fewer than four points carry no area (10m has some).
    """
    polygons: list[Polygon] = []
    broken = False
    for part in parts:
        rings = [line for ring in part if len(line := _ring(ring, arcs)) >= 4]
        if not rings:
            continue
        if not any(map(_jumps, rings)):
            polygons.append(Polygon(rings[0], rings[1:]))
            continue
        broken = True
        shell, *holes = [Polygon(_unwrapped(ring)).buffer(0) for ring in rings]
        whole = shell.difference(shapely.union_all(holes))
        for turn in (-360, 0, 360):
            window = shapely.box(turn - 180, -90, turn + 180, 90)
            moved = translate(whole.intersection(window), xoff=-turn)
            polygons.extend(flat_polygons(moved))
    made = shapely.make_valid(
        MultiPolygon(polygons), method="structure", keep_collapsed=False
    )
    return MultiPolygon(flat_polygons(made)), broken


def _jumps(ring: Line) -> bool:
    return any(abs(a[0] - b[0]) > 180 for a, b in pairwise(ring))


def _unwrapped(ring: Line) -> Line:
    """The ring with longitudes that run on past 180; closed through the pole."""
    turn = 0.0
    line = [ring[0]]
    for (before, _), (lon, lat) in pairwise(ring):
        turn += 360 if before - lon > 180 else -360 if lon - before > 180 else 0
        line.append((lon + turn, lat))
    if line[-1][0] != line[0][0]:  # it went round the pole: only Antarctica does
        line += [(line[-1][0], -90.0), (line[0][0], -90.0)]
    return line


def _ring(numbers: list[int], arcs: list[Line]) -> Line:
    points: Line = []
    for number in numbers:
        line = arcs[number] if number >= 0 else arcs[~number][::-1]
        points.extend(line[1:] if points else line)
    return points


def flat_polygons(geometry: shapely.Geometry) -> list[Polygon]:
    """The polygons in any geometry, its lines and points left out."""
    if isinstance(geometry, Polygon):
        return [] if geometry.is_empty else [geometry]
    return [
        polygon
        for part in getattr(geometry, "geoms", ())
        for polygon in flat_polygons(part)
    ]
