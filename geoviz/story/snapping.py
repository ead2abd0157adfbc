"""Journeys by rail put on the lines that a user gives."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from geoviz.gazetteer.index import Index
from geoviz.models import Route
from geoviz.story.corridors import MODES
from geoviz.story.railways import End, Railways

_AREAS: Final = frozenset({"country", "region", "natural"})
"""Ends that no line leads to: their point is some middle of theirs."""


def snap_routes(
    routes: Sequence[Route], railways: Railways, index: Index
) -> tuple[Route, ...]:
    """The journeys; those by rail whose two ends are known follow the lines.

    Ends without a point, and ends that are a whole country, region or mountain range,
    are known too little for it: such a journey stays as it is.

    Raises:
        RailwayError: the lines do not lead from one end to the other.
    """
    return tuple(
        _snapped(route, railways)
        if route.mode in MODES
        and len(route.line) > 1
        and not any(
            _is_area(one, index) for one in (route.origin_id, route.destination_id)
        )
        else route
        for route in routes
    )


def _is_area(place_id: str, index: Index) -> bool:
    return bool(place_id) and index.feature(index.row_of(place_id)) in _AREAS


def _snapped(route: Route, railways: Railways) -> Route:
    way = railways.way(
        End(f"{route.origin} (where a journey by {route.mode} begins)", route.line[0]),
        End(f"{route.destination} (where it ends)", route.line[-1]),
    )
    # What the text's duration implies is told of the lines now; the published length
    # was that of a corridor that they need not follow.
    hours = route.duration_h
    return replace(
        route,
        basis="snapped",
        line=way.line,
        corridor_km=round(way.km, 1),
        reference_km=None,
        implied_kmh=round(way.km / hours, 1) if hours else None,
        stations=(),
        corridor="",
        origin_gap_km=round(way.gaps_km[0], 2),
        destination_gap_km=round(way.gaps_km[1], 2),
    )
