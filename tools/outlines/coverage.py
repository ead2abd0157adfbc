"""A set of disjoint areas as one coverage: noded, simplified, put on a grid."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely import MultiPolygon, Polygon, STRtree
from shapely.ops import unary_union

from tools.outlines.source import flat_polygons

Named = Mapping[str, MultiPolygon]


def noded(
    areas: Named, grid_degree: float, owners: Named | None = None
) -> dict[str, MultiPolygon]:
    """The same areas, every vertex on the grid and shared by all who meet there.

    All borders are joined into one set of lines (snap-rounding), the faces between
    them are formed anew, and each face goes to the area that covers most of it in
    `owners` (the areas themselves, unless they may cross). A face that is not covered
    (a sea, a sliver between two cuts) is left out.
    """
    names = sorted(areas)
    lines = shapely.union_all(
        [areas[name].boundary for name in names], grid_size=grid_degree
    )
    faces = flat_polygons(shapely.polygonize(list(_lines(lines))))
    owners = owners or areas
    flat = [(name, polygon) for name in names for polygon in owners[name].geoms]
    tree = STRtree([polygon for _, polygon in flat])
    owned: dict[str, list[Polygon]] = {name: [] for name in names}
    for face in faces:
        best, most = "", 0.0
        for index in sorted(tree.query(face, predicate="intersects")):
            name, polygon = flat[index]
            shared = polygon.intersection(face).area
            if shared > most:
                best, most = name, shared
        if best and most > face.area / 2:
            owned[best].append(face)
    return {
        name: MultiPolygon(flat_polygons(unary_union(polygons)))
        for name, polygons in owned.items()
    }


def area_km2(geometry: shapely.Geometry) -> float:
    """Area in km2 on the sphere of equal area (Lambert's cylindrical projection)."""
    radius_km = 6371.0072

    def project(points: NDArray[np.float64]) -> NDArray[np.float64]:
        lon, lat = np.radians(points).T
        return np.column_stack((radius_km * lon, radius_km * np.sin(lat)))

    return float(shapely.area(shapely.transform(geometry, project)))


def _lines(geometry: shapely.Geometry) -> list[shapely.Geometry]:
    return list(getattr(geometry, "geoms", [geometry]))
