"""Readings and stories of short texts, with the shipped gazetteer."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

import geoviz
from geoviz.gazetteer.index import Index
from geoviz.models import Document, Route, Story

PUBLISHED = date(2024, 6, 5)
"""A Wednesday."""


@lru_cache(maxsize=1)
def shipped() -> Index:
    """The shipped gazetteer, opened once."""
    return Index.open()


def story(*texts: str, published: date = PUBLISHED) -> Story:
    """The story of some articles published on one day, named a, b, ..."""
    documents = [
        Document(chr(ord("a") + number), text, str(number), published=published)
        for number, text in enumerate(texts)
    ]
    return geoviz.build_story(documents, index=shipped())


def dated(found: Story) -> set[tuple[str, str, tuple[str, ...]]]:
    """(day or day/day, kind of event, names of its places) of all that is shown."""
    names = {place.place_id: place.name for place in found.places}
    return {
        (
            f"{event.day}/{event.day_end}" if event.day_end else str(event.day),
            kind(event.event_id),
            tuple(sorted(names[p] for p in event.place_ids)),
        )
        for event in found.events
        if event.day is not None and not event.background
    }


def kind(event_id: str) -> str:
    """The lemma within an event's id.

    >>> kind("event:news-conference-2024-06-05-0a1b2c3d")
    'news-conference'
    """
    return event_id.removeprefix("event:")[: -len("-2024-06-05-0a1b2c3d")]


def journey(route: Route) -> tuple[str, str, str, str, str, str]:
    """Traveller, origin, destination, means of travel, departed, arrived."""
    return (
        route.traveller,
        route.origin,
        route.destination,
        route.mode,
        str(route.departed or ""),
        str(route.arrived or ""),
    )
