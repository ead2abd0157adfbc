"""The table that the first picture of a large story is drawn from.

A page of many megabytes shows land and places before it has read the rest: this small
table stands first in the file, and `firstpicture.js` draws it where the map will. All
that depends on the story alone is done here; the page adds what depends on its window.

    centre   longitude in the middle of the drawn world
    bounds   what is to be in view: [[south, west], [north, east]]
    flights  journeys by air that are to be in view: [[lat, lon], [lat, lon]] of each
    looks    what places look like: kind, does something happen there, mentions
    most     mentions of any place
    places   base64 of eight bytes for each place, the most telling first, as in
             `places.js`: x and y on the map of the world that begins half a turn west
             of the centre, in parts of 2**24 (two metres); the number of its look; the
             lowest byte first
    keys     what the legend explains
    size     of the world in units of the paths, which are whole numbers
    turns    what is drawn of the world at each turn of the globe (`land_paths.py`)
"""

from __future__ import annotations

import base64
import math
from collections.abc import Mapping, Sequence
from typing import Any

from geoviz.coordinates import latlon, lonlat
from geoviz.render.embed import Json
from geoviz.render.land_paths import land_paths, world_y
from geoviz.render.opening_view import OpeningView, opening_view

CROWD = 400
"""Placed places above which they are dots (`places.js`): fewer are drawn at once."""

CLOSEST = 7.5
"""The zoom beyond which no story is shown at first (`fit.js`)."""

_PARTS = 2**24
_WINDOW = 2560, 1440
"""Pixels; in a larger window the land of the picture is a little coarse."""
_OTHERWISE = ("only", "basemap")
"""What a page may open on instead: a filter's choice, an online ground."""


def first_picture(payload: Mapping[str, Json]) -> dict[str, Json] | None:
    """The table; None for a page that opens on a day or on less than the whole story.

    Args:
        payload: from `payload.story_payload`.
    """
    if payload["day"] is not None or any(name in payload for name in _OTHERWISE):
        return None
    tables: Any = payload["tables"]
    shows: Any = payload["shows"]
    places = tables["places"]["columns"]
    lats: Sequence[float | None] = places.get("lat", ())
    placed = [number for number, lat in enumerate(lats) if lat is not None]
    if len(placed) <= CROWD:
        return None
    days: Any = payload["days"]
    told = {number for day in days for number in shows[day]["places"]}
    eventful = {
        number
        for some in tables["events"]["columns"].get("places", ())
        for number in some
    }
    placed.sort(
        key=lambda number: (
            number not in told,
            number not in eventful,
            -places["mentions"][number],
        )
    )
    routes = tables["routes"]["columns"]
    spot = {number: (places["lon"][number], places["lat"][number]) for number in placed}
    view = opening_view(
        [spot[number] for number in placed if number in told],
        [spot[number] for number in placed if number not in told],
        zip(
            routes.get("mode", ()),
            (list(map(lonlat, line)) for line in routes.get("line", ())),
            strict=True,
        ),
    )
    if view is None:
        return None
    look = [
        (places["feature"][number], number in told, places["mentions"][number])
        for number in placed
    ]
    looks = {one: number for number, one in enumerate(dict.fromkeys(look))}
    size = _units(view)
    return {
        "centre": view.centre,
        "bounds": [[view.south, view.west], [view.north, view.east]],
        "flights": [[latlon(point) for point in line] for line in view.flights],
        "looks": list(looks),
        "most": max(places["mentions"][number] for number in placed),
        "places": base64.b64encode(
            b"".join(
                _place(spot[number], view.centre, looks[one])
                for number, one in zip(placed, look, strict=True)
            )
        ).decode("ascii"),
        "keys": _keys(tables, sorted({kind for kind, _, _ in looks})),
        "size": size,
        "turns": land_paths(size, view.centre),
    }


def _place(point: tuple[float, float], centre: int, look: int) -> bytes:
    lon, lat = point
    across = (lon - centre + 180) / 360 % 1
    x, y = (min(round(one * _PARTS), _PARTS - 1) for one in (across, world_y(lat)))
    return (
        x.to_bytes(3, "little") + y.to_bytes(3, "little") + look.to_bytes(2, "little")
    )


def _units(view: OpeningView) -> int:
    """Pixels of the world where the view fills a large window: finer is not seen."""
    high = world_y(view.south) - world_y(view.north)
    sides = (view.east - view.west) / 360, high
    fits = min(
        pixels / side if side else math.inf
        for pixels, side in zip(_WINDOW, sides, strict=True)
    )
    return round(min(fits, 256 * 2**CLOSEST))


def _keys(tables: Any, kinds: Sequence[str]) -> dict[str, Json]:
    """What the legend explains (`controls.js`)."""
    people = tables["people"]["columns"]
    roles = {
        role
        for role, country in zip(
            people.get("role", ()), people.get("country", ()), strict=True
        )
        if country
    }
    return {
        "features": kinds,
        "attendee": "attendee" in roles,
        "host": "host" in roles,
        "events": tables["events"]["rows"] > 0,
        "routes": tables["routes"]["rows"] > 0,
    }
