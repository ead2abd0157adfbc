"""Railway corridors: chains of station towns that a journey may have followed.

A corridor is no track: between two towns the line is drawn straight, so a journey along
it is schematic, and the chain is shorter than the rails (by a tenth at the median; each
corridor gives its published length where one is known).
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise
from pathlib import Path
from typing import Final

from geoviz.coordinates import geodesic_km, great_circle_km
from geoviz.errors import DataError
from geoviz.models import check_point
from geoviz.resources import data_path

DATA_NAME: Final = "rail_corridors.geojson"
MODES: Final = ("train",)
"""Means of travel that have corridors; the same words as `Route.mode`."""
NEAR_KM: Final = 30.0
"""How far from a station town the end of a journey may lie."""

_DEGREE_KM: Final = 111.0
"""A degree of latitude is this long at least: 111.19 km on the sphere of the model."""

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Corridor:
    """A chain of station towns, whole or a stretch of one."""

    corridor_id: str
    name: str
    mode: str
    stations: tuple[str, ...]
    """Names of the towns, in order."""
    line: tuple[Point, ...]
    """(lon, lat) of each town."""
    reference_km: float | None
    """Published length of the whole corridor; None when unknown, or for a stretch."""
    reference_source: str
    """Who published it; empty without `reference_km`."""
    source: str
    """Where the coordinates are from."""

    @property
    def corridor_km(self) -> float:
        """Length of the chain: the sum of the geodesics from town to town."""
        return sum(_leg_km(a, b) for a, b in pairwise(self.line))

    def stretch(self, first: int, last: int) -> Corridor:
        """From the station numbered `first` to the one numbered `last`, either way.

        Raises:
            ValueError: both are the same station.
        """
        if first == last:
            raise ValueError(f"{self.name}: a stretch needs two stations")
        low, high = sorted((first, last))
        step = 1 if first < last else -1
        whole = high - low == len(self.stations) - 1
        return replace(
            self,
            stations=self.stations[low : high + 1][::step],
            line=self.line[low : high + 1][::step],
            reference_km=self.reference_km if whole else None,
            reference_source=self.reference_source if whole else "",
        )


def corridor_between(
    origin: Point,
    destination: Point,
    mode: str,
    corridors: Sequence[Corridor],
    limit_km: float = NEAR_KM,
) -> Corridor | None:
    """The stretch that leads from one point to the other, or None.

    Both ends must lie within `limit_km` of a station of the same corridor, and `mode`
    must be the corridor's. Of several the shortest is taken, then the first by id.

    Args:
        origin: (lon, lat) where the journey begins.
        destination: (lon, lat) where it ends.
        mode: as in `Route.mode`.
        corridors: to choose from, in any order.
        limit_km: distance on the sphere.
    """
    candidates: list[Corridor] = []
    for corridor in corridors:
        if corridor.mode != mode:
            continue
        first = _nearest(origin, corridor.line, limit_km)
        last = _nearest(destination, corridor.line, limit_km)
        if first is not None and last is not None and first != last:
            candidates.append(corridor.stretch(first, last))
    if not candidates:
        return None
    if len(candidates) == 1:
        return candidates[0]
    return min(candidates, key=lambda one: (one.corridor_km, one.corridor_id))


@lru_cache(maxsize=4096)
def _leg_km(a: Point, b: Point) -> float:
    """Length of the geodesic between two towns of a chain."""
    return geodesic_km(a, b)


@lru_cache(maxsize=1)
def load_corridors() -> tuple[Corridor, ...]:
    """The corridors that ship with the package, in the order of the file.

    Raises:
        DataError: a feature is broken; names the file and line.
    """
    return read_corridors(data_path(DATA_NAME))


def read_corridors(path: Path) -> tuple[Corridor, ...]:
    """The corridors of one GeoJSON file that holds a feature a line.

    Raises:
        DataError: naming the file, the line and what is wrong there.
    """
    lines = path.read_text(encoding="utf-8").splitlines()
    try:
        json.loads("\n".join(lines))
    except ValueError as error:
        raise DataError(f"{path}: not JSON ({error}); restore the file") from error
    corridors: list[Corridor] = []
    lines_of: dict[str, int] = {}
    for number, text in enumerate(lines, start=1):
        if not text.startswith('{"type":"Feature",'):
            continue
        try:
            corridor = _corridor(json.loads(text.rstrip(",")))
            if corridor.corridor_id in lines_of:
                other = lines_of[corridor.corridor_id]
                raise ValueError(f"id {corridor.corridor_id!r} is that of line {other}")
        except (ValueError, KeyError, TypeError) as error:
            reason = f"no {error}" if isinstance(error, KeyError) else str(error)
            raise DataError(
                f"{path}, line {number}: {reason}; correct the line"
            ) from error
        lines_of[corridor.corridor_id] = number
        corridors.append(corridor)
    if not corridors:
        raise DataError(f"{path}: no corridor in it; restore the file")
    return tuple(corridors)


def _corridor(feature: object) -> Corridor:
    """One feature as a record.

    Raises:
        ValueError, KeyError, TypeError: saying what is wrong with it.
    """
    if not isinstance(feature, dict):
        raise TypeError("not a feature")
    properties, geometry = feature["properties"], feature["geometry"]
    if geometry["type"] != "LineString":
        raise ValueError(f"a {geometry['type']}, not a LineString")
    line = tuple((float(lon), float(lat)) for lon, lat in geometry["coordinates"])
    stations = tuple(str(name) for name in properties["stations"])
    if len(line) < 2 or len(line) != len(stations):
        raise ValueError(f"{len(stations)} stations for {len(line)} points")
    for name, (lon, lat) in zip(stations, line, strict=True):
        check_point(lon, lat, name)
    if properties["mode"] not in MODES:
        raise ValueError(f"mode {properties['mode']!r} is none of {', '.join(MODES)}")
    reference = properties["reference_km"]
    source = str(properties["reference_source"])
    if (reference is None) != (source == ""):
        raise ValueError("reference_km and reference_source go together")
    if reference is not None and not 0 < float(reference) < 20_000:
        raise ValueError(f"reference_km {reference!r} is no length of a railway")
    return Corridor(
        corridor_id=str(properties["id"]),
        name=str(properties["name"]),
        mode=str(properties["mode"]),
        stations=stations,
        line=line,
        reference_km=None if reference is None else float(reference),
        reference_source=source,
        source=str(properties["source"]),
    )


def _nearest(point: Point, line: Sequence[Point], limit_km: float) -> int | None:
    """Number of the station nearest to the point, if one is within the limit."""
    nearest, number = 0.0, None
    for i, town in enumerate(line):
        if abs(town[1] - point[1]) * _DEGREE_KM > limit_km:
            continue  # too far north or south, whatever the longitudes
        distance = great_circle_km(point, town)
        if distance <= limit_km and (number is None or distance < nearest):
            nearest, number = distance, i
    return number
