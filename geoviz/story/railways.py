"""A user's own railway lines: read, joined to a graph, and the way along them.

Points are (lon, lat) in degrees (EPSG:4326), lengths in km. Between two points of
a line the way is the shortest on the globe: the antimeridian is no special case.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Final

from geoviz.coordinates import geodesic_km
from geoviz.errors import RailwayError
from geoviz.story.railway_file import Line, Point, read_lines

if TYPE_CHECKING:
    from geoviz.story.railway_graph import RailwayGraph, Snap

LIMIT_KM: Final = 25.0
"""How far from the lines the end of a journey may lie: a town from its station, or from
a line that was drawn for a small map; no more, or the line would be another's."""


@dataclass(frozen=True, slots=True)
class End:
    """An end of a journey: where it is, and what to call it in a message."""

    name: str
    point: Point


@dataclass(frozen=True, slots=True)
class Way:
    """The shortest way along the lines between two ends."""

    line: tuple[Point, ...]
    km: float
    """Its length: the geodesics from point to point on WGS 84, added up."""
    gaps_km: tuple[float, float]
    """How far the lines pass from the first end and from the last."""


class Railways:
    """Railway lines that journeys by rail are put on.

    Args:
        lines: each of two points or more.
        name: of the file, for messages.

    Raises:
        RailwayError: none of the lines has a length.
    """

    def __init__(self, lines: Sequence[Line], name: str) -> None:
        from geoviz.story.railway_graph import RailwayGraph  # numpy, networkx, shapely

        self.name = name
        try:
            self._graph: RailwayGraph = RailwayGraph(lines)
        except ValueError as cause:
            raise RailwayError(f"{name}: {cause}; name a file with lines") from cause

    def way(self, start: End, end: End, limit_km: float = LIMIT_KM) -> Way:
        """The shortest way from one end to the other.

        Each end is put on the nearest line; where that line is one of several that are
        not connected, on the nearest of those that lead to the other end.

        Args:
            start: where the journey begins.
            end: where it ends.
            limit_km: how far from the lines an end may lie.

        Raises:
            RailwayError: an end lies too far from any line, no line leads from one to
                the other, or both would be put on the same point.
        """
        first = self._snaps(start, limit_km)
        last = self._snaps(end, limit_km)
        shared = sorted(first.keys() & last.keys())
        if not shared:
            raise RailwayError(
                f"{self.name}: no line leads from {start.name} to {end.name}: those"
                f" near the one ({_nearest(first)}) and those near the other"
                f" ({_nearest(last)}) are not connected; add what joins them, or leave"
                " the network out"
            )
        part = min(shared, key=lambda one: (first[one].km + last[one].km, one))
        line = self._graph.path(first[part], last[part])
        if len(line) < 2:
            raise RailwayError(
                f"{self.name}: {start.name} and {end.name} are both nearest to the same"
                f" point of a line ({_nearest(first)}); add the line between them, or"
                " leave the network out"
            )
        return Way(
            line,
            sum(geodesic_km(a, b) for a, b in pairwise(line)),
            (first[part].km, last[part].km),
        )

    def _snaps(self, end: End, limit_km: float) -> dict[int, Snap]:
        """For each connected part within the limit, its point nearest to the end."""
        found = self._graph.snaps(end.point, limit_km)
        if not found:
            far = self._graph.nearest_km(end.point)
            raise RailwayError(
                f"{self.name}: {end.name} lies {far:.2f} km from the nearest line, and"
                f" {limit_km:g} km is the limit; add a line that leads there, or leave"
                " the network out"
            )
        return found


def read_railways(path: str | Path) -> Railways:
    """The lines of a GeoJSON file: every LineString and MultiLineString in it.

    Geometries of other kinds (stations, platforms) are passed over.

    Args:
        path: the file; longitudes and latitudes in degrees, as GeoJSON has them.

    Raises:
        RailwayError: it cannot be read, is no GeoJSON, holds no line, or a line is
            broken; names the file and the feature.
    """
    return Railways(read_lines(Path(path)), str(path))


def _nearest(snaps: dict[int, Snap]) -> str:
    return f"{min(snap.km for snap in snaps.values()):.1f} km away"
