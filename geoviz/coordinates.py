"""The one place that turns (lon, lat) into (lat, lon) and measures on the globe.

geoviz, shapely and GeoJSON write (lon, lat); folium, Leaflet and geopy (lat, lon).
"""

from __future__ import annotations

import math
from collections.abc import Iterable

EARTH_RADIUS_KM = 6371.0088
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


def great_circle_points(
    a: tuple[float, float], b: tuple[float, float], step_km: float = 100.0
) -> tuple[tuple[float, float], ...]:
    """The shortest way over the sphere from `a` to `b`, as (lon, lat), unwrapped.

    The first point is `a` itself; the last is `b`, its longitude shifted by 360 where
    the way crosses the antimeridian. Between two points lie at most `step_km`. Between
    opposite ends of the globe all ways are equally long: the one over the north pole
    is drawn. Two equal points give the point twice.

    Raises:
        ValueError: `step_km` is not more than zero.
    """
    if not step_km > 0:
        raise ValueError(f"step_km must be more than 0, not {step_km}")
    start, end = _vector(a), _vector(b)
    cross = _cross(start, end)
    angle = math.atan2(math.hypot(*cross), math.fsum(map(_product, start, end)))
    if angle < 1e-12:
        return unwrap((a, b))
    # A unit vector at a right angle to the start, towards the end. Opposite ends leave
    # the direction open (the cross product fades away): then it is northwards.
    if math.pi - angle > 1e-9:
        aside = _cross(cross, start)
    else:
        lon, lat = math.radians(a[0]), math.radians(a[1])
        aside = (
            -math.sin(lat) * math.cos(lon),
            -math.sin(lat) * math.sin(lon),
            math.cos(lat),
        )
    length = math.hypot(*aside)
    steps = max(1, math.ceil(angle * EARTH_RADIUS_KM / step_km))
    between: list[tuple[float, float]] = []
    for i in range(1, steps):
        along = math.cos(angle * i / steps)
        across = math.sin(angle * i / steps) / length
        x, y, z = (s * along + q * across for s, q in zip(start, aside, strict=True))
        lon = math.degrees(math.atan2(y, x))
        lat = math.degrees(math.atan2(z, math.hypot(x, y)))
        between.append((lon, lat))
    return unwrap((a, *between, b))


_Vector = tuple[float, float, float]


def _vector(point: tuple[float, float]) -> _Vector:
    lon, lat = math.radians(point[0]), math.radians(point[1])
    return (
        math.cos(lat) * math.cos(lon),
        math.cos(lat) * math.sin(lon),
        math.sin(lat),
    )


def _cross(a: _Vector, b: _Vector) -> _Vector:
    return (
        a[1] * b[2] - a[2] * b[1],
        a[2] * b[0] - a[0] * b[2],
        a[0] * b[1] - a[1] * b[0],
    )


def _product(a: float, b: float) -> float:
    return a * b
