"""A click on the map → the id of what was clicked, from the coordinates alone."""

from __future__ import annotations

from collections.abc import Iterator

from geoviz.models import Story
from geoviz.render.payload import answer_point

_TOLERANCE = 1e-9
"""Degrees; the point comes back as it was sent, but for its passage through JSON."""


def clicked(story: Story, lat: float, lon: float) -> str:
    """Id of the place, journey or person whose mark answers with this point, or "".

    Args:
        story: the story on the map.
        lat: from streamlit-folium's `last_object_clicked`, as is `lon`.
        lon: degrees; may lie a whole turn away.
    """
    for ident, (its_lat, its_lon) in _answers(story):
        turn = (lon - its_lon + 180.0) % 360.0 - 180.0
        if abs(lat - its_lat) < _TOLERANCE and abs(turn) < _TOLERANCE:
            return ident
    return ""


def _answers(story: Story) -> Iterator[tuple[str, tuple[float, float]]]:
    """Ids and their (lat, lon); a place before a capital at the same point."""
    for place in story.places:
        if place.lat is not None and place.lon is not None:
            yield place.place_id, (place.lat, place.lon)
    for route in story.routes:
        point = answer_point(route)
        if point is not None:
            yield route.route_id, point
    for person in story.people:
        if person.lat is not None and person.lon is not None:
            yield person.person_id, (person.lat, person.lon)
