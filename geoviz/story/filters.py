"""What a reader asks to see of a story, and which rows that lets through.

A filter removes nothing and finds nothing anew. Its parts all have to hold: an article
or publisher that tells of a thing, a kind, country or confidence of a place, a person,
a status. What is drawn at places passes with one of them; a place asked for by what
happens there (person, status) passes with an event or a journey. The day is apart from
this: the page itself knows what each day shows (`render/visibility.py`).
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from typing import Final

from geoviz.models import Feature, Person, Route, Status, Story

ON_MAP: Final = frozenset({"place", "metonym"})
"""Kinds of mention that put a place on the map."""


@dataclass(frozen=True, slots=True)
class Filter:
    """What to show; an empty part lets everything through."""

    documents: tuple[str, ...] = ()
    """Ids of articles."""
    publishers: tuple[str, ...] = ()
    features: tuple[Feature, ...] = ()
    """Kinds of place."""
    countries: tuple[str, ...] = ()
    """Codes of the countries where something is, or that people come from."""
    people: tuple[str, ...] = ()
    """Ids of people who take part or travel."""
    statuses: tuple[Status, ...] = ()
    confidence: float = 0.0
    """Least probability that a name means the place, 0 to 1; of a place's mentions
    the surest counts."""

    @property
    def of_places(self) -> bool:
        """Does it ask for something of places?"""
        return bool(self.features or self.countries or self.confidence)

    @property
    def of_events(self) -> bool:
        """Does it ask for something of what happens?"""
        return bool(self.people or self.statuses)


@dataclass(frozen=True, slots=True)
class Passing:
    """The ids that a filter lets through."""

    documents: frozenset[str]
    places: frozenset[str]
    people: frozenset[str]
    events: frozenset[str]
    routes: frozenset[str]
    claims: frozenset[str]


def passing(story: Story, wanted: Filter) -> Passing:
    """The ids of everything in the story that the filter lets through.

    An id that the story does not have lets nothing through; that is no error, since a
    filter may outlive the article that it was made for.
    """
    documents = _documents(story, wanted)
    told = _told(story, documents)
    sure = _confident(story, wanted, documents)
    places = frozenset(
        one.place_id
        for one in story.places
        if one.place_id in told
        and (not wanted.features or one.feature in wanted.features)
        and (not wanted.countries or one.country in wanted.countries)
        and (sure is None or one.place_id in sure)
    )
    casts: dict[str, list[Person]] = defaultdict(list)
    for person in story.people:
        casts[person.event_id].append(person)
    events = frozenset(
        one.event_id
        for one in story.events
        if one.event_id in told
        and (not wanted.statuses or one.status in wanted.statuses)
        and (
            not wanted.people
            or any(cast.person_id in wanted.people for cast in casts[one.event_id])
        )
        and (not wanted.of_places or not places.isdisjoint(one.place_ids))
    )
    names = {one.name for one in story.people if one.person_id in wanted.people}
    routes = frozenset(
        one.route_id
        for one in story.routes
        if one.route_id in told
        and (not wanted.statuses or one.status in wanted.statuses)
        and (
            not wanted.people or not names.isdisjoint((one.traveller, *one.companions))
        )
        and (not wanted.of_places or not places.isdisjoint(_touched(one)))
    )
    people = frozenset(
        one.person_id
        for one in story.people
        if one.person_id in told and _person_passes(one, wanted, events)
    )
    if wanted.of_events:
        places &= _happening(story, events, routes)
    claims = frozenset(one.claim_id for one in story.claims if one.claim_id in told)
    return Passing(documents, places, people, events, routes, claims)


def narrow(story: Story, wanted: Filter) -> Story:
    """The story with nothing but what the filter lets through, for tables and files.

    Counts, days and ids stay those of the whole collection; the words behind what is
    left are those of the articles asked for.
    """
    if wanted == Filter():
        return story
    kept = passing(story, wanted)
    subjects = kept.places | kept.people | kept.events | kept.routes | kept.claims
    numbers = [
        number
        for number, document in enumerate(story.documents)
        if document.doc_id in kept.documents
    ]
    return replace(
        story,
        documents=tuple(story.documents[number] for number in numbers),
        publications=tuple(story.publications[number] for number in numbers),
        blocks=tuple(story.blocks[number] for number in numbers),
        mentions=tuple(
            one
            for one in story.mentions
            if one.doc_id in kept.documents and one.place_id in kept.places
        ),
        dates=tuple(one for one in story.dates if one.doc_id in kept.documents),
        places=tuple(one for one in story.places if one.place_id in kept.places),
        people=tuple(
            one
            for one in story.people
            if one.person_id in kept.people
            and (not one.event_id or one.event_id in kept.events)
        ),
        events=tuple(one for one in story.events if one.event_id in kept.events),
        routes=tuple(one for one in story.routes if one.route_id in kept.routes),
        claims=tuple(one for one in story.claims if one.claim_id in kept.claims),
        evidence=tuple(
            one
            for one in story.evidence
            if one.doc_id in kept.documents and one.subject_id in subjects
        ),
    )


def _documents(story: Story, wanted: Filter) -> frozenset[str]:
    return frozenset(
        one.doc_id
        for one in story.documents
        if (not wanted.documents or one.doc_id in wanted.documents)
        and (not wanted.publishers or one.publisher in wanted.publishers)
    )


def _told(story: Story, documents: frozenset[str]) -> frozenset[str]:
    """Ids of all that words of these articles support."""
    told = {one.subject_id for one in story.evidence if one.doc_id in documents}
    told.update(
        one.place_id
        for one in story.mentions
        if one.doc_id in documents and one.kind in ON_MAP
    )
    for event in story.events:
        if event.event_id in told:
            told.update(event.place_ids)
    for route in story.routes:
        if route.route_id in told:
            told.update(_touched(route))
    return frozenset(told)


def _confident(
    story: Story, wanted: Filter, documents: frozenset[str]
) -> frozenset[str] | None:
    """Places with a mention as sure as is asked for; None when nothing is asked."""
    if not wanted.confidence:
        return None
    return frozenset(
        one.place_id
        for one in story.mentions
        if one.doc_id in documents and one.confidence >= wanted.confidence
    )


def _person_passes(one: Person, wanted: Filter, events: frozenset[str]) -> bool:
    if wanted.people and one.person_id not in wanted.people:
        return False
    if wanted.countries and one.country in wanted.countries and not wanted.statuses:
        return True
    if one.event_id in events:
        return True
    if wanted.of_places or wanted.statuses:
        return False
    return not one.event_id or bool(wanted.people)


def _touched(route: Route) -> tuple[str, ...]:
    return (route.origin_id, route.destination_id, *route.stops)


def _happening(
    story: Story, events: frozenset[str], routes: frozenset[str]
) -> frozenset[str]:
    """Places of these events and journeys."""
    found = {
        place_id
        for one in story.events
        if one.event_id in events
        for place_id in one.place_ids
    }
    for route in story.routes:
        if route.route_id in routes:
            found.update(_touched(route))
    return frozenset(found)
