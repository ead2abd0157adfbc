"""What the first picture of a story shows: which side of the globe, how much of it.

The same as `turn.js` and `view.js` find for the map when it is set up, for a story of
many places that opens on all of it: the picture's page need not read them for that.
"""

from __future__ import annotations

import math
import statistics
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from geoviz.coordinates import unwrap

Point = tuple[float, float]
"""(lon, lat) in degrees; lon may lie beyond 180."""

TOWN_DEGREES = 0.5
"""A story that reaches no farther is one of a town: its surroundings are shown."""
_FEW_POINTS = 6
_CORE_SHARE = 0.75
_CORE_REACH = 2.5
_FAR_OFF = 2


@dataclass(frozen=True, slots=True)
class OpeningView:
    """Where the map looks at first."""

    centre: int
    """Longitude in the middle of the drawn world."""
    south: float
    west: float
    north: float
    east: float
    flights: tuple[tuple[Point, Point], ...]
    """Their bends are to be in view as well (`fit.js`)."""


def near(lon: float, centre: float) -> float:
    """The longitude as it is within half a turn of another."""
    return lon - 360 * math.floor((lon - centre) / 360 + 0.5)


def opening_view(
    told: Sequence[Point],
    others: Sequence[Point],
    routes: Iterable[tuple[str, Sequence[Point]]],
) -> OpeningView | None:
    """The view; None for a story within one town, or of nothing.

    Args:
        told: places where something happens, (lon, lat).
        others: those that are only mentioned; they count if there is nothing else.
        routes: mode and line of each journey, (lon, lat).
    """
    journeys = [(mode, tuple(line)) for mode, line in routes]
    ends = [point for _, line in journeys for point in line]
    some = [*told, *ends] or list(others)
    centre = math.floor(middle([lon for lon, _ in some]) + 0.5)
    lines = [(mode, _turned(line, centre)) for mode, line in journeys if line]
    points = [(near(lon, centre), lat) for lon, lat in told]
    points += [point for _, line in lines for point in line]
    points = points or [(near(lon, centre), lat) for lon, lat in others]
    if not points or _within_town(points):
        return None
    seen = core(points)
    flights = tuple(
        (line[0], line[1]) for mode, line in lines if mode == "air" and len(line) == 2
    )
    lons, lats = [lon for lon, _ in seen], [lat for _, lat in seen]
    if _within_town(seen):
        return None
    return OpeningView(
        centre,
        min(lats),
        min(lons),
        max(lats),
        max(lons),
        flights if len(seen) == len(points) else (),
    )


def middle(lons: Sequence[float]) -> float:
    """The middle of the longitudes, on the side of the globe where they lie closest."""
    ordered = sorted(near(lon, 0) for lon in lons)
    if not ordered:
        return 0
    widest, after = ordered[0] + 360 - ordered[-1], 0
    for at in range(1, len(ordered)):
        if ordered[at] - ordered[at - 1] > widest:
            widest, after = ordered[at] - ordered[at - 1], at
    return near(ordered[after] + (360 - widest) / 2, 0)


def core(points: Sequence[Point]) -> Sequence[Point]:
    """Without the few that lie so far off that the others would be a dot."""
    apart = list(dict.fromkeys(points))
    if len(apart) < _FEW_POINTS:
        return points
    lon, lat = (statistics.median_high(one[axis] for one in apart) for axis in (0, 1))

    def away(point: Point) -> float:
        return math.sqrt((point[1] - lat) ** 2 + (point[0] - lon) ** 2)

    ordered = sorted(map(away, apart))
    most = ordered[math.ceil(len(apart) * _CORE_SHARE) - 1]
    reach = max(most * _CORE_REACH, TOWN_DEGREES)
    if ordered[-1] <= reach * _FAR_OFF:
        return points
    return [point for point in points if away(point) <= reach]


def _turned(line: Sequence[Point], centre: int) -> tuple[Point, ...]:
    first = near(line[0][0], centre), line[0][1]
    return unwrap((first, *line[1:]))


def _within_town(points: Sequence[Point]) -> bool:
    return all(
        max(one[axis] for one in points) - min(one[axis] for one in points)
        < TOWN_DEGREES
        for axis in (0, 1)
    )
