"""What is known of and cannot be put on the map or on a day: listed, never dropped."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from geoviz.models import Event, Feature, Route, Story
from geoviz.render.embed import Json
from geoviz.render.quotes import SHOWN_KINDS, Quotes

_WHY_NO_POINT: dict[Feature, str] = {
    "continent": "a continent has no single point",
    "historical": "a former state; no place of today",
    "vague": "a region without agreed limits",
}


@dataclass(frozen=True, slots=True)
class Leftover:
    """One line of a list: what, why not, and where the words are."""

    text: str
    why: str
    subject_id: str = ""
    """What to show the evidence of, when it has an id."""
    quotes: tuple[tuple[int, ...], ...] = ()
    """Rows of evidence of its own, when it has no id: wherever the words stand."""

    def payload(self) -> dict[str, Json]:
        """As JSON."""
        return {
            "text": self.text,
            "why": self.why,
            "id": self.subject_id,
            "quotes": self.quotes,
        }


def not_placed(story: Story, quotes: Quotes) -> Iterator[Leftover]:
    """Places and journeys without a point, names and events without a place."""
    points = {one.place_id for one in story.places if one.lat is not None}
    for place in story.places:
        if place.lat is None:
            why = _WHY_NO_POINT.get(place.feature, "no point is known")
            yield Leftover(place.name, why, place.place_id)
    unknown: dict[str, list[tuple[int, ...]]] = {}
    for mention in story.mentions:
        if not mention.place_id and mention.kind in SHOWN_KINDS:
            rows = unknown.setdefault(mention.surface, [])
            rows.append(tuple(quotes.mention(mention)))
    for surface, rows in unknown.items():
        why = "no place of this name is known"
        yield Leftover(surface, why, quotes=tuple(rows))
    for event in story.events:
        if not points.intersection(event.place_ids):
            yield Leftover(event.what, "the place is not stated", event.event_id)
    for route in story.routes:
        if not route.line:
            yield Leftover(journey(route), "an end has no point", route.route_id)
    for person in story.people:
        if person.role == "attendee" and not person.country:
            yield Leftover(
                person.name, "the home country is not stated", person.person_id
            )


def not_dated(story: Story, quotes: Quotes) -> Iterator[Leftover]:
    """Events and journeys without a day, and words of time without one."""
    for event in story.events:
        if event.day is None:
            yield Leftover(event.what, _why_no_day(event), event.event_id)
    for route in story.routes:
        if route.departed is None and route.arrived is None:
            yield Leftover(journey(route), "no day is stated", route.route_id)
    undated: dict[tuple[str, str], list[tuple[int, ...]]] = {}
    for one in story.dates:
        if not one.value:
            row = quotes.row(one.doc_id, one.start, one.end, one.basis, "day")
            why = one.note or "it could be any day"
            undated.setdefault((one.surface, why), []).append(tuple(row))
    for (surface, why), rows in undated.items():
        yield Leftover(surface, why, quotes=tuple(rows))


def journey(route: Route) -> str:
    """A journey in words: who, from where to where.

    >>> from geoviz.models import Route
    >>> journey(Route("route:1", "Ada", (), "", "Here", "There", "", "", (), None, "",
    ...     None, "", "reported", None, None, None, None, "stated", ()))
    'Ada: Here to There'
    """
    ends = f"{route.origin or 'unknown'} to {route.destination or 'unknown'}"
    return f"{route.traveller}: {ends}" if route.traveller else ends


def _why_no_day(event: Event) -> str:
    return "background, no day is stated" if event.background else "no day is stated"
