"""Points and lines of the tables, without shapely: GeoJSON, WKB, the antimeridian.

Coordinates are (lon, lat) in degrees throughout.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Geometry:
    """A point, several points, or one or more lines."""

    kind: Literal["Point", "MultiPoint", "LineString", "MultiLineString"]
    parts: tuple[tuple[Point, ...], ...]
    """For points one part with all of them, else one part a line."""

    @property
    def geojson(self) -> dict[str, object]:
        """The geometry object of RFC 7946."""
        coordinates: object
        if self.kind == "Point":
            coordinates = self.parts[0][0]
        elif self.kind == "MultiLineString":
            coordinates = self.parts
        else:
            coordinates = self.parts[0]
        return {"type": self.kind, "coordinates": coordinates}

    @property
    def wkb(self) -> bytes:
        """Well-known binary, little-endian (OGC 06-103r4, section 8)."""
        if self.kind == "Point":
            return _POINT.pack(1, 1, *self.parts[0][0])
        if self.kind == "MultiPoint":
            points = self.parts[0]
            body = b"".join(_POINT.pack(1, 1, *point) for point in points)
            return _HEAD.pack(1, 4, len(points)) + body
        lines = [_line_wkb(part) for part in self.parts]
        if self.kind == "LineString":
            return lines[0]
        return _HEAD.pack(1, 5, len(lines)) + b"".join(lines)


_HEAD = struct.Struct("<BII")
_POINT = struct.Struct("<BIdd")


def _line_wkb(line: Sequence[Point]) -> bytes:
    flat = [number for point in line for number in point]
    return _HEAD.pack(1, 2, len(line)) + struct.pack(f"<{len(flat)}d", *flat)


def point(lon: float | None, lat: float | None) -> Geometry | None:
    """A point, or None when it is not known."""
    if lon is None or lat is None:
        return None
    return Geometry("Point", (((lon, lat),),))


def multipoint(points: Iterable[Point]) -> Geometry | None:
    """Several points, each once in the order given; None for none."""
    unique = tuple(dict.fromkeys(points))
    return Geometry("MultiPoint", (unique,)) if unique else None


def line(points: Sequence[Point]) -> Geometry | None:
    """A line, cut where it crosses the antimeridian; None below two points."""
    parts = cut_at_antimeridian(points)
    if not parts:
        return None
    if len(parts) == 1:
        return Geometry("LineString", parts)
    return Geometry("MultiLineString", parts)


def cut_at_antimeridian(points: Sequence[Point]) -> tuple[tuple[Point, ...], ...]:
    """The line in pieces that stay within -180 to 180 degrees (RFC 7946, 3.1.9).

    Two points more than half the globe apart in longitude are joined the short way, and
    the line is cut at the latitude where that straight join meets the antimeridian.

    >>> cut_at_antimeridian([(170.0, 0.0), (-170.0, 10.0)])
    (((170.0, 0.0), (180.0, 5.0)), ((-180.0, 5.0), (-170.0, 10.0)))
    """
    if len(points) < 2:
        return ()
    parts: list[list[Point]] = [[points[0]]]
    for (lon1, lat1), (lon2, lat2) in pairwise(points):
        if abs(lon2 - lon1) > 180:
            edge = 180.0 if lon1 > 0 else -180.0
            span = lon2 + 2 * edge - lon1
            lat = lat1 + (lat2 - lat1) * (edge - lon1) / span if span else lat1
            parts[-1].append((edge, lat))
            parts.append([(-edge, lat)])
        parts[-1].append((lon2, lat2))
    # A point exactly on the edge leaves a piece without length.
    return tuple(tuple(part) for part in parts if len(set(part)) > 1) or (
        tuple(points),
    )
