"""Lines as a graph: joined where they touch, measured, and searched for the nearest.

Imported only when a user gives lines: numpy, shapely and networkx are not loaded else.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

import networkx as nx
import numpy as np
import shapely
from numpy.typing import NDArray

from geoviz.coordinates import EARTH_RADIUS_KM, geodesic_km
from geoviz.story.railway_file import Line, Point

JOIN_KM: Final = 0.02
"""A loose end this near to another line is joined to it: lines drawn by hand, and cut
at the border between two files, seldom meet to the metre."""
_DEGREE: Final = 1e-5
"""Points in the same cell of this many degrees, about a metre, are one."""
_SHORT_KM: Final = 10.0
_START, _END = -1, -2

Floats = NDArray[np.float64]
Counts = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Snap:
    """A point put on the lines."""

    point: Point
    km: float
    """How far it was moved: the geodesic on WGS 84."""
    segment: int


class RailwayGraph:
    """Nodes are the points of the lines, edges the segments between them."""

    def __init__(self, lines: Sequence[Line]) -> None:
        """Join the lines, measure them, and tell their connected parts.

        Raises:
            ValueError: no line is longer than a metre or so.
        """
        self._points, pairs = _joined(*_segments(lines))
        if not pairs:
            raise ValueError("no line in it has a length")
        self._vectors = _vectors(np.array(self._points))
        self._pairs = np.array(pairs, dtype=np.int64).reshape(-1, 2)
        self._from = self._vectors[self._pairs[:, 0]]
        self._to = self._vectors[self._pairs[:, 1]]
        self._graph = nx.Graph()
        lengths = _lengths_km(self._points, self._pairs)
        self._graph.add_weighted_edges_from(
            (a, b, km) for (a, b), km in zip(pairs, lengths, strict=True)
        )
        parts = np.zeros(len(self._points), dtype=np.int64)
        for number, nodes in enumerate(nx.connected_components(self._graph)):
            parts[sorted(nodes)] = number
        self._parts: Counts = parts[self._pairs[:, 0]]

    def snaps(self, point: Point, limit_km: float) -> dict[int, Snap]:
        """The nearest point of each connected part that passes within the limit."""
        distances, nearest = self._nearest(point)
        # The sphere's distances are off by up to 0.56 %: a little more, then measured.
        near = np.flatnonzero(distances <= limit_km * 1.01)
        found: dict[int, Snap] = {}
        for segment in near[np.argsort(distances[near], kind="stable")].tolist():
            part = int(self._parts[segment])
            if part not in found:
                found[part] = self._snap(point, nearest[segment], segment)
        return {part: one for part, one in found.items() if one.km <= limit_km}

    def nearest_km(self, point: Point) -> float:
        """How far the nearest line passes: the geodesic on WGS 84."""
        distances, nearest = self._nearest(point)
        segment = int(np.argmin(distances))
        return self._snap(point, nearest[segment], segment).km

    def path(self, start: Snap, end: Snap) -> tuple[Point, ...]:
        """The shortest way between two points of the same part; each point once.

        Of ways equally long always the same one: it follows the order of the lines.
        """
        graph, ends = self._graph, {_START: start, _END: end}
        try:
            for node, snap in ends.items():
                for corner in self._pairs[snap.segment].tolist():
                    km = geodesic_km(snap.point, self._points[corner])
                    graph.add_edge(node, corner, weight=km)
            if start.segment == end.segment:
                km = geodesic_km(start.point, end.point)
                graph.add_edge(_START, _END, weight=km)
            nodes = nx.shortest_path(graph, _START, _END, weight="weight")
        finally:
            graph.remove_nodes_from(ends)
        points = [ends[n].point if n in ends else self._points[n] for n in nodes]
        return (points[0], *(b for a, b in pairwise(points) if not _same(a, b)))

    def _nearest(self, point: Point) -> tuple[Floats, Floats]:
        return _nearest_on(_vectors(np.array([point]))[0], self._from, self._to)

    def _snap(self, point: Point, vector: Floats, segment: int) -> Snap:
        found = _lonlat(vector)
        for corner in self._pairs[segment].tolist():
            if _same(found, self._points[corner]):
                found = self._points[corner]
        return Snap(found, geodesic_km(point, found), segment)


def _cell(point: Point) -> tuple[int, int]:
    turn = round(360 / _DEGREE)
    return round(point[0] / _DEGREE) % turn, round(point[1] / _DEGREE)


def _same(one: Point, other: Point) -> bool:
    return _cell(one) == _cell(other)


def _segments(lines: Sequence[Line]) -> tuple[list[Point], list[tuple[int, int]]]:
    """The points, each once, and the pairs of them that a line joins, each once."""
    numbers: dict[tuple[int, int], int] = {}
    points: list[Point] = []
    pairs: dict[tuple[int, int], None] = {}
    for line in lines:
        nodes: list[int] = []
        for point in line:
            node = numbers.setdefault(_cell(point), len(points))
            if node == len(points):
                points.append(point)
            nodes.append(node)
        for a, b in pairwise(nodes):
            if a != b:
                pairs.setdefault((min(a, b), max(a, b)))
    return points, list(pairs)


def _joined(
    points: list[Point], pairs: list[tuple[int, int]]
) -> tuple[list[Point], list[tuple[int, int]]]:
    """The same with each loose end joined to the segments that it nearly touches."""
    degrees = Counter(node for pair in pairs for node in pair)
    loose = [node for node, degree in sorted(degrees.items()) if degree == 1]
    if not loose:
        return points, pairs
    vectors = _vectors(np.array(points))
    cuts: dict[int, list[tuple[float, int]]] = defaultdict(list)
    bridges: list[tuple[int, int]] = []
    for node, segments in _touching(points, pairs, loose):
        ends = np.array([pairs[segment] for segment in segments])
        starts, stops = vectors[ends[:, 0]], vectors[ends[:, 1]]
        distances, nearest = _nearest_on(vectors[node], starts, stops)
        for number, segment in enumerate(segments):
            if distances[number] > JOIN_KM or node in pairs[segment]:
                continue
            touched = _lonlat(nearest[number])
            corner = next((n for n in pairs[segment] if _same(points[n], touched)), -1)
            if corner < 0:
                corner = len(points)
                points.append(touched)
                along = float(np.linalg.norm(nearest[number] - starts[number]))
                cuts[segment].append((along, corner))
            bridges.append((node, corner))
    whole: list[tuple[int, int]] = []
    for segment, (a, b) in enumerate(pairs):
        chain = [a, *(node for _, node in sorted(cuts.get(segment, ()))), b]
        whole += pairwise(chain)
    return points, [*whole, *bridges]


def _touching(
    points: list[Point], pairs: list[tuple[int, int]], loose: list[int]
) -> list[tuple[int, list[int]]]:
    """For each loose end, the segments whose boxes come near; sorted."""
    spots = np.array(points)
    lines = spots[np.array(pairs)]
    # The short way round: past 180 degrees where that is nearer.
    lines[:, 1, 0] -= 360 * np.round((lines[:, 1, 0] - lines[:, 0, 0]) / 360)
    # A long way between two points leaves its box: a great circle bulges to the pole.
    span = np.abs(lines[:, 1, 0] - lines[:, 0, 0])
    bulge = np.radians(span) ** 2 * 8
    low, high = lines.min(axis=1), lines.max(axis=1)
    tree = shapely.STRtree(
        shapely.box(low[:, 0], low[:, 1] - bulge, high[:, 0], high[:, 1] + bulge)
    )
    reach = JOIN_KM / 110
    ends = spots[loose]
    wide = reach / np.cos(np.radians(np.minimum(abs(ends[:, 1]), 89.9)))
    found: dict[int, set[int]] = defaultdict(set)
    for turn in (-360, 0, 360):
        lon, lat = ends[:, 0] + turn, ends[:, 1]
        boxes = shapely.box(lon - wide, lat - reach, lon + wide, lat + reach)
        for end, segment in tree.query(boxes).T.tolist():
            found[loose[end]].add(segment)
    return [(node, sorted(found[node])) for node in sorted(found)]


def _vectors(points: Floats) -> Floats:
    """(lon, lat) in degrees as unit vectors."""
    lon, lat = np.radians(points[:, 0]), np.radians(points[:, 1])
    flat = np.cos(lat)
    return np.column_stack([flat * np.cos(lon), flat * np.sin(lon), np.sin(lat)])


def _lonlat(vector: Floats) -> Point:
    x, y, z = vector.tolist()
    lon, lat = math.atan2(y, x), math.atan2(z, math.hypot(x, y))
    return round(math.degrees(lon), 6), round(math.degrees(lat), 6)


def _nearest_on(point: Floats, start: Floats, end: Floats) -> tuple[Floats, Floats]:
    """Distances (km, on the sphere) to arcs, and the nearest point of each."""
    normal = np.cross(start, end)
    size = np.linalg.norm(normal, axis=1, keepdims=True)
    normal = np.divide(normal, size, out=np.zeros_like(normal), where=size > 0)
    foot = point - (normal @ point)[:, None] * normal
    length = np.linalg.norm(foot, axis=1, keepdims=True)
    foot = np.divide(foot, length, out=start.copy(), where=length > 0)
    inside = (
        (np.einsum("ij,ij->i", np.cross(start, foot), normal) > 0)
        & (np.einsum("ij,ij->i", np.cross(foot, end), normal) > 0)
    )[:, None]
    nearer = (
        np.linalg.norm(start - point, axis=1) <= np.linalg.norm(end - point, axis=1)
    )[:, None]
    nearest = np.where(inside, foot, np.where(nearer, start, end))
    chord = np.linalg.norm(nearest - point, axis=1) / 2
    return 2 * EARTH_RADIUS_KM * np.arcsin(np.minimum(chord, 1)), nearest


def _lengths_km(points: list[Point], pairs: Counts) -> list[float]:
    """Geodesic lengths on WGS 84.

    Short segments by the radii of curvature at their middle latitude (Bowring 1981), a
    hundred times as fast as the geodesic and within a millimetre of it up to 10 km.
    """
    places = np.array(points)
    a, b = places[pairs[:, 0]], places[pairs[:, 1]]
    middle = np.radians((a[:, 1] + b[:, 1]) / 2)
    across = (b[:, 0] - a[:, 0] + 180) % 360 - 180
    squared = 0.00669437999014  # of the eccentricity of WGS 84
    bent = 1 - squared * np.sin(middle) ** 2
    north = 6378.137 * (1 - squared) / bent**1.5 * np.radians(b[:, 1] - a[:, 1])
    east = 6378.137 / np.sqrt(bent) * np.cos(middle) * np.radians(across)
    lengths: Floats = np.hypot(north, east)
    exact = (lengths > _SHORT_KM) | (np.abs(np.degrees(middle)) > 80)
    for number in np.flatnonzero(exact).tolist():
        one, other = pairs[number].tolist()
        lengths[number] = geodesic_km(points[one], points[other])
    found: list[float] = lengths.tolist()
    return found
