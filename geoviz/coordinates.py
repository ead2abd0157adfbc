"""The one place that turns (lon, lat) into (lat, lon) and measures on the globe.

geoviz, shapely and GeoJSON write (lon, lat); folium, Leaflet and geopy (lat, lon).
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import Final

EARTH_RADIUS_KM: Final = 6371.0088
"""Mean radius R1 of WGS 84 (Moritz 2000, Geodetic Reference System 1980)."""


def latlon(point: tuple[float, float]) -> tuple[float, float]:
    """(lon, lat) to (lat, lon), for folium, Leaflet and geopy."""
    lon, lat = point
    return lat, lon


def lonlat(point: tuple[float, float]) -> tuple[float, float]:
    """(lat, lon) to (lon, lat), from folium, Leaflet and geopy."""
    lat, lon = point
    return lon, lat


def great_circle_km(a: tuple[float, float], b: tuple[float, float]) -> float:
    """Distance in km between two (lon, lat) on the sphere, by the haversine formula.

    Within 0.56 % of the geodesic on WGS 84; used for ranking, never for a figure shown.
    """
    lon1, lat1, lon2, lat2 = map(math.radians, (*a, *b))
    h = (
        math.sin((lat2 - lat1) / 2) ** 2
        + math.cos(lat1) * math.cos(lat2) * math.sin((lon2 - lon1) / 2) ** 2
    )
    return 2 * EARTH_RADIUS_KM * math.asin(min(1.0, math.sqrt(h)))


def geodesic_km(a: tuple[float, float], b: tuple[float, float]) -> float:
    """Geodesic distance in km between two (lon, lat) on WGS 84.

    Karney (2013), Algorithms for geodesics, by way of geographiclib; error below 15 nm.
    """
    from geographiclib.geodesic import Geodesic  # only routes need it

    (lon1, lat1), (lon2, lat2) = a, b
    metres: float = Geodesic.WGS84.Inverse(lat1, lon1, lat2, lon2, Geodesic.DISTANCE)[
        "s12"
    ]
    return metres / 1000


def unwrap(points: Iterable[tuple[float, float]]) -> tuple[tuple[float, float], ...]:
    """The same (lon, lat) points with no jump of more than 180 degrees between two.

    Longitudes may leave -180 to 180: a line that a map draws through them crosses the
    antimeridian once, instead of running back round the globe.

    >>> unwrap([(170.0, 0.0), (-170.0, 5.0)])
    ((170.0, 0.0), (190.0, 5.0))
    """
    result: list[tuple[float, float]] = []
    for lon, lat in points:
        turns = round((result[-1][0] - lon) / 360) if result else 0
        result.append((lon + 360 * turns, lat))
    return tuple(result)
