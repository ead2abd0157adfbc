"""What each day lets through: reckoned once, here, so that no page differs."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from geoviz.days import BACKGROUND
from geoviz.models import Event, Person, Route, Story
from geoviz.render.embed import Json

ALL = "all"


@dataclass(frozen=True, slots=True)
class Shown:
    """What one day (or all days, or the background) lets through.

    Numbers of rows in the story's tables; countries by code.
    """

    places: tuple[int, ...]
    countries: tuple[str, ...]
    """Home countries of the attendees shown, sorted."""
    hosts: tuple[str, ...]
    """Home countries of the hosts shown, sorted."""
    people: tuple[int, ...]
    events: tuple[int, ...]
    routes: tuple[int, ...]

    def payload(self) -> dict[str, Json]:
        """As JSON."""
        return {
            "places": self.places,
            "countries": self.countries,
            "hosts": self.hosts,
            "people": self.people,
            "events": self.events,
            "routes": self.routes,
        }


def event_days(event: Event, days: Iterable[date]) -> frozenset[date]:
    """The story days on which an event shows: all that it is stated to last."""
    if event.day is None or event.background:
        return frozenset()
    last = event.day_end or event.day
    return frozenset(day for day in days if event.day <= day <= last)


def route_days(route: Route, days: Iterable[date]) -> frozenset[date]:
    """The story days from departure to arrival, or the one that is known."""
    first = route.departed or route.arrived
    last = route.arrived or route.departed
    if first is None or last is None:
        return frozenset()
    return frozenset(day for day in days if first <= day <= last)


def place_days(story: Story) -> dict[str, frozenset[date]]:
    """The story days of each place: of its events, and of routes that end there."""
    known = frozenset(story.days)
    found: dict[str, set[date]] = {
        place.place_id: set(known.intersection(place.days)) for place in story.places
    }
    for event in story.events:
        for place_id in event.place_ids:
            found.setdefault(place_id, set()).update(event_days(event, story.days))
    for route in story.routes:
        ends = (
            (route.origin_id, route.departed),
            (route.destination_id, route.arrived),
        )
        for place_id, day in ends:
            if day in known:
                found.setdefault(place_id, set()).add(day)
    return {place_id: frozenset(days) for place_id, days in found.items()}


def shown_by_day(story: Story) -> dict[str, Shown]:
    """What `all`, each story day (ISO) and `background` let through, in this order."""
    places = place_days(story)
    events = [event_days(event, story.days) for event in story.events]
    routes = [route_days(route, story.days) for route in story.routes]
    by_event = {
        event.event_id: days for event, days in zip(story.events, events, strict=True)
    }
    nothing: frozenset[date] = frozenset()
    people = [by_event.get(person.event_id, nothing) for person in story.people]
    drawn = [
        (number, places[place.place_id])
        for number, place in enumerate(story.places)
        if place.lat is not None
    ]

    def shown(wanted: date | None) -> Shown:
        """One day; None for what has no day."""

        def keep(rows: Iterable[tuple[int, frozenset[date]]]) -> tuple[int, ...]:
            if wanted is None:
                return tuple(number for number, days in rows if not days)
            return tuple(number for number, days in rows if wanted in days)

        attending = keep(enumerate(people))
        return Shown(
            places=keep(drawn),
            countries=homes((story.people[n] for n in attending), "attendee"),
            hosts=homes((story.people[n] for n in attending), "host"),
            people=attending,
            events=keep(enumerate(events)),
            routes=keep(enumerate(routes)),
        )

    everything = Shown(
        places=tuple(number for number, _ in drawn),
        countries=homes(story.people, "attendee"),
        hosts=homes(story.people, "host"),
        people=tuple(range(len(story.people))),
        events=tuple(range(len(story.events))),
        routes=tuple(range(len(story.routes))),
    )
    return {
        ALL: everything,
        **{day.isoformat(): shown(day) for day in story.days},
        BACKGROUND: shown(None),
    }


def homes(people: Iterable[Person], role: str) -> tuple[str, ...]:
    """Codes of the home countries of the people in a role, sorted."""
    found = {one.country for one in people if one.role == role and one.country}
    return tuple(sorted(found))
