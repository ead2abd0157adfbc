"""Mentions → places: one row for each place, with the story days on which it shows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import Final

from geoviz.gazetteer.index import Index
from geoviz.locate.placement import placement
from geoviz.models import Event, Mention, Place, Route

OFF_THE_MAP: Final = frozenset({"demonym", "embedded"})
"""Kinds of mention that make no place."""


def days_of_event(event: Event) -> tuple[date, ...]:
    """Each story day of an event; none for background."""
    if event.background or event.day is None:
        return ()
    return days_between(event.day, event.day_end or event.day)


def days_of_route(route: Route) -> tuple[date, ...]:
    """Each day from departed to arrived; a missing one takes the other's day."""
    first, last = route.departed or route.arrived, route.arrived or route.departed
    return days_between(first, last) if first and last else ()


def days_between(first: date, last: date) -> tuple[date, ...]:
    """All days from the first to the last, both included."""
    count = (last - first).days
    return tuple(first + timedelta(days=n) for n in range(count + 1))


def find_places(
    mentions: Iterable[Mention],
    events: Sequence[Event],
    routes: Sequence[Route],
    index: Index,
) -> tuple[Place, ...]:
    """The places mentioned, most mentioned first."""
    mentions = tuple(mentions)
    spoken: dict[str, list[Mention]] = {}
    for mention in mentions:
        if mention.place_id and mention.kind not in OFF_THE_MAP:
            spoken.setdefault(mention.place_id, []).append(mention)
    sites = {one for event in events for one in event.place_ids} - spoken.keys()
    for mention in mentions:  # "at X University", of a town not named otherwise
        if mention.place_id in sites:
            spoken.setdefault(mention.place_id, []).append(mention)
    days: dict[str, set[date]] = {}
    for event in events:
        for place_id in event.place_ids:
            days.setdefault(place_id, set()).update(days_of_event(event))
    for route in routes:
        if route.origin_id and route.departed:
            days.setdefault(route.origin_id, set()).add(route.departed)
        if route.destination_id and route.arrived:
            days.setdefault(route.destination_id, set()).add(route.arrived)
    found = []
    for place_id, told in spoken.items():
        documents = {mention.doc_id for mention in told}
        place = index.place(told[0].row)
        precision_km = place.precision_km
        found.append(
            Place(
                **placement(place),
                precision_km=precision_km,
                mentions=len(told),
                documents=len(documents),
                days=tuple(sorted(days.get(place_id, ()))),
            )
        )
    found.sort(key=lambda place: (-place.mentions, place.name, place.place_id))
    return tuple(found)


def story_days(events: Sequence[Event], routes: Sequence[Route]) -> tuple[date, ...]:
    """Every day that an event or a route shows on, in order."""
    days = {day for event in events for day in days_of_event(event)}
    days.update(day for route in routes for day in days_of_route(route))
    return tuple(sorted(days))
