"""A story as some of its articles tell it: what a filter by article shows.

Nothing is found anew: a story cut down keeps the ids, days and places that the whole
collection gave, and drops what the chosen articles hold no words for.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from datetime import date

from geoviz.errors import UnknownNameError
from geoviz.models import Event, Mention, Place, Route, Story

_ON_MAP = frozenset({"place", "metonym"})
"""Kinds of mention that put a place on the map."""


def restrict(story: Story, doc_ids: Collection[str]) -> Story:
    """Only what `doc_ids` give evidence of, with what that refers to.

    Args:
        story: the whole collection's.
        doc_ids: ids of the articles to keep; all of them give the story back.

    Raises:
        UnknownNameError: an id that no document has; names those that exist.
    """
    wanted = frozenset(doc_ids)
    known = [document.doc_id for document in story.documents]
    unknown = sorted(wanted.difference(known))
    if unknown:
        raise UnknownNameError(
            f"no document {unknown[0]!r}; the documents are: {', '.join(known)}"
        )
    if wanted.issuperset(known):
        return story
    kept = [n for n, doc_id in enumerate(known) if doc_id in wanted]
    evidence = tuple(one for one in story.evidence if one.doc_id in wanted)
    told = frozenset(one.subject_id for one in evidence)
    mentions = tuple(one for one in story.mentions if one.doc_id in wanted)
    events = tuple(one for one in story.events if one.event_id in told)
    # Words on a person may be of another event than the one of the row.
    people = tuple(
        one
        for one in story.people
        if one.person_id in told and (not one.event_id or one.event_id in told)
    )
    routes = tuple(one for one in story.routes if one.route_id in told)
    named = {one.place_id for one in mentions if one.kind in _ON_MAP}
    named.update(told, _referred(events, routes))
    return replace(
        story,
        documents=tuple(story.documents[n] for n in kept),
        publications=tuple(story.publications[n] for n in kept),
        blocks=tuple(story.blocks[n] for n in kept),
        mentions=mentions,
        dates=tuple(one for one in story.dates if one.doc_id in wanted),
        places=tuple(
            _recount(one, mentions, events, routes)
            for one in story.places
            if one.place_id in named
        ),
        people=people,
        events=events,
        routes=routes,
        claims=tuple(one for one in story.claims if one.claim_id in told),
        evidence=evidence,
        days=tuple(
            day
            for day in story.days
            if any(_event_shows(one, day) for one in events)
            or any(_route_shows(one, day) for one in routes)
        ),
        # What the whole collection is about is not what a part of it is about.
        focus=tuple(one for one in story.focus if one.doc_id in wanted),
    )


def _referred(events: Collection[Event], routes: Collection[Route]) -> set[str]:
    """Ids of the places that events and journeys are drawn at."""
    found = {place_id for one in events for place_id in one.place_ids}
    for route in routes:
        found.update((route.origin_id, route.destination_id, *route.stops))
    return found


def _recount(
    place: Place,
    mentions: Collection[Mention],
    events: Collection[Event],
    routes: Collection[Route],
) -> Place:
    """The place with the counts and days of the articles that were kept."""
    here = [
        one
        for one in mentions
        if one.place_id == place.place_id and one.kind in _ON_MAP
    ]
    stays = [one for one in events if place.place_id in one.place_ids]
    ends = {one.departed for one in routes if one.origin_id == place.place_id}
    ends |= {one.arrived for one in routes if one.destination_id == place.place_id}
    return replace(
        place,
        mentions=len(here),
        documents=len({one.doc_id for one in here}),
        days=tuple(
            day
            for day in place.days
            if day in ends or any(_event_shows(one, day) for one in stays)
        ),
    )


def _event_shows(event: Event, day: date) -> bool:
    """Is the event part of what is reported, and on that day?"""
    if event.day is None or event.background:
        return False
    return event.day <= day <= (event.day_end or event.day)


def _route_shows(route: Route, day: date) -> bool:
    """Does that day lie between departure and arrival, as far as they are known?"""
    first, last = route.departed or route.arrived, route.arrived or route.departed
    return first is not None and last is not None and first <= day <= last
