"""Where a country's name stands, and from which zoom on there is room for it."""

from __future__ import annotations

import math

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely import MultiPolygon, Point, Polygon

from tools.outlines.coverage import area_km2

PIXEL_PER_DEGREE = 256 / 360
"""Of a Web Mercator map at zoom 0."""
LETTER_PIXEL = 6.0
"""Mean width of a letter at 11 px."""
LAST_ZOOM = 8


def label_point(area: MultiPolygon) -> tuple[float, float]:
    """(lon, lat) of the middle of the largest polygon's widest part, as Mercator shows.

    The centre of the largest circle inside (Garcia-Castellanos and Lombardo 2007, as
    GEOS has it); inside the polygon even where the centroid is not.
    """
    largest = max(area.geoms, key=area_km2)
    flat: Polygon = shapely.transform(largest, _to_mercator)
    size = math.sqrt(flat.area)
    circle = shapely.maximum_inscribed_circle(flat, tolerance=size / 200)
    centre = Point(circle.coords[0])
    x, y = shapely.get_coordinates(shapely.transform(centre, _from_mercator))[0]
    return round(float(x), 2), round(float(y), 2)


def label_rank(area: MultiPolygon, name: str, population: int) -> int:
    """The first zoom (2 to 8) at which the name fits; one earlier for a large people.

    It fits where it is no wider than the square of the same area as the country.
    """
    width_degree = math.sqrt(shapely.transform(area, _to_mercator).area)
    needed = LETTER_PIXEL * len(name) / (PIXEL_PER_DEGREE * width_degree)
    zoom = math.ceil(math.log2(needed)) - (population >= 50_000_000)
    return min(max(zoom, 2), LAST_ZOOM)


def _to_mercator(points: NDArray[np.float64]) -> NDArray[np.float64]:
    lat = np.radians(points[:, 1])
    y = np.degrees(np.log(np.tan(np.pi / 4 + lat / 2)))
    return np.column_stack([points[:, 0], y])


def _from_mercator(points: NDArray[np.float64]) -> NDArray[np.float64]:
    y = np.radians(points[:, 1])
    lat = np.degrees(2 * np.arctan(np.exp(y)) - np.pi / 2)
    return np.column_stack([points[:, 0], lat])
