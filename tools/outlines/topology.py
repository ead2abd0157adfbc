"""Areas on a grid → TopoJSON with shared, quantised, delta-encoded arcs.

The format is TopoJSON's (github.com/topojson/topojson-specification, version 1.0.0):
a border between two areas is stored once, as an arc, and named by its number; `~n` is
arc `n` backwards. Coordinates are whole grid steps, each point the difference from the
one before.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import pairwise

import shapely
from shapely import LinearRing, MultiPolygon

Grid = tuple[int, int]
Ring = list[Grid]
"""Closed: the first point is not repeated at the end."""


class Arcs:
    """The arcs of one coverage, numbered in the order in which they are asked for."""

    def __init__(self, areas: Iterable[MultiPolygon], per_degree: int) -> None:
        """Find the nodes: where more than two lines meet, or one leaves the map's edge.

        Args:
            areas: all areas that share arcs; vertices on the grid and shared.
            per_degree: grid steps in a degree.
        """
        self._per_degree = per_degree
        self._numbers: dict[tuple[Grid, ...], int] = {}
        neighbours: dict[Grid, set[Grid]] = {}
        for area in areas:
            for polygon in area.geoms:
                for line in (polygon.exterior, *polygon.interiors):
                    ring = self._ring(line)
                    for i, point in enumerate(ring):
                        neighbours.setdefault(point, set()).update(
                            (ring[i - 1], ring[(i + 1) % len(ring)])
                        )
        self._nodes = {
            point
            for point, around in neighbours.items()
            if len(around) != 2 or self._leaves_edge(point, around)
        }

    def of(self, area: MultiPolygon) -> list[list[list[int]]]:
        """Arc numbers of each ring of each polygon, exterior first."""
        return [
            [
                self._cut(self._ring(line))
                for line in (polygon.exterior, *polygon.interiors)
            ]
            for polygon in area.geoms
        ]

    def deltas(self) -> list[list[list[int]]]:
        """The arcs as TopoJSON stores them."""
        result = []
        for line in self._numbers:
            x = y = 0
            arc = []
            for px, py in line:
                arc.append([px - x, py - y])
                x, y = px, py
            result.append(arc)
        return result

    def _leaves_edge(self, point: Grid, around: set[Grid]) -> bool:
        """So that the map's edge is an arc of its own, and can be left undrawn."""
        return self.on_edge(point) and sum(map(self.on_edge, around)) == 1

    def on_edge(self, point: Grid) -> bool:
        """Does the point lie on the antimeridian?"""
        return abs(point[0]) == 180 * self._per_degree

    def _ring(self, line: LinearRing) -> Ring:
        points = shapely.get_coordinates(line)[:-1] * self._per_degree
        return [(round(x), round(y)) for x, y in points.tolist()]

    def _cut(self, ring: Ring) -> list[int]:
        """The ring as arc numbers, from node to node; a lone ring is one arc."""
        starts = [i for i, point in enumerate(ring) if point in self._nodes]
        if not starts:
            starts = [ring.index(min(ring))]
        turned = ring[starts[0] :] + ring[: starts[0]] + [ring[starts[0]]]
        cuts = [i - starts[0] for i in starts] + [len(ring)]
        return [
            self._number(tuple(turned[first : last + 1]))
            for first, last in pairwise(cuts)
        ]

    def _number(self, line: tuple[Grid, ...]) -> int:
        if (known := self._numbers.get(line)) is not None:
            return known
        if (known := self._numbers.get(line[::-1])) is not None:
            return ~known
        self._numbers[line] = len(self._numbers)
        return len(self._numbers) - 1


def geometry(area: MultiPolygon, arcs: Arcs) -> Mapping[str, object]:
    """`type` and `arcs` of a TopoJSON geometry."""
    numbers = arcs.of(area)
    if len(numbers) == 1:
        return {"type": "Polygon", "arcs": numbers[0]}
    return {"type": "MultiPolygon", "arcs": numbers}
