"""The table that the first picture of a large story is drawn from.

A page of many megabytes shows land and places before it has read the rest: this small
table stands first in the file, and `firstpicture.js` draws it where the map will.

    kinds      features of places, each once
    kind       of each place the number in `kinds`, as one digit; the most telling place
               comes first, as in `places.js`
    told       how many of the first have something happen there; the rest: background
    lat, lon   degrees, to about ten metres
    mentions   of each
    most       mentions of any place
    routes     mode and line of each journey: they count for the view
    keys       what the legend explains
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from geoviz.render.embed import Json

CROWD = 400
"""Placed places above which they are dots (`places.js`): fewer are drawn at once."""

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
    kinds = sorted({places["feature"][number] for number in placed})
    routes = tables["routes"]["columns"]
    return {
        "kinds": kinds,
        "kind": "".join(str(kinds.index(places["feature"][one])) for one in placed),
        "told": sum(number in told for number in placed),
        "lat": [round(places["lat"][number], 4) for number in placed],
        "lon": [round(places["lon"][number], 4) for number in placed],
        "mentions": [places["mentions"][number] for number in placed],
        "most": max(places["mentions"][number] for number in placed),
        "routes": [
            {"mode": mode, "line": line}
            for mode, line in zip(
                routes.get("mode", ()), routes.get("line", ()), strict=True
            )
        ],
        "keys": _keys(tables, kinds),
    }


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
