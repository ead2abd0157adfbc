"""Land and borders as SVG paths on a map of the world, for the first picture.

Projected, joined and put into the browser's own notation for paths by the exporter,
they cost the page that shows them next to nothing: no arc is decoded, no ring put
together. At each turn of the globe they are what the map draws there (`basemap.js`):
areas and borders that reach into its part of the world.

What one area alone has of an arc is a coast; the coasts of all, end to start, are the
rings of all land, lakes among them. What two areas share is a border.
"""

from __future__ import annotations

import json
import math
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from geoviz.render.outlines import OUTLINES
from geoviz.resources import data_path

Line = list[tuple[float, float]]
"""(lon, lat) in degrees."""

NORTHERNMOST = 85.0511287798
"""Where the Mercator map of Leaflet ends, in degrees north and south."""
DRAWN = 240
"""Degrees of longitude drawn on either side of the centre (`turn.js`)."""
_TURNS = (-2, -1, 0, 1, 2)
_SEAM = 179.9
"""Degrees; what reaches beyond is cut by the antimeridian."""


@dataclass(frozen=True, slots=True)
class _Area:
    """Land that is drawn as a whole, or not at all."""

    lines: dict[int, Line]
    """By the number of the arc, in the direction in which the area's ring has it."""

    @property
    def reach(self) -> tuple[float, float]:
        return _reach(point for line in self.lines.values() for point in line)


def land_paths(size: int, centre: int) -> list[dict[str, int | str]]:
    """What is drawn of the world at each turn of the globe that shows some of it.

    Of each the `turn`, its `land`, rings that are coasts, to be filled by the even-odd
    rule, and its `borders`.

    Args:
        size: of the world in units; points are whole ones.
        centre: longitude in the middle of the drawn world.

    Raises:
        MissingDataError: the outlines are not there.
    """
    topology = json.loads(data_path(OUTLINES).read_text(encoding="utf-8"))
    arcs = [_degrees(topology["transform"], arc) for arc in topology["arcs"]]
    areas = [
        area
        for kind in topology["objects"].values()
        for shape in kind["geometries"]
        if "arcs" in shape
        for area in _areas(shape, arcs)
    ]
    shared = Counter(number for area in areas for number in area.lines)
    borders = [arcs[number] for number in sorted(shared) if shared[number] > 1]
    drawn: list[dict[str, int | str]] = []
    for turn in _TURNS:
        view = centre - DRAWN - 360 * turn, centre + DRAWN - 360 * turn
        seen = [area for area in areas if _within(area.reach, view)]
        uses = Counter(number for area in seen for number in area.lines)
        coasts = [
            line
            for area in seen
            for number, line in area.lines.items()
            if uses[number] == 1
        ]
        land = _path(_joined(_without_seam(coasts)), size)
        within = (line for line in borders if _within(_reach(line), view))
        if land:
            drawn.append({"turn": turn, "land": land, "borders": _path(within, size)})
    return drawn


def _areas(shape: Mapping[str, Any], arcs: Sequence[Line]) -> Iterator[_Area]:
    """The areas of a shape; those that the antimeridian cuts are one, beyond it."""
    areas = shape["arcs"] if shape["type"] == "MultiPolygon" else [shape["arcs"]]
    cut: dict[int, Line] = {}
    for rings in areas:
        lines = {
            _arc(one): arcs[one] if one >= 0 else arcs[~one][::-1]
            for ring in rings
            for one in ring
        }
        west, east = _reach(point for line in lines.values() for point in line)
        if max(-west, east) <= _SEAM:
            yield _Area(lines)
        else:
            turn = 360 if west < -_SEAM else 0
            cut |= {
                number: [(lon + turn, lat) for lon, lat in line]
                for number, line in lines.items()
            }
    if cut:
        yield _Area(cut)


def _reach(points: Iterable[tuple[float, float]]) -> tuple[float, float]:
    lons = [lon for lon, _ in points]
    return min(lons), max(lons)


def _within(reach: tuple[float, float], view: tuple[float, float]) -> bool:
    """Is some of it in the view, as `copies` of `geo.js` has it?"""
    return reach[1] > view[0] and reach[0] < view[1]


def world_y(lat: float) -> float:
    """Of a latitude on a Mercator map that is 1 high, from the north (`geo.js`)."""
    sine = math.sin(math.radians(max(-NORTHERNMOST, min(NORTHERNMOST, lat))))
    return 0.5 - math.log((1 + sine) / (1 - sine)) / (4 * math.pi)


def _degrees(transform: Mapping[str, Any], arc: Sequence[Sequence[int]]) -> Line:
    """The points of an arc, each told by its step from the one before."""
    (scale_x, scale_y), (left, low) = transform["scale"], transform["translate"]
    x = y = 0
    found = []
    for right, up in arc:
        x += right
        y += up
        found.append((round(x * scale_x + left, 6), round(y * scale_y + low, 6)))
    return found


def _arc(number: int) -> int:
    """Of a number that may tell that the arc is walked back."""
    return ~number if number < 0 else number


def _without_seam(lines: Iterable[Line]) -> Iterator[Line]:
    """Coasts without their stretches along the antimeridian: no land ends there."""
    for line in lines:
        part = line[:1]
        for before, point in pairwise(line):
            if before[0] == point[0] and abs(point[0]) == 180:
                if len(part) > 1:
                    yield part
                part = [point]
            else:
                part.append(point)
        if len(part) > 1:
            yield part


def _joined(lines: Iterable[Line]) -> Iterator[Line]:
    """Lines put end to start until they close, or nothing goes on from there."""
    left = list(lines)
    starts: dict[tuple[float, float], list[int]] = {}
    for number, line in enumerate(left):
        starts.setdefault(line[0], []).append(number)
    used: set[int] = set()
    for number, line in enumerate(left):
        if number in used:
            continue
        used.add(number)
        ring = list(line)
        while ring[-1] != ring[0]:
            going_on = [one for one in starts.get(ring[-1], ()) if one not in used]
            if not going_on:
                break
            used.add(going_on[0])
            ring.extend(left[going_on[0]][1:])
        yield ring


def _path(lines: Iterable[Line], size: int) -> str:
    """Lines in the notation of SVG's `d`: a place, then steps; `z` where they close."""
    return "".join(_steps(line, size) for line in lines)


def _steps(line: Line, size: int) -> str:
    """A line's path: none where all of it is one unit."""
    points = [
        (round((lon / 360 + 0.5) * size), round(world_y(lat) * size))
        for lon, lat in line
    ]
    steps = [
        (x - left, y - top)
        for (left, top), (x, y) in pairwise(points)
        if (x, y) != (left, top)
    ]
    if not steps:
        return ""
    closed = points[0] == points[-1] and len(steps) > 2
    if closed:
        steps.pop()
    numbers = "".join(_signed(x) + _signed(y) for x, y in steps)
    return f"M{points[0][0]} {points[0][1]}l{numbers.strip()}{'z' * closed}"


def _signed(number: int) -> str:
    """A number that another may stand before: a sign parts them as a space does."""
    return f"{number}" if number < 0 else f" {number}"
