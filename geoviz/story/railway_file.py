"""Lines of a GeoJSON file (RFC 7946) that a user gives, checked one by one."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from geoviz.errors import RailwayError

Point = tuple[float, float]
Line = tuple[Point, ...]

MAX_BYTES: Final = 256_000_000
"""A few million points; a larger file is better cut to the lines of the journey."""
_PASSED_OVER: Final = frozenset({"Point", "MultiPoint", "Polygon", "MultiPolygon"})
_WAY_OUT: Final = "write it as GeoJSON with lines in degrees (EPSG:4326)"


def read_lines(path: Path) -> tuple[Line, ...]:
    """Every line of a file, in its order, as (lon, lat) in degrees.

    Raises:
        RailwayError: naming the file, the feature and what is wrong there.
    """
    lines: list[Line] = []
    for number, geometry in enumerate(_geometries(path), start=1):
        try:
            lines += _lines_in(geometry)
        except (TypeError, ValueError) as cause:
            raise RailwayError(
                f"{path}, feature {number}: {cause}; correct the feature"
            ) from cause
    if not lines:
        raise RailwayError(f"{path}: no line in it; {_WAY_OUT}")
    return tuple(lines)


def _geometries(path: Path) -> Iterator[object]:
    """The geometry of each feature; what is no feature is given back as it is.

    Raises:
        RailwayError: the file cannot be read, or is no GeoJSON.
    """
    data = _parsed(path)
    kind = data.get("type") if isinstance(data, dict) else None
    if not isinstance(data, dict) or not isinstance(kind, str):
        raise RailwayError(f"{path}: is no GeoJSON; {_WAY_OUT}")
    if kind == "FeatureCollection":
        features = data.get("features")
        if not isinstance(features, list):
            raise RailwayError(f"{path}: has no list of features; {_WAY_OUT}")
    else:
        features = [data]
    for feature in features:
        is_feature = isinstance(feature, dict) and feature.get("type") == "Feature"
        yield feature.get("geometry") if is_feature else feature


def _parsed(path: Path) -> object:
    try:
        if path.stat().st_size > MAX_BYTES:
            raise RailwayError(
                f"{path}: is larger than {MAX_BYTES // 1_000_000} MB; keep only the"
                " lines that the journeys need"
            )
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError as cause:
        raise RailwayError(f"{path}: no such file; check the name") from cause
    except OSError as cause:
        reason = (cause.strerror or str(cause)).lower()
        raise RailwayError(
            f"{path}: cannot be read ({reason}); name a GeoJSON file"
        ) from cause
    except UnicodeDecodeError as cause:
        raise RailwayError(f"{path}: is no text in UTF-8; {_WAY_OUT}") from cause
    try:
        parsed: object = json.loads(text)
    except (ValueError, RecursionError) as cause:
        deep = isinstance(cause, RecursionError)
        reason = "nested too deeply" if deep else str(cause)
        raise RailwayError(f"{path}: is not JSON ({reason}); {_WAY_OUT}") from cause
    return parsed


def _lines_in(geometry: object) -> Iterator[Line]:
    """The lines of one geometry; none for other kinds and for null.

    Raises:
        TypeError, ValueError: it is broken, saying how.
    """
    if geometry is None:
        return  # a feature without a place, says RFC 7946, 3.2
    if not isinstance(geometry, dict):
        raise TypeError("is no feature with a geometry")
    kind = geometry.get("type")
    if kind == "GeometryCollection":
        for one in _listed(geometry.get("geometries"), "geometries"):
            yield from _lines_in(one)
    elif kind == "LineString":
        yield _line(geometry.get("coordinates"))
    elif kind == "MultiLineString":
        for one in _listed(geometry.get("coordinates"), "lines"):
            yield _line(one)
    elif not isinstance(kind, str) or kind not in _PASSED_OVER:
        raise ValueError(f"{_short(kind)} is no kind of geometry")


def _line(coordinates: object) -> Line:
    line = tuple(map(_point, _listed(coordinates, "points")))
    if len(line) < 2:
        raise ValueError("a line needs two points or more")
    return line


def _point(position: object) -> Point:
    """The first two numbers of a position; a height is passed over."""
    if isinstance(position, list) and len(position) >= 2:
        lon, lat = position[:2]
        # Compared before it is a float: 1 and 400 zeros is no float, and NaN no place.
        if (
            type(lon) in (int, float)
            and type(lat) in (int, float)
            and -180 <= lon <= 180
            and -90 <= lat <= 90
        ):
            return float(lon), float(lat)
    raise ValueError(
        f"{_short(position)} is no longitude and latitude in degrees (EPSG:4326)"
    )


def _listed(value: object, what: str) -> list[object]:
    if not isinstance(value, list):
        raise TypeError(f"{_short(value)} is no list of {what}")
    return value


def _short(value: object) -> str:
    """A value as JSON that fits into a message."""
    text = json.dumps(value) if not isinstance(value, list | dict) else ""
    if not text:
        items = list(value)[:3] if isinstance(value, list | dict) else []
        text = f"[{', '.join(map(_short, items))}]" if items else "an empty list"
    return text if len(text) <= 60 else text[:57] + "..."
