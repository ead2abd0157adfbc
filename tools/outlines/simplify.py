"""Fewer vertices: many where people live, few where nobody does."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely import LinearRing, MultiPolygon, Polygon, STRtree

from tools.outlines.coverage import area_km2
from tools.outlines.source import flat_polygons

Points = NDArray[np.float64]

TOLERANCES_DEGREE = (0.055, 0.085, 0.12, 0.3)
"""From densely peopled land to empty land; the square root of the least area that a
corner must span to stay (Visvalingam and Whyatt 1993), in degrees of latitude."""
ISLANDS_KM2 = (150.0, 300.0, 800.0, 2000.0)
"""The least island that is drawn, by the same ranks; see `without_islets`."""
ISLAND_SHARE = 0.01
"""Of a country's land: an island of this share is drawn however small."""
FINEST_DEGREE = 0.02
SMALL_STATE_KM2 = 6000.0
"""The islands of a country of less land than this are drawn to `FINEST_DEGREE`."""
POPULATIONS = (5_000_000, 1_000_000, 60_000)
"""People in the towns of the square degree and the eight around it, per tolerance."""


class Density:
    """How many people live around a point, from the towns of the gazetteer's source."""

    def __init__(self, towns: Iterable[tuple[float, float, int]]) -> None:
        """Count the people of each square degree.

        Args:
            towns: longitude, latitude, population.
        """
        places = list(towns)
        self._towns = STRtree(shapely.points([place[:2] for place in places]))
        cells = np.zeros((182, 362))
        for lon, lat, people in places:
            cells[int(lat + 90) + 1, int(lon + 180) % 360 + 1] += people
        cells[:, 0], cells[:, -1] = cells[:, -2], cells[:, 1]
        self._around = np.zeros_like(cells)
        for dy in (-1, 0, 1):
            for dx in (-1, 0, 1):
                self._around += np.roll(cells, (dy, dx), axis=(0, 1))

    def has_town(self, polygon: Polygon) -> bool:
        """Does a town lie on it, or as close as a coast may be off (5 km)?"""
        return len(self._towns.query(polygon, "dwithin", distance=0.05)) > 0

    def rank(self, points: Points) -> NDArray[np.int_]:
        """For each (lon, lat): the index into `TOLERANCES_DEGREE`."""
        rows = np.clip(np.floor(points[:, 1] + 90).astype(int), 0, 179) + 1
        columns = np.floor(points[:, 0] + 180).astype(int) % 360 + 1
        people = self._around[rows, columns]
        few = np.stack([people < least for least in POPULATIONS])
        counted: NDArray[np.int_] = few.sum(axis=0)
        return counted


def without_islets(
    areas: Mapping[str, MultiPolygon], density: Density
) -> dict[str, MultiPolygon]:
    """Small islands left out, the ones that make up an island state kept.

    An island stays when it has the area that its rank asks for, or `ISLAND_SHARE` of
    its country, or a town, or touches another area; so does a country's largest.
    """
    tree = STRtree([polygon for area in areas.values() for polygon in area.geoms])
    kept: dict[str, MultiPolygon] = {}
    for name, area in areas.items():
        sizes = [area_km2(polygon) for polygon in area.geoms]
        share = min(ISLAND_SHARE * sum(sizes), max(sizes))
        ranks = density.rank(
            np.vstack([shapely.get_coordinates(p.centroid) for p in area.geoms])
        )
        kept[name] = MultiPolygon(
            [
                polygon
                for polygon, size, rank in zip(area.geoms, sizes, ranks, strict=True)
                if size >= min(ISLANDS_KM2[rank], share)
                or density.has_town(polygon)
                or len(tree.query(polygon, "intersects")) > 1
            ]
        )
    return kept


def simplified(
    areas: Mapping[str, MultiPolygon], density: Density
) -> dict[str, MultiPolygon]:
    """The areas with the vertices that the tolerance of their place lets stand.

    The whole coverage is simplified once by each tolerance, so a border loses the same
    vertices on both sides; then each vertex is kept if it stood under the tolerance of
    its own square degree. An island that touches nothing takes one tolerance as a
    whole. What comes out shares its vertices and may cross itself where tolerances
    meet: form it anew (`coverage.noded`).
    """
    flat = [(name, polygon) for name in sorted(areas) for polygon in areas[name].geoms]
    ground = [shapely.transform(polygon, _to_ground) for _, polygon in flat]
    tree = STRtree(ground)
    alone = [len(tree.query(polygon, "intersects")) == 1 for polygon in ground]
    versions = [
        [
            shapely.transform(p, _from_ground)
            for p in shapely.coverage_simplify(ground, t)
        ]
        for t in (*TOLERANCES_DEGREE, FINEST_DEGREE)
    ]
    small = {name for name in areas if area_km2(areas[name]) < SMALL_STATE_KM2}
    standing = [
        {
            _key(point)
            for polygon in version
            for point in shapely.get_coordinates(polygon)
        }
        for version in versions
    ]
    result: dict[str, list[Polygon]] = {name: [] for name in areas}
    for i, (name, polygon) in enumerate(flat):
        if alone[i]:
            rank = density.rank(shapely.get_coordinates(polygon.centroid))[0]
            result[name] += flat_polygons(versions[-1 if name in small else rank][i])
            continue
        shell, *holes = [
            _thinned(ring, density, standing)
            for ring in (polygon.exterior, *polygon.interiors)
        ]
        result[name].append(Polygon(shell, holes))
    return {name: MultiPolygon(parts) for name, parts in result.items()}


def _thinned(
    ring: LinearRing, density: Density, standing: list[set[tuple[float, float]]]
) -> list[tuple[float, float]]:
    points = shapely.get_coordinates(ring)[:-1]
    ranks = density.rank(points)
    kept = [
        (float(x), float(y))
        for (x, y), rank in zip(points, ranks, strict=True)
        if _key((x, y)) in standing[rank]
    ]
    return [*kept, kept[0]]


def _key(point: Iterable[float]) -> tuple[float, float]:
    """Equal after the way to the ground and back, which costs the last digits."""
    x, y = point
    return round(float(x), 7), round(float(y), 7)


def _to_ground(points: Points) -> Points:
    """Degrees as long east to west as they are north to south (sinusoidal)."""
    return np.column_stack(
        [points[:, 0] * np.cos(np.radians(points[:, 1])), points[:, 1]]
    )


def _from_ground(points: Points) -> Points:
    return np.column_stack(
        [points[:, 0] / np.cos(np.radians(points[:, 1])), points[:, 1]]
    )
